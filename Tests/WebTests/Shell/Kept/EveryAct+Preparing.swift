import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

/// The second dialogue on its way to the release of its invitations.
extension EveryAct {
    func shapeAgenda() async throws {
        let next = next
        try await watch.act { writer in
            var plan = try writer.dialogue(next).plan
            plan.hostForum = Bilingual("វេទិកា", "Forum")
            try writer.change(plan, of: writer.dialogue(next))
        }
        try await changeAgenda(minutes: 40)
        try await watch.act {
            try $0.enterRoom(SittingRoom(id: ID(0), name: Bilingual(khmer: "បន្ទប់"), seats: 20), in: $0.dialogue(next))
        }
        let room = try await last("room", SittingRoom.self)
        try await watch.act { try $0.removeRoom(room, of: $0.dialogue(next)) }
        let item = try await world.read { try $0.workingAgenda(of: $0.dialogue(next)).items[0].id }
        let bytes = Array("%PDF-1.7 ".utf8) + [0, 255, 10]
        try await watch.act {
            try $0.attach(bytes, named: "a.pdf", for: .everybody, to: item, by: .secretariat, in: $0.dialogue(next))
        }
        let document = try await world.read { try $0.agendaDocuments(of: $0.dialogue(next).id)[0].id }
        try await watch.act { try $0.removeDocument(document, by: .secretariat, of: $0.dialogue(next)) }
        let banan = try required(AreaCode("0201"))
        try await watch.act { try $0.require(communesOf: banan, for: item, in: $0.dialogue(next)) }
        let required = try await last("commune_requirement", CommuneRequirement.self)
        try await watch.act { try $0.drop(required, of: $0.dialogue(next)) }
    }

    func changeAgenda(minutes: Int) async throws {
        let next = next
        try await watch.act { writer in
            var items = try writer.workingAgenda(of: writer.dialogue(next)).items
            items[0].minutes = minutes
            try writer.changeAgenda(of: next, to: items, for: .country)
        }
    }

    func plan() async throws {
        let next = next
        try await watch.act { try $0.addTask(Bilingual(khmer: "កិច្ចការ"), due: "2026-12-01", in: $0.dialogue(next)) }
        let task = try await last("preparation_task", PreparationTask.self)
        try await watch.act { try $0.finishTask(.own(task), by: nil, of: $0.dialogue(next)) }
        let lunch = Arrangement(
            id: ID(0), kind: .meal, words: Bilingual(khmer: "អាហារ"), party: nil, persons: nil, times: 2,
            price: .init(amount: 12_000, currency: .riel), payer: "រដ្ឋបាលខេត្ត")
        try await watch.act { try $0.arrange(lunch, in: $0.dialogue(next)) }
        let arrangement = try await last("arrangement", Arrangement.self)
        try await watch.act { try $0.removeArrangement(arrangement, of: $0.dialogue(next)) }
        try await watch.act { try $0.settle(LetterText(number: "១២"), of: $0.dialogue(next)) }
        try await watch.act {
            try $0.decide(.second, on: PairOfProjects(one: "X-1", other: "X-2"), of: next, for: Self.scope)
        }
    }

    /// Answers who may be invited: three of the departments.
    func choose() async throws -> [ID<Participant>] {
        let next = next
        let dialogue = try await world.read { try $0.dialogue(next) }
        let ids = try await watch.after {
            try await world.people(
                [.departments, .departments, .departments, .society, .society, .society, .society], of: dialogue)
        }
        let card = try Participant.Card(name: Bilingual(khmer: "អ្នកស្នើ"))
        let proposal = ParticipantProposal(party: .society, card: card)
        try await watch.act { try $0.propose([proposal], in: $0.dialogue(next)) }
        try await watch.act { try $0.accept(Array(ids[...3]), of: $0.dialogue(next)) }
        try await watch.act {
            try $0.mend(BalanceChange(incoming: .participant(ids[4]), leaving: ids[3]), in: $0.dialogue(next))
        }
        try await watch.act { try $0.refuse(ids[5], because: "ហេតុ", of: $0.dialogue(next)) }
        try await watch.act { try $0.putToWait(ids[6], of: $0.dialogue(next)) }
        try await watch.act { try $0.moveUp(.society, in: $0.dialogue(next)) }
        let listed = try await world.read { try $0.undecided(of: .society, in: dialogue.id) }
        try await watch.act { try $0.take(WholeClass(.society, listed: listed), in: $0.dialogue(next)) }
        try await watch.act {
            try $0.keep(Balance.Marks(youth: true), isRural: true, of: ids[0], in: $0.dialogue(next))
        }
        let statement = try CellStatement(
            identifier: "X-1", isRight: true, sector: nil, district: nil, words: nil, in: World.battambang)
        try await watch.act { try $0.state(statement, by: ids[3], in: $0.dialogue(next)) }
        try await watch.act(as: "planner") { try $0.tag([ids[0]], to: .both, by: .planningTeam, in: $0.dialogue(next)) }
        let batch = try await watch.act { try $0.askBatch(.badges, of: $0.dialogue(next)) }
        try await watch.act { try $0.endBatch($0.batch(batch, of: $0.dialogue(next).id), papers: 1) }
        return Array(ids[..<3])
    }

    func nominate() async throws {
        let next = next
        let dialogue = try await world.read { try $0.dialogue(next) }
        let rows = try await watch.after { try await world.askGovernors(in: dialogue) }
        let hash = Links.hash(String(world.path(of: rows[0]).dropFirst(3)))
        try await watch.act { try $0.remind(rows[0].id, of: $0.dialogue(next)) }
        try await watch.act { try $0.withdraw(rows[1].id, of: $0.dialogue(next)) }
        func name(_ khmer: String) async throws -> ID<Nominee> {
            let nominee = Nominee(id: ID(0), honorific: nil, name: Bilingual(khmer: khmer), sex: .male)
            try await watch.act { try $0.name(nominee, linkHash: hash) }
            return try await last("nominee", Nominee.self)
        }
        let gone = try await name("សុខ")
        try await watch.act { try $0.remove(gone, linkHash: hash) }
        let held = try NominationRequest.Consultation(
            heldOn: "2026-11-20", place: "សាលាស្រុក", came: 20, women: 9, how: "បោះឆ្នោត", today: "2026-11-23")
        try await watch.act { try $0.record(held, linkHash: hash) }
        let named = [try await name("វណ្ណា"), try await name("ដារា")]
        try await watch.act { try $0.takeUp(named, in: $0.dialogue(next)) }
        let selected = try await world.read { reader in
            try reader.participants(of: dialogue.id).filter { $0.participant.party == .communities }.map(\.id)
        }
        try await watch.act(as: "governor") { try $0.confirmCommunities([selected[0]], of: $0.dialogue(next)) }
        try await watch.act(as: "governor") { try $0.sendBack(selected[1], because: "ហេតុ", of: $0.dialogue(next)) }
    }
}
