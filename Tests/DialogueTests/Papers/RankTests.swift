import Dialogue
import Testing

@Suite struct `Rank of an addressee` {
    @Test(arguments: [
        (ParticipantClass.departments, Participant.Honorific.excellency, Rank.up),
        (.partners, .ladyExcellency, .up), (.communities, .venerable, .up), (.council, .excellency, .up),
        (.departments, .mister, .level), (.society, .missus, .level),
        // Led by the Governor who signs, whatever they are called.
        (.districtGovernors, .excellency, .level), (.communeChiefs, .ladyExcellency, .level),
    ])
    func `Excellencies and monks are written up to, except those whom the Governor leads`(
        party: ParticipantClass, honorific: Participant.Honorific, rank: Rank
    ) throws {
        let card = try Participant.Card(honorific: honorific, name: Bilingual(khmer: "សុភា"))
        #expect(Rank(of: Participant(id: ID(1), number: 1, party: party, card: card)) == rank)
    }

    @Test func `Without an honorific one writes on the level`() throws {
        let card = try Participant.Card(name: Bilingual(khmer: "សុភា"))
        #expect(Rank(of: Participant(id: ID(1), number: 1, party: .society, card: card)) == .level)
    }
}
