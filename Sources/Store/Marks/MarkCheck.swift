package import Dialogue

/// What `verify` found in the rows.
package struct MarkVerdict: Hashable, Sendable {
    package var rows = 0
    package var findings: [MarkFinding] = []
    /// How many more there are than are named.
    package var more = 0
    /// Rows that stood before there were marks were marked as they were found then.
    package var foundAt: Instant?

    /// As many are named; a table that was emptied would fill the screen.
    static let most = 200

    fileprivate mutating func add(_ finding: MarkFinding) {
        if findings.count < Self.most { findings.append(finding) } else { more += 1 }
    }
}

/// Something that is wrong with the rows.
package enum MarkFinding: Hashable, Sendable {
    /// Not what was written; with the columns that were changed, where that can be told.
    case changed(MarkedRow, columns: [String])
    /// No act has written it.
    case added(MarkedRow)
    case removed(MarkedRow)
    /// The engine cannot read the table to its end.
    case unreadable(table: String, reason: String)
    /// The marks are not those that the chains carry: a row was set back together with its mark, or taken away with it,
    /// or changed by hand and then by the program.
    case sums
    /// The heads of the chains are not those that were sealed: a chain was set back or taken away.
    case seal
}

/// Which row, or which rows where one mark is of many.
package struct MarkedRow: Hashable, Sendable {
    package let table: String
    /// Its primary key, or the import and the first of a hundred places.
    package let key: String
    package let extent: Extent

    package enum Extent: Hashable, Sendable {
        case row
        /// With the rows of other tables that count to it.
        case withParts
        case hundred
    }
}

/// Compares every row with its mark, and the marks with the chains.
struct MarkCheck {
    private let reader: Reader
    private let key: MarkKey
    private let tables: [String: TableLayout]
    private var verdict = MarkVerdict()
    private var sum = MarkSum()

    init(_ reader: Reader, _ key: MarkKey, _ tables: [String: TableLayout]) {
        self.reader = reader
        self.key = key
        self.tables = tables
    }

    /// - Parameter only: some places, before a step of the schema rewrites them; then only their rows are compared.
    static func run(
        _ reader: Reader, _ key: MarkKey, _ tables: [String: TableLayout], only: Set<String>? = nil
    ) throws -> MarkVerdict {
        var check = MarkCheck(reader, key, tables)
        var before: [UInt8] = []
        for place in MarkWalk.places(tables, only: only) {
            let prefix = place.head.prefix
            if only == nil { try check.lookForStrays(from: before, to: prefix) }
            before = Array(prefix.dropLast()) + [1]
            try check.compare(place.head, place.parts)
        }
        guard only == nil else { return check.verdict }
        try check.lookForStrays(from: before, to: nil)
        try check.compareSums()
        return check.verdict
    }

