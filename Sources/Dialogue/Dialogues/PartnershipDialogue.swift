/// One Capital-Provincial Partnership Dialogue: a province, a date, an agenda, a room (guideline IV).
package struct PartnershipDialogue: Identifiable, Hashable, Sendable {
    package let id: ID<PartnershipDialogue>
    package let name: DialogueName
    package var plan: Plan
    package private(set) var stage: Stage
    /// The dialogue whose account this one opens with.
    package let previous: ID<PartnershipDialogue>?
    /// Whether messages of it have ever been rehearsed.
    package let wasRehearsed: Bool

    package init(
        id: ID<PartnershipDialogue>, name: DialogueName, plan: Plan, stage: Stage = .planned,
        previous: ID<PartnershipDialogue>? = nil, wasRehearsed: Bool = false
    ) {
        self.id = id
        self.name = name
        self.plan = plan
        self.stage = stage
        self.previous = previous
        self.wasRehearsed = wasRehearsed
    }

    /// From the first rehearsal until the invitations are released: whatever goes out is made, and nothing leaves.
    package var isInRehearsal: Bool { wasRehearsed && stage < .invited }

    package var province: Province { name.province }

    /// What the secretariat settles first.
    package struct Plan: Hashable, Sendable {
        package var title: Bilingual
        package var opensOn: Day
        package var endsOn: Day
        package var startsAt: TimeOfDay
        package var endsAt: TimeOfDay
        package var venue: Bilingual
        /// The forum it is held together with (IV.iii.a, combined sitting).
        package var hostForum: Bilingual?

        package init(
            title: Bilingual, opensOn: Day, endsOn: Day, startsAt: TimeOfDay, endsAt: TimeOfDay, venue: Bilingual,
            hostForum: Bilingual?
        ) throws(PlanRefusal) {
            guard endsOn >= opensOn else { throw .endsBeforeItOpens }
            guard endsOn.days(since: opensOn) < 5 else { throw .tooManyDays }
            guard endsAt > startsAt else { throw .dayEndsBeforeItStarts }
            self.title = title
            self.opensOn = opensOn
            self.endsOn = endsOn
            self.startsAt = startsAt
            self.endsAt = endsAt
            self.venue = venue
            self.hostForum = hostForum
        }

        package var days: Int { endsOn.days(since: opensOn) + 1 }
        package var minutesADay: Int { endsAt.minutes - startsAt.minutes }
    }

    package enum PlanRefusal: Error, Hashable, Sendable {
        case endsBeforeItOpens
        case tooManyDays
        case dayEndsBeforeItStarts
    }

    /// Why a dialogue stays at its stage.
    package enum Refusal: Error, Hashable, Sendable {
        case notAt(Stage, now: Stage)
        case agendaLacks([Theme])
        case nobodyToInvite
        case inputsWithoutDisposition([InputNumber])
        /// Challenges the province could not resolve and has not sent up, by their numbers (IV.iii.c, V).
        case unresolvedNotSentUp([Int])
        case nextDialogueNotLater(Day)
        /// A sitting that was ended goes on only for a reason that is written down.
        case reopeningReasonMissing
        /// The agenda is as it was approved.
        case nothingChanged
    }

    /// The Board approves the agenda (IV.iii.a).
    package mutating func approve(_ agenda: Agenda) throws(Refusal) {
        try require(.planned)
        guard agenda.lacks.isEmpty else { throw .agendaLacks(agenda.lacks) }
        stage = .prepared
    }

    /// A changed agenda takes the place of the approved one; after that nobody is called to the sitting any more.
    package func approveChange(to agenda: Agenda) throws(Refusal) {
        try requireShapeable()
        guard stage != .planned else { throw .notAt(.prepared, now: stage) }
        guard agenda.lacks.isEmpty else { throw .agendaLacks(agenda.lacks) }
    }

    /// The agenda can be worked on until the sitting has ended; once it is approved, what is worked on waits for the
    /// Board.
    package func requireShapeable() throws(Refusal) {
        guard stage <= .inSession else { throw .notAt(.inSession, now: stage) }
    }

    /// The sitting can be moved to another day, hour or place until it has begun.
    package func requireMovable() throws(Refusal) {
        guard stage <= .invited else { throw .notAt(.invited, now: stage) }
    }

    /// The agenda goes back to be changed; only while no invitation has left.
    package mutating func reopenAgenda() throws(Refusal) {
        try require(.prepared)
        stage = .planned
    }

    /// Invitations leave, all those accepted and not yet released, after somebody has seen who they are.
    package mutating func release(waiting: Int) throws(Refusal) {
        guard stage == .prepared || stage == .invited || stage == .inSession else {
            throw .notAt(.prepared, now: stage)
        }
        guard waiting > 0 else { throw .nobodyToInvite }
        if stage == .prepared { stage = .invited }
    }

    /// Whether the sitting is opened so long before its day that it is rather a slip of the hand: the hall may be tried
    /// out on the day before.
    package func isLongBefore(on today: Day) -> Bool { plan.opensOn.days(since: today) > 1 }

    package mutating func openSitting() throws(Refusal) {
        try require(.invited)
        stage = .inSession
    }

    /// The room may always go home. What has no disposition yet is settled afterwards: the report is not sealed, and
    /// the dialogue not closed, before every input has one (IV.iii.b).
    package mutating func endSitting() throws(Refusal) {
        try require(.inSession)
        stage = .reporting
    }

    /// The sitting goes on after it was ended, by mistake or for what is left; only until the report is published.
    package mutating func reopenSitting(because reason: String) throws(Refusal) {
        try require(.reporting)
        guard !reason.trimmingBlanks.isEmpty else { throw .reopeningReasonMissing }
        stage = .inSession
    }

    /// Sealed only when every input has a disposition (IV.iii.b).
    package mutating func publishReport(open: [InputNumber]) throws(Refusal) {
        try require(.reporting)
        guard open.isEmpty else { throw .inputsWithoutDisposition(open) }
        stage = .published
    }

    package mutating func beginFollowUp() throws(Refusal) {
        try require(.published)
        stage = .followUp
    }

    /// Closes this dialogue into its successor, which must come later (V).
    /// - Parameter unsent: numbers of unresolved challenges that nobody has sent up: none is dropped in silence.
    package mutating func close(open: [InputNumber], unsent: [Int], successorOpens day: Day) throws(Refusal) {
        guard open.isEmpty else { throw .inputsWithoutDisposition(open) }
        try require(.followUp)
        guard unsent.isEmpty else { throw .unresolvedNotSentUp(unsent) }
        guard day > plan.endsOn else { throw .nextDialogueNotLater(plan.endsOn) }
        stage = .closed
    }

    private func require(_ expected: Stage) throws(Refusal) {
        guard stage == expected else { throw .notAt(expected, now: stage) }
    }
}
