extension Body {
    /// Whether a body is still there to be invited. The first four are those of the NGO data base; the last is what a
    /// province finds out on the spot.
    package enum State: String, CaseIterable, Sendable {
        case active
        case notReported = "not_reported"
        case inactive, closed
        case gone

        /// Whether it is offered where a body is chosen. What does not report may still be there.
        package var isThere: Bool { self == .active || self == .notReported }
    }
}

/// What is known of a body beside its name and kind.
package struct BodyDetails: Hashable, Sendable {
    package var subkind: Body.Subkind?
    /// The body it is a part of.
    package var parent: ID<Body>?
    /// Its number elsewhere, such as the RID of the NGO data base.
    package var reference: String?
    package private(set) var state: Body.State
    /// Since when it is in this state, where somebody has said so.
    package private(set) var since: Day?
    /// Where it went when it turned out to be the same as another.
    package let mergedInto: ID<Body>?

    package init(
        subkind: Body.Subkind? = nil, parent: ID<Body>? = nil, reference: String? = nil, state: Body.State = .active,
        since: Day? = nil, mergedInto: ID<Body>? = nil
    ) {
        self.subkind = subkind
        self.parent = parent
        self.reference = reference
        self.state = state
        self.since = since
        self.mergedInto = mergedInto
    }

    /// Says that it closed, left, or is there again.
    package mutating func become(_ next: Body.State, since day: Day, today: Day) throws(Body.Refusal) {
        guard mergedInto == nil else { throw .merged }
        guard next != state else { throw .sameState }
        guard day <= today else { throw .dayAhead }
        state = next
        since = day
    }

    /// The finer kind and the parent have to fit.
    /// - Parameter ancestors: the parent, its parent and so on to the top.
    package func require(of body: Body, ancestors: [ID<Body>]) throws(Body.Refusal) {
        guard mergedInto == nil else { throw .merged }
        if let subkind, subkind.kind != body.kind { throw .subkindOfAnother }
        if parent == body.id || ancestors.contains(body.id) { throw .ownParent }
    }
}
