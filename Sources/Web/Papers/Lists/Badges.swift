import Dialogue
import Documents
import Store

/// Name badges, eight on a sheet; the code finds the wearer at the door and opens nothing else.
struct Badges: Sendable {
    let work: Paperwork
    let address: String
    let language: Language
    let now: Instant

    /// How many stand on a sheet.
    static let together = 8

    /// A document each, so that it can be told how many are printed.
    var sheets: [Document] {
        var paper = Document.Paper.a4
        paper.margins = .all(.millimetres(10))
        let cards = work.people.map(card)
        return stride(from: 0, to: cards.count, by: Self.together).map { first in
            let some = Array(cards[first..<min(first + Self.together, cards.count)])
            return Document(
                title: "\(Phrase.badges.text(in: language)) \(work.dialogue.plan.title.text(in: language))",
                language: language.ofPaper, made: now.moment,
                author: work.style.letterhead.text(in: language).first ?? "", paper: paper, folio: .none,
                accent: work.style.colour.ink,
                blocks: [.cards(.init(columns: 2, height: .millimetres(66), gap: .millimetres(4), cards: some))])
        }
    }

    private func card(_ row: ParticipantRow) -> [Document.Block] {
        let number = row.participant.number
        let place = row.placeOnPaper(language).split(separator: "\n").first.map(String.init) ?? ""
        let (honorific, name) = row.onBadge(language)
        let beside =
            Document.Text.strong("\(Phrase.listNumber.text(in: language)) \(language.number(number))")
            + Document.Text("\n" + row.participant.party.phrase.text(in: language))
        return [
            .paragraph(
                Document.Paragraph(
                    Document.Text(work.dialogue.plan.title.text(in: language)), alignment: .centre, size: .small)),
            .paragraph(Document.Text(honorific), .centre),
            .paragraph(
                Document.Paragraph(
                    Document.Text(name, .display), alignment: .centre, size: name.count > 16 ? .large : .huge)),
            .paragraph(Document.Paragraph(Document.Text(place), alignment: .centre, size: .small)),
            .qr(
                Document.QRFigure(
                    "\(address)/\(work.dialogue.name)/checkin?q=\(number)", beside: beside, side: .millimetres(18),
                    alternative: Phrase.scanAtTheDoor.text(in: language))),
        ]
    }
}

extension ParticipantRow {
    /// Who wears it: the stand-in where one was sent. The name stands alone, so that it can be large.
    fileprivate func onBadge(_ language: Language) -> (honorific: String, name: String) {
        guard participant.answer != .standIn, let name = participant.card.name?.text(in: language) else {
            return ("", onPaper(language))
        }
        return (participant.card.honorific?.phrase.text(in: language) ?? "", name)
    }
}
