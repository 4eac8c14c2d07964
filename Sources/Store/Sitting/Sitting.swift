package import Dialogue

extension Writer {
    /// Ends the sitting; refused while an input has no disposition, and says which (IV.iii.b).
    package func endSitting(of name: DialogueName, for scope: Scope) throws {
        var dialogue = try dialogue(name, for: scope)
        try dialogue.endSitting(open: try openInputs(of: dialogue.id))
        try keepStage(of: dialogue)
        note(.sittingEnded, about: .dialogue(name), in: dialogue.id)
    }
}
