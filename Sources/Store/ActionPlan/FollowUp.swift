package import Dialogue

/// Makes the hash of the link of a body; the secret it is reckoned from is not in the data base.
package typealias BodyLinkHash = @Sendable (ID<Body>, ID<PartnershipDialogue>, _ serial: Int) -> [UInt8]

/// The link through which a body reports on the actions of one dialogue. The data base keeps its hash only.
package struct BodyLink: Hashable, Sendable {
    package let body: ID<Body>
    package let name: Bilingual
    /// A higher serial withdraws the links before it.
    package let serial: Int
    package let actions: Int
    /// Actions of the body that nobody has reported as done or impossible.
    package let open: Int
}

extension Reader {
    /// The links of a dialogue, one for every body with an action, in the order of names.
    package func bodyLinks(of dialogue: ID<PartnershipDialogue>) throws -> [BodyLink] {
        try rows(
            """
            SELECT l.body_id, b.name_km, b.name_en, l.link_serial, count(a.id),
                coalesce(sum(CASE WHEN a.state IN \(list: ActionItem.State.settled) THEN 0 ELSE 1 END), 0)
            FROM body_link l JOIN body b ON b.id = l.body_id
            LEFT JOIN action a ON a.body_id = l.body_id AND a.dialogue_id = l.dialogue_id
            WHERE l.dialogue_id = \(dialogue) AND b.merged_into IS NULL
            GROUP BY l.body_id, b.name_km, b.name_en, l.link_serial ORDER BY b.name_km, b.name_en, l.body_id
            """
        ) { row in
            BodyLink(
                body: try row.next(), name: try row.bilingual("body name"), serial: try row.next(),
                actions: try row.next(), open: try row.next())
        }
    }

    /// Whose link it is and of which dialogue; unknown and withdrawn ones are not there.
    package func bodyLink(hash: [UInt8]) throws -> (body: Body, dialogue: PartnershipDialogue) {
        // The link of a body that was merged opens the page of the one that took over its actions.
        let (body, dialogue) = try row(
            """
            SELECT coalesce(b.merged_into, b.id), l.dialogue_id FROM body_link l JOIN body b ON b.id = l.body_id
            WHERE l.link_hash = \(hash)
            """
        ) { row in (try row.next(ID<Body>.self), try row.next(ID<PartnershipDialogue>.self)) }
        return (try self.body(body), try self.dialogue(dialogue))
    }
}

extension Writer {
    /// The follow-up begins: every body with an action gets its link.
    /// - Parameter hash: what is kept of the token of a body in this dialogue with a serial.
    package func beginFollowUp(
        of name: DialogueName, for scope: Scope, hash: BodyLinkHash
    ) throws {
        var dialogue = try dialogue(name, for: scope)
        try dialogue.beginFollowUp()
        try keepStage(of: dialogue)
        let bodies = try rows(
            "SELECT DISTINCT body_id FROM action WHERE dialogue_id = \(dialogue.id) ORDER BY body_id"
        ) { try $0.next(ID<Body>.self) }
        for body in bodies { try insertLink(of: body, in: dialogue.id, hash: hash) }
        note(.followUpBegun, about: .dialogue(name), in: dialogue.id)
    }

    /// The first link of a body, as part of another act.
    func insertLink(of body: ID<Body>, in dialogue: ID<PartnershipDialogue>, hash: BodyLinkHash) throws {
        try run(
            """
            INSERT INTO body_link (dialogue_id, body_id, link_serial, link_hash)
            VALUES (\(dialogue), \(body), 1, \(hash(body, dialogue, 1)))
            """)
    }

    /// Withdraws the link of a body and makes another, for one that went to the wrong hands.
    package func renewLink(
        of body: ID<Body>, in dialogue: PartnershipDialogue, hash: BodyLinkHash
    ) throws {
        let before = try row(
            "SELECT link_serial FROM body_link WHERE dialogue_id = \(dialogue.id) AND body_id = \(body)"
        ) { try $0.next(Int.self) }
        try run(
            """
            UPDATE body_link SET link_serial = \(before + 1), link_hash = \(hash(body, dialogue.id, before + 1))
            WHERE dialogue_id = \(dialogue.id) AND body_id = \(body)
            """)
        note(.bodyLinkRenewed, about: .body(body), in: dialogue.id)
    }
}
