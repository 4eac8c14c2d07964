import Dialogue

/// Makes what is kept of personal links, one maker for each kind; the secret they are reckoned from is not in the data
/// base.
package struct LinkHashes: Sendable {
    package let invitee: LinkHash
    package let body: BodyLinkHash
    package let nomination: NominationHash

    package init(invitee: @escaping LinkHash, body: @escaping BodyLinkHash, nomination: @escaping NominationHash) {
        self.invitee = invitee
        self.body = body
        self.nomination = nomination
    }
}

/// Who may have the links of a body or an office in hand. Every way to cease asks here, so that none forgets a link.
enum LinkHolder: Hashable, Sendable {
    /// Who holds an office: its invitations and requests and, where it leads its body, those to the body itself.
    case office(ID<Office>, leading: ID<Body>?)
    /// Everybody who stands for a body: all of its offices, and those invited as its people.
    case body(ID<Body>)
    /// Those who may have got links of a record while it was taken for another.
    case mistaken(ID<Merge>)

    static func holder(of office: Office) -> Self {
        .office(office.id, leading: office.kind.leadsItsBody ? office.body : nil)
    }
}

/// A link that is open: whoever has it, acts with it.
struct PersonalLink: Hashable, Sendable {
    enum Kind: String, Sendable { case invitee, nomination, body }

    let kind: Kind
    /// Of the participant, the request or the body.
    let number: Int64
    let serial: Int
    let dialogue: ID<PartnershipDialogue>
    /// The number on the badge of an invitee.
    let badge: Int?
    let dialogueName: DialogueName
}

extension Reader {
    /// The open links of a holder, in every dialogue at any stage: a link of a dialogue that is closed still reports.
    func links(of holder: LinkHolder) throws -> [PersonalLink] {
        let reach = LinkReach(holder)
        return try rows(
            """
            SELECT x.kind, x.id, x.serial, d.id, x.badge, d.province, d.year, d.ordinal FROM (
                SELECT 'invitee' AS kind, p.id AS id, p.link_serial AS serial, p.dialogue_id AS dialogue_id,
                    p.number AS badge
                FROM participant p WHERE p.link_hash IS NOT NULL AND p.office_id IN (\(reach.offices))
                UNION SELECT 'invitee', p.id, p.link_serial, p.dialogue_id, p.number FROM participant p
                WHERE p.link_hash IS NOT NULL AND p.office_id IS NULL AND \(reach.guests)
                UNION SELECT 'nomination', r.id, r.link_serial, r.dialogue_id, NULL FROM nomination_request r
                WHERE r.link_hash IS NOT NULL AND r.office_id IN (\(reach.offices))
                UNION SELECT 'nomination', r.id, r.link_serial, r.dialogue_id, NULL FROM nomination_request r
                WHERE r.link_hash IS NOT NULL AND \(reach.requests)
                UNION SELECT 'body', l.body_id, l.link_serial, l.dialogue_id, NULL FROM body_link l
                WHERE l.body_id IN (\(reach.bodies))
            ) x JOIN dialogue d ON d.id = x.dialogue_id ORDER BY d.id, x.kind, x.id
            """
        ) { row in
            PersonalLink(
                kind: try row.next(word: PersonalLink.Kind.self), number: try row.next(), serial: try row.next(),
                dialogue: try row.next(), badge: try row.next(), dialogueName: try DialogueName(&row))
        }
    }
}

/// Which rows are of a holder, as conditions and lists of identities for SQL.
private struct LinkReach {
    let offices: SQL
    /// Whose links to report they have; a body that was merged leads to the one that took it over.
    let bodies: SQL
    /// Which participants without an office, as `p`.
    let guests: SQL
    /// Which requests to a body, as `r`.
    let requests: SQL

    init(_ holder: LinkHolder) {
        switch holder {
        case .office(let office, let leading):
            offices = "\(office)"
            bodies = Self.whole(leading ?? ID(0))
            guests = "p.body_id IN (\(bodies)) AND \(Self.isUnnamed)"
            requests = "r.body_id IN (\(bodies))"
        case .body(let body):
            bodies = Self.whole(body)
            offices = "SELECT id FROM office WHERE body_id IN (\(bodies))"
            guests = "p.body_id IN (\(bodies))"
            requests = "r.body_id IN (\(bodies))"
        case .mistaken(let merge):
            offices = """
                SELECT office_id FROM holding WHERE to_on IS NULL AND id IN \(merge: merge, "holding.person_id")
                """
            bodies = """
                SELECT body_id FROM office WHERE kind IN \(list: Office.Kind.leading.map(\.rawValue))
                    AND id IN (\(offices))
                """
            guests = """
                (p.body_id IN (\(bodies)) OR p.id IN \(merge: merge, "participant.body_id")) AND \(Self.isUnnamed)
                """
            requests = """
                (r.body_id IN (\(bodies)) OR r.id IN \(merge: merge, "nomination_request.body_id"))
                """
        }
    }

    /// Letters that name nobody go to the body, and so to whoever leads it.
    private static let isUnnamed: SQL = "p.name_km IS NULL AND p.name_en IS NULL"

    private static func whole(_ body: ID<Body>) -> SQL {
        "SELECT id FROM body WHERE id = \(body) OR merged_into = \(body)"
    }
}

extension SQL.StringInterpolation {
    /// The rows of a column that a merge had moved.
    fileprivate mutating func appendInterpolation(merge: ID<Merge>, _ place: String) {
        appendInterpolation(
            "(SELECT row_id FROM record_merge_move WHERE merge_id = \(merge) AND place = \(place))" as SQL)
    }
}

extension Writer {
    /// What a holder has in hand opens nothing any more; the next links are given by the ways links are given. Nothing
    /// that waits in the post goes to where the old ones went. The line of the act says how many there were.
    func renewLinks(of holder: LinkHolder, _ hashes: LinkHashes) throws {
        for link in try links(of: holder) {
            try renew(link, hashes)
            renewedLinks += 1
        }
    }

    private func renew(_ link: PersonalLink, _ hashes: LinkHashes) throws {
        let serial = link.serial + 1
        switch link.kind {
        case .invitee:
            let id = ID<Participant>(link.number)
            try withdrawWaiting(to: id)
            try run(
                """
                UPDATE participant SET link_serial = \(serial), link_hash = \(hashes.invitee(id, serial))
                WHERE id = \(id)
                """)
        case .nomination:
            let id = ID<NominationRequest>(link.number)
            try withdrawReminders(of: id)
            try run(
                """
                UPDATE nomination_request SET link_serial = \(serial), link_hash = \(hashes.nomination(id, serial))
                WHERE id = \(id)
                """)
        case .body:
            let id = ID<Body>(link.number)
            try run(
                """
                UPDATE body_link SET link_serial = \(serial), link_hash = \(hashes.body(id, link.dialogue, serial))
                WHERE dialogue_id = \(link.dialogue) AND body_id = \(id)
                """)
        }
    }
}
