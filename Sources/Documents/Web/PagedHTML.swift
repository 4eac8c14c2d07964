/// A long document as HTML, page by page of a screen: cut before its headings where it can be, else between the rows of
/// a table or the items of a list. What is short is one page.
package struct PagedHTML: Sendable {
    /// A block, or those rows or items of it that stand on the page.
    struct Piece: Sendable {
        let block: Document.Block
        /// The number of the first item of a list.
        var first = 1
    }

    private let document: Document
    private let pages: [[Piece]]
    /// On which page each heading stands, by its anchor.
    private let places: [String: Int]

    /// So many bytes of text and frame stand on a page.
    package static let usual = 64_000

    package init(_ document: Document, most: Int = usual) {
        self.document = document
        let isShort = document.blocks.reduce(0) { $0 + $1.bytes } <= most
        var cut = Cut(most: isShort ? .max : most)
        for block in document.blocks { cut.add(block) }
        pages = cut.pages
        var places: [String: Int] = [:]
        let entries = Galley.entries(document.blocks)
        var next = 0
        for (page, pieces) in pages.enumerated() {
            for case .heading in pieces.lazy.map(\.block) {
                places[entries[next].anchor] = page + 1
                next += 1
            }
        }
        self.places = places
    }

    package var count: Int { pages.count }

    /// One page, an `article` as `Document.html` makes it. Each has the title at its head.
    /// - Parameters:
    ///   - number: from 1; one of `count`.
    ///   - address: of a page, for what the contents name on another one.
    package func html(_ number: Int, address: @escaping (Int) -> String) -> String {
        let index = min(max(1, number), count) - 1
        let before = pages[..<index].joined().count { if case .heading = $0.block { true } else { false } }
        var paper = HTMLPaper(document: document, level: 1, breaks: nil, headingsBefore: before)
        paper.elsewhere = { [places] anchor in
            places[anchor].flatMap { $0 == index + 1 ? nil : address($0) } ?? ""
        }
        let title = document.blocks.first { if case .title = $0 { true } else { false } }
        let head = index == 0 || count == 1 ? [] : [title.map { Piece(block: $0) }].compactMap(\.self)
        return paper.written(
            head
                + pages[index].filter { piece in
                    if index > 0, case .title = piece.block { false } else { true }
                })
    }
}

/// Fills pages with blocks.
private struct Cut {
    let most: Int
    private(set) var pages: [[PagedHTML.Piece]] = [[]]
    private var weight = 0

    init(most: Int) { self.most = most }

    mutating func add(_ block: Document.Block) {
        let size = block.bytes
        if case .heading(let heading) = block, heading.level == 1, weight > most / 2 { turn() }
        if size <= most { return add(PagedHTML.Piece(block: block), size) }
        if weight > most / 2 { turn() }
        switch block {
        case .table(let table):
            for (range, size) in Self.parts(table.rows.map(\.bytes), most: most, room: most - weight) {
                var part = table
                part.rows = Array(table.rows[range])
                if range.lowerBound > 0 { part.caption = nil }
                add(PagedHTML.Piece(block: .table(part)), size)
            }
        case .list(let list):
            for (range, size) in Self.parts(list.items.map(\.bytes), most: most, room: most - weight) {
                let part = Document.List(list.marks, Array(list.items[range]))
                add(PagedHTML.Piece(block: .list(part), first: range.lowerBound + 1), size)
            }
        default: add(PagedHTML.Piece(block: block), size)
        }
    }

    private mutating func add(_ piece: PagedHTML.Piece, _ size: Int) {
        if weight > 0, size > most - weight { turn() }
        pages[pages.count - 1].append(piece)
        weight += size
    }

    /// A new page; a heading goes with what stands under it.
    private mutating func turn() {
        var carried: [PagedHTML.Piece] = []
        while let last = pages[pages.count - 1].last, last.block.leadsOn, pages[pages.count - 1].count > 1 {
            carried.insert(last, at: 0)
            pages[pages.count - 1].removeLast()
        }
        pages.append(carried)
        weight = carried.reduce(0) { $0 + $1.block.bytes }
    }

    /// Rows that fit, the first of them into the room that is left.
    private static func parts(_ sizes: [Int], most: Int, room: Int) -> [(range: Range<Int>, size: Int)] {
        var parts: [(range: Range<Int>, size: Int)] = []
        var (first, sum, room) = (0, 0, room)
        for (index, size) in sizes.enumerated() {
            if index > first, sum + size > room {
                parts.append((first..<index, sum))
                (first, sum, room) = (index, 0, most)
            }
            sum += size
        }
        return first < sizes.count ? parts + [(first..<sizes.count, sum)] : parts
    }
}

extension Document.Block {
    /// Whether it belongs to what comes after it.
    fileprivate var leadsOn: Bool {
        switch self {
        case .heading, .pageBreak: true
        default: false
        }
    }

    /// About how long it is on a page.
    fileprivate var bytes: Int {
        switch self {
        case .heading(let heading): heading.text.bytes
        case .paragraph(let paragraph): paragraph.text.bytes
        case .list(let list): list.bytes
        case .facts(let facts): facts.rows.reduce(0) { $0 + $1.label.bytes + $1.value.bytes }
        case .table(let table): table.rows.reduce(0) { $0 + $1.bytes }
        case .pageBreak, .gap: 0
        case .title: 200
        case .contents, .signature, .cards, .letterhead: 1_000
        case .figure, .chart, .tileMap, .qr: 4_000
        }
    }
}

/// What surrounds a text on a page.
private let frame = 40

extension Document.Text {
    fileprivate var bytes: Int { runs.reduce(frame) { $0 + $1.text.utf8.count } }
}

extension Document.Table.Row {
    fileprivate var bytes: Int { cells.reduce(0) { $0 + $1.text.bytes } }
}

extension Document.List {
    fileprivate var bytes: Int { items.reduce(0) { $0 + $1.bytes } }
}

extension Document.List.Item {
    fileprivate var bytes: Int { text.bytes + (under?.bytes ?? 0) }
}
