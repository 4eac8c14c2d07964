import Dialogue
import Documents
import Store

/// `/{province}/{year}/report.pdf`, `.docx` and the smaller papers cut from the same record.
enum ReportPapers {
    static let routes: [Route] = [
        .get("/{province}/{year}/report.pdf", .look) { try await report($0, .pdf) },
        .get("/{province}/{year}/report.docx", .look) { try await report($0, .docx) },
        .get("/{province}/{year}/action-plan.pdf", .look, actionPlan),
        .get("/{province}/{year}/distribution.pdf", .report, distribution),
        .get("/{province}/{year}/progress.pdf", .look, progress),
        .get("/{province}/{year}/share.png", .look, sharePicture),
    ]

    enum Format: String, Sendable {
        case pdf, docx
    }

    private static func report(_ visit: Visit, _ format: Format) async throws -> Answer {
        let found = try await FoundReport.find(visit)
        guard let document = try found.document(in: visit.language) else { throw StoreError.missing }
        let key = found.published.map { "report \($0.digest.hex) \(visit.language.rawValue).\(format)" }
        let bytes = try await printed(document, format, visit, as: key)
        let what = found.forum == .both ? "report" : "report-\(found.forum.rawValue)"
        let file = fileName(found.dialogue, what, visit.language, format.rawValue)
        return format == .pdf ? .pdf(bytes, file) : .docx(bytes, file)
    }

    private static func actionPlan(_ visit: Visit) async throws -> Answer {
        let found = try await FoundReport.find(visit)
        let title = Document.Title(
            visit.language.text(.actionPlan), subtitle: visit.language.text(found.dialogue.plan.title))
        guard let report = try found.document(in: visit.language),
            let plan = ActionPlanPaper.cut(from: report, title: title)
        else { throw StoreError.missing }
        let key = found.published.map { "plan \($0.digest.hex) \(visit.language.rawValue)" }
        let bytes = try await printed(plan, .pdf, visit, as: key)
        return .pdf(bytes, fileName(found.dialogue, "action-plan", visit.language, "pdf"))
    }

    private static func distribution(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let today = visit.today
        let language = visit.language
        let (dialogue, slip) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return (dialogue, try DistributionSlip(reader, dialogue, today: today, language: language))
        }
        let bytes = try await printed(slip.document, .pdf, visit, as: nil)
        return .pdf(bytes, fileName(dialogue, "distribution", language, "pdf"))
    }

    private static func progress(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let inside = visit.scope.covers(name.province) && (visit.may(.report) || visit.may(.hold))
        let today = visit.today
        let language = visit.language
        let version = visit.site.pulse.version(of: name.province)
        let paper = try await visit.read { reader in
            let dialogue = try reader.dialogue(name)
            guard dialogue.stage.showsReport || (inside && dialogue.stage >= .inSession) else {
                throw StoreError.missing
            }
            return try ProgressPaper(reader, dialogue, today: today, language: language)
        }
        let key = "progress \(name) \(version) \(today) \(language.rawValue)"
        let bytes = try await printed(paper.document, .pdf, visit, as: key)
        return .pdf(bytes, fileName(paper.dialogue, "progress", language, "pdf"))
    }

    private static func sharePicture(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let today = visit.today
        let version = visit.site.pulse.version(of: name.province)
        let (dialogue, figures) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name)
            return (dialogue, try reader.dialogueFigures(of: dialogue.id, on: today))
        }
        let picture = SharePicture(of: dialogue, figures, at: visit.site.settings.address, visit.language)
        let key = "share \(name) \(version) \(today) \(visit.language.rawValue)"
        let site = visit.site
        let bytes = try await site.shelf.paper(key) { try await site.print { try $0.png(picture) } }
        return .png(bytes, fileName(dialogue, "share", visit.language, "png"))
    }

    /// - Parameter key: under which everybody is handed the same bytes; nothing for what only few may see.
    private static func printed(
        _ document: Document, _ format: Format, _ visit: Visit, as key: String?
    ) async throws -> [UInt8] {
        let site = visit.site
        let work: @Sendable () async throws -> [UInt8] = {
            try await site.print { press in
                let paper = document.addressed(at: site.settings.address)
                return format == .pdf ? try press.pdf(paper) : try press.docx(paper)
            }
        }
        guard let key else { return try await work() }
        return try await site.shelf.paper(key, print: work)
    }

    /// `BTB-2026-report-km.pdf`
    static func fileName(
        _ dialogue: PartnershipDialogue, _ what: String, _ language: Language, _ format: String
    ) -> String {
        "\(dialogue.province.short)-\(dialogue.name.yearPart)-\(what)-\(language.rawValue).\(format)"
    }

    /// The way from the page to the papers, in the language of the page and of the forum it shows.
    static func links(_ visit: Visit, _ dialogue: PartnershipDialogue) -> HTML {
        let language = visit.language
        let forum = visit.forum(of: dialogue)
        let which = forum == .both ? "" : "&forum=\(forum.rawValue)"
        let inside = visit.scope.covers(dialogue.province) && visit.may(.report)
        var papers: [(String, Phrase)] = [
            ("report.pdf", .reportAsPDF), ("report.docx", .reportAsDOCX), ("action-plan.pdf", .planAsPDF),
            ("progress.pdf", .progressAsPDF),
        ]
        if inside { papers.append(("distribution.pdf", .distributionAsPDF)) }
        return """
            <nav class="actions papers" aria-label="\(.papersToPrint, language)">\(papers.html { address, phrase in
                """
                <a class="button quiet" href="/\(dialogue.name)/\(address)?lang=\(language.rawValue)\(which)">\
                \(phrase, language)</a>

                """
            })</nav>
            """
    }
}
