/// How far people have come on their way into the room; the same balance is measured at each step.
package enum BalanceStage: Int, CaseIterable, Sendable, Comparable {
    case proposed, accepted, invited, confirmed, present

    package static func < (left: BalanceStage, right: BalanceStage) -> Bool { left.rawValue < right.rawValue }

    package func includes(_ participant: Participant) -> Bool {
        switch self {
        case .proposed: true
        case .accepted: participant.standing == .accepted
        case .invited: participant.isInvited
        case .confirmed: participant.isConfirmed
        case .present: participant.isPresent
        }
    }
}

extension Balance.Person {
    /// A participant as balance sees them at a stage: from the answer on it is the stand-in who is counted, of whom
    /// nothing is known but the sex.
    package init(
        _ participant: Participant, marks: Balance.Marks, isRural: Bool?, at stage: BalanceStage = .accepted
    ) {
        let isInRoom = stage == .confirmed || stage == .present
        let isStandIn = isInRoom && participant.answer == .standIn
        self.init(
            party: participant.party, sex: isInRoom ? participant.sexInTheRoom : participant.card.sex,
            district: participant.card.area?.district, isRural: isRural, marks: isStandIn ? Balance.Marks() : marks)
    }
}

extension AreaCode {
    /// The municipality, district or khan it is or lies in; none for a whole province.
    package var district: AreaCode? { level == .province ? nil : AreaCode(String(text.prefix(4))) }
}

extension AreaKind {
    /// Whether people of such a unit live in the country: communes are rural, sangkats are not; of a unit above, what
    /// most of it is divided into by law: communes in a district, sangkats in a municipality or khan. Some districts
    /// have a sangkat and some municipalities a commune, so who lives there may say otherwise. Nothing for a whole
    /// province.
    package var isRural: Bool? {
        switch self {
        case .commune, .district: true
        case .sangkat, .municipality, .khan: false
        case .capital, .province, .village: nil
        }
    }
}
