import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Raising an input through a link` {
    private let form = [
        ("kind", "service"), ("words", "ប្រឡាយទឹកខូច"), ("sector", "water"), ("attribution", "named"),
    ]

    @Test(arguments: World.engines)
    func `It gets a number, a page to keep, and one line in the journal`(engine: Engine) async throws {
        let world = try await World(engine)
        let room = try await world.room()
        let invitee = try await world.browser()
        let link = "/k/\(room.tokens[0])"
        let before = try await world.journalLines()

        let answer = try await invitee.post("\(link)/raise", form)

        #expect(answer.status == 303)
        #expect(answer.location == "\(link)/raised/BTB-26-001")
        #expect(try await world.journalLines() == before + 1)
        let page = try await invitee.get(answer.location, in: .english)
        #expect(page.status == 200)
        #expect(page.text.contains("<p class=\"number\"><a href=\"/i/BTB-26-001\">BTB-26-001</a></p>"))
        #expect(page.text.contains("aria-label=\"QR code of input BTB-26-001\""))
        let line = try await world.read { try $0.journal(of: $0.dialogue(room.name).id, most: 1)[0] }
        #expect(line.actor == "participant:\(room.people[0])")
        #expect(line.answer == "BTB-26-001", "the token of the link must not stand in the journal")
    }

    @Test func `Sent twice it is one; sent again with other words it is another`() async throws {
        let world = try await World()
        let room = try await world.room()
        let invitee = try await world.browser()
        let address = "/k/\(room.tokens[0])/raise"

        let first = try await invitee.post(address, form, key: "the-same-key-0001")
        let again = try await invitee.post(address, form, key: "the-same-key-0001")
        let other = form.map { $0.0 == "words" ? ("words", "ផ្លូវខូច") : $0 }
        let more = try await invitee.post(address, other, key: "the-same-key-0001")

        #expect(again.location == first.location)
        #expect(more.location == "/k/\(room.tokens[0])/raised/BTB-26-002")
        #expect(try await world.read { try $0.inputCount(of: $0.dialogue(room.name).id) } == 2)
    }

    @Test func `A protected voice leaves no trace of whose it is`() async throws {
        let world = try await World()
        let room = try await world.room()
        let protected = form.map { $0.0 == "attribution" ? ("attribution", "party") : $0 }

        _ = try await world.browser().post("/k/\(room.tokens[2])/raise", protected)

        let line = try await world.read { try $0.journal(of: $0.dialogue(room.name).id, most: 1)[0] }
        #expect(line.actor == "protected")
        for role in ["officer", "governor"] {
            let page = try await world.browser(as: role).get("/BTB/2026/inputs/BTB-26-001", in: .english)
            #expect(page.status == 200)
            #expect(!page.text.contains("Sokha") && !page.text.contains("សុខា"))
            #expect(page.text.contains("Local communities"))
        }
        let screen = try await world.browser().get("/BTB/2026/screen")
        #expect(screen.status == 200)
        #expect(!screen.text.contains("សុខា"))
    }

    @Test(arguments: [
        ("words", "", "Write the words of the input"), ("kind", "nonsense", "Choose what it is about"),
        ("words", String(repeating: "ក", count: 4001), "It has 4,001 characters"),
        ("words", "sUmCYybg;épøÚv rbs;eyIg enARsukbevl", "This text was typed with an old Khmer font"),
    ])
    func `A refusal is shown at its field, keeps what was typed and changes nothing`(
        field: String, typed: String, sentence: String
    ) async throws {
        let world = try await World()
        let room = try await world.room()
        let before = try await world.journalLines()
        let wrong = form.map { $0.0 == field ? (field, typed) : $0 }

        let page = try await world.browser().send(
            "POST", "/k/\(room.tokens[0])/raise", body: encoded(wrong), language: .english)

        #expect(page.status == 422)
        #expect(page.text.contains(sentence))
        #expect(page.text.contains("id=\"\(field)-error\""))
        #expect(page.text.contains("value=\"water\" selected"))
        #expect(try await world.journalLines() == before)
    }

    @Test(arguments: World.engines)
    func `An item or a district that went while somebody typed is refused at its field, and the words stay`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let room = try await world.room()
        try await world.enterDistricts()
        let link = "/k/\(room.tokens[0])/raise"
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()

        for (field, gone) in [
            ("item", "999999"), ("item", "x"), ("area", "0101"), ("area", "0299"), ("area", "nowhere"),
        ] {
            let page = try await world.browser().send(
                "POST", link, body: encoded(form + [(field, gone)]), language: .english)
            #expect(page.status == 422, "\(field) \(gone)")
            #expect(page.text.contains("id=\"\(field)-error\""), "\(field) \(gone)")
            #expect(page.text.contains("ប្រឡាយទឹកខូច</textarea>"))
            let clerk = try await officer.post(
                "/BTB/2026/inputs", form + [("who", "1"), (field, gone)])
            #expect(clerk.status == 422 && clerk.text.contains("id=\"\(field)-error\""), "\(field) \(gone)")
        }
        #expect(try await world.journalLines() == before)
        let good = try await world.browser().post(link, form + [("item", "\(room.item)"), ("area", "0201")])
        #expect(good.status == 303)
    }

    @Test func `A stranger's link opens nothing, and before invitations are out nothing is taken`() async throws {
        let world = try await World()
        let room = try await world.room()
        let visitor = try await world.browser()
        #expect(try await visitor.get("/k/nobody/raise").status == 404)
        #expect(try await visitor.post("/k/nobody/raise", form).status == 404)
        _ = try await visitor.post("/k/\(room.tokens[0])/raise", form)
        // Another's number is not there under one's own link.
        #expect(try await visitor.get("/k/\(room.tokens[1])/raised/BTB-26-001").status == 404)

        _ = try await world.browser(as: "officer").post(
            "/BTB/2026/inputs/BTB-26-001/settle", [("disposition", "noted"), ("response_km", "ហេតុ")])
        try await world.act { writer in
            try writer.run("UPDATE dialogue SET stage = \(Stage.published)")
            writer.note(.planChanged, about: .count(1, .offices), in: .country)
        }
        let before = try await world.journalLines()
        let late = try await visitor.send(
            "POST", "/k/\(room.tokens[0])/raise", body: encoded(form), language: .english)
        #expect(late.status == 422)
        #expect(late.text.contains("The report is published; no more inputs are taken"))
        #expect(late.text.contains("ប្រឡាយទឹកខូច"))
        #expect(try await world.journalLines() == before)
    }

    @Test func `The page speaks both languages and shows what became of one's own`() async throws {
        let world = try await World()
        let room = try await world.room()
        let visitor = try await world.browser()
        _ = try await visitor.post("/k/\(room.tokens[0])/raise", form)
        _ = try await world.browser(as: "officer").post(
            "/BTB/2026/inputs/BTB-26-001/settle", [("disposition", "answered"), ("response_km", "នឹងជួសជុល")])

        let khmer = try await visitor.get("/k/\(room.tokens[0])/raise", in: .khmer)
        let english = try await visitor.get("/k/\(room.tokens[0])/raise", in: .english)

        #expect(khmer.text.contains("<h1>លើកមតិ</h1>"))
        #expect(khmer.text.contains("<p class=\"by\">នឹងជួសជុល</p>"))
        #expect(english.text.contains("<h1>Raise an input</h1>"))
        #expect(english.text.contains("<span class=\"state answered\">Answered</span>"))
        #expect(english.text.contains("data-keep=\"raise BTB/2026 \(room.people[0])\""))
    }

    private func encoded(_ form: [(String, String)]) -> [UInt8] {
        let fields = form + [("key", Browser.freshKey())]
        return Array(
            fields.map { name, value in
                "\(name)=" + value.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            }.joined(separator: "&").utf8)
    }
}
