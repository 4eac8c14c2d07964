package import Dialogue
import Khmer

/// A step at the door with what stood there before it.
package struct KeptDoorStep: Hashable, Sendable {
    package let step: Participant.DoorStep
    package let at: Instant
    /// As the journal writes it.
    package let actor: String
    package let party: ParticipantClass
    package let name: Bilingual?
    package let sex: Participant.Sex?
    package let standIn: String?
}

extension Reader {
    /// What was entered and put right of somebody at the door, oldest first. The participant has been looked up.
    package func doorSteps(of participant: ID<Participant>) throws -> [KeptDoorStep] {
        try rows(
            """
            SELECT kind, at, actor, party, name_km, name_en, sex, stand_in FROM door_step
            WHERE participant_id = \(participant) ORDER BY id
            """
        ) { row in
            KeptDoorStep(
                step: try row.next(word: Participant.DoorStep.self), at: try row.next(), actor: try row.next(),
                party: try row.next(word: ParticipantClass.self), name: try row.bilingualIfAny(),
                sex: try row.next(wordOrNil: Participant.Sex.self), standIn: try row.next())
        }
    }

    /// Those on the list of a dialogue, whatever became of them, who are called alike: one name is the other, or a part
    /// of it, however both are spelled.
    package func namesakes(of name: Bilingual, in dialogue: ID<PartnershipDialogue>) throws -> [ParticipantRow] {
        let wanted = name.folded
        return try participants(of: dialogue).filter { row in
            let standIn = row.standIn.map { [Bilingual.folded($0)] } ?? []
            let known = (row.participant.card.name?.folded ?? []) + standIn
            return known.contains { one in wanted.contains { Self.areAlike(one, $0) } }
        }
    }

    private static func areAlike(_ one: String, _ other: String) -> Bool {
        let shorter = min(one.count, other.count)
        return one == other || (shorter >= 4 && (one.contains(other) || other.contains(one)))
    }
}

extension Bilingual {
    fileprivate var folded: [String] { [khmer, english].compactMap(\.self).map(Self.folded).filter { !$0.isEmpty } }

    fileprivate static func folded(_ name: String) -> String { KhmerText.fold(name).filter { !$0.isWhitespace } }
}

extension Writer {
    /// Checks somebody in who is on the accepted list.
    package func arrive(_ id: ID<Participant>, of dialogue: PartnershipDialogue) throws {
        try insertArrival(of: id, in: dialogue)
        note(dialogue.stage > .inSession ? .arrivedLate : .arrived, about: .participant(id), in: dialogue.id)
    }

    /// The same, as part of another act.
    package func insertArrival(of id: ID<Participant>, in dialogue: PartnershipDialogue) throws {
        var participant = try participant(id, of: dialogue.id).participant
        try participant.arrive(at: now, stage: dialogue.stage)
        try keepArrival(of: participant)
    }

    /// The same for who is not checked in yet.
    package func insertArrivalIfAway(of id: ID<Participant>, in dialogue: PartnershipDialogue) throws {
        guard try !participant(id, of: dialogue.id).participant.hasArrived else { return }
        try insertArrival(of: id, in: dialogue)
    }

    /// Checks in whoever has come for an invitee: another in their place, or they themselves although they had sent
    /// word of another.
    package func arrive(
        _ id: ID<Participant>, as standIn: Participant.StandIn?, of dialogue: PartnershipDialogue
    ) throws {
        var participant = try participant(id, of: dialogue.id).participant
        try keep(standIn == nil ? .inPerson : .standIn, before: participant)
        try participant.come(standIn)
        try participant.arrive(at: now, stage: dialogue.stage)
        try keepWhoCame(participant)
        try keepArrival(of: participant)
        note(dialogue.stage > .inSession ? .arrivedLate : .arrived, about: .participant(id), in: dialogue.id)
    }

    /// Puts right who it was that came for an invitee.
    package func mendArrival(
        of id: ID<Participant>, as standIn: Participant.StandIn?, in dialogue: PartnershipDialogue
    ) throws {
        var participant = try participant(id, of: dialogue.id).participant
        _ = try Participant.requireDoor(at: dialogue.stage)
        guard participant.hasArrived else { throw Participant.Refusal.notHere }
        try keep(standIn == nil ? .inPerson : .standIn, before: participant)
        try participant.come(standIn)
        try keepWhoCame(participant)
        note(.arrivalMended, about: .participant(id), in: dialogue.id)
    }

    /// Lets somebody in who is on the list but was not invited: proposed, waiting or left out.
    package func letIn(_ id: ID<Participant>, of dialogue: PartnershipDialogue) throws {
        let row = try participant(id, of: dialogue.id)
        try insertEntrance(of: row.participant, in: dialogue)
        note(.walkedIn, about: .participant(id), in: dialogue.id)
    }

