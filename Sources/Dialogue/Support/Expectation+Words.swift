extension Expectation {
    /// The sentence for the reader: what should stand there.
    package var words: (khmer: String, english: String) {
        gazetteerWords ?? iatiWords
    }

    package func sentence(in language: Language) -> String {
        language == .khmer ? words.khmer : words.english
    }

    /// What a row of the gazetteer may lack; nothing for the rest.
    private var gazetteerWords: (khmer: String, english: String)? {
        switch self {
        case .columns(let count):
            ("ត្រូវមាន \(count.khmerDigits) ក្រឡាក្នុងជួរ ដូចក្បាលតារាង", "\(count) cells in the row, as in the header")
        case .areaCode:
            ("កូដភូមិសាស្ត្រដែលមាន ២ ៤ ៦ ឬ ៨ ខ្ទង់", "a gazetteer code of 2, 4, 6 or 8 digits")
        case .areaType:
            (
                "ប្រភេទដែលស្គាល់៖ រាជធានី ខេត្ត ក្រុង ស្រុក ខណ្ឌ ឃុំ សង្កាត់ ឬភូមិ",
                "a known type: capital, province, municipality, district, khan, commune, sangkat or village"
            )
        case .areaCodeOf(let level):
            (
                "កូដ \(level.digits.khmerDigits) ខ្ទង់ ដែលត្រូវនឹងប្រភេទ៖ \(level.words.khmer)",
                "a code of \(level.digits) digits, to fit the type: \(level.words.english)"
            )
        case .level(let number):
            ("កម្រិតទី \(number.khmerDigits) តាមកូដ", "level \(number), as the code has it")
        case .parent(let code):
            (
                "អង្គភាពថ្នាក់លើដែលមានកូដ \(code) ក្នុងឯកសារ ឬដែលស្គាល់រួចហើយ",
                "the unit above it, code \(code), in the file or already known"
            )
        case .name: ("ឈ្មោះមិនត្រូវនៅទទេ", "a name")
        case .plainSpaces:
            (
                "ឈ្មោះគ្មានចន្លោះស្ទួន ចន្លោះចម្លែក ឬតួអក្សរមើលមិនឃើញ (បានដកចេញពេលអាន)",
                "a name without doubled, odd or invisible spaces (read without them)"
            )
        case .unique(let row):
            ("តម្លៃដែលមិនដូចនឹងជួរទី \(row.khmerDigits)", "a value that row \(row) does not have already")
        case .cell(let expected): expected.words
        case .identifier, .code, .currency, .decimal, .share, .shareOfEach, .sharesOf100, .date, .likelyDate, .one,
            .endAfterStart,
            .revisedPeriod,
            .point:
            nil
        }
    }

    /// What a record of IATI may lack. What a gazetteer row may lack has been answered before.
    private var iatiWords: (khmer: String, english: String) {
        switch self {
        case .identifier:
            ("លេខសម្គាល់សកម្មភាព (iati-identifier)", "the identifier of the activity (iati-identifier)")
        case .code(let list):
            ("កូដនៃបញ្ជី៖ \(list.words.khmer)", "a code of the list: \(list.words.english)")
        case .currency:
            (
                "រូបិយប័ណ្ណបីតួអក្សរនៅនឹងចំនួនទឹកប្រាក់ ឬរូបិយប័ណ្ណលំនាំដើមនៃសកម្មភាព",
                "a three-letter currency with the amount, or a default currency of the activity"
            )
        case .decimal: ("ចំនួនទសភាគ ដូចជា 1250.50", "a decimal number such as 1250.50")
        case .share: ("ភាគរយពី ០ ដល់ ១០០", "a percentage from 0 to 100")
        case .shareOfEach:
            ("ភាគរយសម្រាប់ធាតុនីមួយៗ ព្រោះមានច្រើនជាងមួយ", "a percentage on each, because there are several")
        case .sharesOf100: ("ភាគរយដែលបូកបាន ១០០", "percentages that sum to 100")
        case .date:
            (
                "កាលបរិច្ឆេទដែលមានពិត ជាទម្រង់ ឆ្នាំ-ខែ-ថ្ងៃ ដូចជា 2026-11-23",
                "a date that exists, written like 2026-11-23"
            )
        case .likelyDate: ("ថ្ងៃដែលអាចមានពិត មិនមែនឆ្នាំ 1 ឬ 9999", "a date that can be meant, not of the year 1 or 9999")
        case .one: ("ធាតុតែមួយ (បានអានធាតុទីមួយ)", "only one of these (the first was read)")
        case .endAfterStart: ("ថ្ងៃបញ្ចប់មិនមុនថ្ងៃចាប់ផ្ដើម", "an end that is not before the start")
        case .revisedPeriod:
            ("រយៈពេលដូចគ្នានឹងតួលេខកែសម្រួល មិនមែនត្រួតគ្នាតែមួយផ្នែក", "the period of the revised figure, not one that overlaps it in part")
        case .point: ("រយៈទទឹង និងរយៈបណ្ដោយ គិតជាដឺក្រេ", "latitude and longitude in degrees")
        case .columns, .areaCode, .areaType, .areaCodeOf, .level, .parent, .name, .plainSpaces, .unique, .cell:
            ("", "")
        }
    }
}

extension AreaCode.Level {
    fileprivate var words: (khmer: String, english: String) {
        switch self {
        case .province: ("រាជធានី ឬខេត្ត", "capital or province")
        case .district: ("ក្រុង ស្រុក ឬខណ្ឌ", "municipality, district or khan")
        case .commune: ("ឃុំ ឬសង្កាត់", "commune or sangkat")
        case .village: ("ភូមិ", "village")
        }
    }
}

extension Expectation.CodeList {
    fileprivate var words: (khmer: String, english: String) {
        switch self {
        case .activityStatus: ("ស្ថានភាពសកម្មភាព", "activity status")
        case .activityDateType: ("ប្រភេទកាលបរិច្ឆេទ", "type of date")
        case .organisationRole: ("តួនាទីអង្គភាព", "role of the organisation")
        case .country: ("ប្រទេស", "country")
        case .region: ("តំបន់", "region")
        case .sector: ("វិស័យ", "sector")
        case .transactionType: ("ប្រភេទប្រតិបត្តិការ", "type of transaction")
        }
    }
}
