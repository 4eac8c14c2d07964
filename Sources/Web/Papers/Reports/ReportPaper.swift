import Dialogue
import Documents
import Store

/// The report of a dialogue as a document, sentence by sentence from the record (product §9, guideline IV.iii.c): the
/// letter to the Ministry of Interior, the report, its annexes. The page and the papers are made from this one value.
struct ReportPaper: Sendable {
    let record: ReportRecord
    let today: Day
    let language: Language

    var dialogue: PartnershipDialogue { record.dialogue }

    /// The name by which the action plan is found in a report that was kept.
    static let planAnchor = "action-plan"

    var document: Document {
        let title = subtitle.plain
        return Document(
            title: "\(Phrase.reportTitle.text(in: language)) – \(title)", language: language.ofPaper,
            made: today.moment, author: Phrase.administrationOf(dialogue.province).text(in: language),
            folio: .named(title), blocks: letter + front + body + annexes)
    }

    /// The whole goes to the Ministry of Interior; what a forum takes home has no letter.
    private var letter: [Document.Block] {
        guard record.forum == .both else { return [] }
        return ReportLetter(record: record, today: today, language: language).blocks + [.pageBreak]
    }

    /// The dialogue by its title, the forum it is held with by its own.
    private var subtitle: Document.Text {
        let host = record.forum == .host ? dialogue.plan.hostForum : nil
        return language.text(host ?? dialogue.plan.title)
    }

    private var front: [Document.Block] {
        [
            .title(language.text(.reportTitle), subtitle: subtitle),
            .contents(
                Document.Contents(
                    title: language.text(.contentsOfReport), depth: record.challenges.count <= 12 ? 2 : 1)),
            .pageBreak,
        ]
    }

    private var body: [Document.Block] {
        [section(1, .aboutTheDialogue), facts] + [section(2, .participation)]
            + ReportParticipation(record: record, language: language).blocks
            + [section(3, .progressOnLast)]
            + AccountPaper(account: record.account, today: today, language: language).blocks
            + [section(4, .inputsAndAnswers)] + ReportInputs(record: record, language: language).blocks
            + [section(5, .agreements)] + ReportInputs(record: record, language: language).agreements
            + [section(6, .unresolvedProblems)] + ReportUnresolved(record: record, language: language).blocks
    }

    private var annexes: [Document.Block] {
        let annexes = ReportAnnexes(record: record, language: language)
        let plan = Document.Heading(
            language.text(.annex(1, .actionPlan)), level: 1, anchor: Self.planAnchor)
        return [.pageBreak(.a4Landscape), .heading(plan)]
            + ActionPlanPaper(rows: record.actions, language: language).blocks
            + [.pageBreak(.a4), annex(2, .whoTookPart)] + annexes.present
            + (record.forum == .both ? [.pageBreak, annex(3, .distributionList)] + annexes.distribution : [])
            + annexes.untranslated(number: record.forum == .both ? 4 : 3) + [.gap(12), trace, code]
    }

    private func section(_ number: Int, _ phrase: Phrase) -> Document.Block {
        .heading(language.text(.section(number, phrase)))
    }

    private func annex(_ number: Int, _ phrase: Phrase) -> Document.Block {
        .heading(language.text(.annex(number, phrase)))
    }

    private var facts: Document.Block {
        let plan = dialogue.plan
        let days =
            plan.days > 1
            ? "\(language.day(plan.opensOn)) – \(language.day(plan.endsOn))" : language.day(plan.opensOn)
        let hours = "\(language.time(plan.startsAt))–\(language.time(plan.endsAt))"
        var rows: [Document.Facts.Row] = [
            .init(language.text(.province), language.text(dialogue.province.fullName)),
            .init(language.text(.heldOn), Document.Text("\(days), \(hours)")),
            .init(language.text(.venue), language.text(plan.venue)),
        ]
        if let forum = plan.hostForum {
            let other = record.forum == .host ? plan.title : forum
            rows.append(.init(language.text(.hostForum), language.text(other)))
        }
        return .facts(Document.Facts(rows))
    }

    /// From which line of the journal all this was read.
    private var trace: Document.Block {
        let words = Phrase.madeFrom(record.seq, String(record.hash.hex.prefix(16)))
        return .paragraph(Document.Paragraph(language.text(words, .quiet), size: .small))
    }

    private var code: Document.Block {
        let address = "/\(dialogue.name)/report\(record.forum.question)"
        return .qr(
            Document.QRFigure(
                address, beside: language.text(.readTheReportOnline), side: .millimetres(20),
                alternative: Phrase.readTheReportOnline.text(in: language)))
    }
}
