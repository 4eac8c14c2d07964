import Dialogue
import Foundation
import Store
import TestSupport
import Testing

@Suite struct `A backup` {
    @Test(arguments: World.engines, World.engines)
    func `What was saved comes back whole, on either engine`(from: Engine, to: Engine) async throws {
        let world = try await World(from)
        _ = try await world.act { writer in
            try writer.enter(Body(id: ID(0), name: Bilingual("មន្ទីរ", "Office"), kind: .department))
        }
        let place = try DatabasePlace(to)
        let file = place.folder + "/copy.backup"

        try await world.store.backup(to: file)
        try await Store.restore(from: file, to: place.address)

        let copy = try Store(place.address, secret: World.secret)
        defer { copy.close() }
        let verdict = try await copy.read { try $0.verifyJournal() }
        #expect(verdict == JournalVerdict(lines: World.people.count + 1, chains: 2, broken: nil))
        // The marks are the same on both engines, and so is the secret.
        #expect(try await copy.verifyMarks().findings == [])
        let names = try await copy.read { try $0.bodies(for: .country).map(\.name) }
        #expect(names == [Bilingual("មន្ទីរ", "Office")])
        // Identities go on where they were.
        let next = try await copy.act(
            Act(by: .program, at: world.now),
            returning: { writer in
                try writer.enter(Body(id: ID(0), name: Bilingual(khmer: "មន្ទីរ ២"), kind: .department))
            })
        #expect(next == ID(2))
        #expect(try await copy.verify().isWhole)
    }

    @Test func `A damaged file is not restored`() async throws {
        let world = try await World()
        let place = try DatabasePlace(.sqlite)
        let file = place.folder + "/copy.backup"
        try await world.store.backup(to: file)
        // The root page of the journal, where the schema has it: a page of zeros is no page of a table.
        let root = try await world.read { try $0.number("SELECT rootpage FROM sqlite_schema WHERE name = 'journal'") }
        let handle = try FileHandle(forWritingTo: URL(filePath: file))
        try handle.seek(toOffset: UInt64((root - 1) * 4096))
        try handle.write(contentsOf: Data(count: 4096))
        try handle.close()

        await #expect {
            try await Store.restore(from: file, to: place.address)
        } throws: { error in
            guard case Store.RestoreRefusal.damaged(let words) = error else { return false }
            return !words.isEmpty
        }
    }

    @Test(arguments: World.engines)
    func `The data base, the files beside it and every copy are their owner's alone`(from: Engine) async throws {
        _ = umask(0o022)
        let world = try await World(from)
        let place = try DatabasePlace(.sqlite)
        guard case .sqlite(let restored) = place.address else { return }
        let copy = place.folder + "/copy.backup"
        let older = restored + ".older"
        _ = FileManager.default.createFile(atPath: older, contents: nil, attributes: [.posixPermissions: 0o644])

        try await world.store.backup(to: copy)
        try await Store.restore(from: copy, to: place.address)
        let opened = try Store(.sqlite(path: older))
        defer { opened.close() }

        var files = [copy, restored, older, older + "-wal"]
        if case .sqlite(let path) = world.address { files += [path, path + "-wal", path + "-shm"] }
        for file in files {
            let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(rights == 0o600, "\(file)")
        }
    }

    @Test(arguments: World.engines, World.engines)
    func `What has gone keeps its identity in every copy`(from: Engine, to: Engine) async throws {
        let world = try await World(from)
        @Sendable func body(_ name: String) -> Body { Body(id: ID(0), name: Bilingual(khmer: name), kind: .department) }
        let gone = try await world.act { writer in
            writer.note(.bodyEntered, about: .count(1, .bodies), in: .country)
            _ = try writer.insert(body("ក"))
            let id: ID<Body> = try writer.insert(body("ខ"))
            try writer.run("DELETE FROM body WHERE id = \(id)")
            return id
        }
        let place = try DatabasePlace(to)
        try await world.store.backup(to: place.folder + "/copy.backup")
        try await Store.restore(from: place.folder + "/copy.backup", to: place.address)

        let copy = try Store(place.address, secret: World.secret)
        defer { copy.close() }
        let next = try await copy.act(Act(by: .program, at: world.now), returning: { try $0.enter(body("គ")) })
        #expect(next == ID(gone.number + 1))
    }

    @Test func `One that is made while others write is whole`() async throws {
        let world = try await World()
        let place = try DatabasePlace(.sqlite)
        let writing = Task {
            for number in 0..<200 {
                _ = try await world.act { writer in
                    try writer.enter(Body(id: ID(0), name: Bilingual(khmer: "\(number)"), kind: .department))
                }
            }
        }

        try await world.store.backup(to: place.folder + "/copy.backup")
        try await writing.value
        try await Store.restore(from: place.folder + "/copy.backup", to: place.address)

        let copy = try Store(place.address, secret: World.secret)
        defer { copy.close() }
        let verdict = try await copy.read { try $0.verifyJournal() }
        #expect(verdict.broken == nil)
        #expect((World.people.count...World.people.count + 200).contains(verdict.lines))
    }

    @Test func `What is no backup is refused`() async throws {
        let place = try DatabasePlace(.sqlite)
        try Data("hello".utf8).write(to: URL(filePath: place.folder + "/no.backup"))

        await #expect(throws: Store.RestoreRefusal.noBackup) {
            try await Store.restore(from: place.folder + "/no.backup", to: place.address)
        }
    }

    @Test(.enabled(if: World.engines.contains(.postgres)))
    func `A data base that has tables is not overwritten`() async throws {
        let world = try await World()
        let place = try DatabasePlace(.postgres)
        try Store(place.address).close()
        try await world.store.backup(to: place.folder + "/copy.backup")

        await #expect(throws: Store.RestoreRefusal.notEmpty) {
            try await Store.restore(from: place.folder + "/copy.backup", to: place.address)
        }
    }
}
