import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `A row` {
    @Test(arguments: World.engines)
    func `Every kind of value comes back as it went in`(engine: Engine) async throws {
        let world = try await World(engine)
        let bytes: [UInt8] = [0, 1, 127, 128, 255]
        let words = "ខ្មែរ 'quoted' \\ \u{1F600}\n"

        let read = try await world.read { reader in
            let text = reader.engine == .postgres ? "CAST(\(words) AS TEXT)" as SQL : "\(words)"
            let raw = reader.engine == .postgres ? "CAST(\(bytes) AS BYTEA)" as SQL : "\(bytes)"
            let big = reader.engine == .postgres ? "CAST(\(Int64.min) AS BIGINT)" as SQL : "\(Int64.min)"
            return try reader.row("SELECT \(text), \(raw), \(big), NULL, NULL") { row in
                Read(
                    text: try row.next(), bytes: try row.next(), number: try row.next(), nothing: try row.next(),
                    noBytes: try row.next())
            }
        }

        #expect(read == Read(text: words, bytes: bytes, number: .min, nothing: nil, noBytes: nil))
    }

    @Test(arguments: World.engines)
    func `Nothing, and what is empty, stay apart`(engine: Engine) async throws {
        let world = try await World(engine)
        let (noText, noBytes): (String?, [UInt8]?) = (nil, nil)

        let read = try await world.read { reader in
            let bytes = reader.engine == .postgres ? "CAST(\([UInt8]()) AS BYTEA)" as SQL : "\([UInt8]())"
            let none = reader.engine == .postgres ? "CAST(\(noBytes) AS BYTEA)" as SQL : "\(noBytes)"
            return try reader.row("SELECT CAST(\("") AS TEXT), CAST(\(noText) AS TEXT), \(bytes), \(none)") { row in
                (
                    try row.next(String?.self), try row.next(String?.self), try row.next([UInt8]?.self),
                    try row.next([UInt8]?.self)
                )
            }
        }

        #expect(read.0 == "")
        #expect(read.1 == nil)
        #expect(read.2 == [])
        #expect(read.3 == nil)
    }

    @Test(arguments: World.engines)
    func `Nothing where there must be something is unreadable, not guessed`(engine: Engine) async throws {
        let world = try await World(engine)
        func read<Value: SQLReadable & Sendable>(_: Value.Type) async throws {
            _ = try await world.read { try $0.row("SELECT NULL") { try $0.next(Value.self) } }
        }

        await #expect(throws: StoreError.unreadable("text")) { try await read(String.self) }
        await #expect(throws: StoreError.unreadable("number")) { try await read(Int.self) }
        await #expect(throws: StoreError.unreadable("bytes")) { try await read([UInt8].self) }
        await #expect(throws: StoreError.unreadable("text")) { try await read(Day.self) }
    }

    @Test(arguments: World.engines)
    func `A word that is not of the list is unreadable, not guessed`(engine: Engine) async throws {
        let world = try await World(engine)

        await #expect(throws: StoreError.unreadable("Stage khmer")) {
            try await world.read { reader in
                try reader.row("SELECT 'khmer' FROM area WHERE code = '02'") { try $0.next(word: Stage.self) }
            }
        }
    }

    @Test(arguments: World.engines)
    func `No row is missing; several are the first`(engine: Engine) async throws {
        let world = try await World(engine)

        await #expect(throws: StoreError.missing) {
            try await world.read { try $0.row("SELECT code FROM area WHERE code = '99'") { try $0.next(String.self) } }
        }
        let first = try await world.read { reader in
            try reader.row("SELECT code FROM area WHERE length(code) = 2 ORDER BY code") { try $0.next(String.self) }
        }
        #expect(first == "01")
    }

    private struct Read: Equatable {
        let text: String
        let bytes: [UInt8]
        let number: Int64
        let nothing: String?
        let noBytes: [UInt8]?
    }
}
