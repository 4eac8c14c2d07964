import Dialogue
import Testing

@Suite struct `Taking back and moving` {
    @Test func `An invitation is taken back with a reason, and its answer falls with it`() throws {
        var guest = try invited()
        try guest.reply(.standIn, standIn: Participant.StandIn(name: "សុខ ដារ៉ា", sex: .male, mandate: "ស្ដាប់"))

        #expect(throws: Participant.Refusal.reasonMissing) { try guest.cancel(because: "  ") }
        try guest.cancel(because: "ស្ទួន")

        #expect(guest.standing == .refused)
        #expect(guest.releasedAt == nil)
        #expect(guest.answer == nil)
        #expect(guest.standIn == nil)
        #expect(throws: Participant.Refusal.notReleased) { try guest.cancel(because: "ស្ទួន") }
    }

    @Test func `Who is in the room stays invited`() throws {
        var guest = try invited()
        try guest.arrive(at: Instant(noonOf: "2026-12-10"), stage: .inSession)

        #expect(throws: Participant.Refusal.alreadyHere) { try guest.cancel(because: "ស្ទួន") }
    }

    @Test func `News concern those who are invited and have not declined`() throws {
        let open = try invited()
        var declined = open
        try declined.reply(.no, standIn: nil)
        var coming = open
        try coming.reply(.yes, standIn: nil)
        let proposed = Participant(id: ID(1), number: 1, party: .society, card: open.card)

        #expect([open, coming, declined, proposed].map(\.isConcerned) == [true, true, false, false])
    }

    @Test func `An approved dialogue moves in time and place only`() throws {
        let name = DialogueName(province: Province.all[1], year: 2026)
        var dialogue = PartnershipDialogue(id: ID(1), name: name, plan: try plan("2026-12-10"), stage: .invited)
        var moved = try plan("2026-12-17")
        moved.title = Bilingual(khmer: "ចំណងជើងផ្សេង")

        try dialogue.move(to: moved, today: "2026-11-23")

        #expect(dialogue.plan == (try plan("2026-12-17")))
        #expect(throws: PartnershipDialogue.MoveRefusal.nothingMoved) {
            try dialogue.move(to: moved, today: "2026-11-23")
        }
        let past = try plan("2026-11-22")
        #expect(throws: PartnershipDialogue.MoveRefusal.dayPast) { try dialogue.move(to: past, today: "2026-11-23") }
        for stage in [Stage.planned, .inSession, .reporting] {
            var other = PartnershipDialogue(id: ID(1), name: name, plan: try plan("2026-12-10"), stage: stage)
            #expect(throws: PartnershipDialogue.MoveRefusal.notBetweenApprovalAndSitting) {
                try other.move(to: moved, today: "2026-11-23")
            }
        }
    }

    private func invited() throws -> Participant {
        Participant(
            id: ID(1), number: 1, party: .society, card: try Participant.Card(name: Bilingual(khmer: "សុខ សុភា")),
            standing: .accepted, releasedAt: Instant(noonOf: "2026-11-01"))
    }

    private func plan(_ day: Day) throws -> PartnershipDialogue.Plan {
        try PartnershipDialogue.Plan(
            title: Bilingual(khmer: "កិច្ចសន្ទនា"), opensOn: day, endsOn: day, startsAt: TimeOfDay(minutes: 480),
            endsAt: TimeOfDay(minutes: 1020), venue: Bilingual(khmer: "សាលាខេត្ត"), hostForum: nil)
    }
}
