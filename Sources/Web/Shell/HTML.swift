import Dialogue
import Foundation

/// A piece of a page. Markup enters only as a literal; everything interpolated is escaped, `HTML` inside `HTML` is not.
struct HTML: ExpressibleByStringInterpolation, Sendable {
    fileprivate(set) var text: String

    init(stringLiteral text: String) { self.text = text }
    init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }
    init() { text = "" }

    /// Markup made elsewhere by us, never by a visitor: an SVG of `Documents`, a page kept as it was published.
    init(trusted markup: String) { text = markup }

    /// Whether these bytes are in the markup.
    func holds(_ mark: String) -> Bool {
        var text = text
        return text.withUTF8 { !$0.places(of: Array(mark.utf8), most: 1).isEmpty }
    }

    static func += (left: inout HTML, right: HTML) { left.text += right.text }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text: String

        init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            text.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        mutating func appendLiteral(_ literal: String) { text += literal }
        mutating func appendInterpolation(_ part: HTML) { text += part.text }
        mutating func appendInterpolation(_ part: HTML?) { if let part { text += part.text } }
        mutating func appendInterpolation(_ parts: [HTML]) { for part in parts { text += part.text } }
        mutating func appendInterpolation(_ value: String) { text.appendEscaped(value) }
        mutating func appendInterpolation(_ value: String?) { if let value { text.appendEscaped(value) } }
        mutating func appendInterpolation(_ number: Int) { text += String(number) }
        mutating func appendInterpolation<Thing>(_ id: ID<Thing>) { text += String(id.number) }
        mutating func appendInterpolation(_ day: Day) { text += day.description }
        mutating func appendInterpolation(_ name: DialogueName) { text += name.description }
        mutating func appendInterpolation(_ number: InputNumber) { text += number.description }

        mutating func appendInterpolation(_ phrase: Phrase, _ language: Language) {
            text.appendEscaped(phrase.text(in: language))
        }

        mutating func appendInterpolation(_ phrase: Phrase?, _ language: Language) {
            if let phrase { text.appendEscaped(phrase.text(in: language)) }
        }

        /// Words people wrote; marked with their language where it is not the page's.
        mutating func appendInterpolation(_ words: Bilingual, _ language: Language) {
            let shown = words.languageShown(for: language)
            if shown == language {
                text.appendEscaped(words.text(in: language))
            } else {
                text += "<span lang=\"\(shown.rawValue)\">"
                text.appendEscaped(words.text(in: language))
                text += "</span>"
            }
        }

        mutating func appendInterpolation(_ words: Bilingual?, _ language: Language) {
            if let words { appendInterpolation(words, language) }
        }

        /// A number in the digits of the language.
        mutating func appendInterpolation(_ number: Int, _ language: Language) { text += language.number(number) }
        /// A date written out.
        mutating func appendInterpolation(_ day: Day, _ language: Language) { text += language.day(day) }

        mutating func appendInterpolation(_ day: Day?, _ language: Language) {
            if let day { text += language.day(day) }
        }
        mutating func appendInterpolation(_ time: TimeOfDay, _ language: Language) { text += language.time(time) }
    }
}

extension String {
    /// Appends `value` with the five signs that mean something in HTML written as references.
    mutating func appendEscaped(_ value: String) {
        guard value.utf8.contains(where: String.meansSomethingInHTML) else {
            self += value
            return
        }
        for scalar in value.unicodeScalars {
            switch scalar {
            case "<": self += "&lt;"
            case ">": self += "&gt;"
            case "&": self += "&amp;"
            case "\"": self += "&quot;"
            case "'": self += "&#39;"
            case "\0": self += "\u{FFFD}"
            default: unicodeScalars.append(scalar)
            }
        }
    }

    private static func meansSomethingInHTML(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0: true
        default: false
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where `mark` begins, at most `most` times. (Searching by characters, or by the general search of collections,
    /// took longer on a page of 200 kB than making the page.)
    func places(of mark: [UInt8], most: Int = .max) -> [Int] {
        guard let start = baseAddress, let first = mark.first else { return [] }
        var places: [Int] = []
        var from = 0
        while places.count < most, from + mark.count <= count,
            let found = memchr(start + from, Int32(first), count - from - mark.count + 1)
        {
            let place = start.distance(to: found.assumingMemoryBound(to: UInt8.self))
            if memcmp(found, mark, mark.count) == 0 { places.append(place) }
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
