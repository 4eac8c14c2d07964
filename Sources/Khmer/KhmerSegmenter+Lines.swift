extension KhmerSegmenter {
    /// The text in lines of at most so many clusters, for plain text, messages and cards.
    ///
    /// Lines end between words, and at the line ends of the text. A word that is longer than a line is cut between
    /// clusters. Spaces at the end of a line are left out.
    public func lines(of s: String, width: Int) -> [Substring] {
        let width = max(1, width)
        return s.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
            wrapped(paragraph, width)
        }
    }

    private func wrapped(_ paragraph: Substring, _ width: Int) -> [Substring] {
        var lines: [Substring] = []
        var start = paragraph.startIndex
        var end = start
        for segment in segments(of: String(paragraph)).flatMap({ pieces($0, width) }) {
            // Indices of the copy are those of the paragraph, counted from its beginning.
            let length = segment.base.utf8.distance(from: segment.base.startIndex, to: segment.endIndex)
            let next = paragraph.utf8.index(paragraph.startIndex, offsetBy: length)
            if end > start, Self.width(of: paragraph[start..<next]) > width {
                lines.append(Self.withoutEdges(paragraph[start..<end]))
                start = end
            }
            end = next
        }
        lines.append(Self.withoutEdges(paragraph[start...]))
        return lines
    }

    /// A word too long for any line, in parts that fit.
    private func pieces(_ segment: Substring, _ width: Int) -> [Substring] {
        guard Self.width(of: segment) > width else { return [segment] }
        var result: [Substring] = []
        var start = segment.startIndex
        for (index, cluster) in KhmerText.clusters(String(segment)).enumerated() where index % width == width - 1 {
            let length = cluster.base.utf8.distance(from: cluster.base.startIndex, to: cluster.endIndex)
            let end = segment.utf8.index(segment.startIndex, offsetBy: length)
            result.append(segment[start..<end])
            start = end
        }
        if start < segment.endIndex { result.append(segment[start...]) }
        return result
    }

    private static func width(of text: Substring) -> Int {
        KhmerText.clusterCount(String(withoutEdges(text)))
    }

    private static func withoutEdges(_ text: Substring) -> Substring {
        var text = text
        while text.unicodeScalars.first == "\u{200B}" { text.unicodeScalars.removeFirst() }
        while let last = text.unicodeScalars.last, last == " " || last == "\u{200B}" || last == "\r" {
            text.unicodeScalars.removeLast()
        }
        return text
    }
}
