import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `Inputs in the store` {
    @Test(arguments: World.engines)
    func `Each gets the next number of the province and year, and one line`(engine: Engine) async throws {
        let world = try await World(engine)
        let room = try await world.room()
        let before = try await world.journalLines()

        let numbers = try await raise(world, room, [("ទឹក", .named, 0), ("ផ្លូវ", .body, 1), ("ថ្នាំ", .party, 2)])

        #expect(numbers.map(\.description) == ["BTB-26-001", "BTB-26-002", "BTB-26-003"])
        #expect(try await world.journalLines() == before + 3)
        let rows = try await world.read { try $0.inputs(of: $0.dialogue(room.name).id) }
        #expect(rows.map(\.number) == numbers)
        #expect(rows.map(\.input.content.words) == ["ទឹក", "ផ្លូវ", "ថ្នាំ"])
    }

    @Test(arguments: World.engines)
    func `A reader sees of the voice what the speaker chose`(engine: Engine) async throws {
        let world = try await World(engine)
        let room = try await world.room()
        _ = try await raise(world, room, [("ទឹក", .named, 0), ("ផ្លូវ", .body, 1), ("ថ្នាំ", .party, 2)])

        let speakers = try await world.read { try $0.inputs(of: $0.dialogue(room.name).id).map(\.speaker) }

        #expect(
            speakers == [
                .named(Bilingual("សោភា", "Sophea"), body: Bilingual("មន្ទីរធនធានទឹក", "Water department")),
                .body(Bilingual("សហគមន៍បវេល", "Bavel community")), .party(.communities),
            ])
    }

    @Test(arguments: World.engines)
    func `The journal never says whose a protected voice is; looking leaves a line`(engine: Engine) async throws {
        let world = try await World(engine)
        let room = try await world.room()
        let number = try await raise(world, room, [("ថ្នាំ", .party, 2)])[0]
        let lines = try await world.read { try $0.journal(of: $0.dialogue(room.name).id, most: 1) }
        #expect(lines.map(\.actor) == ["protected"])
        #expect(lines.map(\.about) == ["input BTB-26-001"])

        let speaker = try await world.act { try $0.readVoice(of: number, for: .province(World.battambang)) }

        #expect(speaker == .named(Bilingual("សុខា", "Sokha"), body: Bilingual("សហគមន៍បវេល", "Bavel community")))
        let after = try await world.read { try $0.journal(of: $0.dialogue(room.name).id, most: 1) }
        #expect(after.map(\.kind) == [.voiceRead])
        await #expect(throws: StoreError.missing) {
            try await world.act(as: "stranger") { try $0.readVoice(of: number, for: .province(World.siemReap)) }
        }
    }

    @Test(arguments: World.engines)
    func `Who sent a stand-in is not named for what the other said`(engine: Engine) async throws {
        let world = try await World(engine)
        let room = try await world.room(inSession: false)
        let hash = try await linkHash(world, room.people[0])
        try await world.act {
            try $0.answerInvitation(
                linkHash: hash, .standIn, standIn: Participant.StandIn(name: "Vanna", sex: .male))
        }
        _ = try await raise(world, room, [("water", .named, 0)])

        let (name, person) = (room.name, room.people[0])
        try await world.act { try $0.openSitting(of: name, for: .province(World.battambang)) }
        try await world.act { try $0.arrive(person, of: $0.dialogue(name)) }

        let (speaker, count) = try await world.read { reader in
            let dialogue = try reader.dialogue(room.name)
            return (try reader.inputs(of: dialogue.id)[0].speaker, try reader.reportRecord(of: dialogue).total.spoke)
        }

        #expect(
            speaker
                == .named(
                    try #require(Bilingual(khmer: nil, english: "Vanna")),
                    body: Bilingual("មន្ទីរធនធានទឹក", "Water department")))
        #expect(count == Attendance.Count(total: 1, women: 0))
    }

    @Test(arguments: World.engines)
    func `Of the voices in the open those present spoke, once each; the others wrote`(engine: Engine) async throws {
        let world = try await World(engine)
        let room = try await world.room()
        let (name, people) = (room.name, room.people)
        try await world.act { try $0.arrive(people[0], of: $0.dialogue(name)) }
        _ = try await raise(
            world, room,
            [("១", .named, 0), ("២", .party, 0), ("៣", .named, 0), ("៤", .named, 2), ("៥", .party, 1)])

        let total = try await world.read { try $0.reportRecord(of: $0.dialogue(name)).total }

        #expect(total.spoke == Attendance.Count(total: 1, women: 1))
        #expect(total.wrote == Attendance.Count(total: 1, women: 1))
    }

    @Test(arguments: World.engines)
    func `Before the sitting a name is a voice with a sex, and nobody has come`(engine: Engine) async throws {
        let world = try await World(engine)
        let name = try await world.room(inSession: false).name
        for _ in 0..<2 {
            _ = try await world.act {
                try $0.raise(
                    Self.content("៤", .named), by: .name("យាយមាស", .communities, .female), in: $0.dialogue(name),
                    channel: .clerk)
            }
        }

        let (count, total) = try await world.read { reader in
            let dialogue = try reader.dialogue(name)
            return (try reader.participants(of: dialogue.id).count, try reader.attendance(of: dialogue.id))
        }

        #expect(count == 3)
        #expect(total.wrote == Attendance.Count(total: 1, women: 1))
        #expect([total.spoke, total.present] == [Attendance.Count(), Attendance.Count()])
    }

    @Test(arguments: World.engines)
    func `In the sitting a name on no list comes on it with what is said, unless it is protected`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let name = try await world.room().name
        let before = try await world.journalLines()
        let voice = Voice.name("តាមាស", .society, .male)
        await #expect(throws: Input.Refusal.checkInFirst) {
            try await world.act {
                try $0.raise(Self.content("១", .party), by: voice, in: $0.dialogue(name), channel: .clerk)
            }
        }
        #expect(try await world.read { try $0.participants(of: $0.dialogue(name).id).count } == 3)

        _ = try await world.act {
            try $0.raise(Self.content("១", .named), by: voice, in: $0.dialogue(name), channel: .clerk)
        }

        let (row, total) = try await world.read { reader in
            let id = try reader.dialogue(name).id
            return (try #require(try reader.participants(of: id).last), try reader.attendance(of: id))
        }
        #expect(row.participant.walkedIn && row.participant.isUninvited)
        #expect(row.participant.card.name == Bilingual(khmer: "តាមាស"))
        #expect(total.spoke == Attendance.Count(total: 1, women: 0))
        #expect([total.present, total.uninvited] == [total.spoke, total.spoke])
        #expect(try await world.journalLines() == before + 1)
    }

    @Test(arguments: World.engines)
    func `A refused input leaves nothing, not even a number`(engine: Engine) async throws {
        let world = try await World(engine)
        let room = try await world.room()
        let before = try await world.journalLines()
        let name = room.name
        let person = room.people[0]
        let foreign = try Input.Content(
            kind: .service, words: "ទឹក", language: .khmer, sector: nil, area: AreaCode("1701"), agendaItem: nil,
            attribution: .named)
        let lost = try Input.Content(
            kind: .service, words: "ទឹក", language: .khmer, sector: nil, area: nil, agendaItem: ID(4711),
            attribution: .named)

        for (content, refusal) in [(foreign, Input.Refusal.districtGone), (lost, .agendaItemGone)] {
            await #expect(throws: refusal) {
                try await world.act {
                    try $0.raise(
                        content, by: .participant(person, .departments), in: $0.dialogue(name), channel: .link)
                }
            }
        }

        #expect(try await world.journalLines() == before)
        #expect(try await raise(world, room, [("ទឹក", .named, 0)])[0].running == 1)
    }

    @Test(arguments: World.engines)
    func `A list filters by state and sector, newest first, and pages`(engine: Engine) async throws {
        let world = try await World(engine)
        let room = try await world.room()
        let numbers = try await raise(world, room, [("១", .named, 0), ("២", .named, 1), ("៣", .named, 2)])
        let name = room.name
        try await world.act {
            _ = try $0.settleAlone(
                numbers[0], title: Bilingual(khmer: "១"), as: .noted, response: Bilingual(khmer: "ហេតុ"),
                in: $0.dialogue(name))
        }

        let found = try await world.read { reader in
            let id = try reader.dialogue(name).id
            return (
                try reader.inputs(of: id, InputFilter(state: .open), most: 10).map(\.number.running),
                try reader.inputs(of: id, InputFilter(state: .settled(.noted)), most: 10).map(\.number.running),
                try reader.inputs(of: id, InputFilter(), most: 1, after: 1).map(\.number.running),
                try reader.inputCount(of: id, InputFilter(sector: .health)), try reader.inputStates(of: id),
                try reader.openInputs(of: id)
            )
        }

        #expect(found.0 == [3, 2])
        #expect(found.1 == [1])
        #expect(found.2 == [2])
        #expect(found.3 == 0)
        #expect(found.4 == [.open: 2, .settled(.noted): 1])
        #expect(found.5 == Array(numbers[1...]))
    }

    static func content(_ words: String, _ attribution: Input.Attribution) throws -> Input.Content {
        try Input.Content(
            kind: .service, words: words, language: .khmer, sector: .water, area: nil, agendaItem: nil,
            attribution: attribution)
    }

    private func linkHash(_ world: World, _ person: ID<Participant>) async throws -> [UInt8] {
        try await world.read { reader in
            try reader.row("SELECT link_hash FROM participant WHERE id = \(person)") { try $0.next([UInt8].self) }
        }
    }

    /// As each person would through their link.
    private func raise(
        _ world: World, _ room: Room, _ inputs: [(String, Input.Attribution, Int)]
    ) async throws -> [InputNumber] {
        var numbers: [InputNumber] = []
        for (words, attribution, index) in inputs {
            let person = room.people[index]
            let party: ParticipantClass = index == 0 ? .departments : .communities
            let content = try Self.content(words, attribution)
            let actor: Actor = attribution.isProtected ? .protected : .participant(person)
            numbers.append(
                try await world.store.act(
                    Act(by: actor, at: world.now),
                    returning: {
                        try $0.raise(
                            content, by: .participant(person, party), in: $0.dialogue(room.name), channel: .link)
                    }))
        }
        return numbers
    }
}
