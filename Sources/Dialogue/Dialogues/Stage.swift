/// Where a dialogue stands. The order is the order of its life (product: the cycle).
package enum Stage: String, CaseIterable, Sendable, Hashable, Comparable {
    case planned
    /// The Board has approved the agenda.
    case prepared
    /// Invitations are released.
    case invited
    case inSession = "in_session"
    case reporting
    case published
    case followUp = "follow_up"
    case closed

    package var rank: Int { Stage.allCases.firstIndex(of: self) ?? 0 }
    package static func < (left: Stage, right: Stage) -> Bool { left.rank < right.rank }

    /// A draft is nobody's business outside the province: agenda and people stay inside until the Board approves.
    package var showsAgenda: Bool { self >= .prepared }
    /// People are asked for inputs once invitations are out, until the sitting ends.
    package var asksForInputs: Bool { self == .invited || self == .inSession }
    /// What was said before the end may come later, from a phone without a line or a slip of paper: it is taken until
    /// the report is sealed.
    package var takesInputs: Bool { asksForInputs || self == .reporting }
    /// What was raised is public from the moment it is dealt with in the room.
    package var showsInputs: Bool { self >= .inSession }
    package var showsReport: Bool { self >= .published }
}
