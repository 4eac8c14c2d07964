import Dialogue
import Store

/// What became of the invitations of a sample dialogue. Nothing of it has left: it is only written down as if it had,
/// so that a demonstration with a mail server finds nothing to send.
struct SamplePost: Sendable {
    let course: Course

    init(_ course: Course) { self.course = course }

    /// On the day of the release. Of links and letters, some wait still where the sitting is ahead. Answers whom the
    /// invitation has not reached.
    func leave() async throws -> ID<Participant>? {
        let messages = try await eMails()
        guard let dialogue = messages.first?.dialogue else { return nil }
        let reply = Message.Reply(code: 250, status: "2.0.0")
        let fates = Dictionary(uniqueKeysWithValues: messages.map { ($0.id, Message.Fate.taken(reply)) })
        try await course.seeder.act(.program, on: course.day(-28), second: 60) { writer in
            try writer.settleMessages(fates, of: dialogue)
        }
        // One mailbox is full.
        let full = messages.dropFirst(1).first
        if let full {
            try await course.seeder.act(.program, on: course.day(-27)) { writer in
                try writer.cameBack(full.id, of: dialogue, Message.Reply(code: 552, status: "5.2.2"))
            }
        }
        for channel in course.sample.stage > .invited ? [Channel.link, .paper] : [.link] {
            let waiting = try await course.seeder.store.read { reader in
                try reader.waitingToBeHandedOut(by: channel, of: dialogue)
            }
            guard !waiting.isEmpty else { continue }
            try await course.change(-26) {
                try $0.handOutAll(by: channel, of: $1, confirmed: SeenList(messages: waiting))
            }
        }
        return full?.participant
    }

    private func eMails() async throws -> [Message] {
        let name = course.name
        let waiting = try await course.seeder.store.read { reader in
            try reader.messages(of: try reader.dialogue(name).id).count { $0.channel == .email && $0.state.isWaiting }
        }
        guard waiting > 0 else { return [] }
        return try await course.seeder.act(.program, on: course.day(-28), second: 30) { writer in
            try writer.takeMessages(real: true, most: waiting)
        }
    }
}
