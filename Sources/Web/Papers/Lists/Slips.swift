import Dialogue
import Documents
import Store

/// Numbered slips on which people without a phone write; the clerk scans the code and types them in. The number of a
/// slip is its own: the number of the input is given when it is entered.
struct Slips: Sendable {
    let work: Paperwork
    let address: String
    let numbers: ClosedRange<Int>
    let language: Language
    let now: Instant

    /// How many can be asked for at once.
    static let most = 400

    var document: Document {
        var paper = Document.Paper.a4
        paper.margins = Document.Margins(
            top: .millimetres(12), left: .millimetres(15), bottom: .millimetres(12), right: .millimetres(15))
        let cards = numbers.map(card)
        let sheets = stride(from: 0, to: cards.count, by: 2).map { first in
            Document.Block.cards(
                Document.Cards(
                    columns: 1, height: .millimetres(133), gap: .millimetres(6),
                    cards: Array(cards[first..<min(first + 2, cards.count)])))
        }
        return Document(
            title: "\(Phrase.slips.text(in: language)) \(work.dialogue.plan.title.text(in: language))",
            language: language.ofPaper, made: now.moment,
            author: work.style.letterhead.text(in: language).first ?? "", paper: paper, folio: .none,
            accent: work.style.colour.ink, blocks: Array(sheets.map { [$0] }.joined(separator: [.pageBreak])))
    }

    private func card(_ number: Int) -> [Document.Block] {
        let line = Document.Text(String(repeating: ".", count: 174))
        return [
            .paragraph(
                Document.Paragraph(
                    .display("\(word(.slip)) \(language.number(number))"), alignment: .centre, size: .large)),
            .paragraph(
                Document.Paragraph(
                    Document.Text(work.dialogue.plan.title.text(in: language)), alignment: .centre, size: .small)),
            .gap(4),
            .facts(
                Document.Facts([
                    .init(.strong(word(.slipName)), Document.Text(String(repeating: ".", count: 128))),
                    .init(.strong(word(.slipFrom)), Document.Text(String(repeating: ".", count: 128))),
                ])),
            .paragraph(choices(.slipKind, Self.kinds.map(\.phrase))),
            .paragraph(choices(.slipShown, Input.Attribution.allCases.map(\.phrase))),
            .paragraph(.strong(word(.slipWords))),
            .paragraph(line), .gap(5), .paragraph(line), .gap(5), .paragraph(line), .gap(5), .paragraph(line), .gap(5),
            .paragraph(line), .gap(6),
            .qr(
                Document.QRFigure(
                    "\(address)/\(work.dialogue.name)/inputs/enter?slip=\(number)",
                    beside: Document.Text(word(.slipForClerk)), side: .millimetres(20), alternative: word(.slip))),
        ]
    }

    /// Progress is what governors and chiefs report, and they have a form of their own.
    private static let kinds = Input.Kind.allCases.filter { $0 != .progress }

    /// Boxes to tick, none of them parted from its words.
    private func choices(_ title: Phrase, _ phrases: [Phrase]) -> Document.Paragraph {
        let boxes = phrases.map { "□\u{A0}\(word($0).replacing(" ", with: "\u{A0}"))" }.joined(separator: "   ")
        return Document.Paragraph(.strong(word(title) + " ") + Document.Text(boxes), size: .small)
    }

    private func word(_ phrase: Phrase) -> String { phrase.text(in: language) }
}
