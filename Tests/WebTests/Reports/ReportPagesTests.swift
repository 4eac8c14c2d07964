import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `The report` {
    @Test func `The draft is for the secretariat and the Governor, the published one for everybody`() async throws {
        let world = try await World()
        _ = try await world.reporting()

        #expect(try await world.browser().get("/BTB/2026/report").status == 404)
        #expect(try await world.browser(as: "stranger").get("/BTB/2026/report").status == 404)
        #expect(try await world.browser(as: "desk").get("/BTB/2026/report").status == 404)
        #expect(try await world.browser(as: "governor").get("/BTB/2026/report").status == 200)
        let draft = try await world.browser(as: "officer").get("/BTB/2026/report", in: .english)
        #expect(draft.text.contains("action=\"/BTB/2026/report/publish\""))
        #expect(draft.text.contains("Khmer is missing") == false)
        #expect(draft.text.contains("English is missing"))

        let published = try await world.publish(by: world.browser(as: "officer"))

        #expect(published.location == "/BTB/2026/report")
        let page = try await world.browser().get("/BTB/2026/report", in: .english)
        #expect(page.status == 200)
        let said = [
            WorldRecord.openWords, "BTB-26-A01", "Drill a well", "Ministry of Interior", "Department of Health",
        ]
        for words in said {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(!page.text.contains(WorldRecord.hiddenName))
        #expect(try await world.browser().get("/BTB/2026/report", in: .khmer).text.contains("ក្រសួងមហាផ្ទៃ"))
    }

    @Test func `A long one goes on over pages; it is published from the last`() async throws {
        let world = try await World()
        let record = try await world.sitting()
        for number in 1...300 {
            let promise = ActionItem.Promise(
                deed: Bilingual("ខួងអណ្ដូងទឹកទី \(number) នៅភូមិមួយដែលខ្វះទឹក", "Drill well \(number) in a dry village"),
                body: record.department, due: "2026-12-20", measure: Bilingual(khmer: "អណ្ដូងមួយមានទឹក"),
                support: .promised)
            try await world.act { writer in
                _ = try writer.agree(promise, for: record.first, in: try writer.dialogue(record.name))
            }
        }
        for (challenge, ending) in [(record.first, Challenge.Disposition.agreed), (record.second, .unresolved)] {
            try await world.act { writer in
                try writer.settle(
                    challenge, as: ending, response: Bilingual("បាទ", "Yes"), in: try writer.dialogue(record.name))
            }
        }
        try await world.act { try $0.endSitting(of: record.name, for: .country) }
        let officer = try await world.browser(as: "officer")

        let first = try await officer.get("/BTB/2026/report", in: .english)
        let last = try #require(first.text.matches(of: /report\?page=(\d+)"/).compactMap { Int($0.output.1) }.max())
        #expect(last >= 2)
        #expect(!first.text.contains("report/publish"))
        #expect(first.text.contains("href=\"/BTB/2026/report?page=\(last)\">\(Phrase.publishAtTheEnd.english)</a>"))
        let end = try await officer.get("/BTB/2026/report?page=\(last)", in: .english)
        let seen = try #require(end.hidden("seen"))
        let wrong = try await officer.post("/BTB/2026/report/publish", [("seen", seen), ("code", "000000")])
        #expect(wrong.status == 422)
        #expect(wrong.hidden("seen") == seen, "the form is shown again where it was")
        let code = try await world.code(of: "officer")
        let published = try await officer.post("/BTB/2026/report/publish", [("seen", seen), ("code", code)])
        #expect(published.location == "/BTB/2026/report")

        var words = ""
        for number in 1...last {
            let page = try await world.browser().get("/BTB/2026/report?page=\(number)", in: .english)
            #expect(page.bytes.count < 160_000, "page \(number) has \(page.bytes.count) bytes")
            #expect(page.text.components(separatedBy: "<h1").count == 2)
            words += page.text
        }
        // In the agreements and in the plan.
        #expect((1...300).allSatisfy { words.components(separatedBy: "Drill well \($0) in a dry village").count == 3 })
    }

    @Test func `A published report stays as it was read`() async throws {
        let world = try await World()
        _ = try await world.reporting()
        _ = try await world.publish(by: world.browser(as: "officer"))
        let before = try await world.read { try $0.publishedReport(of: $0.dialogue(try BTB.name).id) }

        try await world.act { writer in
            try writer.run("UPDATE action SET deed_en = 'Something else'")
            writer.note(.planChanged, about: .count(1, .offices), in: .country)
        }

        let page = try await world.browser().get("/BTB/2026/report", in: .english)
        #expect(page.text.contains("Drill a well"))
        #expect(before?.isIntact == true)
        #expect(page.text.contains(before?.digest.hex ?? "-"))
    }

    @Test func `It is not published twice, nor by others, nor while the sitting goes on`() async throws {
        let world = try await World()
        _ = try await world.sitting()
        let officer = try await world.browser(as: "officer")
        let board = try await world.browser(as: "board")
        let stranger = try await world.browser(as: "stranger")
        let lines = try await world.journalLines()

        #expect(try await world.publish(by: officer).status == 422)
        #expect(try await board.post("/BTB/2026/report/publish").status == 403)
        #expect(try await stranger.post("/BTB/2026/report/publish").status == 404)
        #expect(try await world.journalLines() == lines)
    }

    @Test(arguments: World.engines)
    func `It is sealed with a code, and only with one that is right`(engine: Engine) async throws {
        let world = try await World(engine)
        _ = try await world.reporting()
        let officer = try await world.browser(as: "officer")
        let lines = try await world.journalLines()

        let wrong = try await officer.post("/BTB/2026/report/publish?lang=en", [("code", "000000")])

        #expect(wrong.status == 422)
        #expect(wrong.text.contains("<a href=\"#code\">The code is not right, or its time is over</a>"))
        #expect(try await world.journalLines() == lines)
        try await world.act { writer in
            try writer.run("DELETE FROM second_factor")
            writer.note(.secondFactorRenewed, about: .account(ID(1)), in: .accounts)
        }
        let none = try await officer.get("/BTB/2026/report", in: .english)
        #expect(none.text.contains("href=\"/second-factor\""))
        #expect(!none.text.contains("action=\"/BTB/2026/report/publish\""))
        #expect(try await officer.post("/BTB/2026/report/publish").status == 422)
    }

    @Test(arguments: World.engines)
    func `What has changed since it was read is not sealed unread`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.reporting()
        let officer = try await world.browser(as: "officer")
        let mark = try #require(try await officer.get("/BTB/2026/report").hidden("seen"))
        try await world.act { writer in
            try writer.run("UPDATE action SET deed_en = 'Drill two wells'")
            writer.note(.actionAgreed, about: .dialogue(dialogue.name), in: try writer.dialogue(dialogue.name).id)
        }
        let lines = try await world.journalLines()
        let code = try await world.code(of: "officer")

        let late = try await officer.post("/BTB/2026/report/publish?lang=en", [("seen", mark), ("code", code)])

        #expect(late.status == 409)
        #expect(late.text.contains("Drill two wells"))
        #expect(late.text.contains(Phrase.reportChangedMeanwhile.english))
        #expect(try await world.journalLines() == lines)
        // The code was not taken, and the newer draft has been read.
        let again = [("seen", try #require(late.hidden("seen"))), ("code", code)]
        #expect(try await officer.post("/BTB/2026/report/publish", again).location == "/BTB/2026/report")
    }

    @Test(arguments: World.engines)
    func `Nothing the report is made from is sealed unread, wherever it comes from`(engine: Engine) async throws {
        let world = try await World(engine)
        let (earlier, absent) = try await promiseOfTheYearBefore(world)
        let name = try await world.reporting().name
        let officer = try await world.browser(as: "officer")
        let page = "/\(name)/report"
        let code = try await world.code(of: "officer")
        var read = try await officer.get("\(page)?lang=en")
        #expect(read.text.contains("Absent Department"))
        let changes: [(shown: String, act: @Sendable (Writer) throws -> Void)] = [
            (
                "Dig deeper",
                { writer in
                    try writer.run("UPDATE action SET deed_en = 'Dig deeper' WHERE dialogue_id = \(earlier)")
                    writer.note(.actionReported, about: .dialogue(name), in: earlier)
                }
            ),
            (
                "Renamed Department",
                { writer in
                    let name = Bilingual("មន្ទីរថ្មី", "Renamed Department")
                    try writer.change(
                        Body(id: absent, name: name, kind: .department, province: World.battambang), BodyDetails(),
                        for: .battambang)
                }
            ),
        ]
        for change in changes {
            try await world.act(change.act)
            let lines = try await world.journalLines()

            let late = try await officer.post(
                "\(page)/publish?lang=en", [("seen", read.hidden("seen") ?? ""), ("code", code)])

            #expect(late.status == 409)
            #expect(late.text.contains(change.shown))
            #expect(try await world.journalLines() == lines)
            read = late
        }
        let sealed = try await officer.post(
            "\(page)/publish?lang=en", [("seen", read.hidden("seen") ?? ""), ("code", code)])
        #expect(sealed.status == 303)
        let published = try await world.browser().get("\(page)?lang=en")
        for change in changes { #expect(published.text.contains(change.shown)) }
    }

    /// A dialogue of 2025 whose one action is still open, of a body that is not in the room in 2026.
    private func promiseOfTheYearBefore(_ world: World) async throws -> (ID<PartnershipDialogue>, ID<Body>) {
        let plan = try PartnershipDialogue.Plan(
            title: Bilingual("កិច្ចសន្ទនា ២០២៥", "Dialogue 2025"), opensOn: "2025-11-20", endsOn: "2025-11-20",
            startsAt: TimeOfDay(minutes: 480), endsAt: TimeOfDay(minutes: 1020), venue: Bilingual(khmer: "សាលាខេត្ត"),
            hostForum: nil)
        return try await world.act { writer in
            let dialogue = try writer.plan(plan, of: World.battambang, agenda: []).id
            let body: ID<Body> = try writer.insert(
                Body(
                    id: ID(0), name: Bilingual("មន្ទីរអវត្តមាន", "Absent Department"), kind: .department,
                    province: World.battambang))
            let challenge: ID<Challenge> = try writer.insert(
                """
                INSERT INTO challenge (dialogue_id, number, title_km) VALUES (\(dialogue), 1, 'ទឹក') RETURNING id
                """)
            try writer.run(
                """
                INSERT INTO action (dialogue_id, challenge_id, province, year, running, deed_km, deed_en, body_id,
                    due_on, measure_km, support, state)
                VALUES (\(dialogue), \(challenge), \(World.battambang), 2025, 1, 'ជីក', 'Dig', \(body), '2026-06-30',
                    'មួយ', 'promised', 'open')
                """)
            return (dialogue, body)
        }
    }

    @Test(arguments: World.engines)
    func `The trail of an input says which office decided, and not who`(engine: Engine) async throws {
        let world = try await World(engine)
        _ = try await world.reporting()
        _ = try await world.publish(by: world.browser(as: "officer"))

        let trail = try await world.browser().get("/i/BTB-26-001", in: .english).text

        #expect(trail.contains("<p class=\"by\">Decided by: Secretariat · Battambang</p>"))
        #expect(!trail.contains("officer"))
    }

    private enum BTB {
        static var name: DialogueName {
            get throws { try #require(DialogueName("BTB/2026")) }
        }
    }
}
