import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

/// Two people open the same form; the first to send is kept, the second is told, loses nothing and may decide again.
@Suite struct `Two browsers change the same thing` {
    @Test(arguments: World.engines)
    func `How a challenge ends is not overwritten unseen`(engine: Engine) async throws {
        let (world, record) = try await sitting(engine)
        let page = "/\(record.name)/challenges/1"
        let answered = [("disposition", "answered"), ("response_km", "ចម្លើយទីមួយ")]
        let noted = [("disposition", "noted"), ("response_km", "ចម្លើយទីពីរ")]

        let late = try await race(world, page, to: "\(page)/settle", answered, noted)

        let settled = try await world.read { try $0.challenge(number: 1, of: $0.dialogue(record.name).id).challenge }
        #expect(settled.settlement?.disposition == .answered)
        #expect(late.text.contains("ចម្លើយទីពីរ</textarea>"))
        #expect(
            late.text.contains("<p class=\"hint\" id=\"response_km-now\"><strong>ឥឡូវនេះ៖ <q>ចម្លើយទីមួយ</q></strong></p>"))
        #expect(late.text.contains("value=\"noted\" checked"))
        // Having seen the newer state, they may put theirs in its place.
        let mark = try #require(late.hidden("seen"))
        let again = try await world.browser(as: "governor").post("\(page)/settle", noted + [("seen", mark)])
        #expect(again.location == page)
    }

    @Test func `An input that joined meanwhile makes a settlement late too`() async throws {
        let (world, record) = try await sitting(.sqlite)
        let officer = try await world.browser(as: "officer")
        let page = "/\(record.name)/challenges/1"
        let mark = try #require(try await officer.get(page).hidden("seen"))
        _ = try await officer.post("/\(record.name)/challenges/1/inputs/BTB-26-002/release")

        let late = try await officer.post(
            "\(page)/settle", [("disposition", "noted"), ("response_km", "ហេតុ"), ("seen", mark)])

        #expect(late.status == 409)
    }

    @Test func `A form refused for another reason keeps what its maker saw`() async throws {
        let (world, record) = try await sitting(.sqlite)
        let (one, two) = (try await world.browser(as: "officer"), try await world.browser(as: "governor"))
        let page = "/\(record.name)/challenges/1"
        let mark = try #require(try await two.get(page).hidden("seen"))
        _ = try await one.post("\(page)/settle", [("disposition", "noted"), ("response_km", "ហេតុ"), ("seen", mark)])

        let refused = try await two.post("\(page)/settle", [("disposition", ""), ("seen", mark)])

        #expect(refused.status == 422)
        #expect(refused.text.contains("name=\"seen\" value=\"\(mark)\""))
    }

    @Test func `An input joined by another is not settled alone, and the words are still there`() async throws {
        let (world, record) = try await sitting(.sqlite, joined: false)
        let officer = try await world.browser(as: "officer")
        _ = try await officer.post("/\(record)/sitting/join", [("input", "BTB-26-001"), ("title_km", "ទឹក")])

        let late = try await officer.post(
            "/\(record)/inputs/BTB-26-001/settle", [("disposition", "noted"), ("response_km", "ពាក្យរបស់ខ្ញុំ")])

        #expect(late.status == 409)
        #expect(late.text.contains("<blockquote><p>ពាក្យរបស់ខ្ញុំ</p></blockquote>"))
        let twice = try await officer.post(
            "/\(record)/sitting/join", [("input", "BTB-26-001"), ("input", "BTB-26-002"), ("title_km", "ផ្សេង")])
        #expect(twice.status == 409)
        #expect(twice.text.contains("value=\"ផ្សេង\""))
        #expect(!twice.text.contains("name=\"input\" value=\"BTB-26-001\""))
        #expect(twice.text.contains("name=\"input\" value=\"BTB-26-002\""))
    }

    @Test func `A plan, an item of the agenda, and the approval of what was read`() async throws {
        let world = try await World()
        let name = try await world.dialogue().name
        let item = try #require(try await world.read { try $0.agenda(of: $0.dialogue(name)).items.first })
        let board = try await world.browser(as: "board")
        let read = try #require(try await board.get("/\(name)/agenda").hidden("seen"))
        let form = [("theme", "opening"), ("title_km", "ពិធីបើក"), ("minutes", "25")]

        let lateItem = try await race(
            world, "/\(name)/agenda/\(item.id)", to: "/\(name)/agenda/\(item.id)", form,
            form.map { $0.0 == "minutes" ? ("minutes", "35") : $0 })
        let latePlan = try await race(
            world, "/\(name)/plan", to: "/\(name)/plan", `Planning a dialogue`.form,
            `Planning a dialogue`.form.map { $0.0 == "venue_km" ? ("venue_km", "សាលាស្រុក") : $0 })
        let unread = try await board.post("/\(name)/agenda/approve", [("seen", read)])

        #expect(lateItem.text.contains("id=\"minutes-now\"><strong>ឥឡូវនេះ៖ <q>25</q>"))
        #expect(latePlan.text.contains("value=\"សាលាស្រុក\""))
        #expect(latePlan.text.contains("id=\"venue_km-now\"><strong>ឥឡូវនេះ៖ <q>សាលាខេត្ត</q>"))
        #expect(unread.status == 409)
        #expect(unread.text.contains(Phrase.agendaChangedMeanwhile.khmer))
        #expect(try await world.read { try $0.dialogue(name).stage } == .planned)
        let now = try #require(unread.hidden("seen"))
        #expect(
            try await board.post(
                "/\(name)/agenda/approve", [("seen", now), ("code", try await world.code(of: "board"))]
            ).status == 303)
    }

    @Test func `An office is not handed over past somebody who just took it`() async throws {
        let world = try await World()
        let office = try await world.act { writer in
            let body: ID<Body> = try writer.insert(
                Body(id: ID(0), name: Bilingual(khmer: "មន្ទីរ"), kind: .department, province: World.battambang))
            return try writer.enter(
                office: Office(id: ID(0), body: body, kind: .director, title: Bilingual(khmer: "ប្រធាន")),
                in: body, for: .battambang)
        }
        let page = "/offices/\(office)/fill"

        let late = try await race(
            world, page, to: page, [("name_km", "សុខ"), ("from", "2026-11-01")],
            [("name_km", "ចាន់"), ("from", "2026-11-02")], as: ("officer", "officer"))

        #expect(late.text.contains("value=\"ចាន់\""))
        #expect(late.text.contains("សុខ"))
        #expect(!late.text.contains("name_km-now"))
        let holders = try await world.read { try $0.office(office, for: .country).holdings.map(\.person.name.khmer) }
        #expect(holders == ["សុខ"])
    }

    @Test func `Two answers of the national desk: the first stands, the second is not lost`() async throws {
        let world = try await World()
        let record = try await world.followingUp()
        let id = try await world.act { writer in
            try writer.escalate(
                record.second, request: Bilingual(khmer: "សូមថវិកា"), in: try writer.dialogue(record.name))
        }
        let desk = try await world.browser(as: "desk")
        _ = try await desk.post("/national/\(id)/acknowledge")
        #expect(try await desk.post("/national/\(id)/answer", [("answer_km", "មានថវិកា")]).status == 303)

        let late = try await desk.post("/national/\(id)/answer", [("answer_km", "គ្មានថវិកា")])

        #expect(late.status == 422)
        #expect(late.text.contains("<blockquote><p>គ្មានថវិកា</p></blockquote>"))
        #expect(late.text.contains("<p>មានថវិកា</p>"))
    }

    @Test func `How papers look and what letters say`() async throws {
        let world = try await World()
        let name = try await world.dialogue(at: .prepared, participants: 1).name
        let page = "/\(name)/invitations/text"

        let late = try await race(
            world, page, to: page, [("number", "១២៣")], [("number", "៤៥៦")], as: ("officer", "officer"))

        #expect(late.text.contains("value=\"៤៥៦\""))
        #expect(late.text.contains("id=\"number-now\"><strong>ឥឡូវនេះ៖ <q>១២៣</q>"))
        let style = try await world.browser(as: "officer").get("/BTB/papers")
        #expect(style.hidden("seen")?.isEmpty == false)
    }

    @Test func `A mark changes with any of the values, and not from one process to another`() {
        let item = AgendaItem(id: ID(1), theme: .opening, title: Bilingual(khmer: "ក"), minutes: 30)
        var other = item
        other.presenter = Bilingual(khmer: "ខ")

        #expect(Seen(item) != Seen(other))
        #expect(Seen(item, 1) != Seen(item, 2))
        #expect(Seen("a", "b") != Seen("ab", ""))
        #expect(Seen(Day?.none) == Seen(Day?.none))
        #expect(Seen("a").mark == "CBntDlZH2wS-JaPA")
    }

    /// Both open the page, the first sends, then the second; answers what the second sees and checks that nothing
    /// was written for them.
    private func race(
        _ world: World, _ page: String, to address: String, _ first: [(String, String)], _ second: [(String, String)],
        as people: (String, String) = ("officer", "officer")
    ) async throws -> Browser.Page {
        let (one, two) = (try await world.browser(as: people.0), try await world.browser(as: people.1))
        let mark = try #require(try await one.get(page).hidden("seen"))
        #expect(try await two.get(page).hidden("seen") == mark)
        #expect(try await one.post(address, first + [("seen", mark)]).status == 303)
        let before = try await world.journalLines()

        let late = try await two.post(address, second + [("seen", mark)])

        #expect(late.status == 409)
        #expect(try await world.journalLines() == before)
        #expect(late.hidden("seen") != mark)
        return late
    }

    private func sitting(_ engine: Engine) async throws -> (World, WorldRecord) {
        let world = try await World(engine)
        return (world, try await world.sitting())
    }

    /// The same with inputs that are in no challenge yet.
    private func sitting(_ engine: Engine, joined: Bool) async throws -> (World, DialogueName) {
        let world = try await World(engine)
        let name = try await world.room().name
        let officer = try await world.browser(as: "officer")
        for words in ["ទឹក", "ផ្លូវ"] {
            _ = try await officer.post(
                "/\(name)/inputs", [("who", "1"), ("kind", "service"), ("words", words), ("attribution", "named")])
        }
        return (world, name)
    }
}
