import Dialogue
import HTTPTypes
import Hummingbird
import Store

/// `/sign-in`, `/sign-out`.
enum SignIn {

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
        // One that is invited and not opened yet answers as one that is not there, and takes as long.
        let kept = account.flatMap { $0.password.isEmpty ? nil : $0.password }
        let whom = device ?? Network.of(visit.address)
        guard try await Password.matches(form["password"], kept, for: whom), let account else {
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
        let id = account.visitor.account
        let (replaced, place, browser) = (visit.sessionHash, visit.address, visit.browserName)
        let known = visit.request.cookie(visit.site.browserCookie) ?? Digest.random(24).base64URL
        let isKnown = try await visit.store.act(
            Act(by: .account(id), at: visit.now),
            returning: { writer in
                try writer.beginSession(
                    of: id, tokenHash: Digest.sha256(token), hours: AccountTimes.session, replacing: replaced,
                    at: place, by: browser)
                return try writer.meet(browser: Digest.sha256(known), called: browser, at: place, of: id)
            })
        if !isKnown { visit.tellNewDevice(of: id) }
        return Answer.redirect(to: visit.site.ownPage(form["to"]) ?? "/desk")
            .with(.setCookie, visit.site.cookie(visit.site.sessionCookie, token, days: 1))
            .with(.setCookie, visit.site.cookie(visit.site.browserCookie, known, days: 400))
            .with(.setCookie, visit.site.cookie(DeviceMarks.cookie, marks.cookie, days: 400))
    }

    private static func signOut(_ visit: Visit) async throws -> Answer {
        let visitor = try visit.requireVisitor()
        let hash = visit.sessionHash
        try await visit.store.act(
            Act(by: .account(visitor.account), at: visit.now), returning: { try $0.endSession(tokenHash: hash) })
        return Answer.redirect(to: "/").with(.setCookie, visit.site.cookie(visit.site.sessionCookie, "", days: 0))
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
        guard let token = request.cookie(sessionCookie), !token.isEmpty else { return nil }
        let (now, hash) = (clock(), Digest.sha256(token))
        guard let found = try await store.read({ try $0.session(hash, at: now) }) else { return nil }
        if found.seenAt.adding(seconds: AccountTimes.noted) < now {
            // A data base that takes no writing now keeps nobody from reading.
            try? await store.see(session: hash, at: now)
        }
        return found.session
    }

    /// Behind TLS a name that no other host of the domain can set (RFC 6265bis, 4.1.3.2).
    var sessionCookie: String { settings.isBehindTLS ? "__Host-vetika" : "vetika" }
    /// By which a browser is known again to the accounts that signed in from it; opens nothing.
    var browserCookie: String { settings.isBehindTLS ? "__Host-vetika-browser" : "vetika-browser" }
}

extension Visit {
    /// The hash of the session the request came with, whether it still lasts or not.
    var sessionHash: [UInt8] { Digest.sha256(request.cookie(site.sessionCookie) ?? "") }
    var ownSessionMark: String { Array(sessionHash.prefix(12)).hex }

    /// What the browser calls itself, in words people know: the system and the program.
    var browserName: String {
        let agent = request.headers[.userAgent] ?? ""
        let system = [
            ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
            ("Mac OS X", "macOS"), ("Linux", "Linux"),
        ].first { agent.contains($0.0) }?.1
        let program = [("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")].first {
            agent.contains($0.0)
        }?.1
        return [program, system].compactMap(\.self).joined(separator: " · ")
    }

    /// Tells the holder of an account by e-mail that somebody has signed in from a browser never met before. Where no
    /// e-mail leaves, their page of the account says so.
    func tellNewDevice(of id: ID<Account>) {
        guard let post = site.postRoom.post else { return }
        let (site, now, browser, place) = (site, now, browserName, address)
        Task {
            do {
                let account = try await site.store.read { try $0.managedAccount(id) }
                guard let email = account.email else { return }
                let mail = NewDeviceMail(account: account, browser: browser, place: place, at: now)
                let fates = await site.postRoom.carry([mail.mail(to: email, from: post.from, site)], with: post.carrier)
                if !fates.contains(where: { if case .taken = $0 { true } else { false } }) {
                    site.logger.notice("nobody could be told of a new device of account \(id)")
                }
            } catch {
                site.logger.notice("nobody could be told of a new device of account \(id): \(error)")
            }
        }
    }
}
