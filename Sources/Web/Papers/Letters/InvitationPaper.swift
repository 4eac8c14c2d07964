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
    func whole(to row: ParticipantRow) -> Document {
        var document = letter(to: row, .khmer)
        document.blocks += [.pageBreak] + annex.blocks
        return document
    }

    /// What is attached is the same for everybody.
    var annex: Document {
        AgendaPaper(
            dialogue: work.dialogue, agenda: work.agenda, style: work.style, language: .khmer, now: now, isAnnex: true
        ).document
    }

    func letter(to row: ParticipantRow, _ language: Language) -> Document {
        let wording = LetterWording(work: work, addressee: row, language: language)
        let room = Room(wording)
        let reference = Document.Reference(
            label: Phrase.letterNumberLabel.text(in: language), number: work.text.number, suffix: work.style.letterMark)
        var blocks: [Document.Block] = [
            work.style.letterhead(language, reference: reference),
            .paragraph(.display(work.style.signatureTitle.text(in: language)), .centre),
            .paragraph(Document.Text(wording.opening), .centre),
            .paragraph(.strong(wording.addressed), .centre),
            .facts(
                Document.Facts([
                    .init(.strong(Phrase.subjectLabel.text(in: language)), Document.Text(wording.subject)),
                    .init(.strong(Phrase.referenceLabel.text(in: language)), Document.Text(wording.reference)),
                ])),
        ]
        blocks += wording.paragraphs.map { text in
            .paragraph(Document.Paragraph(Document.Text(text), size: room.size, isIndented: true))
        }
        blocks.append(
            work.style.signature(
                dates: work.style.dateLines(on: work.text.dated ?? now.day, lunar: work.text.lunarLine, language),
                copies: work.style.copies.text(in: language), sealSpace: min(work.style.sealSpace, room.sealSpace),
                language))
        if let code = code(of: row, side: room.codeSide, language) { blocks += [.gap(6), code] }
        return Document(
            title: "\(Phrase.invitation.text(in: language)) \(wording.addressed)", language: language.ofPaper,
            made: now.moment, author: work.style.letterhead.text(in: language).first ?? "", folio: .none,
            blocks: blocks)
    }

    /// The personal address, where the invitation has left.
    private func code(of row: ParticipantRow, side: Double, _ language: Language) -> Document.Block? {
        guard row.participant.releasedAt != nil else { return nil }
        let link = "\(address)/k/\(links.token(of: row.id, serial: row.linkSerial))"
        let beside = Document.Text(Phrase.scanToAnswer.text(in: language) + "\n") + .link(link, to: link)
        return .qr(
            Document.QRFigure(
                link, beside: beside, side: .millimetres(side),
                alternative: Phrase.personalLink.text(in: language)))
    }

    /// A letter stays on one page: the more it says, the less white it has. Measured with the longest names of the
    /// gazetteer; a page holds about 1,150 letters of Khmer with the room of 28 millimetres for the seal.
    private struct Room {
        var size = Document.Paragraph.Size.body
        var sealSpace = 45
        var codeSide = 20.0

        init(_ wording: LetterWording) {
            let length = wording.length
            if length > 1000 { (sealSpace, codeSide) = (28, 18) }
            if length > 1200 { (sealSpace, codeSide) = (22, 16) }
            if length > 1400 { (size, sealSpace, codeSide) = (.small, 20, 16) }
        }
    }
}
