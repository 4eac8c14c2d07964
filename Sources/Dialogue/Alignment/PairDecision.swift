/// Two projects that may be one, by their identifiers in the order of the alphabet.
package struct PairOfProjects: Hashable, Sendable {
    package let one: String
    package let other: String

    package init(one: String, other: String) {
        self.one = one
        self.other = other
    }

    /// The one that counts; nothing where both do.
    package func counted(by decision: PairDecision) -> String? {
        switch decision {
        case .first: one
        case .second: other
        case .different: nil
        }
    }
}

/// What somebody decided about two projects that may be one.
package enum PairDecision: String, CaseIterable, Sendable {
    /// They are one, and this one counts.
    case first, second
    /// They are two, and both count.
    case different

    /// The projects that are not counted because another one stands for them. Of those that are the same one always
    /// counts, whatever was decided about each two of them; a project that is no longer there stands for nothing.
    package static func notCounted(
        _ decisions: [PairOfProjects: PairDecision], among projects: some Sequence<String>
    ) -> Set<String> {
        guard decisions.values.contains(where: { $0 != .different }) else { return [] }
        let there = Set(projects)
        var groups: [Set<String>] = []
        var dropped: Set<String> = []
        for (pair, decision) in decisions where there.contains(pair.one) && there.contains(pair.other) {
            guard let counted = pair.counted(by: decision) else { continue }
            dropped.insert(counted == pair.one ? pair.other : pair.one)
            let touching = groups.filter { $0.contains(pair.one) || $0.contains(pair.other) }
            groups.removeAll { touching.contains($0) }
            groups.append(touching.reduce(into: [pair.one, pair.other]) { $0.formUnion($1) })
        }
        for group in groups where group.isSubset(of: dropped) {
            if let least = group.min() { dropped.remove(least) }
        }
        return dropped
    }
}
