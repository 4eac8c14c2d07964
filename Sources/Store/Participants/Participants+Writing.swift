package import Dialogue

/// Somebody to be put on the list, before they have a number.
package struct ParticipantProposal: Hashable, Sendable {
    package var party: ParticipantClass
    package var card: Participant.Card
    package var office: ID<Office>?
    package var score: SupportScore?
    /// Where they were named on a nomination link.
    package var nominee: ID<Nominee>?
    package var marks: Balance.Marks
    /// Whether they live in the country, where they said so.
    package var isRural: Bool?
    package var reach = Reach()
    /// Why they come on the list although the rule of the class does not propose them.
    package var overriding: String?

    package init(
        party: ParticipantClass, card: Participant.Card, office: ID<Office>? = nil, score: SupportScore? = nil,
        nominee: ID<Nominee>? = nil, marks: Balance.Marks = Balance.Marks(), isRural: Bool? = nil,
        reach: Reach = Reach(), overriding: String? = nil
    ) {
        self.isRural = isRural
        self.reach = reach
        self.party = party
        self.card = card
        self.office = office
        self.score = score
        self.nominee = nominee
        self.marks = marks
        self.overriding = overriding
    }
}

extension Writer {
    /// Puts people on the list as proposed, in the order given.
    package func propose(_ proposals: [ParticipantProposal], in dialogue: PartnershipDialogue) throws {
        try Participant.requireOpenList(at: dialogue.stage)
        guard !proposals.isEmpty else { throw Participant.Refusal.nobodyNew }
        for proposal in proposals {
            let id = try insert(proposal, in: dialogue.id)
            try keep(
                proposal.overriding == nil ? .proposed : .proposedAgainstRule, of: id, because: proposal.overriding)
        }
        note(.participantsProposed, about: .count(proposals.count, .participants), in: dialogue.id)
    }

    /// Puts one person on the list by hand, as proposed.
    package func add(_ proposal: ParticipantProposal, in dialogue: PartnershipDialogue) throws -> ID<Participant> {
        try Participant.requireOpenList(at: dialogue.stage)
        let id = try insert(proposal, in: dialogue.id)
        try keep(.added, of: id)
        note(.participantAdded, about: .participant(id), in: dialogue.id)
        return id
    }

    /// The same, as part of another act. The number is the next one; numbers are never given twice.
    package func insert(
        _ proposal: ParticipantProposal, in dialogue: ID<PartnershipDialogue>,
        standing: Participant.Standing = .proposed
    ) throws -> ID<Participant> {
        let card = proposal.card
        let id: ID<Participant> = try insert(
            """
            INSERT INTO participant (dialogue_id, number, party, honorific, name_km, name_en, sex, office_km, office_en,
                office_id, body_id, area, standing, score, points)
            VALUES (\(dialogue),
                (SELECT coalesce(max(number), 0) + 1 FROM participant WHERE dialogue_id = \(dialogue)),
                \(proposal.party), \(card.honorific), \(card.name?.khmer), \(card.name?.english), \(card.sex),
                \(card.office?.khmer), \(card.office?.english), \(proposal.office), \(card.body), \(card.area),
                \(standing), \(proposal.score?.text), \(proposal.score?.points))
            RETURNING id
            """)
        let choice = Choice(nominee: proposal.nominee, marks: proposal.marks, isRural: proposal.isRural)
        if choice != Choice() { try keep(choice, of: id) }
        if proposal.reach != Reach() { try writeReach(proposal.reach, of: id) }
        if let nominee = proposal.nominee {
            try run("UPDATE nominee SET participant_id = \(id) WHERE id = \(nominee)")
        }
        return id
    }

