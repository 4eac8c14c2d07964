import NIOCore

/// Stands before everything else and sees bytes: keeps time, and turns away who finds all doors taken.
final class Threshold: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let door: OpenDoor
    private let welcome: Gate.Welcome
    private var looking: Scheduled<Void>?
    private var hasTold = false

    init(_ door: OpenDoor, _ welcome: Gate.Welcome) {
        self.door = door
        self.welcome = welcome
    }

    func channelActive(context: ChannelHandlerContext) {
        if case .notEvenThat = welcome {
            context.close(promise: nil)
            return
        }
        if case .comeAgain = welcome { door.leave(within: 5, at: .now()) }
        look(context)
        context.fireChannelActive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        looking?.cancel()
        if case .notEvenThat = welcome {} else { door.gone() }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !door.isLeaving else {
            if case .comeAgain = welcome { tell(.comeAgain, context) }
            return
        }
        door.came(unwrapInboundIn(data).readableBytes, at: .now())
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if case .head = door.reading, !door.countUnfinished() { tell(.comeAgain, context) }
        context.fireChannelReadComplete()
    }

    /// What is told before a request is whole. No page: nothing is known yet of whoever reads it.
    private enum Sentence: String {
        case comeAgain = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\n"
        case tooSlow = "HTTP/1.1 408 Request Timeout\r\n"
    }

    private func tell(_ sentence: Sentence, _ context: ChannelHandlerContext) {
        guard !hasTold else { return }
        hasTold = true
        door.leave(within: 1, at: .now())
        // An answer to an earlier request may be on its way: nothing is written into it.
        guard door.answers == 0 else {
            context.close(promise: nil)
            return
        }
        let text =
            sentence.rawValue
            + "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
            + "Content-Length: 0\r\nConnection: close\r\n\r\n"
        context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(string: text)), promise: nil)
    }

    private func look(_ context: ChannelHandlerContext) {
        let loop = context.eventLoop.assumeIsolated()
        looking = loop.scheduleTask(in: .of(door.limits.look)) {
            let buffered = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
            switch self.door.look(at: .now(), buffered: buffered) {
            case nil: break
            case .closes:
                context.close(promise: nil)
                return
            case .slowHead: self.tell(.tooSlow, context)
            case .slowBody:
                // Whoever waits for the body learns it, and answers.
                self.door.leave(within: 10, at: .now())
                context.fireErrorCaught(TooSlow())
            }
            self.look(context)
        }
    }

    /// A body came slower than anybody sends one.
    struct TooSlow: Error {}
}
