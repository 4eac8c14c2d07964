import Dialogue
import Store

/// How many there are at each stage, and how many of them are women, class by class (product §3, balance).
struct ParticipantCounts: Sendable {
    enum Column: Int, CaseIterable, Sendable {
        case proposed, accepted, refused, invited, confirmed, excused, present, uninvited, unconfirmed

        var phrase: Phrase {
            switch self {
            case .proposed: Participant.Standing.proposed.phrase
            case .accepted: Participant.Standing.accepted.phrase
            case .refused: Participant.Standing.refused.phrase
            case .invited: .invitedCount
            case .confirmed: .confirmedCount
            case .excused: .excusedCount
            case .present: .presentCount
            case .uninvited: .uninvitedCount
            case .unconfirmed: .unconfirmedCount
            }
        }
    }

    private(set) var byClass: [ParticipantClass: [Attendance.Count]] = [:]
    private(set) var sum = Self.none
    private static let none = [Attendance.Count](repeating: Attendance.Count(), count: Column.allCases.count)

    init(rows: [ParticipantRow]) {
        for row in rows {
            Self.count(row.participant, in: &byClass[row.participant.party, default: Self.none])
        }
        for counts in byClass.values {
            for (column, count) in counts.enumerated() {
                sum[column].total += count.total
                sum[column].women += count.women
            }
        }
    }

    private static func count(_ participant: Participant, in counts: inout [Attendance.Count]) {
        func add(_ column: Column, _ sex: Participant.Sex?) {
            counts[column.rawValue].total += 1
            counts[column.rawValue].women += sex == .female ? 1 : 0
        }
        let invited = participant.card.sex
        switch participant.standing {
        case .proposed: add(.proposed, invited)
        case .accepted: add(.accepted, invited)
        case .refused: add(.refused, invited)
        }
        if participant.isInvited { add(.invited, invited) }
        if participant.isExcused { add(.excused, invited) }
        // From the answer on it is the stand-in who is counted.
        let inRoom = participant.sexInTheRoom
        if participant.isConfirmed { add(.confirmed, inRoom) }
        if participant.isPresent { add(.present, inRoom) }
        if participant.isUninvited { add(.uninvited, inRoom) }
        if participant.isUnconfirmed { add(.unconfirmed, inRoom) }
    }

    func html(_ language: Language, base: String) -> HTML {
        """
        <details open><summary>\(.countsByClass, language)</summary>
        <div class="scroll" role="region" tabindex="0" aria-label="\(.countsByClass, language)"><table>
        <thead><tr><th scope="col">\(.participantClass, language)</th>
        \(Column.allCases.html { "<th scope=\"col\" class=\"num\">\($0.phrase, language)</th>" })</tr></thead>
        <tbody>\(ParticipantClass.allCases.html { line($0, language, base) })</tbody>
        <tfoot><tr><th scope="row">\(.total, language)</th>\(sum.html { cell($0, language) })</tr></tfoot>
        </table></div></details>
        """
    }

    private func line(_ party: ParticipantClass, _ language: Language, _ base: String) -> HTML {
        """
        <tr><th scope="row"><a href="\(base)?party=\(party.letter)">(\(party.letter)) \(party.phrase, language)</a></th>
        \((byClass[party] ?? Self.none).html { cell($0, language) })</tr>
        """
    }

    private func cell(_ count: Attendance.Count, _ language: Language) -> HTML {
        guard count.total > 0 else { return "<td></td>" }
        let women: HTML? =
            count.women > 0 ? "<br><small>\(.women, language) \(count.women, language)</small>" : nil
        return "<td class=\"num\">\(count.total, language)\(women)</td>"
    }
}
