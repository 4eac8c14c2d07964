import Dialogue
import TestSupport
import Testing

@testable import Store

/// Provinces propose changes of bodies of the country; the national side decides, and everybody it touches is told.
@Suite struct `Proposals to the national side` {
    private static let own = World.battambang

    /// A ministry both provinces invite, and a dialogue of each.
    private func setUp(_ engine: Engine) async throws -> (World, ID<Body>, [PartnershipDialogue]) {
        let world = try await World(engine)
        let ministry = try await `Who writes what several read`.nation(world).ministry
        var dialogues: [PartnershipDialogue] = []
        for (name, province) in [("officer", World.battambang), ("stranger", World.siemReap)] {
            let plan = try PartnershipDialogue.Plan(
                title: Bilingual("កិច្ចសន្ទនា", "Dialogue"), opensOn: "2026-12-10", endsOn: "2026-12-10",
                startsAt: TimeOfDay(minutes: 480), endsAt: TimeOfDay(minutes: 1020),
                venue: Bilingual("សាលាខេត្ត", "Provincial hall"), hostForum: nil)
            let dialogue = try await world.act(as: name) { try $0.plan(plan, of: province, agenda: []) }
            try await world.act(as: name) {
                try $0.propose(
                    [ParticipantProposal(party: .departments, card: try Participant.Card(body: ministry))],
                    in: dialogue)
            }
            dialogues.append(dialogue)
        }
        return (world, ministry, dialogues)
    }

    private func unseen(_ world: World, _ dialogues: [PartnershipDialogue]) async throws -> [[NationalChange.Kind]] {
        try await world.read { reader in
            try dialogues.map { try reader.nationalNotices(of: [$0.id], unseen: true).map(\.change.kind) }
        }
    }

    private func propose(_ world: World, _ change: Proposal.Change, of body: ID<Body>) async throws -> ID<Proposal> {
        try await world.act { try $0.propose(change, of: body, because: "Their letter of 3 November", for: Self.own) }
    }

