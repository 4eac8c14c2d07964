/// How fine the marks of a table are. A table that nobody has named here is marked row by row.
enum MarkGrain: Hashable, Sendable {
    /// Each row has its mark, under its primary key.
    case row
    /// A row counts to the mark of another table's row, whose key stands in `column`.
    case part(of: String, by: String)
    /// A hundred rows that follow each other in `position` have one mark, within what `group` names.
    case hundred(within: String, by: String)
    /// No marks, for this reason.
    case none(String)

    static func of(_ table: String) -> MarkGrain { exceptions[table] ?? .row }

    /// Tables of which a row is not marked by itself.
    static let exceptions: [String: MarkGrain] = [
        "journal": .none("its lines are chained by hash, and the heads of the chains are sealed"),
        "chain": .none("each head is sealed"),
        "mark": .none("holds the marks"),
        "seal": .none("seals the heads"),
        "schema_step": .none("is compared with the program's own steps whenever a data base is opened"),
        "session": .none("comes and goes with whoever signs in, and says nothing of a dialogue"),
        "import_work": .none("who works on an import, and until when that is believed: gone when it is done"),
        // What a file of aid projects says of one: thousands of small rows, written once.
        "record_organisation": .part(of: "support_record", by: "record_id"),
        "record_recipient": .part(of: "support_record", by: "record_id"),
        "record_sector": .part(of: "support_record", by: "record_id"),
        "record_location": .part(of: "support_record", by: "record_id"),
        "record_place": .part(of: "support_record", by: "record_id"),
        "record_district": .part(of: "support_record", by: "record_id"),
        "record_amount": .part(of: "support_record", by: "record_id"),
        "record_sum": .part(of: "support_record", by: "record_id"),
        // Rows of files, as they were read.
        "import_row": .hundred(within: "import_id", by: "file_row"),
        "import_problem": .hundred(within: "import_id", by: "position"),
        "staged_area": .hundred(within: "import_id", by: "position"),
    ]

    /// Tables to whose rows others count.
    static let wholes = Set(exceptions.values.compactMap { if case .part(let table, _) = $0 { table } else { nil } })

    /// Columns too large to be read back after they were written; their mark is made of what was given. Rows of such
    /// tables are never changed.
    static let given = ["attachment": "bytes", "import_file": "bytes"]
}

/// A table as the data base has it, and how its rows are marked.
struct TableLayout: Sendable {
    struct Column: Hashable, Sendable {
        let name: String
        let kind: TableCopy.Kind
    }

    let name: String
    let columns: [Column]
    /// The places of the columns of the primary key, in its order.
    let key: [Int]
    let grain: MarkGrain
    /// Where the mark is kept: the name of the table whose row it is.
    let place: String
    /// The columns that say which mark.
    let marked: [Int]
    /// A column that is not read back.
    let given: Int?
    /// The columns by their names, which is how they are hashed.
    let byName: [Int]
    /// Before each column's value, when it is hashed: its name with its length.
    let nameBytes: [[UInt8]]
    /// Before everything, when it is hashed.
    let header: [UInt8]

    init(name: String, columns: [Column], key: [Int]) {
        self.name = name
        self.columns = columns
        self.key = key
        grain = MarkGrain.of(name)
        func place(of column: String) -> [Int] { columns.firstIndex { $0.name == column }.map { [$0] } ?? [] }
        switch grain {
        case .part(let table, let column): (self.place, marked) = (table, place(of: column))
        case .hundred(let group, let position): (self.place, marked) = (name, place(of: group) + place(of: position))
        case .row, .none: (self.place, marked) = (name, key)
        }
        isCoarse = grain != .row || MarkGrain.wholes.contains(name)
        given = MarkGrain.given[name].flatMap { place(of: $0).first }
        byName = columns.indices.sorted { columns[$0].name < columns[$1].name }
        nameBytes = columns.map { [UInt8($0.name.utf8.count)] + Array($0.name.utf8) }
        header = [UInt8(name.utf8.count)] + Array(name.utf8)
    }

    var isMarked: Bool { if case .none = grain { false } else { true } }
    /// Whether a mark is of more than one row.
    let isCoarse: Bool
    /// With which the keys of all its marks begin. No name of a table holds a zero.
    var prefix: [UInt8] { Array(place.utf8) + [0] }
    /// All columns, by name: a statement that is kept prepared must not be another after a column was added.
    var names: String { columns.map(\.name).joined(separator: ", ") }
    func column(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }
}

extension Reader {
    /// All tables of the data base.
    func layouts() throws -> [String: TableLayout] {
        let found: [(table: String, column: TableLayout.Column, key: Int)] = try rows(
            engine == .sqlite ? Self.sqliteColumns : Self.postgresColumns
        ) { row in
            let table: String = try row.next()
            let column = TableLayout.Column(name: try row.next(), kind: TableCopy.Kind(try row.next()))
            return (table, column, try row.next())
        }
        return Dictionary(grouping: found, by: \.table).reduce(into: [:]) { layouts, table in
            let key = table.value.indices.filter { table.value[$0].key > 0 }
            layouts[table.key] = TableLayout(
                name: table.key, columns: table.value.map(\.column),
                key: key.sorted { table.value[$0].key < table.value[$1].key })
        }
    }

    private static let sqliteColumns: SQL = """
        SELECT s.name, c.name, c.type, c.pk FROM sqlite_schema s JOIN pragma_table_info(s.name) c
        WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite_%' ORDER BY s.name, c.cid
        """

    private static let postgresColumns: SQL = """
        SELECT CAST(t.relname AS TEXT), CAST(a.attname AS TEXT), CASE WHEN a.atttypid = 'bytea'::regtype THEN 'BLOB'
            WHEN a.atttypid IN ('bigint'::regtype, 'integer'::regtype) THEN 'INTEGER' ELSE 'TEXT' END,
            coalesce(array_position(CAST(i.indkey AS smallint[]), a.attnum), -1) + 1
        FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_index i ON i.indrelid = t.oid AND i.indisprimary
        WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace ORDER BY t.relname, a.attnum
        """
}
