import Dialogue
import Store
import TestSupport

@testable import Web

/// A sitting as it might go: people invited, declining, sending others, coming uninvited, being mistaken for others,
/// speaking with and without their names. Always the same for one seed.
struct RandomSitting {
    let world: World
    let name: DialogueName
    private var dice: Dice
    private var people = 0

    private static let areas = [AreaCode("0201"), AreaCode("0208"), nil]
    private static let sexes: [Participant.Sex?] = [.female, .male, .female, .male, nil]

    init(_ world: World, seed: Int) async throws {
        self.world = world
        dice = Dice(seed)
        try await world.enterDistricts()
        name = try await world.dialogue(at: .prepared).name
    }

    /// From the list to the published report.
    mutating func run() async throws {
        try await invite()
        let name = name
        try await world.act { try $0.openSitting(of: name, for: .country) }
        for _ in 0..<40 { try await stepInRoom() }
        try await settleEverything()
        try await world.act { try $0.endSitting(of: name, for: .country) }
        for _ in 0..<10 { try await stepAtDoor() }
        try await world.act { writer in
            try writer.publishReport(of: name, for: .country) { report, language in
                try PublishedReport.kept(report, on: "2026-11-23", in: language)
            }
        }
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value? {
        values.isEmpty ? nil : values[dice.roll(values.count)]
    }

    private mutating func card() async throws -> Participant.Card {
        people += 1
        let number = people
        let body: ID<Body>?
        if dice.roll(2) == 0 {
            body = try await world.act { writer in
                try writer.enter(
                    Body(
                        id: ID(0), name: Bilingual("ស្ថាប័ន \(number)", "Body \(number)"), kind: .ngo,
                        province: World.battambang))
            }
        } else {
            body = nil
        }
        return try Participant.Card(
            name: Bilingual("មនុស្សទី\(number)ស", "Person \(number)x"), sex: Self.sexes[dice.roll(5)], body: body,
            area: Self.areas[dice.roll(3)])
    }

    private mutating func party() -> ParticipantClass { ParticipantClass.allCases[dice.roll(8)] }

    private mutating func invite() async throws {
        let name = name
        for _ in 0..<(6 + dice.roll(12)) {
            let proposal = ParticipantProposal(party: party(), card: try await card())
            let id = try await world.act { try $0.add(proposal, in: $0.dialogue(name)) }
            if dice.roll(5) > 0 { try await world.act { try $0.accept([id], of: $0.dialogue(name)) } }
        }
        let waiting = try await world.read { try $0.waitingForInvitation(of: $0.dialogue(name).id).count }
        guard waiting > 0 else { return try await inviteOne() }
        try await world.release(name, count: waiting)
        for row in try await rows() where row.participant.isInvited {
            try await answer(row)
            if dice.roll(9) == 0 {
                try await world.act { try $0.cancelInvitation(of: row.id, because: "ហេតុ", in: $0.dialogue(name)) }
            }
        }
        // Accepted after the letters had left, and never told.
        let proposal = ParticipantProposal(party: .departments, card: try await card())
        let id = try await world.act { try $0.add(proposal, in: $0.dialogue(name)) }
        try await world.act { try $0.accept([id], of: $0.dialogue(name)) }
    }

    private mutating func inviteOne() async throws {
        let (name, proposal) = (name, ParticipantProposal(party: .departments, card: try await card()))
        let id = try await world.act { try $0.add(proposal, in: $0.dialogue(name)) }
        try await world.act { try $0.accept([id], of: $0.dialogue(name)) }
        try await world.release(name, count: 1)
    }

    private func rows() async throws -> [ParticipantRow] {
        let name = name
        return try await world.read { try $0.participants(of: $0.dialogue(name).id) }
    }

    private mutating func answer(_ row: ParticipantRow) async throws {
        let answers: [Participant.Answer?] = [nil, .yes, .no, .standIn]
        guard let answer = answers[dice.roll(4)] else { return }
        let standIn = Participant.StandIn(name: "ជំនួស\(row.participant.number)ប", sex: Self.sexes[dice.roll(5)])
        let link = world.linkHash(row.id, row.linkSerial)
        try await world.act {
            try $0.answerInvitation(linkHash: link, answer, standIn: answer == .standIn ? standIn : nil)
        }
    }

    private mutating func stepInRoom() async throws {
        switch dice.roll(5) {
        case 0, 1: try await stepAtDoor()
        case 2: try await speak()
        case 3:
            guard let row = pick(try await rows().filter { $0.participant.isInvited && !$0.participant.hasArrived })
            else { return }
            try await answer(row)
        default: try await speakUnlisted()
        }
    }

    private mutating func stepAtDoor() async throws {
        let (name, all) = (name, try await rows())
        let away = all.filter { !$0.participant.hasArrived }
        let here = all.filter(\.participant.hasArrived)
        switch dice.roll(7) {
        case 0, 1:
            guard let row = pick(away.filter { $0.participant.standing == .accepted }) else { return }
            try await world.act { try $0.arrive(row.id, of: $0.dialogue(name)) }
        case 2:
            guard let row = pick(away.filter { $0.participant.standing != .accepted }) else { return }
            try await world.act { try $0.letIn(row.id, of: $0.dialogue(name)) }
        case 3:
            let walkIn = try await walkIn()
            try await world.act { _ = try $0.walkIn(walkIn, isApart: true, in: $0.dialogue(name)) }
        case 4:
            guard let row = pick(all.filter(\.participant.isInvited)) else { return }
            let other = Participant.StandIn(name: "អ្នកផ្សេង\(dice.roll(99))", sex: dice.roll(2) == 0 ? .female : .male)
            let standIn = dice.roll(3) == 0 ? nil : other
            try await world.act { writer in
                let dialogue = try writer.dialogue(name)
                if row.participant.hasArrived {
                    try writer.mendArrival(of: row.id, as: standIn, in: dialogue)
                } else {
                    try writer.arrive(row.id, as: standIn, of: dialogue)
                }
            }
        case 5:
            guard let row = pick(here) else { return }
            let walkIn = try await walkIn()
            let mends = row.participant.walkedIn && dice.roll(2) == 0
            try await world.act { writer in
                let dialogue = try writer.dialogue(name)
                if mends {
                    try writer.mend(row.id, to: walkIn, in: dialogue)
                } else {
                    try writer.takeBackArrival(of: row.id, in: dialogue)
                }
            }
        default:
            guard let row = pick(here.filter(\.participant.waitsForGovernorsWord)) else { return }
            let says = dice.roll(3) > 0
            try await world.act(as: "governor") { writer in
                let dialogue = try writer.dialogue(name)
                if says {
                    try writer.confirmCommunities([row.id], of: dialogue)
                } else {
                    try writer.sendBack(row.id, because: "ទេ", of: dialogue)
                }
            }
        }
    }

    private mutating func walkIn() async throws -> Participant.WalkIn {
        let card = try await card()
        return try Participant.WalkIn(
            party: party(), name: card.name, sex: dice.roll(2) == 0 ? .female : .male, body: card.body,
            area: card.area)
    }

    private mutating func content(_ attribution: Input.Attribution) throws -> Input.Content {
        try Input.Content(
            kind: .service, words: "មតិ", language: .khmer, sector: dice.roll(2) == 0 ? .water : nil,
            area: Self.areas[dice.roll(3)], agendaItem: nil, attribution: attribution)
    }

    private mutating func speak() async throws {
        let may = try await rows().filter { $0.participant.isInvited || $0.participant.hasArrived }
        guard let row = pick(may), let attribution = pick(Input.Attribution.allCases) else { return }
        let (name, content) = (name, try content(attribution))
        try await world.act {
            _ = try $0.raise(
                content, by: .participant(row.id, row.participant.party), in: $0.dialogue(name), channel: .clerk)
        }
    }

    private mutating func speakUnlisted() async throws {
        let (name, content) = (name, try content(dice.roll(2) == 0 ? .named : .body))
        people += 1
        let voice = Voice.name("សំឡេងទី\(people)ល", party(), dice.roll(2) == 0 ? .female : .male)
        try await world.act { _ = try $0.raise(content, by: voice, in: $0.dialogue(name), channel: .clerk) }
    }

    private func settleEverything() async throws {
        let name = name
        for number in try await world.read({ try $0.openInputs(of: $0.dialogue(name).id) }) {
            try await world.act {
                _ = try $0.settleAlone(
                    number, title: Bilingual("បញ្ហា", "Problem"), as: .noted, response: Bilingual(khmer: "ហេតុ"),
                    in: $0.dialogue(name))
            }
        }
    }
}

/// Numbers that look as if thrown, always the same for one seed.
struct Dice {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    /// Less than `sides`.
    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }
}
