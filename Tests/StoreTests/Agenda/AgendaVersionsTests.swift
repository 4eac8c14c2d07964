import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `An agenda after its approval` {
    @Test(arguments: World.engines)
    func `What is changed waits; everybody reads what is in force until the Board approves`(engine: Engine) async throws
    {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .invited, participants: 2)

        try await shape(world, dialogue) { $0[1].minutes = 50 }

        let (inForce, working) = try await both(world, dialogue)
        #expect((inForce[1].minutes, working[1].minutes) == (30, 50))
        #expect(try await world.read { try $0.agendaVersions(of: dialogue).map(\.number) } == [1])
        try await world.act(as: "board") { try $0.approveAgenda(of: dialogue.name, for: .country) }
        #expect(try await both(world, dialogue).0[1].minutes == 50)
        #expect(try await world.read { try $0.agendaVersions(of: dialogue).map(\.number) } == [2, 1])
    }

    @Test(arguments: World.engines)
    func `A version reads the same for ever, whatever becomes of its items`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .invited, participants: 1)
        let room = SittingRoom(id: ID(0), name: Bilingual("បន្ទប់", "Room"), seats: 20)
        try await world.act { try $0.enterRoom(room, in: dialogue) }
        let place = try await world.read { try $0.rooms(of: dialogue.id)[0] }
        let guest = try await person(world, dialogue)
        try await shape(world, dialogue) { items in
            items[1].presenters = [guest]
            items[1].expected = [guest]
            items[1].sectors = [.water, .health]
            items[1].room = AgendaItem.Place(id: place.id, name: place.name)
            items[2].isParallel = true
            items[2].startsAt = TimeOfDay("09:00")
            items[2].forum = .both
        }
        let before = try await world.read { try $0.workingAgenda(of: dialogue) }
        try await world.act(as: "board") { try $0.approveAgenda(of: dialogue.name, for: .country) }

        try await shape(world, dialogue) { $0 = [$0[0]] }

        #expect(try await world.read { try $0.agendaVersions(of: dialogue)[0].agenda } == before)
    }

    @Test(arguments: World.engines)
    func `A draft given up leaves the agenda in force`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .prepared)
        let before = try await world.read { try $0.agenda(of: dialogue) }
        try await shape(world, dialogue) { items in
            items.removeFirst()
            items.append(AgendaItem(id: ID(0), theme: .coffee, title: Bilingual(khmer: "សម្រាក"), minutes: 15))
        }
        #expect(try await changes(world, dialogue).items.count > 0)

        try await world.act { try $0.discardAgendaDraft(of: dialogue.name, for: .country) }

        #expect(try await world.read { try $0.workingAgenda(of: dialogue) } == before)
        #expect(try await changes(world, dialogue).isEmpty)
    }

    @Test(arguments: World.engines)
    func `Approving what has not changed is refused`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .invited, participants: 1)

        await #expect(throws: PartnershipDialogue.Refusal.nothingChanged) {
            try await world.act(as: "board") { try $0.approveAgenda(of: dialogue.name, for: .country) }
        }
    }

    @Test(arguments: World.engines)
    func `Only those whom a change concerns are to be told, and not those who declined`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .invited, participants: 3)
        let people = try await world.read { try $0.participants(of: dialogue.id) }
        let guests = people.map { AgendaItem.Person(id: $0.id, name: Bilingual(khmer: "ម្នាក់")) }
        try await shape(world, dialogue) { items in
            items[1].presenters = [guests[0]]
            items[2].presenters = [guests[1]]
        }
        try await world.act(as: "board") { try $0.approveAgenda(of: dialogue.name, for: .country) }
        #expect(try await told(world, dialogue) == [guests[0].id, guests[1].id])
        let hash = world.linkHash(guests[1].id, 1)
        try await world.act { try $0.answerInvitation(linkHash: hash, .no, standIn: nil) }

        try await shape(world, dialogue) { $0[1].minutes = 45 }
        try await world.act(as: "board") { try $0.approveAgenda(of: dialogue.name, for: .country) }

        let notices = try await world.read { try $0.agendaNotices(of: dialogue.id).filter { $0.version == 3 } }
        #expect(notices.map(\.participant) == [guests[0].id])
    }

    @Test(arguments: World.engines)
    func `When the sitting moves, everybody invited is to be told, and telling is kept once`(engine: Engine)
        async throws
    {
        let world = try await World(engine)
        let dialogue = try await world.dialogue(at: .invited, participants: 2)
        var plan = dialogue.plan
        plan.venue = Bilingual(khmer: "សាលាក្រុង")
        let moved = plan
        try await world.act { try $0.change(moved, of: dialogue) }
        #expect(try await world.read { try $0.dialogue(dialogue.name).plan.venue.khmer } == "សាលាខេត្ត")

        try await world.act(as: "board") { try $0.approveAgenda(of: dialogue.name, for: .country) }

        #expect(try await world.read { try $0.dialogue(dialogue.name).plan.venue.khmer } == "សាលាក្រុង")
        let notices = try await world.read { try $0.agendaNotices(of: dialogue.id) }
        #expect(notices.map(\.concern.sitting) == [true, true])
        let ids = notices.map(\.id)
        try await world.act { try $0.keepTold(ids, of: dialogue) }
        await #expect(throws: StoreError.missing) { try await world.act { try $0.keepTold(ids, of: dialogue) } }
        #expect(try await world.read { try $0.waitingNotices(of: dialogue.id) } == 0)
    }

    @Test(arguments: World.engines)
    func `Who got the message about a change has been told of it`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await moved(in: world, participants: 2)
        let messages = try await world.read { try $0.messages(of: dialogue.id).filter { $0.kind == .change } }
        #expect(messages.count == 2)
        #expect(try await world.read { try $0.waitingNotices(of: dialogue.id) } == 2)
        let first = try #require(messages.last)

        world.clock.go(to: world.now.adding(seconds: 60))
        try await world.act { try $0.handOut(first.id, of: dialogue) }

        let notices = try await world.read { try $0.agendaNotices(of: dialogue.id) }
        #expect(notices.map(\.toldAt) == [nil, world.now])
        #expect(notices.last?.participant == first.participant)
        #expect(try await world.read { try $0.waitingNotices(of: dialogue.id) } == 1)
        let told = try #require(notices.last?.id)
        await #expect(throws: StoreError.missing) { try await world.act { try $0.keepTold([told], of: dialogue) } }
    }

    @Test(arguments: World.engines)
    func `Who was told of a change by somebody gets no message about it`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await moved(in: world, participants: 2)
        let ids = try await world.read { try $0.agendaNotices(of: dialogue.id).map(\.id) }
        let first = try await world.read { try $0.participants(of: dialogue.id)[0].id }
        try await world.act { writer in
            try writer.run("UPDATE message SET channel = 'email', address = 'a@x.org' WHERE participant_id = \(first)")
            writer.note(.reachKept, about: .participant(first), in: dialogue.id)
        }

        try await world.act { try $0.keepTold(ids, of: dialogue) }

        let messages = try await world.read { try $0.messages(of: dialogue.id).filter { $0.kind == .change } }
        #expect(messages.count == 2)
        for message in messages {
            #expect(message.state == (message.participant == first ? .withdrawn(world.now) : .handedOver(world.now)))
        }
    }

    @Test func `A sitting that has begun is not moved any more`() async throws {
        let world = try await World()
        let room = try await world.room()
        let dialogue = try await world.read { try $0.dialogue(room.name) }

        await #expect(throws: PartnershipDialogue.Refusal.notAt(.invited, now: .inSession)) {
            try await world.act { try $0.change(dialogue.plan, of: dialogue) }
        }
    }

    /// A sitting to which people are invited, and which has gone to another place since.
    private func moved(in world: World, participants: Int) async throws -> PartnershipDialogue {
        let dialogue = try await world.dialogue(at: .invited, participants: participants)
        var plan = dialogue.plan
        plan.venue = Bilingual(khmer: "សាលាក្រុង")
        let moved = plan
        try await world.act { try $0.change(moved, of: dialogue) }
        try await world.act(as: "board") { try $0.approveAgenda(of: dialogue.name, for: .country) }
        return dialogue
    }

    private func changes(_ world: World, _ dialogue: PartnershipDialogue) async throws -> AgendaComparison {
        try await world.read {
            AgendaComparison(from: try $0.agenda(of: dialogue), to: try $0.workingAgenda(of: dialogue))
        }
    }

    private func told(_ world: World, _ dialogue: PartnershipDialogue) async throws -> [ID<Participant>] {
        try await world.read { try $0.agendaNotices(of: dialogue.id).map(\.participant) }
    }

    private func person(_ world: World, _ dialogue: PartnershipDialogue) async throws -> AgendaItem.Person {
        let row = try await world.read { try $0.participants(of: dialogue.id)[0] }
        return AgendaItem.Person(id: row.id, name: try #require(row.calledBy))
    }

    private func shape(
        _ world: World, _ dialogue: PartnershipDialogue, _ change: @escaping @Sendable (inout [AgendaItem]) -> Void
    ) async throws {
        try await world.act { writer in
            var items = try writer.workingAgenda(of: dialogue).items
            change(&items)
            try writer.changeAgenda(of: dialogue.name, to: items, for: .country)
        }
    }

    private func both(
        _ world: World, _ dialogue: PartnershipDialogue
    ) async throws -> ([AgendaItem], [AgendaItem]) {
        try await world.read { reader in
            let now = try reader.dialogue(dialogue.name)
            return (try reader.agenda(of: now).items, try reader.workingAgenda(of: now).items)
        }
    }
}

