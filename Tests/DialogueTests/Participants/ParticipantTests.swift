import Dialogue
import Testing

@Suite struct `A participant` {
    let noon = Instant(noonOf: "2026-11-23")

    @Test func `Somebody without name, office and body is nobody`() {
        #expect(throws: Participant.Refusal.nobodyNamed) { try Participant.Card(sex: .female) }
    }

    @Test func `Being left out takes a line of reason`() throws {
        var participant = try participant()

        #expect(throws: Participant.Refusal.reasonMissing) { try participant.refuse(because: " \u{200B}") }
        #expect(participant.standing == .proposed)
        try participant.refuse(because: "គម្រោងបានបញ្ចប់")
        #expect(participant.standing == .refused)
        try participant.accept()
        #expect(participant.standing == .accepted)
    }

    @Test func `An invitation leaves once, and only after acceptance`() throws {
        var participant = try participant()

        #expect(throws: Participant.Refusal.notAccepted) { try participant.release(at: noon) }
        try participant.accept()
        try participant.release(at: noon)
        #expect(participant.releasedAt == noon)
        #expect(throws: Participant.Refusal.alreadyReleased) { try participant.release(at: noon) }
        #expect(throws: Participant.Refusal.alreadyReleased) { try participant.refuse(because: "x") }
    }

    @Test func `An answer can change until they are in the room`() throws {
        var participant = try participant()
        #expect(throws: Participant.Refusal.notReleased) { try participant.reply(.yes, standIn: nil) }
        try participant.accept()
        try participant.release(at: noon)

        #expect(throws: Participant.Refusal.standInUnnamed) {
            try participant.reply(.standIn, standIn: Participant.StandIn(name: " ", sex: .male))
        }
        try participant.reply(.standIn, standIn: Participant.StandIn(name: "សុខ", sex: .male))
        #expect(participant.sexInTheRoom == .male)
        try participant.reply(.yes, standIn: Participant.StandIn(name: "សុខ", sex: .male))
        #expect(participant.standIn == nil)
        #expect(participant.sexInTheRoom == .female)
        try participant.arrive(at: noon, stage: .inSession)
        #expect(throws: Participant.Refusal.alreadyHere) { try participant.reply(.no, standIn: nil) }
    }

    @Test func `Nobody arrives before the sitting is open, or twice`() throws {
        var participant = try participant()
        try participant.accept()

        #expect(throws: Participant.Refusal.sittingNotOpen) { try participant.arrive(at: noon, stage: .invited) }
        try participant.arrive(at: noon, stage: .inSession)
        #expect(throws: Participant.Refusal.alreadyHere) { try participant.arrive(at: noon, stage: .inSession) }
    }

    @Test func `The list is closed when the sitting has ended`() throws {
        for stage in Stage.allCases where stage <= .inSession { try Participant.requireOpenList(at: stage) }
        for stage in Stage.allCases where stage > .inSession {
            #expect(throws: Participant.Refusal.sittingOver) { try Participant.requireOpenList(at: stage) }
        }
    }

    private func participant() throws -> Participant {
        Participant(
            id: ID(1), number: 1, party: .partners,
            card: try Participant.Card(name: Bilingual(khmer: "ចាន់ ធារី"), sex: .female))
    }
}
