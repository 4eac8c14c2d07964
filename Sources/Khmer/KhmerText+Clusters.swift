extension KhmerText {
    /// The text in pieces that must not be cut: a base with its subscripts, vowels and signs; for other scripts, a
    /// character. Joined together they are the text.
    ///
    /// A Swift `Character` is smaller: «ស្ត្រី» is one cluster but three characters. A space of no width belongs to
    /// the cluster before it, because it takes no room.
    public static func clusters(_ s: String) -> [Substring] {
        var result: [Substring] = []
        var start = s.startIndex
        ClusterBreaks.forEach(in: s) { end in
            let index = s.utf8.index(s.startIndex, offsetBy: end)
            result.append(s[start..<index])
            start = index
            return true
        }
        return result
    }

    /// How long the text is for a reader, and for every limit of length.
    public static func clusterCount(_ s: String) -> Int {
        var count = 0
        ClusterBreaks.forEach(in: s) { _ in
            count += 1
            return true
        }
        return count
    }

    /// The first so many clusters.
    public static func prefix(_ s: String, clusters n: Int) -> Substring {
        guard n > 0 else { return s.prefix(0) }
        var left = n
        var end = 0
        ClusterBreaks.forEach(in: s) { offset in
            end = offset
            left -= 1
            return left > 0
        }
        return s[..<s.utf8.index(s.startIndex, offsetBy: end)]
    }

    /// The text if it has at most so many clusters; else its beginning and «…», which together have no more.
    public static func truncated(_ s: String, to clusters: Int) -> String {
        guard clusters > 0 else { return "" }
        guard prefix(s, clusters: clusters).endIndex < s.endIndex else { return s }
        var kept = prefix(s, clusters: clusters - 1)
        while let last = kept.unicodeScalars.last, last.properties.isWhitespace || last == "\u{200B}" {
            kept.unicodeScalars.removeLast()
        }
        return kept + "…"
    }
}

/// Where clusters end, found on the bytes of the text.
enum ClusterBreaks {
    /// Calls with the offset of the end of each cluster, in UTF-8, until the answer is false.
    static func forEach(in s: String, _ body: (Int) -> Bool) {
        var s = s
        // Emoji, accents and the like are rare here, and asked of the standard library one by one.
        let copy = s
        s.withUTF8 { text in
            var offset = 0
            while offset < text.count {
                offset = end(ofClusterAt: offset, in: text, copy)
                if !body(offset) { return }
            }
        }
    }

    private static func end(ofClusterAt start: Int, in text: UnsafeBufferPointer<UInt8>, _ s: String) -> Int {
        var offset = start
        if let letter = KhmerLetter(text, at: start) {
            offset = afterMarks(text, afterKhmer: letter, at: start)
        } else if text[start] < 0x80, start + 1 >= text.count || (text[start + 1] < 0x80 && text[start] != 0x0D) {
            return start + 1
        } else if text[start] < 0x80, KhmerLetter(text, at: start + 1) != nil {
            return start + 1
        } else {
            offset = characterEnd(start, in: s)
        }
        return afterExtenders(text, offset, s)
    }

    private static func afterMarks(
        _ text: UnsafeBufferPointer<UInt8>, afterKhmer first: KhmerLetter, at start: Int
    ) -> Int {
        var offset = start + KhmerLetter.length
        var isJoining = first == .coeng
        guard first.isBase || first.isMark else { return offset }
        while true {
            let next = afterJoiners(text, offset)
            guard let letter = KhmerLetter(text, at: next), letter.isMark || (isJoining && letter.isBase) else {
                return offset
            }
            isJoining = letter == .coeng
            offset = next + KhmerLetter.length
        }
    }

    /// Past U+200C and U+200D.
    private static func afterJoiners(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var offset = start
        while offset + 2 < text.count, text[offset] == 0xE2, text[offset + 1] == 0x80, text[offset + 2] & 0xFE == 0x8C {
            offset += 3
        }
        return offset
    }

    /// Past what takes no room: invisible characters, and combining marks of other scripts.
    private static func afterExtenders(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ s: String) -> Int {
        var offset = start
        while offset < text.count, text[offset] >= 0x80, KhmerLetter(text, at: offset) == nil {
            if let length = Invisible.length(text, at: offset) {
                offset += length
            } else {
                let scalar = s.unicodeScalars[s.utf8.index(s.startIndex, offsetBy: offset)]
                guard scalar.properties.isGraphemeExtend else { break }
                offset += UTF8.width(scalar)
            }
        }
        return offset
    }

    private static func characterEnd(_ start: Int, in s: String) -> Int {
        let index = s.index(after: s.utf8.index(s.startIndex, offsetBy: start))
        return s.utf8.distance(from: s.startIndex, to: index)
    }
}