@Suite struct `People and rooms of an agenda` {
    @Test(arguments: World.engines)
    func `A presenter must be somebody who will be invited`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue()
        let card = try Participant.Card(name: Bilingual(khmer: "សោភា"))
        let id = try await world.act { try $0.add(ParticipantProposal(party: .departments, card: card), in: dialogue) }
        let change: @Sendable (Writer) throws -> Void = { writer in
            var items = try writer.workingAgenda(of: dialogue).items
            items[0].presenters = [AgendaItem.Person(id: id, name: Bilingual(khmer: "សោភា"))]
            try writer.changeAgenda(of: dialogue.name, to: items, for: .country)
        }

        await #expect(throws: AgendaItem.Refusal.notInvited(id)) { try await world.act { try change($0) } }
        try await world.act { try $0.accept([id], of: dialogue) }
        try await world.act { try change($0) }
        #expect(try await world.read { try $0.workingAgenda(of: dialogue).items[0].presenters.map(\.id) } == [id])
    }

    @Test(arguments: World.engines)
    func `A room in use stays, an empty one goes`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue()
        let room = SittingRoom(id: ID(0), name: Bilingual(khmer: "បន្ទប់"), seats: 20)
        try await world.act { try $0.enterRoom(room, in: dialogue) }
        let kept = try await world.read { try $0.rooms(of: dialogue.id)[0] }
        try await place(AgendaItem.Place(id: kept.id, name: kept.name), world, dialogue)

        await #expect(throws: SittingRoom.Refusal.inUse) {
            try await world.act { try $0.removeRoom(kept.id, of: dialogue) }
        }
        try await place(nil, world, dialogue)
        try await world.act { try $0.removeRoom(kept.id, of: dialogue) }
        #expect(try await world.read { try $0.rooms(of: dialogue.id) } == [])
    }

    @Test(arguments: World.engines)
    func `The planning team shapes its own items and nobody else's`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue()
        let own = AgendaItem(
            id: ID(0), theme: .services, title: Bilingual(khmer: "វិនិយោគ"), minutes: 30, forum: .host)
        try await world.act(as: "planner") { writer in
            let items = try writer.workingAgenda(of: dialogue).items + [own]
            try writer.changeAgenda(of: dialogue.name, to: items, by: .planningTeam, for: .country)
        }

        await #expect(throws: AgendaItem.Refusal.ofOtherForum(.dialogue)) {
            try await world.act(as: "planner") { writer in
                var items = try writer.workingAgenda(of: dialogue).items
                items[0].minutes = 5
                try writer.changeAgenda(of: dialogue.name, to: items, by: .planningTeam, for: .country)
            }
        }
        await #expect(throws: AgendaItem.Refusal.ofOtherForum(.dialogue)) {
            try await world.act(as: "planner") { writer in
                let items = Array(try writer.workingAgenda(of: dialogue).items.dropFirst())
                try writer.changeAgenda(of: dialogue.name, to: items, by: .planningTeam, for: .country)
            }
        }
    }

    private func place(_ room: AgendaItem.Place?, _ world: World, _ dialogue: PartnershipDialogue) async throws {
        try await world.act { writer in
            var items = try writer.workingAgenda(of: dialogue).items
            items[0].room = room
            try writer.changeAgenda(of: dialogue.name, to: items, for: .country)
        }
    }
}

