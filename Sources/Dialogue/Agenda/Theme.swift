/// What an agenda item is about: opening, the account of the last dialogue, the five themes of the guideline
/// (IV.iii.a, in its order), closing.
package enum Theme: String, CaseIterable, Sendable, Hashable {
    case opening
    case lastDialogue = "last_dialogue"
    case development
    case services
    case alignment
    case cooperation
    case institutions
    case closing

    /// The five of the guideline.
    package static let five: [Theme] = [.development, .services, .alignment, .cooperation, .institutions]
}
