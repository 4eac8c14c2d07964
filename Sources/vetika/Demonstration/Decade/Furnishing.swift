import Dialogue
import Store
import Web

/// One of each thing a dialogue has few of, so that every page of it can be opened.
extension Seeder {
    func furnish(_ samples: [SampleDialogue]) async throws {
        for sample in samples { try await furnish(sample) }
        let home = Decade.sample.province
        try await act(.program, on: "2026-11-20") { writer in
            let bodies = try writer.bodies(for: .province(home)).filter { $0.province == home }
            guard let kept = bodies.first(where: { $0.kind == .community }) else { return }
            let double = Body(
                id: ID(0), name: Bilingual("សហគមន៍គំរូ (ស្ទួន)", "Sample Community, twice"), kind: kept.kind,
                province: home)
            _ = try writer.enter(double)
        }
        let links = links
        try await act(.program, on: "2026-11-20") { writer in
            let same = try writer.bodies(for: .province(home)).filter { $0.province == home && $0.kind == .community }
            guard let kept = same.map(\.id).min(), let gone = same.map(\.id).max() else { return }
            _ = try writer.merge(.bodies, gone.number, into: kept.number, for: .province(home)) {
                Links.hash(links.token(of: $0, in: $1, serial: $2))
            }
        }
    }

    private func furnish(_ sample: SampleDialogue) async throws {
        let name = sample.name
        let day: Day = "2026-11-20"
        let links = links
        let arrangement = Arrangement(
            id: ID(0), kind: .meal, words: Bilingual("អាហារថ្ងៃត្រង់", "Lunch"), party: nil, persons: 600, times: 1,
            price: .init(amount: 20_000, currency: .riel), payer: "NCDD-S")
        try await act(.program, on: day) { try $0.arrange(arrangement, in: try $0.dialogue(name)) }
        let batch = try await act(.program, on: day) { try $0.askBatch(.badges, of: try $0.dialogue(name)) }
        try await act(.program, on: day) { writer in
            try writer.endBatch(try writer.batch(batch, of: try writer.dialogue(name).id), papers: 1)
        }
        guard sample.stage <= .inSession else { return }
        let room = SittingRoom(id: ID(0), name: Bilingual("បន្ទប់ប្រជុំ", "Meeting room"), seats: 40)
        try await act(.program, on: day) { try $0.enterRoom(room, in: try $0.dialogue(name)) }
        try await act(.program, on: day) { writer in
            let dialogue = try writer.dialogue(name)
            guard let item = try writer.workingAgenda(of: dialogue).items.first else { return }
            try writer.attach(
                Array("%PDF-1.4\n%%EOF\n".utf8), named: "sample.pdf", for: .everybody, to: item.id, by: .secretariat,
                in: dialogue)
        }
        try await act(.program, on: day) { writer in
            _ = try writer.ask(.associations, for: 4, until: "2027-01-15", in: try writer.dialogue(name)) {
                Links.hash(links.token(ofNomination: $0, serial: $1))
            }
        }
        let asked = try await store.read { try $0.nominations(of: try $0.dialogue(name).id) }
        guard let request = asked.first?.id else { return }
        let nominee = Nominee(id: ID(0), honorific: .missus, name: SampleGuests.name(9001), sex: .female)
        try await act(.nominator(request), on: day) { writer in
            try writer.name(nominee, linkHash: Links.hash(links.token(ofNomination: request, serial: 1)))
        }
    }
}