    private mutating func compare(_ head: TableLayout, _ parts: [TableLayout]) throws {
        let walk = MarkWalk(head, parts: parts, key, reader.connection, withHints: false)
        var (last, found): ([UInt8], [(MarkFinding, RowMark?, [UInt8])]) = (Array(head.prefix.dropLast()) + [0], [])
        do {
            verdict.rows += try walk.run { chunk in
                let end = chunk.reach ?? Array(head.prefix.dropLast()) + [1]
                var kept = try marks(after: last, through: end)
                last = end
                for mark in chunk.marks {
                    guard let bytes = kept.removeValue(forKey: mark.key) else {
                        found.append((.added(head.named(mark.key)), nil, []))
                        continue
                    }
                    guard !bytes.starts(with: mark.sum.bytes) else { continue }
                    found.append((.changed(head.named(mark.key), columns: []), mark, bytes))
                }
                for key in kept.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
                    found.append((.removed(head.named(key)), nil, []))
                }
            }
            for (finding, mark, bytes) in found {
                guard let mark, case .changed(let row, _) = finding else {
                    verdict.add(finding)
                    continue
                }
                let columns = head.isCoarse ? [] : try columns(of: mark, in: head, kept: bytes)
                verdict.add(.changed(row, columns: columns))
            }
        } catch StoreError.engine(_, let reason) {
            verdict.add(.unreadable(table: head.name, reason: reason))
        } catch StoreError.unreadable(let what) {
            verdict.add(.unreadable(table: head.name, reason: what))
        }
    }

    /// The marks of a stretch, and what they add to the sum of all.
    private mutating func marks(after last: [UInt8], through end: [UInt8]) throws -> [[UInt8]: [UInt8]] {
        var kept: [[UInt8]: [UInt8]] = [:]
        try reader.connection.query(
            "SELECT key, hash FROM mark WHERE key > \(last) AND key <= \(end) ORDER BY key"
        ) { row in
            let bytes = try row.bytes(1)
            sum += MarkSum(bytes)
            kept[try row.bytes(0)] = bytes
        }
        return kept
    }

    /// Which columns were changed, as far as their bytes in the mark tell.
    private func columns(of mark: RowMark, in table: TableLayout, kept: [UInt8]) throws -> [String] {
        let names = table.key.map { table.columns[$0].name }
        let condition = names.map { "\($0) = ?" }.joined(separator: " AND ")
        var marker = RowMarker(key)
        var changed: [String] = []
        try reader.connection.query(
            SQL("SELECT \(table.names) FROM \(table.name) WHERE \(condition)", table.values(of: mark.key))
        ) { row in
            _ = try marker.mark(row, of: table)
            changed = marker.changed(from: Array(kept.dropFirst(32)), of: kept, in: table)
        }
        return changed
    }

    /// Marks of tables that there are not.
    private mutating func lookForStrays(from start: [UInt8], to end: [UInt8]?) throws {
        let until: SQL = end.map { "AND key < \($0)" } ?? ""
        var strays: [[UInt8]] = []
        try reader.connection.query("SELECT key, hash FROM mark WHERE key > \(start) \(until) ORDER BY key") { row in
            sum += MarkSum(try row.bytes(1))
            strays.append(try row.bytes(0))
        }
        for key in strays {
            let name = String(decoding: key.prefix { $0 != 0 }, as: UTF8.self)
            let rest = Array(key.dropFirst(name.utf8.count + 1)).hex
            verdict.add(.removed(MarkedRow(table: name, key: rest, extent: .row)))
        }
    }

    private mutating func compareSums() throws {
        var (chains, heads, lines) = (MarkSum(), MarkSum(), 0)
        try reader.each("SELECT dialogue_id, seq, hash, sum FROM chain") { row in
            let head = SealedHead(
                chain: try row.next(), seq: try row.next(), hash: try row.next(),
                sum: MarkSum(try row.next([UInt8]?.self) ?? []))
            chains += head.sum
            heads += key.proof(of: head)
            lines += head.seq
        }
        let seal = try reader.rowIfAny(Seal.look) { try Seal(&$0, key) }
        verdict.foundAt = seal?.foundAt.flatMap { Instant($0) }
        if seal?.isProven != true || seal?.heads != heads || seal?.lines != lines { verdict.add(.seal) }
        // Where a row differs from its mark that is said already.
        if chains != sum { verdict.add(.sums) }
    }
}

extension TableLayout {
    /// The values a key of a mark was made of.
    func values(of key: [UInt8]) -> [SQLValue] {
        var rest = key.dropFirst(prefix.count)
        return marked.map { index in
            switch columns[index].kind {
            case .integer:
                let number = rest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                rest = rest.dropFirst(8)
                return .integer(Int64(bitPattern: number ^ (1 << 63)))
            case .text:
                let text = rest.prefix { $0 != 0 }
                rest = rest.dropFirst(text.count + 1)
                return .text(String(decoding: text, as: UTF8.self))
            case .bytes:
                defer { rest = [] }
                return .bytes(Array(rest))
            }
        }
    }

    func named(_ key: [UInt8]) -> MarkedRow {
        var words = values(of: key).map { value in
            switch value {
            case .null: ""
            case .integer(let number): String(number)
            case .text(let text): text
            case .bytes(let bytes): bytes.hex
            }
        }
        var extent: MarkedRow.Extent = isCoarse ? .withParts : .row
        if case .hundred = grain, let last = words.popLast().flatMap(Int.init) {
            extent = .hundred
            words.append("\(last * 100)–\(last * 100 + 99)")
        }
        return MarkedRow(table: name, key: words.joined(separator: " / "), extent: extent)
    }
}
