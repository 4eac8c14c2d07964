package import Dialogue
package import Store
import Web

extension World {
    /// Two districts of Battambang, typed in by hand.
    package func enterDistricts() async throws {
        for (number, khmer, english) in [("0201", "បាណន់", "Banan"), ("0208", "សង្កែ", "Sangkae")] {
            guard let code = AreaCode(number) else { continue }
            try await act { writer in
                try writer.enter(Area(code: code, kind: .district, nameKhmer: khmer, nameEnglish: english))
            }
        }
    }

    /// A dialogue of Battambang with the agenda of the guideline, at the stage given (planned, prepared or invited) and
    /// with accepted participants of class b: «អ្នកចូលរួម ១» and so on, women and men in turn, women first.
    package func dialogue(at stage: Stage = .planned, participants count: Int = 0) async throws -> PartnershipDialogue {
        let agenda = Theme.needed.map { theme in
            AgendaItem(id: ID(0), theme: theme, title: Bilingual("ចំណុច", "Item"), minutes: 30)
        }
        let plan = try PartnershipDialogue.Plan(
            title: Bilingual("កិច្ចសន្ទនាសាកល្បង", "Test Dialogue"), opensOn: "2026-12-10",
            endsOn: "2026-12-10", startsAt: TimeOfDay(minutes: 480), endsAt: TimeOfDay(minutes: 1020),
            venue: Bilingual("សាលាខេត្ត", "Provincial hall"), hostForum: nil)
        let planned = try await act { try $0.plan(plan, of: World.battambang, agenda: agenda) }
        let name = planned.name
        let scope = Scope.province(World.battambang)
        for number in stride(from: 1, through: count, by: 1) {
            let sex: Participant.Sex = number.isMultiple(of: 2) ? .male : .female
            _ = try await act { writer in
                let card = try Participant.Card(
                    name: Bilingual("អ្នកចូលរួម \(number)", "Participant \(number)"), sex: sex)
                let id = try writer.add(ParticipantProposal(party: .departments, card: card), in: planned)
                return id
            }
        }
        let ids = try await read { try $0.participants(of: planned.id).map(\.id) }
        if !ids.isEmpty { try await act { try $0.accept(ids, of: planned) } }
        if stage >= .prepared { try await act(as: "board") { try $0.approveAgenda(of: name, for: scope) } }
        if stage >= .invited { try await release(name, count: ids.count) }
        return try await read { try $0.dialogue(name) }
    }

    /// Releases the invitations of those on the list who wait; the first so many were seen.
    package func release(_ name: DialogueName, count: Int) async throws {
        let link = linkHash
        try await act { writer in
            let id = try writer.dialogue(name).id
            let seen = SeenList(
                invitees: Array(try writer.waitingForInvitation(of: id).prefix(count)), try writer.invitees(of: id))
            try writer.releaseInvitations(of: name, for: .province(World.battambang), confirmed: seen, link: link)
        }
    }

    /// The token of an invitee's link, under the secret of the tests.
    package func token(of participant: ID<Participant>, serial: Int = 1) -> String {
        site.links.token(of: participant, serial: serial)
    }

    package var links: LinkHashes { site.links.hashes }

    package var linkHash: @Sendable (ID<Participant>, Int) -> [UInt8] {
        let links = site.links
        return { id, serial in Links.hash(links.token(of: id, serial: serial)) }
    }
}
