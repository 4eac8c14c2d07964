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
            guard visit.request.method != .head else { return Response(status: answer.status, headers: fields) }
            return Response(status: answer.status, headers: fields, body: ResponseBody(write))
        case .bytes(let bytes):
            return response(answer.status, fields, bytes, visit.request)
        case .written(let bytes):
            return written(bytes, answer.status, fields, visit)
        }
    }

    /// Text, compressed quickly for whoever can read that.
    func written(_ bytes: [UInt8], _ status: HTTPResponse.Status, _ fields: HTTPFields, _ visit: Visit) -> Response {
        guard visit.acceptsGzip, bytes.count > Gzip.least, let zipped = Gzip.compressed(bytes, level: 1) else {
            return response(status, fields, bytes, visit.request)
        }
        var fields = fields
        fields[.contentEncoding] = "gzip"
        return response(status, fields, zipped, visit.request)
    }

    func fields(_ answer: Answer, _ visit: Visit) -> HTTPFields {
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
        // A link that opened something is known by its sign from now on.
        if visit.deed == .useLink, answer.status == .ok, let token = visit.values["token"] {
            let sign = LinkSign(of: token, links).text
            if visit.request.cookie(LinkSign.cookie) != sign {
                fields.append(HTTPField(name: .setCookie, value: cookie(LinkSign.cookie, sign, days: 30)))
            }
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

    func response(
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
