import CMalloc
import Dispatch
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

extension Site {
    /// Serves until the process is told to stop (SIGTERM, SIGINT); requests that have begun are finished first.
    package func serve(on host: String, port: Int, limits: DoorLimits = DoorLimits()) async throws {
        Self.keepFreedMemory()
        try await prepare()
        try await resumeBatches()
        let stop = Stop { self.pulse.end() }
        defer { stop.disarm() }
        let gate = Gate(limits.withinSystem())
        let isBehindTLS = settings.isBehindTLS
        let application = Application(
            responder: SiteResponder(self),
            server: HTTPServerBuilder { Entrance(gate: gate, isBehindTLS: isBehindTLS, responder: $0) },
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await self.watch() }
            group.addTask { try await self.keepPost() }
            group.addTask { try await self.shareTries() }
            group.addTask { try await self.keepWatch() }
            group.addTask { try await self.keepImports() }
            try await application.runService()
            group.cancelAll()
        }
    }

    /// A page of 200 kB is put together from buffers of its size. By itself the C library gives each of them back to
    /// the kernel, which clears its memory anew for the next (docs/decisions/pages-as-bytes.md).
    private static func keepFreedMemory() {
        _ = mallopt(M_MMAP_THRESHOLD, 1 << 20)
        _ = mallopt(M_TRIM_THRESHOLD, 8 << 20)
    }
}

/// Hears that the process shall stop. Screens that follow live would keep a connection open for ever, so they are
/// ended; whoever is not done after a while is left behind. What was acknowledged is on the disk.
private final class Stop: @unchecked Sendable {
    private var sources: [any DispatchSourceSignal] = []
    private static let patience = 10.0

    init(_ end: @escaping @Sendable () -> Void) {
        let queue = DispatchQueue(label: "vetika.stop")
        sources = [SIGTERM, SIGINT].map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                end()
                queue.asyncAfter(deadline: .now() + Self.patience) { exit(0) }
            }
            source.activate()
            return source
        }
    }

    func disarm() { for source in sources { source.cancel() } }
}

/// The same HTTP server with nothing behind it, for benchmarks.
package struct ConstantServer: Sendable {
    private let body: ByteBuffer

    package init(bytes: Int) { body = ByteBuffer(repeating: 46, count: bytes) }

    package func run(port: Int) async throws {
        let body = body
        let responder = CallbackResponder<BasicRequestContext> { request, _ in
            guard request.method == .post else {
                return Response(
                    status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
                    body: ResponseBody(byteBuffer: body))
            }
            for try await _ in request.body {}
            return Response(status: .seeOther, headers: [.location: "/"])
        }
        let application = Application(
            responder: responder, configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil))
        try await application.runService()
    }
}
