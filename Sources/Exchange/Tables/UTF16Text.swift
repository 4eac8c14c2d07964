import Dialogue

/// Text in UTF-16, which Excel writes as "Unicode text", as UTF-8.
struct UTF16Text {
    let utf8: [UInt8]

    /// Nothing where the bytes do not begin with a mark of UTF-16, and do not look like it without one. Refuses half
    /// characters.
    init?(_ bytes: [UInt8]) throws(ImportFailure) {
        let isLittle: Bool
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFF, 0xFE): isLittle = true
        case (0xFE, 0xFF): isLittle = false
        default:
            guard let found = Self.withoutMark(bytes) else { return nil }
            isLittle = found
        }
        let start = [[0xFF, 0xFE], [0xFE, 0xFF]].contains(bytes.prefix(2).map(\.self)) ? 2 : 0
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for place in stride(from: start, to: bytes.count - 1, by: 2) {
            let (one, other) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            units.append(isLittle ? other << 8 | one : one << 8 | other)
        }
        guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
            throw .notUTF8(offset: bytes.count - 1)
        }
        utf8 = Array(text.utf8)
    }

    /// Whether the low bytes come first. Latin letters, blanks and line ends have a high byte of nought, Khmer letters
    /// one of 17; text in UTF-8 has no noughts at all.
    private static func withoutMark(_ bytes: [UInt8]) -> Bool? {
        let first = bytes.prefix(2048)
        guard first.count >= 4, first.count.isMultiple(of: 2), bytes.contains(0) else { return nil }
        var high = (even: 0, odd: 0)
        for (place, byte) in first.enumerated() where byte == 0 || byte == 0x17 {
            if place.isMultiple(of: 2) { high.even += 1 } else { high.odd += 1 }
        }
        let most = first.count / 2
        if high.odd * 10 >= most * 8, high.even * 10 <= most { return true }
        if high.even * 10 >= most * 8, high.odd * 10 <= most { return false }
        return nil
    }
}
