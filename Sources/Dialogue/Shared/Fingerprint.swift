/// Texts in their order, each closed by a byte that no text contains: FNV-1a with 128 bits. It guards against
/// accidents, not against forgery.
struct Fingerprint {
    private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

    /// 32 hexadecimal digits.
    var text: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }

    mutating func add(_ text: String?) {
        // 0xFF and 0xFE are never part of UTF-8.
        guard let text else { return mix(0xFE) }
        for byte in text.utf8 { mix(byte) }
        mix(0xFF)
    }

    private mutating func mix(_ byte: UInt8) {
        state = (state ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
}
