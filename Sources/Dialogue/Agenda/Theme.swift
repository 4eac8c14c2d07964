/// What an agenda item is about: opening, the account of the last dialogue, the five themes of the guideline
/// (IV.iii.a, in its order), closing; or a pause.
package enum Theme: String, CaseIterable, Sendable, Hashable {
    case opening
    case lastDialogue = "last_dialogue"
    case development
    case services
    case alignment
    case cooperation
    case institutions
    case closing
    case coffee
    case lunch

    /// The five of the guideline.
    package static let five: [Theme] = [.development, .services, .alignment, .cooperation, .institutions]

    /// What no agenda is approved without.
    package static let needed: [Theme] = [.opening] + five + [.closing]

    /// What an agenda begins with: everything needed and the account of the last dialogue, in the order of the day.
    package static let standard: [Theme] = [.opening, .lastDialogue] + five + [.closing]

    /// People eat or rest: nobody presents, nothing is raised.
    package var isPause: Bool { self == .coffee || self == .lunch }
}
