/// How complete an agenda is, and what is missing, item by item.
package struct Completeness: Hashable, Sendable {
    /// What is looked at, in the order in which it is shown.
    package let checks: [Check]

    package struct Check: Hashable, Sendable {
        package let gap: Gap
        package let isMet: Bool
    }

    /// Something an agenda may lack. Only a missing theme keeps the Board from approving.
    package enum Gap: Hashable, Sendable {
        case theme(Theme)
        case presenter(ID<AgendaItem>)
        /// A theme of the guideline for which no sector is said: nobody can be proposed by it (IV.i.b).
        case sector(ID<AgendaItem>)
        /// No pause in a sitting of more than three hours.
        case pause
        case time(overrun: Int)
        case clash(Int)
    }

    package init(of agenda: Agenda, clashes: Int) {
        let missing = Set(agenda.lacks)
        var checks = Theme.needed.map { Check(gap: .theme($0), isMet: !missing.contains($0)) }
        for item in agenda.items where !item.theme.isPause {
            if item.theme != .lastDialogue {
                checks.append(Check(gap: .presenter(item.id), isMet: item.presentedBy != nil))
            }
            if Theme.five.contains(item.theme) {
                checks.append(Check(gap: .sector(item.id), isMet: !item.sectors.isEmpty))
            }
        }
        if agenda.minutesNeeded > 180 {
            checks.append(Check(gap: .pause, isMet: agenda.items.contains { $0.theme.isPause }))
        }
        checks.append(Check(gap: .time(overrun: agenda.overrun), isMet: agenda.overrun == 0))
        checks.append(Check(gap: .clash(clashes), isMet: clashes == 0))
        self.checks = checks
    }

    package var met: Int { checks.filter(\.isMet).count }
    package var gaps: [Gap] { checks.filter { !$0.isMet }.map(\.gap) }
}

/// What the secretariat should know of somebody who is to present.
package enum PresenterState: Hashable, Sendable {
    case confirmed
    /// Sends somebody else.
    case standIn(String)
    case declined
    case noAnswer
    /// Invitations have left, but not to this person.
    case notInvitedYet
    /// Nothing has left yet, so there is nothing to answer.
    case waiting
    /// Was taken off the list after being chosen.
    case leftOut

    package init(of participant: Participant, at stage: Stage) {
        switch (participant.standing, participant.releasedAt, participant.answer) {
        case (.refused, _, _), (.proposed, _, _): self = .leftOut
        case (.accepted, nil, _): self = stage >= .invited ? .notInvitedYet : .waiting
        case (.accepted, _, nil): self = .noAnswer
        case (.accepted, _, .yes?): self = .confirmed
        case (.accepted, _, .no?): self = .declined
        case (.accepted, _, .standIn?): self = .standIn(participant.standIn?.name ?? "")
        }
    }

    /// Whether somebody should call before the day.
    package var needsCare: Bool { self != .confirmed && self != .waiting }
}
