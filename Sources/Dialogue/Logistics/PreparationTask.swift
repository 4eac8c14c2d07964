/// One thing to be done before or after a sitting, by a day that is counted from the sitting.
package struct PreparationTask: Hashable, Sendable {
    package let kind: Kind
    /// Nothing where it goes by the days of the guideline.
    package private(set) var movedTo: Day?
    package private(set) var movedBecause: String?
    package private(set) var doneOn: Day?
    /// Who has ticked it.
    package let doneBy: String?

    package init(
        kind: Kind, movedTo: Day? = nil, movedBecause: String? = nil, doneOn: Day? = nil, doneBy: String? = nil
    ) {
        self.kind = kind
        self.movedTo = movedTo
        self.movedBecause = movedBecause
        self.doneOn = doneOn
        self.doneBy = doneBy
    }

    package enum Kind: Hashable, Sendable {
        /// A step of the guideline.
        case step(GuidelineStep)
        /// Something the secretariat added, with its own day.
        case own(ID<PreparationTask>, Bilingual, due: Day)
    }

    package enum Refusal: Error, Hashable, Sendable {
        case alreadyDone
        case notDone
        /// The record itself says whether it is done: an approval, a release, a report.
        case recordDecides
        case reasonMissing
        case titleMissing
        case dayMissing
        /// Nothing is prepared any more once the dialogue is closed.
        case closed
    }

    package func due(for plan: PartnershipDialogue.Plan) -> Day {
        if let movedTo { return movedTo }
        switch kind {
        case .step(let step): return step.due(for: plan)
        case .own(_, _, let due): return due
        }
    }

    /// Whether it is done: as the record says, where the record can say so.
    package func isDone(at stage: Stage) -> Bool {
        if case .step(let step) = kind, let reached = step.doneFrom { return stage >= reached }
        return doneOn != nil
    }

    /// A step before the sitting that nobody ticked is no longer asked for once the sitting has begun.
    package func isOver(at stage: Stage) -> Bool {
        if case .step(let step) = kind { return step.days < 0 && stage >= .inSession }
        return stage == .closed
    }

    package func isLate(on today: Day, _ plan: PartnershipDialogue.Plan, at stage: Stage) -> Bool {
        !isDone(at: stage) && !isOver(at: stage) && due(for: plan) < today
    }

    package mutating func finish(on day: Day) throws(Refusal) {
        try requireOwnHand()
        guard doneOn == nil else { throw .alreadyDone }
        doneOn = day
    }

    package mutating func reopen() throws(Refusal) {
        try requireOwnHand()
        guard doneOn != nil else { throw .notDone }
        doneOn = nil
    }

    /// Another day takes one line of reason.
    package mutating func move(to day: Day, because reason: String, at stage: Stage) throws(Refusal) {
        guard !isDone(at: stage) else { throw .alreadyDone }
        guard !reason.trimmingBlanks.isEmpty else { throw .reasonMissing }
        movedTo = day
        movedBecause = reason.trimmingBlanks
    }

    private func requireOwnHand() throws(Refusal) {
        if case .step(let step) = kind, step.doneFrom != nil { throw .recordDecides }
    }
}

