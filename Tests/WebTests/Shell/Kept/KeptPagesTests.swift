import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Kept pages` {
    /// Kinds whose acts are too long to be told here. All of them are lines of the country, which end every page.
    private static let untold: Set<JournalKind> = [.matchDecided, .matchesDecided, .tableOffered]
    /// Lines of older versions, which no act writes any more.
    private static let past: Set<JournalKind> = [.invitationPrinted]
    /// Lines of the country that a migration writes, with nobody's page open.
    private static let migrations: Set<JournalKind> = [.recordMarked, .recordMarkedAnew]

    /// Lines of the chain of safety, which no kept page shows.
    private static let ofSafety: Set<JournalKind> = [
        .wrongPasswords, .lockedOut, .accessRefused, .deviceMet, .dataExported, .voicesRead,
    ]

    @Test func `Show what a page made anew shows, after an act of every kind`() async throws {
        let story = try await EveryAct(World())
        try await story.sit()
        try await story.signInAndSetUp()
        try await story.followUp()
        try await story.changeBodies()
        try await story.changeOffices()
        try await story.propose()
        try await story.manageAccounts()
        try await story.settleRules()
        try await story.importAreas()
        try await story.importSupport()
        try await story.importTables()
        try await story.shapeAgenda()
        try await story.plan()
        let invited = try await story.choose()
        try await story.nominate()
        try await story.approve()
        try await story.invite(invited)
        try await story.changeWhatWasApproved()
        try await story.open(invited)
        try await story.close()

        let all = Set(JournalKind.allCases).subtracting(Self.untold).subtracting(Self.past)
            .subtracting(Self.migrations).subtracting(Self.ofSafety)
        #expect(all.subtracting(story.watch.kinds).map(\.rawValue).sorted() == [])
    }

    @Test func `Show what a page made anew shows, from hour to hour and from day to day`() async throws {
        let world = try await World()
        let record = try await world.followingUp()
        _ = try await world.dialogue(at: .prepared, participants: 2)
        let watch = try await KeptAndFresh(world, dialogues: ["\(record.name)", "BTB/2026-2"])
        for moment in ["2026-11-23T05:00", "2026-11-23T16:59", "2026-11-23T17:00", "2026-11-24T03:00"] {
            world.clock.go(to: try required(Instant("\(moment):00.000Z")))
            try await watch.look("at \(moment)")
        }
        // The action of the record is due on 20 December.
        for day: Day in ["2026-12-20", "2026-12-21", "2027-01-01"] {
            world.clock.go(to: day)
            try await watch.look("on \(day)")
        }
    }

    @Test(arguments: World.engines)
    func `Show what another node has done as soon as it is heard of`(engine: Engine) async throws {
        let world = try await World(engine)
        let record = try await world.reporting()
        let watch = try await KeptAndFresh(world, dialogues: ["\(record.name)"])
        try await watch.look("at first")
        // A node of its own that tells nobody but the data base.
        let other = try Store(world.address, secret: World.secret, durable: false)
        defer { other.close() }
        let name = record.name

        _ = try await other.act(Act(by: .account(world.account("officer")), at: world.now)) { writer in
            try writer.settle(
                record.second, as: .noted, response: Bilingual(khmer: "ហេតុ"), in: try writer.dialogue(name))
            return ""
        }
        try await world.site.prepare()

        try await watch.look("after another node")
    }
}
