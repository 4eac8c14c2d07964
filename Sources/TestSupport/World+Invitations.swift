package import Dialogue
package import Store

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

extension Writer {
    /// Reminds all who are due, as somebody who has just looked at them.
    package func remindSeen(of dialogue: PartnershipDialogue, rehearsal: Bool = false) throws {
        let due =
            try rehearsal ? dueForRehearsal(of: dialogue, on: today) : dueForReminder(of: dialogue, on: today)
        let seen = SeenList(invitees: due, try invitees(of: dialogue.id))
        try remind(of: dialogue, confirmed: seen, rehearsal: rehearsal)
    }

    /// Rehearses the release to all who wait, likewise.
    package func rehearseSeen(of dialogue: PartnershipDialogue) throws {
        try rehearseInvitations(of: dialogue, confirmed: try seenForRelease(of: dialogue.id))
    }
}
