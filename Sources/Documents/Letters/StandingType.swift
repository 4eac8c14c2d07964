/// Texts left standing after they were set, as a printer leaves the type of what he will print again.
///
/// Two shelves of bounded length: when the upper one is full it becomes the lower one, whose texts go unless they were
/// taken up meanwhile. So 600 letters keep what they share, and nothing else for long.
struct StandingType {
    /// All that decides how a text comes out.
    struct Measure: Hashable {
        var text: Document.Text
        var manner: Manner
        var width: Double?
        var indent: Double
    }

    private static let most = 128
    private var upper: [Measure: SetText] = [:]
    private var lower: [Measure: SetText] = [:]

    subscript(measure: Measure) -> SetText? {
        mutating get {
            if let set = upper[measure] { return set }
            guard let set = lower[measure] else { return nil }
            keep(set, as: measure)
            return set
        }
    }

    mutating func keep(_ set: SetText, as measure: Measure) {
        if upper.count >= Self.most { (upper, lower) = ([:], upper) }
        upper[measure] = set
    }
}
