package import Dialogue

/// What became of the dialogues before one: every promise still open, every question to the national level without
/// an answer, and how many promises there were (guideline V: "for reporting in the next dialogue").
package struct LastAccount: Hashable, Sendable {
    /// An open promise with the year of its life it is in when the new dialogue meets: 2 in the year after, then 3 …
    package struct Line: Hashable, Sendable {
        package let action: ActionRow
        package let year: Int
    }

    package let open: [Line]
    package let unanswered: [EscalationRow]
    /// All actions of the earlier dialogues.
    package let agreed: Int
    package let kept: Int
    package let cannot: Int

    /// Open promises whose day has passed, or that their body calls late.
    package func late(on today: Day) -> Int {
        open.count { $0.action.item.isOverdue(on: today) || $0.action.item.state == .late }
    }

    package var isEmpty: Bool { agreed == 0 && unanswered.isEmpty }
}

extension Reader {
    /// The account a dialogue opens with, reckoned from the register of all earlier dialogues of its province.
    package func accountOfLast(before dialogue: PartnershipDialogue) throws -> LastAccount {
        let name = dialogue.name
        let earlier: SQL = """
            d.province = \(name.province) AND (d.year < \(name.year) OR (d.year = \(name.year)
                AND d.ordinal < \(name.ordinal)))
            """
        let open = try actionRows(
            """
            WHERE \(earlier) AND a.state NOT IN \(list: ActionItem.State.settled) ORDER BY a.due_on, a.year, a.running
            """)
        let unanswered = try escalationRows("WHERE \(earlier) AND e.answered_on IS NULL ORDER BY e.due_on, e.id")
        let counts = try rows(
            """
            SELECT a.state, count(*) FROM action a JOIN dialogue d ON d.id = a.dialogue_id WHERE \(earlier)
            GROUP BY a.state
            """
        ) { row in (try row.next(word: ActionItem.State.self), try row.next(Int.self)) }
        let byState = Dictionary(uniqueKeysWithValues: counts)
        return LastAccount(
            open: open.map { row in
                LastAccount.Line(
                    action: row, year: ActionItem.year(agreedIn: row.dialogue.year, now: name.year))
            },
            unanswered: unanswered, agreed: counts.reduce(0) { $0 + $1.1 }, kept: byState[.done] ?? 0,
            cannot: byState[.cannot] ?? 0)
    }
}

extension ActionItem.State {
    /// As the data base has the words of what nobody waits for any more.
    static let settled = allCases.filter(\.isSettled).map(\.rawValue)
}
