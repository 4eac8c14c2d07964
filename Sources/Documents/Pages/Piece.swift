/// A stretch of a page that is never divided: a line of text, a row of a table, a picture with its title. A paper is
/// set as one long strip of pieces, then cut into pages.
struct Piece {
    var height: Double
    var marks: [Mark] = []
    /// The structure the piece stands in, from the outside in; pieces that share an element follow one another.
    var path: [Tag] = []
    /// White above, dropped at the top of a page.
    var before = 0.0
    /// Must not be the last thing on a page.
    var keepsWithNext = false
    /// The footnotes called in it.
    var notes: [Int] = []
    /// What is repeated when a page begins with this piece: the head of its table.
    var header: RepeatedHeader?
    /// A new page begins before the piece.
    var turn: Turn?

    enum Turn {
        case samePaper
        case paper(Document.Paper)
    }
}

/// The header rows of a table, set once for all pages.
final class RepeatedHeader {
    let pieces: [Piece]

    init(_ pieces: [Piece]) {
        self.pieces = pieces
    }

    var height: Double { pieces.reduce(0) { $0 + $1.height } }
}

/// An element of the document's structure, for a reader who listens.
struct Tag: Hashable {
    /// Tells two neighbouring paragraphs apart.
    var id: Int
    var kind: Kind
    /// Read out instead of a figure.
    var alternative: String?
    /// How many columns a cell covers.
    var span = 1

    /// Standard structure types of PDF.
    enum Kind: String {
        case h1 = "H1", h2 = "H2", h3 = "H3", h4 = "H4", h5 = "H5"
        case paragraph = "P", list = "L", item = "LI", itemBody = "LBody"
        case table = "Table", row = "TR", head = "TH", cell = "TD"
        case figure = "Figure", contents = "TOC", contentsItem = "TOCI", note = "Note", link = "Link"
    }
}

/// One thing to draw, placed from the left top of its piece.
enum Mark {
    case line(SetText, index: Int, x: Double, baseline: Double)
    case drawing(Drawing, x: Double, y: Double, scale: Double)
    case picture(Document.Picture, Drawing.Rectangle)
    case link(Document.Link, Drawing.Rectangle)
    /// A place that links and the outline lead to.
    case anchor(String, y: Double)
    /// The number of the page on which an anchor stands, known only when all pages are.
    case pageNumber(of: String, right: Double, baseline: Double, Manner)
    case open(Tag)
    case close(Tag)

    func moved(_ dx: Double, _ dy: Double) -> Mark {
        switch self {
        case .line(let text, let index, let x, let baseline):
            return .line(text, index: index, x: x + dx, baseline: baseline + dy)
        case .drawing(let drawing, let x, let y, let scale):
            return .drawing(drawing, x: x + dx, y: y + dy, scale: scale)
        case .picture(let picture, let place): return .picture(picture, place.moved(dx, dy))
        case .link(let link, let place): return .link(link, place.moved(dx, dy))
        case .anchor(let name, let y): return .anchor(name, y: y + dy)
        case .pageNumber(let anchor, let right, let baseline, let manner):
            return .pageNumber(of: anchor, right: right + dx, baseline: baseline + dy, manner)
        case .open, .close: return self
        }
    }
}

extension Drawing.Rectangle {
    func moved(_ dx: Double, _ dy: Double) -> Self {
        Self(x: x + dx, y: y + dy, width: width, height: height)
    }
}

extension [Piece] {
    /// Everything in one piece, one under another.
    func joined(x: Double = 0, y: Double = 0) -> (marks: [Mark], height: Double, notes: [Int]) {
        var marks: [Mark] = []
        var open: [Tag] = []
        var top = y
        for (index, piece) in enumerated() {
            if index > 0 { top += piece.before }
            marks += Tag.steps(from: open, to: piece.path)
            open = piece.path
            marks += piece.marks.map { $0.moved(x, top) }
            top += piece.height
        }
        marks += Tag.steps(from: open, to: [])
        return (marks, top - y, flatMap(\.notes))
    }
}

extension Tag {
    /// What to close and what to open to go from one place in the structure to another.
    static func steps(from old: [Tag], to new: [Tag]) -> [Mark] {
        var shared = 0
        while shared < old.count, shared < new.count, old[shared] == new[shared] { shared += 1 }
        return old[shared...].reversed().map { .close($0) } + new[shared...].map { .open($0) }
    }
}
