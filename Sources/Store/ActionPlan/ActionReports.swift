package import Dialogue

extension Reader {
    /// The actions of a body that one dialogue gave it, soonest due first.
    package func actions(of body: ID<Body>, in dialogue: ID<PartnershipDialogue>) throws -> [ActionRow] {
        try actionRows(
            "WHERE a.body_id = \(body) AND a.dialogue_id = \(dialogue) ORDER BY \(ActionRow.byUrgency)")
    }

    /// The actions of a body in every dialogue of the scope whose report is published, what is open first, a page of
    /// them.
    package func actions(of body: ID<Body>, for scope: Scope, skipping: Int = 0, most: Int = 500) throws -> [ActionRow]
    {
        // Sorted by what an index holds; only those of the page are read whole.
        let page = try rows(
            """
            SELECT a.id FROM action a JOIN dialogue d ON d.id = a.dialogue_id WHERE \(published(body, scope))
            ORDER BY \(ActionRow.byUrgency) LIMIT \(most) OFFSET \(skipping)
            """
        ) { try $0.next(ID<ActionItem>.self) }
        guard !page.isEmpty else { return [] }
        return try actionRows("WHERE a.id IN \(list: page) ORDER BY \(ActionRow.byUrgency)")
    }

    package func actionCount(of body: ID<Body>, for scope: Scope) throws -> Int {
        try number(
            "SELECT count(*) FROM action a JOIN dialogue d ON d.id = a.dialogue_id WHERE \(published(body, scope))")
    }

    private func published(_ body: ID<Body>, _ scope: Scope) -> SQL {
        let within: SQL =
            switch scope {
            case .province(let province): "AND a.province = \(province)"
            case .country: ""
            case .everybody: "AND 1 = 0"
            }
        return """
            a.body_id = \(body) \(within)
            AND d.stage IN \(list: Stage.allCases.filter(\.showsReport).map(\.rawValue))
            """
    }

    /// Everything that was reported of these actions, oldest first.
    package func reports(of actions: [ID<ActionItem>]) throws -> [ID<ActionItem>: [ActionReport]] {
        var found: [ID<ActionItem>: [ActionReport]] = [:]
        try each(
            """
            SELECT action_id, state, words, at FROM action_report WHERE action_id IN \(list: actions)
            ORDER BY action_id, id
            """
        ) { row in found[try row.next(), default: []].append(try ActionReport(&row)) }
        return found
    }
}

extension ActionRow {
    /// What somebody still waits for, soonest first; then what is settled.
    static let byUrgency: SQL = """
        CASE WHEN a.state IN \(list: ActionItem.State.settled) THEN 1 ELSE 0 END, a.due_on, a.year, a.running
        """
}

extension Writer {
    /// The body reports on one of its actions. Another body's action is not there.
    package func report(
        _ state: ActionItem.State, words: String, on action: ID<ActionItem>, of body: ID<Body>, for scope: Scope
    ) throws {
        let row = try self.action(action, for: scope)
        guard row.body == body else { throw StoreError.missing }
        let dialogue = try dialogue(row.dialogue)
        try ActionItem.requireReporting(at: dialogue.stage)
        var item = row.item
        let words = words.trimmingBlanks
        try item.report(state, words: words, on: today)
        try run("UPDATE action SET state = \(item.state), settled_on = \(item.settledOn) WHERE id = \(action)")
        try run(
            """
            INSERT INTO action_report (action_id, state, words, at) VALUES (\(action), \(state), \(words), \(now))
            """)
        note(.actionReported, about: .action(row.number), in: dialogue.id)
    }
}
