/// What should have stood in a cell of a table.
package enum CellExpectation: Hashable, Sendable {
    /// Anything at all: the row cannot do without it.
    case something
    case shorter(most: Int)
    case day
    case amount
    case share
    case year
    /// One of these words.
    case oneOf([String])
    /// A value no earlier row has.
    case unique(firstRow: Int)
    /// A municipality, district or khan of the province, by name or code.
    case districtOf(Province)
    /// A commune or sangkat of the province, by name or code.
    case communeOf(Province)
    /// A currency of three letters, such as KHR or USD.
    case currency
    /// An end not before the beginning.
    case notBefore
    /// Shares that sum to 100.
    case sharesOf100
    /// A total that fits its parts, which sum to this.
    case totalOfParts(String)
    case phone
    case mail
    case website
    /// A name that only one body has.
    case oneBody

    package var words: (khmer: String, english: String) {
        switch self {
        case .something: ("ត្រូវមានតម្លៃ", "a value")
        case .shorter(let most): ("យ៉ាងច្រើន \(most.khmerDigits) តួអក្សរ", "at most \(most) characters")
        case .day: ("ថ្ងៃខែឆ្នាំដែលមានពិត ដូចជា 23/11/2026", "a day that exists, written like 23/11/2026")
        case .amount: ("ចំនួនមិនអវិជ្ជមាន ដូចជា 12,500.50", "a number not below nought, such as 12,500.50")
        case .share: ("ភាគរយពី ០ ដល់ ១០០", "a percentage from 0 to 100")
        case .year: ("ឆ្នាំបួនខ្ទង់ ដូចជា ២០២៦", "a year of four digits, such as 2026")
        case .oneOf(let words):
            (
                "ពាក្យមួយក្នុងចំណោម៖ \(words.joined(separator: " · "))",
                "one of: \(words.joined(separator: " · "))"
            )
        case .unique(let row): ("តម្លៃដែលមិនដូចនឹងជួរទី \(row.khmerDigits)", "a value that row \(row) does not have already")
        case .districtOf(let province):
            ("ក្រុង ស្រុក ឬខណ្ឌរបស់\(province.nameKhmer)", "a municipality, district or khan of \(province.nameEnglish)")
        case .communeOf(let province):
            ("ឃុំ ឬសង្កាត់របស់\(province.nameKhmer)", "a commune or sangkat of \(province.nameEnglish)")
        case .currency: ("រូបិយប័ណ្ណបីតួអក្សរ ដូចជា KHR ឬ USD", "a currency of three letters, such as KHR or USD")
        case .notBefore: ("មិនមុនពេលចាប់ផ្ដើម", "not before the beginning")
        case .sharesOf100: ("ភាគរយដែលបូកបាន ១០០", "percentages that sum to 100")
        case .totalOfParts(let sum):
            (
                "ទឹកប្រាក់សរុបដែលត្រូវនឹងផលបូកនៃថវិកាផ្ទាល់ខ្លួន និងថវិកាអ្នកដទៃ (\(sum))",
                "a total that fits the sum of own and other funds (\(sum))"
            )
        case .phone: ("លេខទូរស័ព្ទ", "a telephone number")
        case .mail: ("អាសយដ្ឋានអ៊ីមែល", "an e-mail address")
        case .website: ("អាសយដ្ឋានគេហទំព័រ", "the address of a website")
        case .oneBody: ("ឈ្មោះដែលមានស្ថាប័នតែមួយ", "a name that only one body has")
        }
    }
}
