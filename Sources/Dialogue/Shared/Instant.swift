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

    /// Reads what `description` writes, and nothing else.
    package init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let instant = text.withUTF8(Instant.init(signs:)) else { return nil }
        self = instant
    }

    /// The same, from the bytes of its text: a list of people reads hundreds.
    package init?(signs: UnsafeBufferPointer<UInt8>) {
        guard signs.count == 24, let day = Day(signs: UnsafeBufferPointer(rebasing: signs[..<10])),
            signs[10] == UInt8(ascii: "T"), let hour = signs.digits(11..<13), hour < 24,
            signs[13] == UInt8(ascii: ":"), let minute = signs.digits(14..<16), minute < 60,
            signs[16] == UInt8(ascii: ":"), let second = signs.digits(17..<19), second < 60,
            signs[19] == UInt8(ascii: "."), let fraction = signs.digits(20..<23), signs[23] == UInt8(ascii: "Z")
        else { return nil }
        let seconds = (hour * 60 + minute) * 60 + second
        milliseconds = Int64(day.number) * 86_400_000 + Int64(seconds * 1000 + fraction)
    }

    /// ISO 8601 in UTC with milliseconds: sorts as text.
    package var description: String {
        let (day, rest) = floored(milliseconds)
        let seconds = rest / 1000
        let clock =
            padded(seconds / 3600, to: 2) + ":" + padded(seconds / 60 % 60, to: 2) + ":" + padded(seconds % 60, to: 2)
        return Day(number: day).description + "T" + clock + "." + padded(rest % 1000, to: 3) + "Z"
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
