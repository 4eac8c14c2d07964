/// The eight classes of participants (guideline IV.i a–h). The raw value is the guideline's letter.
package enum ParticipantClass: String, CaseIterable, Sendable, Hashable, Comparable {
    case council = "a"
    case departments = "b"
    case districtGovernors = "c"
    case councilAssociations = "d"
    case communeChiefs = "e"
    case partners = "f"
    case communities = "g"
    case society = "h"

    package var letter: String { rawValue }
    package static func < (left: ParticipantClass, right: ParticipantClass) -> Bool { left.rawValue < right.rawValue }
}
