import Khmer
import Testing

@Suite struct `Syllable clusters` {
    @Test(arguments: [
        ("ស្ត្រី", ["ស្ត្រី"]), ("ភ្នំពេញ", ["ភ្នំ", "ពេ", "ញ"]), ("ក្រុម ABC", ["ក្រុ", "ម", " ", "A", "B", "C"]),
        ("១២។", ["១", "២", "។"]),
        ("ឱ្យ", ["ឱ្យ"]), ("មួយៗ", ["មួ", "យ", "ៗ"]), ("ក\u{200B}ខ", ["ក\u{200B}", "ខ"]), ("e\u{301}a", ["e\u{301}", "a"]),
        ("👩‍👩‍👧🇰🇭", ["👩‍👩‍👧", "🇰🇭"]), ("\r\nក", ["\r\n", "ក"]), ("ា", ["ា"]), ("\u{17D2}ក", ["\u{17D2}ក"]),
        ("ក៊\u{200C}ី", ["ក៊\u{200C}ី"]),
        ("ក្\u{200D}ក", ["ក្\u{200D}ក"]), ("", []),
    ])
    func `A text falls into pieces that must not be cut`(text: String, pieces: [String]) {
        #expect(KhmerText.clusters(text).map(String.init) == pieces)
        #expect(KhmerText.clusterCount(text) == pieces.count)
    }

    @Test func `Joined together the clusters are the text, and each is one cluster`() {
        for text in Babble(seed: 3).texts(3000) {
            let clusters = KhmerText.clusters(text)
            #expect(scalars(clusters.joined()) == scalars(text))
            #expect(clusters.count == KhmerText.clusterCount(text))
            #expect(!clusters.contains(""))
        }
    }

    @Test func `A prefix counts clusters and not characters`() {
        #expect(KhmerText.prefix("ស្ត្រីខ្មែរ", clusters: 1) == "ស្ត្រី")
        #expect(KhmerText.prefix("ស្ត្រីខ្មែរ", clusters: 9) == "ស្ត្រីខ្មែរ")
        #expect(KhmerText.prefix("ស្ត្រី", clusters: 0) == "")
        #expect(KhmerText.prefix("", clusters: 3) == "")
    }

    @Test func `A text too long ends in an ellipsis within its limit`() {
        #expect(KhmerText.truncated("រាជធានីភ្នំពេញ", to: 5) == "រាជធានី…")
        #expect(KhmerText.truncated("ភ្នំពេញ", to: 3) == "ភ្នំពេញ")
        #expect(KhmerText.truncated("ក ខគ", to: 3) == "ក…")
        #expect(KhmerText.truncated("កខ", to: 1) == "…")
        #expect(KhmerText.truncated("ក", to: 0) == "")
    }
}

@Suite struct `Text of old fonts` {
    @Test(arguments: [
        "RBHraCaNacRkkm<úCa", "Cati sasna RBHmhakSRt", "kar Edl nig rbs;", "km<úCa", "áž€áž˜áŸ’áž–áž»áž‡áž¶", "ŬĄũŢķЊģ",
        "\u{E012}\u{E045}\u{E033}", "á\u{9E}\u{80}á\u{9E}\u{98}á\u{9F}\u{92}",
    ])
    func `It is recognised`(text: String) {
        #expect(KhmerText.looksLegacyEncoded(text))
    }

    @Test(arguments: [
        "", "ខេត្តបាត់ដំបង", "Hello world, this is plain English.", "L'éducation à la française : élève, où, ça",
        "YouTube, an iPhone and McDonald's", "OpenStreetMap", "NCDD-S/CDCB", "BTB-26-014", "https://a.kh/c?d=E&fG",
        "someBody@gov.kh", "ឯកឧត្តម OK", "Mr. Smith; Ms. O'Brien", "Trần Hưng Đạo", "Привет мир", "日本国", "USD 1,000",
        "D&apos;Equipement L&apos;Afrique",
        "UNDP WaterAid ActionAid HelpAge CamDX CamDigiKey", "🙂",
    ])
    func `Other text is left in peace`(text: String) {
        #expect(!KhmerText.looksLegacyEncoded(text))
    }

    @Test(.enabled(if: !GivenData.names.isEmpty, Comment(rawValue: GivenData.absence)))
    func `No place of the country is taken for it`() {
        let suspected = GivenData.names.flatMap { [$0.khmer, $0.latin] }.filter(KhmerText.looksLegacyEncoded)

        #expect(suspected == [])
    }

    @Test func `There is a sentence for who pasted it, in both languages`() {
        #expect(KhmerText.legacyRefusal.khmer.hasSuffix("។"))
        #expect(KhmerText.legacyRefusal.english.hasSuffix("."))
    }
}
