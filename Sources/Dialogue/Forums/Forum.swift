/// The two forums of a combined sitting (IV.iii.a): the dialogue itself and the forum it is held together with. An item
/// or a participant belongs to one of them or to both.
package enum Forum: String, CaseIterable, Sendable, Hashable {
    case dialogue, host, both

    /// The two that have an agenda and a report of their own where a sitting is combined.
    package static let parts = [dialogue, host]

    package func concerns(_ forum: Forum) -> Bool { self == .both || forum == .both || self == forum }
}

/// Who shapes a combined sitting.
package enum Convener: Hashable, Sendable {
    case secretariat
    /// The planning team of the host forum.
    case planningTeam

    /// Nothing for roles that convene no sitting.
    package init?(_ role: Role) {
        switch role {
        case .secretariat: self = .secretariat
        case .planningTeam: self = .planningTeam
        default: return nil
        }
    }

    /// The forum an item is given that this convener makes.
    package var forum: Forum { self == .secretariat ? .dialogue : .host }

    /// The secretariat answers for the whole sitting; the planning team for what is its own or shared.
    package func mayChange(_ forum: Forum) -> Bool { self == .secretariat || forum != .dialogue }

    package func requireOwn(_ forum: Forum) throws(AgendaItem.Refusal) {
        guard mayChange(forum) else { throw .ofOtherForum(forum) }
    }
}
