/// How people name a dialogue: `BTB/2026`, or `BTB/2026-2` for a second one in the same year.
package struct DialogueName: Hashable, Sendable, CustomStringConvertible {
    package let province: Province
    package let year: Int
    /// 1 for the first of the year.
    package let ordinal: Int

    package init(province: Province, year: Int, ordinal: Int = 1) {
        self.province = province
        self.year = year
        self.ordinal = ordinal
    }

    /// Reads the two parts of an address; nothing when they name no possible dialogue.
    package init?(province short: some StringProtocol, year text: some StringProtocol) {
        guard let province = Province.of(short: String(short)) else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4, let year = Int(first), (2000...2199).contains(year) else {
            return nil
        }
        switch parts.count {
        case 1: self.init(province: province, year: year)
        case 2:
            guard let ordinal = Int(parts[1]), (2...9).contains(ordinal), parts[1].utf8.count == 1 else { return nil }
            self.init(province: province, year: year, ordinal: ordinal)
        default: return nil
        }
    }

    /// Reads `BTB/2026`.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        self.init(province: parts[0], year: parts[1])
    }

    /// The second part of the address: `2026` or `2026-2`.
    package var yearPart: String { ordinal == 1 ? String(year) : "\(year)-\(ordinal)" }
    package var description: String { "\(province.short)/\(yearPart)" }
}
