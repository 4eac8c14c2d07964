package import Dialogue
import Store

extension World {
    /// How the participant at `place` of the list is reached.
    package func reach(_ dialogue: PartnershipDialogue, _ place: Int, _ reach: Reach) async throws {
        let id = try await read { try $0.participants(of: dialogue.id)[place].id }
        try await act { try $0.keepReach(reach, of: id, in: dialogue) }
    }

    /// A dialogue whose invitations have been released to so many, guest1@example.org and so on; none has left yet.
    package func invited(emails count: Int) async throws -> PartnershipDialogue {
        let dialogue = try await dialogue(at: .prepared, participants: count)
        for place in 0..<count {
            try await reach(dialogue, place, Reach(email: EmailAddress("guest\(place + 1)@example.org")))
        }
        try await release(dialogue.name, count: count)
        return try await read { try $0.dialogue(dialogue.name) }
    }

    /// The plan is changed to another day, and the Board approves it.
    package func postpone(_ dialogue: PartnershipDialogue, to day: Day) async throws {
        var plan = dialogue.plan
        plan.opensOn = day
        plan.endsOn = day
        let later = plan
        try await act { try $0.change(later, of: try $0.dialogue(dialogue.name)) }
        try await act(as: "board") { try $0.approveAgenda(of: dialogue.name, for: .country) }
    }
}
