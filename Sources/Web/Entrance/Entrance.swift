import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// HTTP/1.1 as hummingbird speaks it, behind a door that closes by itself (docs/decisions/doors.md).
struct Entrance: HTTPChannelHandler {
    let gate: Gate
    let isBehindTLS: Bool
    let responder: HTTPChannelHandler.Responder

    func setup(
        channel: any Channel, logger: Logger
    ) -> EventLoopFuture<NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>> {
        channel.eventLoop.makeCompletedFuture {
            let door = OpenDoor(gate, channel, isBehindTLS: isBehindTLS)
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(Threshold(door, gate.enter(door)))
            try pipeline.configureHTTPServerPipeline(
                withPipeliningAssistance: false, withErrorHandling: false, withOutboundHeaderValidation: false,
                withEncoderConfiguration: .init(), withDecoderLimitConfiguration: Self.sizes)
            try pipeline.addHandler(RequestCheck(door))
            try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: false))
            try pipeline.addHandler(Continuing())
            try pipeline.addHandler(HTTPConnectionStateHandler(logger: logger))
            return try NIOAsyncChannel(
                wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
        }
    }

    /// Bytes of one field and of all fields, and how many there may be.
    private static var sizes: NIOHTTPDecoderLimitConfiguration {
        var sizes = NIOHTTPDecoderLimitConfiguration()
        sizes.maxHeaderFieldSize = 16 << 10
        sizes.maxHeaderListSize = 32 << 10
        sizes.maxHeaderFieldCount = 100
        return sizes
    }

    func handle(value: NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>, logger: Logger) async {
        await handleHTTP(asyncChannel: value, logger: logger)
    }
}
