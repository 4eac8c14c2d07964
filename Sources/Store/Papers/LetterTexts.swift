package import Dialogue

extension Reader {
    /// What was settled for the letters of a dialogue; everything is open where nothing was.
    package func letterText(of dialogue: ID<PartnershipDialogue>) throws -> LetterText {
        try rowIfAny(
            """
            SELECT number, dated_on, lunar_line, subject_km, subject_en, reference_km, reference_en, body_km, body_en
            FROM letter_text WHERE dialogue_id = \(dialogue)
            """
        ) { row in
            let (number, dated) = (try row.next(String.self), try row.next(Day?.self))
            let lunarLine: String? = try row.next()
            let subject = try row.bilingualIfAny()
            let reference = try row.bilingualIfAny()
            return LetterText(
                number: number, dated: dated, lunarLine: lunarLine, subject: subject, reference: reference,
                body: try row.bilingualIfAny())
        } ?? LetterText()
    }

    /// Everything the papers of a dialogue are printed from.
    package func paperwork(of dialogue: PartnershipDialogue) throws -> Paperwork {
        Paperwork(
            dialogue: dialogue, agenda: try agenda(of: dialogue), style: try paperStyle(of: dialogue.province),
            text: try letterText(of: dialogue.id),
            people: try participants(of: dialogue.id).filter { $0.participant.standing == .accepted })
    }
}

extension Writer {
    package func settle(_ text: LetterText, of dialogue: PartnershipDialogue) throws {
        try run("DELETE FROM letter_text WHERE dialogue_id = \(dialogue.id)")
        try run(
            """
            INSERT INTO letter_text (dialogue_id, number, dated_on, lunar_line, subject_km, subject_en, reference_km,
                reference_en, body_km, body_en)
            VALUES (\(dialogue.id), \(text.number), \(text.dated), \(text.lunarLine), \(text.subject?.khmer),
                \(text.subject?.english), \(text.reference?.khmer), \(text.reference?.english), \(text.body?.khmer),
                \(text.body?.english))
            """)
        note(.letterSettled, about: .dialogue(dialogue.name), in: dialogue.id)
    }
}

/// A dialogue as its papers need it.
package struct Paperwork: Hashable, Sendable {
    package let dialogue: PartnershipDialogue
    package let agenda: Agenda
    package let style: PaperStyle
    package let text: LetterText
    /// Those accepted, in the order of their numbers.
    package var people: [ParticipantRow]

    package init(
        dialogue: PartnershipDialogue, agenda: Agenda, style: PaperStyle, text: LetterText, people: [ParticipantRow]
    ) {
        self.dialogue = dialogue
        self.agenda = agenda
        self.style = style
        self.text = text
        self.people = people
    }

    /// Those whose invitation has left.
    package var invited: [ParticipantRow] { people.filter { $0.participant.isInvited } }
}
