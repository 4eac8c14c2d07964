/// A document that belongs to an item of an agenda.
package struct AgendaDocument: Hashable, Sendable {
    package let id: ID<AgendaDocument>
    package let item: ID<AgendaItem>
    package let name: String
    package let audience: Audience
    package let kind: FileKind
    /// Bytes.
    package let size: Int

    package init(
        id: ID<AgendaDocument>, item: ID<AgendaItem>, name: String, audience: Audience, kind: FileKind, size: Int
    ) {
        self.id = id
        self.item = item
        self.name = kind.name(from: name)
        self.audience = audience
        self.kind = kind
        self.size = size
    }

    /// Who may read it, beside those who work on the dialogue.
    package enum Audience: String, CaseIterable, Sendable {
        case everybody
        /// Through a personal link.
        case invited
        case conveners
    }

    package enum Refusal: Error, Hashable, Sendable {
        case tooMany(Int)
    }

    /// Documents one dialogue may have.
    package static let most = 100

    /// A document whose agenda is not public yet is read by nobody outside.
    package func isOpen(to audience: Audience, at stage: Stage) -> Bool {
        switch audience {
        case .conveners: true
        case .invited: stage >= .invited && self.audience != .conveners
        case .everybody: stage.showsAgenda && self.audience == .everybody
        }
    }
}
