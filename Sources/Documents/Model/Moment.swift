/// A minute in Cambodia (UTC+7, no summer time), as written into a file's properties.
package struct Moment: Hashable, Sendable, Codable {
    package var year: Int
    package var month: Int
    package var day: Int
    package var hour: Int
    package var minute: Int

    package init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
    }

    /// ISO 8601 with the offset, as PDF metadata and DOCX want it.
    var iso: String {
        "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(padded(hour, 2)):\(padded(minute, 2)):00+07:00"
    }

    /// The same in universal time, the only form the properties of a DOCX may have.
    var universal: String {
        let (date, clock) = hour >= 7 ? ((year, month, day), hour - 7) : (dayBefore, hour + 17)
        let day = "\(padded(date.0, 4))-\(padded(date.1, 2))-\(padded(date.2, 2))"
        return "\(day)T\(padded(clock, 2)):\(padded(minute, 2)):00Z"
    }

    private var dayBefore: (Int, Int, Int) {
        if day > 1 { return (year, month, day - 1) }
        if month == 1 { return (year - 1, 12, 31) }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (year, month - 1, lengths[min(max(month, 2), 13) - 2])
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(max(0, number))
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
