import Dialogue

/// The way between the whole of a combined sitting and its forums; nothing where a dialogue is held alone.
struct ForumChoice {
    let dialogue: PartnershipDialogue
    let shown: Forum
    /// The page under the dialogue's address that shows one forum or all.
    let page: String

    func html(_ language: Language) -> HTML? {
        guard let host = dialogue.plan.hostForum else { return nil }
        let choices: [(Forum, HTML)] = [
            (.both, "\(.wholeSitting, language)"), (.dialogue, "\(.forumOfDialogue, language)"),
            (.host, "\(host, language)"),
        ]
        return """
            <nav class="pages" aria-label="\(.forumShown, language)"><ul>\(choices.html { forum, label in
                forum == shown
                    ? "<li><span aria-current=\"page\">\(label)</span></li>"
                    : "<li><a href=\"/\(dialogue.name)/\(page)?forum=\(forum.rawValue)\">\(label)</a></li>"
            })</ul></nav>
            """
    }
}

extension Forum {
    /// What an address ends with that asks for this forum; nothing for the whole.
    var question: String { self == .both ? "" : "?forum=\(rawValue)" }
}

extension Visit {
    /// The forum asked for; all of it where the dialogue is held alone.
    func forum(of dialogue: PartnershipDialogue) -> Forum {
        dialogue.plan.hostForum == nil ? .both : query.word("forum") ?? .both
    }
}
