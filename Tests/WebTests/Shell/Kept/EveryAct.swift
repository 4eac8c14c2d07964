import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

/// Acts of every kind, one after the other, in two dialogues of one province: BTB/2026 sits, reports and is followed
/// up, BTB/2026-2 is prepared.
struct EveryAct {
    let watch: KeptAndFresh
    let record: WorldRecord
    let next: DialogueName
    var world: World { watch.world }
    static let scope = Scope.province(World.battambang)

    init(_ world: World) async throws {
        record = try await world.sitting()
        next = try await world.dialogue().name
        // Both dialogues are known, as to a site that runs.
        try await world.site.prepare()
        watch = try await KeptAndFresh(world, dialogues: ["\(record.name)", "\(next)"])
        try await watch.look("at first")
    }

    /// The last row of a table.
    func last<Thing>(_ table: SQL, _: Thing.Type) async throws -> ID<Thing> {
        try await world.read { try $0.row("SELECT id FROM \(table) ORDER BY id DESC") { try $0.next() } }
    }

    func sit() async throws {
        let (name, first, second) = (record.name, record.first, record.second)
        let input = InputNumber(province: World.battambang, year: 2026, running: 2)
        try await watch.act { try $0.release(input, from: first, in: $0.dialogue(name)) }
        try await watch.act { _ = try $0.join([input], into: .existing(first), in: $0.dialogue(name)) }
        let dropped = try await watch.after { try await world.agree(due: "2026-12-20", in: record) }
        try await watch.after { try await world.agree(due: "2026-11-22", in: record) }
        try await watch.act { try $0.drop(dropped, in: $0.dialogue(name)) }
        let content = try Input.Content(
            kind: .service, words: "ផ្លូវខូច", language: .khmer, sector: .water, area: nil, agendaItem: nil,
            attribution: .named)
        let number = try await watch.act {
            try $0.raise(content, by: .name("ចាន់", .society), in: $0.dialogue(name), channel: .clerk)
        }
        _ = try await watch.act { try $0.readVoice(of: number, for: Self.scope) }
        try await watch.act {
            try $0.settleAlone(
                number, title: Bilingual(khmer: "ផ្លូវ"), as: .noted, response: Bilingual(khmer: "ហេតុ"),
                in: $0.dialogue(name))
        }
        try await watch.act {
            try $0.settle(first, as: .agreed, response: Bilingual(khmer: "ព្រម"), in: $0.dialogue(name))
        }
        try await watch.act {
            try $0.settle(second, as: .unresolved, response: Bilingual(khmer: "ទេ"), in: $0.dialogue(name))
        }
        let walkIn = try Participant.WalkIn(party: .society, name: Bilingual(khmer: "ញ៉ែម"), sex: .female)
        let guest = try await watch.act { try $0.walkIn(walkIn, isApart: true, in: $0.dialogue(name)) }
        try await watch.act { try $0.mend(guest, to: walkIn, in: $0.dialogue(name)) }
        try await watch.act { try $0.takeBackArrival(of: guest, in: $0.dialogue(name)) }
        let late = try await watch.act { writer in
            let card = try Participant.Card(name: Bilingual(khmer: "យឺត"), sex: .male)
            let id = try writer.add(ParticipantProposal(party: .society, card: card), in: writer.dialogue(name))
            try writer.run("UPDATE participant SET standing = 'accepted' WHERE id = \(id)")
            return id
        }
        try await watch.act { try $0.retitle(first, Bilingual("ទឹក", "Water"), in: $0.dialogue(name)) }
        try await watch.act { try $0.endSitting(of: name, for: .country) }
        try await watch.act { try $0.reopenSitting(of: name, because: "ចុចច្រឡំ", for: .country) }
        try await watch.act { try $0.endSitting(of: name, for: .country) }
        try await watch.act { try $0.arrive(late, of: $0.dialogue(name)) }
    }

    /// While the report waits for who publishes it, and the agenda for the Board.
    func signInAndSetUp() async throws {
        for name in ["officer", "board"] {
            let account = world.account(name)
            try await watch.act(as: name) { try $0.resetSecondFactor(of: account) }
            try await watch.act(as: name) { try $0.setUpSecondFactor(of: account) { _ in .step(1) } }
        }
        let (token, planner) = (Digest.sha256("planner"), world.account("planner"))
        try await watch.act(as: "planner") { try $0.beginSession(of: planner, tokenHash: token, hours: 1) }
        try await watch.act(as: "planner") { try $0.endSession(tokenHash: token) }
        try await watch.act { writer in
            _ = try writer.makeAccount(
                name: "another", password: "-", role: .governor, province: World.battambang, body: nil)
        }
    }

    func followUp() async throws {
        let (name, department, second) = (record.name, record.department, record.second)
        try await watch.act { writer in
            try writer.publishReport(of: name, for: .country) { report, language in
                try PublishedReport.kept(report, on: "2026-11-23", in: language)
            }
        }
        try await watch.act { try $0.beginFollowUp(of: name, for: .country) { Array("\($0) \($1) \($2)".utf8) } }
        let action = try await last("action", ActionItem.self)
        try await watch.act {
            try $0.report(.onTrack, words: "កំពុងធ្វើ", on: action, of: department, for: Self.scope)
        }
        try await watch.act {
            try $0.renewLink(of: department, in: $0.dialogue(name)) { Array("\($0) \($1) \($2)".utf8) }
        }
        let sent = try await watch.act {
            try $0.escalate(second, request: Bilingual(khmer: "សំណើ"), in: $0.dialogue(name))
        }
        try await watch.act(as: "desk") { try $0.acknowledge(sent, for: .country) }
        let answer = Bilingual(khmer: "ចម្លើយ")
        try await watch.act(as: "desk") { try $0.answer(sent, with: answer, for: .country) }
        try await watch.act {
            try $0.giveBackAnswer(to: sent, because: Bilingual(khmer: "ទេ"), in: $0.dialogue(name), for: .country)
        }
        try await watch.act(as: "desk") { try $0.answer(sent, with: answer, for: .country) }
        try await watch.act { try $0.acceptAnswer(to: sent, in: $0.dialogue(name), for: .country) }
    }

    func close() async throws {
        let name = record.name
        let plan = try await world.read { try $0.dialogue(name).plan }
        try await watch.act { _ = try $0.close(name, into: plan, agenda: [], for: .country) }
        try await watch.act(as: "stranger") { _ = try $0.plan(plan, of: World.siemReap, agenda: []) }
    }
}
