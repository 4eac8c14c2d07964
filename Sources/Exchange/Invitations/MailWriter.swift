import Dialogue

/// Writes the lines of an e-mail. Everything that is not plain ASCII is encoded, so that any server passes it on.
struct MailWriter {
    private(set) var bytes: [UInt8] = []
    private let boundary: String

    init(boundary: String) { self.boundary = boundary }

    mutating func field(_ name: String, _ value: String) { line("\(name): \(value)") }

    private mutating func line(_ text: String) {
        bytes += text.utf8
        bytes += [13, 10]
    }

    /// Begins a part that holds parts.
    mutating func open(_ kind: String, level: Int) {
        field("Content-Type", "multipart/\(kind); boundary=\"\(boundary)-\(level)\"")
        line("")
    }

    mutating func next(level: Int) { line("--\(boundary)-\(level)") }
    mutating func close(level: Int) { line("--\(boundary)-\(level)--") }

    mutating func part(level: Int, type: String, _ content: [UInt8]) {
        next(level: level)
        field("Content-Type", type)
        body(content)
    }

    mutating func part(level: Int, file: Mail.File) {
        next(level: level)
        field("Content-Type", file.type)
        field("Content-Disposition", "attachment; filename=\"\(file.name)\"")
        body(file.bytes)
    }

    private mutating func body(_ content: [UInt8]) {
        field("Content-Transfer-Encoding", "base64")
        line("")
        bytes.reserveCapacity(bytes.count + content.count * 4 / 3 + content.count / 28 + 64)
        for start in stride(from: 0, to: content.count, by: 57) {
            Self.append(content[start..<min(start + 57, content.count)], to: &bytes)
            bytes += [13, 10]
        }
    }

    func party(_ party: Mail.Party) -> String {
        let address = "<\(party.address)>"
        return party.name.isEmpty ? address : "\(Self.encoded(party.name, after: 6)) \(address)"
    }

    /// Words of a header (RFC 2047): pieces of at most 75 characters, none of which cuts a letter from its marks, each
    /// on a line of its own.
    static func encoded(_ text: String, after used: Int) -> String {
        let isPlain = text.utf8.allSatisfy { (32..<127).contains($0) && !"<>()[]:;@\\,.\"=?".utf8.contains($0) }
        if isPlain, text.utf8.count + used < 76 { return text }
        var pieces: [String] = []
        var piece: [UInt8] = []
        for letter in text where !letter.unicodeScalars.contains(where: { $0.value < 32 }) {
            let next = Array(String(letter).utf8)
            // 45 bytes make 60 of base64; with its frame of 12 a piece has 72.
            if piece.count + next.count > (pieces.isEmpty ? 36 : 45), !piece.isEmpty {
                pieces.append(word(piece))
                piece = []
            }
            piece += next
        }
        if !piece.isEmpty { pieces.append(word(piece)) }
        return pieces.joined(separator: "\r\n ")
    }

    private static func word(_ piece: [UInt8]) -> String {
        var coded: [UInt8] = []
        append(piece[...], to: &coded)
        return "=?UTF-8?B?\(String(decoding: coded, as: UTF8.self))?="
    }

    /// `Mon, 23 Nov 2026 12:00:00 +0700`: the hour of Cambodia.
    static func date(_ instant: Instant) -> String {
        let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let day = instant.day
        let seconds = padded(Int(instant.milliseconds / 1000 % 60), to: 2)
        return "\(weekdays[(day.number % 7 + 7) % 7]), \(padded(day.day, to: 2)) \(months[day.month - 1]) "
            + "\(padded(day.year, to: 4)) \(instant.time):\(seconds) +0700"
    }

    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static func append(_ content: ArraySlice<UInt8>, to coded: inout [UInt8]) {
        var rest = content
        while let first = rest.popFirst() {
            let second = rest.popFirst()
            let third = second == nil ? nil : rest.popFirst()
            let bits = UInt32(first) << 16 | UInt32(second ?? 0) << 8 | UInt32(third ?? 0)
            coded.append(digits[Int(bits >> 18)])
            coded.append(digits[Int(bits >> 12 & 63)])
            coded.append(second == nil ? 61 : digits[Int(bits >> 6 & 63)])
            coded.append(third == nil ? 61 : digits[Int(bits & 63)])
        }
    }
}
