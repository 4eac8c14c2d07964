/// What the numbers of inputs and of actions have in common: province, year, running number in that year.
package protocol RecordNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
    var province: Province { get }
    var year: Int { get }
    var running: Int { get }
}

extension RecordNumber {
    package static func < (left: Self, right: Self) -> Bool {
        (left.province.code, left.year, left.running) < (right.province.code, right.year, right.running)
    }

    /// The province, the year and the last part of a number as people type it: small letters are understood.
    static func parts(of text: some StringProtocol) -> (province: Province, year: Int, last: String)? {
        let parts = text.split(whereSeparator: { $0 == "-" || $0 == " " })
        guard parts.count == 3, let province = Province.of(short: parts[0].uppercased()),
            parts[1].utf8.count == 2, let year = Int(parts[1]), year >= 0
        else { return nil }
        return (province, 2000 + year, parts[2].uppercased())
    }
}
