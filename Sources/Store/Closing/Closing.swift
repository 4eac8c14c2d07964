package import Dialogue

extension Reader {
    /// A dialogue of the province that was planned after this one.
    package func dialogue(after dialogue: PartnershipDialogue) throws -> PartnershipDialogue? {
        try dialogues(of: dialogue.province).last {
            ($0.name.year, $0.name.ordinal) > (dialogue.name.year, dialogue.name.ordinal)
        }
    }

    /// The dialogues before and after it, by the line in which one opens with the account of the other.
    package func neighbours(of dialogue: PartnershipDialogue) throws -> (previous: DialogueName?, next: DialogueName?) {
        let found = try rows(
            """
            SELECT id, province, year, ordinal FROM dialogue
            WHERE id = \(dialogue.previous) OR previous_id = \(dialogue.id)
            """
        ) { row in
            (
                try row.next(ID<PartnershipDialogue>.self),
                DialogueName(province: try row.next(), year: try row.next(), ordinal: try row.next())
            )
        }
        return (
            found.first { $0.0 == dialogue.previous }?.1, found.first { $0.0 != dialogue.previous }?.1
        )
    }
}

extension Writer {
    /// Closes a dialogue into its successor, which opens with the account of this one.
    ///
    /// Where the next one is planned already it is the successor, and `plan` is not asked for.
    package func close(
        _ name: DialogueName, into plan: PartnershipDialogue.Plan, agenda: [AgendaItem], for scope: Scope
    ) throws -> DialogueName {
        var dialogue = try dialogue(name, for: scope)
        let open = try openInputs(of: dialogue.id)
        let unsent = try unsentChallenges(of: dialogue.id).map(\.number)
        if let next = try self.dialogue(after: dialogue) {
            try dialogue.close(open: open, unsent: unsent, successorOpens: next.plan.opensOn)
            try keepStage(of: dialogue)
            note(.dialogueClosed, about: .dialogue(name), in: dialogue.id)
            return next.name
        }
        try dialogue.close(open: open, unsent: unsent, successorOpens: plan.opensOn)
        try keepStage(of: dialogue)
        let next = try insert(plan, of: dialogue.province, after: dialogue.id)
        try writeAgenda(agenda, of: next.id)
        note(.dialogueClosed, about: .dialogue(name), in: dialogue.id)
        return next.name
    }
}
