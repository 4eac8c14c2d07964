import Dialogue
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct `Records that become one, and two again` {
    static let scope = Scope.province(World.battambang)
    static let link: @Sendable (ID<Body>, ID<PartnershipDialogue>, Int) -> [UInt8] = { body, dialogue, serial in
        Digest.sha256("\(body) \(dialogue) \(serial)")
    }

    private func enter(
        _ khmer: String?, _ english: String?, _ kind: Body.Kind = .ngo, province: Province? = World.battambang,
        in world: World
    ) async throws -> ID<Body> {
        let name = try #require(Bilingual(khmer: khmer, english: english))
        return try await world.act { writer in
            try writer.enter(Body(id: ID(0), name: name, kind: kind, province: province))
        }
    }

    /// Every row that points to one of the two, as text.
    private func picture(_ world: World) async throws -> [String] {
        try await world.read { reader in
            var lines: [String] = []
            for place in MergePlace.bodies + MergePlace.persons {
                let (table, column) = (SQL(stringLiteral: place.table), SQL(stringLiteral: place.column))
                lines += try reader.rows("SELECT id, \(column) FROM \(table) ORDER BY id") { row in
                    "\(place.name) \(try row.next(Int.self)) \(try row.next(Int?.self) ?? 0)"
                }
            }
            lines += try reader.rows(
                "SELECT id, coalesce(name_km, ''), coalesce(name_en, ''), coalesce(acronym, '') FROM body ORDER BY id"
            ) { row in
                let id: Int = try row.next()
                let words: [String] = [try row.next(), try row.next(), try row.next()]
                return "body \(id) \(words)"
            }
            lines += try reader.rows("SELECT dialogue_id, body_id FROM body_link ORDER BY 1, 2") { row in
                "link \(try row.next(Int.self)) \(try row.next(Int.self))"
            }
            return lines
        }
    }

    @Test(arguments: World.engines)
    func `Everything that pointed to the other points to the kept one, and goes back exactly`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let record = try await world.followingUp()
        let (gone, kept) = (record.department, try await enter("មន្ទីរសុខាភិបាលខេត្ត", nil, .department, in: world))
        try await world.act { writer in
            try writer.enter(
                office: Office(id: ID(0), body: gone, kind: .director, title: Bilingual(khmer: "ប្រធាន")),
                in: gone, for: .battambang)
        }
        try await world.act { try $0.add(.email, "a@health.gov.kh", to: .body(gone), for: Self.scope) }
        try await world.act { try $0.add(.phone, "012 345 678", to: .body(gone), for: Self.scope) }
        try await world.act { try $0.add(.phone, "012345678", to: .body(kept), for: Self.scope) }
        try await world.act { try $0.add(alias: "PHD", to: gone, for: Self.scope) }
        let before = try await picture(world)
        let lines = try await world.journalLines()

        let merge = try await world.act {
            try $0.merge(.bodies, gone.number, into: kept.number, for: Self.scope, link: Self.link)
        }

        let after = try await world.read { reader in
            (
                row: try reader.bodyRow(kept, for: Self.scope), offices: try reader.offices(of: [kept]).count,
                actions: try reader.actions(of: kept, in: reader.dialogue(record.name).id).count,
                contacts: try reader.contactPoints(of: [.body(kept)], for: .battambang, seenBy: .secretariat).map(
                    \.value),
                list: try reader.bodyRows(for: Self.scope).map(\.id),
                links: try reader.bodyLinks(of: reader.dialogue(record.name).id).map(\.body)
            )
        }
        #expect(after.row.body.name == Bilingual("មន្ទីរសុខាភិបាលខេត្ត", "Department of Health"))
        #expect(after.offices == 1)
        #expect(after.actions == 1)
        #expect(after.contacts.sorted() == ["+85512345678", "a@health.gov.kh"])
        #expect(!after.list.contains(gone))
        #expect(after.links == [kept])
        #expect(try await world.journalLines() == lines + 1)
        #expect(try await world.read { try $0.bodyRow(gone, for: Self.scope).details.mergedInto } == kept)
        #expect(try await world.read { try $0.bodyRow(gone, for: Self.scope).body.name.khmer } == "មន្ទីរសុខាភិបាល")

        _ = try await world.act { try $0.undo(merge: merge, for: Self.scope, links: world.links) }

        #expect(try await picture(world) == before)
        #expect(try await world.read { try $0.bodyRow(gone, for: Self.scope).details.mergedInto } == nil)
    }

    @Test(arguments: World.engines)
    func `A link of the merged body opens the page of the one that took over its actions`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.followingUp()
        let kept = try await enter("មន្ទីរថ្មី", "New Department", .department, in: world)
        let dialogue = try await world.read { try $0.dialogue(record.name).id }
        let hash = try await world.read { reader in
            try reader.row("SELECT link_hash FROM body_link WHERE body_id = \(record.department)") {
                try $0.next([UInt8].self)
            }
        }

        try await world.act {
            _ = try $0.merge(
                .bodies, record.department.number, into: kept.number, for: Self.scope, link: Self.link)
        }

        #expect(try await world.read { try $0.bodyLink(hash: hash).body.id } == kept)
        #expect(try await world.read { try $0.bodyLink(hash: Self.link(kept, dialogue, 1)).body.id } == kept)
    }

    @Test(arguments: World.engines)
    func `Merges chain, and come apart from the last to the first`(engine: Engine) async throws {
        let world = try await World(engine)
        let (one, two, three) = (
            try await enter("អង្គការ ក", nil, in: world), try await enter("អង្គការ ខ", nil, in: world),
            try await enter("អង្គការ គ", nil, in: world)
        )
        let first = try await world.act {
            try $0.merge(.bodies, one.number, into: two.number, for: Self.scope, link: Self.link)
        }
        let second = try await world.act {
            try $0.merge(.bodies, two.number, into: three.number, for: Self.scope, link: Self.link)
        }

        #expect(try await world.read { try $0.bodyRow(one, for: Self.scope).details.mergedInto } == three)
        #expect(
            try await world.read { try $0.bodyRows(for: Self.scope).map(\.allNames) }
                == [["អង្គការ គ", "អង្គការ ក", "អង្គការ ខ"]])
        await #expect(throws: Merge.Refusal.mergedOn) {
            try await world.act { _ = try $0.undo(merge: first, for: Self.scope, links: world.links) }
        }
        _ = try await world.act { try $0.undo(merge: second, for: Self.scope, links: world.links) }
        #expect(try await world.read { try $0.bodyRow(one, for: Self.scope).details.mergedInto } == two)
        _ = try await world.act { try $0.undo(merge: first, for: Self.scope, links: world.links) }
        await #expect(throws: Merge.Refusal.alreadyUndone) {
            try await world.act { _ = try $0.undo(merge: first, for: Self.scope, links: world.links) }
        }
        #expect(try await world.read { try $0.bodyRows(for: Self.scope).map(\.id) } == [one, two, three])
    }

    @Test(arguments: World.engines)
    func `Persons merge with their offices, and another province's are not there`(engine: Engine) async throws {
        let world = try await World(engine)
        let body = try await enter("មន្ទីរ", nil, .department, in: world)
        let office = try await world.act {
            try $0.enter(
                office: Office(id: ID(0), body: body, kind: .director, title: Bilingual(khmer: "ប្រធាន")),
                in: body, for: .battambang)
        }
        try await world.act {
            try $0.fill(
                office, with: Person(id: ID(0), name: Bilingual(khmer: "សុខ តារា")), from: "2026-01-01", for: .battambang,
                links: world.links
            )
        }
        let kept = try await world.act {
            try $0.enter(
                Person(id: ID(0), name: Bilingual(khmer: "សុខ តារ៉ា"), sex: .male), of: World.battambang, for: Self.scope)
        }
        let gone = try #require(try await world.read { try $0.office(office, for: Self.scope).holding?.person.id })

        await #expect(throws: StoreError.missing) {
            try await world.act(as: "stranger") {
                _ = try $0.merge(
                    .persons, gone.number, into: kept.number, for: .province(World.siemReap), link: Self.link)
            }
        }
        let merge = try await world.act {
            try $0.merge(.persons, gone.number, into: kept.number, for: Self.scope, link: Self.link)
        }
        #expect(try await world.read { try $0.office(office, for: Self.scope).holding?.person.id } == kept)
        #expect(try await world.read { try $0.persons(for: Self.scope).map(\.id) } == [kept])
        _ = try await world.act { try $0.undo(merge: merge, for: Self.scope, links: world.links) }
        #expect(try await world.read { try $0.office(office, for: Self.scope).holding?.person.id } == gone)
    }

    @Test(arguments: World.engines)
    func `A refused merge changes nothing, and a pair is told apart once`(engine: Engine) async throws {
        let world = try await World(engine)
        let own = try await enter("អង្គការ ក", nil, in: world)
        let national = try await enter("អង្គការ ខ", nil, province: nil, in: world)
        let before = try await picture(world)
        let lines = try await world.journalLines()

        await #expect(throws: Merge.Refusal.nationalIntoProvincial) {
            try await world.act {
                _ = try $0.merge(.bodies, national.number, into: own.number, for: Self.scope, link: Self.link)
            }
        }
        #expect(try await picture(world) == before)
        #expect(try await world.journalLines() == lines)

        try await world.act { try $0.tellApart(.bodies, national.number, own.number, for: Self.scope) }
        #expect(try await world.read { try $0.toldApart(.bodies) } == [ToldApart(own.number, national.number)])
        await #expect(throws: StoreError.changedMeanwhile) {
            try await world.act { try $0.tellApart(.bodies, own.number, national.number, for: Self.scope) }
        }
    }

    /// A new table that points to a body or a person says here whether a merge moves it.
    @Test func `No table that points to a body or a person was forgotten`() {
        let staying: Set<String> = [
            "body_link.body_id", "report_copy.body_id", "body_field.body_id", "national_change.body_id",
        ]
        let known = Set((MergePlace.bodies + MergePlace.persons).map(\.name)).union(staying)
        var found: Set<String> = []
        var table = ""
        for line in Schema.text.split(separator: "\n") {
            let words = line.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "(" || $0 == ";" }).map(
                String.init)
            if words.starts(with: ["CREATE", "TABLE"]) { table = words[2] }
            if words.starts(with: ["ALTER", "TABLE"]) { table = words[2] }
            guard let mark = words.firstIndex(of: "REFERENCES"), ["body", "person"].contains(words[mark + 1]) else {
                continue
            }
            let column = words.starts(with: ["ALTER"]) ? words[5] : words[0]
            found.insert("\(table).\(column)")
        }
        #expect(found.subtracting(known) == [])
        #expect(found.count > 8)
    }
}
