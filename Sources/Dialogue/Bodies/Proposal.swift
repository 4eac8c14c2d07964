/// What a province asks the national side to change in what belongs to no province: that is the national side's to
/// write (guideline IV.ii.b, c). Until it is settled nothing changes.
package struct Proposal: Hashable, Sendable {
    package let id: ID<Proposal>
    package let province: Province
    /// The body that would change.
    package let body: ID<Body>
    package let change: Change
    /// Why, in the words of the province.
    package let reason: String
    package let at: Instant
    package private(set) var settlement: Settlement?

    package init(
        id: ID<Proposal>, province: Province, body: ID<Body>, change: Change, reason: String, at: Instant,
        settlement: Settlement? = nil
    ) {
        self.id = id
        self.province = province
        self.body = body
        self.change = change
        self.reason = reason
        self.at = at
        self.settlement = settlement
    }

    package enum Change: Hashable, Sendable {
        case rename(Bilingual, acronym: String?)
        case addContact(ContactPoint.Kind, String)
        case removeContact(ContactPoint.Kind, String)
        /// The body is another one of the country: it goes, and the other is kept.
        case merge(into: ID<Body>)
        case state(Body.State)
        /// A body of the province becomes one of the country, with its offices, who holds them and how they are
        /// reached.
        case adopt

        package var kind: Kind {
            switch self {
            case .rename: .rename
            case .addContact: .addContact
            case .removeContact: .removeContact
            case .merge: .merge
            case .state: .state
            case .adopt: .adopt
            }
        }

        /// Whether it can be asked of a body of this home: of one of the country, or of one's own.
        package func concerns(_ home: Province?, of province: Province) -> Bool {
            switch self {
            case .rename, .addContact, .removeContact, .state: home == nil
            case .merge: home == nil || home == province
            case .adopt: home == province
            }
        }
    }

    package enum Kind: String, CaseIterable, Sendable {
        case rename
        case addContact = "add_contact"
        case removeContact = "remove_contact"
        case merge, state, adopt
    }

    package enum Verdict: String, CaseIterable, Sendable {
        case accepted, declined, withdrawn
    }

    package struct Settlement: Hashable, Sendable {
        package let verdict: Verdict
        /// Why it was declined; may be given with a yes as well.
        package let answer: String?
        package let at: Instant

        package init(verdict: Verdict, answer: String?, at: Instant) {
            self.verdict = verdict
            self.answer = answer
            self.at = at
        }
    }

    package enum Refusal: Error, Hashable, Sendable {
        case noReason
        /// A no without a reason helps nobody.
        case noAnswer
        case settled
        /// The same is proposed and waits.
        case alreadyProposed
        /// It is so already.
        case nothingNew
        case withItself
    }

    package mutating func settle(_ verdict: Verdict, answer: String?, at instant: Instant) throws(Refusal) {
        guard settlement == nil else { throw .settled }
        let answer = answer?.trimmingBlanks
        if verdict == .declined, answer?.isEmpty ?? true { throw .noAnswer }
        settlement = Settlement(verdict: verdict, answer: (answer?.isEmpty ?? true) ? nil : answer, at: instant)
    }
}

/// A change of a body of the country, as every province it touches is told of it.
package struct NationalChange: Hashable, Sendable {
    package let id: ID<NationalChange>
    package let body: ID<Body>
    package let kind: Kind
    package let before: String?
    package let after: String?
    package let at: Instant

    package init(id: ID<NationalChange>, body: ID<Body>, kind: Kind, before: String?, after: String?, at: Instant) {
        self.id = id
        self.body = body
        self.kind = kind
        self.before = before
        self.after = after
        self.at = at
    }

    package enum Kind: String, CaseIterable, Sendable {
        case renamed
        case contactAdded = "contact_added"
        case contactRemoved = "contact_removed"
        case merged
        case mergeUndone = "merge_undone"
        case state
        /// An office of it goes to somebody, or to nobody.
        case office
    }
}