    @Test(arguments: World.engines)
    func `Nothing changes before a yes, and then every dialogue it touches is told`(engine: Engine) async throws {
        let (world, ministry, dialogues) = try await setUp(engine)
        let rows = try await `Who writes what several read`.rows(world)
        let name = Bilingual("ក្រសួងថ្មី", "New Ministry")
        let proposal = try await propose(world, .rename(name, acronym: "NM"), of: ministry)
        #expect(try await `Who writes what several read`.rows(world) == rows)
        #expect(try await unseen(world, dialogues) == [[], []])

        let lines = try await world.journalLines()
        let links = world.links
        try await world.act(as: "desk") { try $0.accept(proposal: proposal, answer: nil, links: links) }
        #expect(try await world.journalLines() == lines + 1)
        #expect(try await world.read { try $0.body(ministry).name } == name)
        #expect(try await unseen(world, dialogues) == [[.renamed], [.renamed]])
        await #expect(throws: Proposal.Refusal.settled) {
            try await world.act(as: "desk") { try $0.decline(proposal: proposal, because: "Too late") }
        }
    }

    @Test(arguments: World.engines)
    func `A no has a reason, a proposal is withdrawn by its province alone`(engine: Engine) async throws {
        let (world, ministry, _) = try await setUp(engine)
        let first = try await propose(world, .addContact(.email, "New@MoH.test"), of: ministry)
        await #expect(throws: Proposal.Refusal.alreadyProposed) {
            _ = try await self.propose(world, .addContact(.email, "new@moh.test"), of: ministry)
        }
        await #expect(throws: Proposal.Refusal.nothingNew) {
            _ = try await self.propose(world, .addContact(.email, "info@moh.test"), of: ministry)
        }
        await #expect(throws: Proposal.Refusal.noReason) {
            try await world.act { try $0.propose(.state(.closed), of: ministry, because: " ", for: Self.own) }
        }
        await #expect(throws: Proposal.Refusal.noAnswer) {
            try await world.act(as: "desk") { try $0.decline(proposal: first, because: " ") }
        }
        await #expect(throws: StoreError.missing) {
            try await world.act(as: "stranger") { try $0.withdraw(proposal: first, for: World.siemReap) }
        }
        try await world.act(as: "desk") { try $0.decline(proposal: first, because: "Not theirs") }
        let second = try await propose(world, .state(.closed), of: ministry)
        try await world.act { try $0.withdraw(proposal: second, for: Self.own) }
        let settled = try await world.read { try $0.proposals(settled: true, for: .province(Self.own), most: 9) }
        #expect(settled.map(\.proposal.settlement?.verdict) == [.withdrawn, .declined])
        #expect(settled.map(\.proposal.settlement?.answer) == [nil, "Not theirs"])
        #expect(try await world.read { try $0.proposalCount(settled: false, for: .country) } == 0)
        #expect(try await world.read { try $0.proposals(settled: true, for: .province(World.siemReap), most: 9) } == [])
    }

    @Test(arguments: World.engines)
    func `A body of the province turns out to be the ministry, and its address stays the province's own`(
        engine: Engine
    ) async throws {
        let (world, ministry, dialogues) = try await setUp(engine)
        let local = try await world.act { writer in
            try writer.enter(
                Body(
                    id: ID(0), name: Bilingual("ក្រសួងសុខាភិបាល ប.ប.", "MoH in Battambang"), kind: .ministry,
                    province: Self.own), BodyDetails(), for: .province(Self.own))
        }
        try await world.act { try $0.add(.email, "local@moh.test", to: .body(local), for: .province(Self.own)) }
        let links = world.links
        await #expect(throws: NotKept.self) {
            try await world.act {
                try $0.merge(
                    .bodies, local.number, into: ministry.number, for: .province(Self.own), link: links.body)
            }
        }
        await #expect(throws: NotKept.self) {
            try await world.act(as: "desk") {
                try $0.merge(.bodies, local.number, into: ministry.number, for: .country, link: links.body)
            }
        }
        let proposal = try await propose(world, .merge(into: ministry), of: local)
        try await world.act(as: "desk") { try $0.accept(proposal: proposal, answer: "Yes", links: links) }

        func contacts(_ scope: Scope) async throws -> [String] {
            try await world.read {
                try $0.contactPoints(of: [.body(ministry)], for: scope, seenBy: .secretariat).map(\.value)
            }
        }
        #expect(try await contacts(.country) == ["info@moh.test"])
        #expect(try await contacts(.province(World.siemReap)) == ["info@moh.test"])
        #expect(try await contacts(.province(Self.own)) == ["info@moh.test", "local@moh.test"])
        #expect(try await world.read { try $0.bodyRow(local, for: .country).details.mergedInto } == ministry)
        #expect(try await unseen(world, dialogues) == [[.merged], [.merged]])
    }

    @Test(arguments: World.engines)
    func `A body the province offers becomes the country's, the people's numbers stay with the province`(
        engine: Engine
    ) async throws {
        let (world, _, _) = try await setUp(engine)
        let scope = Scope.province(Self.own)
        let links = world.links
        let (body, office) = try await world.act { writer in
            let body = try writer.insert(
                Body(id: ID(0), name: Bilingual("អង្គការ", "Clean Water"), kind: .ngo, province: Self.own))
            let office = try writer.insert(
                office: Office(id: ID(0), body: body, kind: .director, title: Bilingual("ប្រធាន", "Head")), in: body)
            writer.note(.bodyEntered, about: .body(body), in: .country)
            return (body, office)
        }
        try await world.act {
            try $0.fill(
                office, with: Person(id: ID(0), name: Bilingual(khmer: "សុខ")), from: "2026-01-01", for: scope,
                links: links)
        }
        let holder = try #require(try await world.read { try $0.office(office, for: scope).holding?.person.id })
        try await world.act { try $0.add(.phone, "012 345 678", to: .person(holder), for: scope) }
        try await world.act { try $0.add(.email, "info@water.test", to: .body(body), for: scope) }
        let proposal = try await propose(world, .adopt, of: body)
        try await world.act(as: "cdcb") { try $0.accept(proposal: proposal, answer: nil, links: links) }

        let stranger = Scope.province(World.siemReap)
        let seen = try await world.read { reader in
            (
                try reader.body(body, for: stranger).province,
                try reader.contactPoints(of: [.body(body)], for: stranger, seenBy: .secretariat).map(\.value),
                try reader.contactPoints(of: [.person(holder)], for: stranger, seenBy: .secretariat).map(\.value),
                try reader.contactPoints(of: [.person(holder)], for: scope, seenBy: .secretariat).map(\.value)
            )
        }
        #expect(seen.0 == nil)
        #expect([seen.1, seen.2, seen.3] == [["info@water.test"], [], ["+85512345678"]])
        await #expect(throws: NotKept.self) {
            try await world.act { try $0.add(alias: "CW", to: body, for: scope) }
        }
    }

    @Test(arguments: World.engines)
    func `A letter leaves to the province's own address, and waits until a change is seen`(engine: Engine) async throws
    {
        let (world, ministry, dialogues) = try await setUp(engine)
        let dialogue = dialogues[0]
        func address() async throws -> String? {
            try await world.read { reader in
                let rows = try reader.participants(of: dialogue.id)
                let invitees = try reader.invitees(of: dialogue.id)
                return rows.first.flatMap { invitees[$0.id]?.reach.usableEmail?.description }
            }
        }
        #expect(try await address() == "info@moh.test")
        try await world.act(as: "stranger") {
            try $0.add(.email, "aaa@evil.test", to: .body(ministry), for: .province(World.siemReap))
        }
        #expect(try await address() == "info@moh.test")
        try await world.act { try $0.add(.email, "zzz@moh.test", to: .body(ministry), for: .province(Self.own)) }
        #expect(try await address() == "zzz@moh.test")

        let id = try #require(try await world.read { try $0.participants(of: dialogue.id).first?.id })
        try await world.act { writer in
            try writer.run("UPDATE participant SET standing = 'accepted', link_hash = \([UInt8(1)]) WHERE id = \(id)")
            let rows = try writer.participants(of: dialogue.id)
            try writer.write(.invitation, to: rows, of: dialogue.id) { _ in "link 1" }
            writer.note(.invitationsReleased, about: .count(1, .invitations), in: dialogue.id)
        }
        func due() async throws -> Int {
            let now = world.now
            return try await world.read { try $0.messagesDue(at: now, real: true, most: 9).count }
        }
        #expect(try await due() == 1)
        try await world.act(as: "desk") { try $0.add(.email, "new@moh.test", to: .body(ministry), for: .country) }
        #expect(try await due() == 0)
        let (name, scope) = (dialogue.name, Scope.province(Self.own))
        await #expect(throws: SeenList.Changed.self) {
            try await world.act { try $0.seeNotices(of: name, for: scope, confirmed: SeenList([])) }
        }
        let open = try await world.read { SeenList(notices: try $0.nationalNotices(of: [dialogue.id], unseen: true)) }
        try await world.act { try $0.seeNotices(of: name, for: scope, confirmed: open) }
        #expect(try await due() == 1)
        #expect(try await unseen(world, dialogues) == [[], [.contactAdded]])
    }
}
