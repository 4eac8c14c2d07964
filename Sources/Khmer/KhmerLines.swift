/// What `vetika khmer` does with each line it reads, so that anybody can check this library from a terminal.
public enum KhmerLines {
    public enum Verb: String, CaseIterable, Hashable, Sendable {
        /// An ISO date becomes its lunar date line.
        case lunar
        /// Syllables are put in normal order.
        case normalize
        /// The line becomes its key for matching.
        case fold
        /// U+200B is put between words.
        case segment
        /// All lines are put in Khmer order.
        case sort
        /// Latin digits become Khmer ones; a line that has none of those has its Khmer digits made Latin.
        case digits

        /// Whether the answer would be nonsense for Khmer that isn't Unicode.
        var readsKhmer: Bool { self != .lunar && self != .digits }
    }

    /// Why a line has no answer.
    public enum Refusal: Error, Hashable, Sendable {
        case notADate
        /// The lunar calendar is stated for 1900–2200 only.
        case yearOutOfRange
        /// Typed for an old font, so that nothing true can be said of it.
        case oldFont

        public var khmer: String {
            switch self {
            case .notADate: "នេះមិនមែនជាកាលបរិច្ឆេទដែលមាន ដូចជា 2026-11-23 ទេ។"
            case .yearOutOfRange: "ប្រតិទិនចន្ទគតិគណនាបានតែពីឆ្នាំ១៩០០ ដល់ឆ្នាំ២២០០ ប៉ុណ្ណោះ។"
            case .oldFont: KhmerText.legacyRefusal.khmer
            }
        }

        public var english: String {
            switch self {
            case .notADate: "This is not a date that exists, such as 2026-11-23."
            case .yearOutOfRange: "The lunar calendar is computed for the years 1900 to 2200 only."
            case .oldFont: KhmerText.legacyRefusal.english
            }
        }
    }

    /// The answers to all lines, in order; `sort` gives the lines themselves in another order.
    ///
    /// As JSON each answer is one object. Of `lunar` it has weekday, day, phase, month, animal, sak, be and text; of
    /// `segment` segments and text; of `sort` key (hexadecimal) and text; else only text.
    public static func run(
        _ verb: Verb, json: Bool = false, lines: some Sequence<String>, segmenter: KhmerSegmenter = KhmerSegmenter()
    ) -> [Result<String, Refusal>] {
        let lines = verb == .sort ? KhmerCollation.sorted(lines) : Array(lines)
        return lines.map { line in
            Result { () throws(Refusal) in try run(verb, json: json, line: line, segmenter: segmenter) }
        }
    }

    /// The answer to one line, without its end.
    public static func run(
        _ verb: Verb, json: Bool = false, line: String, segmenter: KhmerSegmenter = KhmerSegmenter()
    ) throws(Refusal) -> String {
        if verb == .lunar { return try lunar(line, json: json) }
        if verb.readsKhmer, KhmerText.looksLegacyEncoded(line) { throw .oldFont }
        let text = answer(verb, line, segmenter)
        guard json else { return text }
        let members: [(String, JSONLine.Value)] =
            switch verb {
            case .segment: [("segments", .list(segmenter.segments(of: line)))]
            case .sort: [("key", .text(hexadecimal(KhmerCollation.sortKey(line))))]
            default: []
            }
        return JSONLine(members + [("text", .text(text))]).text
    }

    private static func answer(_ verb: Verb, _ line: String, _ segmenter: KhmerSegmenter) -> String {
        switch verb {
        case .normalize: KhmerText.normalized(line)
        case .fold: KhmerText.fold(line)
        case .segment: segmenter.withBreaks(line)
        case .digits: otherDigits(line)
        case .sort, .lunar: line
        }
    }

    private static func lunar(_ line: String, json: Bool) throws(Refusal) -> String {
        guard let date = KhmerDate(iso: trimmed(line)) else { throw .notADate }
        guard (1900...2200).contains(date.year) else { throw .yearOutOfRange }
        let lunar = LunarDate(date)
        guard json else { return lunar.line }
        return JSONLine([
            ("weekday", .text(lunar.weekday.lunarName)), ("day", .number(lunar.day)),
            ("phase", .text(lunar.phase.rawValue)), ("month", .text(lunar.month.name)),
            ("animal", .text(lunar.animal.name)), ("sak", .text(lunar.sak.name)), ("be", .number(lunar.be)),
            ("text", .text(lunar.line)),
        ]).text
    }

    private static func otherDigits(_ line: String) -> String {
        let hasLatin = line.utf8.contains { $0 &- 0x30 < 10 }
        return hasLatin ? KhmerNumber.khmerDigits(in: line) : KhmerNumber.latinDigits(in: line)
    }

    private static func trimmed(_ line: String) -> String {
        String(line.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// A flat JSON object on one line, its names in the order given.
private struct JSONLine {
    enum Value {
        case text(String)
        case number(Int)
        case list([Substring])
    }

    let text: String

    init(_ members: [(String, Value)]) {
        text = "{" + members.map { Self.quoted($0.0) + ":" + Self.written($0.1) }.joined(separator: ",") + "}"
    }

    private static func written(_ value: Value) -> String {
        switch value {
        case .text(let text): quoted(text)
        case .number(let number): String(number)
        case .list(let texts): "[" + texts.map { quoted(String($0)) }.joined(separator: ",") + "]"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
