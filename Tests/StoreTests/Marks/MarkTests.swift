import Dialogue
import TestSupport
import Testing

@testable import Store

@Suite(.serialized) struct `The marks of rows` {
    @Test(arguments: World.engines)
    func `A change of any column of any table is found and named`(engine: Engine) async throws {
        let world = try await World(engine)
        try await world.fill()
        #expect(try await world.store.verifyMarks().findings == [])
        var (told, untold) = (0, 0)

        for table in world.store.marks.tables.values where table.isMarked {
            for (index, column) in table.columns.enumerated() {
                let sql =
                    SQL("UPDATE \(table.name) SET \(column.name) = ? WHERE ", [column.kind.other]) + table.sampleRow
                let found = try await world.found(in: [table.place], after: sql)
                let row = "\(table.name).\(column.name)"
                #expect(found.map(\.table) == Array(repeating: table.place, count: found.count), "\(row)")
                if table.marked.contains(index) {
                    // Another row, by its key: one is there that nobody wrote, and one is missing or is not whole.
                    #expect(found.count == 2 || (found.count == 1 && table.isCoarse), "\(row): \(found)")
                } else if table.isCoarse {
                    #expect(found.count == 1, "\(row): \(found)")
                } else {
                    guard found.count == 1, case .changed(let changed, let columns) = found[0] else {
                        Issue.record("\(row): \(found)")
                        continue
                    }
                    #expect(changed.key.contains("9001") || table.name == "attachment", "\(row): \(changed.key)")
                    #expect(columns == [column.name] || columns.isEmpty, "\(row): \(columns)")
                    if columns.isEmpty { untold += 1 } else { told += 1 }
                }
            }
        }

        // One column in 255 has the same byte by chance.
        #expect(told > 300 && untold * 50 < told, "\(told) columns named, \(untold) not")
    }

    @Test(arguments: World.engines)
    func `A row that was added or taken out of any table is named`(engine: Engine) async throws {
        let world = try await World(engine)
        try await world.fill()

        for table in world.store.marks.tables.values where table.isMarked {
            let gone = try await world.found(
                in: [table.place], after: "DELETE FROM \(SQL(stringLiteral: table.name)) WHERE \(table.sampleRow)")
            #expect(gone.count == 1 && gone.first?.table == table.place, "\(table.name): \(gone)")
            let added = try await world.found(in: [table.place], after: table.row { $1.other })
            #expect(added.count == 1 && added.first?.table == table.place, "\(table.name): \(added)")
            if !table.isCoarse {
                guard case .removed = gone.first, case .added = added.first else {
                    Issue.record("\(table.name): \(gone) \(added)")
                    continue
                }
            }
        }
    }

    @Test(arguments: World.engines)
    func `Two rows that were swapped are both named`(engine: Engine) async throws {
        let world = try await World(engine)
        _ = try await world.sitting()

        let words = try await world.read { reader in
            try reader.rows("SELECT words FROM input WHERE id IN (1, 2) ORDER BY id") { try $0.next(String.self) }
        }

        let found = try await world.found { connection in
            _ = try connection.run("UPDATE input SET words = \(words[1]) WHERE id = 1")
            _ = try connection.run("UPDATE input SET words = \(words[0]) WHERE id = 2")
        }

        let rows = ["1", "2"].map { MarkedRow(table: "input", key: $0, extent: .row) }
        #expect(found == rows.map { .changed($0, columns: ["words"]) })
    }

    @Test(arguments: World.engines)
    func `An old row that was set back with its old mark is missed`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.sitting()
        let key = RowMarker.key(of: [.integer(record.first.number)], in: try required(world, "challenge"))
        let old = try await world.read { reader in
            try reader.row("SELECT hash FROM mark WHERE key = \(key)") { try $0.next([UInt8].self) }
        }
        try await world.agree(due: "2026-12-20", in: record)
        try await world.act { writer in
            try writer.settle(
                record.first, as: .agreed, response: Bilingual(khmer: "ខួង"), in: try writer.dialogue(record.name))
        }
        #expect(try await world.store.verify().isWhole)

        let found = try await world.found { connection in
            _ = try connection.run(
                """
                UPDATE challenge SET disposition = NULL, response_km = NULL, settled_at = NULL
                WHERE id = \(record.first)
                """)
            _ = try connection.run("UPDATE mark SET hash = \(old) WHERE key = \(key)")
        }