@Suite struct `Documents of an agenda` {
    @Test(arguments: World.engines)
    func `The same content is kept once, and comes back as it was`(engine: Engine) async throws {
        let world = try await World(engine)
        let dialogue = try await world.dialogue()
        let item = try await world.read { try $0.workingAgenda(of: dialogue).items[0].id }
        let bytes = Array("%PDF-1.7 ".utf8) + [0, 255, 10]
        for name in ["ផែនការ.pdf", "again.pdf"] {
            try await world.act {
                try $0.attach(bytes, named: name, for: .everybody, to: item, by: .secretariat, in: dialogue)
            }
        }

        let documents = try await world.read { try $0.agendaDocuments(of: dialogue.id) }

        #expect(documents.map(\.name) == ["ផែនការ.pdf", "again.pdf"])
        #expect(documents.map(\.kind) == [.pdf, .pdf])
        #expect(try await world.read { try $0.number("SELECT count(*) FROM attachment") } == 1)
        let first = documents[0].id
        #expect(try await world.read { try $0.content(of: first, in: dialogue.id) } == bytes)
        try await world.act { try $0.removeDocument(first, by: .secretariat, of: dialogue) }
        await #expect(throws: StoreError.missing) {
            try await world.read { try $0.content(of: first, in: dialogue.id) }
        }
    }
}
