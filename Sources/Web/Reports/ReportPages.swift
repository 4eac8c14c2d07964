import Dialogue
import Store

/// `/{province}/{year}/report`: drafted from the record; once published, as it was published, for everybody.
enum ReportPages {
    static let routes: [Route] = [
        .get("/{province}/{year}/report", .look, keeping: .province) { try await show($0) },
        .post("/{province}/{year}/report/publish", .report, publish),
    ]

    private static func show(_ visit: Visit, refusal: PartnershipDialogue.Refusal? = nil) async throws -> Answer {
        let name = try visit.dialogueName()
        let inside = visit.scope.covers(name.province) && (visit.may(.report) || visit.may(.hold))
        let (dialogue, published, record) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name)
            let published = try reader.publishedReport(of: dialogue.id)
            let drafts = published == nil && inside && dialogue.stage >= .inSession
            guard published != nil || inside else { throw StoreError.missing }
            return (dialogue, published, drafts ? try reader.reportRecord(of: dialogue) : nil)
        }
        let main: HTML
        if let published {
            main = kept(published, dialogue, visit)
        } else if let record {
            main = draft(record, visit, refusal)
        } else {
            main = "<h1>\(.report, visit.language)</h1><p class=\"empty\">\(.reportNotYet, visit.language)</p>"
        }
        return visit.show(
            visit.page(of: dialogue, .report, .report, main), status: refusal == nil ? .ok : .unprocessableContent)
    }

    private static func kept(_ report: PublishedReport, _ dialogue: PartnershipDialogue, _ visit: Visit) -> HTML {
        """
        \(HTML(trusted: report.text(in: visit.language)))
        <p class="hint">\(.publishedOn(report.publishedAt, report.digest.hex), visit.language)</p>
        \(NextStep(dialogue: dialogue, visit: visit).html)
        """
    }

    private static func draft(
        _ record: ReportRecord, _ visit: Visit, _ refusal: PartnershipDialogue.Refusal?
    ) -> HTML {
        let language = visit.language
        return """
            \(refusal.map { refused($0, language) })
            <p class="notice">\(.draftReport, language)</p>
            \(ReportText(record: record, today: visit.today, language: language).html)
            \(Untranslated(record).html(language))
            \(record.dialogue.stage == .reporting && visit.may(.report) ? confirm(record.dialogue, visit) : nil)
            """
    }

    private static func refused(_ refusal: PartnershipDialogue.Refusal, _ language: Language) -> HTML {
        """
        <div class="notice refusal" role="alert"><p>\(refusal.phrase, language)</p>\
        \(DialoguePages.openInputs(refusal))</div>
        """
    }

    private static func confirm(_ dialogue: PartnershipDialogue, _ visit: Visit) -> HTML {
        """
        <form class="confirm card" method="post" action="/\(dialogue.name)/report/publish">\(visit.keyField)
        <h2>\(.publishReport, visit.language)</h2><p>\(.publishingMeans, visit.language)</p>
        <div class="actions"><button>\(.publishReport, visit.language)</button></div></form>
        """
    }

    private static func publish(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let today = visit.today
        let form = try await visit.form()
        do {
            return try await visit.act(form) { writer in
                try writer.publishReport(of: name, for: scope) { record, language in
                    ReportText(record: record, today: today, language: language).html.text
                }
                return "/\(name)/report"
            }
        } catch let refusal as PartnershipDialogue.Refusal {
            return try await show(visit, refusal: refusal)
        }
    }
}