        #expect(found == [.sums])
    }

    @Test(arguments: World.engines)
    func `A row that was taken out with its mark is missed`(engine: Engine) async throws {
        let world = try await World(engine)
        _ = try await world.sitting()
        let key = RowMarker.key(of: [.integer(3)], in: try required(world, "input"))

        let found = try await world.found { connection in
            _ = try connection.run("DELETE FROM input WHERE id = 3")
            _ = try connection.run("DELETE FROM mark WHERE key = \(key)")
        }

        #expect(found == [.sums])
    }

    @Test(arguments: World.engines)
    func `What was changed by hand is missed also after the program has changed it again`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.reporting()
        #expect(try await world.store.verifyMarks().findings == [])
        try await world.tamper("UPDATE challenge SET title_km = 'ផ្សេង' WHERE id = \(record.second)")

        try await world.act { writer in
            try writer.run("UPDATE challenge SET response_en = 'Later' WHERE id = \(record.second)")
            writer.note(.planChanged, about: .dialogue(record.name), in: try writer.dialogue(record.name).id)
        }

        #expect(try await world.store.verifyMarks().findings == [.sums])
    }

    @Test(arguments: World.engines)
    func `What was changed by hand is missed also after the program has taken it out`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.sitting()
        let action = try await world.agree(due: "2026-12-20", in: record)
        try await world.tamper("UPDATE action SET due_on = '2027-12-20' WHERE id = \(action)")

        try await world.act { try $0.drop(action, in: try $0.dialogue(record.name)) }

        #expect(try await world.store.verifyMarks().findings == [.sums])
    }

    @Test(arguments: World.engines)
    func `A thousand flips of what stands are all found`(engine: Engine) async throws {
        let world = try await World(engine)
        _ = try await world.followingUp()
        try await world.dropChecks()
        #expect(try await world.store.verify().isWhole)
        var flips = try await world.read { try Flips(of: world.store.marks.tables.values.filter(\.isMarked), $0) }
        var missed: [String] = []

        for _ in 0..<1000 {
            let (table, flip) = flips.next()
            let found = try await world.found(in: [table.place], after: flip)
            if found.isEmpty { missed.append(flip.text) }
        }

        #expect(missed == [])
    }

    private func required(_ world: World, _ table: String) throws -> TableLayout {
        try #require(world.store.marks.tables[table])
    }
}

extension MarkFinding {
    /// Which table a finding names.
    var table: String? {
        switch self {
        case .changed(let row, _), .added(let row), .removed(let row): row.table
        case .unreadable(let table, _): table
        case .sums, .seal: nil
        }
    }
}

/// Values that stand in a data base, each a little other than it is: one bit of a number or of a byte, one letter.
private struct Flips {
    private let cells: [(table: TableLayout, column: TableLayout.Column, value: SQLValue, key: SQL)]
    private var random = Steps()

    init(of tables: some Collection<TableLayout>, _ reader: Reader) throws {
        var cells: [(TableLayout, TableLayout.Column, SQLValue, SQL)] = []
        for table in tables.sorted(by: { $0.name < $1.name }) {
            try reader.each(SQL("SELECT * FROM \(table.name)", [])) { row in
                let values = try table.columns.indices.map { try row.value($0, as: table.columns[$0].kind) }
                let key = SQL(
                    table.key.map { "\(table.columns[$0].name) = ?" }.joined(separator: " AND "),
                    table.key.map { values[$0] })
                for (index, column) in table.columns.enumerated() where values[index] != .null {
                    cells.append((table, column, values[index], key))
                }
            }
        }
        self.cells = cells
    }

    mutating func next() -> (TableLayout, SQL) {
        while true {
            let cell = cells[random.next(below: cells.count)]
            guard let value = flipped(cell.value) else { continue }
            return (cell.table, SQL("UPDATE \(cell.table.name) SET \(cell.column.name) = ? WHERE ", [value]) + cell.key)
        }
    }

    private mutating func flipped(_ value: SQLValue) -> SQLValue? {
        switch value {
        case .null: return nil
        // High bits, so that no two rows are given one key.
        case .integer(let number): return .integer(number ^ (1 << Int64(16 + random.next(below: 12))))
        case .text(let text):
            var letters = Array(text.unicodeScalars)
            guard !letters.isEmpty else { return nil }
            letters[random.next(below: letters.count)] = "~"
            return .text(String(String.UnicodeScalarView(letters)))
        case .bytes(var bytes):
            guard !bytes.isEmpty else { return nil }
            bytes[random.next(below: bytes.count)] ^= UInt8(1 << random.next(below: 8))
            return .bytes(bytes)
        }
    }
}

/// The same steps every time (Knuth's MMIX).
private struct Steps {
    private var state: UInt64 = 3

    mutating func next(below end: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % end
    }
}
