package import Dialogue

/// A change of a body of the country, as a dialogue is told of it.
package struct NationalNotice: Hashable, Sendable {
    package let change: NationalChange
    package let bodyName: Bilingual
    package let dialogue: ID<PartnershipDialogue>
    /// Nothing while nobody has said that they have seen it.
    package let seenAt: Instant?
}

extension Reader {
    /// What dialogues are told of bodies of the country, the newest first. The caller has them for its scope.
    package func nationalNotices(
        of dialogues: [ID<PartnershipDialogue>], unseen: Bool
    ) throws -> [NationalNotice] {
        let open: SQL = unseen ? "AND n.seen_at IS NULL" : ""
        return try rows(
            """
            SELECT c.id, c.body_id, c.kind, c.was, c.becomes, c.changed_at, b.name_km, b.name_en, n.dialogue_id,
                n.seen_at
            FROM national_notice n JOIN national_change c ON c.id = n.change_id JOIN body b ON b.id = c.body_id
            WHERE n.dialogue_id IN \(list: dialogues) \(open) ORDER BY c.id DESC, n.dialogue_id
            """
        ) { row in
            let change = NationalChange(
                id: try row.next(), body: try row.next(), kind: try row.next(word: NationalChange.Kind.self),
                before: try row.next(), after: try row.next(), at: try row.next())
            return NationalNotice(
                change: change, bodyName: try row.bilingual("body name"), dialogue: try row.next(),
                seenAt: try row.next())
        }
    }
}

extension Writer {
    /// Every dialogue is told that works with a body of the country: those that go on, and those with actions of it.
    /// Part of the act that changes the body; of one that belongs to a province nobody needs to be told.
    func tellProvinces(
        of body: ID<Body>, _ kind: NationalChange.Kind, from before: String? = nil, to after: String? = nil
    ) throws {
        guard try self.body(body).province == nil else { return }
        let id: ID<NationalChange> = try insert(
            """
            INSERT INTO national_change (body_id, kind, was, becomes, changed_at, changed_by)
            VALUES (\(body), \(kind), \(before), \(after), \(now), \(act.actor.description)) RETURNING id
            """)
        let bodies: SQL = "SELECT id FROM body WHERE id = \(body) OR merged_into = \(body)"
        try run(
            """
            INSERT INTO national_notice (change_id, dialogue_id, seen_at)
            SELECT CAST(\(id) AS BIGINT), d.id, NULL FROM dialogue d WHERE d.stage <> 'closed' AND (
                EXISTS (SELECT 1 FROM participant p WHERE p.dialogue_id = d.id AND p.body_id IN (\(bodies)))
                OR EXISTS (SELECT 1 FROM nomination_request r WHERE r.dialogue_id = d.id AND r.body_id IN (\(bodies))))
            OR EXISTS (SELECT 1 FROM action a WHERE a.dialogue_id = d.id AND a.body_id IN (\(bodies))
                AND a.state NOT IN \(list: ActionItem.State.settled))
            """)
    }

    /// Somebody of the province has seen what its dialogue is told; letters leave again.
    /// - Parameter confirmed: what they saw; where more has come since, it is shown first.
    package func seeNotices(of name: DialogueName, for scope: Scope, confirmed: SeenList) throws {
        let dialogue = try dialogue(name, for: scope)
        let open = try nationalNotices(of: [dialogue.id], unseen: true)
        try confirmed.require(SeenList(notices: open))
        guard !open.isEmpty else { throw StoreError.changedMeanwhile }
        try markNoticesSeen(of: dialogue.id)
        note(.nationalChangesSeen, about: .count(open.count, .notices), in: dialogue.id)
    }

    /// The same, as part of another act.
    func markNoticesSeen(of dialogue: ID<PartnershipDialogue>) throws {
        try run("UPDATE national_notice SET seen_at = \(now) WHERE dialogue_id = \(dialogue) AND seen_at IS NULL")
    }
}

extension SeenList {
    package init(notices: [NationalNotice]) {
        self.init(notices.map { ("change \($0.change.id)", $0.change.kind.rawValue) })
    }
}
