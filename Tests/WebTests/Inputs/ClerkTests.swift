import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Entering inputs and reading voices` {
    private func form(_ who: String, party: String = "") -> [(String, String)] {
        [("who", who), ("party", party), ("kind", "priority"), ("words", "ផ្លូវខូច"), ("attribution", "party")]
    }

    @Test func `What is typed is read back first, and saved after`() async throws {
        let world = try await World()
        _ = try await world.room()
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()

        let back = try await officer.post("/BTB/2026/inputs/enter", form("២"), key: "the-same-key-0001")
        #expect(back.status == 200)
        #expect(back.text.contains("<p lang=\"km\">ផ្លូវខូច</p>"))
        #expect(back.text.contains("<input type=\"hidden\" name=\"key\" value=\"the-same-key-0001\">"))
        let person = try #require(back.hidden("speaker"))
        #expect(try await world.journalLines() == before)
        let answer = try await officer.post("/BTB/2026/inputs", form("២") + [("speaker", person)])

        #expect(answer.location == "/BTB/2026/inputs/entered/BTB-26-001")
        #expect(try await world.journalLines() == before + 1)
        #expect(try await officer.get(answer.location).text.contains("BTB-26-001"))
    }

    @Test func `Two who fit are told apart; who is on no list needs a class`() async throws {
        let world = try await World()
        let room = try await world.room()
        let officer = try await world.browser(as: "officer")

        // «បវេល» is in the name of the body of two.
        let several = try await officer.post("/BTB/2026/inputs/enter", form("បវេល"))
        #expect(several.status == 422)
        #expect(several.text.contains("value=\"\(room.people[1])\""))
        #expect(several.text.contains("value=\"\(room.people[2])\""))
        #expect(several.text.contains("ផ្លូវខូច</textarea>"))
        let unknown = try await officer.post("/BTB/2026/inputs", form("តាមាស"))
        #expect(unknown.status == 422)
        #expect(unknown.text.contains("id=\"party-error\""))
        #expect(try await officer.post("/BTB/2026/inputs", form("99")).status == 422)
        let noSex = try await officer.post("/BTB/2026/inputs", form("តាមាស", party: "g"))
        #expect(noSex.status == 422 && noSex.text.contains("id=\"sex-error\""))
        // Arrival and input side by side would tell whose voice it is.
        for path in ["/BTB/2026/inputs/enter", "/BTB/2026/inputs"] {
            let hidden = try await officer.post(path, form("តាមាស", party: "g") + [("sex", "male")])
            #expect(hidden.status == 422 && hidden.text.contains("id=\"who-error\""))
            #expect(hidden.text.contains("href=\"/BTB/2026/checkin/walk-in?name=%E1%9E%8F"))
        }
        let named = form("តាមាស", party: "g").filter { $0.0 != "attribution" } + [("sex", "male")]
        let back = try await officer.post("/BTB/2026/inputs/enter", named)
        #expect(back.text.contains(Phrase.comesOnList.khmer))
        #expect(try await officer.post("/BTB/2026/inputs", named).status == 303)
        let row = try await world.read { try $0.inputs(of: $0.dialogue(room.name).id)[0] }
        #expect(row.speaker == .named(Bilingual(khmer: "តាមាស"), body: nil))
        #expect(row.input.channel == .clerk)
    }

    @Test func `Who speaks in the room is checked in with what they say, if the clerk says so`() async throws {
        let world = try await World()
        let room = try await world.room()
        let officer = try await world.browser(as: "officer")
        let named = form("1").filter { $0.0 != "attribution" }
        #expect(try await officer.post("/BTB/2026/inputs/enter", named).text.contains("name=\"here\""))
        let hidden = try await officer.post("/BTB/2026/inputs/enter", form("1"))
        #expect(hidden.text.contains(Phrase.notCheckedInYet.khmer) && !hidden.text.contains("name=\"here\""))
        let before = try await world.journalLines()

        _ = try await officer.post("/BTB/2026/inputs", form("2") + [("here", "1")])
        #expect(try await world.read { try $0.attendance(of: $0.dialogue(room.name).id).present.total } == 0)
        _ = try await officer.post("/BTB/2026/inputs", named + [("here", "1")])
        _ = try await officer.post("/BTB/2026/inputs", named + [("here", "1")])

        let attendance = try await world.read { try $0.attendance(of: $0.dialogue(room.name).id) }
        #expect(attendance.present == Attendance.Count(total: 1, women: 1))
        #expect(attendance.spoke == attendance.present)
        #expect(try await world.journalLines() == before + 3)
        #expect(try await officer.post("/BTB/2026/inputs/enter", named).text.contains("name=\"here\"") == false)
    }

    @Test func `Looking up a voice leaves a line and shows it once; the governor may not`() async throws {
        let world = try await World()
        _ = try await world.room()
        let officer = try await world.browser(as: "officer")
        _ = try await officer.post("/BTB/2026/inputs", form("Sokha"))
        let before = try await world.journalLines()

        let shown = try await officer.post("/BTB/2026/inputs/BTB-26-001/voice", key: "the-same-key-0001")
        #expect(shown.status == 200)
        #expect(shown.text.contains("សុខា"))
        #expect(try await world.journalLines() == before + 1)
        let again = try await officer.post("/BTB/2026/inputs/BTB-26-001/voice", key: "the-same-key-0001")

        #expect(again.location == "/BTB/2026/inputs/BTB-26-001")
        #expect(!again.text.contains("សុខា"))
        #expect(try await world.browser(as: "governor").post("/BTB/2026/inputs/BTB-26-001/voice").status == 403)
        #expect(try await world.browser(as: "stranger").post("/BTB/2026/inputs/BTB-26-001/voice").status == 404)
        #expect(try await world.browser().post("/BTB/2026/inputs/BTB-26-001/voice").status == 401)
    }

    @Test func `The list filters, speaks both languages, and belongs to the secretariat of the province`() async throws
    {
        let world = try await World()
        _ = try await world.room()
        let officer = try await world.browser(as: "officer")
        for who in ["1", "2"] { _ = try await officer.post("/BTB/2026/inputs", form(who)) }
        _ = try await officer.post(
            "/BTB/2026/inputs/BTB-26-001/settle", [("disposition", "noted"), ("response_km", "ហេតុ")])

        let open = try await officer.get("/BTB/2026/inputs?state=open", in: .english).text
        let noted = try await officer.get("/BTB/2026/inputs?state=noted", in: .khmer).text

        #expect(open.contains("/BTB/2026/inputs/BTB-26-002") && !open.contains("/BTB/2026/inputs/BTB-26-001"))
        #expect(open.contains("1–1 of 1"))
        #expect(noted.contains("/BTB/2026/inputs/BTB-26-001") && !noted.contains("/BTB/2026/inputs/BTB-26-002"))
        #expect(noted.contains("បង្ហាញ ១–១ ក្នុងចំណោម ១"))
        #expect(try await world.browser(as: "stranger").get("/BTB/2026/inputs").status == 404)
        #expect(try await world.browser(as: "governor").get("/BTB/2026/inputs").status == 403)
        #expect(try await world.browser().get("/BTB/2026/inputs").status == 401)
    }
}
