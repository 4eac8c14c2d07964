package import Dialogue

/// Where inputs are joined.
package enum JoinInto: Hashable, Sendable {
    case existing(ID<Challenge>)
    case new(Bilingual)
}

extension Writer {
    /// Joins inputs of the dialogue into one challenge; each keeps its number and words. Answers which challenge.
    @discardableResult
    package func join(
        _ inputs: [InputNumber], into target: JoinInto, in dialogue: PartnershipDialogue
    ) throws -> ID<Challenge> {
        let (id, number) = try insertJoined(inputs, into: target, in: dialogue)
        note(.inputsJoined, about: .challenge(number, nil, Set(inputs).sorted()), in: dialogue.id)
        return id
    }

    /// Settles the challenge and with it every input joined in it. May be done again until the report is published.
    package func settle(
        _ id: ID<Challenge>, as disposition: Challenge.Disposition, response: Bilingual?,
        in dialogue: PartnershipDialogue
    ) throws {
        let number = try keepSettlement(of: id, as: disposition, response: response, in: dialogue)
        note(.challengeSettled, about: .challenge(number, disposition, []), in: dialogue.id)
    }

    /// Settles one input alone: a challenge of its own is made for it, in the same act.
    @discardableResult
    package func settleAlone(
        _ input: InputNumber, title: Bilingual, as disposition: Challenge.Disposition, response: Bilingual?,
        in dialogue: PartnershipDialogue
    ) throws -> ID<Challenge> {
        let (id, number) = try insertJoined([input], into: .new(title), in: dialogue)
        _ = try keepSettlement(of: id, as: disposition, response: response, in: dialogue)
        note(.challengeSettled, about: .challenge(number, disposition, [input]), in: dialogue.id)
        return id
    }

    /// Takes an input out of its challenge again. A challenge left without inputs goes; its number does not come back.
    package func release(
        _ input: InputNumber, from id: ID<Challenge>, in dialogue: PartnershipDialogue
    ) throws {
        let found = try challenge(id, of: dialogue.id)
        guard found.inputs.contains(input) else { throw StoreError.missing }
        let left = found.inputs.count - 1
        try found.challenge.requireReleasable(
            left: left, actions: found.actions, isSentUp: try isSentUp(id), stage: dialogue.stage)
        try run(
            """
            UPDATE input SET challenge_id = NULL
            WHERE province = \(input.province) AND year = \(input.year) AND running = \(input.running)
            """)
        if left == 0 { try run("DELETE FROM challenge WHERE id = \(id)") }
        note(.inputReleased, about: .challenge(found.challenge.number, nil, [input]), in: dialogue.id)
    }

    /// Gives the challenge another title, or the one it has in both languages.
    package func retitle(_ id: ID<Challenge>, _ title: Bilingual?, in dialogue: PartnershipDialogue) throws {
        var challenge = try challenge(id, of: dialogue.id).challenge
        try challenge.retitle(title, stage: dialogue.stage)
        try run(
            """
            UPDATE challenge SET title_km = \(challenge.title.khmer), title_en = \(challenge.title.english)
            WHERE id = \(id)
            """)
        note(.challengeRetitled, about: .challenge(challenge.number, nil, []), in: dialogue.id)
    }

    private func isSentUp(_ id: ID<Challenge>) throws -> Bool {
        try number("SELECT count(*) FROM escalation WHERE challenge_id = \(id)") > 0
    }

    /// The same as `join`, as part of another act.
    package func insertJoined(
        _ inputs: [InputNumber], into target: JoinInto, in dialogue: PartnershipDialogue
    ) throws -> (id: ID<Challenge>, number: Int) {
        try Challenge.requireJoinable(at: dialogue.stage)
        let wanted = Set(inputs)
        guard !wanted.isEmpty else { throw Challenge.Refusal.noInputs }
        let (id, number) = try place(for: target, in: dialogue)
        for input in wanted {
            let changed = try run(
                """
                UPDATE input SET challenge_id = \(id)
                WHERE province = \(input.province) AND year = \(input.year) AND running = \(input.running)
                    AND dialogue_id = \(dialogue.id) AND challenge_id IS NULL
                """)
            // Joined by somebody else in the meantime, or never ours.
            guard changed == 1 else { throw StoreError.changedMeanwhile }
        }
        return (id, number)
    }

    /// The same as `settle`, as part of another act; answers the number of the challenge.
    package func keepSettlement(
        of id: ID<Challenge>, as disposition: Challenge.Disposition, response: Bilingual?,
        in dialogue: PartnershipDialogue
    ) throws -> Int {
        let found = try challenge(id, of: dialogue.id)
        guard !found.inputs.isEmpty else { throw Challenge.Refusal.noInputs }
        var challenge = found.challenge
        if try isSentUp(id) && disposition != .unresolved { throw Challenge.Refusal.hasFollowUp }
        try challenge.settle(
            as: disposition, response: response, actions: found.actions, stage: dialogue.stage, at: now)
        try run(
            """
            UPDATE challenge SET disposition = \(disposition), response_km = \(response?.khmer),
                response_en = \(response?.english), settled_at = \(now)
            WHERE id = \(id)
            """)
        return challenge.number
    }

    private func place(
        for target: JoinInto, in dialogue: PartnershipDialogue
    ) throws -> (id: ID<Challenge>, number: Int) {
        switch target {
        case .existing(let id):
            return (id, try challenge(id, of: dialogue.id).challenge.number)
        case .new(let title):
            let next = try nextChallengeNumber(in: dialogue.id)
            let id: ID<Challenge> = try insert(
                """
                INSERT INTO challenge (dialogue_id, number, title_km, title_en)
                VALUES (\(dialogue.id), \(next), \(title.khmer), \(title.english)) RETURNING id
                """)
            return (id, next)
        }
    }

    /// A number names the challenge it was given to for ever, also when that one has gone.
    private func nextChallengeNumber(in dialogue: ID<PartnershipDialogue>) throws -> Int {
        try countUp(
            """
            INSERT INTO challenge_count (dialogue_id, last)
            VALUES (\(dialogue), (SELECT coalesce(max(number), 0) + 1 FROM challenge WHERE dialogue_id = \(dialogue)))
            ON CONFLICT (dialogue_id) DO UPDATE SET last = challenge_count.last + 1 RETURNING last
            """)
    }
}
