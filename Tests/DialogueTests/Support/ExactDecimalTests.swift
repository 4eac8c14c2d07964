import Dialogue
import Testing

@Suite struct `An exact decimal` {
    @Test(arguments: [
        ("0", "0"), ("12", "12"), ("+12", "12"), ("-12.50", "-12.5"), (".4", "0.4"), ("5.", "5"), ("007", "7"),
        ("-0", "0"), ("0.001", "0.001"), ("33333.333333333336", "33333.333333333336"), ("100.00", "100"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
    ])
    func `It reads what XML Schema calls a decimal and writes it short`(text: String, written: String) throws {
        #expect(try #require(ExactDecimal(text)).description == written)
    }

    @Test(arguments: ["", ".", "-", "+.", "1e5", "1,000", "1 000", " 1", "1.2.3", "NaN", "១", "0x1F", "--1"])
    func `What is no decimal is refused`(text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test func `Too many digits are refused, not rounded`() {
        #expect(ExactDecimal(String(repeating: "9", count: 37)) == nil)
        #expect(ExactDecimal("0." + String(repeating: "0", count: 40) + "1") == nil)
    }

    @Test func `Equal numbers are equal however they are written`() {
        #expect(ExactDecimal("1.50") == ExactDecimal("1.5"))
        #expect(Set([ExactDecimal("2"), ExactDecimal("2.000")]).count == 1)
    }

    @Test func `Ten tenths make one`() {
        let tenth = ExactDecimal("0.1")!
        let sum = (0..<10).reduce(ExactDecimal.zero) { sum, _ in sum.adding(tenth)! }
        #expect(sum == ExactDecimal(1))
    }

    @Test func `What does not fit is nothing`() {
        let huge = ExactDecimal(String(repeating: "9", count: 36))!
        #expect(huge.share(of: huge) == nil)
        #expect(huge.adding(ExactDecimal("0.00001")!) == nil)
        #expect(huge.minorUnits(places: 2) == nil)
    }

    @Test func `A share of an amount is exact`() {
        #expect(ExactDecimal("30000000")!.share(of: ExactDecimal(".4")!) == ExactDecimal("120000"))
        #expect(ExactDecimal("1552311")!.share(of: ExactDecimal("1.12")!)?.description == "17385.8832")
    }

    @Test(
        arguments: [
            ("12.345", 1235), ("12.344", 1234), ("-12.345", -1235), ("7", 700), ("0.004", 0), ("0.005", 1),
        ] as [(String, Int64)])
    func `Minor units are rounded half away from zero`(text: String, cents: Int64) {
        #expect(ExactDecimal(text)?.minorUnits(places: 2) == cents)
    }

    @Test func `They are ordered by value`() {
        let numbers = ["-2", "-1.5", "0", "0.09", "0.1", "10", String(repeating: "9", count: 30)]
        #expect(numbers.reversed().compactMap { ExactDecimal($0) }.sorted().map(\.description) == numbers)
        #expect(ExactDecimal("0.00000000000000000001")! < ExactDecimal(String(repeating: "9", count: 36))!)
    }
}
