package import Dialogue

/// A line of a chain that is written as a whole: of a country that is made up, not lived.
package struct MadeLine: Sendable {
    package let at: Instant
    package let actor: Actor
    package let kind: JournalKind
    package let about: JournalSubject

    package init(at instant: Instant, actor: Actor, kind: JournalKind, about: JournalSubject) {
        at = instant
        self.actor = actor
        self.kind = kind
        self.about = about
    }
}

extension Writer {
    /// Begins the chain of a dialogue with lines in their order; the act's own line comes after them. Answers the hash
    /// of each. A chain that has lines already is refused by the data base.
    package func beginChain(
        of dialogue: ID<PartnershipDialogue>, with lines: [MadeLine]
    ) throws -> [[UInt8]] {
        var hashes: [[UInt8]] = []
        var waiting: SQL = ""
        for (index, line) in lines.enumerated() {
            let made = JournalLine.Unhashed(
                chain: dialogue.number, seq: index + 1, at: line.at, actor: line.actor.description, kind: line.kind,
                about: line.about.words, key: nil, answer: "")
            let hash = made.hash(after: hashes.last ?? [], sum: nil)
            hashes.append(hash)
            let row: SQL = """
                (\(dialogue), \(made.seq), \(made.at), \(made.actor), \(made.kind), \(made.about), NULL, '', \(hash), \
                \(JournalLine.Unhashed.form))
                """
            waiting = waiting.text.isEmpty ? row : waiting + ", " + row
            if made.seq % 100 == 0 || made.seq == lines.count {
                try run(
                    """
                    INSERT INTO journal (dialogue_id, seq, at, actor, kind, about, key, answer, hash, form)
                    VALUES \(waiting)
                    """)
                waiting = ""
            }
        }
        if let last = hashes.last {
            try batch.begin(
                dialogue.number, at: SharedCommit.Line(chain: dialogue.number, seq: lines.count, hash: last))
        }
        return hashes
    }
}
