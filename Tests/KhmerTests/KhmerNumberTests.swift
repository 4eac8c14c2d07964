import Khmer
import Testing

@Suite struct `Khmer numbers` {
    @Test func `A number is written in Khmer digits without separators`() {
        #expect(KhmerNumber.digits(12) == "១២")
        #expect(KhmerNumber.digits(0) == "០")
        #expect(KhmerNumber.digits(-2026) == "-២០២៦")
        #expect(KhmerNumber.digits(Int.min) == "-៩២២៣៣៧២០៣៦៨៥៤៧៧៥៨០៨")
    }

    @Test func `Digits are replaced both ways and nothing else changes`() {
        #expect(KhmerNumber.khmerDigits(in: "ទី23/11 a") == "ទី២៣/១១ a")
        #expect(KhmerNumber.latinDigits(in: "ទី២៣/១១ a") == "ទី23/11 a")
        #expect(KhmerNumber.latinDigits(in: "ក៉១") == "ក៉1")
        #expect(KhmerNumber.khmerDigits(in: "") == "")
    }

    @Test func `Thousands are separated by full stops`() {
        #expect(KhmerNumber.grouped(1_234_567) == "១.២៣៤.៥៦៧")
        #expect(KhmerNumber.grouped(999) == "៩៩៩")
        #expect(KhmerNumber.grouped(-1000) == "-១.០០០")
    }

    @Test func `Decimals follow a comma and halves are rounded up as on paper`() {
        #expect(KhmerNumber.decimal(1_234_567.5, fractionDigits: 1) == "១.២៣៤.៥៦៧,៥")
        #expect(KhmerNumber.decimal(2.675, fractionDigits: 2) == "២,៦៨")
        #expect(KhmerNumber.decimal(0.5, fractionDigits: 0) == "១")
        #expect(KhmerNumber.decimal(999.995, fractionDigits: 2) == "១.០០០,០០")
        #expect(KhmerNumber.decimal(-0.001, fractionDigits: 2) == "០,០០")
        #expect(KhmerNumber.decimal(0.04, fractionDigits: 1) == "០,០")
        #expect(KhmerNumber.decimal(0.05, fractionDigits: 1) == "០,១")
        #expect(KhmerNumber.decimal(1e21, fractionDigits: 0) == "១.០០០.០០០.០០០.០០០.០០០.០០០.០០០")
        #expect(KhmerNumber.decimal(1.5e-7, fractionDigits: 8) == "០,០០០០០០១៥")
        #expect(KhmerNumber.decimal(12.34, fractionDigits: -1) == "១២")
        #expect(KhmerNumber.decimal(.nan, fractionDigits: 1) == "–")
    }

    @Test(arguments: [
        ("១២", 12), ("12", 12), ("១.២៣៤.៥៦៧", 1_234_567), ("1,234,567", 1_234_567), (" ១ ២៣៤ ", 1234),
        ("-១.០០០", -1000), ("+5", 5), ("១2", 12), ("007", 7), ("១\u{200B}២", 12), ("\u{2212}៣", -3),
    ])
    func `A number is read in either digits with its separators`(text: String, number: Int) {
        #expect(KhmerNumber.parse(text) == number)
    }

    @Test(arguments: [
        "", " ", "-", "ក", "១,៥", "1.2345", "1,234.567", "12,34", "0.123", "1..000", ".123", "1.000.",
        "៩៩៩៩៩៩៩៩៩៩៩៩៩៩៩៩៩៩៩៩",
        "--1", "1e3", "1/2",
    ])
    func `What is no whole number is not guessed at`(text: String) {
        #expect(KhmerNumber.parse(text) == nil)
    }
}
