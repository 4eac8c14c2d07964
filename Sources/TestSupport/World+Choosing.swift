package import Dialogue
package import Store
import Web

extension World {
    /// People of the classes given, added by hand; women and men in turn, women first.
    package func people(
        _ parties: [ParticipantClass], of dialogue: PartnershipDialogue
    ) async throws -> [ID<Participant>] {
        var ids: [ID<Participant>] = []
        for (index, party) in parties.enumerated() {
            let card = try Participant.Card(
                name: Bilingual("អ្នកថ្មី \(index + 1)", "Newcomer \(index + 1)"),
                sex: index.isMultiple(of: 2) ? .female : .male)
            ids.append(try await act { try $0.add(ParticipantProposal(party: party, card: card), in: dialogue) })
        }
        return ids
    }

    /// A commune of Banan and a sangkat of Sangkae, typed in by hand.
    package func enterCommunes() async throws -> (commune: Area, sangkat: Area) {
        let commune = Area(
            code: try code("020101"), kind: .commune, nameKhmer: "កន្ទឺមួយ", nameEnglish: "Kantueu Muoy")
        let sangkat = Area(code: try code("020801"), kind: .sangkat, nameKhmer: "គំរូ", nameEnglish: "Sample")
        try await act { try $0.enter(commune) }
        try await act { try $0.enter(sangkat) }
        return (commune, sangkat)
    }

    /// Asks every district governor for names for the communities; the links are those of the tests.
    package func askGovernors(
        for asked: Int = 2, until day: Day = "2026-12-01", in dialogue: PartnershipDialogue
    ) async throws -> [NominationRow] {
        let links = site.links
        _ = try await act { writer in
            try writer.ask(.districtGovernors, for: asked, until: day, in: dialogue) {
                Links.hash(links.token(ofNomination: $0, serial: $1))
            }
        }
        return try await read { try $0.nominations(of: dialogue.id) }
    }

    /// The address path of a nominator's own page.
    package func path(of row: NominationRow) -> String {
        "/n/" + site.links.token(ofNomination: row.id, serial: row.linkSerial)
    }

    private func code(_ text: String) throws -> AreaCode {
        guard let code = AreaCode(text) else { throw StoreError.missing }
        return code
    }
}
