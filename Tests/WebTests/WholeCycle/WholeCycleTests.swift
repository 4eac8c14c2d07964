import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

/// One dialogue from nothing to its successor, through the forms a browser would send, on both engines.
@Suite struct `One dialogue through its whole cycle` {
    @Test(arguments: World.engines)
    func `From a plan to the account the next one opens with`(engine: Engine) async throws {
        let cycle = try await Cycle(engine)
        try await cycle.plan()
        try await cycle.invite()
        try await cycle.receive()
        try await cycle.hold()
        try await cycle.report()
        try await cycle.followUp()
        try await cycle.closeIntoNext()
        #expect(try await cycle.world.read { try $0.verifyJournal().broken } == nil)
        #expect(try await cycle.secretsInJournal() == [])
        #expect(try await cycle.linesWithoutSubject() == [])
    }
}

/// The steps of the cycle; each asks the site as one of its users and checks what they would look at.
private struct Cycle {
    let world: World
    let officer: Browser
    let board: Browser
    let desk: Browser
    let visitor: Browser
    let department: ID<Body>
    private let name: DialogueName
    private let store = Findings()

    init(_ engine: Engine) async throws {
        world = try await World(engine)
        officer = try await world.browser(as: "officer")
        board = try await world.browser(as: "board")
        desk = try await world.browser(as: "desk")
        visitor = try await world.browser()
        name = try #require(DialogueName("BTB/2026"))
        let district = try #require(AreaCode("0208"))
        department = try await world.act { writer in
            try writer.enter(
                Body(
                    id: ID(0), name: Bilingual("មន្ទីរធនធានទឹក", "Department of Water Resources"), kind: .department,
                    province: World.battambang))
        }
        try await world.act { writer in
            try writer.enter(Area(code: district, kind: .district, nameKhmer: "សង្កែ", nameEnglish: "Sangkae"))
        }
    }

    func plan() async throws {
        #expect(try await officer.post("/BTB/plan", `Planning a dialogue`.form).location == "/BTB/2026/agenda")
        #expect(try await world.approve(by: board).location == "/BTB/2026/agenda")
        #expect(try await stage() == .prepared)
    }

    func invite() async throws {
        #expect(try await officer.post("/BTB/2026/participants/propose-governors").status == 303)
        let chief = [
            ("party", "e"), ("honorific", "missus"), ("name_km", "អ្នកចូលរួមគំរូ"), ("name_en", "Sample participant"),
            ("sex", "female"), ("office_km", "មេឃុំ"), ("office_en", "Commune chief"), ("area", "0208"),
        ]
        #expect(try await officer.post("/BTB/2026/participants/add", chief).status == 303)
        let people = try await participants()
        #expect(people.map(\.participant.party) == [.districtGovernors, .communeChiefs])

        let governor = people[0].participant.id
        _ = try await officer.post("/BTB/2026/participants/\(governor)/refuse", [("reason", "គំរូ")])
        _ = try await officer.post("/BTB/2026/participants/\(people[1].participant.id)/accept")
        _ = try await officer.post("/BTB/2026/participants/\(governor)/accept")
        let token = world.site.links.token(of: people[1].participant.id, serial: 1)
        #expect(try await visitor.get("/k/\(token)").status == 404, "nothing opens before the release")

        #expect(try await officer.post("/BTB/2026/invitations/release").status == 409)
        let seen = try await officer.get("/BTB/2026/invitations/release").hidden("list")
        #expect(try await officer.post("/BTB/2026/invitations/release", [("list", seen ?? "")]).status == 303)
        #expect(try await stage() == .invited)
        #expect(try await visitor.get("/k/\(token)").status == 200)
        let letter = try await officer.get("/BTB/2026/invitations/\(people[1].participant.id)/letter")
        #expect(letter.text.contains("/k/\(token)"))
        #expect(try await visitor.post("/k/\(token)/answer", [("answer", "yes")]).status == 303)
        #expect(try await participants()[1].participant.answer == .yes)
        store.token = token
    }

