package import Dialogue

extension Writer {
    /// Takes an input, gives it the next number of the province and year, and keeps the voice apart from it.
    ///
    /// Where the attribution is protected, the act is done as `Actor.protected`: the journal never says whose it is.
    package func raise(
        _ content: Input.Content, by voice: Voice, in dialogue: PartnershipDialogue, channel: Input.Channel
    ) throws -> InputNumber {
        let number = try insert(content, by: voice, in: dialogue, channel: channel)
        note(.inputRaised, about: .input(number), in: dialogue.id)
        return number
    }

    /// The same, as part of another act.
    package func insert(
        _ content: Input.Content, by voice: Voice, in dialogue: PartnershipDialogue, channel: Input.Channel
    ) throws -> InputNumber {
        try dialogue.requireInputsTaken()
        precondition(
            !content.attribution.isProtected || !act.actor.isParticipant, "a protected voice would stand in the journal"
        )
        try requirePlaces(of: content, in: dialogue)
        let voice = try broughtIn(voice, with: content.attribution, in: dialogue)
        let number = try nextNumber(of: dialogue.name)
        try send(
            """
            INSERT INTO input (dialogue_id, province, year, running, kind, words, language, sector, area,
                agenda_item_id, attribution, party, channel, raised_at, is_late)
            VALUES (\(dialogue.id), \(number.province), \(number.year), \(number.running), \(content.kind),
                \(content.words), \(content.language), \(content.sector), \(content.area), \(content.agendaItem),
                \(content.attribution), \(voice.party), \(channel), \(now), \(dialogue.stage == .reporting))
            """)
        let input: SQL =
            "i.province = \(number.province) AND i.year = \(number.year) AND i.running = \(number.running)"
        switch voice {
        case .participant(let participant, _):
            // Who sends somebody else is not named for what the other one says.
            try send(
                """
                INSERT INTO input_voice (input_id, participant_id, name)
                SELECT i.id, p.id, CASE WHEN p.answer = 'stand_in' THEN p.stand_in END
                FROM input i JOIN participant p ON p.id = \(participant) WHERE \(input)
                """)
        case .name(let name, _, let sex):
            try send(
                """
                INSERT INTO input_voice (input_id, name, sex) SELECT i.id, \(name), \(sex) FROM input i WHERE \(input)
                """)
        }
        return number
    }

    /// Somebody on no list who speaks in the room comes on it: nobody spoke who was not there.
    private func broughtIn(
        _ voice: Voice, with attribution: Input.Attribution, in dialogue: PartnershipDialogue
    ) throws -> Voice {
        guard try voice.entersRoom(with: attribution, at: dialogue.stage),
            case .name(let written, let party?, let sex) = voice, let name = Bilingual(written: written)
        else { return voice }
        let card = try Participant.Card(name: name, sex: sex)
        return .participant(try insertWalkIn(ParticipantProposal(party: party, card: card), in: dialogue), party)
    }

    private func nextNumber(of name: DialogueName) throws -> InputNumber {
        let running = try countUp(
            """
            INSERT INTO input_count (province, year, last) VALUES (\(name.province), \(name.year), 1)
            ON CONFLICT (province, year) DO UPDATE SET last = input_count.last + 1 RETURNING last
            """)
        return InputNumber(province: name.province, year: name.year, running: running)
    }

    /// Item and district may have gone while the words were typed.
    private func requirePlaces(of content: Input.Content, in dialogue: PartnershipDialogue) throws {
        if let item = content.agendaItem {
            let own = try number(
                "SELECT count(*) FROM agenda_item WHERE id = \(item) AND dialogue_id = \(dialogue.id)")
            guard own == 1 else { throw Input.Refusal.agendaItemGone }
        }
        if let area = content.area {
            guard area.description.hasPrefix(dialogue.province.code),
                try number("SELECT count(*) FROM area WHERE code = \(area) AND retired_on IS NULL") == 1
            else { throw Input.Refusal.districtGone }
        }
    }

    /// Opens the identity behind an input to the secretariat: an act of its own, which leaves its line.
    package func readVoice(of number: InputNumber, for scope: Scope) throws -> Speaker {
        guard scope.covers(number.province) else { throw StoreError.missing }
        let (speaker, dialogue) = try row(
            """
            SELECT i.dialogue_id, i.party, p.name_km, p.name_en, p.office_km, p.office_en, v.name, b.name_km, b.name_en
            FROM input i JOIN input_voice v ON v.input_id = i.id
            LEFT JOIN participant p ON p.id = v.participant_id LEFT JOIN body b ON b.id = p.body_id
            WHERE i.province = \(number.province) AND i.year = \(number.year) AND i.running = \(number.running)
            """
        ) { row in
            let dialogue: ID<PartnershipDialogue> = try row.next()
            let party: ParticipantClass? = try row.next(wordOrNil: ParticipantClass.self)
            let name = try row.bilingualIfAny()
            let office = try row.bilingualIfAny()
            let typed: String? = try row.next()
            let known = typed.flatMap { Bilingual(written: $0) } ?? name ?? office
            return (Speaker(.named, party: party, name: known, body: try row.bilingualIfAny()), dialogue)
        }
        note(.voiceRead, about: .input(number), in: dialogue)
        return speaker
    }
}

extension Reader {
    /// Whom a personal link belongs to, once it is released: what raising an input needs, and no more.
    package func voice(linkHash: [UInt8]) throws -> (ID<Participant>, ParticipantClass, PartnershipDialogue) {
        try row(
            """
            SELECT p.id, p.party, \(dialogueColumns) FROM participant p JOIN dialogue d ON d.id = p.dialogue_id
            JOIN counted c ON c.participant_id = p.id AND c.invited = 1 WHERE p.link_hash = \(linkHash)
            """
        ) { row in
            let participant: ID<Participant> = try row.next()
            let party = try row.next(word: ParticipantClass.self)
            return (participant, party, try PartnershipDialogue(&row))
        }
    }
}

extension Actor {
    fileprivate var isParticipant: Bool { if case .participant = self { true } else { false } }
}
