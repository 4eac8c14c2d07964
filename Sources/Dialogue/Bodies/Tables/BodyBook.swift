/// The bodies a table may name, by every name they have. Names come folded by the caller's own function, which is also
/// given to look one up.
package struct BodyBook: Sendable {
    private let byName: [String: [ID<Body>]]
    private let fold: @Sendable (String) -> String

    package enum Finding: Hashable, Sendable {
        case known(ID<Body>)
        /// Two bodies have this name.
        case several
        /// None has it.
        case unknown
    }

    package init(_ names: [(name: String, body: ID<Body>)], fold: @escaping @Sendable (String) -> String) {
        self.fold = fold
        var byName: [String: [ID<Body>]] = [:]
        for (name, body) in names {
            let key = fold(name)
            if byName[key]?.contains(body) != true { byName[key, default: []].append(body) }
        }
        self.byName = byName
    }

    package func body(_ written: String) -> Finding {
        switch byName[fold(written)] ?? [] {
        case let found where found.count == 1: .known(found[0])
        case let found where found.isEmpty: .unknown
        default: .several
        }
    }

    /// What a body is by its name.
    package func kind(_ written: String) -> Body.Kind { Body.kind(named: written).kind }

    /// By what a name is told from others, whether a body has it or not.
    package func key(_ written: String) -> String { fold(written) }
}
