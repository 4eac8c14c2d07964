import Dialogue
import TestSupport
import Testing

@testable import Store

@Suite struct `Bodies, their details and their people` {
    static let scope = Scope.province(World.battambang)
    static let other = Scope.province(World.siemReap)

    private func enter(_ name: String, _ details: BodyDetails = BodyDetails(), in world: World) async throws -> ID<Body>
    {
        try await world.act { writer in
            try writer.enter(
                Body(id: ID(0), name: Bilingual(khmer: name), kind: .department, province: World.battambang), details,
                for: Self.scope)
        }
    }

    @Test(arguments: World.engines)
    func `Details are kept, changed, and leave one line each`(engine: Engine) async throws {
        let world = try await World(engine)
        let parent = try await enter("រដ្ឋបាល", in: world)
        let lines = try await world.journalLines()
        let id = try await enter("មន្ទីរ", BodyDetails(subkind: .unit, parent: parent, reference: "R-7"), in: world)
        let row = try await world.read { try $0.bodyRow(id, for: Self.scope) }
        #expect(row.details == BodyDetails(subkind: .unit, parent: parent, reference: "R-7"))
        #expect(try await world.read { try $0.parts(of: parent).map(\.id) } == [id])

        var body = row.body
        body.acronym = "PDX"
        let changed = body
        try await world.act { try $0.change(changed, BodyDetails(subkind: .department), for: Self.scope) }
        try await world.act { try $0.change(id, to: .closed, since: "2026-06-01", for: Self.scope, links: world.links) }
        try await world.act { try $0.add(alias: "ឈ្មោះចាស់", to: id, for: Self.scope) }

        let after = try await world.read { try $0.bodyRow(id, for: Self.scope) }
        #expect(after.allNames == ["មន្ទីរ", "PDX", "ឈ្មោះចាស់"])
        #expect(after.details == BodyDetails(subkind: .department, state: .closed, since: "2026-06-01"))
        #expect(try await world.journalLines() == lines + 4)
        // What has closed is no longer offered, and still found.
        #expect(try await world.read { try $0.bodies(for: Self.scope).map(\.id) } == [parent])
        #expect(try await world.read { try $0.bodyRows(for: Self.scope).map(\.id) } == [parent, id])
    }

