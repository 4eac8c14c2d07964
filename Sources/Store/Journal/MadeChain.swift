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
            let (seq, actor, about) = (index + 1, line.actor.description, line.about.words)
            let hash = JournalLine.hash(
                after: hashes.last ?? [],
                [
                    String(dialogue.number), String(seq), line.at.description, actor, line.kind.rawValue, about, "", "",
                ])
            hashes.append(hash)
            let comma: SQL = waiting.text.isEmpty ? "" : ", "
            waiting =
                waiting + comma
                + "(\(dialogue), \(seq), \(line.at), \(actor), \(line.kind), \(about), NULL, '', \(hash))"
            if seq % 100 == 0 || seq == lines.count {
                try run(
                    """
                    INSERT INTO journal (dialogue_id, seq, at, actor, kind, about, key, answer, hash)
                    VALUES \(waiting)
                    """)
                waiting = ""
            }
        }
        guard let last = hashes.last else { return [] }
        try run("INSERT INTO chain (dialogue_id, seq, hash) VALUES (\(dialogue), \(lines.count), \(last))")
        return hashes
    }
}
