/// Puts the syllables of a text in normal order, working on its bytes.
///
/// Most syllables are in order as typed and are passed over without being taken apart.
enum NormalOrder {
    /// Normal order with the merging of ``KhmerText/normalized(_:)``.
    static func normalized(_ text: String) -> String { rewritten(text, merging: true) }

    /// Only the order: a coeng DA stays one, as sorting wants it.
    static func reordered(_ text: String) -> String { rewritten(text, merging: false) }

    private static func rewritten(_ text: String, merging: Bool) -> String {
        var text = text
        return text.withUTF8 { input in
            guard let first = firstDisorder(in: input, from: 0, merging: merging) else { return nil as String? }
            return String(unsafeUninitializedCapacity: input.count) { output in
                var writer = ByteWriter(output)
                write(input, firstDisorder: first, merging: merging, to: &writer)
                return writer.count
            }
        } ?? text
    }

    private static func write(
        _ input: UnsafeBufferPointer<UInt8>, firstDisorder: Int, merging: Bool, to writer: inout ByteWriter
    ) {
        var reader = SyllableReader(input, keepsJoiners: true)
        var copied = 0
        var next: Int? = firstDisorder
        while let start = next {
            writer.copy(input, copied..<start)
            copied = reader.read(at: start)
            reader.syllable.putInOrder(merging: merging)
            writer.write(reader.syllable)
            next = Self.firstDisorder(in: input, from: copied, merging: merging)
        }
        writer.copy(input, copied..<input.count)
    }

    /// The offset of the next base whose syllable may have to change.
    private static func firstDisorder(
        in input: UnsafeBufferPointer<UInt8>, from start: Int, merging: Bool
    ) -> Int? {
        var offset = start
        while offset < input.count {
            guard let letter = KhmerLetter(input, at: offset) else {
                offset += 1
                continue
            }
            guard letter.isBase else {
                offset += KhmerLetter.length
                continue
            }
            var check = OrderCheck(merging: merging)
            let end = check.scan(input, from: offset + KhmerLetter.length)
            if check.isSuspicious { return offset }
            offset = end
        }
        return nil
    }
}

/// Looks at the marks of one syllable without moving them.
struct OrderCheck {
    let merging: Bool
    var isSuspicious = false
    private var rank: UInt8 = 0
    private var hasRo = false
    private var hasLeft = false
    private var hasE = false
    private var hasU = false

    init(merging: Bool) {
        self.merging = merging
    }

    /// Reads to the end of the syllable; the answer is where the next begins.
    mutating func scan(_ input: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var offset = start
        while let letter = KhmerLetter(input, at: offset), letter.isMark {
            offset += KhmerLetter.length
            if letter == .coeng {
                guard let below = KhmerLetter(input, at: offset), below.isBase else {
                    // A coeng without its letter, or with a joiner: rare enough to be looked at closely.
                    isSuspicious = true
                    continue
                }
                offset += KhmerLetter.length
                note(subscript: below)
            } else {
                note(letter)
            }
        }
        return offset
    }

    private mutating func note(subscript letter: KhmerLetter) {
        let rank = KhmerLetter.Role.below.rawValue
        if self.rank < rank { self.rank = rank } else if self.rank > rank { isSuspicious = true }
        if hasRo || (merging && letter == .da) { isSuspicious = true }
        hasRo = letter == .ro
    }

    private mutating func note(_ letter: KhmerLetter) {
        let role = letter.role
        note(rank: role.rawValue)
        guard merging else { return }
        if role == .vowelLeft {
            hasLeft = true
            hasE = letter == .vowelE
        } else if letter == .vowelU {
            hasU = true
            if hasLeft { isSuspicious = true }
        } else if hasE, letter == .vowelAa || letter == .vowelIi {
            isSuspicious = true
        } else if hasU, role != .finalSign, letter != .nikahit {
            isSuspicious = true
        }
    }

    /// Two marks of one kind are as suspicious as a wrong order: one of them may be typed twice.
    private mutating func note(rank new: UInt8) {
        if new <= rank { isSuspicious = true }
        rank = new
    }
}
