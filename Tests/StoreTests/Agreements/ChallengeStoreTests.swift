import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `Challenges in the store` {
    @Test(arguments: World.engines)
    func `Joining keeps every number and word, and ends them together`(engine: Engine) async throws {
        let (world, room, numbers) = try await begin(engine, inputs: 3)
        let name = room.name
        let before = try await world.journalLines()

        let id = try await world.act {
            try $0.join(Array(numbers[..<2]), into: .new(Bilingual(khmer: "ទឹក")), in: $0.dialogue(name))
        }
        try await world.act {
            try $0.settle(id, as: .answered, response: Bilingual(khmer: "ចម្លើយ"), in: $0.dialogue(name))
        }
        _ = try await world.act { try $0.join([numbers[2]], into: .existing(id), in: $0.dialogue(name)) }

        #expect(try await world.journalLines() == before + 3)
        let (rows, challenges) = try await world.read { reader in
            let dialogue = try reader.dialogue(name).id
            return (try reader.inputs(of: dialogue), try reader.challenges(of: dialogue))
        }
        #expect(rows.map(\.input.content.words) == ["មតិ ១", "មតិ ២", "មតិ ៣"])
        #expect(rows.map(\.disposition) == [.answered, .answered, .answered])
        #expect(challenges.map(\.inputs) == [numbers])
        #expect(challenges.map(\.challenge.number) == [1])
    }

    @Test(arguments: World.engines)
    func `What is joined already is not joined again`(engine: Engine) async throws {
        let (world, room, numbers) = try await begin(engine, inputs: 2)
        let name = room.name
        try await world.act { _ = try $0.join([numbers[0]], into: .new(Bilingual(khmer: "ក")), in: $0.dialogue(name)) }
        let before = try await world.journalLines()

        await #expect(throws: StoreError.changedMeanwhile) {
            try await world.act { _ = try $0.join(numbers, into: .new(Bilingual(khmer: "ខ")), in: $0.dialogue(name)) }
        }
        await #expect(throws: Challenge.Refusal.noInputs) {
            try await world.act { _ = try $0.join([], into: .new(Bilingual(khmer: "ខ")), in: $0.dialogue(name)) }
        }

        #expect(try await world.journalLines() == before)
        #expect(try await world.read { try $0.challenges(of: $0.dialogue(name).id).count } == 1)
    }

    @Test(arguments: World.engines)
    func `An input is taken out again; the challenge left empty goes`(engine: Engine) async throws {
        let (world, room, numbers) = try await begin(engine, inputs: 2)
        let name = room.name
        let id = try await world.act { try $0.join(numbers, into: .new(Bilingual(khmer: "ក")), in: $0.dialogue(name)) }

        try await world.act { try $0.release(numbers[0], from: id, in: $0.dialogue(name)) }
        #expect(try await world.read { try $0.challenge(id, of: $0.dialogue(name).id).inputs } == [numbers[1]])
        try await world.act { try $0.release(numbers[1], from: id, in: $0.dialogue(name)) }

        #expect(try await world.read { try $0.challenges(of: $0.dialogue(name).id) } == [])
        #expect(try await world.read { try $0.openInputs(of: $0.dialogue(name).id) } == numbers)
    }

    @Test(arguments: World.engines)
    func `The number of a challenge that has gone is not given again`(engine: Engine) async throws {
        let (world, room, numbers) = try await begin(engine, inputs: 2)
        let name = room.name
        func join(_ input: InputNumber) async throws -> (id: ID<Challenge>, number: Int) {
            let id = try await world.act {
                try $0.join([input], into: .new(Bilingual(khmer: "ក")), in: $0.dialogue(name))
            }
            return (id, try await world.read { try $0.challenge(id, of: $0.dialogue(name).id).challenge.number })
        }
        let first = try await join(numbers[0])
        let second = try await join(numbers[1])
        try await world.act { try $0.release(numbers[1], from: second.id, in: $0.dialogue(name)) }
        try await world.act { try $0.release(numbers[0], from: first.id, in: $0.dialogue(name)) }

        let (third, fourth) = (try await join(numbers[0]), try await join(numbers[1]))

        #expect([first.number, second.number, third.number, fourth.number] == [1, 2, 3, 4])
        #expect(Set([first.id, second.id, third.id, fourth.id]).count == 4)
    }

    @Test(arguments: World.engines)
    func `The report is sealed when no input is open, and the refusal says which are`(engine: Engine) async throws {
        let (world, room, numbers) = try await begin(engine, inputs: 2)
        let name = room.name
        let own = Scope.province(World.battambang)
        try await world.act {
            _ = try $0.settleAlone(
                numbers[0], title: Bilingual(khmer: "ក"), as: .noted, response: Bilingual(khmer: "ហេតុ"),
                in: $0.dialogue(name))
        }

        await #expect(throws: StoreError.missing) {
            try await world.act(as: "stranger") { try $0.endSitting(of: name, for: .province(World.siemReap)) }
        }
        try await world.act { try $0.endSitting(of: name, for: own) }
        let publish: @Sendable () async throws -> Void = {
            try await world.act { try $0.publishReport(of: name, for: own) { _, language in language.rawValue } }
        }
        await #expect(throws: PartnershipDialogue.Refusal.inputsWithoutDisposition([numbers[1]])) {
            try await publish()
        }
        try await world.act {
            _ = try $0.settleAlone(
                numbers[1], title: Bilingual(khmer: "ខ"), as: .unresolved, response: Bilingual(khmer: "ថវិកា"),
                in: $0.dialogue(name))
        }
        try await publish()

        #expect(try await world.read { try $0.dialogue(name).stage } == .published)
    }

    private func begin(_ engine: Engine, inputs: Int) async throws -> (World, Room, [InputNumber]) {
        let world = try await World(engine)
        let room = try await world.room()
        var numbers: [InputNumber] = []
        for index in 1...inputs {
            let words = "មតិ \(["១", "២", "៣"][index - 1])"
            numbers.append(
                try await world.act {
                    try $0.raise(
                        `Inputs in the store`.content(words, .named), by: .name("តាមាស", .communities),
                        in: $0.dialogue(room.name), channel: .clerk)
                })
        }
        return (world, room, numbers)
    }
}
