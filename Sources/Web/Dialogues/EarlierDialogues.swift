import Dialogue

/// The closed dialogues of a province in one line: a province has one more of them each year.
struct EarlierDialogues: Sendable {
    let names: [DialogueName]
    let language: Language

    init(_ dialogues: [PartnershipDialogue], _ language: Language) {
        names = dialogues.map(\.name)
        self.language = language
    }

    var html: HTML? {
        guard !names.isEmpty else { return nil }
        return """
            <p>\(.earlierDialogues, language): \(names.map(link).joined(" · "))</p>
            """
    }

    /// By its year; a second one in a year by its whole name.
    private func link(_ name: DialogueName) -> HTML {
        let label: HTML = name.ordinal == 1 ? "\(language.year(name.year))" : "\(.dialogueOf(name), language)"
        return "<a href=\"/\(name)\">\(label)</a>"
    }
}
