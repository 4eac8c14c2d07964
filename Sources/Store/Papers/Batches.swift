package import Dialogue

private let columns: SQL = "b.id, b.dialogue_id, b.kind, b.asked_at, b.mark, b.ended_at, b.papers"

/// Somebody whose papers a batch lacks, because they could not be printed.
package struct BatchLeftOut: Hashable, Sendable {
    package let participant: ID<Participant>
    package let number: Int
    package let name: Bilingual?
}

extension Reader {
    /// The batches of a dialogue, newest first.
    package func batches(of dialogue: ID<PartnershipDialogue>) throws -> [Batch] {
        try rows(
            "SELECT \(columns) FROM batch b WHERE b.dialogue_id = \(dialogue) ORDER BY b.id DESC LIMIT 50", Batch.init)
    }

    package func batch(_ id: ID<Batch>, of dialogue: ID<PartnershipDialogue>) throws -> Batch {
        try row("SELECT \(columns) FROM batch b WHERE b.id = \(id) AND b.dialogue_id = \(dialogue)", Batch.init)
    }

    /// Who is missing in the batches of a dialogue, because their papers could not be printed.
    package func leftOut(ofBatchesOf dialogue: ID<PartnershipDialogue>) throws -> [ID<Batch>: [BatchLeftOut]] {
        let all = try rows(
            """
            SELECT l.batch_id, p.id, p.number, p.name_km, p.name_en FROM batch_left_out l
                JOIN batch b ON b.id = l.batch_id JOIN participant p ON p.id = l.participant_id
            WHERE b.dialogue_id = \(dialogue) ORDER BY p.number
            """
        ) { row in
            (
                try row.next(ID<Batch>.self),
                BatchLeftOut(participant: try row.next(), number: try row.next(), name: try row.bilingualIfAny())
            )
        }
        return Dictionary(grouping: all, by: \.0).mapValues { $0.map(\.1) }
    }

    /// Those that are not done, oldest first: after a restart they are begun anew.
    package func unfinishedBatches() throws -> [Batch] {
        try rows("SELECT \(columns) FROM batch b WHERE b.ended_at IS NULL ORDER BY b.id", Batch.init)
    }
}

extension Writer {
    package func askBatch(_ kind: Batch.Kind, of dialogue: PartnershipDialogue) throws -> ID<Batch> {
        let open = try number(
            "SELECT count(*) FROM batch WHERE dialogue_id = \(dialogue.id) AND kind = \(kind) AND ended_at IS NULL")
        guard open == 0 else { throw Batch.Refusal.underWay }
        let people = try participants(of: dialogue.id).filter { row in
            row.participant.standing == .accepted && (kind == .badges || row.participant.isInvited)
        }
        guard !people.isEmpty else { throw Batch.Refusal.nothingToPrint }
        let id: ID<Batch> = try insert(
            """
            INSERT INTO batch (dialogue_id, kind, asked_at, mark)
            VALUES (\(dialogue.id), \(kind), \(now), \(Digest.random(15).hex)) RETURNING id
            """)
        note(.batchAsked, about: .batch(id), in: dialogue.id)
        return id
    }

    /// Refuses where another machine that writes into the same data base was quicker.
    ///
    /// - Parameters:
    ///   - papers: how many it holds, or nothing where it failed.
    ///   - leftOut: whose papers could not be printed.
    package func endBatch(_ batch: Batch, papers: Int?, leftOut: [ID<Participant>] = []) throws {
        guard try self.batch(batch.id, of: batch.dialogue).outcome == nil else {
            throw StoreError.changedMeanwhile
        }
        try run("UPDATE batch SET ended_at = \(now), papers = \(papers) WHERE id = \(batch.id) AND ended_at IS NULL")
        for participant in leftOut {
            try run("INSERT INTO batch_left_out (batch_id, participant_id) VALUES (\(batch.id), \(participant))")
        }
        note(.batchEnded, about: .batch(batch.id), in: batch.dialogue)
    }
}

extension Batch {
    init(_ row: inout Row) throws {
        let id: ID = try row.next()
        let dialogue = try row.next(PartnershipDialogue.ID.self)
        let kind = try row.next(word: Kind.self)
        let askedAt: Instant = try row.next()
        let mark: String = try row.next()
        let endedAt: Instant? = try row.next()
        let papers: Int? = try row.next()
        self.init(
            id: id, dialogue: dialogue, kind: kind, askedAt: askedAt, mark: mark,
            outcome: endedAt.map { Outcome(at: $0, papers: papers) })
    }
}
