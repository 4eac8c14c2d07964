import Dialogue
import Testing

@Suite struct `A district typed in by hand` {
    let battambang = Province.all[1]

    @Test(arguments: ["0203", "203", "០២០៣", " 0203 "])
    func `Its code is read with Khmer digits and without the leading zero`(code: String) throws {
        let area = try Area(
            district: code, of: battambang, kind: .municipality, nameKhmer: " បាត់ដំបង ", nameEnglish: "Battambang")
        #expect(area.code.text == "0203")
        #expect(area.fullName == Bilingual("ក្រុងបាត់ដំបង", "Battambang Municipality"))
    }

    @Test func `What cannot be one is refused with the reason`() {
        func refusal(_ code: String, _ kind: AreaKind, _ khmer: String) -> Area.Refusal? {
            do throws(Area.Refusal) {
                _ = try Area(district: code, of: battambang, kind: kind, nameKhmer: khmer, nameEnglish: "")
                return nil
            } catch {
                return error
            }
        }
        #expect(refusal("", .district, "បវេល") == .noCode)
        #expect(refusal("0301", .district, "បវេល") == .notInProvince(battambang))
        #expect(refusal("020301", .district, "បវេល") == .notInProvince(battambang))
        #expect(refusal("02x1", .district, "បវេល") == .notInProvince(battambang))
        #expect(refusal("0204", .commune, "បវេល") == .kindOfOtherLevel)
        #expect(refusal("0204", .district, " ") == .noKhmerName)
        #expect(refusal("0204", .district, String(repeating: "ក", count: 121)) == .nameTooLong)
        #expect(refusal("0204", .district, "បវេល") == nil)
    }
}
