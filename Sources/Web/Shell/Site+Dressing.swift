import Dialogue
import HTTPTypes
import Hummingbird
import NIOCore

/// From an answer to what goes over the wire.
extension Site {
    private static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    func dressed(_ answer: Answer, _ visit: Visit) -> Response {
        var fields = fields(answer, visit)
        if fields[.cacheControl] == nil { fields[.cacheControl] = "no-store" }
        switch answer.body {
        case .stream(let write):
            return Response(status: answer.status, headers: fields, body: ResponseBody(write))
        case .bytes(let bytes):
            return response(answer.status, fields, bytes, visit.request)
        case .text(let text):
            let bytes = Array(text.utf8)
            guard visit.acceptsGzip, bytes.count > Gzip.least, let zipped = Gzip.compressed(bytes, level: 1) else {
                return response(answer.status, fields, bytes, visit.request)
            }
            fields[.contentEncoding] = "gzip"
            return response(answer.status, fields, zipped, visit.request)
        }
    }

    /// A page made before, if the journal has not moved since.
    func keptPage(
        for route: Route, _ request: Request, _ values: [String: String], _ query: Form
    ) async -> Response? {
        guard route.keeping != .never, request.cookie(SignIn.cookie) == nil, query["kept"].isEmpty,
            let version = keepingVersion(route, values)
        else { return nil }
        let visit = visit(request, values, query, nil, from: "")
        return pages.page(keepingKey(visit), version: version).map { response($0, visit) }
    }

    /// The state of the journal a kept page belongs to; nothing for pages that are never kept.
    func keepingVersion(_ route: Route, _ values: [String: String]) -> Int? {
        switch route.keeping {
        case .never: nil
        case .country: pulse.version(of: nil)
        case .province: pulse.version(of: Province.of(short: values["province"] ?? ""))
        }
    }

    func keep(_ answer: Answer, _ request: Request, _ visit: Visit, version: Int) -> Response {
        guard case .text(let text) = answer.body, visit.query["kept"].isEmpty else { return dressed(answer, visit) }
        return response(pages.keep(answer, Array(text.utf8), as: keepingKey(visit), version: version), visit)
    }

    /// Days pass without a journal line, and "late" is a matter of days.
    private func keepingKey(_ visit: Visit) -> String {
        "\(visit.language.rawValue) \(visit.today) \(visit.path)?\(visit.request.uri.query ?? "")"
    }

    private func response(_ page: PageCache.Page, _ visit: Visit) -> Response {
        var fields = fields(page.answer, visit)
        fields[.cacheControl] = "no-cache"
        fields[.eTag] = page.etag
        if visit.request.headers[.ifNoneMatch] == page.etag {
            return Response(status: .notModified, headers: fields)
        }
        guard visit.acceptsGzip, let zipped = page.zipped else {
            return response(page.answer.status, fields, page.bytes, visit.request)
        }
        fields[.contentEncoding] = "gzip"
        return response(page.answer.status, fields, zipped, visit.request)
    }

    private func fields(_ answer: Answer, _ visit: Visit) -> HTTPFields {
        var fields = HTTPFields()
        fields[.contentType] = answer.type
        fields[.vary] = "Accept-Encoding, Accept-Language, Cookie"
        fields[.contentSecurityPolicy] = Self.policy
        fields[.xContentTypeOptions] = "nosniff"
        fields[.referrerPolicy] = "same-origin"
        if settings.isBehindTLS { fields[.strictTransportSecurity] = "max-age=31536000" }
        if visit.query.has("lang") {
            fields.append(HTTPField(name: .setCookie, value: cookie("lang", visit.language.rawValue, days: 365)))
        }
        for (name, value) in answer.fields {
            if name == .setCookie { fields.append(HTTPField(name: name, value: value)) } else { fields[name] = value }
        }
        return fields
    }

    /// A cookie for this site only, not sent with requests that other sites make, never over an open line behind TLS.
    func cookie(_ name: String, _ value: String, days: Int) -> String {
        "\(name)=\(value); Path=/; Max-Age=\(days * 86_400); HttpOnly; SameSite=Lax"
            + (settings.isBehindTLS ? "; Secure" : "")
    }

    private func response(
        _ status: HTTPResponse.Status, _ fields: HTTPFields, _ bytes: [UInt8], _ request: Request
    ) -> Response {
        guard request.method != .head else {
            var fields = fields
            fields[.contentLength] = String(bytes.count)
            return Response(status: status, headers: fields)
        }
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
