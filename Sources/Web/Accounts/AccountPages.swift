import Dialogue
import HTTPTypes
import Store

/// `/accounts`: who can sign in, for the administrator and, in its province, the secretariat; somebody is invited here.
enum AccountPages {
    static let routes: [Route] =
        [
            .get("/accounts", .manageAccounts) { $0.show(page($0, try await find($0), Entered())) },
            .post("/accounts", .manageAccounts, invite),
            .post("/accounts/rule", .manageAccounts, settleRule),
        ] + OneAccount.routes + OwnAccount.routes + OpenAccount.routes

    private struct Found: Sendable {
        let accounts: [ManagedAccount]
        let bodies: [Body]
        let days: Int?
    }

    private static func find(_ visit: Visit) async throws -> Found {
        let visitor = try visit.requireVisitor()
        return try await visit.read { reader in
            Found(
                accounts: try reader.accounts(managedBy: visitor), bodies: try reader.bodies(for: visitor.scope),
                days: try reader.deviceDays(of: visitor.province))
        }
    }

    private static func invite(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let visitor = try visit.requireVisitor()
        let form = try await visit.form()
        var entered = Entered(form)
        entered.refuseUnfit(["name"], most: 100)
        guard let invitation = AccountForm.read(&entered, found.bodies, by: visitor) else {
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
        let hash = visit.site.links.accountKeyHash
        do {
            return try await visit.act(form) { writer in
                "/accounts/\(try writer.invite(invitation, by: visitor, key: hash))"
            }
        } catch let refusal as AccountRefusal {
            entered.refuse(refusal.field, refusal.phrase)
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
    }

    private static func settleRule(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let visitor = try visit.requireVisitor()
        let form = try await visit.form()
        let days = form.text("days").map { Int($0) }
        if let days, days == nil || !(0...90).contains(days ?? -1) {
            let entered = Entered(form, faults: [("days", .deviceDaysWrong)])
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
        return try await visit.act(form) { writer in
            try writer.settleDeviceDays(days ?? nil, of: visitor.province, by: visitor.account)
            return "/accounts"
        }
    }

    private static func page(_ visit: Visit, _ found: Found, _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        return Page(
            .accounts, in: language,
            """
            \(fields.summary)
            <h1>\(.accounts, language)</h1>
            <p>\(.accountsMean, language)</p>
            <table class="stack"><thead><tr><th scope="col">\(.accountName, language)</th>
            <th scope="col">\(.role, language)</th><th scope="col">\(.secondFactor, language)</th>
            <th scope="col">\(.sessionSeen, language)</th></tr></thead>
            <tbody>\(found.accounts.html { line($0, language) })</tbody></table>
            <form class="card" method="post" action="/accounts" data-keep="account" novalidate>\(visit.keyField)
            <h2>\(.inviteAccount, language)</h2><p class="hint">\(.inviteAccountMeans, language)</p>
            \(fields.line("name", .accountName, required: true))
            \(AccountForm.fields(fields, found.bodies, visit))
            \(fields.line("email", .accountEmail, hint: .whereToTellMeans))
            \(fields.kept)
            <div class="actions"><button>\(.inviteAccount, language)</button></div></form>
            <form class="card" method="post" action="/accounts/rule" novalidate>\(visit.keyField)
            <h2>\(.secondFactor, language)</h2>
            \(fields.line(
                "days", .deviceDays, kind: .number, typed: found.days.map { String($0) } ?? "", hint: .deviceDaysMean))
            <div class="actions"><button class="quiet">\(.save, language)</button></div></form>
            """
        ).trail(("/desk", Phrase.desk.text(in: language)))
    }

    private static func line(_ row: ManagedAccount, _ language: Language) -> HTML {
        let seen: HTML = row.lastSeen.map { "\(language.instant($0))" } ?? "–"
        return """
            <tr><th scope="row"><a href="/accounts/\(row.id)">\(row.visitor.name)</a> \(row.badge(language))</th>
            <td data-label="\(.role, language)">\(row.visitor.office(in: language))\(row.place(language))</td>
            <td data-label="\(.secondFactor, language)">\(row.hasDevice ? .deviceThere : .deviceNotThere, language)</td>
            <td data-label="\(.sessionSeen, language)">\(seen)</td></tr>

            """
    }
}

extension ManagedAccount {
    /// The body or office it works for.
    func place(_ language: Language) -> HTML? {
        (officeTitle ?? bodyName).map { "<br><small>\($0, language)</small>" }
    }

    func badge(_ language: Language) -> HTML? {
        if endedAt != nil { return "<span class=\"state unresolved\">\(.accountEnded, language)</span>" }
        return hasPassword ? nil : "<span class=\"state open\">\(.accountInvited, language)</span>"
    }
}

/// What role somebody has, and for whom they work.
enum AccountForm {
    static func roles(_ visitor: Visitor) -> [Role] {
        Role.allCases.filter {
            Rights.manages(visitor, $0, of: $0.isProvincial ? visitor.province ?? Province.all.first : nil)
        }
    }

    static func fields(_ fields: Fields, _ bodies: [Body], _ visit: Visit, of account: ManagedAccount? = nil) -> HTML {
        let language = fields.language
        guard let visitor = visit.visitor else { return "" }
        let allowed = roles(visitor).filter { account == nil || $0.isProvincial == account?.visitor.role.isProvincial }
        let choices = allowed.map { (value: $0.rawValue, label: "\($0.phrase, language)" as HTML) }
        let provinces = Province.all.map { (value: $0.code, label: "\($0.name.text(in: language))" as HTML) }
        let places = bodies.map { (value: $0.id.description, label: "\($0.name.text(in: language))" as HTML) }
        let province: HTML? =
            visitor.province == nil && account == nil
            ? fields.choice("province", .province, provinces, empty: .national) : nil
        return """
            \(fields.choice("role", .role, choices, chosen: account?.visitor.role.rawValue ?? "", required: true))
            \(province)
            \(fields.choice(
                "body", .responsibleBody, places, chosen: account?.visitor.body?.description ?? "", empty: .noParent,
                hint: .bodyOfAccountMeans))
            """
    }

    static func read(_ entered: inout Entered, _ bodies: [Body], by visitor: Visitor) -> AccountInvitation? {
        let form = entered.form
        let role: Role? = form.word("role")
        if role == nil { entered.refuse("role", AccountRefusal.noRole.phrase) }
        let email = EmailAddress(form["email"])
        if !form["email"].isEmpty, email == nil { entered.refuse("email", AccountRefusal.noEmail.phrase) }
        let body = bodies.first { $0.id.description == form["body"] }
        if body == nil, !form["body"].isEmpty { entered.refuse("body", .chooseFromList) }
        let province = visitor.province ?? Province.of(code: form["province"])
        guard entered.faults.isEmpty, let role else { return nil }
        return AccountInvitation(
            name: form["name"], role: role, province: role.isProvincial ? province : nil, body: body?.id,
            office: form.id("office"), email: email)
    }
}
