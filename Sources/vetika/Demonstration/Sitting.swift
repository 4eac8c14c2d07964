import Dialogue
import Store

/// Inputs before and in the hall, and what the room makes of them.
struct Sitting: Sendable {
    let course: Course

    init(_ course: Course) { self.course = course }

    /// An input to be raised: which challenge it speaks of, and how often these words were used.
    private struct Voiced: Sendable {
        let challenge: Int
        let words: String
        let language: Language
    }

    private var all: [Voiced] {
        course.sample.bank.enumerated().flatMap { index, challenge in
            (0..<course.sample.inputsEach).flatMap { _ in
                challenge.inputs.map { Voiced(challenge: index, words: $0.words, language: $0.language) }
            }
        }
    }

    /// Every second input comes through a link before the sitting.
    func receive(before: Bool) async throws {
        let people = try await course.participants().filter { row in
            before ? row.participant.isConfirmed : row.participant.isPresent
        }
        let districts = try await course.seeder.store.read { try $0.districts(of: course.sample.province) }
        for (index, voiced) in all.enumerated() where (index % 2 == 0) == before && !people.isEmpty {
            let row = people[index * 7 % people.count]
            let challenge = course.sample.bank[voiced.challenge]
            let attribution: Input.Attribution = index % 5 == 3 ? .party : index % 3 == 1 ? .body : .named
            let content = try Input.Content(
                kind: challenge.kind, words: voiced.words, language: voiced.language, sector: challenge.sector,
                area: districts.isEmpty ? nil : districts[index % districts.count].code, agendaItem: nil,
                attribution: attribution)
            let actor = attribution.isProtected ? Actor.protected : .participant(row.id)
            let day = course.day(before ? -5 : 0)
            try await course.seeder.act(actor, on: day, second: index) { writer in
                let voice = Voice.participant(row.id, row.participant.party)
                return try writer.raise(content, by: voice, in: try writer.dialogue(course.name), channel: .link)
            }
        }
    }

    func hold() async throws {
        let (name, scope) = (course.name, course.scope)
        try await course.seeder.act(course.hands.secretariat, on: course.day(0)) { writer in
            try writer.openSitting(of: name, for: scope)
        }
        for (index, row) in try await course.participants().enumerated() where row.participant.isConfirmed {
            guard index % 8 != 3 else { continue }
            try await course.change(0, second: index) { try $0.arrive(row.id, of: $1) }
        }
        try await receive(before: false)
        try await deliberate()
        guard course.sample.stage >= .reporting else { return }
        try await course.seeder.act(course.hands.secretariat, on: course.day(0), second: 9000) { writer in
            try writer.endSitting(of: name, for: scope)
        }
    }

    /// What waits is joined and settled; a sitting that goes on has its last challenge still before it.
    private func deliberate() async throws {
        let numbers = try await numbersByChallenge()
        let goesOn = course.sample.stage == .inSession && course.sample.challenges < 20
        for (index, challenge) in course.sample.bank.enumerated().dropLast(goesOn ? 1 : 0) {
            guard let inputs = numbers[index], !inputs.isEmpty else { continue }
            let id = try await course.change(0, second: 4000 + index) { writer, dialogue in
                try writer.join(inputs, into: .new(challenge.title), in: dialogue)
            }
            for deed in repeatElement(challenge.actions, count: course.sample.actionsEach).joined() {
                try await agree(deed, for: id)
            }
            try await course.change(0, second: 5000 + index) { writer, dialogue in
                try writer.settle(id, as: challenge.disposition, response: challenge.response, in: dialogue)
            }
        }
    }

    private func agree(_ deed: SampleChallenge.Deed, for challenge: ID<Challenge>) async throws {
        let departments = course.bodies[.department] ?? []
        let promise = try ActionItem.Promise(
            deed: deed.deed, body: departments[deed.owner.rawValue], due: course.day(deed.days), measure: deed.measure,
            support: deed.support, agreedOn: course.day(0))
        try await course.change(0, second: 4500) { _ = try $0.agree(promise, for: challenge, in: $1) }
    }

    /// The numbers of the inputs under the challenge whose words they use.
    private func numbersByChallenge() async throws -> [Int: [InputNumber]] {
        let rows = try await course.seeder.store.read { try $0.inputs(of: try $0.dialogue(course.name).id) }
        var waiting = all
        var numbers: [Int: [InputNumber]] = [:]
        for row in rows.sorted(by: { $0.number.running < $1.number.running }) {
            guard let index = waiting.firstIndex(where: { $0.words == row.input.content.words }) else { continue }
            numbers[waiting.remove(at: index).challenge, default: []].append(row.number)
        }
        return numbers
    }
}
