/// Every row of every table, from one engine to the other. Both have the tables of one schema.
struct TableCopy {
    let source: any Connection
    let target: any Connection
    private let tables: [Table]

    struct Table {
        let name: String
        let columns: [(name: String, kind: Kind)]

        var list: SQL { SQL(stringLiteral: columns.map(\.name).joined(separator: ", ")) }
    }

    enum Kind {
        case integer, text, bytes

        init(_ word: String) {
            self = word.hasPrefix("INTEGER") ? .integer : word.hasPrefix("BLOB") ? .bytes : .text
        }
    }

    init(from source: any Connection, to target: any Connection, tables: [Table]) {
        self.source = source
        self.target = target
        self.tables = tables
    }

    /// The tables of a SQLite data base in the order they were made, so that what refers comes after what it refers to.
    static func tables(_ connection: any Connection) throws -> [Table] {
        let reader = Reader(connection)
        let names = try reader.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
        ) { try $0.next(String.self) }
        return try names.map { name in
            let columns = try reader.rows("SELECT name, type FROM pragma_table_info(\(name)) ORDER BY cid") { row in
                (name: try row.next(String.self), kind: Kind(try row.next()))
            }
            return Table(name: name, columns: columns)
        }
    }

    func run() throws {
        if target.engine == .sqlite { try target.script("PRAGMA defer_foreign_keys = ON") }
        // A fresh schema is not empty: it knows its own steps and the provinces.
        for table in tables.reversed() { try target.script("DELETE FROM \(table.name)") }
        for table in tables { try copy(table) }
        for table in tables { try goOnCounting(table) }
    }

    private func copy(_ table: Table) throws {
        let most = max(1, 900 / table.columns.count)
        var waiting: [SQL] = []
        let order: SQL = table.columns.contains { $0.name == "id" } ? " ORDER BY id" : ""
        try source.query("SELECT \(table.list) FROM \(SQL(stringLiteral: table.name))\(order)") { row in
            waiting.append(try Self.values(&row, of: table))
            if waiting.count == most {
                try insert(waiting, into: table)
                waiting = []
            }
        }
        if !waiting.isEmpty { try insert(waiting, into: table) }
    }

    private static func values(_ row: inout Row, of table: Table) throws -> SQL {
        var values: SQL = ""
        for (index, column) in table.columns.enumerated() {
            let comma: SQL = index == 0 ? "" : ", "
            switch column.kind {
            case .integer: values = values + comma + "\(try row.next(Int64?.self))"
            case .text: values = values + comma + "\(try row.next(String?.self))"
            case .bytes: values = values + comma + "\(try row.next([UInt8]?.self))"
            }
        }
        return values
    }

    private func insert(_ rows: [SQL], into table: Table) throws {
        var all: SQL = ""
        for (index, row) in rows.enumerated() { all = all + (index == 0 ? "" : ", ") + "(" + row + ")" }
        _ = try target.run("INSERT INTO \(SQL(stringLiteral: table.name)) (\(table.list)) VALUES \(all)")
    }

    /// Identities are not given again, neither those that were copied nor those of rows that have gone: the journal
    /// still speaks of them.
    private func goOnCounting(_ table: Table) throws {
        guard table.columns.contains(where: { $0.name == "id" && $0.kind == .integer }),
            let last = try lastGiven(in: table), last > 0
        else { return }
        switch target.engine {
        case .sqlite:
            _ = try target.run("DELETE FROM sqlite_sequence WHERE name = \(table.name)")
            _ = try target.run("INSERT INTO sqlite_sequence (name, seq) VALUES (\(table.name), \(last))")
        case .postgres:
            try target.script("SELECT setval(pg_get_serial_sequence('\(table.name)', 'id'), \(last))")
        }
    }

    /// The last identity the source gave; nothing where it never gave any.
    private func lastGiven(in table: Table) throws -> Int? {
        let last: SQL =
            switch source.engine {
            case .sqlite: "SELECT seq FROM sqlite_sequence WHERE name = \(table.name)"
            case .postgres: "SELECT pg_sequence_last_value(pg_get_serial_sequence(\(table.name), 'id')::regclass)"
            }
        return try Reader(source).rowIfAny(last) { try $0.next(Int?.self) } ?? nil
    }
}
