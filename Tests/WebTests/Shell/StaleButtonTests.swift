import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

/// Removing, moving, dropping, deciding: a button pressed on a page that is no longer true does nothing and says so.
@Suite struct `A button on a page that somebody else has overtaken` {
    private let officer = "officer"
    private let name = DialogueName(province: World.battambang, year: 2026)

    @Test(arguments: World.engines)
    func `An item of the agenda that was changed meanwhile is not removed`(engine: Engine) async throws {
        let world = try await World(engine)
        let item = try await secondItem(world)
        let form = [("theme", "development"), ("title_km", "ចំណុចថ្មី"), ("minutes", "45")]

        try await late(
            world, "/BTB/2026/agenda", "/BTB/2026/agenda/\(item)/remove", after: "/BTB/2026/agenda/\(item)", form)

        let items = try await world.read { try $0.agenda(of: $0.dialogue(name)).items }
        #expect(items.contains { $0.id == item && $0.minutes == 45 })
    }

    @Test func `An item is not moved in an order nobody saw, by button or by hand`() async throws {
        let world = try await World()
        let item = try await secondItem(world)
        let base = "/BTB/2026/agenda"
        let browser = try await world.browser(as: officer)
        let seen = try #require((try await browser.get(base)).mark(of: "\(base)/order"))

        try await late(world, base, "\(base)/\(item)/later", after: "\(base)/\(item)/earlier")

        let ids = try await world.read { try $0.agenda(of: $0.dialogue(name)).items.map(\.id) }
        #expect(ids.first == item)
        let dragged = try await browser.post(
            "\(base)/order", ids.reversed().map { ("item", "\($0)") } + [("seen", seen)])
        #expect(dragged.status == 409)
        #expect(try await world.read { try $0.agenda(of: $0.dialogue(name)).items.map(\.id) } == ids)
    }

    @Test func `What a challenge is made of is not taken apart once somebody has settled it`() async throws {
        let world = try await World()
        let record = try await world.sitting()
        let page = "/\(record.name)/challenges/1"

        try await late(
            world, page, "\(page)/inputs/BTB-26-002/release", after: "\(page)/settle",
            [("disposition", "noted"), ("response_km", "ហេតុ")])
    }

    @Test func `An action is not dropped from a challenge that has gained an input`() async throws {
        let world = try await World()
        let record = try await world.sitting()
        try await world.agree(due: "2026-12-20", in: record)
        let page = "/\(record.name)/challenges/1"
        let action = try #require(try await world.read { try $0.actions(of: $0.dialogue(record.name).id).first?.id })

        try await late(
            world, page, "\(page)/actions/\(action)/drop", after: "\(page)/inputs/BTB-26-002/release")

        #expect(try await world.read { try $0.actions(of: $0.dialogue(record.name).id).count } == 1)
    }

    @Test(arguments: World.engines)
    func `Terms of choosing are not overwritten unseen`(engine: Engine) async throws {
        let world = try await World(engine)
        let page = "/BTB/choosing"
        let browser = try await world.browser(as: officer)
        func form(_ seats: String) async throws -> [(String, String)] {
            try await browser.get(page).typed.filter { $0.0 != "seats_a" && $0.0 != "key" && $0.0 != "seen" }
                + [("seats_a", seats)]
        }
        let late = try await late(world, page, page, try await form("12"), after: page, try await form("20"))

        #expect(try await world.read { try $0.selectionSettings(of: World.battambang).seats[.council] } == 20)
        #expect(late.text.contains("name=\"seats_a\" value=\"12\""))
        #expect(late.text.contains("<q>20</q>"))
    }

    @Test func `A task that was moved meanwhile is not ticked`() async throws {
        let world = try await World()
        _ = try await world.dialogue()
        let base = "/BTB/2026/preparation"

        try await late(
            world, base, "\(base)/settle_day/done", after: "\(base)/settle_day/move",
            [("due_settle_day", "2026-11-30"), ("reason_settle_day", "រង់ចាំ")])

        let task = try await world.read { try $0.checklist(of: $0.dialogue(name)).tasks.first }
        #expect(task?.doneOn == nil)
    }

    @Test(arguments: World.engines)
    func `Nobody is decided upon twice, unseen`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue()
        let ids = try await world.people([.society, .society], of: dialogue)
        func page(_ place: Int) -> String { "/BTB/2026/participants/\(ids[place])" }

        try await late(
            world, page(0), "\(page(0))/accept", after: "\(page(0))/refuse", [("reason", "គ្មានសកម្មភាព")])
        try await late(world, page(1), "\(page(1))/wait", after: "\(page(1))/accept")

