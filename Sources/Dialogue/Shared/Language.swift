/// A language the program speaks. Khmer is the default and the source of every phrase.
package enum Language: String, CaseIterable, Sendable, Hashable {
    case khmer = "km"
    case english = "en"

    package var other: Language { self == .khmer ? .english : .khmer }
}
