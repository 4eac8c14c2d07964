import Dialogue
import Testing

@Suite struct `An office` {
    let holding = Holding(person: Person(id: ID(1), name: Bilingual(khmer: "សុខ")), from: "2026-03-01")

    @Test func `A hand-over is neither before the last one nor in the future`() throws {
        try Office.requireHandOver(after: holding, on: "2026-03-01", today: "2026-11-23")
        try Office.requireHandOver(after: nil, on: "2020-01-01", today: "2026-11-23")
        #expect(throws: Office.Refusal.beforeLastHandOver("2026-03-01")) {
            try Office.requireHandOver(after: holding, on: "2026-02-28", today: "2026-11-23")
        }
        #expect(throws: Office.Refusal.dayAhead) {
            try Office.requireHandOver(after: holding, on: "2026-11-24", today: "2026-11-23")
        }
    }

    @Test func `A district names its governor and its administration`() throws {
        let code = try #require(AreaCode("0208"))
        let district = Area(code: code, kind: .district, nameKhmer: "សង្កែ", nameEnglish: "Sangkae")

        #expect(district.governorTitle == Bilingual(khmer: "អភិបាលស្រុកសង្កែ", english: "Governor of Sangkae District"))
        #expect(
            district.administrationName
                == Bilingual(khmer: "រដ្ឋបាលស្រុកសង្កែ", english: "Sangkae District Administration"))
    }
}
