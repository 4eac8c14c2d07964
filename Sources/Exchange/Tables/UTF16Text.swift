import Dialogue

/// Text in UTF-16, which Excel writes as "Unicode text", as UTF-8.
struct UTF16Text {
    let utf8: [UInt8]

    /// Nothing where the bytes do not begin with a mark of UTF-16. Refuses half characters.
    init?(_ bytes: [UInt8]) throws(ImportFailure) {
        let isLittle: Bool
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFF, 0xFE): isLittle = true
        case (0xFE, 0xFF): isLittle = false
        default: return nil
        }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for place in stride(from: 2, to: bytes.count - 1, by: 2) {
            let (one, other) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            units.append(isLittle ? other << 8 | one : one << 8 | other)
        }
        guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
            throw .notUTF8(offset: bytes.count - 1)
        }
        utf8 = Array(text.utf8)
    }
}
