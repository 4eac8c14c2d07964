import Khmer
import Testing

@Suite struct `Normal order of mistyped syllables` {
    @Test(arguments: [
        ("កេាះ", "កោះ"), ("សិទិ្ធ", "សិទ្ធិ"), ("មោ៉ង", "ម៉ោង"), ("កមុ្ពជា", "កម្ពុជា"), ("ឃំុ", "ឃុំ"), ("ញុី", "ញ៉ី"),
        ("ហុី", "ហ៊ី"), ("បុី", "ប៉ី"), ("ប្រុី", "ប្រ៉ី"), ("កី្ដ", "ក្តី"), ("សាស្រ្ដា", "សាស្ត្រា"), ("ក្រ្ស", "ក្ស្រ"), ("ក្្រ", "ក្រ"),
        ("លេីក", "លើក"), ("ស៊េីប", "ស៊ើប"), ("ធម្ម៌", "ធម៌្ម"), ("កាា", "កា"),
    ])
    func `A syllable typed in another order is put right`(typed: String, normal: String) {
        #expect(scalars(KhmerText.normalized(typed)) == scalars(normal))
    }

    @Test(arguments: [
        "", "ខេត្ត", "ប៉ុន្តែ", "ជប៉ុន", "ឃុំ", "ចុះ", "ច័ន្ទ", "ស្រាពណ៍", "ព្រះរាជាណាចក្រកម្ពុជា", "៥០%", "abc ក\u{200B}ខ", "ឯកឧត្តម",
        "ក\u{200C}ក", "🙂ក", "é", "ោ", "\u{17D2}", "ក\u{17D2}", "ក\u{17D2} ក",
    ])
    func `What is in order stays as it is`(text: String) {
        #expect(scalars(KhmerText.normalized(text)) == scalars(text))
    }

    @Test(
        .enabled(if: !GivenData.mistyped.isEmpty, Comment(rawValue: GivenData.absence)), arguments: GivenData.mistyped)
    func `Every collected pair holds`(pair: (typed: String, normal: String)) {
        #expect(scalars(KhmerText.normalized(pair.typed)) == scalars(pair.normal))
        #expect(KhmerText.fold(pair.typed) == KhmerText.fold(pair.normal))
    }

    @Test func `All collected pairs are there when the folder is`() {
        #expect([0, 45].contains(GivenData.mistyped.count))
    }

    @Test func `Putting in order twice changes nothing more`() {
        for text in Babble(seed: 7).texts(3000) {
            let once = KhmerText.normalized(text)
            #expect(scalars(KhmerText.normalized(once)) == scalars(once), "\(scalars(text))")
        }
    }

    @Test func `Ten thousand marks on one base take no time to speak of`() {
        let monster = "ក" + String(repeating: "ុំី្រ", count: 2500)
        #expect(KhmerText.clusterCount(monster) == 1)
        #expect(KhmerText.normalized(monster).isEmpty == false)
        #expect(KhmerText.fold(monster).isEmpty == false)
        #expect(KhmerText.fold("ក" + String(repeating: "\u{17D2}", count: 10_000)) == "ក")
    }
}

/// What is compared: `==` on strings would call canonically equivalent orders the same.
func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

/// Texts of Khmer letters, marks, signs and other characters in no order, the same ones each time.
struct Babble {
    private static let alphabet: [Unicode.Scalar] =
        (0x1780...0x17B3).compactMap(Unicode.Scalar.init) + (0x17B6...0x17D3).compactMap(Unicode.Scalar.init)
        + (0x17B6...0x17C5).compactMap(Unicode.Scalar.init)
        + Array(repeating: "\u{17D2}", count: 12) + Array(repeating: "\u{200B}", count: 4)
        + [
            "ដ", "ត", "រ", "។", "៕", "៖", "ៗ", "០", "៩", " ", "\u{200C}", "\u{200D}", "a", "É", ".", "(", "\u{A0}",
            "\u{301}",
            "🙂", "\r", "\n", "ណ", "ា", "ំ",
        ].flatMap { $0.unicodeScalars }

    let seed: UInt64

    func texts(_ count: Int) -> [String] {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: state >> 33) % bound
        }
        return (0..<count).map { _ in
            String(String.UnicodeScalarView((0..<next(24)).map { _ in Self.alphabet[next(Self.alphabet.count)] }))
        }
    }
}
