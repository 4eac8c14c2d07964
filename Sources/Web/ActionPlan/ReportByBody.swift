import Acts
import Dialogue
import Store

/// `/b/{token}`: a responsible body reports on its actions, without an account. The link is bound to the body and
/// the dialogue; it goes on working after the dialogue is closed.
enum ReportByBody {
    static let routes: [Route] = [
        .get("/b/{token}", .useLink) { try await show($0, Entered(), confirming: nil) },
        .post("/b/{token}/{action}", ReportOnAction.self, report),
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
        return try await ActionReporting.take(visit, back: "/b/\(token)") { entered, confirming in
            try await show(visit, entered, confirming: confirming)
        }
    }
}

/// `/actions`: the same for somebody who has signed in for a body.
enum ReportSignedIn {
    static let routes: [Route] = [
        .get("/actions", .updateActions) { try await show($0, Entered(), confirming: nil) },
        .post("/actions/{action}", ReportOnAction.self, by: .account(.updateActions), report),
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
        try await ActionReporting.take(visit, back: "/actions") { entered, confirming in
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
    static func take(
        _ visit: Visit, back: String, again: (Entered, ID<ActionItem>?) async throws -> Answer
    ) async throws -> Answer {
        let id: ID<ActionItem> = try visit.id("action")
        let form = try await visit.form()
        let field = ActionCards.field(id)
        guard form["state"] != ActionItem.State.done.rawValue || form["confirmed"] == "done" else {
            return try await again(Entered(form), id)
        }
        return try await visit.take(ReportOnAction.self, naming: ["words": field]) {
            "\(back)?reported=\($0)"
        } refused: { refused in
            var entered = Entered(form, faults: refused.faults.map { (field, $0.phrase) })
            if refused.isStale {
                entered = Entered(form)
                entered.somebodyWasFaster(.reportedMeanwhile, fieldsStand: false)
            }
            return try await again(entered, nil)
        }
    }
}
