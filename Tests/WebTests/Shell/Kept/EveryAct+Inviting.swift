import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

/// The second dialogue from the Board's approval to its sitting.
extension EveryAct {
    func approve() async throws {
        let next = next
        try await share(next)
        try await watch.act(as: "board") { try $0.approveAgenda(of: next, for: .country) }
        try await watch.act { try $0.reopenAgenda(of: next, for: .country) }
        try await watch.act(as: "board") { try $0.approveAgenda(of: next, for: .country) }
    }

    /// - Parameter people: on the list, accepted, neither released nor told anything.
    func invite(_ people: [ID<Participant>]) async throws {
        let next = next
        for (place, id) in people.enumerated() {
            let reach = Reach(email: EmailAddress("guest\(place)@example.org"))
            try await watch.act { try $0.keepReach(reach, of: id, in: $0.dialogue(next)) }
        }
        let count = try await world.read { reader in
            try reader.participants(of: reader.dialogue(next).id).filter { $0.participant.standing == .accepted }.count
        }
        try await watch.after { try await world.release(next, count: count) }
        let (first, second, link) = (world.linkHash(people[0], 1), world.linkHash(people[1], 1), world.linkHash)
        try await watch.act { try $0.answerInvitation(linkHash: first, .yes, standIn: nil) }
        try await watch.act { try $0.answerLater(linkHash: second, on: "2026-11-30") }
        try await settlePost()
        try await watch.act { try $0.withdrawLink(of: people[1], in: $0.dialogue(next), link: link) }
        try await watch.act { try $0.repeatInvitation(of: people[0], in: $0.dialogue(next)) }
        try await watch.act { try $0.cancelInvitation(of: people[2], because: "ហេតុ", in: $0.dialogue(next)) }
        world.clock.go(to: "2026-12-01")
        try await watch.act { try $0.remind(of: $0.dialogue(next), confirmed: nil) }
    }

    private func settlePost() async throws {
        let next = next
        let taken = try await watch.act { try $0.takeMessages(real: true, most: 9) }
        let (good, bad) = (taken[0].id, taken[1].id)
        try await watch.act {
            try $0.settleMessages(
                [good: .taken(Message.Reply(code: 250)), bad: .never(Message.Reply(code: 550))],
                of: $0.dialogue(next).id)
        }
        try await watch.act { try $0.tryAgain(bad, of: $0.dialogue(next)) }
        try await watch.act { try $0.cameBack(good, of: $0.dialogue(next).id, Message.Reply(code: 550)) }
        let paper = try await world.read { reader in
            try reader.messages(of: reader.dialogue(next).id).first { $0.channel != .email && $0.state.isWaiting }?.id
        }
        let letter = try required(paper)
        try await watch.act { try $0.handOut(letter, of: $0.dialogue(next)) }
    }

    func changeWhatWasApproved() async throws {
        let next = next
        try await changeAgenda(minutes: 50)
        try await watch.act { try $0.discardAgendaDraft(of: next, for: .country) }
        try await watch.act { writer in
            var plan = try writer.dialogue(next).plan
            (plan.opensOn, plan.endsOn) = ("2026-12-11", "2026-12-11")
            try writer.change(plan, of: writer.dialogue(next))
        }
        try await watch.act { try $0.rehearseChange(of: $0.dialogue(next)) }
        try await watch.act(as: "board") { try $0.approveAgenda(of: next, for: .country) }
        let notice = try await world.read { try $0.agendaNotices(of: $0.dialogue(next).id)[0].id }
        try await watch.act { try $0.keepTold([notice], of: $0.dialogue(next)) }
    }

    func open(_ people: [ID<Participant>]) async throws {
        let next = next
        try await watch.act { try $0.openSitting(of: next, for: .country) }
        try await watch.act { try $0.arrive(people[0], of: $0.dialogue(next)) }
    }
}
