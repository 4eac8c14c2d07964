package import Dialogue

extension Writer {
    /// Says which forum of a combined sitting these people belong to. One line for all who were ticked together.
    package func tag(
        _ people: [ID<Participant>], to forum: Forum, by convener: Convener, in dialogue: PartnershipDialogue
    ) throws {
        try dialogue.requireShapeable()
        guard dialogue.plan.hostForum != nil else { throw Forum.Refusal.notCombined }
        guard !people.isEmpty else { throw Forum.Refusal.nobodyChosen }
        let forums = try forums(of: dialogue.id)
        for person in people {
            guard let now = forums[person] else { throw StoreError.missing }
            try convener.requireTag(from: now, to: forum)
            try run("UPDATE participant SET forum = \(forum) WHERE id = \(person)")
        }
        note(.forumTagged, about: .count(people.count, .participants), in: dialogue.id)
    }

    /// The planning team proposes somebody for its own forum; the secretariat decides who is invited.
    package func proposeForHost(_ proposal: ParticipantProposal, in dialogue: PartnershipDialogue) throws {
        guard dialogue.plan.hostForum != nil else { throw Forum.Refusal.notCombined }
        try Participant.requireOpenList(at: dialogue.stage)
        let id = try insert(proposal, in: dialogue.id)
        try run("UPDATE participant SET forum = \(Forum.host) WHERE id = \(id)")
        note(.participantAdded, about: .participant(id), in: dialogue.id)
    }
}

extension Forum {
    /// How rows that concern this forum are tagged.
    var tags: [String] { Self.allCases.filter { $0.concerns(self) }.map(\.rawValue) }
}
