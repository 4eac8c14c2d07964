import Khmer

/// Where a line may end. Khmer has no spaces between words and Pango no dictionary, so the places are marked with
/// zero-width spaces before the text is set.
struct Breaks: Sendable {
    private let segmenter: KhmerSegmenter
    /// Knows no names: for a name that is wider than its column.
    private let plain = KhmerSegmenter()

    init(_ segmenter: KhmerSegmenter) {
        self.segmenter = segmenter
    }

    /// Cleaned text with a zero-width space wherever a word ends.
    func marked(_ text: String) -> String {
        let clean = Printable.cleaned(text)
        guard clean.unicodeScalars.contains(where: { (0x1780...0x17FF).contains($0.value) }) else { return clean }
        return segmenter.withBreaks(clean)
    }

    /// As `marked`, and words too long for the width are opened between clusters: Pango would open them anywhere,
    /// also between a letter and its subscript.
    func marked(_ text: String, fitting width: Double, size: Double) -> String {
        let words = marked(text)
        // The narrowest cluster there is takes about a third of its size: shorter words can't be too long.
        let most = max(1, Int(width / (size * 1.1)))
        let longest = longestWord(words)
        guard longest > most else { return words }
        let opened = words.split(separator: "\u{200B}", omittingEmptySubsequences: false)
            .map { self.parted($0, width, size) }.joined(separator: "\u{200B}")
        return longest > Self.longestStretch ? halted(opened) : opened
    }

    /// Pango's time grows with the square of a stretch that offers no break.
    private static let longestStretch = 500

    /// A line feed after so many letters without a break, which no language writes.
    private func halted(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        var length = 0
        for scalar in text.unicodeScalars {
            length = scalar == "\u{200B}" || scalar == " " || scalar == "\n" ? 0 : length + 1
            if length > Self.longestStretch, scalar.properties.generalCategory != .nonspacingMark {
                out.append("\n")
                length = 1
            }
            out.append(scalar)
        }
        return String(out)
    }

    /// A name too long for its column ends its lines at its spaces, else between its words, and between clusters only
    /// where a single word is too long.
    private func parted(_ name: Substring, _ width: Double, _ size: Double) -> String {
        guard isTooWide(name, width, size) else { return String(name) }
        return name.split(separator: " ", omittingEmptySubsequences: false).map { part in
            guard isTooWide(part, width, size) else { return String(part) }
            return plain.withBreaks(String(part)).split(separator: "\u{200B}", omittingEmptySubsequences: false)
                .map { opened($0, width, size) }.joined(separator: "\u{200B}")
        }.joined(separator: " ")
    }

    private func opened(_ word: Substring, _ width: Double, _ size: Double) -> String {
        guard isTooWide(word, width, size) else { return String(word) }
        let clusters = KhmerText.clusters(String(word))
        guard clusters.count > 1, clusters.contains(where: { $0.unicodeScalars.count > 1 }) else {
            return String(word)
        }
        return clusters.joined(separator: "\u{200B}")
    }

    /// Reckoned a little wide: a word that is opened needlessly may end a line inside, one that is not may be cut
    /// anywhere.
    private func isTooWide(_ word: Substring, _ width: Double, _ size: Double) -> Bool {
        RoughWidth.of(String(word), size: size) * 1.1 > width
    }

    private func longestWord(_ text: String) -> Int {
        var longest = 0
        var length = 0
        for scalar in text.unicodeScalars {
            length = scalar == "\u{200B}" || scalar == " " ? 0 : length + 1
            longest = max(longest, length)
        }
        return longest
    }
}

extension Breaks {
    /// A chart whose names say where their lines may end.
    func marked(in chart: Document.Chart) -> Document.Chart {
        var chart = chart
        chart.categories = chart.categories.map { marked(Printable.line($0)) }
        return chart
    }
}
