import HTTPTypes
import Hummingbird
import NIOCore

/// What came back for an address that was asked for without a server.
package struct Taken: Sendable {
    package let status: Int
    package let bytes: Int
}

extension Site {
    /// Asks for an address in process, through the router, as the session given: for measuring.
    package func take(_ path: String, session: String?) async throws -> Taken {
        var fields = HTTPFields()
        fields[.cookie] = "lang=km" + (session.map { "; \(sessionCookie)=\($0)" } ?? "")
        let head = HTTPRequest(
            method: .get, scheme: "http", authority: "localhost", path: path, headerFields: fields)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        let response = await respond(to: request, from: "127.0.0.1")
        let counter = ByteCounter()
        try await response.body.write(counter)
        return Taken(status: response.status.code, bytes: counter.bytes)
    }

    /// Whatever is asked for next is made anew.
    package func forgetKept() async {
        pages.forget()
        await shelf.forget()
    }
}

/// Counts what a response writes.
private final class ByteCounter: ResponseBodyWriter, @unchecked Sendable {
    // Written by the one task that takes the response.
    var bytes = 0

    func write(_ buffer: ByteBuffer) async throws { bytes += buffer.readableBytes }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
