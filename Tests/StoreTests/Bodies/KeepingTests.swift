import Dialogue
import TestSupport
import Testing

@testable import Store

/// Bodies of the country are written on the national side alone (guideline IV.ii.b, c).
@Suite struct `Who writes what several read` {
    private static let own = Scope.province(World.battambang)
    private static let other = Scope.province(World.siemReap)

    /// A ministry with an office that is held and deputised, an address and another name; and a second one.
    struct Nation: Sendable {
        let ministry: ID<Body>
        let twin: ID<Body>
        let office: ID<Office>
        let person: ID<Person>
        let deputy: ID<Deputy>
        let alias: ID<BodyAlias>
        let contact: ID<ContactPoint>
        let merge: ID<Merge>
    }

    static func nation(_ world: World) async throws -> Nation {
        let day: Day = "2026-01-01"
        let ministry = try await world.act(as: "desk") { writer in
            try writer.enter(
                Body(id: ID(0), name: Bilingual("ក្រសួងសុខាភិបាល", "Ministry of Health"), kind: .ministry),
                BodyDetails(), for: .country)
        }
        let (twin, old) = (
            try await body(world, "Health Ministry"), try await body(world, "Ministry of Health (old)")
        )
        let office = try await world.act(as: "desk") { writer in
            try writer.enter(
                office: Office(id: ID(0), body: ministry, kind: .director, title: Bilingual("ប្រធាន", "Head")),
                in: ministry, for: .country)
        }
        let links = world.links
        try await world.act(as: "desk") {
            try $0.fill(office, with: named("Sok Dara"), from: day, for: .country, links: links)
        }
        try await world.act(as: "desk") {
            try $0.name(named("Chan Thy"), deputyFor: office, from: day, scope: .country)
        }
        try await world.act(as: "desk") { try $0.add(alias: "MoH", to: ministry, for: .country) }
        try await world.act(as: "desk") { try $0.add(.email, "info@moh.test", to: .body(ministry), for: .country) }
        let merge = try await world.act(as: "desk") {
            try $0.merge(.bodies, old.number, into: ministry.number, for: .country, link: links.body)
        }
        return try await world.read { reader in
            let row = try reader.office(office, for: .country)
            return Nation(
                ministry: ministry, twin: twin, office: office, person: row.holding?.person.id ?? ID(0),
                deputy: try reader.deputies(of: [office])[office]?.first?.id ?? ID(0),
                alias: try reader.bodyRow(ministry, for: .country).aliases.first?.id ?? ID(0),
                contact: try reader.contactPoints(of: [.body(ministry)], for: .country, seenBy: .nationalDesk).first?.id
                    ?? ID(0), merge: merge)
        }
    }

    private static func body(_ world: World, _ name: String, of province: Province? = nil) async throws -> ID<Body> {
        try await world.act(as: province == nil ? "desk" : "officer") { writer in
            guard let name = Bilingual(khmer: nil, english: name) else { throw Body.Refusal.noName }
            return try writer.enter(
                Body(id: ID(0), name: name, kind: .ministry, province: province), BodyDetails(),
                for: Scope(keeping: province))
        }
    }

    private static func named(_ name: String) -> Person {
        Person(id: ID(0), name: Bilingual(khmer: nil, english: name) ?? Bilingual(khmer: name))
    }

    typealias Write = (name: String, run: @Sendable (Writer, Nation, Scope, LinkHashes) throws -> Void)

    /// Every act that writes a body, an office, a person or a way to reach them.
    static let writes: [Write] = [
        (
            "rename",
            { writer, nation, scope, _ in
                let body = Body(id: nation.ministry, name: Bilingual("ថ្មី", "New name"), kind: .ministry)
                try writer.change(body, BodyDetails(), for: scope)
            }
        ),
        (
            "enter",
            { writer, _, scope, _ in
                let body = Body(id: ID(0), name: Bilingual("ថ្មី", "Another ministry"), kind: .ministry)
                _ = try writer.enter(body, BodyDetails(), for: scope)
            }
        ),
        ("close", { try $0.change($1.ministry, to: .closed, since: "2026-11-01", for: $2, links: $3) }),
        ("add a name", { writer, nation, scope, _ in try writer.add(alias: "X", to: nation.ministry, for: scope) }),
        ("remove a name", { writer, nation, scope, _ in _ = try writer.remove(alias: nation.alias, for: scope) }),
        ("remove the address", { writer, nation, scope, _ in _ = try writer.remove(nation.contact, for: scope) }),
        (
            "add an office",
            { writer, nation, scope, _ in
                let office = Office(id: ID(0), body: nation.ministry, kind: .other, title: Bilingual("ថ្មី", "New"))
                _ = try writer.enter(office: office, in: nation.ministry, for: scope)
            }
        ),
        (
            "fill the office",
            { writer, nation, scope, links in
                try writer.fill(nation.office, with: named("Mallory"), from: "2026-11-01", for: scope, links: links)
            }
        ),
        ("vacate", { try $0.vacate($1.office, on: "2026-11-01", for: $2, links: $3) }),
        (
            "rename the office",
            { writer, nation, scope, _ in
                try writer.rename(office: nation.office, Bilingual("ថ្មី", "New"), for: scope)
            }
        ),
        (
            "name a deputy",
            { writer, nation, scope, _ in
                try writer.name(named("Mallory"), deputyFor: nation.office, from: "2026-11-01", scope: scope)
            }
        ),
        (
            "end the deputy",
            { writer, nation, scope, _ in
                _ = try writer.end(deputy: nation.deputy, on: "2026-11-01", for: scope)
            }
        ),
        (
            "change the person",
            { writer, nation, scope, _ in
                let person = Person(id: nation.person, name: Bilingual(khmer: "ថ្មី"))
                try writer.change(person, for: scope)
            }
        ),
        ("enter a person", { writer, _, scope, _ in _ = try writer.enter(named("Mallory"), of: nil, for: scope) }),
        (
            "merge",
            { writer, nation, scope, links in
                _ = try writer.merge(
                    .bodies, nation.twin.number, into: nation.ministry.number, for: scope, link: links.body)
            }
        ),
        (
            "undo a merge",
            { writer, nation, scope, links in
                _ = try writer.undo(merge: nation.merge, for: scope, links: links)
            }
        ),
        (
            "tell apart",
            { writer, nation, scope, _ in
                try writer.tellApart(.bodies, nation.twin.number, nation.ministry.number, for: scope)
            }
        ),
        (
            "settle what it works on",
            { writer, nation, scope, _ in
                try writer.settle(fields: [.health], of: nation.ministry, for: scope)
            }
        ),
    ]