/// What the guideline asks for before, at and after a sitting, in the order of its days.
package enum GuidelineStep: String, CaseIterable, Sendable, Hashable {
    case settleDay = "settle_day"
    case agreeWithHost = "agree_with_host"
    case consolidateLast = "consolidate_last"
    case askDataBases = "ask_data_bases"
    case draftAgenda = "draft_agenda"
    case askCouncil = "ask_council"
    case identifyParticipants = "identify_participants"
    case chooseCommunities = "choose_communities"
    case approveAgenda = "approve_agenda"
    case bookRooms = "book_rooms"
    case releaseInvitations = "release_invitations"
    case askDistrictReports = "ask_district_reports"
    case arrangeInterpretation = "arrange_interpretation"
    case arrangeTransport = "arrange_transport"
    case callWhoHasNotAnswered = "call_who_has_not_answered"
    case orderMeals = "order_meals"
    case printPapers = "print_papers"
    case setUpHall = "set_up_hall"
    case writeReport = "write_report"
    case sendReport = "send_report"

    /// Where the guideline asks for it.
    package var section: String {
        switch self {
        case .settleDay: "IV"
        case .agreeWithHost, .approveAgenda: "IV.iii.a"
        case .consolidateLast: "V"
        case .askDataBases: "IV.ii.b"
        case .draftAgenda, .identifyParticipants, .bookRooms, .arrangeInterpretation, .arrangeTransport, .orderMeals,
            .printPapers, .setUpHall:
            "IV.ii.a"
        case .askCouncil: "IV.i.a"
        case .chooseCommunities: "IV.i.g"
        case .releaseInvitations, .callWhoHasNotAnswered: "IV.i"
        case .askDistrictReports: "IV.iii.b"
        case .writeReport, .sendReport: "IV.iii.c"
        }
    }

    /// Days from the sitting: before its first day, or after its last. The guideline names no days; these leave an
    /// invitation four weeks on its way, and the Board a week for the agenda before it leaves.
    package var days: Int {
        switch self {
        case .settleDay: -90
        case .agreeWithHost: -85
        case .consolidateLast, .askDataBases: -75
        case .draftAgenda: -60
        case .askCouncil: -56
        case .identifyParticipants: -50
        case .chooseCommunities: -45
        case .approveAgenda: -42
        case .bookRooms: -40
        case .releaseInvitations: -28
        case .askDistrictReports, .arrangeInterpretation: -21
        case .arrangeTransport: -14
        case .callWhoHasNotAnswered: -10
        case .orderMeals: -7
        case .printPapers: -3
        case .setUpHall: -1
        case .writeReport: 14
        case .sendReport: 21
        }
    }

    /// The stage from which the record says that it is done; nothing where only a person knows.
    package var doneFrom: Stage? {
        switch self {
        case .approveAgenda: .prepared
        case .releaseInvitations: .invited
        case .writeReport: .published
        default: nil
        }
    }

    package func due(for plan: PartnershipDialogue.Plan) -> Day {
        (days < 0 ? plan.opensOn : plan.endsOn).adding(days: days)
    }

    /// The steps of one dialogue: only a combined sitting agrees with a host forum.
    package static func steps(for plan: PartnershipDialogue.Plan) -> [GuidelineStep] {
        allCases.filter { $0 != .agreeWithHost || plan.hostForum != nil }
    }
}

/// All that is to be done for one dialogue.
package struct Checklist: Hashable, Sendable {
    package let plan: PartnershipDialogue.Plan
    package let stage: Stage
    /// In the order of their days.
    package let tasks: [PreparationTask]

    /// - Parameter kept: tasks that somebody has touched or added; steps of the guideline that nobody has touched are
    ///   there by themselves, so a sitting that moves takes their days with it.
    package init(plan: PartnershipDialogue.Plan, stage: Stage, kept: [PreparationTask]) {
        self.plan = plan
        self.stage = stage
        let touched = Set(kept.map(\.kind))
        let untouched = GuidelineStep.steps(for: plan).map { PreparationTask.Kind.step($0) }
            .filter { !touched.contains($0) }.map { PreparationTask(kind: $0) }
        tasks = (kept + untouched).enumerated().sorted { one, other in
            (one.element.due(for: plan), one.offset) < (other.element.due(for: plan), other.offset)
        }.map(\.element)
    }

    package func late(on today: Day) -> [PreparationTask] { tasks.filter { $0.isLate(on: today, plan, at: stage) } }

    /// What is next: neither done nor late, the nearest day first.
    package func coming(on today: Day) -> [PreparationTask] {
        tasks.filter { !$0.isDone(at: stage) && !$0.isOver(at: stage) && $0.due(for: plan) >= today }
    }

    package var done: [PreparationTask] { tasks.filter { $0.isDone(at: stage) } }
}
