import Dialogue
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct `The one seam through which rows are written` {
    /// Where statements go past the writer: the engines themselves, the steps of the schema, copies of a whole data
    /// base, and what writes lines and marks.
    private static let past: Set = ["Engine", "Marks", "Journal", "Migrations"]

    @Test func `Nobody else runs statements`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
        let words = [".connection.", "connection.run", "connection.send", "connection.script", "lane.run"]
        var found: [String] = []
        for folder in ["Store", "Web", "vetika"] {
            let files = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
            for file in files where file.hasSuffix(".swift") {
                guard folder != "Store" || !Self.past.contains(file.prefix { $0 != "/" }.description) else { continue }
                let text = try String(contentsOf: root.appending(path: folder + "/" + file), encoding: .utf8)
                if words.contains(where: text.contains) { found.append(file) }
            }
        }
        #expect(found == [])
    }

    /// A row that the data base itself changes or takes out is heard of by nobody.
    @Test func `The data base changes no row by itself`() {
        for word in ["CASCADE", "SET NULL", "SET DEFAULT", "TRIGGER", "ON UPDATE"] {
            #expect(!Schema.text.contains(word), "\(word)")
        }
    }

    @Test(arguments: World.engines)
    func `Every table is marked, or is there for a reason`(engine: Engine) async throws {
        let tables = try await World(engine).store.marks.tables

        for (name, grain) in MarkGrain.exceptions {
            let table = try #require(tables[name], "\(name) is no table")
            switch grain {
            case .none(let reason): #expect(!reason.isEmpty)
            case .part(let whole, let column):
                #expect(tables[whole]?.isMarked == true)
                #expect(table.column(column).map { table.columns[$0].kind } == .integer)
            case .hundred(let group, let place):
                #expect([group, place].allSatisfy { table.column($0) != nil })
            case .row: Issue.record("\(name) is no exception")
            }
        }
        for table in tables.values where table.isMarked {
            #expect(!table.key.isEmpty && !table.marked.isEmpty, "\(table.name) has no key")
        }
        #expect(tables.count > 60)
    }

    @Test(arguments: World.engines)
    func `A statement that would write unseen is refused`(engine: Engine) async throws {
        let world = try await World(engine)
        _ = try await world.sitting()
        let looks: SQL = "UPDATE input SET words = 'x' WHERE id = 1 RETURNING id"
        let moves: SQL = "UPDATE input SET id = 77 WHERE id = 3"
        let unknown: SQL = "REPLACE INTO input (id) VALUES (1)"

        await #expect(throws: StatementFault.unknownForm(looks.text)) {
            try await world.act { writer in _ = try writer.number(looks) }
        }
        await #expect(throws: StatementFault.unknownForm(unknown.text)) {
            try await world.act { writer in try writer.run(unknown) }
        }
        await #expect(throws: StatementFault.movesKey("input")) {
            try await world.act { writer in
                try writer.run("DELETE FROM input_voice WHERE input_id = 3")
                try writer.run(moves)
                writer.note(.bodyEntered, about: .count(1, .bodies), in: .country)
            }
        }
        #expect(try await world.store.verify().isWhole)
    }

    @Test(arguments: World.engines)
    func `Rows of every table come, change and go with their marks`(engine: Engine) async throws {
        let world = try await World(engine)
        let before = try await world.read { try $0.number("SELECT count(*) FROM mark") }
        try await world.fill()
        let tables = world.store.marks.tables.values.filter(\.isMarked).sorted { $0.name < $1.name }

        try await world.act { writer in
            try writer.connection.withoutConstraints()
            for table in tables where table.given == nil {
                guard let column = table.columns.indices.first(where: { !(table.key + table.marked).contains($0) })
                else { continue }
                // There and back, so that what it refers to is there when the act is committed.
                let kind = table.columns[column].kind
                for value in [kind.other, kind.sample] {
                    let change = SQL("UPDATE \(table.name) SET \(table.columns[column].name) = ? WHERE ", [value])
                    #expect(try writer.run(change + table.sampleRow) == 1, "\(table.name)")
                }
            }
            writer.note(.bodyEntered, about: .count(1, .bodies), in: .country)
        }
        #expect(try await world.store.verifyMarks().findings == [])
        try await world.act { writer in
            try writer.connection.withoutConstraints()
            for table in tables {
                let removal = SQL("DELETE FROM \(table.name) WHERE ", [])
                #expect(try writer.run(removal + table.sampleRow) == 1, "\(table.name)")
            }
            writer.note(.bodyEntered, about: .count(1, .bodies), in: .country)
        }

        #expect(try await world.store.verifyMarks().findings == [])
        #expect(try await world.read { try $0.number("SELECT count(*) FROM mark") } == before)
    }

    @Test(arguments: World.engines)
    func `Each way of writing leaves each row with its mark`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.sitting()
        let name = record.name
        // Together in one transaction, one of them refused after it has written, and one of them twice.
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                group.addTask {
                    _ = try? await world.act { writer in
                        let dialogue = try writer.dialogue(name)
                        try writer.run("UPDATE challenge SET response_en = \("\(number)") WHERE id = \(record.first)")
                        if number % 7 == 0 { throw StoreError.missing }
                        writer.note(.planChanged, about: .dialogue(name), in: dialogue.id)
                    }
                }
            }
        }
        // Two counts in one act, with a look at the journal between them that has the acts before written.
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask {
                    _ = try? await world.act { writer in
                        let dialogue = try writer.dialogue(name)
                        for place in 0..<3 {
                            let content = try Input.Content(
                                kind: .service, words: "\(number) \(place)", language: .english, sector: nil, area: nil,
                                agendaItem: nil, attribution: .named)
                            _ = try writer.number("SELECT count(*) FROM journal")
                            _ = try writer.insert(content, by: .name("x", .society), in: dialogue, channel: .clerk)
                        }
                        writer.note(.planChanged, about: .dialogue(name), in: dialogue.id)
                    }
                }
            }
        }
        #expect(try await world.read { try $0.number("SELECT count(*) FROM input") } == 3 + 60)
        _ = try await world.store.slice(Act(by: .program, at: world.now)) { writer in
            try writer.send("UPDATE challenge SET response_en = 'slice' WHERE id = \(record.first)")
        }

        #expect(try await world.store.verify().isWhole)
    }
}
