import Dialogue
import HTTPTypes
import Store

/// `/account`: one's own account: the password, the sessions and browsers, where one is told of a new one.
enum OwnAccount {
    static let routes: [Route] = [
        .get("/account", .keepOwnAccount) { visit in visit.show(page(visit, try await find(visit), Entered())) },
        .post("/account/password", .keepOwnAccount, changePassword),
        .post("/account/email", .keepOwnAccount, keepEmail),
        .post("/account/sessions", .keepOwnAccount, endSessions),
    ]

    private struct Found: Sendable {
        let account: ManagedAccount
        let sessions: [SessionRow]
        let browsers: [KnownBrowser]
    }

    private static func find(_ visit: Visit) async throws -> Found {
        let (id, now) = (try visit.requireVisitor().account, visit.now)
        return try await visit.read { reader in
            Found(
                account: try reader.managedAccount(id), sessions: try reader.sessions(of: id, at: now),
                browsers: try reader.browsers(of: id))
        }
    }

    private static func changePassword(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let form = try await visit.form()
        let id = found.account.id
        var entered = Entered(form)
        let (tries, lock) = (visit.site.tries, Tries.Lock.ownPassword(of: id))
        try tries.knock(lock, from: visit.address, at: visit.now)
        let kept = try await visit.read { try $0.password(of: id) }
        if try await Password.matches(form["password"], kept, for: "own \(id)") {
            tries.opened(lock, from: visit.address, at: visit.now)
        } else {
            entered.refuse("password", PasswordRule.Refusal.wrongOld.phrase)
        }
        NewPassword.check(&entered, form, for: found.account.visitor, visit)
        guard entered.faults.isEmpty else {
            return visit.show(page(visit, found, entered.withoutPasswords), status: .unprocessableContent)
        }
        let password = await Password.hash(form["new_password"])
        let session = visit.sessionHash
        return try await visit.act(form) { writer in
            try writer.changePassword(of: id, to: password, but: session)
            return "/account"
        }
    }

    private static func keepEmail(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let form = try await visit.form()
        let typed = form["email"]
        let email = EmailAddress(typed)
        guard typed.isEmpty || email != nil else {
            let entered = Entered(form, faults: [("email", AccountRefusal.noEmail.phrase)])
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
        let id = found.account.id
        return try await visit.act(form) { writer in
            try writer.keep(email: email, of: id)
            return "/account"
        }
    }

    private static func endSessions(_ visit: Visit) async throws -> Answer {
        let id = try visit.requireVisitor().account
        let form = try await visit.form()
        let own = visit.sessionHash
        return try await visit.act(form) { writer in
            try writer.endSessions(of: id, marked: form.text("session"), but: own)
            return "/account"
        }
    }

    private static func page(_ visit: Visit, _ found: Found, _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let account = found.account
        return Page(
            .ownAccount, in: language,
            """
            \(fields.summary)
            <h1>\(.ownAccount, language)</h1>
            <dl class="facts"><div><dt>\(.accountName, language)</dt><dd>\(account.visitor.name)</dd></div>
            <div><dt>\(.role, language)</dt><dd>\(account.visitor.office(in: language))</dd></div></dl>
            <form class="card" method="post" action="/account/password" novalidate>\(visit.keyField)
            <h2>\(.changePassword, language)</h2>
            \(fields.line("password", .password, kind: .password, required: true))
            \(NewPassword.fields(fields, for: account.visitor.role))
            <div class="actions"><button>\(.changePassword, language)</button></div></form>
            <form class="card" method="post" action="/account/email" novalidate>\(visit.keyField)
            <h2>\(.whereToTell, language)</h2>
            \(fields.line("email", .accountEmail, typed: account.email?.description ?? "", hint: .whereToTellMeans))
            <div class="actions"><button class="quiet">\(.save, language)</button></div></form>
            <h2 id="sessions">\(.sessions, language)</h2>
            \(SessionTable(
                rows: found.sessions, own: visit.ownSessionMark, address: "/account/sessions", visit: visit).html)
            <h2>\(.knownBrowsers, language)</h2>
            \(browsers(found.browsers, language))
            """
        ).trail(("/desk", Phrase.desk.text(in: language)))
    }

    private static func browsers(_ rows: [KnownBrowser], _ language: Language) -> HTML {
        guard !rows.isEmpty else { return "<p class=\"empty\">\(.noBrowsers, language)</p>" }
        return """
            <ul>\(rows.html { row in
                """
                <li>\(row.name) · \(row.place) <small>\(language.instant(row.firstAt)) – \
                \(language.instant(row.lastAt))</small></li>
                """
            })</ul>
            """
    }
}

/// Sessions with where they are, since when and when they were last seen; each is ended here, or all at once.
struct SessionTable {
    let rows: [SessionRow]
    /// The one this page is shown in.
    let own: String?
    let address: String
    let visit: Visit

    var html: HTML {
        let language = visit.language
        guard !rows.isEmpty else { return "<p class=\"empty\">\(.noSessions, language)</p>" }
        let all: HTML? =
            rows.contains { $0.mark != own }
            ? """
            <form method="post" action="\(address)">\(visit.keyField)
            <div class="actions"><button class="quiet">\(.endAllSessions, language)</button></div></form>
            """ : nil
        return """
            <table class="stack"><thead><tr><th scope="col">\(.sessionWhere, language)</th>
            <th scope="col">\(.sessionSince, language)</th><th scope="col">\(.sessionSeen, language)</th>
            <th scope="col"><span class="unseen">\(.endSession, language)</span></th></tr></thead>
            <tbody>\(rows.html(line))</tbody></table>
            \(all)
            """
    }

    private func line(_ row: SessionRow) -> HTML {
        let language = visit.language
        let end: HTML =
            row.mark == own
            ? "<span class=\"state done\">\(.thisSession, language)</span>"
            : """
            <form class="inline" method="post" action="\(address)">\(visit.keyField)\
            <input type="hidden" name="session" value="\(row.mark)">\
            <button class="quiet" aria-label="\(.endSession, language): \(row.place) \(language.instant(row.begunAt))">\
            \(.endSession, language)</button></form>
            """
        return """
            <tr><th scope="row">\(row.browser) \(row.place)</th>
            <td data-label="\(.sessionSince, language)">\(language.instant(row.begunAt))</td>
            <td data-label="\(.sessionSeen, language)">\(language.instant(row.seenAt))</td><td>\(end)</td></tr>

            """
    }
}
