package import Dialogue

/// Reports of mail servers that something could not be delivered (RFC 3464), from a file: one message as saved from a
/// mail program, or a whole mailbox (mbox). Only what names one of our messages is told.
package enum BounceFile {
    package struct Bounce: Hashable, Sendable {
        /// The part of our Message-ID before `@`.
        package let mark: String
        package let reply: Message.Reply?

        package init(mark: String, reply: Message.Reply?) {
            self.mark = mark
            self.reply = reply
        }
    }

    /// What came back for good, in the order of the file; delays are no bounces.
    package static func bounces(in bytes: [UInt8]) -> [Bounce] {
        var found: [Bounce] = []
        var report = Report()
        // Lone bytes of other encodings become marks; the lines we read are ASCII.
        for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
            let text = String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
            if text.hasPrefix("From ") {
                found += report.bounce.map { [$0] } ?? []
                report = Report()
            }
            report.read(text)
        }
        return found + (report.bounce.map { [$0] } ?? [])
    }

    /// What one message says, as far as it has been read.
    private struct Report {
        private var hasFailed = false
        private var status: String?
        private var code: Int?
        private var marks: [String] = []

        mutating func read(_ line: String) {
            guard let colon = line.firstIndex(of: ":") else { return }
            let value = String(line[line.index(after: colon)...]).trimmingBlanks
            switch line[..<colon].lowercased() {
            case "action": if value.lowercased().hasPrefix("failed") { hasFailed = true }
            case "status":
                status = Message.Reply.finer(value.prefix { $0 != " " && $0 != "(" }) ?? status
            case "diagnostic-code":
                let words = value.split(whereSeparator: { $0 == ";" || $0 == " " || $0 == "-" })
                code = words.lazy.compactMap { Int($0) }.first { (400..<600).contains($0) } ?? code
            case "message-id", "references", "in-reply-to", "x-original-message-id": marks += Self.marks(in: value)
            default: break
            }
        }

        /// Of several ids the last is ours: first comes the report's own, then that of what it gives back.
        var bounce: Bounce? {
            guard hasFailed, status?.hasPrefix("5") ?? true, let mark = marks.last else { return nil }
            let reply = (code ?? (status == nil ? nil : 550)).map { Message.Reply(code: $0, status: status) }
            return Bounce(mark: mark, reply: reply)
        }

        /// Ours are 24 digits of base 16.
        private static func marks(in value: String) -> [String] {
            value.split(whereSeparator: { $0 == "<" || $0 == ">" || $0 == " " }).compactMap { id in
                let mark = id.prefix { $0 != "@" }
                let isOurs =
                    mark.utf8.count == 24
                    && mark.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
                return isOurs && mark.endIndex < id.endIndex ? String(mark) : nil
            }
        }
    }
}
