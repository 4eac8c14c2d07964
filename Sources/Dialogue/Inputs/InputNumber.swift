/// The number every input gets and keeps: `BTB-26-014` (province, year, running number in that year).
///
/// Two dialogues of one province in one year count on in one row, so that a number names one input for ever.
package struct InputNumber: RecordNumber, LosslessStringConvertible {
    package let province: Province
    package let year: Int
    package let running: Int

    package init(province: Province, year: Int, running: Int) {
        self.province = province
        self.year = year
        self.running = running
    }

    /// Reads a number as people type it: small letters and missing zeros are understood.
    package init?(_ description: String) { self.init(description[...]) }

    package init?(_ text: some StringProtocol) {
        guard let (province, year, last) = Self.parts(of: text), (1...6).contains(last.utf8.count),
            let running = Int(last), running > 0
        else { return nil }
        self.init(province: province, year: year, running: running)
    }

    package var description: String {
        province.short + "-" + padded(year % 100, to: 2) + "-" + padded(running, to: 3)
    }
}
