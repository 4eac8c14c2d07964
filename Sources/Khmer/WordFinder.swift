/// Finds the words in one stretch of Khmer letters: first the lexicon's, then ICU's between them.
struct WordFinder {
    /// A word's end and the next one's start, in bytes of the text; between them only spaces of no width.
    struct Break {
        var end: Int
        var nextStart: Int
    }

    /// The breaks found by the last call of ``read(_:from:)``, in order.
    private(set) var breaks: [Break] = []

    private let lexicon: Lexicon
    private let loan: ICUWordBreaker.Loan
    /// The stretch without its spaces of no width, and where each letter stands in the text.
    private var letters: [UInt16] = []
    private var offsets: [Int] = []
    /// Whether a cluster begins at each letter, and whether a word does; one more than letters.
    private var isClusterStart: [Bool] = []
    private var isWordStart: [Bool] = []
    /// Where somebody typed a break: the index of the letter behind, and the byte where the letter before ended.
    private var typed: [(index: Int, end: Int)] = []

    /// Shorter entries are often parts of other words, so they only mend what ICU has cut.
    private static let clustersOfSafeEntry = 3
    /// A typist who marks words leaves pieces of about this size, which are words already.
    private static let clustersOfTypedPiece = 6

    init(_ lexicon: Lexicon, _ loan: ICUWordBreaker.Loan) {
        self.lexicon = lexicon
        self.loan = loan
    }

    /// Reads all letters from the offset on and finds the breaks among them; the answer is where they end.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let end = collect(text, from: start)
        breaks.removeAll(keepingCapacity: true)
        letters.withUnsafeBufferPointer { letters in
            isClusterStart.withUnsafeMutableBufferPointer { starts in
                Self.markClusters(letters, &starts)
            }
        }
        var pieceStart = 0
        for index in 0...typed.count {
            let pieceEnd = index < typed.count ? typed[index].index : letters.count
            findWords(pieceStart..<pieceEnd)
            if index < typed.count { breaks.append(Break(end: typed[index].end, nextStart: offsets[pieceEnd])) }
            pieceStart = pieceEnd
        }
        return end
    }

    private mutating func collect(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        letters.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        typed.removeAll(keepingCapacity: true)
        var offset = start
        var end = start
        while true {
            if let letter = KhmerLetter(text, at: offset) {
                guard letter.isBase || letter.isMark else { break }
                if end < offset, letter.isBase, letters.last != 0x17D2 { typed.append((letters.count, end)) }
                letters.append(0x1780 + UInt16(letter.place))
            } else if ZeroWidthSpace.isAt(offset, in: text) {
                offset += 3
                continue
            } else if let joiner = Self.joiner(text, at: offset) {
                letters.append(joiner)
            } else {
                break
            }
            offsets.append(offset)
            offset += 3
            end = offset
        }
        isClusterStart.removeAll(keepingCapacity: true)
        isClusterStart.append(contentsOf: repeatElement(false, count: letters.count + 1))
        isWordStart.removeAll(keepingCapacity: true)
        isWordStart.append(contentsOf: repeatElement(false, count: letters.count + 1))
        return end
    }

    /// U+200C and U+200D inside syllables.
    private static func joiner(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt16? {
        guard offset + 2 < text.count, text[offset] == 0xE2, text[offset + 1] == 0x80, text[offset + 2] & 0xFE == 0x8C
        else { return nil }
        return 0x2000 | UInt16(text[offset + 2] & 0x3F)
    }

    private static func markClusters(
        _ letters: UnsafeBufferPointer<UInt16>, _ starts: inout UnsafeMutableBufferPointer<Bool>
    ) {
        var previous: UInt16 = 0
        for index in letters.indices {
            let letter = letters[index]
            starts[index] = (0x1780...0x17B3).contains(letter) && previous != 0x17D2
            // A joiner between a coeng and its letter changes nothing.
            if letter & 0xFF80 == 0x1780 || previous != 0x17D2 { previous = letter }
        }
        starts[letters.count] = true
    }

    private mutating func findWords(_ piece: Range<Int>) {
        if !typed.isEmpty, clusters(in: piece) <= Self.clustersOfTypedPiece { return }
        var rest = piece.lowerBound
        var index = piece.lowerBound
        while index < piece.upperBound {
            guard isClusterStart[index], let end = longestEntry(at: index, in: piece) else {
                index += 1
                continue
            }
            askDictionary(rest..<index)
            isWordStart[index] = true
            isWordStart[end] = true
            rest = end
            index = end
        }
        askDictionary(rest..<piece.upperBound)
        isWordStart[piece.upperBound] = true
        mendShortEntries(piece)
        for index in piece.dropFirst() where isWordStart[index] {
            breaks.append(Break(end: offsets[index], nextStart: offsets[index]))
        }
    }

    /// The end of the longest entry that begins here and is long enough to be trusted.
    private func longestEntry(at start: Int, in piece: Range<Int>) -> Int? {
        var longest: Int?
        letters.withUnsafeBufferPointer { letters in
            lexicon.forEachMatch(letters, at: start, end: piece.upperBound) { end in
                if isClusterStart[end], clusters(in: start..<end) >= Self.clustersOfSafeEntry { longest = end }
            }
        }
        return longest
    }

    /// Marks ICU's words in a stretch, leaving out breaks in a cluster.
    private mutating func askDictionary(_ stretch: Range<Int>) {
        guard stretch.count > 1 else { return }
        let starts = isClusterStart
        letters.withUnsafeBufferPointer { letters in
            isWordStart.withUnsafeMutableBufferPointer { words in
                let part = UnsafeBufferPointer(rebasing: letters[stretch])
                loan.forEachBoundary(in: part) { boundary in
                    let index = stretch.lowerBound + boundary
                    if starts[index] { words[index] = true }
                }
            }
        }
        joinLoneConsonants(stretch)
    }

    /// A consonant alone is hardly a word but often what the dictionary leaves over: «មន្ទី» «រ».
    private mutating func joinLoneConsonants(_ stretch: Range<Int>) {
        var previous = stretch.lowerBound
        for index in stretch where index > stretch.lowerBound && isWordStart[index] {
            let next = index + 1
            let isAlone = letters[index] <= 0x17A2 && (next == stretch.upperBound || isWordStart[next])
            if isAlone {
                isWordStart[index] = false
            } else if index == previous + 1, previous == stretch.lowerBound, letters[previous] <= 0x17A2 {
                isWordStart[index] = false
            } else {
                previous = index
            }
        }
    }

    /// Where an entry too short to be trusted fills the space between two breaks, what is in it stays together.
    private mutating func mendShortEntries(_ piece: Range<Int>) {
        var index = piece.lowerBound
        while index < piece.upperBound {
            guard index == piece.lowerBound || isWordStart[index] else {
                index += 1
                continue
            }
            var end: Int?
            letters.withUnsafeBufferPointer { letters in
                lexicon.forEachMatch(letters, at: index, end: piece.upperBound) { if isWordStart[$0] { end = $0 } }
            }
            if let end { for inner in (index + 1)..<max(end, index + 1) { isWordStart[inner] = false } }
            index = end ?? index + 1
        }
    }

    private func clusters(in range: Range<Int>) -> Int {
        range.reduce(0) { isClusterStart[$1] ? $0 + 1 : $0 }
    }
}