    func receive() async throws {
        let token = store.token
        let named = [
            ("kind", "service"), ("words", "ប្រឡាយទឹកខូច"), ("sector", "water"), ("area", "0208"), ("item", ""),
            ("attribution", "named"), ("language", "km"),
        ]
        #expect(try await visitor.post("/k/\(token)/raise", named, key: "raise-once-000001").status == 303)
        #expect(try await visitor.post("/k/\(token)/raise", named, key: "raise-once-000001").status == 303)
        let hidden = named.map { field in
            switch field.0 {
            case "words": ("words", "ខ្វះថ្នាំនៅមណ្ឌលសុខភាព")
            case "attribution": ("attribution", "party")
            default: field
            }
        }
        #expect(try await visitor.post("/k/\(token)/raise", hidden).status == 303)
        let third = named.map { $0.0 == "words" ? ("words", "សុំកាត់បន្ថយពេលចេញលិខិត") : $0 }
        #expect(try await visitor.post("/k/\(token)/raise", third).status == 303)
        #expect(try await inputs().map(\.number.description) == ["BTB-26-001", "BTB-26-002", "BTB-26-003"])
        let early = try await visitor.get("/i/BTB-26-001")
        #expect(early.status == 200)
        #expect(!early.text.contains("ប្រឡាយទឹកខូច"), "words are public from the sitting on")
    }

