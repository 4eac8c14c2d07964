package import Dialogue

/// An unresolved challenge that has not been sent up yet.
package struct UnsentChallenge: Hashable, Sendable {
    package let id: ID<Challenge>
    package let number: Int
    package let title: Bilingual
    /// Why the room could not solve it.
    package let response: Bilingual?
    package let inputs: [InputNumber]
}

extension Reader {
    package func escalations(of dialogue: ID<PartnershipDialogue>) throws -> [EscalationRow] {
        try escalationRows("WHERE e.dialogue_id = \(dialogue) ORDER BY c.number")
    }

    package func escalation(of challenge: ID<Challenge>) throws -> EscalationRow? {
        try escalationRows("WHERE e.challenge_id = \(challenge)").first
    }

    /// One escalation, for the desk it lies on and for the province it came from.
    package func escalation(_ id: ID<Escalation>, for scope: Scope) throws -> EscalationRow {
        guard let row = try escalationRows("WHERE e.id = \(id)").first, scope.covers(row.dialogue.province) else {
            throw StoreError.missing
        }
        return row
    }

    /// The queue of the national desk, a page of it: what waits longest past its day first; answered ones apart,
    /// newest first.
    package func escalationQueue(
        answered: Bool, for scope: Scope, skipping: Int = 0, most: Int = 500
    ) throws -> [EscalationRow] {
        guard scope == .country else { throw StoreError.missing }
        let part: SQL = "LIMIT \(most) OFFSET \(skipping)"
        return try answered
            ? escalationRows("WHERE e.answered_on IS NOT NULL ORDER BY e.answered_on DESC, e.id DESC \(part)")
            : escalationRows("WHERE e.answered_on IS NULL ORDER BY e.due_on, e.id \(part)")
    }

    /// How many wait for the national desk.
    package func waitingEscalations(for scope: Scope) throws -> Int {
        guard scope == .country else { throw StoreError.missing }
        return try number("SELECT count(*) FROM escalation WHERE answered_on IS NULL")
    }

    /// What the room left unresolved and nobody has sent up.
    package func unsentChallenges(of dialogue: ID<PartnershipDialogue>) throws -> [UnsentChallenge] {
        try unsentChallenges(of: [dialogue], most: 1000)
    }

    /// The same of several dialogues, in the order of their numbers.
    func unsentChallenges(of dialogues: [ID<PartnershipDialogue>], most: Int) throws -> [UnsentChallenge] {
        let found = try rows(
            """
            SELECT c.id, c.number, c.title_km, c.title_en, c.response_km, c.response_en FROM challenge c
            WHERE c.dialogue_id IN \(list: dialogues) AND c.disposition = \(Challenge.Disposition.unresolved)
                AND NOT EXISTS (SELECT 1 FROM escalation e WHERE e.challenge_id = c.id)
            ORDER BY c.dialogue_id, c.number LIMIT \(most)
            """
        ) { row in
            (
                id: try row.next(ID<Challenge>.self), number: try row.next(Int.self),
                title: try row.bilingual("challenge title"), response: try row.bilingualIfAny()
            )
        }
        let inputs = try inputNumbers(behind: Set(found.map(\.id)))
        return found.map {
            UnsentChallenge(
                id: $0.id, number: $0.number, title: $0.title, response: $0.response, inputs: inputs[$0.id] ?? [])
        }
    }
}

