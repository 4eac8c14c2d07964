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
    /// A value where a formula has failed, or was never reckoned.
    case reckonedValue
    /// Text in Unicode, in place of letters that were lost or of an old font.
    case unicode
    /// Seen by a reader of the file: it is hidden, and taken all the same.
    case shownRow, shownColumn
    /// The same of a whole sheet, which is left out.
    case shownSheet
    /// A record, where there is something else.
    case record(RowKind)
    /// A heading above the value.
    case heading
    /// All its digits: a spreadsheet has rounded it.
    case allDigits
    /// What is written was taken so, and why.
    case taken(String, Reason)
    /// A day that can be true.
    case plausibleDay
    /// An answer on the page of the import.
    case answer

    /// Why something was not taken as it is written.
    package enum Reason: Hashable, Sendable {
        case unitOfHeading, dotsPartThousands, commasAreDecimal, monthFirst, shortYear, buddhistYear, firstOfYears
        case headingOrTitle, runningNumber, ofSeveralRows
    }

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
        default: wordsOfTable
        }
    }

    /// What concerns the table more than the one cell.
    private var wordsOfTable: (khmer: String, english: String) {
        switch self {
        case .reckonedValue:
            (
                "តម្លៃ ជំនួសរូបមន្តដែលខុស ឬមិនទាន់គណនា (សូមបើកក្នុង Excel រួចរក្សាទុកម្ដងទៀត)",
                "a value in place of a formula that failed or was never reckoned (open it in Excel and save it again)"
            )
        case .unicode:
            (
                "អក្សរយូនីកូដ មិនមែនពុម្ពអក្សរចាស់ ឬអក្សរដែលបាត់ (????)",
                "text in Unicode, not of an old font and not lost (????)"
            )
        case .shownRow:
            ("ជួរដែលមើលឃើញ៖ ជួរនេះត្រូវបានលាក់ក្នុងឯកសារ តែត្រូវបានអាន", "a row that is seen: it is hidden in the file, and read")
        case .shownColumn:
            ("ជួរឈរដែលមើលឃើញ៖ ត្រូវបានលាក់ក្នុងឯកសារ តែត្រូវបានអាន", "a column that is seen: it is hidden in the file, and read")
        case .shownSheet: ("សន្លឹកដែលមើលឃើញ៖ ត្រូវបានលាក់ និងមិនយក", "a sheet that is seen: it is hidden, and left out")
        case .record(let kind): kind.words
        case .heading: ("ក្បាលជួរឈរខាងលើតម្លៃនេះ", "a heading above this value")
        case .allDigits: ("លេខគ្រប់ខ្ទង់៖ កម្មវិធីបានបង្គត់វា", "all its digits: a spreadsheet has rounded it")
        case .plausibleDay: ("ថ្ងៃពីឆ្នាំ ១៩០០ ដល់ ២១០០", "a day of the years 1900 to 2100")
        case .answer: ("ចម្លើយនៅលើទំព័រនៃការនាំចូល", "an answer on the page of the import")
        case .taken(let value, let reason):
            ("\(value) ដូចដែលបានយក (\(reason.words.khmer))", "\(value), as it was taken (\(reason.words.english))")
        default: ("", "")
        }
    }
}

extension CellExpectation.Reason {
    fileprivate var words: (khmer: String, english: String) {
        switch self {
        case .unitOfHeading: ("ឯកតាក្នុងក្បាលតារាង", "the unit stands in the heading or title")
        case .dotsPartThousands: ("ចំណុចខណ្ឌចែករយពាន់ក្នុងតារាងនេះ", "dots part thousands in this table")
        case .commasAreDecimal: ("ក្បៀសជាចំណុចទសភាគក្នុងតារាងនេះ", "the comma is the decimal sign in this table")
        case .monthFirst: ("ខែនៅមុខថ្ងៃក្នុងតារាងនេះ", "months come before days in this table")
        case .shortYear: ("ឆ្នាំពីរខ្ទង់", "a year of two digits")
        case .buddhistYear: ("ពុទ្ធសករាជ", "a Buddhist year")
        case .firstOfYears: ("ឆ្នាំដំបូង", "the first of several years")
        case .headingOrTitle: ("ពីក្បាលតារាង ឬចំណងជើង", "from the heading or the title")
        case .runningNumber: ("លេខរៀង មិនមែនលេខសម្គាល់", "a running number, which tells no record from another")
        case .ofSeveralRows: ("កំណត់ត្រាមួយនៅលើជួរច្រើន", "one record over several rows")
        }
    }
}
