import Dialogue
import Foundation

/// A piece of a page. Markup enters only as a literal; everything interpolated is escaped, `HTML` inside `HTML` is not.
///
/// It is held as the bytes that go over the wire: a page of 300 lines is some ten thousand pieces put together.
struct HTML: ExpressibleByStringInterpolation, Sendable {
    fileprivate(set) var bytes: [UInt8]

    init(stringLiteral text: StaticString) {
        bytes = []
        bytes.append(literal: text)
    }

    init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }
    init() { bytes = [] }

    /// Markup made elsewhere by us, never by a visitor: an SVG of `Documents`, a page kept as it was published.
    init(trusted markup: String) { bytes = Array(markup.utf8) }

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var isEmpty: Bool { bytes.isEmpty }

    /// For each of `groups`, whether one of its words follows `mark` somewhere in the markup.
    func holds(_ mark: String, followedBy groups: [[String]]) -> [Bool] {
        let words = groups.map { $0.map { Array($0.utf8) } }
        var found = groups.map { _ in false }
        bytes.withUnsafeBufferPointer { bytes in
            for place in bytes.places(of: Array(mark.utf8)) {
                let rest = bytes[(place + mark.utf8.count)...]
                for group in words.indices where !found[group] && words[group].contains(where: rest.starts) {
                    found[group] = true
                }
            }
        }
        return found
    }

    static func += (left: inout HTML, right: HTML) { left.bytes += right.bytes }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8]

        init(literalCapacity: Int, interpolationCount: Int) {
            bytes = []
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal: literal) }
        mutating func appendInterpolation(_ part: HTML) { bytes += part.bytes }
        mutating func appendInterpolation(_ part: HTML?) { if let part { bytes += part.bytes } }
        mutating func appendInterpolation(_ parts: [HTML]) { for part in parts { bytes += part.bytes } }
        mutating func appendInterpolation(_ value: String) { bytes.append(escaped: value) }
        mutating func appendInterpolation(_ value: String?) { if let value { bytes.append(escaped: value) } }
        mutating func appendInterpolation(_ number: Int) { bytes.append(unescaped: String(number)) }
        mutating func appendInterpolation<Thing>(_ id: ID<Thing>) { bytes.append(unescaped: String(id.number)) }
        mutating func appendInterpolation(_ day: Day) { bytes.append(unescaped: day.description) }
        mutating func appendInterpolation(_ name: DialogueName) { bytes.append(unescaped: name.description) }
        mutating func appendInterpolation(_ number: InputNumber) { bytes.append(unescaped: number.description) }

        mutating func appendInterpolation(_ phrase: Phrase, _ language: Language) {
            bytes.append(escaped: phrase.text(in: language))
        }

        mutating func appendInterpolation(_ phrase: Phrase?, _ language: Language) {
            if let phrase { bytes.append(escaped: phrase.text(in: language)) }
        }

        /// Words people wrote; marked with their language where it is not the page's.
        mutating func appendInterpolation(_ words: Bilingual, _ language: Language) {
            let shown = words.languageShown(for: language)
            guard shown != language else { return bytes.append(escaped: words.text(in: language)) }
            bytes.append(literal: "<span lang=\"")
            bytes.append(unescaped: shown.rawValue)
            bytes.append(literal: "\">")
            bytes.append(escaped: words.text(in: language))
            bytes.append(literal: "</span>")
        }

        mutating func appendInterpolation(_ words: Bilingual?, _ language: Language) {
            if let words { appendInterpolation(words, language) }
        }

        /// A number in the digits of the language.
        mutating func appendInterpolation(_ number: Int, _ language: Language) {
            bytes.append(unescaped: language.number(number))
        }

        /// A date written out.
        mutating func appendInterpolation(_ day: Day, _ language: Language) {
            bytes.append(unescaped: language.day(day))
        }

        mutating func appendInterpolation(_ day: Day?, _ language: Language) {
            if let day { bytes.append(unescaped: language.day(day)) }
        }

        mutating func appendInterpolation(_ time: TimeOfDay, _ language: Language) {
            bytes.append(unescaped: language.time(time))
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(literal text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    fileprivate mutating func append(unescaped text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    /// Appends `value` with the signs that mean something in HTML written as references.
    fileprivate mutating func append(escaped value: String) {
        var value = value
        value.withUTF8 { source in
            var copied = 0
            var place = 0
            while place < source.count {
                place += source.lettersOnly(from: place)
                guard place < source.count else { break }
                if let reference = Self.reference(for: source[place]) {
                    append(contentsOf: UnsafeBufferPointer(rebasing: source[copied..<place]))
                    append(literal: reference)
                    copied = place + 1
                }
                place += 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: source[copied...]))
        }
    }

    private static func reference(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case 0: "\u{FFFD}"
        default: nil
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// How many bytes from `place` on are surely no sign of HTML, looked at eight at once: all these signs lie below
    /// `?`, the letters of Khmer and Latin above it.
    fileprivate func lettersOnly(from place: Int) -> Int {
        guard let start = baseAddress else { return 0 }
        let ones: UInt64 = 0x0101_0101_0101_0101
        var letters = 0
        while place + letters + 8 <= count {
            let eight = UnsafeRawPointer(start + place + letters).loadUnaligned(as: UInt64.self)
            let low = (eight &- ones &* UInt64(UInt8(ascii: "?"))) & ~eight & (ones &* 0x80)
            guard low == 0 else { return letters }
            letters += 8
        }
        return letters
    }

    /// Where `mark` begins, the first `most` times. It is looked for by its rarest sign, where one of it is rare in
    /// markup. (Searching by characters, or by the general search of collections, took longer on a page of 200 kB than
    /// making the page.)
    func places(of mark: [UInt8], most: Int = .max) -> [Int] {
        guard let start = baseAddress, count >= mark.count, !mark.isEmpty else { return [] }
        let rare = mark.firstIndex { "kqvwxz-".utf8.contains($0) } ?? 0
        let end = count - mark.count + rare + 1
        var places: [Int] = []
        var from = rare
        while from < end, places.count < most, let found = memchr(start + from, Int32(mark[rare]), end - from) {
            let place = start.distance(to: found.assumingMemoryBound(to: UInt8.self))
            if memcmp(start + place - rare, mark, mark.count) == 0 { places.append(place - rare) }
            from = place + 1
        }
        return places
    }
}

extension [HTML] {
    /// One after the other with `mark` between them.
    func joined(_ mark: HTML) -> HTML {
        enumerated().html { index, part in index == 0 ? part : "\(mark)\(part)" }
    }
}

extension Sequence {
    /// Each element as a piece of a page, one after the other.
    func html(_ make: (Element) throws -> HTML) rethrows -> HTML {
        var sum = HTML()
        for element in self { sum += try make(element) }
        return sum
    }
}
