import Dialogue
import Documents
import Khmer
import Store

/// The letter with which the Governor submits the report (guideline IV.iii.c). The Ministry is addressed as one
/// writes upwards; the number is left to the registry.
struct ReportLetter: Sendable {
    let record: ReportRecord
    let today: Day
    let language: Language

    private var province: Province { record.dialogue.province }
    private var style: PaperStyle { record.style }

    var blocks: [Document.Block] {
        [
            .letterhead(
                Document.Letterhead(
                    kingdom: language.text(.kingdom), motto: language.text(.nationReligionKing),
                    institution: style.letterhead.text(in: language).map { Document.Text($0) },
                    reference: Document.Reference(
                        label: Phrase.numberOfLetter.text(in: language),
                        suffix: language == .khmer ? style.reportMark : ""))),
            centred(language.text(style.signatureTitle, .display)), centred(language.text(style.up.opening, .display)),
            centred(language.text(.ministerOfInterior, .display)), .gap(6), facts, .gap(4),
        ] + sentences.map { .paragraph(Document.Paragraph(language.text($0), isIndented: true)) } + [
            .gap(6), signature,
        ]
    }

    private func centred(_ text: Document.Text) -> Document.Block {
        .paragraph(Document.Paragraph(text, alignment: .centre, keepsWithNext: true))
    }

    private var facts: Document.Block {
        let title = record.dialogue.plan.title
        return .facts(
            Document.Facts([
                .init(label(.subject), language.text(.submissionOf(title))),
                .init(label(.referenceOfLetter), language.text(.guidelineReference)),
                .init(label(.attached), language.text(.reportAndAnnexes)),
            ]))
    }

    private func label(_ phrase: Phrase) -> Document.Text {
        Document.Text(phrase.text(in: language) + (language == .khmer ? "៖" : ":"), .strong)
    }

    private var sentences: [Phrase] {
        let endings = Dictionary(grouping: record.inputs, by: \.disposition).mapValues(\.count)
        return [
            .letterHeld(record.dialogue, record.total.present),
            .letterRaised(
                inputs: record.inputs.count, challenges: record.challenges.count,
                answered: endings[.answered] ?? 0, agreed: endings[.agreed] ?? 0, noted: endings[.noted] ?? 0,
                unresolved: endings[.unresolved] ?? 0),
            .letterAgreed(actions: record.actions.count, unresolved: record.escalations.count + record.unsent.count),
            .letterClose,
        ]
    }

    private var signature: Document.Block {
        var dates: [Document.Text] = []
        if language == .khmer {
            dates.append(Document.Text(LunarDate(year: today.year, month: today.month, day: today.day).line))
        }
        let place = style.place.text(in: language)
        dates.append(Document.Text("\(place)\(language == .khmer ? " " : ", ")\(language.day(today))"))
        let national = [Distribution.Recipient.ncddSecretariat, .cdcb].compactMap(\.phrase)
        return .signature(
            Document.Signature(
                dates: dates, office: [language.text(style.signatureTitle, .display)],
                name: style.signer.map { language.text($0, .display) },
                sealHeight: .millimetres(Double(style.sealSpace)),
                copies: .init(
                    title: language.text(.copiesTo, .strong),
                    (national + [.asInAnnexThree, .files]).map { language.text($0) })))
    }
}
