package import Dialogue

extension Reader {
    /// A dialogue of the province that was planned after this one.
    package func dialogue(after dialogue: PartnershipDialogue) throws -> PartnershipDialogue? {
        try dialogues(of: dialogue.province).last {
            ($0.name.year, $0.name.ordinal) > (dialogue.name.year, dialogue.name.ordinal)
        }
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
        if let next = try self.dialogue(after: dialogue) {
            try dialogue.close(open: open, successorOpens: next.plan.opensOn)
            try keepStage(of: dialogue)
            note(.dialogueClosed, about: name.description, in: dialogue.id)
            return next.name
        }
        try dialogue.close(open: open, successorOpens: plan.opensOn)
        try keepStage(of: dialogue)
        let next = try insert(plan, of: dialogue.province, after: dialogue.id)
        try writeAgenda(agenda, of: next.id)
        note(.dialogueClosed, about: name.description, in: dialogue.id)
        return next.name
    }
}
