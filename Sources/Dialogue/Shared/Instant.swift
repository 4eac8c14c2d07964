/// A moment, to the millisecond.
package struct Instant: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Noon in Phnom Penh on `day`.
    package init(noonOf day: Day) {
        milliseconds = Int64(day.number) * 86_400_000 + 5 * 3_600_000
    }

    /// `time` in Cambodia on `day`.
    package init(_ day: Day, _ time: TimeOfDay) {
        milliseconds = Int64(day.number) * 86_400_000 + Int64(time.minutes) * 60_000 - Instant.phnomPenh
    }

    /// Reads what `description` writes, and nothing else. A list of people reads hundreds, so it goes by bytes.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 24, let day = Day(text.prefix(10)) else { return nil }
        guard [10, 13, 16, 19, 23].map({ bytes[$0] }) == Array("T::.Z".utf8) else { return nil }
        func value(_ range: Range<Int>) -> Int64? {
            var sum: Int64 = 0
            for byte in bytes[range] {
                guard (48...57).contains(byte) else { return nil }
                sum = sum * 10 + Int64(byte - 48)
            }
            return sum
        }
        guard let hour = value(11..<13), let minute = value(14..<16), let second = value(17..<19),
            let fraction = value(20..<23), hour < 24, minute < 60, second < 60
        else { return nil }
        milliseconds = Int64(day.number) * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000 + fraction
    }

    /// ISO 8601 in UTC with milliseconds: sorts as text.
    package var description: String {
        let (day, rest) = floored(milliseconds)
        let seconds = rest / 1000
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }.joined(separator: ":")
        return "\(Day(number: day))T\(clock).\(padded(rest % 1000, to: 3))Z"
    }

    /// The day it is in Cambodia at this moment.
    package var day: Day { Day(number: floored(milliseconds + Instant.phnomPenh).day) }

    /// The time of day in Cambodia at this moment.
    package var time: TimeOfDay { TimeOfDay(minutes: floored(milliseconds + Instant.phnomPenh).rest / 60_000) }

    package func adding(seconds: Int) -> Instant { Instant(milliseconds: milliseconds + Int64(seconds) * 1000) }
    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    private static let phnomPenh: Int64 = 7 * 3_600_000

    private func floored(_ value: Int64) -> (day: Int, rest: Int) {
        let day = value >= 0 ? value / 86_400_000 : (value - 86_399_999) / 86_400_000
        return (Int(day), Int(value - day * 86_400_000))
    }
}

/// A time of day in Cambodia, to the minute.
package struct TimeOfDay: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Minutes since midnight; may pass 24 hours while an over-running agenda is being reckoned.
    package let minutes: Int

    package init(minutes: Int) { self.minutes = minutes }

    /// Reads `08:30`.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, parts[0].utf8.count == 2, parts[1].utf8.count == 2,
            let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        minutes = hour * 60 + minute
    }

    package var description: String { "\(padded(minutes / 60 % 24, to: 2)):\(padded(minutes % 60, to: 2))" }
    package func adding(minutes more: Int) -> TimeOfDay { TimeOfDay(minutes: minutes + more) }
    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}
