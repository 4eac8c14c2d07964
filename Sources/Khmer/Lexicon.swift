/// Words that are matched before any dictionary is asked, as a tree of letters.
///
/// A subscript ដ matches a subscript ត, because nobody can see the difference.
struct Lexicon: Sendable {
    /// An open hash table of (node, letter) to the next node: one array, no memory of its own for a node.
    private var keys: [UInt32] = []
    private var targets: [UInt32] = []
    private var isWord: [Bool] = [false]
    private var mask = 0

    /// A text of several words, such as a person's name, gives each of its Khmer words.
    init(_ entries: some Sequence<String>) {
        resize(to: 1024)
        for entry in entries { add(entry) }
    }

    /// The ends of all words that begin at the place, shortest first, in letters.
    @inline(__always)
    func forEachMatch(_ letters: UnsafeBufferPointer<UInt16>, at start: Int, end: Int, _ body: (Int) -> Void) {
        var node: UInt32 = 0
        var index = start
        while index < end, letters[index] & 0xFF80 == 0x1780 {
            guard let next = child(of: node, Self.folded(letters, index)) else { return }
            node = next
            index += 1
            if isWord[Int(node)] { body(index) }
        }
    }

    private mutating func add(_ entry: String) {
        let letters = entry.utf16.filter { $0 != 0x200B && $0 != 0x200C && $0 != 0x200D }
        for word in letters.split(whereSeparator: { !Self.isLetter($0) }) {
            add(word: Array(word))
        }
    }

    private mutating func add(word: [UInt16]) {
        word.withUnsafeBufferPointer { word in
            var node: UInt32 = 0
            for index in word.indices {
                let letter = Self.folded(word, index)
                node = child(of: node, letter) ?? newChild(of: node, letter)
            }
            isWord[Int(node)] = true
        }
    }

    @inline(__always)
    private func child(of node: UInt32, _ letter: UInt16) -> UInt32? {
        let key = Self.key(node, letter)
        var slot = slot(of: key)
        while keys[slot] != 0 {
            if keys[slot] == key { return targets[slot] }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    private mutating func newChild(of node: UInt32, _ letter: UInt16) -> UInt32 {
        if isWord.count * 2 > keys.count { resize(to: keys.count * 2) }
        isWord.append(false)
        let target = UInt32(isWord.count - 1)
        put(Self.key(node, letter), target)
        return target
    }

    private mutating func put(_ key: UInt32, _ target: UInt32) {
        var slot = slot(of: key)
        while keys[slot] != 0 { slot = (slot &+ 1) & mask }
        keys[slot] = key
        targets[slot] = target
    }

    private mutating func resize(to size: Int) {
        let old = zip(keys, targets).filter { $0.0 != 0 }
        keys = Array(repeating: 0, count: size)
        targets = Array(repeating: 0, count: size)
        mask = size - 1
        for (key, target) in old { put(key, target) }
    }

    @inline(__always)
    private func slot(of key: UInt32) -> Int {
        Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }

    /// Nodes count to 2^25, which is more letters than all names of the country; a key is never 0.
    @inline(__always)
    private static func key(_ node: UInt32, _ letter: UInt16) -> UInt32 {
        node << 7 | UInt32(letter & 0x7F) &+ 1
    }

    @inline(__always)
    private static func folded(_ letters: UnsafeBufferPointer<UInt16>, _ index: Int) -> UInt16 {
        letters[index] == 0x178A && index > 0 && letters[index - 1] == 0x17D2 ? 0x178F : letters[index]
    }

    private static func isLetter(_ unit: UInt16) -> Bool {
        (0x1780...0x17D3).contains(unit) || unit == 0x17DD
    }
}
