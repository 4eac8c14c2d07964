import Dialogue
import Documents
import Store

/// The invitation letters of one dialogue: the letter on one page, the agenda on the next.
struct InvitationPaper: Sendable {
    let work: Paperwork
    /// The address people type: where the personal links begin.
    let address: String
    let links: Links
    let now: Instant

    /// The letter and what is attached to it, each with its own page numbers.
    func sheets(to row: ParticipantRow, withEnglish: Bool = false) -> [Document] {
        [letter(to: row, .khmer)] + (withEnglish ? [letter(to: row, .english)] : []) + [annex]
    }

    /// The same as one document, for Word.
    func whole(to row: ParticipantRow, withEnglish: Bool = false) -> Document {
        var document = letter(to: row, .khmer)
        for sheet in sheets(to: row, withEnglish: withEnglish).dropFirst() {
            document.blocks += [.pageBreak] + sheet.blocks
        }
        return document
    }

    /// What is attached is the same for everybody.
    var annex: Document {
        AgendaPaper(
            dialogue: work.dialogue, agenda: work.agenda, style: work.style, language: .khmer, made: now.moment,
            isAnnex: true
        ).document
    }

    func letter(to row: ParticipantRow, _ language: Language) -> Document {
        let wording = LetterWording(work: work, addressee: row, language: language)
        let mark = language == .khmer ? work.style.letterMark : ""
        let reference = Document.Reference(
            label: Phrase.letterNumberLabel.text(in: language), number: work.text.number, suffix: mark)
        var blocks: [Document.Block] = [
            work.style.letterhead(language, reference: reference),
            .paragraph(.display(work.style.signatureTitle.text(in: language)), .centre),
            .paragraph(.display(wording.opening), .centre), .paragraph(.display(wording.addressed), .centre),
            .facts(
                Document.Facts([
                    .init(.strong(Phrase.subjectLabel.text(in: language)), Document.Text(wording.subject)),
                    .init(.strong(Phrase.referenceLabel.text(in: language)), Document.Text(wording.reference)),
                ])),
        ]
        blocks += wording.paragraphs.map { text in
            .paragraph(Document.Paragraph(Document.Text(text), isIndented: true))
        }
        blocks.append(
            work.style.signature(
                dates: work.style.dateLines(on: wording.dated(now.day), lunar: work.text.lunarLine, language),
                copies: work.style.copies.text(in: language), language))
        if let code = code(of: row, language) { blocks += [.gap(6), code] }
        return Document(
            title: "\(Phrase.invitation.text(in: language)) \(wording.addressed)", language: language.ofPaper,
            made: now.moment, author: work.style.letterhead.text(in: language).first ?? "", folio: .none,
            fit: .letterOnOnePage, blocks: blocks)
    }

    /// The personal address, where the invitation has left.
    private func code(of row: ParticipantRow, _ language: Language) -> Document.Block? {
        guard row.participant.isInvited else { return nil }
        let link = "\(address)/k/\(links.token(of: row.id, serial: row.linkSerial))"
        let beside = Document.Text(Phrase.scanToAnswer.text(in: language) + "\n") + .link(link, to: link)
        return .qr(
            Document.QRFigure(
                link, beside: beside, side: .millimetres(20),
                alternative: Phrase.personalLink.text(in: language)))
    }
}