        let standings = try await world.read { try $0.participants(of: dialogue.id).map(\.participant.standing) }
        #expect(standings == [.refused, .accepted])
    }

    @Test func `The seat goes to the one the button names`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue()
        let ids = try await world.people([.society, .society], of: dialogue)
        for id in ids { try await world.act { try $0.putToWait(id, of: dialogue) } }
        let page = "/BTB/2026/participants/waiting"

        try await late(world, page, "\(page)/h", after: "\(page)/h")

        let standings = try await world.read { try $0.participants(of: dialogue.id).map(\.participant.standing) }
        #expect(standings == [.accepted, .proposed])
    }

    @Test(arguments: World.engines)
    func `An invitation is not taken back past an answer, nor an address past another`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .invited, participants: 2)
        let people = try await world.read { try $0.participants(of: dialogue.id).map(\.id) }
        let base = "/BTB/2026/invitations/"
        let browser = try await world.browser(as: officer)
        let seen = try #require(
            (try await browser.get("\(base)\(people[0])")).mark(of: "\(base)\(people[0])/cancel"))
        try await world.act { try $0.answerInvitation(linkHash: world.linkHash(people[0], 1), .yes, standIn: nil) }
        let lines = try await world.journalLines()

        for verb in ["cancel", "withdraw"] {
            let late = try await browser.post("\(base)\(people[0])/\(verb)", [("reason", "ហេតុ"), ("seen", seen)])
            #expect(late.status == 409)
        }

        #expect(try await world.journalLines() == lines)
        let page = "\(base)\(people[1])"
        try await late(
            world, page, "\(page)/reach", [("email", "b@example.org"), ("wish", "")], after: "\(page)/reach",
            [("email", "a@example.org"), ("wish", "")])
        #expect(try await world.read { try $0.invitee(people[1]).reach.email?.description } == "a@example.org")
    }

    @Test func `The rule of reminders`() async throws {
        let world = try await World()
        _ = try await world.dialogue(at: .invited, participants: 1)
        let page = "/BTB/2026/invitations/reminders"

        try await late(
            world, page, "\(page)/rule", [("days", "4"), ("by", "hand")], after: "\(page)/rule",
            [("days", "6"), ("by", "hand")])

        #expect(try await world.read { try $0.reminding(of: World.battambang).everyDays } == 6)
    }

    @Test func `An office and a body`() async throws {
        let world = try await World()
        let (body, office) = try await world.act { writer in
            let body: ID<Body> = try writer.insert(
                Body(id: ID(0), name: Bilingual(khmer: "មន្ទីរ"), kind: .department, province: World.battambang))
            let office = Office(id: ID(0), body: body, kind: .director, title: Bilingual(khmer: "ប្រធាន"))
            return (body, try writer.enter(office: office, in: body, for: .battambang))
        }
        let (page, other) = ("/offices/\(office)", "/bodies/\(body)/change")

        try await late(
            world, page, "\(page)/close", [("on", "2026-11-20")], after: "\(page)/rename", [("title_km", "អនុប្រធាន")])
        try await late(
            world, other, "/bodies/\(body)/state", [("state", "closed"), ("since", "2026-11-20")],
            after: "/bodies/\(body)/state", [("state", "inactive"), ("since", "2026-11-20")])
    }

    /// Two people have the page open. One sends `first`, then the other sends what they have before them: it is too
    /// late, and nothing is written. Answers what the other sees.
    @discardableResult
    private func late(
        _ world: World, _ page: String, _ address: String, _ form: [(String, String)] = [], after first: String,
        _ firstForm: [(String, String)] = []
    ) async throws -> Browser.Page {
        let (one, two) = (try await world.browser(as: officer), try await world.browser(as: officer))
        let seen = try #require((try await two.get(page)).mark(of: address), "\(address) carries no mark")
        let own = (try await one.get(page)).mark(of: first).map { [("seen", $0)] } ?? []
        #expect(try await one.post(first, firstForm + own).status == 303)
        let lines = try await world.journalLines()

        let late = try await two.post(address, form + [("seen", seen)])

        #expect(late.status == 409)
        #expect(try await world.journalLines() == lines)
        return late
    }

    private func secondItem(_ world: World) async throws -> ID<AgendaItem> {
        let dialogue = try await world.dialogue()
        return try await world.read { try $0.agenda(of: dialogue).items[1].id }
    }
}

extension Browser.Page {
    /// The lines of the page's forms, as they stand.
    fileprivate var typed: [(String, String)] {
        text.split(separator: "<input ").compactMap { part in
            guard let name = part.firstRange(of: " name=\""), let value = part.firstRange(of: " value=\"") else {
                return nil
            }
            return (
                String(part[name.upperBound...].prefix { $0 != "\"" }),
                String(part[value.upperBound...].prefix { $0 != "\"" })
            )
        }
    }
}
