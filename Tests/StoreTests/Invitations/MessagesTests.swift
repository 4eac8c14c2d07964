import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `Messages in the store` {
    @Test(arguments: World.engines)
    func `A release writes one message each, by the way that reaches them`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .prepared, participants: 3)
        try await world.reach(dialogue, 0, Reach(email: EmailAddress("one@example.org")))
        try await world.reach(dialogue, 1, Reach(phone: "012 345 678"))

        try await world.release(dialogue.name, count: 3)

        let messages = try await world.read { try $0.messages(of: dialogue.id) }.reversed() as [Message]
        #expect(messages.map(\.channel) == [.email, .link, .paper])
        #expect(messages.map(\.kind) == [.invitation, .invitation, .invitation])
        #expect(messages.map(\.address?.description) == ["one@example.org", nil, nil])
        #expect(Set(messages.map(\.mark)).count == 3)
        let seq = try await world.read { try $0.chainHead(of: dialogue.id).seq }
        #expect(messages.allSatisfy { $0.revision == seq && !$0.isRehearsal })
    }

    @Test(arguments: World.engines)
    func `What is taken is not given to another until its time is over, and then is the same message`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let dialogue = try await world.invited(emails: 2)
        let before = try await world.journalLines()

        let first = try await world.act { try $0.takeMessages(real: true, most: 20) }
        #expect(first.map(\.tries) == [1, 1])
        #expect(try await world.journalLines() == before + 1)
        await #expect(throws: StoreError.missing) { try await world.act { try $0.takeMessages(real: true, most: 20) } }
        // Whoever took them was killed: a day later they are there again, under the same mark.
        world.clock.go(to: "2026-11-24")
        let second = try await world.act { try $0.takeMessages(real: true, most: 20) }

        #expect(second.map(\.mark) == first.map(\.mark))
        #expect(second.map(\.tries) == [2, 2])
        try await world.act { writer in
            try writer.settleMessages(
                [second[0].id: .taken(Message.Reply(code: 250)), second[1].id: .never(Message.Reply(code: 550))],
                of: dialogue.id)
        }
        world.clock.go(to: "2026-11-30")
        let after = Instant(noonOf: "2026-11-30")
        #expect(try await world.read { try $0.messagesDue(at: after, real: true, most: 9) } == [])
        let line = try await world.read { try $0.journal(of: dialogue.id, most: 1)[0] }
        #expect(line.kind == .messagesSettled)
        #expect(line.about == "1 handed over, 0 to be tried again, 1 failed")
    }

    @Test(arguments: World.engines)
    func `Rehearsing twice leaves everybody uninvited and does not stand in the way of the release`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .prepared, participants: 2)
        try await world.reach(dialogue, 0, Reach(email: EmailAddress("one@example.org")))

        for _ in 0..<2 { try await world.act { try $0.rehearseSeen(of: dialogue) } }
        await #expect(throws: SeenList.Changed.self) {
            try await world.act { try $0.rehearseInvitations(of: dialogue, confirmed: SeenList([])) }
        }

        #expect(try await world.read { try $0.dialogue(dialogue.name).stage } == .prepared)
        #expect(try await world.read { try $0.waitingForInvitation(of: dialogue.id).count } == 2)
        // Without a mail server only the rehearsals are handed over.
        let due = try await world.read { try $0.messagesDue(at: Instant(noonOf: "2026-11-23"), real: false, most: 9) }
        #expect(due.map(\.isRehearsal) == [true, true])
        try await world.release(dialogue.name, count: 2)
        let messages = try await world.read { try $0.messages(of: dialogue.id) }
        #expect(messages.map(\.isRehearsal) == [false, false, true, true, true, true])
    }

    @Test(arguments: World.engines)
    func `Reminders go once in five days to those who have not answered`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.invited(emails: 3)
        let ids = try await world.read { try $0.participants(of: dialogue.id).map(\.id) }
        let answered = Digest.sha256(world.token(of: ids[0]))
        try await world.act { try $0.answerInvitation(linkHash: answered, .no, standIn: nil) }
        let later = Digest.sha256(world.token(of: ids[1]))
        try await world.act { try $0.answerLater(linkHash: later, on: "2026-12-01") }
        func due(_ day: Day) async throws -> [ID<Participant>] {
            try await world.read { try $0.dueForReminder(of: dialogue, on: day).map(\.id) }
        }

        #expect(try await due("2026-11-27") == [])
        #expect(try await due("2026-11-28") == [ids[2]])
        world.clock.go(to: "2026-11-28")
        await #expect(throws: SeenList.Changed.self) {
            try await world.act { try $0.remind(of: dialogue, confirmed: SeenList([])) }
        }
        try await world.act { try $0.remindSeen(of: dialogue, rehearsal: true) }
        try await world.act { try $0.remindSeen(of: dialogue) }
        await #expect(throws: Reminding.Refusal.nobodyDue) {
            try await world.act { try $0.remindSeen(of: dialogue) }
        }

        #expect(try await due("2026-12-01") == [ids[1]])
        #expect(try await due("2026-12-03") == [ids[1], ids[2]])
        let reminders = try await world.read { try $0.messages(of: dialogue.id).filter { $0.kind == .reminder } }
        #expect(reminders.map(\.participant) == [ids[2], ids[2]])
        #expect(reminders.map(\.isRehearsal) == [false, true])
    }

    @Test(arguments: World.engines)
    func `A reminder that waits is withdrawn by an answer, and nothing outlives its dialogue`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let dialogue = try await world.invited(emails: 2)
        let ids = try await world.read { try $0.participants(of: dialogue.id).map(\.id) }
        world.clock.go(to: "2026-11-30")
        try await world.act { try $0.remindSeen(of: dialogue) }

        let link = Digest.sha256(world.token(of: ids[0]))
        try await world.act { try $0.answerInvitation(linkHash: link, .yes, standIn: nil) }

        let now = world.now
        #expect(try await world.read { try $0.messages(to: ids[0])[0].state } == .withdrawn(now))
        let due = try await world.read { try $0.messagesDue(at: now, real: true, most: 9).map(\.kind) }
        #expect(due == [.invitation, .invitation, .reminder])
        let late = Instant(noonOf: "2026-12-11")
        #expect(try await world.read { try $0.messagesDue(at: late, real: true, most: 9) } == [])
    }

    @Test(arguments: World.engines)
    func `A province sets its own days`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.invited(emails: 1)
        let rule = try Reminding(everyDays: 2, isByClock: true)

        #expect(try await world.read { try $0.dialoguesRemindedByClock() } == [])
        try await world.act { try $0.settle(rule, of: World.battambang) }

        #expect(try await world.read { try $0.reminding(of: World.battambang) } == rule)
        #expect(try await world.read { try $0.reminding(of: World.siemReap) } == .standard)
        #expect(try await world.read { try $0.dialoguesRemindedByClock() } == [dialogue.id])
        #expect(try await world.read { try $0.dueForReminder(of: dialogue, on: "2026-11-25").count } == 1)
    }

    @Test(arguments: World.engines)
    func `An invitation that was heard of is cancelled aloud, one that has not left silently`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let dialogue = try await world.invited(emails: 2)
        let ids = try await world.read { try $0.participants(of: dialogue.id).map(\.id) }
        try await world.act { try $0.cancelInvitation(of: ids[0], because: "ស្ទួន", in: dialogue) }
        let taken = try await world.act { try $0.takeMessages(real: true, most: 9) }
        #expect(taken.map(\.participant) == [ids[1]])
        try await world.act { try $0.settleMessages([taken[0].id: .taken(Message.Reply(code: 250))], of: dialogue.id) }
        await #expect(throws: Participant.Refusal.reasonMissing) {
            try await world.act { try $0.cancelInvitation(of: ids[1], because: "", in: dialogue) }
        }

        try await world.act { try $0.cancelInvitation(of: ids[1], because: "ស្ទួន", in: dialogue) }

        let now = Instant(noonOf: "2026-11-23")
        #expect(try await world.read { try $0.messages(to: ids[0]).map(\.state) } == [.withdrawn(now)])
        let messages = try await world.read { try $0.messages(to: ids[1]) }
        #expect(messages.map(\.kind) == [.cancellation, .invitation])
        #expect(messages[0].revision > messages[1].revision)
        let row = try await world.read { try $0.participant(ids[1], of: dialogue.id) }
        #expect(row.participant.standing == .refused)
        #expect(row.reason == "ស្ទួន")
        await #expect(throws: StoreError.missing) {
            try await world.read { try $0.invitee(linkHash: Digest.sha256(world.token(of: ids[1]))) }
        }
        // Decided otherwise: a new link, a new message, no clash with the old ones.
        try await world.act { try $0.accept([ids[1]], of: dialogue) }
        try await world.release(dialogue.name, count: 1)
        #expect(try await world.read { try $0.messages(to: ids[1]).count } == 3)
        #expect(
            try await world.read { try $0.invitee(linkHash: Digest.sha256(world.token(of: ids[1], serial: 2))).0.id }
                == ids[1])
    }

    @Test(arguments: World.engines)
    func `Those concerned hear of another day, with a larger revision; others do not`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.invited(emails: 3)
        let ids = try await world.read { try $0.participants(of: dialogue.id).map(\.id) }
        let declined = Digest.sha256(world.token(of: ids[0]))
        try await world.act { try $0.answerInvitation(linkHash: declined, .no, standIn: nil) }

        try await world.postpone(dialogue, to: "2026-12-17")

        let news = try await world.read { try $0.messages(of: dialogue.id).filter { $0.kind == .change } }
        #expect(Set(news.map(\.participant)) == [ids[1], ids[2]])
        let first = try await world.read { try $0.messages(to: ids[1]).last }
        #expect(news.allSatisfy { $0.revision > (first?.revision ?? .max) })
    }

    @Test(arguments: World.engines)
    func `Only those named are told, and only if they are concerned`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.invited(emails: 3)
        let ids = try await world.read { try $0.participants(of: dialogue.id).map(\.id) }
        let declined = Digest.sha256(world.token(of: ids[0]))
        try await world.act { try $0.answerInvitation(linkHash: declined, .no, standIn: nil) }

        let told = try await world.act { writer in
            writer.note(.agendaChanged, about: .count(1, .offices), in: dialogue.id)
            return try writer.tell([ids[0], ids[1]], of: dialogue.id, Bilingual(khmer: "ម៉ោងប្ដូរ"))
        }

        #expect(told == 1)
        #expect(try await world.read { try $0.messages(of: dialogue.id)[0].participant } == ids[1])
    }

    @Test(arguments: World.engines)
    func `What came back is not tried again until there is another address`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.invited(emails: 1)
        let id = try await world.read { try $0.participants(of: dialogue.id)[0].id }
        await #expect(throws: Message.Refusal.alreadyWaiting) {
            try await world.act { try $0.repeatInvitation(of: id, in: dialogue) }
        }
        let message = try await world.act { try $0.takeMessages(real: true, most: 9)[0] }
        try await world.act { try $0.settleMessages([message.id: .taken(Message.Reply(code: 250))], of: dialogue.id) }

        try await world.act { try $0.cameBack(message.id, of: dialogue.id, Message.Reply(code: 550, status: "5.1.1")) }

        #expect(try await world.read { try $0.invitee(id).reach.channel } == .paper)
        try await world.act { try $0.repeatInvitation(of: id, in: dialogue) }
        let paper = try await world.read { try $0.messages(to: id)[0] }
        #expect(paper.channel == .paper)
        try await world.act { try $0.handOut(paper.id, of: dialogue) }
        let reach = Reach(email: EmailAddress("new@example.org"))
        try await world.act { try $0.keepReach(reach, of: id, in: dialogue) }
        try await world.act { try $0.repeatInvitation(of: id, in: dialogue) }
        #expect(
            try await world.read { try $0.messages(to: id).map(\.address?.description) }
                == ["new@example.org", nil, "guest1@example.org"])
    }

    @Test(arguments: World.engines)
    func `What failed is tried again at the address that is known by then`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.invited(emails: 1)
        let taken = try await world.act { try $0.takeMessages(real: true, most: 20) }
        try await world.act { writer in
            try writer.settleMessages([taken[0].id: .never(Message.Reply(code: 550))], of: dialogue.id)
        }
        try await world.reach(dialogue, 0, Reach(email: EmailAddress("mended@example.org")))

        try await world.act { try $0.tryAgain(taken[0].id, of: dialogue) }

        let again = try await world.act { try $0.takeMessages(real: true, most: 20) }
        #expect(again.map(\.mark) == taken.map(\.mark))
        #expect(again.map { $0.address?.description } == ["mended@example.org"])
    }

    @Test(arguments: World.engines)
    func `Who has given no address has that of the office; one's own comes first`(engine: Engine) async throws {
        let world = try await World(engine)
        try await world.enterDistricts()
        let dialogue = try await world.dialogue()
        try await world.act { try $0.proposeDistrictGovernors(in: dialogue) }
        let rows = try await world.read { try $0.participants(of: dialogue.id) }
        let office = try #require(rows[0].office)
        try await world.act { writer in
            try writer.insert(.email, "office@example.org", of: .office(office))
            writer.note(.contactPointAdded, about: .office(office), in: .country)
        }

        let found = try await world.read { try $0.invitees(of: dialogue.id)[rows[0].id]?.reach }
        #expect(found == Reach(found: EmailAddress("office@example.org")))
        #expect(found?.channel == .email)
        #expect(try await world.read { try $0.invitees(of: dialogue.id)[rows[1].id] } == nil)
        let own = Reach(email: EmailAddress("own@example.org"))
        try await world.act { try $0.keepReach(own, of: rows[0].id, in: dialogue) }
        #expect(try await world.read { try $0.invitee(rows[0].id).reach.usableEmail } == own.email)
        try await world.act { try $0.keepReach(Reach(), of: rows[0].id, in: dialogue) }
        #expect(try await world.read { try $0.invitee(rows[0].id).reach } == found)
    }

    @Test(arguments: World.engines)
    func `A stand-in has a mandate, and a later answer falls with the answer`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.invited(emails: 1)
        let id = try await world.read { try $0.participants(of: dialogue.id)[0].id }
        let link = Digest.sha256(world.token(of: id))
        try await world.act { try $0.answerLater(linkHash: link, on: "2026-12-01") }
        #expect(try await world.read { try $0.invitee(id).laterOn } == "2026-12-01")
        let standIn = Participant.StandIn(name: "សុខ ដារ៉ា", sex: .male, mandate: "សម្រេចជំនួស")

        try await world.act { try $0.answerInvitation(linkHash: link, .standIn, standIn: standIn) }

        #expect(try await world.read { try $0.participant(id, of: dialogue.id).participant.standIn } == standIn)
        #expect(try await world.read { try $0.invitee(id).laterOn } == nil)
    }
}
