/// The number every action gets and keeps: `BTB-26-A03` (province, year, running number in that year).
///
/// Two dialogues of one province in one year count on in one row, as inputs do.
package struct ActionNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let province: Province
    package let year: Int
    package let running: Int

    package init(province: Province, year: Int, running: Int) {
        self.province = province
        self.year = year
        self.running = running
    }

    /// Reads a number as people type it: small letters and missing zeros are understood.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(whereSeparator: { $0 == "-" || $0 == " " })
        guard parts.count == 3, let province = Province.of(short: parts[0].uppercased()),
            parts[1].utf8.count == 2, let year = Int(parts[1]), year >= 0,
            parts[2].uppercased().hasPrefix("A"), (2...7).contains(parts[2].utf8.count),
            let running = Int(parts[2].dropFirst()), running > 0
        else { return nil }
        self.init(province: province, year: 2000 + year, running: running)
    }

    package var description: String {
        "\(province.short)-\(padded(year % 100, to: 2))-A\(padded(running, to: 2))"
    }

    package static func < (left: ActionNumber, right: ActionNumber) -> Bool {
        (left.province.code, left.year, left.running) < (right.province.code, right.year, right.running)
    }
}
