import Testing

@testable import Dialogue

@Suite struct `The life of a dialogue` {
    let plan: PartnershipDialogue.Plan

    init() throws {
        plan = try PartnershipDialogue.Plan(
            title: Bilingual(khmer: "កិច្ចសន្ទនា"), opensOn: "2026-12-10", endsOn: "2026-12-10",
            startsAt: TimeOfDay(minutes: 480), endsAt: TimeOfDay(minutes: 1020), venue: Bilingual(khmer: "សាលាខេត្ត"),
            hostForum: nil)
    }

    @Test func `It goes through all its stages in order`() throws {
        var dialogue = dialogue(.planned)

        try dialogue.approve(agenda(Theme.allCases))
        try dialogue.release(waiting: 3)
        try dialogue.openSitting()
        try dialogue.endSitting()
        try dialogue.publishReport(open: [])
        try dialogue.beginFollowUp()
        try dialogue.close(open: [], unsent: [], successorOpens: "2027-12-10")

        #expect(dialogue.stage == .closed)
    }

    @Test func `An agenda that lacks a theme is not approved, and the refusal names it`() {
        var dialogue = dialogue(.planned)
        let themes = Theme.allCases.filter { $0 != .services && $0 != .closing }
        #expect(throws: PartnershipDialogue.Refusal.agendaLacks([.services, .closing])) {
            try dialogue.approve(agenda(themes))
        }
        #expect(dialogue.stage == .planned)
    }

    @Test func `The first dialogue of a province has no last one to account for`() {
        #expect(agenda(Theme.allCases.filter { $0 != .lastDialogue }).lacks == [])
    }

    @Test func `Invitations do not leave before the agenda is approved`() {
        var dialogue = dialogue(.planned)
        #expect(throws: PartnershipDialogue.Refusal.notAt(.prepared, now: .planned)) {
            try dialogue.release(waiting: 2)
        }
    }

    @Test func `Invitations need somebody to invite`() {
        var dialogue = dialogue(.prepared)
        #expect(throws: PartnershipDialogue.Refusal.nobodyToInvite) { try dialogue.release(waiting: 0) }
    }

    @Test func `Later invitations leave the stage as it is`() throws {
        var dialogue = dialogue(.inSession)
        try dialogue.release(waiting: 1)
        #expect(dialogue.stage == .inSession)
    }

    @Test func `The room may always go home, and be called back for a reason until the report is sealed`() throws {
        var dialogue = dialogue(.inSession)
        try dialogue.endSitting()
        #expect(dialogue.stage == .reporting)
        #expect(throws: PartnershipDialogue.Refusal.reopeningReasonMissing) {
            try dialogue.reopenSitting(because: " \u{200B}")
        }
        #expect(dialogue.stage == .reporting)
        try dialogue.reopenSitting(because: "ចុចច្រឡំ")
        #expect(dialogue.stage == .inSession)

        for stage in Stage.allCases where stage != .reporting {
            var dialogue = self.dialogue(stage)
            #expect(throws: PartnershipDialogue.Refusal.notAt(.reporting, now: stage)) {
                try dialogue.reopenSitting(because: "ចុចច្រឡំ")
            }
        }
    }

    @Test func `What is unresolved and not sent up stops the closing`() {
        var dialogue = dialogue(.followUp)
        #expect(throws: PartnershipDialogue.Refusal.unresolvedNotSentUp([2, 5])) {
            try dialogue.close(open: [], unsent: [2, 5], successorOpens: "2027-12-10")
        }
        #expect(dialogue.stage == .followUp)
    }

    @Test(arguments: [Stage.reporting, .followUp])
    func `An input without disposition stops the report and the closing`(stage: Stage) throws {
        var dialogue = dialogue(stage)
        let open = [InputNumber(province: dialogue.province, year: 2026, running: 14)]
        #expect(throws: PartnershipDialogue.Refusal.inputsWithoutDisposition(open)) {
            switch stage {
            case .reporting: try dialogue.publishReport(open: open)
            default: try dialogue.close(open: open, unsent: [], successorOpens: "2027-12-10")
            }
        }
        #expect(dialogue.stage == stage)
    }

    @Test func `The next dialogue must come after this one`() {
        var dialogue = dialogue(.followUp)
        #expect(throws: PartnershipDialogue.Refusal.nextDialogueNotLater("2026-12-10")) {
            try dialogue.close(open: [], unsent: [], successorOpens: "2026-12-10")
        }
    }

    @Test func `An approved agenda can be taken back while nobody is invited`() throws {
        var prepared = dialogue(.prepared)
        try prepared.reopenAgenda()
        #expect(prepared.stage == .planned)

        var invited = dialogue(.invited)
        #expect(throws: PartnershipDialogue.Refusal.notAt(.prepared, now: .invited)) { try invited.reopenAgenda() }
    }

    @Test func `A plan cannot end before it opens, nor its day before it starts`() {
        #expect(throws: PartnershipDialogue.PlanRefusal.endsBeforeItOpens) { try changed(ends: "2026-12-09") }
        #expect(throws: PartnershipDialogue.PlanRefusal.tooManyDays) { try changed(ends: "2026-12-15") }
        #expect(throws: PartnershipDialogue.PlanRefusal.dayEndsBeforeItStarts) { try changed(dayEnds: 480) }
    }

    private func changed(ends: Day = "2026-12-10", dayEnds: Int = 1020) throws {
        _ = try PartnershipDialogue.Plan(
            title: plan.title, opensOn: "2026-12-10", endsOn: ends, startsAt: TimeOfDay(minutes: 480),
            endsAt: TimeOfDay(minutes: dayEnds), venue: plan.venue, hostForum: nil)
    }

    private func dialogue(_ stage: Stage) -> PartnershipDialogue {
        PartnershipDialogue(
            id: ID(1), name: DialogueName(province: Province.all[1], year: 2026), plan: plan, stage: stage)
    }

    private func agenda(_ themes: [Theme]) -> Agenda {
        Agenda(
            items: themes.map { AgendaItem(id: ID(1), theme: $0, title: Bilingual(khmer: "ចំណុច"), minutes: 30) },
            plan: plan)
    }
}

@Suite struct `The name of a dialogue` {
    @Test func `It is read from an address and written back`() throws {
        let first = try #require(DialogueName("BTB/2026"))
        let second = try #require(DialogueName("BTB/2026-2"))

        #expect(first == DialogueName(province: Province.all[1], year: 2026))
        #expect(second.ordinal == 2)
        #expect(first.description == "BTB/2026")
        #expect(second.description == "BTB/2026-2")
    }

    @Test(arguments: ["", "BTB", "BTB/", "XXX/2026", "BTB/26", "BTB/2026-1", "BTB/2026-", "BTB/2026-2-3", "BTB/20a6"])
    func `What names no dialogue is refused`(text: String) {
        #expect(DialogueName(text) == nil)
    }
}