    /// A person decides: these will be invited. One line for all who were ticked together. What the secretariat says
    /// of communities waits for the Governor; a class takes no more than its seats.
    package func accept(
        _ ids: [ID<Participant>], of dialogue: PartnershipDialogue, by approver: Participant.Approver = .governor
    ) throws {
        try Participant.requireOpenList(at: dialogue.stage)
        guard !ids.isEmpty else { throw Participant.Refusal.nobodyNew }
        let seats = try selectionSettings(of: dialogue.province).seats
        var taken = seats.isEmpty ? [:] : try seatsTaken(in: dialogue.id)
        for id in ids {
            let participant = try participant(id, of: dialogue.id).participant
            try takeSeat(for: participant, of: seats, taken: &taken)
            try insertYes(to: participant, by: approver)
        }
        let about: JournalSubject = ids.count == 1 ? .participant(ids[0]) : .count(ids.count, .participants)
        note(.participantAccepted, about: about, in: dialogue.id)
    }

    /// One more seat of the class, if there is one.
    func takeSeat(
        for participant: Participant, of seats: [ParticipantClass: Int], taken: inout [ParticipantClass: Int]
    ) throws {
        let party = participant.party
        guard let most = seats[party], !participant.holdsSeat,
            try choice(of: participant.id).selectedAt == nil
        else { return }
        guard taken[party, default: 0] < most else { throw Participant.Refusal.noSeatLeft(party, seats: most) }
        taken[party, default: 0] += 1
    }

    /// Writes a yes, as part of another act; who waited does not wait any more.
    func insertYes(to participant: Participant, by approver: Participant.Approver) throws {
        var participant = participant
        let id = participant.id
        let isSettled = try participant.accept(by: approver)
        try run("UPDATE participant SET standing = \(participant.standing), reason = NULL WHERE id = \(id)")
        var choice = try choice(of: id)
        let isConfirmation = choice.selectedAt != nil && isSettled
        choice.waiting = nil
        choice.selectedAt = isSettled ? nil : now
        try keep(choice, of: id)
        try keep(isConfirmation ? .confirmed : isSettled ? .accepted : .selected, of: id)
    }

    package func refuse(_ id: ID<Participant>, because reason: String, of dialogue: PartnershipDialogue) throws {
        try insertNo(to: id, because: reason, of: dialogue)
        try keep(.refused, of: id, because: reason)
        note(.participantRefused, about: .participant(id), in: dialogue.id)
    }

    /// The same, as part of another act.
    func insertNo(
        to id: ID<Participant>, because reason: String, by approver: Participant.Approver = .secretariat,
        of dialogue: PartnershipDialogue
    ) throws {
        var participant = try participant(id, of: dialogue.id).participant
        try participant.requireOpen(at: dialogue.stage)
        try participant.refuse(because: reason, by: approver)
        try run(
            """
            UPDATE participant SET standing = \(participant.standing), reason = \(reason.trimmingBlanks)
            WHERE id = \(id)
            """)
        var choice = try choice(of: id)
        (choice.waiting, choice.selectedAt) = (nil, nil)
        try keep(choice, of: id)
    }

    /// Proposes every governor of a municipality, district or khan by office, also where nobody holds it yet
    /// (guideline IV.i.c). Each office comes on the list once.
    package func proposeDistrictGovernors(in dialogue: PartnershipDialogue) throws {
        try propose(try governorProposals(in: dialogue), in: dialogue)
    }

    /// One proposal for each district governor who is not on the list; makes the offices that are not there yet.
    package func governorProposals(in dialogue: PartnershipDialogue) throws -> [ParticipantProposal] {
        let offices = try districtOffices(of: dialogue.province)
        guard !offices.isEmpty else { throw Participant.Refusal.noDistricts }
        let there = Set(
            try rows(
                "SELECT office_id FROM participant WHERE dialogue_id = \(dialogue.id) AND office_id IS NOT NULL"
            ) { try $0.next(ID<Office>.self) })
        return try offices.filter { !there.contains($0.office.id) }.map { row in
            ParticipantProposal(party: .districtGovernors, card: try row.card, office: row.office.id)
        }
    }
}
