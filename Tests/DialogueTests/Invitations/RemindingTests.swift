import Dialogue
import Testing

@Suite struct `Reminding invitees` {
    let rule = Reminding.standard

    @Test func `Never twice within five days`() throws {
        let guest = try invited()

        #expect(!rule.isDue(guest, laterOn: nil, askedOn: "2026-11-20", today: "2026-11-24"))
        #expect(rule.isDue(guest, laterOn: nil, askedOn: "2026-11-20", today: "2026-11-25"))
    }

    @Test func `Who will answer later is left alone until that day, and the days still count`() throws {
        let guest = try invited()

        #expect(!rule.isDue(guest, laterOn: "2026-12-01", askedOn: "2026-11-20", today: "2026-11-30"))
        #expect(rule.isDue(guest, laterOn: "2026-12-01", askedOn: "2026-11-20", today: "2026-12-01"))
        #expect(!rule.isDue(guest, laterOn: "2026-12-01", askedOn: "2026-11-29", today: "2026-12-01"))
    }

    @Test func `Who has answered, declined, arrived or was never invited is never reminded`() throws {
        var coming = try invited()
        try coming.reply(.yes, standIn: nil)
        var declined = try invited()
        try declined.reply(.no, standIn: nil)
        var here = try invited()
        try here.arrive(at: Instant(noonOf: "2026-11-22"), stage: .inSession)
        let proposed = Participant(id: ID(1), number: 1, party: .society, card: try card())

        for guest in [coming, declined, here, proposed] {
            #expect(!rule.isDue(guest, laterOn: nil, askedOn: "2026-01-01", today: "2026-11-23"))
        }
    }

    @Test func `A rule has from one to thirty days`() throws {
        #expect(try Reminding(everyDays: 1, isByClock: true).everyDays == 1)
        for days in [0, -1, 31] {
            #expect(throws: Reminding.Refusal.daysOutOfRange) { try Reminding(everyDays: days, isByClock: false) }
        }
    }

    @Test func `The clock reminds on mornings of working days`() {
        let monday: Day = "2026-11-23"
        func at(_ day: Day, _ hour: Int) -> Bool { Reminding.isHour(Instant(day, TimeOfDay(minutes: hour * 60))) }

        #expect([7, 8, 10, 11].map { at(monday, $0) } == [false, true, true, false])
        #expect((0..<7).map { at(monday.adding(days: $0), 9) } == [true, true, true, true, true, false, false])
    }

    @Test func `Reminders go between the release and the day of the sitting`() throws {
        let plan = try plan()
        let invited = PartnershipDialogue(id: ID(1), name: name, plan: plan, stage: .invited)

        try Reminding.requireTime(for: invited, on: "2026-12-09")
        #expect(throws: Reminding.Refusal.notBetweenReleaseAndSitting) {
            try Reminding.requireTime(for: invited, on: "2026-12-10")
        }
        for stage in [Stage.planned, .prepared, .inSession, .closed] {
            let dialogue = PartnershipDialogue(id: ID(1), name: name, plan: plan, stage: stage)
            #expect(throws: Reminding.Refusal.notBetweenReleaseAndSitting) {
                try Reminding.requireTime(for: dialogue, on: "2026-12-01")
            }
        }
    }

    @Test func `A later answer names a day between tomorrow and the eve of the sitting`() throws {
        let (guest, plan) = (try invited(), try plan())
        func require(_ day: Day?) throws(LaterAnswer.Refusal) -> Day {
            try LaterAnswer.require(day, of: guest, for: plan, today: "2026-11-23")
        }

        #expect(try require("2026-12-09") == "2026-12-09")
        #expect(throws: LaterAnswer.Refusal.dayMissing) { try require(nil) }
        #expect(throws: LaterAnswer.Refusal.dayPast) { try require("2026-11-23") }
        #expect(throws: LaterAnswer.Refusal.dayTooLate(last: "2026-12-09")) { try require("2026-12-10") }
        let proposed = Participant(id: ID(1), number: 1, party: .society, card: try card())
        #expect(throws: LaterAnswer.Refusal.notReleased) {
            try LaterAnswer.require("2026-12-01", of: proposed, for: plan, today: "2026-11-23")
        }
    }

    private let name = DialogueName(province: Province.all[1], year: 2026)

    private func card() throws -> Participant.Card { try Participant.Card(name: Bilingual(khmer: "សុខ សុភា")) }

    private func invited() throws -> Participant {
        Participant(
            id: ID(1), number: 1, party: .society, card: try card(), standing: .accepted,
            releasedAt: Instant(noonOf: "2026-11-01"))
    }

    private func plan() throws -> PartnershipDialogue.Plan {
        try PartnershipDialogue.Plan(
            title: Bilingual(khmer: "កិច្ចសន្ទនា"), opensOn: "2026-12-10", endsOn: "2026-12-10",
            startsAt: TimeOfDay(minutes: 480), endsAt: TimeOfDay(minutes: 1020), venue: Bilingual(khmer: "សាលាខេត្ត"),
            hostForum: nil)
    }
}
