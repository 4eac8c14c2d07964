import Dialogue
import Testing

@Suite struct `The door` {
    let noon = Instant(noonOf: "2026-11-23")

    private func participant(_ party: ParticipantClass = .partners, invited: Bool = false) throws -> Participant {
        let card = try Participant.Card(name: Bilingual(khmer: "ចាន់ ធារី"), sex: .female)
        var participant = Participant(id: ID(1), number: 1, party: party, card: card)
        if invited {
            try participant.accept()
            try participant.release(at: noon)
        }
        return participant
    }

    @Test func `It is open from the sitting until the report is sealed, and late after the sitting`() throws {
        for stage in Stage.allCases {
            var guest = try participant(invited: true)
            switch stage {
            case .inSession, .reporting:
                try guest.arrive(at: noon, stage: stage)
                #expect(guest.arrivedLate == (stage == .reporting))
            default:
                #expect(throws: Participant.Refusal.sittingNotOpen) { try guest.arrive(at: noon, stage: stage) }
            }
        }
    }

    @Test func `Who was not chosen is let in and counted as uninvited`() throws {
        var guest = try participant()
        #expect(throws: Participant.Refusal.notAccepted) { try guest.arrive(at: noon, stage: .inSession) }
        try guest.walkIn(at: noon, stage: .inSession)
        #expect([guest.isPresent, guest.isUninvited, guest.walkedIn] == [true, true, true])
        #expect([guest.isInvited, guest.isUnconfirmed] == [false, false])
        #expect(throws: Participant.Refusal.alreadyHere) { try guest.walkIn(at: noon, stage: .inSession) }
        #expect(throws: Participant.Refusal.alreadyHere) { try guest.release(at: noon) }
        #expect(throws: Participant.Refusal.alreadyHere) { try guest.refuse(because: "x") }
    }

    @Test func `Of the communities they are counted apart until the Governor says yes, or no`() throws {
        var guest = try participant(.communities)
        try guest.walkIn(at: noon, stage: .inSession)
        #expect([guest.isPresent, guest.isUnconfirmed, guest.waitsForGovernorsWord] == [false, true, true])
        for stage in Stage.allCases where stage != .reporting && stage > .inSession {
            #expect(throws: Participant.Refusal.sittingOver) { try guest.requireOpen(at: stage) }
        }
        try guest.requireOpen(at: .reporting)

        var confirmed = guest
        try confirmed.accept(by: .governor)
        #expect([confirmed.isPresent, confirmed.isUninvited, confirmed.isUnconfirmed] == [true, true, false])
        try guest.refuse(because: "មិនស្គាល់", by: .governor)
        #expect([guest.isPresent, guest.isUnconfirmed, guest.waitsForGovernorsWord] == [false, true, false])
    }

    @Test func `Who comes in somebody's place counts as who they are`() throws {
        var guest = try participant(invited: true)
        #expect(throws: Participant.Refusal.standInUnnamed) {
            try guest.come(Participant.StandIn(name: " ", sex: .male))
        }
        #expect(throws: Participant.Refusal.sexMissing) { try guest.come(Participant.StandIn(name: "សុខ", sex: nil)) }
        try guest.come(Participant.StandIn(name: "សុខ", sex: .male))
        try guest.arrive(at: noon, stage: .inSession)
        #expect(guest.sexInTheRoom == .male && guest.isConfirmed)
        try guest.come(nil)
        #expect(guest.sexInTheRoom == .female && guest.standIn == nil)
        var walkIn = try participant()
        #expect(throws: Participant.Refusal.notReleased) { try walkIn.come(nil) }
    }

    @Test func `A stand-in whose sex nobody said is not the invitee's`() throws {
        var guest = try participant(invited: true)
        try guest.reply(.standIn, standIn: Participant.StandIn(name: "សុខ", sex: nil))
        #expect(guest.sexInTheRoom == nil)
    }

    @Test func `Who said no is excused unless they come after all`() throws {
        var guest = try participant(invited: true)
        try guest.reply(.no, standIn: nil)
        #expect([guest.isExcused, guest.isConfirmed] == [true, false])
        try guest.arrive(at: noon, stage: .inSession)
        #expect([guest.isExcused, guest.isPresent] == [false, true])
    }

    @Test func `An arrival is taken back; whom only the door let in is on the list no more`() throws {
        var guest = try participant(invited: true)
        #expect(throws: Participant.Refusal.notHere) { try guest.takeBackArrival(stage: .inSession) }
        try guest.arrive(at: noon, stage: .inSession)
        #expect(throws: Participant.Refusal.sittingNotOpen) { try guest.takeBackArrival(stage: .published) }
        try guest.takeBackArrival(stage: .reporting)
        #expect([guest.isInvited, guest.hasArrived] == [true, false])

        var stray = try participant()
        try stray.walkIn(at: noon, stage: .inSession)
        try stray.takeBackArrival(stage: .inSession)
        #expect(stray.standing == .refused && !stray.walkedIn)
    }

    @Test func `What the door wrote down is mended there, and who becomes of the communities waits`() throws {
        let other = try Participant.WalkIn(party: .communities, name: Bilingual(khmer: "យាយ សុខ"), sex: .female)
        var invited = try participant(invited: true)
        try invited.arrive(at: noon, stage: .inSession)
        #expect(throws: Participant.Refusal.notFromTheDoor) { try invited.mend(other, stage: .inSession) }

        var guest = try participant()
        try guest.walkIn(at: noon, stage: .inSession)
        try guest.mend(other, stage: .reporting)
        #expect(guest.party == .communities && guest.card.name == other.card.name && guest.isUnconfirmed)
        let elsewhere = try Participant.WalkIn(party: .society, name: Bilingual(khmer: "យាយ សុខ"), sex: .female)
        #expect(throws: Participant.Refusal.governorConfirms) { try guest.mend(elsewhere, stage: .reporting) }
        #expect(guest.party == .communities && guest.isUnconfirmed)
        try guest.accept(by: .governor)
        try guest.mend(other, stage: .reporting)
        #expect(guest.isPresent)
        try guest.mend(
            Participant.WalkIn(party: .society, name: Bilingual(khmer: "យាយ សុខ"), sex: .male), stage: .reporting)
        #expect(guest.isPresent && guest.sexInTheRoom == .male)
    }

    @Test func `A walk-in has a name, a sex and a class`() {
        #expect(throws: Participant.Refusal.nobodyNamed) {
            try Participant.WalkIn(party: .society, name: nil, sex: .male)
        }
        #expect(throws: Participant.Refusal.sexMissing) {
            try Participant.WalkIn(party: .society, name: Bilingual(khmer: "ក"), sex: nil)
        }
        #expect(throws: Participant.Refusal.classMissing) {
            try Participant.WalkIn(party: nil, name: Bilingual(khmer: "ក"), sex: .male)
        }
    }
}
