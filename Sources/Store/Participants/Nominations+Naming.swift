package import Dialogue

extension Writer {
    /// The nominator names somebody through the link.
    package func name(_ nominee: Nominee, linkHash hash: [UInt8]) throws {
        let (row, dialogue) = try nomination(linkHash: hash)
        try Participant.requireOpenList(at: dialogue.stage)
        try row.request.requireRoom(for: nominee, beside: row.nominees.map(\.nominee), on: today)
        let id: ID<Nominee> = try insert(
            """
            INSERT INTO nominee (request_id, honorific, name_km, name_en, sex, area, place, phone, youth, disability,
                indigenous, named_at)
            VALUES (\(row.id), \(nominee.honorific), \(nominee.name.khmer), \(nominee.name.english), \(nominee.sex),
                \(nominee.area), \(nominee.place), \(nominee.phone), \(nominee.marks.youth),
                \(nominee.marks.disability), \(nominee.marks.indigenous), \(now))
            RETURNING id
            """)
        note(.nomineeNamed, about: .nominee(id), in: dialogue.id)
    }

    /// Takes a name away again, as long as nobody has taken it up.
    package func remove(_ nominee: ID<Nominee>, linkHash hash: [UInt8]) throws {
        let (row, dialogue) = try nomination(linkHash: hash)
        try row.request.requireOpen(on: today)
        guard let found = row.nominees.first(where: { $0.id == nominee }) else { throw StoreError.missing }
        guard found.participant == nil else { throw NominationRequest.Refusal.alreadyChosen }
        try run("UPDATE nominee SET removed_at = \(now) WHERE id = \(nominee)")
        note(.nomineeRemoved, about: .nominee(nominee), in: dialogue.id)
    }

    /// How those named were found.
    package func record(_ consultation: NominationRequest.Consultation, linkHash hash: [UInt8]) throws {
        let (row, dialogue) = try nomination(linkHash: hash)
        try row.request.requireOpen(on: today)
        try run(
            """
            UPDATE nomination_request SET held_on = \(consultation.heldOn), held_at = \(consultation.place),
                came = \(consultation.came), came_women = \(consultation.women), chosen_how = \(consultation.how)
            WHERE id = \(row.id)
            """)
        note(.consultationRecorded, about: .nomination(row.id), in: dialogue.id)
    }

    /// The secretariat takes up people who were named: those of communities are selected for the Governor, as far as
    /// there are seats, the rest wait in their order; those of other classes are proposed.
    package func takeUp(_ ids: [ID<Nominee>], in dialogue: PartnershipDialogue) throws {
        try Participant.requireOpenList(at: dialogue.stage)
        let named = try nominations(of: dialogue.id)
        let seats = try selectionSettings(of: dialogue.province).seats
        var taken = try seatsTaken(in: dialogue.id)
        var count = 0
        for id in ids {
            guard let (row, found) = Self.find(id, in: named) else { throw StoreError.missing }
            guard found.participant == nil else { continue }
            let participant = try insert(nominee: id, of: named, in: dialogue)
            try keep(.proposed, of: participant)
            count += 1
            guard row.request.party == .communities else { continue }
            let person = try self.participant(participant, of: dialogue.id).participant
            if let most = seats[.communities], taken[.communities, default: 0] >= most {
                try insertWait(of: person, in: dialogue)
            } else {
                taken[.communities, default: 0] += 1
                try insertYes(to: person, by: .secretariat)
            }
        }
        guard count > 0 else { throw Participant.Refusal.nobodyNew }
        note(.participantsSelected, about: .count(count, .participants), in: dialogue.id)
    }

    /// Somebody who was named comes on the list, as part of another act.
    func insert(
        nominee id: ID<Nominee>, of named: [NominationRow], in dialogue: PartnershipDialogue
    ) throws -> ID<Participant> {
        guard let (row, found) = Self.find(id, in: named) else { throw StoreError.missing }
        guard found.participant == nil else { throw StoreError.changedMeanwhile }
        return try insert(try row.proposal(of: found.nominee), in: dialogue.id)
    }

    private static func find(
        _ id: ID<Nominee>, in rows: [NominationRow]
    ) -> (NominationRow, NomineeRow)? {
        for row in rows {
            if let found = row.nominees.first(where: { $0.id == id }) { return (row, found) }
        }
        return nil
    }
}

extension NominationRow {
    fileprivate func proposal(of nominee: Nominee) throws -> ParticipantProposal {
        let place = nominee.place.flatMap { Bilingual(khmer: $0, english: nil) }
        return ParticipantProposal(
            party: request.party,
            card: try Participant.Card(
                honorific: nominee.honorific, name: nominee.name, sex: nominee.sex, office: place, body: body,
                area: nominee.area ?? request.area),
            nominee: nominee.id, marks: nominee.marks, reach: Reach(phone: nominee.phone))
    }
}
