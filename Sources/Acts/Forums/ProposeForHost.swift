package import Dialogue
import Store

/// The planning team proposes somebody for its own forum.
package struct ProposeForHost: Act {
    package let at: OfDialogue
    let party: ParticipantClass
    let name: Bilingual
    let honorific: Participant.Honorific?
    let sex: Participant.Sex?
    let office: Bilingual?

    package static let facts = ActFacts(
        "propose_for_host", by: .account(.shapeAgenda), leaving: .participantAdded, offline: true)
    package static let shape = Shape(
        Self.init, .dialogue, .word("party", or: Forum.Refusal.noClass),
        .words("name", most: 200, or: Person.Refusal.noName), .maybe(.word("honorific")), .maybe(.word("sex")),
        .bilingual("office", most: 200))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        let card = try Participant.Card(honorific: honorific, name: name, sex: sex, office: office)
        try hand.writer.proposeForHost(ParticipantProposal(party: party, card: card), in: dialogue)
        return Done()
    }
}
