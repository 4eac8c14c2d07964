/// What a programme says in its title and in columns of years: the kind of plan, the first year, what each year needs.
extension PriorityTable {
    static let costPrefix = "cost."

    /// Columns of what is needed year by year: «ថវិកា ២០២៧», "2028".
    static let yearlyCosts = TableFamily(
        title: Bilingual("ថវិកាតាមឆ្នាំ", "Amounts by year"),
        recognise: { heading in
            // Khmer digits are no Latin words.
            let khmer = heading.khmer.withLatinDigits.split { !("0"..."9").contains($0) }.map(String.init)
            let years = (heading.words + khmer).compactMap { Int($0) }.filter { PriorityTable.years.contains($0) }
            let other = heading.words.filter { Int($0) == nil && !costWords.contains($0) }
            let isMoney = ["ថវិកា", "ទឹកប្រាក់", "រៀល", "តម្លៃ", "ដុល្លារ", "ឆ្នាំ"].contains { heading.khmer.hasPrefix($0) }
            let bare = heading.khmer.isEmpty || khmer.joined() == heading.khmer.withLatinDigits
            guard years.count == 1, other.isEmpty, bare || isMoney else { return nil }
            return yearlyCost("\(costPrefix)\(years[0])")
        }, field: yearlyCost,
        choices: { year in ((year - 1)...(year + 6)).compactMap { yearlyCost("\(costPrefix)\($0)") } })

    private static let costWords: Set = [
        "year", "budget", "amount", "cost", "in", "million", "millions", "thousand", "thousands", "riel", "riels",
        "khr",
        "usd", "us", "dollars", "planned", "estimated", "000",
    ]
    private static let years = 1990...2100

    private static func yearlyCost(_ key: String) -> TableField? {
        guard let year = yearOfCost(key) else { return nil }
        return TableField(key, "ថវិកាឆ្នាំ\(year.khmerDigits)", "Amount of \(year)")
    }

    static func yearOfCost(_ key: String) -> Int? {
        guard key.hasPrefix(costPrefix), let year = Int(key.dropFirst(costPrefix.count)), years.contains(year) else {
            return nil
        }
        return year
    }

    /// The kind of plan that a title names.
    static func plan(in title: String) -> String? {
        let heading = FoldedHeading(title)
        let words = heading.words.joined()
        let found = planSigns.filter { sign in
            heading.khmer.firstRange(of: KhmerPlaceName(sign.khmer).plain) != nil
                || words.firstRange(of: sign.english) != nil
        }
        return found.count == 1 ? found[0].plan : nil
    }

    private static let planSigns = [
        (plan: "rolling", khmer: "បីឆ្នាំរំកិល", english: "threeyearrolling"),
        (plan: "five_year", khmer: "ប្រាំឆ្នាំ", english: "fiveyear"),
        (plan: "annual", khmer: "ប្រចាំឆ្នាំ", english: "annual"),
    ]

    /// The first year a title speaks of: «២០២៧-២០២៩» begins in 2027.
    static func firstYear(in title: String) -> Int? {
        let numbers = title.withLatinDigits.split { !("0"..."9").contains($0) }.filter { $0.utf8.count == 4 }
        return numbers.lazy.compactMap { Int($0) }.first { years.contains($0) }
    }
}
