import Dialogue
import Testing

@Suite struct `Provinces in a text` {
    @Test(
        arguments: [
            ("Battambang", ["BTB"]), ("Bat Dambang Province", ["BTB"]), ("KOMPONG THOM", ["KTM"]),
            ("Siemreap town, near Kratié", ["KRT", "SRP"]), ("Sihanoukville", ["SHV"]), ("Kep", ["KEP"]),
            ("Keppel harbour", []), ("ខេត្ត\u{200B}បាត់ដំបង", ["BTB"]), ("ខេត្តកណ្ដាល", ["KDL"]), ("ខេត្តកែប", ["KEP"]),
            ("ភូមិកែបថ្មី", []), ("Bangkok", []), ("", []),
        ])
    func `They are found in every spelling, and only as whole words`(text: String, shorts: [String]) {
        #expect(Province.named(in: text).map(\.short).sorted() == shorts)
    }

    @Test(
        arguments: [
            ("Cambodia", true), ("Kingdom of Cambodia", true), ("Nationwide", true), ("ប្រទេសកម្ពុជា", true),
            ("Cambodia, Battambang", false), ("Country", false), ("", false),
        ])
    func `The whole country is told from a part of it`(text: String, isWhole: Bool) {
        #expect(Province.namesWholeCountry(text) == isWhole)
    }

    @Test(
        arguments: [
            ("KH02", "BTB"), ("kh-2", "BTB"), ("KH0203", "BTB"), ("KH-12", "PNP"), ("02", nil), ("KH", nil),
            ("KH99", nil),
        ])
    func `A code counts only where it says that it is Cambodian`(code: String, short: String?) {
        let unit = Activity.Administrative(vocabulary: nil, level: nil, code: code)
        #expect(unit.province?.short == short)
    }
}
