package import Dialogue

/// What choosing knows of a participant beside the card.
package struct Choice: Hashable, Sendable {
    /// The place on the waiting list of the class, where they wait: the lowest moves up first.
    package var waiting: Int?
    /// When the secretariat selected them for the Governor to confirm.
    package var selectedAt: Instant?
    package var nominee: ID<Nominee>?
    package var marks: Balance.Marks

    package init(
        waiting: Int? = nil, selectedAt: Instant? = nil, nominee: ID<Nominee>? = nil,
        marks: Balance.Marks = Balance.Marks()
    ) {
        self.waiting = waiting
        self.selectedAt = selectedAt
        self.nominee = nominee
        self.marks = marks
    }
}

extension Reader {
    /// What choosing knows of the participants of a dialogue; who is not there has nothing of it.
    package func choices(of dialogue: ID<PartnershipDialogue>) throws -> [ID<Participant>: Choice] {
        let found = try rows(
            """
            SELECT c.participant_id, c.waiting, c.selected_at, c.nominee_id, c.youth, c.disability, c.indigenous
            FROM choice c JOIN participant p ON p.id = c.participant_id WHERE p.dialogue_id = \(dialogue)
            """
        ) { row in
            (
                try row.next(ID<Participant>.self),
                Choice(
                    waiting: try row.next(), selectedAt: try row.next(), nominee: try row.next(),
                    marks: try row.marks())
            )
        }
        return Dictionary(found) { first, _ in first }
    }

    /// How many seats of a class are taken: accepted who have not said no, and those selected for the Governor.
    package func seatsTaken(in dialogue: ID<PartnershipDialogue>) throws -> [ParticipantClass: Int] {
        let found = try rows(
            """
            SELECT p.party, count(*) FROM participant p LEFT JOIN choice c ON c.participant_id = p.id
            WHERE p.dialogue_id = \(dialogue)
                AND ((p.standing = 'accepted' AND (p.answer IS NULL OR p.answer <> 'no'))
                     OR (p.standing = 'proposed' AND c.selected_at IS NOT NULL))
            GROUP BY p.party
            """
        ) { row in (try row.next(word: ParticipantClass.self), try row.next(Int.self)) }
        return Dictionary(found) { first, _ in first }
    }
}

extension Writer {
    /// Writes what choosing knows of somebody.
    func keep(_ choice: Choice, of participant: ID<Participant>) throws {
        try run("DELETE FROM choice WHERE participant_id = \(participant)")
        guard choice != Choice() else { return }
        try run(
            """
            INSERT INTO choice (participant_id, waiting, selected_at, nominee_id, youth, disability, indigenous)
            VALUES (\(participant), \(choice.waiting), \(choice.selectedAt), \(choice.nominee), \(choice.marks.youth),
                \(choice.marks.disability), \(choice.marks.indigenous))
            """)
    }

    func choice(of participant: ID<Participant>) throws -> Choice {
        try rowIfAny(
            """
            SELECT waiting, selected_at, nominee_id, youth, disability, indigenous FROM choice
            WHERE participant_id = \(participant)
            """
        ) { row in
            Choice(
                waiting: try row.next(), selectedAt: try row.next(), nominee: try row.next(), marks: try row.marks())
        } ?? Choice()
    }
}

extension Row {
    mutating func marks() throws -> Balance.Marks {
        Balance.Marks(youth: try next(), disability: try next(), indigenous: try next())
    }
}

extension SQL.StringInterpolation {
    /// Yes is 1, no is 0, not known is nothing.
    mutating func appendInterpolation(_ mark: Bool?) { appendInterpolation(mark.map { $0 ? 1 : 0 }) }
}
