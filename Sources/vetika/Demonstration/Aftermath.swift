import Dialogue
import Store
import Web

/// Report, follow-up, escalations, and the next dialogue.
struct Aftermath: Sendable {
    let course: Course

    init(_ course: Course) { self.course = course }

    func run() async throws {
        try await escalate()
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
