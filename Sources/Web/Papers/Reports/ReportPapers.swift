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

    private static func report(_ visit: Visit, _ format: PaperFormat) async throws -> Answer {
        let found = try await FoundReport.find(visit)
        let language = visit.language
        let bytes = try await printed(found, "report", as: format, visit) {
            guard let document = try found.document(in: language) else { throw StoreError.missing }
            return document
        }
        let what = found.forum == .both ? "report" : "report-\(found.forum.rawValue)"
        let file = fileName(found.dialogue, what, visit.language, format.rawValue)
        return format == .pdf ? .pdf(bytes, file) : .docx(bytes, file)
    }

    private static func actionPlan(_ visit: Visit) async throws -> Answer {
        let found = try await FoundReport.find(visit)
        let language = visit.language
        let title = Document.Title(language.text(.actionPlan), subtitle: language.text(found.dialogue.plan.title))
        let bytes = try await printed(found, "plan", as: .pdf, visit) {
            guard let report = try found.document(in: language),
                let plan = ActionPlanPaper.cut(from: report, title: title)
            else { throw StoreError.missing }
            return plan
        }
        return .pdf(bytes, fileName(found.dialogue, "action-plan", language, "pdf"))
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
        let bytes = try await visit.site.paper(slip.document, as: .pdf)
        return .pdf(bytes, fileName(dialogue, "distribution", language, "pdf"))
    }

    private static func progress(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let inside = visit.worksIn(name.province) && (visit.may(.report) || visit.may(.hold))
        let today = visit.today
        let language = visit.language
        // Asked before the rows are read: an act in between makes the paper newer than its name, never older.
        let version = visit.site.pulse.version(of: name.province)
        let dialogue = try await visit.read { try $0.dialogue(name) }
        guard dialogue.stage.showsReport || (inside && dialogue.stage >= .inSession) else { throw StoreError.missing }
        let state = "progress \(name) \(version) \(today) \(language.rawValue)"
        let bytes = try await visit.site.paper(state, as: .pdf) {
            try await visit.read { try ProgressPaper($0, dialogue, today: today, language: language).document }
        }
        return .pdf(bytes, fileName(dialogue, "progress", language, "pdf"))
    }

    private static func sharePicture(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let today = visit.today
        let (dialogue, figures) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name)
            return (dialogue, try reader.dialogueFigures(of: dialogue.id, on: today))
        }
        let picture = SharePicture(of: dialogue, figures, at: visit.site.settings.address, visit.language)
        let site = visit.site
        let bytes = try await site.shelf.paper("\(picture.words).png") { try await site.print { try $0.png(picture) } }
        return .png(bytes, fileName(dialogue, "share", visit.language, "png"))
    }

    /// What is published is known by its digest, and set without being read again; a draft by what it says.
    private static func printed(
        _ found: FoundReport, _ what: String, as format: PaperFormat, _ visit: Visit,
        _ document: @escaping @Sendable () throws -> Document
    ) async throws -> [UInt8] {
        guard let published = found.published else { return try await visit.site.paper(document(), as: format) }
        let state = "\(what) \(published.digest.hex) \(visit.language.rawValue)"
        return try await visit.site.paper(state, as: format) { try document() }
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
        let inside = visit.worksIn(dialogue.province) && visit.may(.report)
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
            })\(AttendanceData.link(dialogue, language))</nav>
            """
    }
}
