package import Dialogue
import HTTPTypes
import Hummingbird
import NIOCore
package import Web

/// Visits a site through its real router, in process: keeps cookies, follows nothing by itself.
package final class Browser: Sendable {
    private let site: Site
    private let session: String?

    package init(_ site: Site, session: String? = nil) {
        self.site = site
        self.session = session
    }

    /// What came back.
    package struct Page: Sendable {
        package let status: Int
        package let headers: [String: String]
        package let bytes: [UInt8]
        package var text: String { String(decoding: bytes, as: UTF8.self) }
        /// Where a redirect leads, without the mark for keep.js.
        package var location: String {
            let full = headers["location"] ?? ""
            guard let mark = full.firstRange(of: "kept=") else { return full }
            return String(full[..<full.index(before: mark.lowerBound)])
        }

        /// The value of the first hidden field of this name, so that a test sends what a browser would.
        package func hidden(_ name: String) -> String? {
            guard let start = text.firstRange(of: "name=\"\(name)\" value=\"") else { return nil }
            return String(text[start.upperBound...].prefix { $0 != "\"" })
        }
    }

    package func get(
        _ path: String, in language: Language? = nil, headers: [String: String] = [:]
    ) async throws -> Page {
        try await send("GET", path, language: language, headers: headers)
    }

    /// Sends a form with a fresh key (or the one given).
    package func post(
        _ path: String, _ form: [(String, String)] = [], key: String? = nil, headers: [String: String] = [:]
    ) async throws -> Page {
        let fields = form + [("key", key ?? Browser.freshKey())]
        let body = fields.map { "\(Browser.encoded($0.0))=\(Browser.encoded($0.1))" }.joined(separator: "&")
        return try await send("POST", path, body: Array(body.utf8), headers: headers)
    }

    /// Any request at all.
    package func send(
        _ method: String, _ path: String, body: [UInt8] = [], type: String = "application/x-www-form-urlencoded",
        language: Language? = nil, headers: [String: String] = [:]
    ) async throws -> Page {
        var fields = HTTPFields()
        if method == "POST" { fields[.contentType] = type }
        var cookies: [String] = []
        if let session { cookies.append("vetika=\(session)") }
        if let language { cookies.append("lang=\(language.rawValue)") }
        if !cookies.isEmpty { fields[.cookie] = cookies.joined(separator: "; ") }
        for (name, value) in headers {
            guard let name = HTTPField.Name(name) else { continue }
            fields[name] = value
        }
        let head = HTTPRequest(
            method: HTTPRequest.Method(rawValue: method) ?? .get, scheme: "http", authority: "vetika.test", path: path,
            headerFields: fields)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let response = await site.respond(to: request, from: "192.0.2.1")
        return try await Browser.page(response)
    }

    private static func page(_ response: Response) async throws -> Page {
        let collector = Collector()
        try await response.body.write(collector)
        let headers = Dictionary(response.headers.map { ($0.name.canonicalName, $0.value) }) { first, _ in first }
        return Page(status: response.status.code, headers: headers, bytes: collector.bytes)
    }

    package static func freshKey() -> String {
        String((0..<20).map { _ in "abcdefghijklmnopqrstuvwxyz0123456789".randomElement() ?? "a" })
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 48...57, 65...90, 97...122: String(UnicodeScalar(byte))
            default: "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
            }
        }.joined()
    }
}

/// Takes what a response writes.
private final class Collector: ResponseBodyWriter, @unchecked Sendable {
    var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws { bytes += Array(buffer.readableBytesView) }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
