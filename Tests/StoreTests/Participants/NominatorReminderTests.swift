import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `Reminders of nominators` {
    @Test(arguments: World.engines)
    func `Leave by post where an address is known, and are only noted elsewhere`(engine: Engine) async throws {
        let world = try await World(engine)
        let (dialogue, rows) = try await asked(in: world)
        let lines = try await world.journalLines()

        for row in rows { try await world.act { try $0.remind(row.id, of: dialogue) } }

        #expect(try await world.journalLines() == lines + 2)
        let reminders = try await world.read { try $0.nominatorReminders(of: dialogue.id) }
        #expect(reminders.mapValues(\.address.description) == [rows[0].id: "banan@example.org"])
        #expect(reminders[rows[0].id]?.state == .waiting(since: world.now))
        let after = try await world.read { try $0.nominations(of: dialogue.id).map(\.reminders) }
        #expect(after == [1, 1])
    }

    @Test(arguments: World.engines)
    func `Are taken once, tried again later, and handed over`(engine: Engine) async throws {
        let world = try await World(engine)
        let (dialogue, rows) = try await asked(in: world)
        try await world.act { try $0.remind(rows[0].id, of: dialogue) }
        #expect(try await world.read { try $0.dialogueOfDueReminders(at: world.now) } == dialogue.id)

        let taken = try await world.act { try $0.takeReminders(of: dialogue.id, most: 20) }
        #expect(taken.map(\.tries) == [1])
        await #expect(throws: StoreError.missing) {
            try await world.act { try $0.takeReminders(of: dialogue.id, most: 20) }
        }
        let mark = taken[0].mark
        try await world.act { try $0.settleReminders([(mark: mark, fate: .notNow(nil))], of: dialogue.id) }
        #expect(
            try await world.read { try $0.nominatorReminder(marked: mark).state }
                == .waiting(since: world.now.adding(seconds: 60)))
        let reply = Message.Reply(code: 250)
        try await world.act { try $0.settleReminders([(mark: mark, fate: .taken(reply))], of: dialogue.id) }
        #expect(try await world.read { try $0.nominatorReminder(marked: mark).state } == .handedOver(world.now))

        try await world.act { try $0.reminderCameBack(marked: mark, Message.Reply(code: 550)) }
        #expect(try await world.read { try $0.nominatorReminder(marked: mark).state } == .bounced(world.now))
        await #expect(throws: Message.Refusal.notHandedOver) {
            try await world.act { try $0.reminderCameBack(marked: mark, nil) }
        }
    }

    @Test(arguments: World.engines)
    func `Do not leave once the request is withdrawn or past its day`(engine: Engine) async throws {
        let world = try await World(engine)
        let (dialogue, rows) = try await asked(in: world)
        try await world.act { try $0.remind(rows[0].id, of: dialogue) }
        let late = Instant(noonOf: rows[0].request.dueOn.adding(days: 1))
        #expect(try await world.read { try $0.dialogueOfDueReminders(at: late) } == nil)

        try await world.act { try $0.withdraw(rows[0].id, of: dialogue) }

        #expect(try await world.read { try $0.dialogueOfDueReminders(at: world.now) } == nil)
        let state = try await world.read { try $0.nominatorReminders(of: dialogue.id)[rows[0].id]?.state }
        #expect(state == .withdrawn(world.now))
    }

    /// Two district governors are asked; of the first the address is known.
    private func asked(in world: World) async throws -> (PartnershipDialogue, [NominationRow]) {
        try await world.enterDistricts()
        let dialogue = try await world.dialogue()
        _ = try await world.askGovernors(in: dialogue)
        let rows = try await world.read { try $0.nominations(of: dialogue.id) }
        let office = try #require(rows[0].office)
        try await world.act {
            try $0.add(.email, "banan@example.org", to: .office(office), for: .province(World.battambang))
        }
        return (dialogue, rows)
    }
}
