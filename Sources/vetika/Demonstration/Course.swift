import Dialogue
import Store
import Web

/// Carries one sample dialogue from its plan to the stage it shall be at.
struct Course: Sendable {
    let sample: SampleDialogue
    let hands: Seeder.Hands
    let bodies: [Body.Kind: [ID<Body>]]
    let seeder: Seeder

    init(of sample: SampleDialogue, by hands: Seeder.Hands, bodies: [Body.Kind: [ID<Body>]], seeder: Seeder) {
        self.sample = sample
        self.hands = hands
        self.bodies = bodies
        self.seeder = seeder
    }

    var name: DialogueName { DialogueName(province: sample.province, year: sample.opensOn.year) }
    var scope: Scope { .province(sample.province) }

    func day(_ days: Int) -> Day { sample.opensOn.adding(days: days) }

    func run() async throws {
        try await plan()
        try await prepare()
        guard sample.stage >= .prepared else { return }
        try await seeder.act(hands.board, on: day(-40)) { try $0.approveAgenda(of: name, for: scope) }
        try await chooseGuests()
        guard sample.stage >= .invited else { return }
        try await invite()
        try await Sitting(self).receive(before: true)
        guard sample.stage >= .inSession else { return }
        try await Sitting(self).hold()
        guard sample.stage >= .published else { return }
        try await Aftermath(self).run()
    }

    /// The dialogue is planned, unless closing the one before has done that.
    private func plan() async throws {
        let there = try await seeder.store.read { try $0.dialogues(of: sample.province).contains { $0.name == name } }
        guard !there else { return }
        let plan = try sample.plan()
        try await seeder.act(hands.secretariat, on: day(-60)) { writer in
            _ = try writer.plan(plan, of: sample.province, agenda: SampleAgenda.items)
        }
    }

    /// The steps of the guideline are ticked as their days come; the last week's are still open.
    private func prepare() async throws {
        let plan = try sample.plan()
        for step in GuidelineStep.steps(for: plan)
        where step.doneFrom == nil && step.days < 0 && step.due(for: plan) < "2026-11-16" {
            try await change(step.days) { try $0.finishTask(.step(step), by: nil, of: $1) }
        }
    }

    private func chooseGuests() async throws {
        if sample.province == .battambang {
            try await change(-38) { try $0.proposeDistrictGovernors(in: $1) }
        }
        let proposals = try SampleGuests.proposals(sample.guests, bodies: bodies)
        try await change(-38) { try $0.propose(proposals, in: $1) }
        let ids = try await participants().map(\.id)
        // A person decides: the last one on the list is left out, with the reason.
        if let last = ids.last {
            try await change(-36) { try $0.refuse(last, because: "អង្គការនេះមិនទាន់មានសកម្មភាពក្នុងខេត្ត", of: $1) }
        }
        let chosen = Array(ids.dropLast())
        try await change(-35) { try $0.accept(chosen, of: $1) }
    }

    private func invite() async throws {
        let links = seeder.links
        try await seeder.act(hands.secretariat, on: day(-28)) { writer in
            let seen = try writer.seenForRelease(of: writer.dialogue(name, for: scope).id)
            try writer.releaseInvitations(of: name, for: scope, confirmed: seen, link: links.hashes.invitee)
        }
        let unreached = try await SamplePost(self).leave()
        for (index, row) in try await participants().enumerated() where row.participant.isInvited {
            guard index % 9 != 4, row.id != unreached else { continue }
            let hash = Links.hash(links.token(of: row.id, serial: row.linkSerial))
            let standIn = Participant.StandIn(name: "អ្នកជំនួសគំរូ", sex: .female)
            let answer: Participant.Answer = index % 11 == 7 ? .no : index % 13 == 5 ? .standIn : .yes
            try await seeder.act(.participant(row.id), on: day(-20), second: index) { writer in
                try writer.answerInvitation(linkHash: hash, answer, standIn: answer == .standIn ? standIn : nil)
            }
        }
    }

    func participants() async throws -> [ParticipantRow] {
        try await seeder.store.read { try $0.participants(of: try $0.dialogue(name).id) }
    }

    /// An act of the secretariat on the dialogue, so many days from the sitting.
    @discardableResult
    func change<Value: Sendable>(
        _ days: Int, second: Int = 0,
        _ body: @escaping @Sendable (Writer, PartnershipDialogue) throws -> Value
    ) async throws -> Value {
        try await seeder.act(hands.secretariat, on: day(days), second: second) { writer in
            try body(writer, try writer.dialogue(name, for: scope))
        }
    }
}
