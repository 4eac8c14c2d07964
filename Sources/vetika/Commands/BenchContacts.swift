import ArgumentParser
import Dialogue
import Store

/// `vetika bench-contacts`: how long it takes to find who may be the same among many contacts.
struct BenchContacts: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-contacts", abstract: "Measures the search for duplicates among contacts.",
        shouldDisplay: false)

    @Option(help: "How many contacts.") var contacts = 10_000

    func run() {
        var cards: [NameCard] = []
        let keys = BenchKhmer.seconds { cards = (0..<contacts).map(Self.card) }
        var pairs = 0
        let search = BenchKhmer.seconds { pairs = NameIndex(cards).pairs(most: .max).count }
        print(
            "{\"contacts\":\(contacts),\"keys_ms\":\(rounded(keys * 1000)),\"duplicates_ms\":"
                + "\(rounded((keys + search) * 1000)),\"pairs\":\(pairs)}")
    }

    /// Names as they are given, of a family and one's own: many share one, and every twentieth contact is there twice,
    /// spelt otherwise.
    private static func card(_ number: Int) -> NameCard {
        let isTwin = number % 20 == 19
        let one = isTwin ? number - 1 : number
        let (family, own) = (one * 7 % families.count, one * 13 % names.count)
        let khmer = families[family].0 + (isTwin ? " " : "") + names[own].0 + syllable(one, in: 0)
        let latin = "\(families[family].1) \(names[own].1)\(syllable(one, in: 1))"
        let digits = String(10_000_000 + one * 7919 % 90_000_000)
        return NameCard(
            number: Int64(number), names: [NameKeys.name(khmer), NameKeys.name(latin)],
            phones: one % 3 == 0 ? [] : ["+855" + digits], emails: [], home: Int64(one % 1800),
            sex: one % 2 == 0 ? .female : .male)
    }

    private static func syllable(_ number: Int, in script: Int) -> String {
        let all = [
            ("រ័ត្ន", "roth"), ("វណ្ណ", "vann"), ("សុភា", "sophea"), ("មុនី", "mony"), ("ណារ៉ា", "nara"), ("លក្ខិណា", "leakhena"),
        ]
        let pair = all[number / 97 % all.count]
        return script == 0 ? pair.0 : pair.1
    }

    private static let families = [
        ("សុខ", "Sok"), ("ចាន់", "Chan"), ("កែវ", "Keo"), ("ហេង", "Heng"), ("លី", "Ly"), ("អ៊ុក", "Ouk"), ("ម៉ម", "Mam"),
        ("នួន", "Nuon"), ("ទេព", "Tep"), ("ឈឹម", "Chhim"), ("ពេជ្រ", "Pich"), ("យឹម", "Yim"), ("សួស", "Suos"), ("ប្រាក់", "Prak"),
    ]
    private static let names = [
        ("តារា", "Dara"), ("បូផា", "Bopha"), ("សុភ័ក្រ", "Sopheak"), ("វិចិត្រ", "Vichet"), ("ស្រីមុំ", "Sreymom"), ("រតនា", "Ratana"),
        ("ពិសិដ្ឋ", "Piseth"), ("ម៉ានិត", "Manith"), ("សុវណ្ណ", "Sovann"), ("គន្ធា", "Kunthea"), ("ភារុណ", "Phearun"),
        ("ច័ន្ទ", "Chan"),
        ("ដាវី", "Davy"), ("សំណាង", "Samnang"), ("ធីតា", "Thida"), ("មករា", "Makara"), ("វាសនា", "Veasna"),
    ]
}
