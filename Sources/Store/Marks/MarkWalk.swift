/// Goes through all rows that have marks in one place, in the order of their keys, and makes the marks they should
/// have.
final class MarkWalk {
    private let connection: any Connection
    private let head: TableLayout
    /// Tables whose rows count to those of `head`.
    private let parts: [TableLayout]
    private var marker: RowMarker
    private var most = 16
    private var rows = 0

    /// Rows of so many bytes are read at once, whatever their size.
    private static let bytes = 2 << 20
    private static let longest = 4000

    /// Marks that follow each other; there is no other up to the key they reach.
    struct Chunk {
        var marks: [RowMark]
        /// Nothing for the last: it reaches to the end of the place.
        var reach: [UInt8]?
    }

    init(
        _ head: TableLayout, parts: [TableLayout], _ key: MarkKey, _ connection: any Connection, withHints: Bool = true
    ) {
        self.head = head
        self.parts = parts
        self.connection = connection
        marker = RowMarker(key, withHints: withHints)
    }

    /// Places of a data base: the tables that have marks under their own name, with what counts to them.
    static func places(
        _ tables: [String: TableLayout], only: Set<String>? = nil
    ) -> [(head: TableLayout, parts: [TableLayout])] {
        let marked = tables.values.filter { $0.isMarked && only?.contains($0.place) ?? true }
        return Dictionary(grouping: marked, by: \.place).sorted { $0.key < $1.key }.compactMap { place, tables in
            let parts = tables.filter { $0.name != place }.sorted { $0.name < $1.name }
            return tables.first { $0.name == place }.map { ($0, parts) }
        }
    }

    /// Answers how many rows there were.
    func run(_ look: (Chunk) throws -> Void) throws -> Int {
        var last: [SQLValue]?
        // A mark of many rows that may go on in what is read next.
        var open: RowMark?
        repeat {
            var chunk = Chunk(marks: open.map { [$0] } ?? [])
            let before = last
            last = try read(after: last, into: &chunk)
            if last != nil, head.grain != .row { open = chunk.marks.popLast() } else { open = nil }
            chunk.reach = last == nil ? nil : chunk.marks.last?.key
            try addParts(to: &chunk, after: before, through: last)
            if last != nil, chunk.marks.isEmpty { continue }
            try look(chunk)
        } while last != nil
        return rows
    }

    /// Reads the next rows; answers where to go on, nothing at the end.
    private func read(after last: [SQLValue]?, into chunk: inout Chunk) throws -> [SQLValue]? {
        let order = head.grain == .row ? head.key : head.marked + head.key
        let names = order.map { head.columns[$0].name }.joined(separator: ", ")
        let sql = SQL(
            "SELECT \(head.names) FROM \(head.name) " + Self.after(names, last) + " ORDER BY \(names) LIMIT ?",
            (last ?? []) + [.integer(Int64(most))])
        var (count, size, next): (Int, Int, [SQLValue]?) = (0, 0, nil)
        try connection.query(sql) { row in
            let mark = try marker.mark(row, of: head)
            size += marker.size
            count += 1
            if count == most { next = try order.map { try row.value($0, as: head.columns[$0].kind) } }
            if let last = chunk.marks.indices.last, chunk.marks[last].key == mark.key, head.grain != .row {
                chunk.marks[last].sum += mark.sum
            } else {
                chunk.marks.append(mark)
            }
        }
        rows += count
        if count > 0 { most = min(Self.longest, max(1, Self.bytes / max(1, size / count)), most * 4) }
        return next
    }

    private static func after(_ names: String, _ last: [SQLValue]?) -> String {
        last.map { "WHERE (\(names)) > (" + $0.map { _ in "?" }.joined(separator: ", ") + ")" } ?? ""
    }

    private func addParts(to chunk: inout Chunk, after: [SQLValue]?, through: [SQLValue]?) throws {
        guard !parts.isEmpty else { return }
        var places = Dictionary(
            chunk.marks.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
        for part in parts {
            let column = part.marked.map { part.columns[$0].name }.joined()
            var text = "SELECT \(part.names) FROM \(part.name) WHERE \(column) IS NOT NULL"
            if after != nil { text += " AND \(column) > ?" }
            if through != nil { text += " AND \(column) <= ?" }
            try connection.query(SQL(text, (after ?? []) + (through ?? []))) { row in
                let mark = try marker.mark(row, of: part)
                rows += 1
                if let place = places[mark.key] {
                    chunk.marks[place].sum += mark.sum
                } else {
                    places[mark.key] = chunk.marks.count
                    chunk.marks.append(mark)
                }
            }
        }
    }
}

extension Row {
    /// A value as it can be bound again.
    func value(_ index: Int, as kind: TableCopy.Kind) throws -> SQLValue {
        guard !isNull(index) else { return .null }
        return switch kind {
        case .integer: .integer(try integer(index))
        case .text: .text(try text(index))
        case .bytes: .bytes(try bytes(index))
        }
    }
}
