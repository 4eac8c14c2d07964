/// Two records that are one body or one person. The kept one takes over everything that points to the other; the other
/// stays readable and leads to it, and all of it can be undone.
package struct Merge: Hashable, Sendable {
    package let id: ID<Merge>
    package let kind: Kind
    /// Numbers of the bodies or persons.
    package let kept: Int64
    package let gone: Int64
    package let at: Instant
    package private(set) var undoneAt: Instant?

    package init(id: ID<Merge>, kind: Kind, kept: Int64, gone: Int64, at: Instant, undoneAt: Instant? = nil) {
        self.id = id
        self.kind = kind
        self.kept = kept
        self.gone = gone
        self.at = at
        self.undoneAt = undoneAt
    }

    package enum Kind: String, CaseIterable, Sendable {
        case bodies, persons
    }

    package enum Refusal: Error, Hashable, Sendable {
        case withItself
        case alreadyMerged
        /// What all provinces use would vanish into what one province owns.
        case nationalIntoProvincial
        /// The two are in different provinces.
        case acrossProvinces
        case alreadyUndone
        /// One of the two has been merged on since: that is undone first.
        case mergedOn
    }

    /// One of the two, as far as the rule looks at it.
    package struct Side: Hashable, Sendable {
        package let number: Int64
        /// Nothing for one of the country.
        package let province: Province?
        package let isMerged: Bool

        package init(number: Int64, province: Province?, isMerged: Bool) {
            self.number = number
            self.province = province
            self.isMerged = isMerged
        }
    }

    package static func require(kept: Side, gone: Side) throws(Refusal) {
        guard kept.number != gone.number else { throw .withItself }
        guard !kept.isMerged, !gone.isMerged else { throw .alreadyMerged }
        if let own = kept.province {
            guard let other = gone.province else { throw .nationalIntoProvincial }
            guard own == other else { throw .acrossProvinces }
        }
    }

    /// - Parameter keptIsMerged: whether the kept one has been merged into yet another meanwhile.
    package mutating func undo(at instant: Instant, keptIsMerged: Bool) throws(Refusal) {
        guard undoneAt == nil else { throw .alreadyUndone }
        guard !keptIsMerged else { throw .mergedOn }
        undoneAt = instant
    }
}
