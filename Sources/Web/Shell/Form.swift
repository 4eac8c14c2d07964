import Dialogue
import Store

/// What a form sent: names and texts, as they were typed.
struct Form: Sendable {
    private var values: [String: [String]] = [:]
    /// Files of a multipart form, by field name.
    private(set) var files: [String: File] = [:]

    struct File: Sendable {
        let name: String
        let bytes: [UInt8]
    }

    /// Something no form of ours sends.
    enum Broken: Error, Hashable, Sendable {
        case notUTF8
        case malformed
        case tooManyFields
    }

    init() {}

    init(_ values: [String: String]) { self.values = values.mapValues { [$0] } }

    /// What was typed, without blanks at the ends and signs nobody sees that turn words round; empty where the field
    /// was not sent or holds nothing that can be seen.
    subscript(name: String) -> String { values[name]?.first?.withoutControls.trimmingBlanks ?? "" }

    /// Every field with what was typed into it, by name, as it would be sent again.
    var fields: [(name: String, value: String)] {
        values.sorted { $0.key < $1.key }.flatMap { field in field.value.map { (field.key, $0) } }
    }

    func has(_ name: String) -> Bool { values[name] != nil }

    /// Nothing when the field is empty.
    func text(_ name: String) -> String? {
        let text = self[name]
        return text.isEmpty ? nil : text
    }

    /// All values of a field that may be ticked several times.
    func all(_ name: String) -> [String] {
        (values[name] ?? []).map(\.withoutControls.trimmingBlanks).filter { !$0.isEmpty }
    }

    func bilingual(_ name: String) -> Bilingual? { Bilingual(khmer: self["\(name)_km"], english: self["\(name)_en"]) }
    func word<Word: RawRepresentable<String>>(_ name: String, _: Word.Type = Word.self) -> Word? {
        Word(rawValue: self[name])
    }
    func id<Thing>(_ name: String, _: Thing.Type = Thing.self) -> ID<Thing>? { ID(text: self[name]) }
    func day(_ name: String) -> Day? { Day(self[name]) }
    func number(_ name: String) -> Int? { Int(self[name]) }

    /// The same for two forms exactly when they were sent to the same address and everything in them but the key is
    /// the same.
    func fingerprint(sentTo path: String) -> String {
        var text = "\(path.utf8.count):\(path)"
        for (name, values) in values.sorted(by: { $0.key < $1.key }) where name != "key" {
            for part in [name] + values { text += "\(part.utf8.count):\(part)" }
        }
        for (name, file) in files.sorted(by: { $0.key < $1.key }) {
            text += "\(name):\(Digest.sha256(file.bytes).hex)"
        }
        return Array(Digest.sha256(text).prefix(9)).base64URL
    }

    mutating func add(_ name: String, _ value: String) { values[name, default: []].append(value) }
    mutating func add(_ name: String, _ file: File) { files[name] = file }

    /// `application/x-www-form-urlencoded`, also the query of an address.
    init(urlEncoded bytes: some Collection<UInt8>) throws(Broken) {
        guard !bytes.isEmpty else { return }
        let parts = bytes.split(separator: UInt8(ascii: "&"))
        guard parts.count <= 2000 else { throw .tooManyFields }
        for part in parts {
            let sides = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = try Self.decoded(sides[0])
            add(name, sides.count > 1 ? try Self.decoded(sides[1]) : "")
        }
    }

    private static func decoded(_ bytes: some Collection<UInt8>) throws(Broken) -> String {
        guard let text = percentDecoded(bytes, plusIsBlank: true) else { throw .notUTF8 }
        return text
    }
}

/// `%41+b` is `A b`. Nothing when the bytes are not UTF-8, hold a NUL, or a `%` is not followed by two digits.
func percentDecoded(_ bytes: some Collection<UInt8>, plusIsBlank: Bool) -> String? {
    func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 48...57: digit - 48
        case 65...70: digit - 55
        case 97...102: digit - 87
        default: nil
        }
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
        switch byte {
        case UInt8(ascii: "+") where plusIsBlank: decoded.append(32)
        case UInt8(ascii: "%"):
            guard let high = rest.next().flatMap(value), let low = rest.next().flatMap(value) else { return nil }
            decoded.append(high << 4 | low)
        default: decoded.append(byte)
        }
    }
    guard !decoded.contains(0) else { return nil }
    return String(validating: decoded, as: UTF8.self)
}
