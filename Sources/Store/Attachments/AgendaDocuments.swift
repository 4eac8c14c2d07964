package import Dialogue

extension Reader {
    /// The documents of a dialogue's agenda, in the order they were added. Who may read which is a rule of theirs.
    package func agendaDocuments(of dialogue: ID<PartnershipDialogue>) throws -> [AgendaDocument] {
        try rows(
            """
            SELECT d.id, d.item_id, d.name, d.audience, a.type, a.size FROM agenda_document d
                JOIN attachment a ON a.hash = d.hash
            WHERE d.dialogue_id = \(dialogue) AND d.removed = 0 ORDER BY d.id
            """
        ) { row in
            AgendaDocument(
                id: try row.next(), item: try row.next(), name: try row.next(),
                audience: try row.next(word: AgendaDocument.Audience.self), kind: try row.next(word: FileKind.self),
                size: try row.next())
        }
    }

    package func content(
        of document: ID<AgendaDocument>, in dialogue: ID<PartnershipDialogue>
    ) throws -> [UInt8] {
        try row(
            """
            SELECT a.bytes FROM agenda_document d JOIN attachment a ON a.hash = d.hash
            WHERE d.id = \(document) AND d.dialogue_id = \(dialogue) AND d.removed = 0
            """
        ) { try $0.next() }
    }
}

extension Writer {
    /// Attaches a document to an item. The same content is kept once, however often it is attached; of a picture
    /// nothing is kept that its camera wrote beside it.
    package func attach(
        _ bytes: [UInt8], named name: String, for audience: AgendaDocument.Audience, to item: ID<AgendaItem>,
        by convener: Convener, in dialogue: PartnershipDialogue
    ) throws {
        try dialogue.requireShapeable()
        guard let found = try workingAgenda(of: dialogue).items.first(where: { $0.id == item }) else {
            throw StoreError.missing
        }
        try convener.requireOwn(found.forum)
        let kind = try FileKind(of: bytes)
        let bare = try PictureFile.bare(bytes, kind)
        guard try agendaDocuments(of: dialogue.id).count < AgendaDocument.most else {
            throw AgendaDocument.Refusal.tooMany(AgendaDocument.most)
        }
        let hash = Digest.sha256(bare)
        if try number("SELECT count(*) FROM attachment WHERE hash = \(hash)") == 0 {
            try run(
                """
                INSERT INTO attachment (hash, type, size, bytes) VALUES (\(hash), \(kind), \(bare.count), \(bare))
                """)
        }
        let id: ID<AgendaDocument> = try insert(
            """
            INSERT INTO agenda_document (dialogue_id, item_id, name, audience, hash, added_at)
            VALUES (\(dialogue.id), \(item), \(kind.name(from: name)), \(audience), \(hash), \(now)) RETURNING id
            """)
        note(.documentAttached, about: .content(of: id, hash: hash.hex), in: dialogue.id)
    }

    /// Takes a document off the agenda; its content stays where a version or a letter may speak of it.
    package func removeDocument(
        _ id: ID<AgendaDocument>, by convener: Convener, of dialogue: PartnershipDialogue
    ) throws {
        try dialogue.requireShapeable()
        guard let document = try agendaDocuments(of: dialogue.id).first(where: { $0.id == id }) else {
            throw StoreError.missing
        }
        if let item = try workingAgenda(of: dialogue).items.first(where: { $0.id == document.item }) {
            try convener.requireOwn(item.forum)
        }
        try run("UPDATE agenda_document SET removed = 1 WHERE id = \(id)")
        note(.documentRemoved, about: .document(id), in: dialogue.id)
    }
}