extension Writer {
    /// Sends an unresolved challenge to NCDD-S/MoI; the clock starts today.
    package func escalate(
        _ challenge: ID<Challenge>, request: Bilingual?, in dialogue: PartnershipDialogue
    ) throws -> ID<Escalation> {
        let (number, disposition) = try row(
            "SELECT number, disposition FROM challenge WHERE id = \(challenge) AND dialogue_id = \(dialogue.id)"
        ) { row in (try row.next(Int.self), try row.next(wordOrNil: Challenge.Disposition.self)) }
        let before = try self.number("SELECT count(*) FROM escalation WHERE challenge_id = \(challenge)")
        try Escalation.requireSendable(disposition, sentBefore: before > 0, stage: dialogue.stage)
        guard let request else { throw Escalation.Refusal.requestMissing }
        let due = today.adding(days: Escalation.daysToAnswer)
        let id: ID<Escalation> = try insert(
            """
            INSERT INTO escalation (dialogue_id, challenge_id, rung, request_km, request_en, sent_on, due_on)
            VALUES (\(dialogue.id), \(challenge), \(Escalation.Rung.ncdds), \(request.khmer), \(request.english),
                \(today), \(due))
            RETURNING id
            """)
        note(.escalated, about: .challenge(number, nil, []), in: dialogue.id)
        return id
    }

    /// The national desk says that it has the problem.
    package func acknowledge(_ id: ID<Escalation>, for scope: Scope) throws {
        let row = try escalation(id, for: scope)
        var escalation = row.escalation
        try escalation.acknowledge(on: today)
        try run("UPDATE escalation SET acknowledged_on = \(escalation.acknowledgedOn) WHERE id = \(id)")
        note(
            .escalationAcknowledged, about: .challenge(row.challengeNumber, nil, []), in: try dialogue(row.dialogue).id)
    }

    /// The national desk answers; every input behind the challenge shows it from now on.
    package func answer(_ id: ID<Escalation>, with words: Bilingual?, for scope: Scope) throws {
        let row = try escalation(id, for: scope)
        var escalation = row.escalation
        try escalation.answer(words, on: today)
        try run(
            """
            UPDATE escalation SET answer_km = \(escalation.answer?.words.khmer),
                answer_en = \(escalation.answer?.words.english), answered_on = \(escalation.answer?.on) WHERE id = \(id)
            """)
        note(.escalationAnswered, about: .challenge(row.challengeNumber, nil, []), in: try dialogue(row.dialogue).id)
    }

    /// The province says that the answer solves its problem.
    package func acceptAnswer(to id: ID<Escalation>, in dialogue: PartnershipDialogue, for scope: Scope) throws {
        let row = try escalation(id, of: dialogue, for: scope)
        var escalation = row.escalation
        try escalation.accept(on: today)
        try run("UPDATE escalation SET accepted_on = \(escalation.acceptedOn) WHERE id = \(id)")
        note(.escalationAccepted, about: .challenge(row.challengeNumber, nil, []), in: dialogue.id)
    }

    /// The province says that it does not, and asks again. The answer stays on record with the reason.
    package func giveBackAnswer(
        to id: ID<Escalation>, because reason: Bilingual?, in dialogue: PartnershipDialogue, for scope: Scope
    ) throws {
        let row = try escalation(id, of: dialogue, for: scope)
        var escalation = row.escalation
        let back = try escalation.giveBack(because: reason, on: today)
        try run(
            """
            INSERT INTO escalation_return (escalation_id, answer_km, answer_en, answered_on, reason_km, reason_en,
                returned_on)
            VALUES (\(id), \(back.answer.words.khmer), \(back.answer.words.english), \(back.answer.on),
                \(back.reason.khmer), \(back.reason.english), \(back.on))
            """)
        try run(
            """
            UPDATE escalation SET answer_km = NULL, answer_en = NULL, answered_on = NULL, due_on = \(escalation.dueOn)
            WHERE id = \(id)
            """)
        note(.escalationReturned, about: .challenge(row.challengeNumber, nil, []), in: dialogue.id)
    }

    /// An escalation of this very dialogue.
    private func escalation(
        _ id: ID<Escalation>, of dialogue: PartnershipDialogue, for scope: Scope
    ) throws -> EscalationRow {
        let row = try escalation(id, for: scope)
        guard row.dialogue == dialogue.name else { throw StoreError.missing }
        return row
    }
}
