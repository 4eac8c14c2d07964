import Dialogue
import Store
import Web

/// Report, follow-up, escalations, and the next dialogue.
struct Aftermath: Sendable {
    let course: Course

    init(_ course: Course) { self.course = course }

    func run() async throws {
        let (name, scope, day) = (course.name, course.scope, course.day(14))
        try await course.seeder.act(course.hands.secretariat, on: day) { writer in
            try writer.publishReport(of: name, for: scope) { try PublishedReport.kept($0, on: day, in: $1) }
        }
        guard course.sample.stage >= .followUp else { return }
        let links = course.seeder.links
        try await course.seeder.act(course.hands.secretariat, on: course.day(15)) { writer in
            try writer.beginFollowUp(of: name, for: scope) { Links.hash(links.token(of: $0, in: $1, serial: $2)) }
        }
        try await escalate()
        try await report()
        guard course.sample.stage == .closed else { return }
        try await close()
    }

    /// The responsible bodies say how far they are.
    private func report() async throws {
        let actions = try await course.seeder.store.read { try $0.actions(of: try $0.dialogue(course.name).id) }
        for (index, row) in actions.enumerated() {
            let states = course.sample.reports
            guard let state = states[min(index, states.count - 1)] else { continue }
            let words = Self.words(for: state)
            let (body, scope) = (row.body, course.scope)
            try await course.seeder.act(.body(body), on: course.day(40 + index), second: index) { writer in
                try writer.report(state, words: words, on: row.id, of: body, for: scope)
            }
        }
    }

    private static func words(for state: ActionItem.State) -> String {
        switch state {
        case .open, .onTrack: "កំពុងអនុវត្តតាមផែនការ"
        case .late: "ទឹកជំនន់ធ្វើឱ្យការងារយឺតពីរខែ"
        case .done: "បានបញ្ចប់ និងប្រគល់ជូនឃុំប្រើប្រាស់"
        case .cannot: "គ្មានថវិកាសម្រាប់ឆ្នាំនេះ"
        }
    }

    /// The next dialogue, of which this one is the predecessor.
    private func close() async throws {
        let (name, scope) = (course.name, course.scope)
        let next = try SampleDialogue.battambang2026.plan()
        try await course.seeder.act(course.hands.secretariat, on: course.day(290)) { writer in
            _ = try writer.close(name, into: next, agenda: SampleAgenda.items, for: scope)
        }
    }

    /// What the province cannot solve goes up; the desk answers some of it.
    private func escalate() async throws {
        let unsent = try await course.seeder.store.read { try $0.unsentChallenges(of: try $0.dialogue(course.name).id) }
        for (index, challenge) in unsent.enumerated() {
            let state = course.sample.escalations[index % course.sample.escalations.count]
            let request = Bilingual(
                "សូមជួយពិនិត្យ និងសម្រេចលើបញ្ហានេះ ដែលហួសសមត្ថកិច្ចខេត្ត។",
                "Please examine and decide this matter, which is beyond the province.")
            let id = try await course.change(16) { try $0.escalate(challenge.id, request: request, in: $1) }
            guard state != .sent else { continue }
            try await course.seeder.act(course.hands.desk, on: course.day(20)) { try $0.acknowledge(id, for: .country) }
            guard state == .answered else { continue }
            let answer = Bilingual(
                "ក្រុមការងារអន្តរក្រសួងនឹងចុះពិនិត្យនៅខែធ្នូ ហើយជូនដំណឹងដល់ខេត្ត។",
                "An inter-ministerial team will visit in December and inform the province.")
            try await course.seeder.act(course.hands.desk, on: course.day(34)) { writer in
                try writer.answer(id, with: answer, for: .country)
            }
        }
    }
}
