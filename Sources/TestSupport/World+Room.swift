package import Dialogue
import Store
import Web

/// Battambang's dialogue of 2026 with three people invited: a department, and two of one community.
package struct Room: Sendable {
    package let name: DialogueName
    package let department: ID<Body>
    package let community: ID<Body>
    /// Sophea of the department, Dara and Sokha of the community, in this order; numbers 1, 2, 3.
    package let people: [ID<Participant>]
    /// Their personal links.
    package let tokens: [String]
    package let item: ID<AgendaItem>
}

extension World {
    /// - Parameter inSession: whether the sitting is open; else invitations are just out.
    package func room(inSession: Bool = true) async throws -> Room {
        let plan = try PartnershipDialogue.Plan(
            title: Bilingual("កិច្ចសន្ទនាខេត្តបាត់ដំបង", "Battambang dialogue"), opensOn: "2026-11-23",
            endsOn: "2026-11-23", startsAt: TimeOfDay(minutes: 480), endsAt: TimeOfDay(minutes: 1020),
            venue: Bilingual("សាលាខេត្ត", "Provincial hall"), hostForum: nil)
        let items = Theme.needed.map { theme in
            AgendaItem(id: ID(0), theme: theme, title: Bilingual("ចំណុច", theme.rawValue), minutes: 60)
        }
        let name = try await act { try $0.plan(plan, of: World.battambang, agenda: items).name }
        try await act(as: "board") { try $0.approveAgenda(of: name, for: .province(World.battambang)) }
        let department = try await enterBody("មន្ទីរធនធានទឹក", "Water department", .department)
        let community = try await enterBody("សហគមន៍បវេល", "Bavel community", .community)
        var people: [ID<Participant>] = []
        for (khmer, english, sex, party, body) in [
            ("សោភា", "Sophea", Participant.Sex.female, ParticipantClass.departments, department),
            ("តារា", "Dara", .male, .communities, community), ("សុខា", "Sokha", .female, .communities, community),
        ] {
            let card = try Participant.Card(name: Bilingual(khmer, english), sex: sex, body: body)
            people.append(
                try await act {
                    try $0.add(ParticipantProposal(party: party, card: card), in: $0.dialogue(name))
                })
        }
        let list = people
        try await act { try $0.accept(list, of: $0.dialogue(name)) }
        let links = site.links
        try await release(name, count: 3)
        if inSession { try await act { try $0.openSitting(of: name, for: .province(World.battambang)) } }
        let item = try await read { try $0.agenda(of: $0.dialogue(name)).items[1].id }
        return Room(
            name: name, department: department, community: community, people: people,
            tokens: people.map { links.token(of: $0, serial: 1) }, item: item)
    }

    private func enterBody(_ khmer: String, _ english: String, _ kind: Body.Kind) async throws -> ID<Body> {
        try await act {
            try $0.enter(
                Body(id: ID(0), name: Bilingual(khmer, english), kind: kind, province: World.battambang))
        }
    }
}
