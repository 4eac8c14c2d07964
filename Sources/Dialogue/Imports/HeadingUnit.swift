/// The unit and the currency that a heading or a title line names: "thousand USD", "US$ million", «លានរៀល».
struct HeadingUnit: Hashable, Sendable {
    /// The power of ten by which what is written has to be multiplied.
    let power: Int
    /// Nothing where none is named, or several are.
    let currency: String?

    init(_ text: String) {
        let heading = FoldedHeading(text)
        currency = Self.currency(text, heading)
        power = Self.power(heading, isMoney: currency != nil)
    }

    private static func power(_ heading: FoldedHeading, isMoney: Bool) -> Int {
        for word in heading.words {
            if let found = powers[word] { return found }
            if isMoney, let found = shortPowers[word] { return found }
        }
        guard !heading.khmer.isEmpty else { return 0 }
        for (word, power) in khmerPowers where heading.khmer.firstRange(of: word) != nil { return power }
        return 0
    }

    private static let powers = [
        "thousand": 3, "thousands": 3, "000": 3, "000s": 3, "million": 6, "millions": 6, "mln": 6, "mio": 6,
        "billion": 9, "billions": 9, "milliers": 3,
    ]
    private static let shortPowers = ["k": 3, "m": 6, "mn": 6, "bn": 9, "mm": 6]
    /// The longer word first, where it has another inside it.
    private static let khmerPowers = [
        ("ប៊ីលាន", 9), ("ពាន់លាន", 9), ("ម៉ឺនលាន", 10), ("លាន", 6), ("ម៉ឺន", 4), ("ពាន់", 3),
    ].map { (KhmerPlaceName($0.0).plain, $0.1) }

    private static func currency(_ text: String, _ heading: FoldedHeading) -> String? {
        var found: Set<String> = []
        for word in heading.words { if let code = codes[word] { found.insert(code) } }
        for (sign, code) in signs where text.contains(sign) { found.insert(code) }
        if !heading.khmer.isEmpty {
            for (word, code) in khmerWords where heading.khmer.firstRange(of: word) != nil { found.insert(code) }
        }
        if found.isEmpty, text.contains("$") { found.insert("USD") }
        return found.count == 1 ? found.first : nil
    }

    private static let codes = [
        "usd": "USD", "dollar": "USD", "dollars": "USD", "khr": "KHR", "riel": "KHR", "riels": "KHR", "eur": "EUR",
        "euro": "EUR", "euros": "EUR", "jpy": "JPY", "yen": "JPY", "cny": "CNY", "rmb": "CNY", "yuan": "CNY",
        "thb": "THB", "baht": "THB", "aud": "AUD", "gbp": "GBP", "chf": "CHF", "krw": "KRW", "sek": "SEK",
        "vnd": "VND", "cad": "CAD", "nzd": "NZD", "sgd": "SGD", "xdr": "XDR", "sdr": "XDR",
    ]
    private static let signs = [("€", "EUR"), ("៛", "KHR"), ("¥", "JPY"), ("£", "GBP"), ("US$", "USD")]
    private static let khmerWords = [("រៀល", "KHR"), ("ដុល្លារ", "USD"), ("ដុល្លា", "USD"), ("អឺរ៉ូ", "EUR"), ("យេន", "JPY")]
        .map { (KhmerPlaceName($0.0).plain, $0.1) }
}