    @Test(arguments: World.engines)
    func `A name that is there, a ring of parents and another province's hand are refused`(engine: Engine) async throws
    {
        let world = try await World(engine)
        let one = try await enter("មន្ទីរ ក", in: world)
        let two = try await enter("មន្ទីរ ខ", BodyDetails(parent: one), in: world)
        let lines = try await world.journalLines()
        let (first, second) = try await world.read {
            (try $0.bodyRow(one, for: Self.scope).body, try $0.bodyRow(two, for: Self.scope).body)
        }
        var renamed = second
        renamed.name = first.name
        let clash = renamed

        await #expect(throws: Body.Refusal.alreadyThere) {
            try await world.act { try $0.change(clash, BodyDetails(), for: Self.scope) }
        }
        await #expect(throws: Body.Refusal.ownParent) {
            try await world.act { try $0.change(first, BodyDetails(parent: two), for: Self.scope) }
        }
        await #expect(throws: StoreError.missing) {
            try await world.act(as: "stranger") { try $0.change(first, BodyDetails(), for: Self.other) }
        }
        await #expect(throws: StoreError.missing) {
            try await world.act(as: "stranger") { try $0.add(.phone, "012345678", to: .body(one), for: Self.other) }
        }
        await #expect(throws: Body.Refusal.aliasThere) {
            try await world.act { try $0.add(alias: "មន្ទីរ ក", to: one, for: Self.scope) }
        }
        #expect(try await world.journalLines() == lines)
    }

    @Test(arguments: World.engines)
    func `Contacts are kept once, seen by right, and found for a letter`(engine: Engine) async throws {
        let world = try await World(engine)
        let body = try await enter("មន្ទីរ", in: world)
        let office = try await world.act {
            try $0.enter(
                office: Office(id: ID(0), body: body, kind: .director, title: Bilingual(khmer: "ប្រធាន")),
                in: body, for: .battambang)
        }
        try await world.act { try $0.add(.phone, "012 345 678", to: .body(body), for: Self.scope) }
        try await world.act { try $0.add(.email, "info@x.org", to: .body(body), for: Self.scope) }
        await #expect(throws: ContactPoint.Refusal.alreadyThere) {
            try await world.act { try $0.add(.phone, "+855 12 345 678", to: .body(body), for: Self.scope) }
        }
        #expect(
            try await world.read {
                try $0.contactPoints(of: [.body(body)], for: .battambang, seenBy: .secretariat).map(\.value)
            }
                == ["+85512345678", "info@x.org"])
        #expect(
            try await world.read {
                try $0.contactPoints(of: [.body(body)], for: .battambang, seenBy: .governor).map(\.value)
            }
                == ["info@x.org"])
        #expect(
            try await world.read { try $0.contactPoints(of: [.body(body)], for: .battambang, seenBy: nil).map(\.value) }
                == [])

        let dialogue = try await world.dialogue()
        let guest = try await world.act {
            let card = try Participant.Card(office: Bilingual(khmer: "ប្រធាន"), body: body)
            return try $0.add(ParticipantProposal(party: .departments, card: card, office: office), in: dialogue)
        }
        func letterGoesTo() async throws -> String? {
            try await world.read { try $0.invitee(guest).reach.found?.description }
        }
        #expect(try await letterGoesTo() == "info@x.org")
        try await world.act { try $0.add(.email, "head@x.org", to: .office(office), for: Self.scope) }
        #expect(try await letterGoesTo() == "head@x.org")
        try await world.act {
            try $0.fill(
                office, with: Person(id: ID(0), name: Bilingual(khmer: "សុខ")), from: "2026-01-01", for: .battambang,
                links: world.links)
        }
        let person = try #require(try await world.read { try $0.persons(for: Self.scope).first }).id
        try await world.act { try $0.add(.email, "sok@x.org", to: .person(person), for: Self.scope) }
        #expect(try await letterGoesTo() == "sok@x.org")
    }

    @Test(arguments: World.engines)
    func `A person keeps the history of offices, and a known one takes another office`(engine: Engine) async throws {
        let world = try await World(engine)
        let body = try await enter("មន្ទីរ", in: world)
        var offices: [ID<Office>] = []
        for title in ["ប្រធាន", "អនុប្រធាន"] {
            offices.append(
                try await world.act {
                    try $0.enter(
                        office: Office(id: ID(0), body: body, kind: .other, title: Bilingual(khmer: title)),
                        in: body, for: .battambang)
                })
        }
        let (first, second) = (offices[0], offices[1])
        try await world.act {
            try $0.fill(
                second, with: Person(id: ID(0), name: Bilingual(khmer: "សុខ")), from: "2025-01-01", for: .battambang,
                links: world.links)
        }
        let person = try #require(try await world.read { try $0.office(second, for: Self.scope).holding?.person })
        try await world.act {
            try $0.fill(first, with: person, from: "2026-01-01", for: .battambang, links: world.links)
        }
        try await world.act { try $0.vacate(second, on: "2026-01-01", for: Self.scope, links: world.links) }
        try await world.act {
            try $0.name(
                Person(id: ID(0), name: Bilingual(khmer: "ចាន់")), deputyFor: first, from: "2026-02-01", scope: Self.scope
            )
        }

        let row = try await world.read { try $0.person(person.id, for: Self.scope) }
        #expect(row.posts.map(\.office) == [first, second])
        #expect(row.posts.map(\.to) == [nil, "2026-01-01"])
        #expect(try await world.read { try $0.persons(for: Self.scope).count } == 2)
        #expect(try await world.read { try $0.persons(for: Self.other).count } == 0)
        let deputy = try #require(try await world.read { try $0.deputies(of: [first])[first]?.first })
        #expect(deputy.person.name.khmer == "ចាន់")
        _ = try await world.act { try $0.end(deputy: deputy.id, on: "2026-03-01", for: Self.scope) }
        await #expect(throws: StoreError.changedMeanwhile) {
            try await world.act { _ = try $0.end(deputy: deputy.id, on: "2026-03-02", for: Self.scope) }
        }
        try await world.act { try $0.close(office: second, on: "2026-04-01", for: Self.scope, links: world.links) }
        await #expect(throws: Office.Refusal.closed) {
            try await world.act {
                try $0.fill(second, with: person, from: "2026-05-01", for: .battambang, links: world.links)
            }
        }
        await #expect(throws: Office.Refusal.stillHeld) {
            try await world.act { try $0.close(office: first, on: "2026-04-01", for: Self.scope, links: world.links) }
        }
        await #expect(throws: Office.Refusal.nobodyHolds) {
            try await world.act { try $0.vacate(second, on: "2026-05-01", for: Self.scope, links: world.links) }
        }
    }

    @Test(arguments: World.engines)
    func `A hand-over moves links, actions and clocks, and says so`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.followingUp()
        let office = try await world.act {
            try $0.enter(
                office: Office(id: ID(0), body: record.department, kind: .director, title: Bilingual(khmer: "ប្រធាន")),
                in: record.department, for: .battambang)
        }
        let path = try await world.linkOfDepartment(record)
        let links = world.links
        let dialogue = try await world.read { try $0.dialogue(record.name).id }
        #expect(try await world.browser().get(path).status == 200)
        let expected = try await world.read { try $0.whatFollows($0.office(office, for: Self.scope)) }

        try await world.act { writer in
            try writer.fill(
                office, with: Person(id: ID(0), name: Bilingual(khmer: "សុខ")), from: "2026-11-23", for: .battambang,
                links: links)
        }

        let moves = try await world.read { try $0.moves(of: office, for: .battambang) }
        #expect(expected.map(\.kind) == [.action, .bodyLink])
        #expect(moves.map(\.moves) == [expected])
        #expect(moves.first?.moves.first?.reference == "BTB-26-A01")
        #expect(moves.first?.moves.first?.due == "2026-12-20")
        #expect(try await world.browser().get(path).status == 404)
        #expect(try await world.read { try $0.bodyLinks(of: dialogue).map(\.serial) } == [2])
    }
}
