import Dialogue
import Store

/// `/b/{token}`: a responsible body reports on its actions, without an account. The link is bound to the body and
/// the dialogue; it goes on working after the dialogue is closed.
enum ReportByBody {
    static let routes: [Route] = [
        .get("/b/{token}", .useLink) { try await show($0, Entered(), confirming: nil) },
        .post("/b/{token}/{action}", .useLink, report),
    ]

    private static func show(
        _ visit: Visit, _ entered: Entered, confirming: ID<ActionItem>?
    ) async throws -> Answer {
        let token = visit.values["token"] ?? ""
        let hash = Links.hash(token)
        let (body, dialogue, rows, history) = try await visit.read { reader in
            let (body, dialogue) = try reader.bodyLink(hash: hash)
            let rows = try reader.actions(of: body.id, in: dialogue.id)
            try ActionReporting.require(confirming, among: rows)
            return (body, dialogue, rows, try reader.reports(of: rows.map(\.id)))
        }
        let language = visit.language
        let cards = ActionCards(
            rows: rows, history: history, address: "/b/\(token)", entered: entered, visit: visit,
            confirming: confirming)
        let page = Page(
            title: body.name.text(in: language),
            """
            <h1>\(body.name, language)</h1>
            <p>\(.actionsOf(dialogue.name), language) · \
            <a href="/\(dialogue.name)">\(dialogue.plan.title, language)</a></p>
            <p class="hint">\(.everybodySees, language)</p>
            \(cards.html)
            """)
        return visit.show(page, status: entered.status)
    }

    private static func report(_ visit: Visit) async throws -> Answer {
        let token = visit.values["token"] ?? ""
        let hash = Links.hash(token)
        let (body, dialogue) = try await visit.read { try $0.bodyLink(hash: hash) }
        return try await ActionReporting.perform(
            visit, of: body.id, back: "/b/\(token)", as: .body(body.id)
        ) { writer in
            // Asked again in the act: the link may have been withdrawn meanwhile.
            guard try writer.bodyLink(hash: hash).dialogue.id == dialogue.id else { throw StoreError.missing }
            return (scope: .province(dialogue.province), dialogue: dialogue.name)
        } again: { entered, confirming in
            try await show(visit, entered, confirming: confirming)
        }
    }
}

/// `/actions`: the same for somebody who has signed in for a body.
enum ReportSignedIn {
    static let routes: [Route] = [
        .get("/actions", .updateActions) { try await show($0, Entered(), confirming: nil) },
        .post("/actions/{action}", .updateActions, report),
    ]

    private static let size = 25

    private static func show(
        _ visit: Visit, _ entered: Entered, confirming: ID<ActionItem>?
    ) async throws -> Answer {
        let language = visit.language
        guard let body = try visit.requireVisitor().body else {
            return visit.show(
                Page(
                    .yourActions, in: language,
                    "<h1>\(.yourActions, language)</h1><p class=\"empty\">\(.noBody, language)</p>"))
        }
        let (scope, asked) = (visit.scope, visit.query.number("page"))
        let (name, page, rows, history) = try await visit.read { reader in
            let page = PageOfMany(asked, size: size, of: try reader.actionCount(of: body, for: scope))
            let rows = try reader.actions(of: body, for: scope, skipping: page.skipping, most: size)
            try ActionReporting.require(confirming, among: rows)
            return (try reader.body(body).name, page, rows, try reader.reports(of: rows.map(\.id)))
        }
        let cards = ActionCards(
            rows: rows, history: history, address: "/actions", entered: entered, visit: visit,
            page: page.number == 1 ? "" : "?page=\(page.number)", confirming: confirming,
            canReport: { $0.stage >= .followUp })
        let waiting = rows.contains { $0.stage < .followUp }
        let shown = Page(
            .yourActions, in: language,
            """
            <h1>\(.yourActions, language)</h1>
            <p>\(name, language)</p>
            <p class="hint">\(.everybodySees, language)</p>
            \(waiting ? "<p class=\"notice\">\(.reportUntilBegun, language)</p>" as HTML : nil)
            \(rows.isEmpty ? "<p class=\"empty\">\(.nothingToReport, language)</p>" as HTML : cards.html)
            \(ImportParts(language).pager(page, "/actions?"))
            """)
        return visit.show(shown, status: entered.status)
    }

    private static func report(_ visit: Visit) async throws -> Answer {
        let visitor = try visit.requireVisitor()
        guard let body = visitor.body else { throw StoreError.missing }
        let scope = visit.scope
        return try await ActionReporting.perform(
            visit, of: body, back: "/actions", as: .account(visitor.account)
        ) { _ in
            (scope: scope, dialogue: nil)
        } again: { entered, confirming in
            try await show(visit, entered, confirming: confirming)
        }
    }
}

/// One report of a body on one action, whichever door it came through.
enum ActionReporting {
    /// What is to be confirmed is one of the actions that may be reported on.
    static func require(_ confirming: ID<ActionItem>?, among rows: [ActionRow]) throws {
        guard confirming.map({ id in rows.contains { $0.id == id } }) ?? true else { throw StoreError.missing }
    }

    /// - Parameter again: shows the page once more, with what was refused or with the action to be confirmed as done.
    static func perform(
        _ visit: Visit, of body: ID<Body>, back: String, as actor: Actor,
        within limits: @escaping @Sendable (Writer) throws -> (scope: Scope, dialogue: DialogueName?),
        again: (Entered, ID<ActionItem>?) async throws -> Answer
    ) async throws -> Answer {
        let id: ID<ActionItem> = try visit.id("action")
        let form = try await visit.form()
        let field = ActionCards.field(id)
        let words = form[field]
        let state: ActionItem.State = form.word("state") ?? .open
        guard state != .done || form["confirmed"] == "done" else { return try await again(Entered(form), id) }
        do {
            return try await visit.act(form, as: actor, leadingTo: { "\(back)?\($0)" }) { writer in
                let limits = try limits(writer)
                let row = try writer.action(id, for: limits.scope)
                if let dialogue = limits.dialogue, row.dialogue != dialogue { throw StoreError.missing }
                try writer.report(state, words: words, on: id, of: body, for: limits.scope)
                try form.require(ActionCards.seen(row))
                return "reported=\(id)"
            }
        } catch let refusal as ActionItem.Refusal {
            return try await again(Entered(form, faults: [(field: field, phrase: refusal.phrase)]), nil)
        } catch StoreError.changedMeanwhile {
            var entered = Entered(form)
            entered.somebodyWasFaster(.reportedMeanwhile, fieldsStand: false)
            return try await again(entered, nil)
        }
    }
}
