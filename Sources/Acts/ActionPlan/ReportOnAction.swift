package import Dialogue
package import Store

/// A responsible body says how far one of its actions is: through its link, or signed in. Everybody sees it.
package struct ReportOnAction: Act {
    package let at: OfBody
    let action: ID<ActionItem>
    let state: ActionItem.State
    let words: String?

    package static let facts = ActFacts(
        "report_on_action", by: .link(.body), .account(.updateActions), leaving: .actionReported, offline: true)
    package static let shape = Shape(
        Self.init, .body, .id("action"), .either(.word("state"), absent: .open, unreadable: .open),
        .maybe(.prose("words", most: ActionReport.longest)))

    package func actor(_ body: OfBody.Found, _ caller: Caller) -> Actor { .body(body.id) }

    package func perform(_ body: OfBody.Found, _ hand: Hand) throws -> ID<ActionItem> {
        let row = try hand.writer.action(action, for: body.scope)
        if let dialogue = body.dialogue, row.dialogue != dialogue { throw StoreError.missing }
        try hand.writer.report(state, words: words ?? "", on: action, of: body.id, for: body.scope)
        try hand.require(row.seen)
        return action
    }
}

extension ActionRow {
    /// What a body sees before it reports.
    package var seen: Seen { Seen(item, lastReport?.at) }
}

/// The body somebody reports for: the one their account works for, or the one that has the link, in its dialogue.
package struct OfBody: Ground {
    package struct Found: Sendable {
        package let id: ID<Body>
        package let scope: Scope
        /// Nothing where the account may report on the actions of every dialogue.
        package let dialogue: DialogueName?
    }

    package func find(_ reader: Reader, _ caller: Caller) throws -> Found {
        switch caller {
        case .account(let visitor):
            guard let body = visitor.body else { throw StoreError.missing }
            return Found(id: body, scope: visitor.scope, dialogue: nil)
        case .link(.body, let hash):
            let (body, dialogue) = try reader.bodyLink(hash: hash)
            return Found(id: body.id, scope: .province(dialogue.province), dialogue: dialogue.name)
        case .link: throw StoreError.missing
        }
    }
}

extension Field where Value == OfBody {
    fileprivate static var body: Field { Field("at", []) { _, _ in (OfBody(), "") } }
}
