import Khmer

/// Where a line may end. Khmer has no spaces between words and Pango no dictionary, so the places are marked with
/// zero-width spaces before the text is set.
struct Breaks: Sendable {
    private let segmenter: KhmerSegmenter

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
            .map { self.opened($0, most: most) }.joined(separator: "\u{200B}")
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

    private func opened(_ word: Substring, most: Int) -> String {
        guard word.unicodeScalars.count > most else { return String(word) }
        let clusters = KhmerText.clusters(String(word))
        guard clusters.count > most, clusters.contains(where: { $0.unicodeScalars.count > 1 }) else {
            return String(word)
        }
        return clusters.joined(separator: "\u{200B}")
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
