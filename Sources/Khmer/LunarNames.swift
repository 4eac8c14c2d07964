extension LunarDate {
    /// The half of the month: កើត while the moon grows, រោច while it shrinks.
    public enum Phase: String, CaseIterable, Hashable, Sendable {
        case waxing, waning

        public var name: String { self == .waxing ? "កើត" : "រោច" }
    }

    /// A lunar month, in the order of the year that begins with បុស្ស near 1 January.
    public enum Month: Int, CaseIterable, Hashable, Sendable, Comparable {
        case boss, meak, phalkun, chetr, pisakh, jesth
        /// អាសាឍ, or in a year with a leap month the two that stand for it.
        case asadh, firstAsadh, secondAsadh
        case srap, phatrabot, assoch, kattik, migasir

        public var name: String { Self.names[rawValue] }

        public static func < (a: Month, b: Month) -> Bool { a.rawValue < b.rawValue }

        private static let names = [
            "បុស្ស", "មាឃ", "ផល្គុន", "ចេត្រ", "ពិសាខ", "ជេស្ឋ", "អាសាឍ", "បឋមាសាឍ", "ទុតិយាសាឍ",
            "ស្រាពណ៍", "ភទ្របទ", "អស្សុជ", "កត្តិក", "មិគសិរ",
        ]

        /// The month of a day counted from the beginning of the lunar year, and the day in it, both from 0.
        static func at(_ dayOfYear: Int, in kind: LunarCalendar.Kind) -> (Month, Int) {
            var rest = dayOfYear
            for month in allCases {
                let length = month.length(in: kind)
                if rest < length { return (month, rest) }
                rest -= length
            }
            return (.migasir, rest)
        }

        /// 29 or 30 days; none for a month that this year does not have.
        private func length(in kind: LunarCalendar.Kind) -> Int {
            switch self {
            case .boss, .phalkun, .pisakh, .phatrabot, .kattik: 30
            case .meak, .chetr, .srap, .assoch, .migasir: 29
            case .jesth: kind == .leapDay ? 30 : 29
            case .asadh: kind == .leapMonth ? 0 : 30
            case .firstAsadh, .secondAsadh: kind == .leapMonth ? 30 : 0
            }
        }
    }

    /// The animal of the year, in its cycle of twelve.
    public enum Animal: Int, CaseIterable, Hashable, Sendable {
        case rat, ox, tiger, rabbit, dragon, snake, horse, goat, monkey, rooster, dog, pig

        public var name: String { Self.names[rawValue] }

        private static let names = [
            "ជូត", "ឆ្លូវ", "ខាល", "ថោះ", "រោង", "ម្សាញ់", "មមី", "មមែ", "វក", "រកា", "ច", "កុរ",
        ]
    }

    /// The last figure of the Chula era, in its cycle of ten.
    public enum Sak: Int, CaseIterable, Hashable, Sendable {
        case samriddhi, ek, to, trei, chatva, panch, chha, sapta, attha, nappa

        public var name: String { Self.names[rawValue] }

        private static let names = [
            "សំរឹទ្ធិស័ក", "ឯកស័ក", "ទោស័ក", "ត្រីស័ក", "ចត្វាស័ក", "បញ្ចស័ក", "ឆស័ក", "សប្តស័ក", "អដ្ឋស័ក", "នព្វស័ក",
        ]
    }
}
