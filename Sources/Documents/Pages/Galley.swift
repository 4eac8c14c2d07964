import Khmer

/// Sets the blocks of one document into pieces, top to bottom.
final class Galley {
    let compositor: Compositor
    let document: Document
    /// The width of the column being set.
    var width: Double
    /// The height of a page's text, beyond which a row must be divided.
    var pageHeight: Double
    /// Headings in order, for the outline and the contents.
    let headings: [Entry]
    private var nextHeading = 0
    private var nextTag = 0
    private let hasTitle: Bool

    struct Entry {
        var text: Document.Text
        var level: Int
        var anchor: String
    }

    init(_ document: Document, _ compositor: Compositor) {
        self.document = document
        self.compositor = compositor
        width = document.paper.textWidth
        pageHeight = document.paper.textHeight
        headings = Self.entries(document.blocks)
        hasTitle = document.blocks.contains { if case .title = $0 { true } else { false } }
    }

    /// Every heading with the anchor it goes by.
    static func entries(_ blocks: [Document.Block]) -> [Entry] {
        var entries: [Entry] = []
        for case .heading(let heading) in blocks {
            let anchor = heading.anchor ?? "heading-\(entries.count + 1)"
            entries.append(Entry(text: heading.text, level: heading.level, anchor: anchor))
        }
        return entries
    }

    func pieces() -> [Piece] {
        var strip: [Piece] = []
        var turn: Piece.Turn?
        for block in document.blocks {
            if case .pageBreak(let paper) = block {
                turn = paper.map { .paper($0) } ?? .samePaper
                if let paper {
                    width = paper.textWidth
                    pageHeight = paper.textHeight
                }
                continue
            }
            var pieces = pieces(block)
            guard !pieces.isEmpty else { continue }
            if turn != nil { pieces[0].turn = turn }
            turn = nil
            strip += pieces
        }
        return strip
    }

    func pieces(_ block: Document.Block) -> [Piece] {
        switch block {
        case .letterhead(let head): [letterhead(head)]
        case .title(let title): titlePieces(title)
        case .heading(let heading): headingPieces(heading)
        case .paragraph(let paragraph): paragraphPieces(paragraph)
        case .list(let list): listPieces(list, depth: 0, path: [])
        case .facts(let facts): factPieces(facts)
        case .table(let table): tablePieces(table)
        case .figure(let figure): [figurePiece(figure)]
        case .chart(let chart): [chartPiece(chart)]
        case .tileMap(let map): [tileMapPiece(map)]
        case .qr(let code): [qrPiece(code)]
        case .contents(let contents): contentsPieces(contents)
        case .signature(let signature): signaturePieces(signature)
        case .cards(let cards): cardPieces(cards)
        case .pageBreak: []
        case .gap(let points): [Piece(height: max(0, points))]
        }
    }

    /// The lines of a footnote, number first.
    func notePieces(_ index: Int) -> [Piece] {
        let mark = Document.Text(compositor.digits(index + 1) + "\u{A0}")
        let text = mark + compositor.notes[index]
        return linePieces(text, .footnote, path: [tag(.note)])
    }

    func tag(_ kind: Tag.Kind, alternative: String? = nil) -> Tag {
        nextTag += 1
        return Tag(id: nextTag, kind: kind, alternative: alternative)
    }

    /// The next heading of the document, in the order in which they are set.
    func takeHeading() -> Entry? {
        guard nextHeading < headings.count else { return nil }
        nextHeading += 1
        return headings[nextHeading - 1]
    }

    /// Under a printed title, headings are one step deeper.
    func headingTag(_ level: Int) -> Tag {
        switch level + (hasTitle ? 1 : 0) {
        case 1: tag(.h1)
        case 2: tag(.h2)
        case 3: tag(.h3)
        case 4: tag(.h4)
        default: tag(.h5)
        }
    }
}
