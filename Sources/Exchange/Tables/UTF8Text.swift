/// The place of the first byte that is not part of valid UTF-8, or nothing.
///
/// By the table of well-formed sequences of the Unicode Standard (3.9, table 3-7): no overlong forms, no surrogates.
func firstInvalidUTF8(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = 0
    while place < bytes.count {
        let first = bytes[place]
        if first < 0x80 {
            place += 1
            continue
        }
        guard let (length, second) = sequence(after: first), place + length <= bytes.count,
            second.contains(bytes[place + 1])
        else { return place }
        for follower in place + 2..<max(place + 2, place + length) where bytes[follower] & 0xC0 != 0x80 {
            return place
        }
        place += length
    }
    return nil
}

/// How long a sequence with this first byte is, and what its second byte may be.
private func sequence(after first: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch first {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
}
