import Dialogue
import HTTPTypes
import Store

/// `/open/{token}`: the one-time link with which the holder of an account chooses a password.
enum OpenAccount {
    static let routes: [Route] = [
        .get("/open/{token}", .useLink) { visit in
            visit.show(page(visit, try await find(visit), Entered()))
        },
        .post("/open/{token}", .useLink, open),
    ]

    private static func find(_ visit: Visit) async throws -> ManagedAccount {
        let (hash, now) = (Links.hash(visit.values["token"] ?? ""), visit.now)
        return try await visit.read { try $0.account(keyHash: hash, at: now) }
    }

    private static func open(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let form = try await visit.form()
        var entered = Entered(form)
        NewPassword.check(&entered, form, for: found.visitor, visit)
        guard entered.faults.isEmpty else {
            return visit.show(page(visit, found, entered.withoutPasswords), status: .unprocessableContent)
        }
        let password = await Password.hash(form["new_password"])
        let hash = Links.hash(visit.values["token"] ?? "")
        do {
            return try await visit.act(form, as: .account(found.id)) { writer in
                try writer.openAccount(keyHash: hash, password: password)
                return "/sign-in"
            }
        } catch AccountRefusal.linkIsOver {
            throw StoreError.missing
        }
    }

    private static func page(_ visit: Visit, _ found: ManagedAccount, _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        return Page(
            .openAccount, in: language,
            """
            \(fields.summary)
            <h1>\(.openAccount, language)</h1>
            <dl class="facts"><div><dt>\(.accountName, language)</dt><dd>\(found.visitor.name)</dd></div>
            <div><dt>\(.role, language)</dt><dd>\(found.visitor.office(in: language))</dd></div></dl>
            <form method="post" action="\(visit.path)" novalidate>\(visit.keyField)
            \(NewPassword.fields(fields, for: found.visitor.role))
            <div class="actions"><button>\(.choosePassword, language)</button></div></form>
            """)
    }
}

/// A new password, typed twice.
enum NewPassword {
    static func fields(_ fields: Fields, for role: Role) -> HTML {
        """
        \(fields.line(
            "new_password", .newPassword, kind: .password, hint: .passwordHint(PasswordRule.least(for: role)),
            required: true))
        \(fields.line("new_password_again", .newPasswordAgain, kind: .password, required: true))
        """
    }

    static func check(_ entered: inout Entered, _ form: Form, for visitor: Visitor, _ visit: Visit) {
        let password = form["new_password"]
        let common = visit.site.commonPasswords
        do {
            try PasswordRule.require(password, for: visitor.role, named: visitor.name) { common.holds($0) }
        } catch {
            return entered.refuse("new_password", error.phrase)
        }
        if form["new_password_again"] != password {
            entered.refuse("new_password_again", PasswordRule.Refusal.notTheSame.phrase)
        }
    }
}

extension Entered {
    /// Nothing secret stands in a page that is shown again.
    var withoutPasswords: Entered {
        var kept = Form()
        for field in form.fields where !field.name.contains("password") && field.name != "code" {
            kept.add(field.name, field.value)
        }
        return Entered(kept, faults: faults)
    }
}
