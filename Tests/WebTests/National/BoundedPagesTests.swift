import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

/// Pages that list what a province or the country has gathered are as long after ten years as after one.
@Suite struct `Pages after many years` {
    @Test func `A body reports on page after page, and a refusal shows the page that was sent`() async throws {
        let (world, record) = try await manyActions(60)
        let department = world.account("department")
        try await world.act { writer in
            try writer.run("UPDATE account SET body_id = \(record.department) WHERE id = \(department)")
            writer.note(.planChanged, about: .dialogue(record.name), in: try writer.dialogue(record.name).id)
        }
        let browser = try await world.browser(as: "department")

        let pages = [
            try await browser.get("/actions"), try await browser.get("/actions?page=2"),
            try await browser.get("/actions?page=3"),
        ]
        #expect(pages.map { count("<li class=\"card\"", in: $0.text) } == [25, 25, 10])
        let form = try #require(pages[1].text.firstRange(of: "action=\"/actions/"))
        let address = String(pages[1].text[form.upperBound...].prefix { $0 != "\"" })
        let id = String(address.prefix { $0 != "?" })
        #expect(address == "\(id)?page=2")

        let long = String(repeating: "ក", count: 3000)
        let refused = try await browser.post("/actions/\(address)", [("state", "late"), ("words_\(id)", "")])
        let tooLong = try await browser.post("/actions/\(address)", [("state", "late"), ("words_\(id)", long)])

        #expect(refused.status == 422)
        #expect(refused.text.contains("words_\(id)-error"))
        #expect([303, 422].contains(tooLong.status))
    }

    @Test(arguments: World.engines)
    func `The account of the earlier dialogues counts all promises and names those due first`(
        engine: Engine
    ) async throws {
        let (world, record) = try await manyActions(60, on: engine)
        let plan = try await world.read { try $0.dialogue(record.name).plan }
        let later = PartnershipDialogue(
            id: ID(99), name: DialogueName(province: World.battambang, year: 2028), plan: plan)

        let account = try await world.read { try $0.accountOfLast(before: later) }

        #expect(account.open.count == LastAccount.most)
        #expect(account.openCount == 60)
        #expect(account.agreed == 60)
        #expect(account.earlier == [.init(name: record.name, open: 60)])
        let dues = account.open.map(\.action.item.promise.due)
        #expect(dues == dues.sorted())
        let all = try await world.read { try $0.actions(of: record.first) }.map(\.item.promise.due).sorted()
        #expect(dues == Array(all.prefix(LastAccount.most)))
        let day: Day = "2027-01-10"
        #expect(account.late(on: day) == all.count { $0 < day })
    }

    @Test func `The national desk has a page of those that wait, and says how many there are`() async throws {
        let (world, record) = try await manyActions(1)
        try await world.act { writer in
            let dialogue = try writer.dialogue(record.name)
            for number in 0..<60 {
                let challenge: ID<Challenge> = try writer.insert(
                    """
                    INSERT INTO challenge (dialogue_id, number, title_km) VALUES (\(dialogue.id), \(100 + number), 'ក')
                    RETURNING id
                    """)
                try writer.run(
                    """
                    INSERT INTO escalation (dialogue_id, challenge_id, rung, request_km, sent_on, due_on)
                    VALUES (\(dialogue.id), \(challenge), \(Escalation.Rung.ncdds), 'សំណើ', '2026-11-21', '2027-01-21')
                    """)
            }
            writer.note(.planChanged, about: .dialogue(record.name), in: dialogue.id)
        }
        let desk = try await world.browser(as: "desk")

        let (first, second) = (try await desk.get("/national", in: .english), try await desk.get("/national?page=2"))

        #expect([first, second].map { count("href=\"/national/", in: $0.text) } == [50, 10])
        #expect(first.text.contains("(60)</h2>"))
    }

    @Test func `The metrics say how long the journal is`() async throws {
        let (world, _) = try await manyActions(1)
        let lines = try await world.journalLines()
        let said = try await world.browser().get("/metrics").text
        #expect(said.contains("vetika_journal_lines \(lines)\n"))
    }

    /// A dialogue in follow-up with so many promises of one body, each due on a day of its own.
    private func manyActions(_ many: Int, on engine: Engine = .sqlite) async throws -> (World, WorldRecord) {
        let world = try await World(engine)
        let record = try await world.followingUp()
        let first: Day = "2026-12-20"
        try await world.act { writer in
            for number in 1..<max(1, many) {
                try writer.run(
                    """
                    INSERT INTO action (dialogue_id, challenge_id, province, year, running, deed_km, deed_en, body_id,
                        due_on, measure_km, measure_en, support, state)
                    SELECT dialogue_id, challenge_id, province, year, running + \(number), deed_km, deed_en, body_id,
                        \(first.adding(days: number * 7 % 60)), measure_km, measure_en, support, state
                    FROM action WHERE running = 1
                    """)
            }
            writer.note(.planChanged, about: .dialogue(record.name), in: try writer.dialogue(record.name).id)
        }
        return (world, record)
    }

    private func count(_ mark: String, in text: String) -> Int { text.split(separator: mark).count - 1 }
}