    func hold() async throws {
        // Its day is far away yet, so the page asks once more.
        #expect(try await officer.post("/BTB/2026/sitting/open").status == 422)
        let confirmed = [("confirmed", "2026-12-10")]
        #expect(try await officer.post("/BTB/2026/sitting/open", confirmed).location == "/BTB/2026/sitting")
        let person = try await participants()[1].participant.id
        #expect(try await officer.post("/BTB/2026/checkin/\(person)/arrive").status == 303)
        let join = [
            ("input", "BTB-26-001"), ("input", "BTB-26-002"), ("into", ""), ("title_km", "ទឹក និងសុខភាព"),
            ("title_en", "Water and health"),
        ]
        let joined = try await officer.post("/BTB/2026/sitting/join", join)
        #expect(joined.status == 303, "\(joined.status)")

        let early = try await officer.get("/BTB/2026/sitting")
        for number in ["BTB-26-001", "BTB-26-002", "BTB-26-003"] { #expect(early.text.contains(number)) }

        let action = [
            ("deed_km", "ជួសជុលប្រឡាយ"), ("deed_en", "Repair the canal"), ("body", "\(department)"),
            ("due", "2027-03-31"), ("measure_km", "ប្រវែង ២ គីឡូម៉ែត្រ"), ("measure_en", "2 km"), ("support", "promised"),
        ]
        #expect(try await officer.post("/BTB/2026/challenges/1/actions", action).status == 303)
        let agreed = [("disposition", "agreed"), ("response_km", ""), ("response_en", "")]
        #expect(try await officer.post("/BTB/2026/challenges/1/settle", agreed).status == 303)
        let unresolved = [("disposition", "unresolved"), ("response_km", "ត្រូវការច្បាប់ថ្នាក់ជាតិ"), ("response_en", "")]
        #expect(try await officer.post("/BTB/2026/inputs/BTB-26-003/settle", unresolved).status == 303)
        #expect(try await visitor.get("/BTB/2026/screen").status == 200)
        #expect(try await officer.post("/BTB/2026/sitting/end").status == 303)
        #expect(try await stage() == .reporting)
    }

    func report() async throws {
        #expect(try await visitor.get("/BTB/2026/report").status == 404, "a draft is not public")
        let draft = try await officer.get("/BTB/2026/report")
        for number in ["BTB-26-001", "BTB-26-002", "BTB-26-003"] { #expect(draft.text.contains(number)) }
        #expect(try await world.publish(by: officer).status == 303)
        let published = try await visitor.get("/BTB/2026/report")
        #expect(published.status == 200)
        #expect(published.text.contains("ជួសជុលប្រឡាយ"))
        let protected = try await visitor.get("/i/BTB-26-002")
        #expect(!protected.text.contains("អ្នកចូលរួមគំរូ"), "a protected voice has no name")
        #expect(try await visitor.get("/i/BTB-26-001").text.contains("អ្នកចូលរួមគំរូ"))
    }

    func followUp() async throws {
        #expect(try await officer.post("/BTB/2026/follow-up/begin").status == 409)
        let bodies = try await officer.get("/BTB/2026/follow-up").hidden("list")
        #expect(try await officer.post("/BTB/2026/follow-up/begin", [("list", bodies ?? "")]).status == 303)
        let dialogue = try await world.read { try $0.dialogue(name) }
        let token = world.site.links.token(of: department, in: dialogue.id, serial: 1)
        let action = try #require(try await world.read { try $0.actions(of: dialogue.id).first })
        let late = [("state", "late"), ("words_\(action.id)", "រង់ចាំថវិកា")]
        #expect(try await visitor.post("/b/\(token)/\(action.id)", late).status == 303)
        #expect(try await visitor.get("/i/BTB-26-001").text.contains("រង់ចាំថវិកា"))

        let challenge = try #require(try await world.read { try $0.challenges(of: dialogue.id).last }).id
        let request = [("request_\(challenge)_km", "សូមពិនិត្យបទប្បញ្ញត្តិ"), ("request_\(challenge)_en", "")]
        #expect(try await officer.post("/BTB/2026/escalations/\(challenge)", request).status == 303)
        #expect(try await desk.get("/national").text.contains("សុំកាត់បន្ថយពេលចេញលិខិត"))
        let escalation = try #require(
            try await world.read { try $0.rows("SELECT id FROM escalation") { try $0.next(Int.self) } }.first)
        let early = try await desk.post("/national/\(escalation)/answer", [("answer_km", "បានសម្រេច")])
        #expect(early.status == 422, "an answer comes after the acknowledgement")
        #expect(try await desk.post("/national/\(escalation)/acknowledge").status == 303)
        #expect(try await desk.post("/national/\(escalation)/answer", [("answer_km", "បានសម្រេច")]).status == 303)
        #expect(try await visitor.get("/i/BTB-26-003").text.contains("បានសម្រេច"))
        #expect(try await visitor.get("/BTB/2026/register.csv?kind=action").text.contains("BTB-26-A01"))
        #expect(try await visitor.get("/BTB/2026/register.json?kind=input").text.contains("BTB-26-003"))
    }

    func closeIntoNext() async throws {
        let next = `Planning a dialogue`.form.map { $0.0 == "opens_on" ? ("opens_on", "2027-12-09") : $0 }
        #expect(try await officer.post("/BTB/2026/close", next).status == 303)
        #expect(try await stage() == .closed)
        let account = try await officer.get("/BTB/2027/agenda")
        #expect(account.status == 200)
        #expect(account.text.contains("BTB-26-A01"))
        #expect(account.text.contains("ជួសជុលប្រឡាយ"))
    }

    /// Personal tokens never stand in the journal, neither as words nor as where an act led.
    func secretsInJournal() async throws -> [String] {
        let kept = try await world.read { reader in
            try reader.rows("SELECT about, answer FROM journal") {
                "\(try $0.next(String.self)) \(try $0.next(String.self))"
            }
        }
        return kept.filter { $0.contains("/k/") || $0.contains("/b/") || $0.contains(store.token) }
    }

    /// What a page of the journal could show only as it is kept.
    func linesWithoutSubject() async throws -> [String] {
        let kept = try await world.read { try $0.rows("SELECT about FROM journal") { try $0.next(String.self) } }
        return kept.filter { JournalSubject(words: $0) == nil }
    }

    private func stage() async throws -> Stage { try await world.read { try $0.dialogue(name).stage } }

    private func participants() async throws -> [ParticipantRow] {
        try await world.read { try $0.participants(of: $0.dialogue(name).id) }
    }

    private func inputs() async throws -> [InputRow] {
        try await world.read { try $0.inputs(of: $0.dialogue(name).id) }.sorted { $0.number < $1.number }
    }
}

/// What one step leaves for the next.
private final class Findings: @unchecked Sendable {
    var token = ""
}
