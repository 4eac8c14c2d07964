/// The NCDD code of a unit: two digits a level, so that a code begins with the code of its parent.
package struct AreaCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Two, four, six or eight digits, zeros kept: "0301".
    package let text: String

    /// The four levels of the administration, from the capital/province to the village.
    package enum Level: Int, CaseIterable, Comparable, Sendable {
        case province = 1
        case district, commune, village

        /// How long a code of this level is.
        package var digits: Int { rawValue * 2 }

        package static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }
    }

    /// Refuses what is not two, four, six or eight digits, and a level numbered 00.
    package init?(_ text: String) {
        guard Self.isCode(text.utf8) else { return nil }
        self.text = text
    }

    /// Reads a code whose zero at the front a spreadsheet has dropped ("301" is district "0301").
    ///
    /// One missing zero is all that can be missing, because a level is never numbered 00.
    package init?(unpadded text: String, level: Level) {
        switch text.utf8.count {
        case level.digits: self.init(text)
        case level.digits - 1: self.init("0" + text)
        default: return nil
        }
    }

    package var level: Level {
        switch text.utf8.count {
        case 2: .province
        case 4: .district
        case 6: .commune
        default: .village
        }
    }

    /// The unit this one lies in; none for a capital/province.
    package var parent: AreaCode? {
        level == .province ? nil : AreaCode(String(text.dropLast(2)))
    }

    /// The two digits of the capital/province, which may be one we do not know yet.
    package var provinceCode: String { String(text.prefix(2)) }

    package var province: Province? { Province.of(code: provinceCode) }

    package var description: String { text }

    package static func < (one: AreaCode, other: AreaCode) -> Bool { one.text < other.text }

    /// Whether the unit is the other one or lies in it.
    package func lies(in other: AreaCode) -> Bool { text.hasPrefix(other.text) }

    private static func isCode(_ bytes: String.UTF8View) -> Bool {
        guard (2...8).contains(bytes.count), bytes.count.isMultiple(of: 2) else { return false }
        var tens: UInt8 = 0
        for (place, byte) in bytes.enumerated() {
            guard (0x30...0x39).contains(byte) else { return false }
            if place.isMultiple(of: 2) { tens = byte } else if tens == 0x30 && byte == 0x30 { return false }
        }
        return true
    }
}
