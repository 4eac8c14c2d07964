import CSodium

/// What marks are made with: keys derived from the secret outside the data base. Who only has the data base can make no
/// mark, and learns nothing from one about a row whose words it must not know.
package struct MarkKey: Hashable, Sendable {
    let rows: [UInt8]
    let heads: [UInt8]
    let hints: [UInt8]
    /// Tells one secret from another, and nothing else of it.
    let name: [UInt8]

    /// - Parameter secret: 32 bytes, those of the personal links.
    package init(secret: [UInt8]) {
        func derived(_ purpose: String, _ count: Int) -> [UInt8] {
            Self.hash(Array("vetika marks \(purpose)".utf8), key: secret, count: count)
        }
        rows = derived("rows", 32)
        heads = derived("heads", 32)
        hints = derived("hints", Int(crypto_shorthash_KEYBYTES))
        name = derived("name", 16)
    }

    /// Keyed BLAKE2b.
    static func hash(_ bytes: [UInt8], key: [UInt8], count: Int = 32) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: count)
        crypto_generichash(&digest, count, bytes, UInt64(bytes.count), key, key.count)
        return digest
    }

    /// What the head of a chain adds to the heads that are sealed.
    func proof(of head: SealedHead) -> MarkSum {
        var bytes = Array("head".utf8)
        for number in [head.chain, Int64(head.seq)] { bytes.append(bigEndian: UInt64(bitPattern: number)) }
        for part in [head.hash, head.sum.bytes] {
            bytes.append(bigEndian: UInt64(part.count))
            bytes += part
        }
        return MarkSum(Self.hash(bytes, key: heads))
    }
}

/// Where a chain stands: its last line, and the sum of the marks of all rows its acts have written.
struct SealedHead: Hashable, Sendable {
    let chain: Int64
    var seq = 0
    var hash: [UInt8] = []
    var sum = MarkSum()
}

/// A number below 2²⁵⁶, added and subtracted without regard to what does not fit. A sum of marks is the same in
/// whichever order they came and went.
struct MarkSum: Hashable, Sendable {
    /// From the lowest.
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    init() {}

    /// The first 32 of these bytes; those that are missing are zero.
    init(_ bytes: [UInt8]) {
        func word(_ index: Int) -> UInt64 {
            var word: UInt64 = 0
            for place in index * 8..<index * 8 + 8 {
                word = word << 8 | (place < bytes.count ? UInt64(bytes[place]) : 0)
            }
            return word
        }
        words = (word(3), word(2), word(1), word(0))
    }

    var isZero: Bool { words.0 | words.1 | words.2 | words.3 == 0 }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        for word in [words.3, words.2, words.1, words.0] { bytes.append(bigEndian: word) }
        return bytes
    }

    static func += (sum: inout MarkSum, other: MarkSum) {
        var carry = false
        func add(_ one: UInt64, _ two: UInt64) -> UInt64 {
            let (part, first) = one.addingReportingOverflow(two)
            let (whole, second) = part.addingReportingOverflow(carry ? 1 : 0)
            carry = first || second
            return whole
        }
        let zero = add(sum.words.0, other.words.0)
        let one = add(sum.words.1, other.words.1)
        let two = add(sum.words.2, other.words.2)
        sum.words = (zero, one, two, add(sum.words.3, other.words.3))
    }

    static func -= (sum: inout MarkSum, other: MarkSum) {
        var borrow = false
        func take(_ one: UInt64, _ two: UInt64) -> UInt64 {
            let (part, first) = one.subtractingReportingOverflow(two)
            let (whole, second) = part.subtractingReportingOverflow(borrow ? 1 : 0)
            borrow = first || second
            return whole
        }
        let zero = take(sum.words.0, other.words.0)
        let one = take(sum.words.1, other.words.1)
        let two = take(sum.words.2, other.words.2)
        sum.words = (zero, one, two, take(sum.words.3, other.words.3))
    }

    static func == (one: MarkSum, other: MarkSum) -> Bool { one.words == other.words }

    func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }
}

extension [UInt8] {
    mutating func append(bigEndian number: UInt64) {
        for place in stride(from: 56, through: 0, by: -8) { append(UInt8(truncatingIfNeeded: number >> UInt64(place))) }
    }
}
