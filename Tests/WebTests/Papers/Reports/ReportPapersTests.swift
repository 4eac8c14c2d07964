import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `The papers of a report` {
    @Test func `A draft is printed for the secretariat alone, the published report for everybody`() async throws {
        let world = try await World()
        _ = try await world.reporting()
        let officer = try await world.browser(as: "officer")
        for paper in ["report.pdf", "report.docx", "action-plan.pdf", "progress.pdf"] {
            #expect(try await world.browser().get("/BTB/2026/\(paper)").status == 404, "\(paper)")
            #expect(try await world.browser(as: "stranger").get("/BTB/2026/\(paper)").status == 404, "\(paper)")
            #expect(try await officer.get("/BTB/2026/\(paper)").status == 200, "\(paper)")
        }

        _ = try await world.publish(by: officer)

        let pdf = try await world.browser().get("/BTB/2026/report.pdf", in: .khmer)
        #expect(pdf.status == 200)
        #expect(pdf.headers["content-type"] == "application/pdf")
        #expect(pdf.headers["content-disposition"] == "inline; filename=\"BTB-2026-report-km.pdf\"")
        #expect(Array(pdf.bytes.prefix(5)) == Array("%PDF-".utf8))
        let word = try await world.browser().get("/BTB/2026/report.docx", in: .english)
        #expect(Array(word.bytes.prefix(2)) == Array("PK".utf8))
        #expect(try await world.browser().get("/BTB/2026/action-plan.pdf").status == 200)
        #expect(try await world.browser().get("/BTB/2026/progress.pdf").status == 200)
    }

    @Test func `Nothing that happens later changes a published paper by a single byte`() async throws {
        let world = try await World()
        _ = try await world.reporting()
        _ = try await world.publish(by: world.browser(as: "officer"))
        let name = try #require(DialogueName("BTB/2026"))
        let before = try await ReportWriting(store: world.store, address: "https://x.example", today: "2026-11-23")
            .pdf(name, .khmer)

        try await world.act { writer in
            try writer.run("UPDATE action SET deed_km = 'ផ្សេង'")
            try writer.run("UPDATE body SET name_km = 'ឈ្មោះថ្មី'")
            writer.note(.planChanged, about: .count(1, .offices), in: .country)
        }

        let after = try await ReportWriting(store: world.store, address: "https://x.example", today: "2027-01-02")
            .pdf(name, .khmer)
        #expect(before != nil)
        #expect(before == after)
    }

    @Test func `The distribution slip is for those who write the report`() async throws {
        let world = try await World()
        _ = try await world.reporting()
        #expect(try await world.browser(as: "officer").get("/BTB/2026/distribution.pdf").status == 200)
        #expect(try await world.browser(as: "stranger").get("/BTB/2026/distribution.pdf").status == 404)
        #expect(try await world.browser(as: "board").get("/BTB/2026/distribution.pdf").status == 403)
        #expect(try await world.browser().get("/BTB/2026/distribution.pdf").status == 401)
    }

    @Test func `The public page names its share picture in its language`() async throws {
        let world = try await World()
        _ = try await world.reporting()
        let page = try await world.browser().get("/BTB/2026", in: .english)
        #expect(
            page.text.contains(
                "<meta property=\"og:image\" content=\"http://vetika.test/BTB/2026/share.png?lang=en\">"))
        let picture = try await world.browser().get("/BTB/2026/share.png?lang=en")
        #expect(picture.headers["content-type"] == "image/png")
        #expect(Array(picture.bytes.prefix(4)) == [0x89, 0x50, 0x4E, 0x47])
    }

    @Test func `A paper of a dialogue that is not there is not there`() async throws {
        let world = try await World()
        for paper in ["report.pdf", "report.docx", "action-plan.pdf", "progress.pdf", "share.png"] {
            #expect(try await world.browser().get("/BTB/2031/\(paper)").status == 404, "\(paper)")
        }
    }

    @Test func `The shelf prints once for many, and again after a failure`() async throws {
        let shelf = PaperShelf()
        let printed = Tally()
        await withTaskGroup { group in
            for _ in 0..<10 { group.addTask { _ = try? await shelf.paper("a") { await printed.add() } } }
        }
        #expect(await printed.count == 1)
        await #expect(throws: StoreError.missing) { try await shelf.paper("b") { throw StoreError.missing } }
        #expect(try await shelf.paper("b") { [7] } == [7])
    }
}

private actor Tally {
    var count = 0

    func add() -> [UInt8] {
        count += 1
        return [1]
    }
}
