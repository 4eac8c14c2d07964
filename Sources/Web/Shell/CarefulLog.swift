import Logging

/// Writes to a log what was said, without the personal links in it: of each, four signs are left.
struct CarefulLog: LogHandler {
    private var log: any LogHandler

    init(_ log: any LogHandler) { self.log = log }

    var metadata: Logger.Metadata {
        get { log.metadata }
        set { log.metadata = newValue }
    }
    var logLevel: Logger.Level {
        get { log.logLevel }
        set { log.logLevel = newValue }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { log[metadataKey: key] }
        set { log[metadataKey: key] = newValue }
    }

    func log(event: LogEvent) {
        var event = event
        event.message = "\(Self.withoutLinks(event.message.description))"
        if let error = event.error {
            event.error = nil
            event.metadata = (event.metadata ?? [:]).merging(["error": "\(error)"]) { own, _ in own }
        }
        event.metadata = event.metadata?.mapValues { "\(Self.withoutLinks($0.description))" }
        log.log(event: event)
    }

    /// `/k/2nQx8…`: what follows the first four signs of a token is what opens the link. Tokens are asked for in the
    /// address of invitees (`k`), bodies (`b`) and nominators (`n`).
    static func withoutLinks(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            bytes.append(byte)
            rest = rest.dropFirst()
            guard byte == UInt8(ascii: "/"), let kind = rest.first, "kbn".utf8.contains(kind),
                rest.dropFirst().first == UInt8(ascii: "/")
            else { continue }
            bytes += rest.prefix(2)
            rest = rest.dropFirst(2)
            let token = rest.prefix(while: isOfToken)
            bytes += token.prefix(4)
            if token.count > 4 { bytes += Array("…".utf8) }
            rest = rest.dropFirst(token.count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isOfToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 37, 45, 95: true
        default: false
        }
    }
}
