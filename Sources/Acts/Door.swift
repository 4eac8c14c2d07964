package import Dialogue
package import Store

/// By which right an act is done.
package enum Door: Hashable, Sendable, CustomStringConvertible {
    /// An account whose role `Rights` allows the deed.
    case account(Rights.Deed)
    /// A personal link: having it is the right.
    case link(LinkKind)

    package func admits(_ caller: Caller) -> Bool {
        switch (self, caller) {
        case (.account(let deed), .account(let visitor)): Rights.allows(visitor.role, deed)
        case (.link(let kind), .link(let other, _)): kind == other
        default: false
        }
    }

    /// The deed of a route that leads to it.
    package var deed: Rights.Deed {
        switch self {
        case .account(let deed): deed
        case .link: .useLink
        }
    }

    package var needsSecondFactor: Bool { Rights.needsSecondFactor(deed) }
    var isForAccounts: Bool { if case .account = self { true } else { false } }

    package var description: String {
        switch self {
        case .account(let deed): deed.rawValue
        case .link(let kind): "link of \(kind.rawValue)"
        }
    }
}

/// Whose personal link it is.
package enum LinkKind: String, Sendable { case invitee, body, nominator }

/// Who calls.
package enum Caller: Sendable {
    case account(Visitor)
    case link(LinkKind, hash: [UInt8])

    /// - Throws: `StoreError.missing` for a link: the act that takes one says whose it is.
    func actor() throws -> Actor {
        guard case .account(let visitor) = self else { throw StoreError.missing }
        return .account(visitor.account)
    }
}

/// Who calls and how. None of it is part of the act, nor of what tells one act from another.
package struct Call: Sendable {
    package let by: Caller
    package let at: Instant
    /// Made with the form; the same key with the same act again is the same act.
    package let key: String?
    /// The mark, by name, of what the caller saw; nothing asks for no check.
    package let mark: @Sendable (_ name: String) -> String?
    /// How the code of a second factor is read, where one came along.
    package let proof: CodeReading?

    package init(
        by: Caller, at: Instant, key: String?, mark: @escaping @Sendable (String) -> String? = { _ in nil },
        proof: CodeReading? = nil
    ) {
        self.by = by
        self.at = at
        self.key = key
        self.mark = mark
        self.proof = proof
    }
}

/// What an act holds while it is done.
package struct Hand {
    package let call: Call
    package let writer: Writer
    /// What personal links are made of.
    package let links: LinkHashes

    package var today: Day { call.at.day }
    /// Nothing for whoever comes by a link.
    package var account: ID<Account>? {
        if case .account(let visitor) = call.by { visitor.account } else { nil }
    }

    /// In the same transaction: is it still what the caller saw?
    /// - Parameter name: of the mark, where the caller saw several things.
    package func require(_ now: Seen, as name: String = Seen.name) throws(StoreError) {
        guard let seen = call.mark(name), seen != now.mark else { return }
        throw .changedMeanwhile
    }

    /// Whom the caller saw on a list that is acted on as a whole; nobody, where the call does not say.
    package var seenList: SeenList { call.mark(SeenList.name).flatMap { SeenList(text: $0) } ?? SeenList([]) }
}
