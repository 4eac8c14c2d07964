import Foundation
import TestSupport

@testable import Web

/// A site that listens, with doors of a test's own sizes; it stops with the test.
final class Listening: Sendable {
    let port: Int
    private let serving: Task<Void, Never>

    struct NeverAnswered: Error {}

    init(_ site: Site, _ limits: DoorLimits) async throws {
        let port = Int.random(in: 20_000...32_000)
        self.port = port
        serving = Task { try? await site.serve(on: "127.0.0.1", port: port, limits: limits) }
        for _ in 0..<1000 {
            if await (try? Wire(port).ask("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").first == "HTTP/1.1 200 OK")
                == true
            {
                return
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw NeverAnswered()
    }

    deinit { serving.cancel() }
}

/// A connection as an attacker holds it: bytes are sent as they are.
final class Wire: @unchecked Sendable {
    // Used by one call after the other.
    private let socket: Int32
    private static let queue = DispatchQueue(label: "vetika.test.wire", attributes: .concurrent)

    struct Broken: Error {}

    init(_ port: Int) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let done = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard done == 0 else { throw Broken() }
    }

    deinit { close(socket) }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }

    /// What comes until `end` is in it, the other side closes, or nothing has come for so many seconds; whether it
    /// closed.
    func receive(for seconds: Double, until end: String? = nil) async -> (text: String, isClosed: Bool) {
        await withCheckedContinuation { continuation in
            Self.queue.async { continuation.resume(returning: self.receiveNow(for: seconds, until: end)) }
        }
    }

    private func receiveNow(for seconds: Double, until end: String?) -> (String, Bool) {
        var wait = timeval(tv_sec: Int(seconds), tv_usec: Int(seconds.truncatingRemainder(dividingBy: 1) * 1e6))
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            var count = recv(socket, &piece, piece.count, 0)
            if count > 0 { bytes += piece[..<count] }
            if let end, String(decoding: bytes, as: UTF8.self).contains(end) { count = 0 }
            if count <= 0 {
                return (String(decoding: bytes, as: UTF8.self), count == 0 || errno == ECONNRESET)
            }
        }
    }

    /// The lines of the first answer's head; nothing where none came.
    func ask(_ text: String, for seconds: Double = 10) async -> [String] {
        send(text)
        let answer = await receive(for: seconds, until: "\r\n\r\n").text
        let head = answer.firstRange(of: "\r\n\r\n").map { answer[..<$0.lowerBound] } ?? answer[...]
        return head.split(separator: "\r\n").map(String.init)
    }
}
