import Khmer
import Testing

@Suite struct `Khmer order` {
    @Test func `Words stand as in a Khmer dictionary`() {
        // Independent vowels follow the consonant they sound like; subscripts come after all plain letters.
        let ordered = ["12", "ក", "កណ្តាល", "កា", "ក្រចេះ", "ខ", "រ", "ឫស្សី", "ល", "ឭ", "អ", "ឧត្តរ", "abc"]

        #expect(KhmerCollation.sorted(ordered.reversed()) == ordered)
    }

    @Test func `It is not the order of code points`() {
        #expect(KhmerCollation.isOrderedBefore("ឫស្សី", "ល"))
        #expect(!("ឫស្សី" < "ល"))
    }

    @Test func `A mistyped word stands where it belongs and a space of no width does not count`() {
        #expect(KhmerCollation.sortKey("ខែ្មរ") == KhmerCollation.sortKey("ខ្មែរ"))
        #expect(KhmerCollation.sortKey("ក\u{200B}ក") == KhmerCollation.sortKey("កក"))
        #expect(!KhmerCollation.isOrderedBefore("ក", "ក"))
    }

    @Test func `Keys give the order that comparing gives`() {
        let texts = Babble(seed: 5).texts(300)
        for (a, b) in zip(texts, texts.dropFirst()) {
            let byKey = KhmerCollation.sortKey(a).lexicographicallyPrecedes(KhmerCollation.sortKey(b))
            #expect(KhmerCollation.isOrderedBefore(a, b) == byKey)
        }
    }

    @Test func `Many may ask at once`() async {
        let names = ["ខ្មែរ", "ឫស្សី", "កណ្តាល", "abc"]
        let expected = names.map(KhmerCollation.sortKey)
        let answers = await withTaskGroup(of: [[UInt8]].self) { group in
            for _ in 0..<64 { group.addTask { names.map(KhmerCollation.sortKey) } }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }

        #expect(answers == [expected])
    }

    @Test func `Equal keys keep their places, and the version is named`() {
        #expect(KhmerCollation.sorted(["ខ", "ក\u{200B}", "ក"]) == ["ក\u{200B}", "ក", "ខ"])
        #expect(KhmerCollation.version.contains("."))
        #expect(KhmerCollation.sortKey("") == KhmerCollation.sortKey("\u{200B}"))
    }
}
