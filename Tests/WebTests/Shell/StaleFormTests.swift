import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

/// What was typed for how a thing stood is not done to how it stands now, and is still there to be read.
@Suite struct `A form about something that somebody else has changed` {
    private let officer = "officer"

    @Test(arguments: World.engines)
    func `An action typed for a challenge that has gone does not land on the next one`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.sitting()
        let page = "/\(record.name)/challenges/2"
        let browser = try await world.browser(as: officer)
        let seen = try #require(try await browser.get(page).mark(of: "\(page)/actions"))
        let input = InputNumber(province: World.battambang, year: 2026, running: 3)
        try await world.act { try $0.release(input, from: record.second, in: $0.dialogue(record.name)) }
        let next = try await world.act {
            try $0.join([input], into: .new(Bilingual(khmer: "ថ្មី")), in: $0.dialogue(record.name))
        }
        let lines = try await world.journalLines()

        let late = try await browser.post("\(page)/actions", action(of: record) + [("seen", seen)])

        #expect(late.status == 409)
        #expect(late.text.contains(Phrase.challengeGone.khmer))
        #expect(late.text.contains("<p>ជួសជុលប្រឡាយ</p>"))
        #expect(try await world.journalLines() == lines)
        #expect(try await world.read { try $0.actions(of: next) } == [])
        #expect(try await browser.get(page).status == 404)
    }

    @Test(arguments: World.engines)
    func `An action typed before somebody settled the challenge`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.sitting()
        let page = "/\(record.name)/challenges/1"
        let late = try await late(world, page, "\(page)/actions", action(of: record)) {
            try $0.settle(
                record.first, as: .noted, response: Bilingual(khmer: "ហេតុ"), in: $0.dialogue(record.name))
        }
        #expect(late.text.contains("ហេតុ"))
        #expect(try await world.read { try $0.actions(of: record.first) } == [])
    }

    @Test func `An input is not joined into a challenge that ended otherwise meanwhile`() async throws {
        let world = try await World()
        let record = try await world.sitting()
        let input = InputNumber(province: World.battambang, year: 2026, running: 3)
        try await world.act { try $0.release(input, from: record.second, in: $0.dialogue(record.name)) }
        let page = "/\(record.name)/sitting/join"
        let form = [("input", "\(input)"), ("into", "1"), ("title_km", "ពាក្យរបស់ខ្ញុំ")]

        let late = try await late(world, "\(page)?input=\(input)", page, form, mark: "seen_1") {
            try $0.settle(
                record.first, as: .noted, response: Bilingual(khmer: "ហេតុ"), in: $0.dialogue(record.name))
        }

        #expect(late.text.contains(Phrase.challengeChangedMeanwhile.khmer))
        #expect(late.text.contains("value=\"ពាក្យរបស់ខ្ញុំ\""))
        let mark = try #require(late.mark(of: page, field: "seen_1"))
        let again = try await world.browser(as: officer).post(page, form + [("seen_1", mark)])
        #expect(again.location == "/\(record.name)/challenges/1")
    }

    @Test(arguments: World.engines)
    func `A request for a challenge whose answer was written anew, and for one that was sent`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let record = try await world.reporting()
        let (page, id) = ("/\(record.name)/escalations", record.second)
        let form = [("request_\(id)_km", "សំណើរបស់ខ្ញុំ")]

        let late = try await late(world, page, "\(page)/\(id)", form) {
            try $0.settle(id, as: .unresolved, response: Bilingual(khmer: "ថ្មី"), in: $0.dialogue(record.name))
        }
        #expect(late.text.contains("សំណើរបស់ខ្ញុំ</textarea>"))
        try await world.act { writer in
            _ = try writer.escalate(id, request: Bilingual(khmer: "មុន"), in: writer.dialogue(record.name))
        }
        let sent = try await world.browser(as: officer).post("\(page)/\(id)", form)
        #expect(sent.status == 422)
        #expect(sent.text.contains("<blockquote><p>សំណើរបស់ខ្ញុំ</p></blockquote>"))
    }

    @Test(arguments: World.engines)
    func `A report on an action that somebody else has reported on`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.followingUp()
        let page = try await world.linkOfDepartment(record)
        let action = try #require(try await world.read { try $0.actions(of: $0.dialogue(record.name).id).first })
        let department = record.department
        let form = [("words_\(action.id)", "យឺតបន្តិច"), ("state", "late")]

        let late = try await late(world, page, "\(page)/\(action.id)", form, as: nil) {
            try $0.report(.onTrack, words: "ល្អ", on: action.id, of: department, for: .province(World.battambang))
        }
        #expect(late.text.contains("យឺតបន្តិច</textarea>"))
        #expect(late.text.contains(Phrase.reportedMeanwhile.khmer))
        try await world.act {
            try $0.report(.done, words: "រួច", on: action.id, of: department, for: .province(World.battambang))
        }
        world.clock.go(to: "2026-12-20")
        let after = try await world.browser().post("\(page)/\(action.id)", form)
        #expect(after.status == 422)
        #expect(after.text.contains("<blockquote><p>យឺតបន្តិច</p></blockquote>"))
    }

    @Test func `A link that was just renewed is not renewed again`() async throws {
        let world = try await World()
        let record = try await world.followingUp()
        let (page, body) = ("/\(record.name)/follow-up", record.department)
        try await late(world, page, "\(page)/\(body)/renew") {
            try $0.renewLink(of: body, in: $0.dialogue(record.name)) { Array("\($0) \($1) \($2)".utf8) }
        }
        let serial = try await world.read { try $0.bodyLinks(of: $0.dialogue(record.name).id).map(\.serial) }
        #expect(serial == [2])
    }

    @Test(arguments: World.engines)
    func `Nobody is accepted from a list on which they had not been left out yet`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue()
        let ids = try await world.people([.society, .society], of: dialogue)
        let page = "/BTB/2026/participants"
        let browser = try await world.browser(as: officer)
        let list = try await browser.get(page).text
        for id in ids { #expect(list.contains("value=\"\(id):proposed\"")) }
        try await world.act { try $0.refuse(ids[0], because: "ហេតុ", of: dialogue) }
        let lines = try await world.journalLines()

        let late = try await browser.post(
            "\(page)/accept", ids.map { ("participant", "\($0):proposed") })

        #expect(late.status == 409)
        #expect(late.text.contains(Phrase.listChangedMeanwhile.khmer))
        #expect(try await world.journalLines() == lines)
        let again = [("participant", "\(ids[0]):refused"), ("participant", "\(ids[1]):proposed")]
        #expect(try await browser.post("\(page)/accept", again).status == 303)
        let standings = try await world.read { try $0.participants(of: dialogue.id).map(\.participant.standing) }
        #expect(standings == [.accepted, .accepted])
    }

    @Test func `What somebody said of themselves, what a body works on, and a draft of the agenda`() async throws {
        let world = try await World()
        let dialogue = try await world.dialogue(at: .prepared, participants: 1)
        let id = try await world.read { try $0.participants(of: dialogue.id)[0].id }
        let base = "/\(dialogue.name)"
        try await late(
            world, "\(base)/participants/\(id)", "\(base)/participants/\(id)/said", [("living", "rural")]
        ) { try $0.keep(Balance.Marks(youth: true), isRural: nil, of: id, in: dialogue) }

        let body = try await world.act {
            try $0.enter(
                Body(id: ID(0), name: Bilingual(khmer: "មន្ទីរ"), kind: .department, province: World.battambang))
        }
        let fields = try await late(world, "/bodies/\(body)/fields", "/bodies/\(body)/fields", [("sector", "water")]) {
            try $0.settle(fields: [.health], of: body, for: .battambang)
        }
        #expect(fields.text.contains("value=\"water\" checked"))
        #expect(!fields.text.contains("value=\"health\" checked"))

        func change(_ minutes: Int) -> @Sendable (Writer) throws -> Void {
            { writer in
                var items = try writer.workingAgenda(of: dialogue).items
                items[0].minutes = minutes
                try writer.changeAgenda(of: dialogue.name, to: items, for: .country)
            }
        }
        try await world.act(change(45))
        try await late(world, "\(base)/agenda", "\(base)/agenda/discard", act: change(50))
    }

    private func action(of record: WorldRecord) -> [(String, String)] {
        [
            ("deed_km", "ជួសជុលប្រឡាយ"), ("body", "\(record.department)"), ("due", "2027-03-31"),
            ("measure_km", "ប្រវែង ២ គីឡូម៉ែត្រ"), ("support", "promised"),
        ]
    }

    /// Somebody opens a page; somebody else acts; then the form is sent as it was opened. It is told, and nothing is
    /// written.
    @discardableResult
    private func late(
        _ world: World, _ page: String, _ address: String, _ form: [(String, String)] = [], mark: String = Form.seen,
        as person: String? = "officer", act: @escaping @Sendable (Writer) throws -> Void
    ) async throws -> Browser.Page {
        let browser = try await world.browser(as: person)
        let seen = try #require(try await browser.get(page).mark(of: address, field: mark), "\(address) has no mark")
        try await world.act(act)
        let lines = try await world.journalLines()

        let late = try await browser.post(address, form + [(mark, seen)])

        #expect(late.status == 409, "\(address)")
        #expect(try await world.journalLines() == lines)
        return late
    }
}
