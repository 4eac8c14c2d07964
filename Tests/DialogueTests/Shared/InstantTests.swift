import Dialogue
import Testing

@Suite struct `A moment` {
    @Test(arguments: ["2026-11-23T05:00:00.000Z", "1969-12-31T23:59:59.999Z", "2199-02-28T00:00:00.001Z"])
    func `It is read as it is written`(text: String) {
        #expect(Instant(text)?.description == text)
    }

    @Test(
        arguments: [
            "", "2026-11-23", "2026-11-23T05:00:00Z", "2026-11-23T05:00:00.000", "2026-11-23 05:00:00.000Z",
            "2026-02-30T05:00:00.000Z", "2026-11-23T24:00:00.000Z", "2026-11-23T05:60:00.000Z",
            "2026-11-23T05:00:0x.000Z", "2026-11-23T05:00:00.000Zx", "២០២៦",
        ])
    func `Nothing else is a moment`(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test func `Blanks of every kind go from the ends, and nothing from between`() {
        #expect("\u{200B} \u{A0}\u{FEFF}\tក ខ\u{3000}\n".trimmingBlanks == "ក ខ")
        #expect("\u{200B}\n ".trimmingBlanks == "")
    }
}
