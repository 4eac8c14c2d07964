/// One page: what stands on it and where, from its left top.
struct Sheet {
    var paper: Document.Paper
    var placed: [Placed] = []
    var anchors: [String] = []

    struct Placed {
        var piece: Piece
        var x: Double
        var y: Double
    }
}

/// Cuts the strip of pieces into pages.
struct Imposition {
    private let galley: Galley
    private var sheets: [Sheet] = []
    private var sheet: Sheet
    private var y: Double
    /// Footnotes of the page being filled, set, with their height.
    private var notes: [Piece] = []
    private var notesHeight = 0.0

    /// White and rule above the footnotes of a page.
    static let noteGap = 10.0

    private init(_ galley: Galley, paper: Document.Paper) {
        self.galley = galley
        sheet = Sheet(paper: paper)
        y = paper.margins.top
    }

    static func sheets(of galley: Galley) -> [Sheet] {
        let strip = galley.pieces()
        var imposition = Imposition(galley, paper: galley.document.paper)
        for index in strip.indices { imposition.place(strip, index) }
        imposition.turn()
        return imposition.sheets
    }

    private var bottom: Double { sheet.paper.height - sheet.paper.margins.bottom }
    private var isEmpty: Bool { sheet.placed.isEmpty }

    private mutating func place(_ strip: [Piece], _ index: Int) {
        let piece = strip[index]
        if let wanted = piece.turn { turn(to: wanted) }
        let noted = piece.notes.flatMap { galley.notePieces($0) }
        let noteHeight = noted.reduce(0) { $0 + $1.height } + (notes.isEmpty && !noted.isEmpty ? Self.noteGap : 0)
        let needed = chain(strip, from: index) + noteHeight
        if !isEmpty, y + needed > bottom - notesHeight + 0.01 {
            turn()
            if let header = piece.header { repeatHeader(header) }
        }
        if !isEmpty { y += piece.before }
        put(piece)
        notes += noted
        notesHeight += noteHeight
    }

    /// The height of the piece and of those it must not be parted from; a chain longer than a page is let go.
    private func chain(_ strip: [Piece], from index: Int) -> Double {
        var height = strip[index].before + strip[index].height
        var last = index
        while strip[last].keepsWithNext, last + 1 < strip.count, strip[last + 1].turn == nil {
            last += 1
            height += strip[last].before + strip[last].height
        }
        let page = sheet.paper.textHeight - (strip[index].header?.height ?? 0)
        return height <= page ? height : strip[index].before + strip[index].height
    }

    private mutating func repeatHeader(_ header: RepeatedHeader) {
        guard header.height < sheet.paper.textHeight / 2 else { return }
        for piece in header.pieces { put(piece) }
    }

    private mutating func put(_ piece: Piece) {
        sheet.placed.append(.init(piece: piece, x: sheet.paper.margins.left, y: y))
        for case .anchor(let name, _) in piece.marks { sheet.anchors.append(name) }
        y += piece.height
    }

    private mutating func turn(to wanted: Piece.Turn) {
        if !isEmpty { turn() }
        if case .paper(let paper) = wanted {
            sheet = Sheet(paper: paper)
            y = paper.margins.top
        }
    }

    /// Ends the page: the footnotes are laid at its bottom.
    private mutating func turn() {
        var top = bottom - notesHeight + Self.noteGap
        if !notes.isEmpty {
            let rule = Drawing(
                width: 120, height: 1,
                shapes: [
                    .line([.init(x: 0, y: 0), .init(x: 120, y: 0)], stroke: .grey, width: 0.5, dashes: [])
                ])
            let marks: [Mark] = [.drawing(rule, x: 0, y: -Self.noteGap / 2, scale: 1)]
            sheet.placed.append(.init(piece: Piece(height: 0, marks: marks), x: sheet.paper.margins.left, y: top))
        }
        for note in notes {
            sheet.placed.append(.init(piece: note, x: sheet.paper.margins.left, y: top))
            top += note.height
        }
        sheets.append(sheet)
        sheet = Sheet(paper: sheet.paper)
        y = sheet.paper.margins.top
        notes = []
        notesHeight = 0
    }
}
