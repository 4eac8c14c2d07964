package import Dialogue

/// A report as it was published: it stays what people read that day. The texts are documents as they are kept
/// (docs/decisions/published-reports.md), which this layer does not look into.
package struct PublishedReport: Hashable, Sendable {
    package let publishedAt: Instant
    /// The journal line it was made from, and that line's hash.
    package let seq: Int
    package let journalHash: [UInt8]
    package let khmer: String
    package let english: String
    /// SHA-256 over both texts.
    package let digest: [UInt8]

    package func text(in language: Language) -> String { language == .khmer ? khmer : english }

    /// What is kept of both texts: each preceded by its length, so that no two pairs read the same.
    package static func digest(khmer: String, english: String) -> [UInt8] {
        Digest.sha256("\(khmer.utf8.count):\(khmer)\(english.utf8.count):\(english)")
    }

    /// Whether the texts are still those that were published.
    package var isIntact: Bool { Self.digest(khmer: khmer, english: english) == digest }
}

/// One line of the distribution list of a published report.
package struct ReportCopy: Hashable, Sendable {
    package let line: Distribution.Line
    /// Of the body, where it is one.
    package let name: Bilingual?

    package init(line: Distribution.Line, name: Bilingual?) {
        self.line = line
        self.name = name
    }
}

extension Reader {
    /// As it was published: of the whole sitting, or of one forum of a combined one.
    package func publishedReport(
        of dialogue: ID<PartnershipDialogue>, forum: Forum = .both
    ) throws -> PublishedReport? {
        let text: SQL =
            forum == .both
            ? """
            SELECT published_at, seq, journal_hash, body_km, body_en, digest FROM report
            WHERE dialogue_id = \(dialogue)
            """
            : """
            SELECT r.published_at, r.seq, r.journal_hash, f.body_km, f.body_en, f.digest
            FROM report_of_forum f JOIN report r ON r.dialogue_id = f.dialogue_id
            WHERE f.dialogue_id = \(dialogue) AND f.forum = \(forum)
            """
        return try rowIfAny(text) { row in
            PublishedReport(
                publishedAt: try row.next(), seq: try row.next(), journalHash: try row.next(),
                khmer: try row.next(), english: try row.next(), digest: try row.next())
        }
    }

    /// To whom the published report goes, in its order.
    package func reportCopies(of dialogue: ID<PartnershipDialogue>) throws -> [ReportCopy] {
        try rows(
            """
            SELECT r.recipient, r.body_id, r.is_copy, b.name_km, b.name_en FROM report_copy r
            LEFT JOIN body b ON b.id = r.body_id WHERE r.dialogue_id = \(dialogue) ORDER BY r.position
            """
        ) { row in
            let word: String = try row.next()
            let body: ID<Body>? = try row.next()
            guard let recipient = Distribution.Recipient(word: word, body: body) else {
                throw StoreError.unreadable("recipient \(word)")
            }
            let line = Distribution.Line(recipient: recipient, isCopy: try row.next())
            return ReportCopy(line: line, name: try row.bilingualIfAny())
        }
    }
}

extension Writer {
    /// Publishes the report: made from the record inside this very act, so that nothing can change between the
    /// reading and the keeping.
    /// - Parameter write: makes the text of the report in a language.
    package func publishReport(
        of name: DialogueName, for scope: Scope, write: (ReportRecord, Language) throws -> String
    ) throws {
        var dialogue = try dialogue(name, for: scope)
        let record = try reportRecord(of: dialogue)
        try dialogue.publishReport(open: try openInputs(of: dialogue.id))
        try keepStage(of: dialogue)
        let khmer = try write(record, .khmer)
        let english = try write(record, .english)
        try run(
            """
            INSERT INTO report (dialogue_id, published_at, seq, journal_hash, body_km, body_en, digest)
            VALUES (\(dialogue.id), \(now), \(record.seq), \(record.hash), \(khmer), \(english),
                \(PublishedReport.digest(khmer: khmer, english: english)))
            """)
        if dialogue.plan.hostForum != nil { try keepReportsOfForums(of: dialogue, write) }
        for (position, line) in record.distribution.lines.enumerated() {
            try run(
                """
                INSERT INTO report_copy (dialogue_id, position, recipient, body_id, is_copy)
                VALUES (\(dialogue.id), \(position), \(line.recipient.word), \(line.recipient.body), \(line.isCopy))
                """)
        }
        note(.reportPublished, about: .dialogue(name), in: dialogue.id)
    }
}

extension Writer {
    /// The two conveners of a combined sitting each take their own report home, out of the same record.
    private func keepReportsOfForums(
        of dialogue: PartnershipDialogue, _ write: (ReportRecord, Language) throws -> String
    ) throws {
        for forum in Forum.parts {
            let record = try reportRecord(of: dialogue, forum: forum)
            let khmer = try write(record, .khmer)
            let english = try write(record, .english)
            try run(
                """
                INSERT INTO report_of_forum (dialogue_id, forum, body_km, body_en, digest)
                VALUES (\(dialogue.id), \(forum), \(khmer), \(english),
                    \(PublishedReport.digest(khmer: khmer, english: english)))
                """)
        }
    }
}

extension Distribution.Recipient {
    var word: String {
        switch self {
        case .ministryOfInterior: "moi"
        case .ncddSecretariat: "ncdds"
        case .cdcb: "cdcb"
        case .body: "body"
        }
    }

    var body: ID<Body>? { if case .body(let id) = self { id } else { nil } }

    init?(word: String, body: ID<Body>?) {
        switch (word, body) {
        case ("moi", _): self = .ministryOfInterior
        case ("ncdds", _): self = .ncddSecretariat
        case ("cdcb", _): self = .cdcb
        case ("body", let id?): self = .body(id)
        default: return nil
        }
    }
}
