package import Dialogue

/// What became of the dialogues before one: the promises still open, the problems with the national level that are not
/// solved, and how many promises there were (guideline V: "for reporting in the next dialogue").
///
/// Every promise is counted. Named are those due first: after ten years of dialogues the others are too many for the
/// opening of a sitting, and stand in the register of their dialogue.
package struct LastAccount: Hashable, Sendable {
    /// An open promise with the year of its life it is in when the new dialogue meets: 2 in the year after, then 3 …
    package struct Line: Hashable, Sendable {
        package let action: ActionRow
        package let year: Int
    }

    /// What one of the earlier dialogues has left open.
    package struct Earlier: Hashable, Sendable {
        package let name: DialogueName
        package let open: Int

        package init(name: DialogueName, open: Int) {
            self.name = name
            self.open = open
        }
    }

    /// Promises, and questions, of which so many are named.
    package static let most = 50

    /// Those due first.
    package let open: [Line]
    package let openCount: Int
    /// Sent up and not solved: without an answer, or with one the province has not accepted. Those due first.
    package let unsolved: [EscalationRow]
    package let unsolvedCount: Int
    /// Unresolved and never sent up, in dialogues that were closed before closing asked for it.
    package let unsent: [UnsentChallenge]
    /// Those with open promises, the oldest first.
    package let earlier: [Earlier]
    /// All actions of the earlier dialogues.
    package let agreed: Int
    package let kept: Int
    package let cannot: Int
    /// How many open promises are due on a day, and how many of them their body calls late.
    fileprivate let dues: [Day: Due]

    fileprivate struct Due: Hashable, Sendable {
        var all = 0
        var late = 0
    }

    /// Open promises whose day has passed, or that their body calls late.
    package func late(on today: Day) -> Int {
        dues.reduce(0) { sum, due in sum + (due.key < today ? due.value.all : due.value.late) }
    }

    package var isEmpty: Bool { agreed == 0 && unsolvedCount == 0 && unsent.isEmpty }
}

extension Reader {
    /// The account a dialogue opens with, reckoned from the register of all earlier dialogues of its province.
    package func accountOfLast(before dialogue: PartnershipDialogue) throws -> LastAccount {
        let name = dialogue.name
        let earlier = try rows(
            """
            SELECT id, year, ordinal FROM dialogue WHERE province = \(name.province)
                AND (year < \(name.year) OR (year = \(name.year) AND ordinal < \(name.ordinal)))
            ORDER BY year, ordinal
            """
        ) { row in
            (
                id: try row.next(ID<PartnershipDialogue>.self),
                name: DialogueName(province: name.province, year: try row.next(), ordinal: try row.next())
            )
        }
        let ids = earlier.map(\.id)
        let settled = try rows(
            """
            SELECT state, count(*) FROM action
            WHERE dialogue_id IN \(list: ids) AND state IN \(list: ActionItem.State.settled) GROUP BY state
            """
        ) { row in (try row.next(word: ActionItem.State.self), try row.next(Int.self)) }
        let states = Dictionary(uniqueKeysWithValues: settled)
        var (dues, openIn): ([Day: LastAccount.Due], [ID<PartnershipDialogue>: Int]) = ([:], [:])
        try each(
            """
            SELECT dialogue_id, state, due_on, count(*) FROM action
            WHERE dialogue_id IN \(list: ids) AND state IN \(list: ActionItem.State.unsettled)
            GROUP BY dialogue_id, state, due_on
            """
        ) { row in
            let (id, state) = (try row.next(ID<PartnershipDialogue>.self), try row.next(word: ActionItem.State.self))
            let (due, count) = (try row.next(Day.self), try row.next(Int.self))
            openIn[id, default: 0] += count
            dues[due, default: .init()].all += count
            if state == .late { dues[due, default: .init()].late += count }
        }
        let openCount = openIn.values.reduce(0, +)
        let waiting: SQL = "e.dialogue_id IN \(list: ids) AND e.accepted_on IS NULL"
        return LastAccount(
            open: try openActions(of: ids, now: name.year), openCount: openCount,
            unsolved: try escalationRows("WHERE \(waiting) ORDER BY e.due_on, e.id LIMIT \(LastAccount.most)"),
            unsolvedCount: try number("SELECT count(*) FROM escalation e WHERE \(waiting)"),
            unsent: try unsentChallenges(of: ids, most: LastAccount.most),
            earlier: earlier.compactMap { one in openIn[one.id].map { LastAccount.Earlier(name: one.name, open: $0) } },
            agreed: openCount + states.values.reduce(0, +), kept: states[.done] ?? 0, cannot: states[.cannot] ?? 0,
            dues: dues)
    }

    /// The open ones due first; an index finds them, and only those are read whole.
    private func openActions(of dialogues: [ID<PartnershipDialogue>], now year: Int) throws -> [LastAccount.Line] {
        let first = try rows(
            """
            SELECT id FROM action
            WHERE dialogue_id IN \(list: dialogues) AND state IN \(list: ActionItem.State.unsettled)
            ORDER BY due_on, id LIMIT \(LastAccount.most)
            """
        ) { try $0.next(ID<ActionItem>.self) }
        guard !first.isEmpty else { return [] }
        return try actionRows("WHERE a.id IN \(list: first) ORDER BY a.due_on, a.id").map { row in
            LastAccount.Line(action: row, year: ActionItem.year(agreedIn: row.dialogue.year, now: year))
        }
    }
}

extension ActionItem.State {
    /// As the data base has the words of what nobody waits for any more.
    static let settled = allCases.filter(\.isSettled).map(\.rawValue)
    /// And of what somebody waits for.
    static let unsettled = allCases.filter { !$0.isSettled }.map(\.rawValue)
}
