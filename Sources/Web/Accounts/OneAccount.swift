import Dialogue
import Documents
import HTTPTypes
import Store

/// `/accounts/{account}`: one account, for those who look after it: its link, role, sessions, device, and its end.
enum OneAccount {
    static let routes: [Route] = [
        .get("/accounts/{account}", .manageAccounts) { $0.show(page($0, try await find($0), Entered())) },
        .post("/accounts/{account}/role", .manageAccounts, changeRole),
        .post("/accounts/{account}/password", .manageAccounts, resetPassword),
        .post("/accounts/{account}/device", .manageAccounts, allowDevice),
        .post("/accounts/{account}/sessions", .manageAccounts, endSessions),
        .post("/accounts/{account}/close", .manageAccounts, close),
    ]

    private struct Found: Sendable {
        let account: ManagedAccount
        let sessions: [SessionRow]
        let bodies: [Body]
        let key: (id: ID<AccountKey>, until: Instant)?
    }

    private static func find(_ visit: Visit) async throws -> Found {
        let (id, visitor, now) = (try visit.id("account", Account.self), try visit.requireVisitor(), visit.now)
        return try await visit.read { reader in
            let account = try reader.account(id, managedBy: visitor)
            let scope = account.visitor.province.map(Scope.province) ?? .country
            return Found(
                account: account, sessions: try reader.sessions(of: id, at: now), bodies: try reader.bodies(for: scope),
                key: try reader.openKey(of: id, at: now))
        }
    }

    private static func changeRole(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let visitor = try visit.requireVisitor()
        let form = try await visit.form()
        var entered = Entered(form)
        guard let wanted = AccountForm.read(&entered, found.bodies, by: visitor) else {
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
        return try await answer(visit, found, form) { writer in
            try writer.change(
                account: found.account.id, to: wanted.role, body: wanted.body, office: wanted.office, by: visitor)
        }
    }

    private static func resetPassword(_ visit: Visit) async throws -> Answer {
        let hash = visit.site.links.accountKeyHash
        return try await settle(visit) { try $0.resetPassword(of: $1, by: $2, key: hash) }
    }

    private static func allowDevice(_ visit: Visit) async throws -> Answer {
        try await settle(visit) { try $0.allowDevice(of: $1, by: $2) }
    }

    private static func close(_ visit: Visit) async throws -> Answer {
        try await settle(visit) { try $0.close(account: $1, by: $2) }
    }

    private static func endSessions(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let form = try await visit.form()
        return try await answer(visit, found, form) { writer in
            try writer.endSessions(of: found.account.id, marked: form.text("session"))
        }
    }

    private static func settle(
        _ visit: Visit, _ act: @escaping @Sendable (Writer, ID<Account>, Visitor) throws -> Void
    ) async throws -> Answer {
        let found = try await find(visit)
        let visitor = try visit.requireVisitor()
        let form = try await visit.form()
        return try await answer(visit, found, form) { try act($0, found.account.id, visitor) }
    }

    private static func answer(
        _ visit: Visit, _ found: Found, _ form: Form, _ act: @escaping @Sendable (Writer) throws -> Void
    ) async throws -> Answer {
        do {
            return try await visit.act(form) { writer in
                try act(writer)
                return "/accounts/\(found.account.id)"
            }
        } catch let refusal as AccountRefusal {
            let entered = Entered(form, faults: [(refusal.field, refusal.phrase)])
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
    }

    private static func page(_ visit: Visit, _ found: Found, _ entered: Entered) -> Page {
        let language = visit.language
        let (account, fields) = (found.account, Fields(entered, in: language))
        let isOpen = account.endedAt == nil && account.id != visit.visitor?.account
        let ended: HTML? = account.endedAt.map { at in
            "<div class=\"notice\"><p>\(.accountEnded, language): \(language.instant(at))</p></div>"
        }
        return Page(
            title: account.visitor.name,
            """
            \(fields.summary)
            <h1>\(account.visitor.name) \(account.badge(language))</h1>
            <p class="by">\(account.visitor.office(in: language))\(account.place(language))</p>
            \(ended)
            \(found.key.map { link($0, account, visit) })
            <h2>\(.sessions, language)</h2>
            \(SessionTable(
                rows: found.sessions, own: visit.ownSessionMark, address: "/accounts/\(account.id)/sessions",
                visit: visit).html)
            \(isOpen ? changes(found, fields, visit) : nil)
            """
        ).trail(("/desk", Phrase.desk.text(in: language)), ("/accounts", Phrase.accounts.text(in: language)))
    }

    /// For whoever hands it over: written down, forwarded, or scanned from this screen.
    private static func link(
        _ key: (id: ID<AccountKey>, until: Instant), _ account: ManagedAccount, _ visit: Visit
    ) -> HTML {
        let language = visit.language
        let address = "\(visit.site.settings.address)/open/\(visit.site.links.token(ofAccountKey: key.id))"
        let picture = (try? QRCode(address).svg(label: Phrase.oneTimeLink.text(in: language))).map { HTML(trusted: $0) }
        return """
            <section class="card"><h2>\(.oneTimeLink, language)</h2><p>\(.oneTimeLinkMeans, language)</p>
            <figure class="qr">\(picture)</figure>
            <p><code id="one-time-link">\(address)</code></p>
            <p class="hint">\(.opensUntil, language) \(language.instant(key.until))</p></section>
            """
    }

    private static func changes(_ found: Found, _ fields: Fields, _ visit: Visit) -> HTML {
        let (language, account) = (visit.language, found.account)
        let base = "/accounts/\(account.id)"
        let role = account.visitor.role
        let resets = visit.visitor.map { Rights.resets($0, role, of: account.visitor.province) } ?? false
        func button(_ path: String, _ label: Phrase, _ means: Phrase) -> HTML {
            """
            <form class="card" method="post" action="\(base)/\(path)">\(visit.keyField)
            <p>\(means, language)</p>
            <div class="actions"><button class="quiet">\(label, language)</button></div></form>
            """
        }
        return """
            <form class="card" method="post" action="\(base)/role" novalidate>\(visit.keyField)
            <h2>\(.changeRole, language)</h2><p class="hint">\(.changeRoleMeans, language)</p>
            \(AccountForm.fields(fields, found.bodies, visit, of: account))
            <div class="actions"><button class="quiet">\(.changeRole, language)</button></div></form>
            \(resets ? button("password", .resetPassword, .resetPasswordMeans) : nil)
            \(resets && Rights.mayHaveSecondFactor(role) ? button("device", .allowDevice, .allowDeviceMeans) : nil)
            \(button("close", .closeAccount, .closeAccountMeans))
            """
    }
}
