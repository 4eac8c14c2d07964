package import Dialogue

/// A participant with what balance looks at.
package struct BalanceRow: Hashable, Sendable {
    package let row: ParticipantRow
    package let choice: Choice
    package let isRural: Bool?

    package var participant: Participant { row.participant }

    package func person(at stage: BalanceStage = .accepted) -> Balance.Person {
        Balance.Person(row.participant, marks: choice.marks, isRural: isRural, at: stage)
    }

    /// Comes as things stand: accepted and not declined, or selected for the Governor.
    package var isChosen: Bool {
        participant.holdsSeat || (participant.standing == .proposed && choice.selectedAt != nil)
    }
}

extension Reader {
    /// Everybody on the list as balance sees them, in the order of their numbers.
    package func balanceRows(of dialogue: ID<PartnershipDialogue>) throws -> [BalanceRow] {
        let rows = try participants(of: dialogue)
        let choices = try choices(of: dialogue)
        let rural = try ruralAreas(Set(rows.compactMap(\.participant.card.area)))
        return rows.map { row in
            BalanceRow(
                row: row, choice: choices[row.id] ?? Choice(),
                isRural: choices[row.id]?.isRural ?? row.participant.card.area.flatMap { rural[$0] })
        }
    }

    /// Which of the units are rural; a village is what its commune is.
    package func ruralAreas(_ codes: Set<AreaCode>) throws -> [AreaCode: Bool] {
        let units = Dictionary(codes.map { ($0, $0.level == .village ? $0.parent ?? $0 : $0) }) { first, _ in first }
        var kinds: [AreaCode: AreaKind] = [:]
        let sorted = Set(units.values).sorted()
        for start in stride(from: 0, to: sorted.count, by: 500) {
            let some = sorted[start..<min(start + 500, sorted.count)]
            try each("SELECT code, kind FROM area WHERE code IN \(list: some)") { row in
                kinds[try row.next()] = try row.next(word: AreaKind.self)
            }
        }
        return units.compactMapValues { kinds[$0]?.isRural }
    }
}
