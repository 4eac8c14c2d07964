import NIOCore
import NIOHTTP1

/// Lets whole requests pass at once, holds back the head of one that is not whole until it is counted, and refuses what
/// two servers could read in two ways: a missing or double Host, a Transfer-Encoding other than `chunked`.
final class RequestCheck: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let door: OpenDoor
    private var held: [HTTPServerRequestPart] = []
    private var forwarded: String?
    private var isStream = false
    private var hasGone = false

    init(_ door: OpenDoor) { self.door = door }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !door.isLeaving else { return }
        let part = unwrapInboundIn(data)
        switch part {
        case .head(let head):
            guard Self.isSound(head) else {
                door.leave(within: 5, at: .now())
                context.fireErrorCaught(HTTPParserError.unknown)
                return
            }
            door.headIsWhole(at: .now())
            forwarded = head.headers["X-Forwarded-For"].last
            held = [part]
        case .body:
            if held.isEmpty { context.fireChannelRead(data) } else { held.append(part) }
        case .end:
            door.requestIsWhole()
            release(context)
            context.fireChannelRead(data)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if !held.isEmpty {
            if door.countUnfinished(forwarded: forwarded) { release(context) } else { comeAgain(context) }
        }
        door.isTaking = false
        context.fireChannelReadComplete()
    }

    func read(context: ChannelHandlerContext) {
        door.isTaking = true
        context.read()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if error is HTTPParserError { door.leave(within: 5, at: .now()) }
        context.fireErrorCaught(error)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            isStream = head.headers.first(name: "Content-Type") == "text/event-stream"
            if isStream, hasGone { context.close(promise: nil) }
        case .body: break
        case .end: door.answered(at: .now())
        }
        context.write(data, promise: promise)
    }

    /// Who follows live and has closed its side is gone; anybody else may still wait for an answer.
    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let event = event as? ChannelEvent, case .inputClosed = event {
            hasGone = true
            if isStream { context.close(promise: nil) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    private func release(_ context: ChannelHandlerContext) {
        let parts = held
        held = []
        for part in parts { context.fireChannelRead(wrapInboundOut(part)) }
    }

    private func comeAgain(_ context: ChannelHandlerContext) {
        held = []
        let isAlone = door.answers == 1
        door.leave(within: 1, at: .now())
        guard isAlone else {
            context.close(promise: nil)
            return
        }
        let fields: HTTPHeaders = [
            "Retry-After": "5", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
            "Content-Length": "0", "Connection": "close",
        ]
        let head = HTTPResponseHead(version: .http1_1, status: .serviceUnavailable, headers: fields)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    /// RFC 9112, 3.2 and 6.1.
    private static func isSound(_ head: HTTPRequestHead) -> Bool {
        let hosts = head.headers["Host"]
        guard hosts.count == 1 || (hosts.isEmpty && head.version == .http1_0) else { return false }
        guard hosts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isOfHost) }) else { return false }
        let codings = head.headers["Transfer-Encoding"]
        guard let coding = codings.first else { return true }
        return codings.count == 1 && coding.lowercased() == "chunked" && head.version == .http1_1
            && !head.headers.contains(name: "Content-Length")
    }

    /// Letters, digits and what stands between them in a name, an address of IPv6 and a port.
    private static func isOfHost(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...58, 65...91, 93, 95, 97...122, 37, 45, 46, 126: true
        default: false
        }
    }
}
