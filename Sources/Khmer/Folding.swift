/// Makes the matching key of a text in one pass over its bytes; see ``KhmerText/fold(_:)``.
struct Folding {
    private let input: UnsafeBufferPointer<UInt8>
    private var reader: SyllableReader
    private var writer: ByteWriter
    private let latin = LatinFolding.table
    private var hasSpaceBefore = false
    private var isAfterKhmer = false

    /// The key is never longer than the text.
    static func key(_ text: String) -> String {
        var text = text
        return text.withUTF8 { input in
            String(unsafeUninitializedCapacity: input.count) { output in
                var folding = Folding(input, output)
                return folding.run()
            }
        }
    }

    private init(_ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>) {
        self.input = input
        reader = SyllableReader(input, keepsJoiners: false)
        writer = ByteWriter(output)
    }

    private mutating func run() -> Int {
        var offset = 0
        while offset < input.count {
            let byte = input[offset]
            if byte < 0x80 {
                foldASCII(byte)
                offset &+= 1
            } else if let letter = KhmerLetter(input, at: offset) {
                offset = letter.isBase ? foldSyllable(letter, at: offset) : foldKhmerSign(letter, at: offset)
            } else {
                offset = foldOther(at: offset)
            }
        }
        return writer.count
    }

    private mutating func foldASCII(_ byte: UInt8) {
        if byte <= 0x20 || byte == 0x7F {
            hasSpaceBefore = true
        } else {
            beginForeign()
            writer.write(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
    }

    private mutating func foldSyllable(_ base: KhmerLetter, at start: Int) -> Int {
        beginKhmer()
        var check = OrderCheck(merging: true)
        let end = check.scan(input, from: start + KhmerLetter.length)
        if !check.isSuspicious, base.place < 0x23, !isFollowedByStrayMark(end) {
            writer.copy(input, start..<end)
            return end
        }
        let readEnd = reader.read(at: start)
        reader.syllable.putInOrder(merging: true)
        reader.syllable.base = Self.folded(base)
        writer.write(reader.syllable)
        return readEnd
    }

    /// Whether only what the key leaves out stands between here and another mark.
    private func isFollowedByStrayMark(_ offset: Int) -> Bool {
        let next = Ignorable.end(input, from: offset)
        return next > offset && KhmerLetter(input, at: next)?.isMark == true
    }

    /// Deprecated and doubled letters: ឣ and ឤ are អ, ឲ is ឱ.
    private static func folded(_ base: KhmerLetter) -> KhmerLetter {
        switch base.place {
        case 0x23, 0x24: KhmerLetter(place: 0x22)
        case 0x32: KhmerLetter(place: 0x31)
        default: base
        }
    }

    /// A digit, punctuation, or a mark that has lost its base.
    private mutating func foldKhmerSign(_ letter: KhmerLetter, at start: Int) -> Int {
        if letter.isDigit {
            beginForeign()
            writer.write(UInt8(ascii: "0") + letter.place - 0x60)
        } else if !letter.isInherentVowel, letter != .coeng {
            beginKhmer()
            writer.write(letter)
        }
        return start + KhmerLetter.length
    }

    private mutating func foldOther(at start: Int) -> Int {
        if let length = Invisible.length(input, at: start) { return start + length }
        let scalar = UTF8Scalar(input, at: start)
        let end = start + scalar.length
        if Ignorable.isSpace(scalar.value) {
            hasSpaceBefore = true
        } else if !Ignorable.isAccent(scalar.value) {
            beginForeign()
            let (first, second) = latin[scalar.value]
            if first == 0 {
                writer.copy(input, start..<end)
            } else {
                writer.write(first)
                if second != 0 { writer.write(second) }
            }
        }
        return end
    }

    /// Spaces beside Khmer mean nothing: some put them between words, some do not.
    private mutating func beginKhmer() {
        hasSpaceBefore = false
        isAfterKhmer = true
    }

    private mutating func beginForeign() {
        if hasSpaceBefore, !isAfterKhmer, writer.count > 0 { writer.write(UInt8(ascii: " ")) }
        hasSpaceBefore = false
        isAfterKhmer = false
    }
}
