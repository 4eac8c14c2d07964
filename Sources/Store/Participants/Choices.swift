package import Dialogue

/// What choosing knows of a participant beside the card.
package struct Choice: Hashable, Sendable {
    /// The place on the waiting list of the class, where they wait: the lowest moves up first.
    package var waiting: Int?
    /// When the secretariat selected them for the Governor to confirm.
    package var selectedAt: Instant?
    package var nominee: ID<Nominee>?
    package var marks: Balance.Marks
    /// Whether they live in the country, where they said so; else it goes by their unit.
    package var isRural: Bool?

    package init(
        waiting: Int? = nil, selectedAt: Instant? = nil, nominee: ID<Nominee>? = nil,
        marks: Balance.Marks = Balance.Marks(), isRural: Bool? = nil
    ) {
        self.isRural = isRural
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
            SELECT c.participant_id, c.waiting, c.selected_at, c.nominee_id, c.youth, c.disability, c.indigenous,
                c.rural
            FROM choice c JOIN participant p ON p.id = c.participant_id WHERE p.dialogue_id = \(dialogue)
            """
        ) { row in
            (
                try row.next(ID<Participant>.self),
                Choice(
                    waiting: try row.next(), selectedAt: try row.next(), nominee: try row.next(),
                    marks: try row.marks(), isRural: try row.next())
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
            INSERT INTO choice (participant_id, waiting, selected_at, nominee_id, youth, disability, indigenous, rural)
            VALUES (\(participant), \(choice.waiting), \(choice.selectedAt), \(choice.nominee), \(choice.marks.youth),
                \(choice.marks.disability), \(choice.marks.indigenous), \(choice.isRural))
            """)
    }

    func choice(of participant: ID<Participant>) throws -> Choice {
        try rowIfAny(
            """
            SELECT waiting, selected_at, nominee_id, youth, disability, indigenous, rural FROM choice
            WHERE participant_id = \(participant)
            """
        ) { row in
            Choice(
                waiting: try row.next(), selectedAt: try row.next(), nominee: try row.next(), marks: try row.marks(),
                isRural: try row.next())
        } ?? Choice()
    }
}

extension Writer {
    /// What somebody has said of themselves, written down by whoever chooses.
    package func keep(
        _ marks: Balance.Marks, isRural: Bool?, of id: ID<Participant>, in dialogue: PartnershipDialogue
    ) throws {
        _ = try participant(id, of: dialogue.id)
        var choice = try choice(of: id)
        (choice.marks, choice.isRural) = (marks, isRural)
        try keep(choice, of: id)
        note(.ownWordsKept, about: .participant(id), in: dialogue.id)
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
