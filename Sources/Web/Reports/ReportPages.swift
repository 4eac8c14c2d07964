import Dialogue
import Documents
import Store

/// `/{province}/{year}/report`: drafted from the record; once published, as it was published, for everybody.
enum ReportPages {
    static let routes: [Route] =
        [
            .get("/{province}/{year}/report", .look, keeping: .province) { try await show($0) },
            .post("/{province}/{year}/report/publish", .publishReport, publish),
        ] + ReportPapers.routes

    private static func show(
        _ visit: Visit, refusal: PartnershipDialogue.Refusal? = nil, _ entered: Entered? = nil
    ) async throws -> Answer {
        let found = try await FoundReport.find(visit)
        let main: HTML
        if let report = try found.document(in: visit.language) {
            // The form to publish stands at the end of what was read, and is shown there again.
            let isRefused = refusal != nil || entered != nil
            let asked = isRefused ? Int.max : visit.query.number("page")
            let part = ReportPart(report, asked: asked, of: found, visit)
            main =
                try found.published.map { kept($0, part, found.dialogue, visit) }
                ?? draft(found, part, visit, refusal, entered ?? Entered())
        } else {
            main = "<h1>\(.report, visit.language)</h1><p class=\"empty\">\(.reportNotYet, visit.language)</p>"
        }
        let forums = ForumChoice(dialogue: found.dialogue, shown: found.forum, page: "report").html(visit.language)
        return visit.show(
            visit.page(of: found.dialogue, .report, .report, "\(forums)\(main)"),
            status: refusal == nil ? entered?.status ?? .ok : .unprocessableContent)
    }

    private static func kept(
        _ published: PublishedReport, _ part: ReportPart, _ dialogue: PartnershipDialogue, _ visit: Visit
    ) -> HTML {
        """
        \(ReportPapers.links(visit, dialogue))
        \(part.html)
        <p class="hint">\(.publishedOn(published.publishedAt, published.digest.hex), visit.language)</p>
        \(NextStep(dialogue: dialogue, visit: visit).html)
        """
    }

    private static func draft(
        _ found: FoundReport, _ part: ReportPart, _ visit: Visit, _ refusal: PartnershipDialogue.Refusal?,
        _ entered: Entered
    ) throws -> HTML {
        let language = visit.language
        return """
            \(refusal.map { refused($0, language) })\(Fields(entered, in: language).summary)
            <p class="notice">\(.draftReport, language)</p>
            \(ReportPapers.links(visit, found.dialogue))
            \(part.html)
            \(part.isLast ? found.record.flatMap { Untranslated($0).html(language) } : nil)
            \(part.isLast ? try confirm(found, visit, entered) : wayToPublish(found, part, visit))
            """
    }

    private static func refused(_ refusal: PartnershipDialogue.Refusal, _ language: Language) -> HTML {
        """
        <div class="notice refusal" role="alert"><p>\(refusal.phrase, language)</p>\
        \(DialoguePages.openInputs(refusal))</div>
        """
    }

    private static func mayPublish(_ found: FoundReport, _ visit: Visit) -> Bool {
        found.record != nil && found.forum == .both && found.dialogue.stage == .reporting && visit.may(.publishReport)
    }

    private static func wayToPublish(_ found: FoundReport, _ part: ReportPart, _ visit: Visit) -> HTML? {
        guard mayPublish(found, visit) else { return nil }
        return """
            <p class="actions"><a class="button quiet" href="\(part.end)">\(.publishAtTheEnd, visit.language)</a></p>
            """
    }

    private static func confirm(_ found: FoundReport, _ visit: Visit, _ entered: Entered) throws -> HTML? {
        guard let record = found.record, mayPublish(found, visit) else { return nil }
        let language = visit.language
        let part = SecondFactorPart(factor: found.factor, visit: visit)
        let title: HTML = "<h2>\(.publishReport, language)</h2>"
        guard part.isSetUp else { return "<section class=\"card\">\(title)\(part.setUpFirst)</section>" }
        let fields = Fields(entered, in: language)
        return """
            <form class="confirm card" method="post" action="/\(found.dialogue.name)/report/publish" novalidate>\
            \(visit.keyField)\(fields.seen(try FoundReport.seen(record, on: found.today)))
            \(title)<p>\(.publishingMeans, language)</p>
            \(part.field(fields))
            <div class="actions"><button>\(.publishReport, language)</button></div></form>
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
                    try PublishedReport.kept(record, on: today, in: language)
                }
                // What is sealed is what was read, to the last word; else nothing has happened.
                let sealed = try writer.publishedReport(of: writer.dialogue(name, for: scope).id)
                try sealed.map { try form.require(Seen($0.khmer, $0.english)) }
                return "/\(name)/report"
            }
        } catch let refusal as PartnershipDialogue.Refusal {
            return try await show(visit, refusal: refusal)
        } catch let refusal as SecondFactor.Refusal {
            return try await show(visit, Entered(Form(), faults: [("code", refusal.phrase)]))
        } catch StoreError.changedMeanwhile {
            var entered = Entered()
            entered.somebodyWasFaster(.reportChangedMeanwhile, fieldsStand: false)
            return try await show(visit, entered)
        }
    }
}
