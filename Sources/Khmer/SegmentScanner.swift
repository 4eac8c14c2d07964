/// Walks through a text once: stretches of Khmer letters are given to the dictionary, and between other characters
/// the two neighbours decide.
struct SegmentScanner {
    private let text: UnsafeBufferPointer<UInt8>
    private var words: WordFinder
    private var segmentStart = 0
    private var isAfterSpace = true
    /// The last visible character.
    private var before = CharacterKind.start
    /// Where the space of no width began that has been seen since.
    private var typedBreak: Int?

    init(_ text: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon, _ loan: ICUWordBreaker.Loan) {
        self.text = text
        words = WordFinder(lexicon, loan)
    }

    /// Calls with the bytes of each piece, and whether it stands at the beginning or after a space.
    mutating func forEachSegment(_ body: (Range<Int>, _ isAfterSpace: Bool) -> Void) {
        var offset = 0
        while offset < text.count {
            if ZeroWidthSpace.isAt(offset, in: text) {
                typedBreak = typedBreak ?? offset
                offset += ZeroWidthSpace.utf8.count
                continue
            }
            let (kind, length) = CharacterKind.at(offset, in: text)
            decide(before: kind, at: offset, body)
            before = kind
            offset = kind == .letter ? scanLetters(at: offset, body) : offset + length
        }
        let end = typedBreak ?? text.count
        if segmentStart < end { body(segmentStart..<end, isAfterSpace) }
    }

    private mutating func decide(before next: CharacterKind, at offset: Int, _ body: (Range<Int>, Bool) -> Void) {
        defer { typedBreak = nil }
        guard before != .start else {
            segmentStart = offset
            return
        }
        guard next != .space, next != .closing, before != .binding, next != .binding else { return }
        let isBreak =
            switch before {
            case .space: true
            case .digit: typedBreak != nil || (next == .letter && !isLunarPhase(offset))
            case .closing, .other: typedBreak != nil || (next == .letter && !isAndSoOn(offset))
            default: typedBreak != nil
            }
        guard isBreak else { return }
        cut(from: typedBreak ?? offset, to: offset, isSpace: before == .space, body)
    }

    private mutating func scanLetters(at start: Int, _ body: (Range<Int>, Bool) -> Void) -> Int {
        let end = words.read(text, from: start)
        for word in words.breaks {
            cut(from: word.end, to: word.nextStart, isSpace: false, body)
        }
        return end
    }

    private mutating func cut(from end: Int, to start: Int, isSpace: Bool, _ body: (Range<Int>, Bool) -> Void) {
        if segmentStart < end { body(segmentStart..<end, isAfterSpace) }
        segmentStart = start
        isAfterSpace = isSpace
    }

    /// The day of a lunar date, «១៤កើត» or «១រោច», is one word.
    private func isLunarPhase(_ offset: Int) -> Bool {
        Self.phases.contains { phase in
            offset + phase.count <= text.count && phase.elementsEqual(text[offset..<offset + phase.count])
        }
    }

    private static let phases = LunarDate.Phase.allCases.map { Array($0.name.utf8) }

    /// «។ល។», "and so on", is one sign.
    private func isAndSoOn(_ offset: Int) -> Bool {
        offset >= KhmerLetter.length && KhmerLetter(text, at: offset) == KhmerLetter("ល")
            && KhmerLetter(text, at: offset - KhmerLetter.length) == .khan
            && KhmerLetter(text, at: offset + KhmerLetter.length) == .khan
    }
}

/// Kinds of characters, as far as they matter for a break beside them.
enum CharacterKind {
    case start
    case space
    /// A Khmer letter, with which a word may begin.
    case letter
    /// Nothing may be broken off before it: ។ ៕ ៖ ៗ and marks without a base.
    case closing
    /// Nothing may be broken off after it: brackets, opening quotation marks, the point and stroke of abbreviations.
    case opening
    /// A no-break space, a joiner, a coeng that has lost its base.
    case binding
    case digit, other

    /// The kind and the length in bytes of the character at the offset.
    static func at(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> (CharacterKind, Int) {
        if let letter = KhmerLetter(text, at: offset) { return (of(letter), KhmerLetter.length) }
        let lead = text[offset]
        if lead < 0x80 { return (of(ascii: lead), 1) }
        let scalar = UTF8Scalar(text, at: offset)
        return (of(scalar.value), scalar.length)
    }

    private static func of(_ letter: KhmerLetter) -> CharacterKind {
        if letter.isBase { return .letter }
        if letter.isDigit { return .digit }
        if letter == .coeng { return .binding }
        return letter.isMark || KhmerLetter.closingSigns.contains(letter) ? .closing : .other
    }

    private static func of(ascii byte: UInt8) -> CharacterKind {
        switch byte {
        case 0x09...0x0D, 0x20: .space
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""), UInt8(ascii: "'"),
            UInt8(ascii: "."), UInt8(ascii: "/"):
            .opening
        default: .other
        }
    }

    private static func of(_ scalar: UInt32) -> CharacterKind {
        switch scalar {
        case 0xA0, 0x2007, 0x200C, 0x200D, 0x202F, 0x2060, 0xFEFF: .binding
        case 0xAB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039: .opening
        default: Ignorable.isSpace(scalar) ? .space : .other
        }
    }
}

/// U+200B, which the space bar of a Khmer keyboard types.
enum ZeroWidthSpace {
    static let utf8: [UInt8] = [0xE2, 0x80, 0x8B]

    @inline(__always)
    static func isAt(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        offset &+ 2 < text.count && text[offset] == 0xE2 && text[offset &+ 1] == 0x80 && text[offset &+ 2] == 0x8B
    }
}

extension KhmerLetter {
    static let khan = KhmerLetter("។")

    /// ។ ៕ ៖ ៗ
    static let closingSigns: [KhmerLetter] = [khan, KhmerLetter("៕"), KhmerLetter("៖"), KhmerLetter("ៗ")]
}
