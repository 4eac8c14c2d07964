import Dialogue
import HTTPTypes
import Hummingbird
import Store

/// `/sign-in`, `/sign-out`.
enum SignIn {
    static let cookie = "vetika"
    private static let hours = 12

    static let routes: [Route] = [
        .get("/sign-in", .signIn) { ask($0, status: .ok) },
        .post("/sign-in", .signIn, signIn),
        .post("/sign-out", .signOut, signOut),
    ]

    /// The page a visitor sees who must sign in first; afterwards they are where they wanted to be.
    static func ask(_ visit: Visit, status: HTTPResponse.Status = .unauthorized) -> Answer {
        let wanted = visit.query.text("to") ?? (visit.request.method == .post ? "" : visit.path)
        return visit.show(page(visit, Entered(), to: visit.site.ownPage(wanted) ?? ""), status: status)
    }

    private static func signIn(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let name = form["name"]
        let (tries, lock) = (visit.site.tries, Tries.Lock.password(of: name))
        let devices = DeviceMarks(visit.request.cookie(DeviceMarks.cookie))
        let device = devices.mark(of: name, visit.site.links)
        try tries.knock(lock, from: visit.address, device: device, at: visit.now)
        let account = try await visit.read { try $0.account(named: name) }
        let whom = device ?? Network.of(visit.address)
        guard try await Password.matches(form["password"], account?.password, for: whom), let account else {
            visit.watch(.wrongPasswords, account?.visitor.account)
            var kept = Form()
            kept.add("name", name)
            let entered = Entered(kept, faults: [("name", .wrongNameOrPassword)])
            return visit.show(
                page(visit, entered, to: visit.site.ownPage(form["to"]) ?? ""), status: .unprocessableContent)
        }
        tries.opened(lock, from: visit.address, device: device, at: visit.now)
        let marks = devices.adding(name, visit.site.links)
        if marks.isNew { visit.watch(.deviceMet, account.visitor.account) }
        let token = Digest.random(24).base64URL
        let act = Act(by: .account(account.visitor.account), at: visit.now)
        try await visit.store.act(
            act,
            returning: { writer in
                try writer.beginSession(
                    of: account.visitor.account, tokenHash: Digest.sha256(token), hours: hours)
            })
        return Answer.redirect(to: visit.site.ownPage(form["to"]) ?? "/desk")
            .with(.setCookie, visit.site.cookie(cookie, token, days: 1))
            .with(.setCookie, visit.site.cookie(DeviceMarks.cookie, marks.cookie, days: 400))
    }

    private static func signOut(_ visit: Visit) async throws -> Answer {
        let visitor = try visit.requireVisitor()
        let token = visit.request.cookie(cookie) ?? ""
        try await visit.store.act(
            Act(by: .account(visitor.account), at: visit.now),
            returning: { writer in
                try writer.endSession(tokenHash: Digest.sha256(token))
            })
        return Answer.redirect(to: "/").with(.setCookie, visit.site.cookie(cookie, "", days: 0))
    }

    private static func page(_ visit: Visit, _ entered: Entered, to wanted: String) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        return Page(
            .signIn, in: language,
            """
            <h1>\(.signIn, language)</h1>
            \(fields.summary)
            <form method="post" action="/sign-in">
            <input type="hidden" name="to" value="\(wanted)">
            \(fields.line("name", .accountName, required: true))
            \(fields.line("password", .password, kind: .password, required: true))
            <div class="actions"><button>\(.signIn, language)</button></div>
            </form>
            \(visit.site.settings.demo.isEmpty ? nil : demoAccounts(visit))
            """)
    }

    private static func demoAccounts(_ visit: Visit) -> HTML {
        """
        <h2 id="demo">\(.demoAccounts, visit.language)</h2>
        <table class="stack"><thead><tr><th scope="col">\(.role, visit.language)</th>
        <th scope="col">\(.accountName, visit.language)</th>
        <th scope="col">\(.password, visit.language)</th></tr></thead>
        <tbody>
        \(visit.site.settings.demo.html { account in
            """
            <tr><th scope="row">\(account.role.phrase, visit.language)</th>
            <td data-label="\(.accountName, visit.language)">\(account.name)</td>
            <td data-label="\(.password, visit.language)">\(account.password)</td></tr>
            """
        })
        </tbody></table>
        """
    }
}

extension Site {
    /// An address of a page of ours, as it stands; nothing for anything else. What somebody else wrote leads nowhere
    /// but here: no browser reads another host into it, and a route answers it.
    func ownPage(_ wanted: String) -> String? {
        let isPlain = wanted.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
        let path = wanted.prefix { $0 != "?" && $0 != "#" }
        guard isPlain, path.hasPrefix("/"), !path.contains("//"), !path.contains("/."),
            let parts = Self.parts(of: String(path)), case .found = table.find(.get, parts),
            path != "/sign-in", path != "/sign-out"
        else { return nil }
        return wanted
    }

    /// Who the cookie of a request belongs to.
    func session(of request: Request) async throws -> Session? {
        guard let token = request.cookie(SignIn.cookie), !token.isEmpty else { return nil }
        let now = clock()
        return try await store.read { try $0.session(Digest.sha256(token), at: now) }
    }
}