    /// Puts somebody on the list who came without an invitation, and checks them in at once.
    /// - Parameter isApart: somebody has looked at those of the same name and knows that it is another.
    package func walkIn(
        _ walkIn: Participant.WalkIn, isApart: Bool, in dialogue: PartnershipDialogue
    ) throws -> ID<Participant> {
        _ = try Participant.requireDoor(at: dialogue.stage)
        if !isApart, let name = walkIn.card.name {
            let alike = try namesakes(of: name, in: dialogue.id)
            guard alike.isEmpty else { throw Participant.Refusal.sameName(alike.map(\.id)) }
        }
        let id = try insertWalkIn(ParticipantProposal(party: walkIn.party, card: walkIn.card), in: dialogue)
        note(.walkedIn, about: .participant(id), in: dialogue.id)
        return id
    }

    /// The same, as part of another act.
    func insertWalkIn(_ proposal: ParticipantProposal, in dialogue: PartnershipDialogue) throws -> ID<Participant> {
        let id = try insert(proposal, in: dialogue.id)
        try insertEntrance(of: try participant(id, of: dialogue.id).participant, in: dialogue)
        return id
    }

    private func insertEntrance(of before: Participant, in dialogue: PartnershipDialogue) throws {
        var participant = before
        try participant.walkIn(at: now, stage: dialogue.stage)
        try keep(.walkedIn, before: before)
        try keepArrival(of: participant)
        try askGovernor(for: participant)
        try keep(.walkedIn, of: participant.id)
    }

    /// Somebody was checked in by mistake.
    package func takeBackArrival(of id: ID<Participant>, in dialogue: PartnershipDialogue) throws {
        var participant = try participant(id, of: dialogue.id).participant
        try keep(.takenBack, before: participant)
        try participant.takeBackArrival(stage: dialogue.stage)
        try keepArrival(of: participant)
        try askGovernor(for: participant)
        note(.arrivalTakenBack, about: .participant(id), in: dialogue.id)
    }

    /// Puts right what the door wrote down of somebody; what they have said goes with them into their class.
    package func mend(
        _ id: ID<Participant>, to walkIn: Participant.WalkIn, in dialogue: PartnershipDialogue
    ) throws {
        var participant = try participant(id, of: dialogue.id).participant
        try keep(.mended, before: participant)
        try participant.mend(walkIn, stage: dialogue.stage)
        let card = participant.card
        try run(
            """
            UPDATE participant SET party = \(participant.party), name_km = \(card.name?.khmer),
                name_en = \(card.name?.english), sex = \(card.sex), office_km = \(card.office?.khmer),
                office_en = \(card.office?.english), body_id = \(card.body), area = \(card.area) WHERE id = \(id)
            """)
        try run(
            """
            UPDATE input SET party = \(participant.party)
            WHERE id IN (SELECT input_id FROM input_voice WHERE participant_id = \(id))
            """)
        try keepArrival(of: participant)
        try askGovernor(for: participant)
        note(.arrivalMended, about: .participant(id), in: dialogue.id)
    }

    /// The Governor's desk is told of whom the communities sent without an invitation, and of nobody else who came.
    private func askGovernor(for participant: Participant) throws {
        var choice = try choice(of: participant.id)
        choice.waiting = nil
        if participant.waitsForGovernorsWord {
            choice.selectedAt = choice.selectedAt ?? now
        } else {
            choice.selectedAt = nil
        }
        try keep(choice, of: participant.id)
    }

    private func keepArrival(of participant: Participant) throws {
        try run(
            """
            UPDATE participant SET standing = \(participant.standing), arrived_at = \(participant.arrivedAt),
                walked_in = \(participant.walkedIn), arrived_late = \(participant.arrivedLate)
            WHERE id = \(participant.id)
            """)
    }

    private func keepWhoCame(_ participant: Participant) throws {
        try run(
            """
            UPDATE participant SET answer = \(participant.answer), answered_at = \(now),
                stand_in = \(participant.standIn?.name.trimmingBlanks), stand_in_sex = \(participant.standIn?.sex),
                stand_in_mandate = \(participant.standIn?.mandate?.trimmingBlanks)
            WHERE id = \(participant.id)
            """)
    }

    /// Keeps what stands before a step.
    private func keep(_ step: Participant.DoorStep, before participant: Participant) throws {
        let card = participant.card
        try run(
            """
            INSERT INTO door_step (participant_id, kind, at, actor, party, name_km, name_en, sex, body_id, area,
                stand_in, stand_in_sex)
            VALUES (\(participant.id), \(step), \(now), \(act.actor.description), \(participant.party),
                \(card.name?.khmer), \(card.name?.english), \(card.sex), \(card.body), \(card.area),
                \(participant.standIn?.name), \(participant.standIn?.sex))
            """)
    }
}
