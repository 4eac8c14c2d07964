/// Finds the words of Khmer text, which is written without spaces, for breaking lines and for searching.
///
/// Names and terms of the lexicon are found first, ICU's dictionary is asked about the rest, and a guard holds for
/// both: no break inside a syllable cluster, none before ។ ៕ ៖ ៗ, breaks only before a letter. A space of no width
/// that somebody typed where a break may be is a break.
public struct KhmerSegmenter: Sendable {
    private let lexicon: Lexicon

    /// - Parameter lexicon: words and names that must not be broken, in any order; a person's name may be given
    ///   with its spaces. The terms of administration that ICU cuts in the wrong place are known already.
    public init(lexicon: some Sequence<String>) {
        self.lexicon = Lexicon(Array(lexicon) + Self.administrativeTerms)
    }

    /// Only the terms of administration; costs nothing to make again.
    public init() {
        lexicon = Self.administrativeLexicon
    }

    private static let administrativeLexicon = Lexicon(administrativeTerms)

    /// The pieces between which a line may be broken, in order.
    ///
    /// Spaces and punctuation stay at the end of the piece before them; joined together the pieces are the text
    /// without its spaces of no width.
    public func segments(of s: String) -> [Substring] {
        var result: [Substring] = []
        Self.scan(s, lexicon) { _, range, _ in
            let start = s.utf8.index(s.startIndex, offsetBy: range.lowerBound)
            result.append(s[start..<s.utf8.index(s.startIndex, offsetBy: range.upperBound)])
        }
        return result
    }

    /// The same text with U+200B between words, and nowhere else: doubled, stray and useless ones are gone.
    ///
    /// None is put beside a space, where a line breaks anyway.
    public func withBreaks(_ s: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(s.utf8.count * 3 / 2)
        Self.scan(s, lexicon) { text, range, isAfterSpace in
            if !isAfterSpace { bytes.append(contentsOf: ZeroWidthSpace.utf8) }
            Self.append(range, of: text, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func scan(
        _ s: String, _ lexicon: Lexicon,
        _ body: (UnsafeBufferPointer<UInt8>, Range<Int>, _ isAfterSpace: Bool) -> Void
    ) {
        var s = s
        s.withUTF8 { text in
            ICUWordBreaker.khmer.lend { loan in
                var scanner = SegmentScanner(text, lexicon, loan)
                scanner.forEachSegment { body(text, $0, $1) }
            }
        }
    }

    /// Copies without the spaces of no width that stand where no break may be.
    private static func append(_ piece: Range<Int>, of text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var start = piece.lowerBound
        for index in piece where text[index] == ZeroWidthSpace.utf8[0] && ZeroWidthSpace.isAt(index, in: text) {
            bytes.append(contentsOf: text[start..<index])
            start = index + ZeroWidthSpace.utf8.count
        }
        bytes.append(contentsOf: text[start..<piece.upperBound])
    }
}
