import Dialogue
import Khmer

/// A sentence or word of the program, in both languages: without both it does not compile. Khmer is the source.
struct Phrase: Hashable, Sendable {
    let khmer: String
    let english: String

    init(_ khmer: String, _ english: String) {
        self.khmer = khmer
        self.english = english
    }

    func text(in language: Language) -> String { language == .khmer ? khmer : english }
}

extension Language {
    /// A whole number in the digits and with the separators of the language.
    func number(_ number: Int) -> String {
        self == .khmer ? KhmerNumber.grouped(number) : Language.grouped(number)
    }

    /// «ថ្ងៃទី២៣ ខែវិច្ឆិកា ឆ្នាំ២០២៦», "23 November 2026".
    func day(_ day: Day) -> String {
        switch self {
        case .khmer:
            KhmerDate(year: day.year, month: day.month, day: day.day).words
        case .english:
            "\(day.day) \(Language.months[day.month - 1]) \(day.year)"
        }
    }

    func time(_ time: TimeOfDay) -> String {
        self == .khmer ? KhmerNumber.khmerDigits(in: time.description) : time.description
    }

    /// A year, without separators.
    func year(_ year: Int) -> String { self == .khmer ? KhmerNumber.digits(year) : String(year) }

    /// When it was, to the minute, in Cambodia.
    func instant(_ instant: Instant) -> String { "\(day(instant.day)) \(time(instant.time))" }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static func grouped(_ number: Int) -> String {
        guard number.magnitude >= 1000 else { return String(number) }
        var text = ""
        let digits = String(number.magnitude)
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return number < 0 ? "-" + text : text
    }
}
