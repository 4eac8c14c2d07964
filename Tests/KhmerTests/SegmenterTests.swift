import Khmer
import Testing

@Suite struct `Words of Khmer text` {
    let segmenter = KhmerSegmenter()

    @Test(arguments: [
        "រដ្ឋបាលខេត្ត|បាត់ដំបង|រៀបចំ|វេទិកា", "ការ|ធ្វើ|បរិយាប័ន្ន|ក្រសួង|មហាផ្ទៃ", "ប្រជាពលរដ្ឋ|ក្នុង|ឃុំ|ស្នើសុំ|ជួសជុល|ផ្លូវលំ",
        "ថ្ងៃទី២៣ ខែ|វិច្ឆិកា ឆ្នាំ២០២៦", "ថ្ងៃ|ចន្ទ ១៤កើត ខែ|កត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៧០", "៥|នាក់", "COP29|ក្រុម", "(ក្រសួង) «ខេត្ត»",
        "ផ្លូវ ទឹក ភ្លើង ។ល។", "ផ្សេងៗ|ទៀត",
    ])
    func `Words are found where a reader finds them`(marked: String) {
        let text = marked.filter { $0 != "|" }

        #expect(marks(segmenter.withBreaks(text)) == marked)
    }

    @Test func `A name of the lexicon is never broken`() {
        let name = "ជា ភិរម្យបូផាណា"
        let text = "លោកស្រីជា ភិរម្យបូផាណាអញ្ជើញ"

        #expect(marks(segmenter.withBreaks(text)) != "លោកស្រី|ជា ភិរម្យបូផាណា|អញ្ជើញ")
        #expect(marks(KhmerSegmenter(lexicon: [name]).withBreaks(text)) == "លោកស្រី|ជា ភិរម្យបូផាណា|អញ្ជើញ")
    }

    @Test func `A name with the other subscript is the same name`() {
        let segmenter = KhmerSegmenter(lexicon: ["ខណ្ឌដូនពេញកណ្ដាល"])

        #expect(segmenter.segments(of: "ខណ្ឌដូនពេញកណ្តាល") == ["ខណ្ឌដូនពេញកណ្តាល"])
    }

    @Test func `Breaks that somebody typed hold, and useless ones go`() {
        #expect(marks(segmenter.withBreaks("ក\u{200B}\u{200B}ខ\u{200B} គ\u{200B}")) == "ក|ខ គ")
        #expect(marks(segmenter.withBreaks("\u{200B}ការ\u{200B}ងារ\u{200B}។")) == "ការ|ងារ។")
        #expect(marks(segmenter.withBreaks("ក\u{200B}ា ក្\u{200B}រ abc\u{200B}def")) == "កា ក្រ abc|def")
        #expect(segmenter.segments(of: "ការ\u{200B}ងារ") == ["ការ", "ងារ"])
    }

    @Test func `Spaces stay with the word before and no break is put beside them`() {
        #expect(segmenter.segments(of: "ខេត្ត កំពត\nធំ ") == ["ខេត្ត ", "កំពត\n", "ធំ "])
        #expect(marks(segmenter.withBreaks("ខេត្ត កំពត\nធំ ")) == "ខេត្ត កំពត\nធំ ")
        #expect(segmenter.segments(of: "") == [])
    }

    @Test func `No-break spaces and joiners bind`() {
        #expect(segmenter.segments(of: "លោក\u{A0}សុខ") == ["លោក\u{A0}សុខ"])
        #expect(segmenter.segments(of: "១\u{2060}នាក់") == ["១\u{2060}នាក់"])
    }

    @Test func `Whatever is given, nothing is lost and the guard holds`() {
        for text in Babble(seed: 17).texts(3000) {
            let broken = segmenter.withBreaks(text)
            #expect(withoutBreaks(broken) == withoutBreaks(text), "\(scalars(text))")
            #expect(!breaksTheRule(broken), "\(scalars(text)) \(scalars(broken))")
            #expect(withoutBreaks(segmenter.segments(of: text).joined()) == withoutBreaks(text))
        }
    }

    @Test(.enabled(if: !GivenData.names.isEmpty, Comment(rawValue: GivenData.absence)))
    func `With all names of the country as lexicon each name is one word`() {
        let segmenter = KhmerSegmenter(lexicon: GivenData.names.map(\.khmer))
        let broken = GivenData.names.filter { name in
            name.khmer.unicodeScalars.allSatisfy { (0x1780...0x17D3).contains($0.value) }
                && segmenter.segments(of: name.khmer).count > 1
        }

        #expect(broken.map(\.khmer) == [])
    }

    @Test func `Marking twice is marking once`() {
        let text = "ក្រុមប្រឹក្សាខេត្តបានឯកភាពលើសំណូមពរទាំងអស់ ហើយណែនាំឱ្យមន្ទីរពាក់ព័ន្ធដោះស្រាយក្នុងរយៈពេលបីខែ។"
        let once = segmenter.withBreaks(text)

        #expect(scalars(segmenter.withBreaks(once)) == scalars(once))
    }

    @Test func `Many may ask at once`() async {
        let text = "រដ្ឋបាលខេត្តបាត់ដំបងរៀបចំវេទិកា"
        let expected = segmenter.withBreaks(text)
        let answers = await withTaskGroup(of: String.self) { group in
            for _ in 0..<64 { group.addTask { segmenter.withBreaks(text) } }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }

        #expect(answers == [expected])
    }

    @Test func `Lines are wrapped between words and counted in clusters`() {
        let lines = segmenter.lines(of: "ប្រជាពលរដ្ឋក្នុងឃុំស្នើសុំជួសជុលផ្លូវលំ\nABC", width: 10)

        #expect(lines == ["ប្រជាពលរដ្ឋក្នុងឃុំ", "ស្នើសុំជួសជុលផ្លូវលំ", "ABC"])
        #expect(segmenter.lines(of: "កកកកក", width: 2).joined() == "កកកកក")
        #expect(segmenter.lines(of: "abcdef", width: 4) == ["abcd", "ef"])
        #expect(segmenter.lines(of: "", width: 0) == [""])
    }

    private func marks(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{200B}" ? "|" : $0 }))
    }

    private func withoutBreaks(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0 != "\u{200B}" }
    }

    /// A break before a mark, after a coeng, before ។ ៕ ៖ ៗ, beside a space or another break, or at an edge.
    private func breaksTheRule(_ text: String) -> Bool {
        let all = scalars(text)
        return all.indices.contains { index in
            guard all[index] == "\u{200B}" else { return false }
            guard index > 0, index + 1 < all.count else { return true }
            let (before, after) = (all[index - 1], all[index + 1])
            let isInCluster = before == "\u{17D2}" && (0x1780...0x17B3).contains(after.value)
            let isBeforeMark = (0x17B4...0x17D7).contains(after.value)
            return isInCluster || isBeforeMark || before == " " || after == " " || after == "\u{200B}"
        }
    }
}
