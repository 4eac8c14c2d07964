import Dialogue
import HTTPTypes
package import Hummingbird
import NIOCore
import Logging
import Store

/// What Hummingbird keeps of a request for us.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    let address: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? ""
    }
}

/// Hands every request to the site.
package struct SiteResponder: HTTPResponder {
    package typealias Context = WebContext
    let site: Site

    package init(_ site: Site) { self.site = site }

    package func respond(to request: Request, context: WebContext) async throws -> Response {
        await site.respond(to: request, from: context.address)
    }
}

extension Site {
    /// Every request comes through here: who asks, may they, do it, answer. It never throws and never drops a line.
    package func respond(to request: Request, from address: String) async -> Response {
        let method = request.method
        let address = origin(of: request, from: address)
        guard let parts = Self.parts(of: request.uri.path), let query = Self.query(request.uri.query ?? "") else {
            let visit = visit(request, [:], Form(), nil, from: address)
            return dressed(visit.show(ErrorPage(RequestFault.notUTF8)), visit)
        }
        switch table.find(method, parts) {
        case .found(let route, let values):
            if let kept = keptPage(for: route, request, values, query) { return kept }
            return await answer(route, request, values, query, from: address)
        case .otherMethods(let methods):
            return await refuse(
                request, query, RequestFault.wrongMethod(allowed: methods.map(\.rawValue)), from: address)
        case .nothing:
            return await refuse(request, query, StoreError.missing, from: address)
        }
    }

    private func answer(
        _ route: Route, _ request: Request, _ values: [String: String], _ query: Form, from address: String
    ) async -> Response {
        var visit = visit(request, values, query, nil, from: address)
        do {
            if route.method == .post, !isOwnOrigin(request) { throw RequestFault.foreignOrigin }
            let session = try await session(of: request)
            visit = self.visit(request, values, query, session, from: address, for: route.deed)
            try Rights.require(visit.visitor?.role, route.deed)
            if visit.session?.isDeviceOverdue == true, Rights.waitsForDevice(route.deed) {
                return dressed(.redirect(to: "/second-factor"), visit)
            }
            guard visit.query["kept"].isEmpty, let version = keepingVersion(route, values) else {
                let answer = try await route.answer(visit)
                visit.watchExport(answer)
                return dressed(answer, visit)
            }
            return try await keptPage(of: route, visit, version: version)
        } catch let denied as Rights.Denied where !denied.signedIn {
            return dressed(SignIn.ask(visit), visit)
        } catch {
            return await told(error, visit)
        }
    }

    /// What was asked for is not there: said in the frame of whoever asks, if the data base says who that is.
    private func refuse(
        _ request: Request, _ query: Form, _ fault: any Error, from address: String
    ) async -> Response {
        do {
            return await told(fault, visit(request, [:], query, try await session(of: request), from: address))
        } catch {
            return await told(error, visit(request, [:], query, nil, from: address))
        }
    }

    private func told(_ error: any Error, _ visit: Visit) async -> Response {
        visit.watchRefusal(error)
        let answer = await visit.show(error)
        // A crowd is no fault, and would fill the log; while the data base is away every request fails alike, and one
        // line a second is enough.
        let isOurs = answer.status.code >= 500 && !(error is RequestFault) && !(error is Password.Crowded)
        if isOurs, answer.status != .serviceUnavailable || seldom.isTime() {
            logger.error("request \(visit.number) \(visit.path): \(error)")
        }
        return dressed(answer, visit)
    }

    func visit(
        _ request: Request, _ values: [String: String], _ query: Form, _ session: Session?, from address: String,
        for deed: Rights.Deed? = nil
    ) -> Visit {
        Visit(
            site: self, request: request, deed: deed, values: values, query: query,
            language: Self.language(request, query), session: session, askedAt: AskedAt(clock()),
            number: Digest.random(5).hex, address: address)
    }

    static func parts(of path: String) -> [String]? {
        var parts: [String] = []
        for part in path.split(separator: "/") {
            guard let text = percentDecoded(part.utf8, plusIsBlank: false) else { return nil }
            parts.append(text)
        }
        return parts
    }

    private static func query(_ text: String) -> Form? { try? Form(urlEncoded: text.utf8) }

    /// `?lang=`, then the cookie, then what the browser asks for; Khmer otherwise.
    private static func language(_ request: Request, _ query: Form) -> Language {
        if let asked: Language = query.word("lang") { return asked }
        if let kept = request.cookie("lang").flatMap(Language.init(rawValue:)) { return kept }
        for part in (request.headers[.acceptLanguage] ?? "").split(separator: ",") {
            let tag = part.split(whereSeparator: { $0 == ";" || $0 == "-" }).first.map(String.init) ?? ""
            if let language = Language(rawValue: tag.trimmingBlanks.lowercased()) { return language }
        }
        return .khmer
    }

    /// Who asks, for limits. Behind TLS the line comes from the server in front of us, which adds whom it speaks for as
    /// the last word of X-Forwarded-For; words before it may be anybody's invention.
    private func origin(of request: Request, from address: String) -> String {
        guard settings.isBehindTLS, let named = request.headers[.forwardedFor] else { return address }
        return Self.origin(forwarded: named, from: address)
    }

    /// - Parameter forwarded: X-Forwarded-For, as the server in front of us wrote it.
    static func origin(forwarded: String, from address: String) -> String {
        let last = forwarded.split(separator: ",").last.map { String($0).trimmingBlanks } ?? ""
        return last.isEmpty || last.utf8.count > 64 ? address : last
    }

    /// A form is taken only from our own pages. Browsers say where a form came from; what is no browser says nothing.
    private func isOwnOrigin(_ request: Request) -> Bool {
        if let kind = request.headers[.secFetchSite], kind != "same-origin", kind != "none" { return false }
        // Old browsers send no Origin; the address of the page before says the same.
        guard let origin = request.headers[.origin] ?? request.headers[.referer] else { return true }
        guard let mark = origin.firstRange(of: "://") else { return false }
        let host = String(origin[mark.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" })
        let forwarded = settings.isBehindTLS ? request.headers[.forwardedHost] : nil
        return host == (forwarded ?? request.head.authority ?? "")
    }
}

extension HTTPField.Name {
    static let secFetchSite = named("Sec-Fetch-Site")
    static let forwardedHost = named("X-Forwarded-Host")
    static let forwardedFor = named("X-Forwarded-For")
    static let referrerPolicy = named("Referrer-Policy")

    private static func named(_ name: String) -> Self {
        guard let name = Self(name) else { preconditionFailure("\(name) is no field name") }
        return name
    }
}

extension Request {
    func cookie(_ name: String) -> String? {
        for part in (headers[.cookie] ?? "").split(separator: ";") {
            let sides = part.split(separator: "=", maxSplits: 1)
            if sides.count == 2, String(sides[0]).trimmingBlanks == name { return String(sides[1]) }
        }
        return nil
    }
}
