import Dialogue
import Testing

@Suite struct `Courtesy to an addressee` {
    private func courtesy(
        _ party: ParticipantClass, _ honorific: Participant.Honorific?, _ rank: Rank? = nil
    ) throws -> Courtesy {
        let card = try Participant.Card(honorific: honorific, name: Bilingual(khmer: "សុភា"))
        return Courtesy(to: Participant(id: ID(1), number: 1, party: party, card: card), of: rank)
    }

    @Test func `Who stands above a governor is written up to, whatever they are called`() throws {
        #expect(try courtesy(.departments, .excellency, .secretaryOfState) == .up)
        #expect(try courtesy(.departments, nil, .minister) == .up)
        #expect(try courtesy(.council, .excellency, .governor) == .level)
        #expect(try courtesy(.departments, .excellency, .director) == .level)
    }

    @Test func `Where no rank is known Excellencies are, except those whom the Governor leads`() throws {
        #expect(try courtesy(.partners, .ladyExcellency) == .up)
        #expect(try courtesy(.departments, .mister) == .level)
        #expect(try courtesy(.society, nil) == .level)
        #expect(try courtesy(.districtGovernors, .excellency) == .level)
        #expect(try courtesy(.communeChiefs, .ladyExcellency) == .level)
    }

    @Test func `Monks are always written up to`() throws {
        #expect(try courtesy(.communities, .venerable) == .up)
        #expect(try courtesy(.departments, .venerable, .director) == .up)
    }
}
