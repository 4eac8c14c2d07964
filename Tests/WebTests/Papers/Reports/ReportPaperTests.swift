import Dialogue
import Documents
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `The report as a document` {
    @Test func `It is a letter, a report in six parts, and annexes`() async throws {
        let document = try await draft(.english)
        let headings = document.blocks.compactMap { block -> String? in
            if case .heading(let heading) = block, heading.level == 1 { heading.text.plain } else { nil }
        }
        #expect(
            headings == [
                "1. About the dialogue", "2. Participation", "3. Progress on the last dialogue",
                "4. Inputs and answers", "5. Agreements", "6. Unresolved problems addressed to national bodies",
                "Annex 1: Action plan", "Annex 2: Who took part, by class", "Annex 3: Distribution list",
                "Annex 4: Not translated yet",
            ])
    }

    @Test func `Every input stands in it once with its number, and no protected name`() async throws {
        let html = try await draft(.khmer).html()
        for number in ["BTB-26-001", "BTB-26-002", "BTB-26-003"] {
            #expect(html.contains("<a href=\"/i/\(number)\">\(number)</a>"), "\(number)")
        }
        #expect(html.contains(WorldRecord.openWords))
        #expect(html.contains("<span lang=\"en\">We have no clean water 100%_</span>"))
        #expect(html.contains(WorldRecord.hiddenName) == false)
    }

    @Test func `The plan cut from it holds the plan and nothing else`() async throws {
        let report = try await draft(.english)
        let plan = try #require(ActionPlanPaper.cut(from: report, title: Document.Title("Action plan")))
        #expect(plan.paper == .a4Landscape)
        #expect(plan.blocks.count == 3)
        let html = plan.html()
        #expect(html.contains("BTB-26-A01"))
        #expect(html.contains("Drill a well"))
        #expect(html.contains(WorldRecord.openWords) == false)
    }

    @Test func `In Khmer nothing is listed as untranslated that is in Khmer`() async throws {
        let document = try await draft(.khmer)
        let annexes = document.blocks.filter { block in
            if case .heading(let heading) = block { heading.text.plain.hasPrefix("ឧបសម្ព័ន្ធ") } else { false }
        }
        #expect(annexes.count == 3)
    }

    @Test func `An input without a sector is told as such, not as of another sector`() async throws {
        for (language, words) in [(Language.khmer, "មិនបានបញ្ជាក់"), (.english, "Not stated")] {
            let document = try await draft(language)
            let chart = document.blocks.lazy.compactMap { block -> Document.Chart? in
                guard case .chart(let chart) = block else { return nil }
                return chart.title.plain == Phrase.inputsBySector.text(in: language) ? chart : nil
            }.first
            let found = try #require(chart)
            let sectors = [Sector.health, .water].map { $0.phrase.text(in: language) }
            #expect(found.categories.dropLast().sorted() == sectors.sorted())
            #expect(found.categories.last == words)
        }
    }

    private func draft(_ language: Language) async throws -> Document {
        let world = try await World()
        let name = try await world.reporting().name
        let record = try await world.read { try $0.reportRecord(of: try $0.dialogue(name)) }
        return ReportPaper(record: record, today: "2026-11-23", language: language).document
    }
}
