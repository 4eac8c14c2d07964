/// What a new row may be already: a thing we know, proposed by its name or number, for somebody to decide. Or what it
/// would make that nobody knows: the body a person is listed under.
package struct ImportMatch: Hashable, Sendable {
    package let row: Int
    /// Which thing, such as "body 12"; its kind of import knows how to read it.
    package let target: String
    package let name: Bilingual
    /// Why they may be the same.
    package let reason: Bilingual
    /// Whether nothing speaks against it, so that it may be decided with others like it.
    package let isExact: Bool
    package var decision: Decision?

    package enum Decision: String, Sendable {
        /// It is this one.
        case same
        /// It is another.
        case other
    }

    /// Matches that are decided together: those that leave no doubt, the new bodies, or all that remain.
    package enum Together: String, CaseIterable, Sendable {
        /// Each is the one it is taken for.
        case exact
        /// Each is a new body; those with a name like one we know are left to be looked at.
        case newBodies = "new_bodies"
        /// None of the rest is what it may be.
        case others

        package var decision: Decision { self == .others ? .other : .same }
    }

    package init(
        row: Int, target: String, name: Bilingual, reason: Bilingual, isExact: Bool = false, decision: Decision? = nil
    ) {
        self.row = row
        self.target = target
        self.name = name
        self.reason = reason
        self.isExact = isExact
        self.decision = decision
    }

    /// A body that is not known, as a row names it first.
    package static func newBody(_ written: String, key: String, row: Int, hasLike: Bool) -> ImportMatch {
        let isKhmer = written.unicodeScalars.contains { (0x1780...0x17FF).contains($0.value) }
        let name = isKhmer ? Bilingual(khmer: written) : Bilingual(khmer: nil, english: written)
        return ImportMatch(
            row: row, target: newBodyWord + key, name: name ?? Bilingual(khmer: written),
            reason: Bilingual("មិនទាន់មានក្នុងបញ្ជីស្ថាប័ន", "Not in the list of bodies yet"), isExact: !hasLike)
    }

    package var isNewBody: Bool { target.hasPrefix(Self.newBodyWord) }

    /// What stands before the key of a body nobody knows.
    package static let newBodyWord = "new-body "
}