    @Test(arguments: World.engines, [Scope.province(World.battambang), .country, .everybody])
    func `Each write of the country's records is done on the national side and refused to a province`(
        engine: Engine, scope: Scope
    ) async throws {
        for write in Self.writes {
            let world = try await World(engine)
            let nation = try await Self.nation(world)
            let (before, lines) = (try await Self.rows(world), try await world.journalLines())
            let links = world.links
            let act = { try await world.act(as: "officer") { try write.run($0, nation, scope, links) } }
            switch scope {
            case .country:
                try await act()
                #expect(try await Self.rows(world) != before, "\(write.name)")
                #expect(try await world.journalLines() == lines + 1, "\(write.name)")
            case .province:
                await #expect(throws: NotKept.self, "\(write.name)") { try await act() }
                #expect(try await Self.rows(world) == before, "\(write.name)")
                #expect(try await world.journalLines() == lines, "\(write.name)")
            case .everybody:
                await #expect(throws: (any Error).self, "\(write.name)") { try await act() }
                #expect(try await Self.rows(world) == before, "\(write.name)")
            }
        }
    }

    /// Every row that all provinces read, as text.
    static func rows(_ world: World) async throws -> [String] {
        let columns: [(String, SQL)] = [
            (
                "body",
                """
                SELECT id, coalesce(name_km, '') || coalesce(name_en, '') || state || coalesce(merged_into, 0) FROM body
                """
            ),
            ("body_alias", "SELECT id, name || body_id FROM body_alias"),
            ("office", "SELECT id, coalesce(title_en, '') || body_id || coalesce(ended_on, '') FROM office"),
            ("holding", "SELECT id, person_id || ' ' || from_on || coalesce(to_on, '') FROM holding"),
            ("deputy", "SELECT id, person_id || ' ' || from_on || coalesce(to_on, '') FROM deputy"),
            ("person", "SELECT id, coalesce(name_km, '') || coalesce(name_en, '') FROM person"),
            ("contact_point", "SELECT id, kind || value FROM contact_point WHERE keeper = ''"),
            ("record_apart", "SELECT first_id, told_at FROM record_apart"),
            ("record_merge", "SELECT id, coalesce(undone_at, '') FROM record_merge"),
            ("body_field", "SELECT body_id, sector FROM body_field"),
        ]
        return try await world.read { reader in
            try columns.flatMap { table, sql in
                try reader.rows(sql + " ORDER BY 1, 2") { row in
                    "\(table) \(try row.next(Int64.self)) \(try row.next(String.self))"
                }
            }
        }
    }

    @Test(arguments: World.engines)
    func `A province keeps its own address of a ministry for its own letters, seen by nobody else`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let nation = try await Self.nation(world)
        let owner = ContactPoint.Owner.body(nation.ministry)
        try await world.act { try $0.add(.email, "btb@moh.test", to: owner, for: Self.own) }
        try await world.act(as: "stranger") { try $0.add(.email, "btb@moh.test", to: owner, for: Self.other) }

        func seen(_ scope: Scope) async throws -> [String] {
            try await world.read { try $0.contactPoints(of: [owner], for: scope, seenBy: .secretariat).map(\.value) }
        }
        #expect(try await seen(Self.own) == ["info@moh.test", "btb@moh.test"])
        #expect(try await seen(.country) == ["info@moh.test"])
        let mine = try #require(
            try await world.read {
                try $0.contactPoints(of: [owner], for: Self.own, seenBy: .secretariat).last
            })
        await #expect(throws: StoreError.missing) {
            try await world.act(as: "stranger") { try $0.remove(mine.id, for: Self.other) }
        }
        await #expect(throws: StoreError.missing) {
            try await world.act(as: "desk") { try $0.remove(mine.id, for: .country) }
        }
        try await world.act { try $0.remove(mine.id, for: Self.own) }
        #expect(try await seen(Self.own) == ["info@moh.test"])
        #expect(try await seen(Self.other) == ["info@moh.test", "btb@moh.test"])
    }

    @Test(arguments: World.engines)
    func `The national side does not write a province's bodies either`(engine: Engine) async throws {
        let world = try await World(engine)
        let body = try await Self.body(world, "Department of Health", of: World.battambang)
        let links = world.links
        await #expect(throws: NotKept.self) {
            try await world.act(as: "desk") {
                try $0.change(body, to: .closed, since: "2026-11-01", for: .country, links: links)
            }
        }
        await #expect(throws: NotKept.self) {
            try await world.act(as: "desk") { try $0.add(.email, "x@x.org", to: .body(body), for: .country) }
        }
        await #expect(throws: StoreError.missing) {
            try await world.act(as: "stranger") { try $0.add(.email, "x@x.org", to: .body(body), for: Self.other) }
        }
    }
}
