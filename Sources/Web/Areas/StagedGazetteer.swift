import Acts
import Dialogue
import Store

/// `/areas/{import}`: what a gazetteer would change, page by page; confirm or discard.
enum StagedGazetteer {
    static let routes = ImportDecision<Gazetteers>(
        address: "/areas", page: { try await page($0, refused: $1) }
    ).routes

    private static let size = 50

    /// What of an import is looked at.
    private enum Shown: Hashable, Sendable {
        case areas(StagedArea.Verdict)
        case problems

        init?(_ word: String) {
            if let verdict = StagedArea.Verdict(rawValue: word) {
                self = .areas(verdict)
            } else if word == "problems" {
                self = .problems
            } else {
                return nil
            }
        }

        static let all: [Shown] = StagedArea.Verdict.allCases.map(Shown.areas) + [.problems]

        var word: String { if case .areas(let verdict) = self { verdict.rawValue } else { "problems" } }
        var phrase: Phrase { if case .areas(let verdict) = self { verdict.phrase } else { .importProblems } }
    }

    private struct Part: Sendable {
        let found: FileImport
        let work: ImportWork?
        let counts: [Shown: Int]
        let shown: Shown
        let page: PageOfMany
        let areas: [StagedArea]
        let problems: [KeptProblem]
        let factor: SecondFactor?
    }

    private static func part(_ visit: Visit) async throws -> Part {
        let id: ID<FileImport> = try visit.id("import")
        let account = try visit.requireVisitor().account
        let (scope, asked, number) = (visit.scope, Shown(visit.query["show"]), visit.query.number("page"))
        return try await visit.read { reader in
            let found = try reader.fileImport(id, for: scope)
            guard found.kind == .areas else { throw StoreError.missing }
            var counts: [Shown: Int] = [.problems: try reader.problemCount(of: found)]
            for (verdict, count) in try reader.stagedAreaCounts(of: found) { counts[.areas(verdict)] = count }
            let shown = asked ?? Shown.all.first { counts[$0, default: 0] > 0 } ?? .problems
            let page = PageOfMany(number, size: size, of: counts[shown, default: 0])
            var areas: [StagedArea] = []
            var problems: [KeptProblem] = []
            switch shown {
            case .areas(let verdict):
                areas = try reader.stagedAreas(of: found, verdict, skipping: page.skipping, most: page.size)
            case .problems: problems = try reader.problems(of: found, skipping: page.skipping, most: page.size)
            }
            return Part(
                found: found, work: try reader.importWork(of: id),
                counts: counts, shown: shown, page: page, areas: areas, problems: problems,
                factor: try reader.secondFactor(of: account))
        }
    }

    private static func page(_ visit: Visit, refused: Phrase? = nil) async throws -> Page {
        let part = try await part(visit)
        let language = visit.language
        let parts = ImportParts(language)
        let address = "/areas/\(part.found.id)"
        let notice: HTML? = refused.map {
            "<div class=\"notice refusal\" role=\"alert\" tabindex=\"-1\"><p>\($0, language)</p></div>"
        }
        return Page(
            title: part.found.file.name,
            """
            <h1>\(part.found.file.name)</h1>
            \(notice)
            \(parts.facts(part.found))
            \(parts.numbers(numbers(part)))
            \(parts.work(part.work, at: address))
            \(parts.decision(
                part.found, at: address, key: visit.keyField, work: part.work, seal: SecondFactorPart(
                    factor: part.factor, visit: visit)))
            <nav class="tabs" aria-label="\(.areaWhatChanges, language)"><ul>
            \(Shown.all.html { tab($0, part, address, language) })
            </ul></nav>
            <h2>\(part.shown.phrase, language)</h2>
            \(rows(part, parts))
            \(parts.pager(part.page, "\(address)?show=\(part.shown.word)&"))
            """
        ).trail(
            ("/desk", Phrase.desk.text(in: language)), ("/areas", Phrase.areaImports.text(in: language)))
    }

    private static func numbers(_ part: Part) -> [(name: Phrase, count: Int)] {
        let report = part.found.report
        return [(name: .importRead, count: report.read)]
            + StagedArea.Verdict.allCases.map { (name: $0.phrase, count: part.counts[.areas($0)] ?? 0) }
            + [(name: .importUnchanged, count: report.unchanged), (name: .importRejected, count: report.rejected)]
    }

    private static func tab(_ shown: Shown, _ part: Part, _ address: String, _ language: Language) -> HTML {
        let now: HTML = shown == part.shown ? " aria-current=\"page\"" : ""
        let count = part.counts[shown] ?? 0
        return """
            <li><a href="\(address)?show=\(shown.word)"\(now)>\(shown.phrase, language) (\(count, language))</a></li>
            """
    }

    private static func rows(_ part: Part, _ parts: ImportParts) -> HTML {
        let language = parts.language
        guard part.page.count > 0 else {
            let nothing: Phrase = part.shown == .problems ? .importNoProblems : .areaNothingHere
            return "<p class=\"empty\">\(nothing, language)</p>"
        }
        let shown: HTML = "<p>\(.importShown(part.page), language)</p>"
        if part.shown == .problems { return "\(shown)\(parts.problems(part.problems))" }
        return """
            \(shown)
            <table class="stack"><thead><tr><th scope="col">\(.areaCode, language)</th>
            <th scope="col">\(.areaName, language)</th><th scope="col">\(.areaNameLatin, language)</th>
            <th scope="col">\(.areaBefore, language)</th></tr></thead>
            <tbody>\(part.areas.html { row($0, language) })</tbody></table>
            """
    }

    private static func row(_ staged: StagedArea, _ language: Language) -> HTML {
        let area = staged.area
        let latin: HTML? = area.nameEnglish.isEmpty ? nil : "<span lang=\"en\">\(area.nameEnglish)</span>"
        let before: HTML? = staged.old.map { "\($0.fullName, language)" }
        return """
            <tr><th scope="row"><span class="number">\(area.code.text)</span></th>
            <td data-label="\(.areaName, language)"><span lang="km">\(area.fullName.khmer)</span></td>
            <td data-label="\(.areaNameLatin, language)">\(latin)</td>
            <td data-label="\(.areaBefore, language)">\(before)</td></tr>

            """
    }
}
