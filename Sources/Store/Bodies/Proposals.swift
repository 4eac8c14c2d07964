package import Dialogue

/// A proposal with what the body is called now.
package struct ProposalRow: Hashable, Sendable {
    package let proposal: Proposal
    package let bodyName: Bilingual
    /// The body it would be merged into.
    package let otherName: Bilingual?
    package var id: ID<Proposal> { proposal.id }
}

private let columns: SQL = """
    x.id, x.province, x.body_id, x.kind, x.name_km, x.name_en, x.word, x.value, x.other_id, x.reason, x.proposed_at,
    x.verdict, x.answer, x.settled_at, b.name_km, b.name_en, o.name_km, o.name_en
    """
private let tables: SQL = "body_proposal x JOIN body b ON b.id = x.body_id LEFT JOIN body o ON o.id = x.other_id"

extension Reader {
    /// A province sees its own; those who decide see all.
    package func proposal(_ id: ID<Proposal>, for scope: Scope) throws -> ProposalRow {
        try row("SELECT \(columns) FROM \(tables) WHERE x.id = \(id) AND \(proposed(in: scope))", ProposalRow.init)
    }

    /// Those that wait, the longest first, or those that are settled, the newest first.
    package func proposals(
        settled: Bool, for scope: Scope, skipping: Int = 0, most: Int
    ) throws -> [ProposalRow] {
        let order: SQL = settled ? "x.verdict IS NOT NULL ORDER BY x.id DESC" : "x.verdict IS NULL ORDER BY x.id"
        return try rows(
            """
            SELECT \(columns) FROM \(tables) WHERE \(proposed(in: scope)) AND \(order)
            LIMIT \(most) OFFSET \(skipping)
            """, ProposalRow.init)
    }

    package func proposalCount(settled: Bool, for scope: Scope) throws -> Int {
        let which: SQL = settled ? "x.verdict IS NOT NULL" : "x.verdict IS NULL"
        return try number("SELECT count(*) FROM body_proposal x WHERE \(proposed(in: scope)) AND \(which)")
    }

    private func proposed(in scope: Scope) -> SQL {
        switch scope {
        case .province(let own): "x.province = \(own)"
        case .country: "1 = 1"
        case .everybody: "1 = 0"
        }
    }

    /// The body of the country a proposal may speak of beside its own: nothing else of other provinces is there.
    func nationalBody(_ id: ID<Body>) throws -> BodyRow {
        let row = try bodyRow(id, for: .country)
        guard row.body.province == nil else { throw StoreError.missing }
        return row
    }
}

extension Writer {
    /// A province proposes a change; nothing changes before the national side has accepted it.
    package func propose(
        _ change: Proposal.Change, of id: ID<Body>, because reason: String, for province: Province
    ) throws -> ID<Proposal> {
        let row = try bodyRow(id, for: .province(province))
        guard change.concerns(row.body.province, of: province) else { throw NotKept() }
        guard row.details.mergedInto == nil else { throw Body.Refusal.merged }
        let reason = reason.trimmingBlanks
        guard !reason.isEmpty else { throw Proposal.Refusal.noReason }
        let change = try checked(change, of: row)
        let kept = change.columns
        let same = try number(
            """
            SELECT count(*) FROM body_proposal WHERE body_id = \(id) AND province = \(province) AND verdict IS NULL
                AND kind = \(change.kind) AND coalesce(word, '') = \(kept.word ?? "")
                AND coalesce(value, '') = \(kept.value ?? "") AND coalesce(other_id, 0) = \(kept.other ?? ID(0))
                AND coalesce(name_km, '') = \(kept.name?.khmer ?? "")
                AND coalesce(name_en, '') = \(kept.name?.english ?? "")
            """)
        guard same == 0 else { throw Proposal.Refusal.alreadyProposed }
        let proposal: ID<Proposal> = try insert(
            """
            INSERT INTO body_proposal (province, body_id, kind, name_km, name_en, word, value, other_id, reason,
                proposed_at, proposed_by)
            VALUES (\(province), \(id), \(change.kind), \(kept.name?.khmer), \(kept.name?.english), \(kept.word),
                \(kept.value), \(kept.other), \(reason), \(now), \(act.actor.description)) RETURNING id
            """)
        note(.changeProposed, about: .proposal(proposal), in: .country)
        return proposal
    }

    /// In the form it is kept; what is so already is no change.
    private func checked(_ change: Proposal.Change, of row: BodyRow) throws -> Proposal.Change {
        switch change {
        case .rename(let name, let acronym):
            guard name != row.body.name || acronym != row.body.acronym else { throw Proposal.Refusal.nothingNew }
            return change
        case .addContact(let kind, let typed):
            let value = try ContactPoint.value(typed, of: kind)
            guard try officialContact(kind, value, of: row.id) == nil else { throw Proposal.Refusal.nothingNew }
            return .addContact(kind, value)
        case .removeContact(let kind, let value):
            guard try officialContact(kind, value, of: row.id) != nil else { throw Proposal.Refusal.nothingNew }
            return change
        case .merge(let other):
            guard other != row.id else { throw Proposal.Refusal.withItself }
            guard try nationalBody(other).details.mergedInto == nil else { throw Body.Refusal.merged }
            return change
        case .state(let state):
            guard state != row.details.state else { throw Proposal.Refusal.nothingNew }
            return change
        case .adopt: return change
        }
    }

    private func officialContact(
        _ kind: ContactPoint.Kind, _ value: String, of body: ID<Body>
    ) throws -> ID<ContactPoint>? {
        try rowIfAny(
            """
            SELECT id FROM contact_point
            WHERE body_id = \(body) AND kind = \(kind) AND value = \(value) AND keeper = ''
            """
        ) { try $0.next() }
    }

    /// The province takes its own proposal back.
    package func withdraw(proposal id: ID<Proposal>, for province: Province) throws {
        let row = try proposal(id, for: .province(province))
        try settle(row.proposal, .withdrawn, nil)
        note(.proposalWithdrawn, about: .proposal(id), in: .country)
    }

    /// The national side says no, and why.
    package func decline(proposal id: ID<Proposal>, because answer: String) throws {
        try settle(try proposal(id, for: .country).proposal, .declined, answer)
        note(.proposalDeclined, about: .proposal(id), in: .country)
    }

    /// The national side says yes: the change is made in the same act, and every province it touches is told.
    package func accept(proposal id: ID<Proposal>, answer: String?, links: LinkHashes) throws {
        let proposal = try proposal(id, for: .country).proposal
        try settle(proposal, .accepted, answer)
        try carryOut(proposal, links)
        note(.proposalAccepted, about: .proposal(id), in: .country)
    }

    private func settle(_ proposal: Proposal, _ verdict: Proposal.Verdict, _ answer: String?) throws {
        var proposal = proposal
        try proposal.settle(verdict, answer: answer, at: now)
        try run(
            """
            UPDATE body_proposal SET verdict = \(verdict), answer = \(proposal.settlement?.answer),
                settled_at = \(now), settled_by = \(act.actor.description)
            WHERE id = \(proposal.id)
            """)
    }

    private func carryOut(_ proposal: Proposal, _ links: LinkHashes) throws {
        let row = try bodyRow(proposal.body, for: .country)
        // It may have been merged, or become somebody else's, since it was proposed.
        guard row.details.mergedInto == nil else { throw Body.Refusal.merged }
        guard proposal.change.concerns(row.body.province, of: proposal.province) else { throw Proposal.Refusal.settled }
        switch try checked(proposal.change, of: row) {
        case .rename(let name, let acronym):
            var body = row.body
            body.name = name
            body.acronym = acronym
            try write(body, row.details, for: .country)
        case .addContact(let kind, let value):
            try insert(kind, value, of: .body(row.id))
            try tellProvinces(of: row.id, .contactAdded, to: value)
        case .removeContact(let kind, let value):
            try run("DELETE FROM contact_point WHERE id = \(try officialContact(kind, value, of: row.id))")
            try tellProvinces(of: row.id, .contactRemoved, from: value)
        case .merge(let other):
            _ = try nationalBody(other)
            if row.body.province != nil { try bring(row.id, of: proposal.province, keeping: true) }
            _ = try insertMerge(.bodies, row.id.number, into: other.number, for: .country, link: links.body)
        case .state(let state):
            try write(row.id, to: state, since: today, for: .country, links: links)
        case .adopt: try adopt(row, of: proposal.province)
        }
    }

    /// Who holds the offices of a body that becomes one of the country, or a part of one, is known to the country with
    /// it. How a province reaches those people stays its own.
    /// - Parameter keeping: whether how it reaches the body and its offices does, too.
    private func bring(_ body: ID<Body>, of province: Province, keeping: Bool) throws {
        let offices: SQL = "SELECT id FROM office WHERE body_id = \(body)"
        let persons: SQL = """
            SELECT id FROM person WHERE province = \(province) AND id IN (
                SELECT person_id FROM holding WHERE office_id IN (\(offices))
                UNION SELECT person_id FROM deputy WHERE office_id IN (\(offices)))
            """
        try run("UPDATE contact_point SET keeper = \(province) WHERE keeper = '' AND person_id IN (\(persons))")
        try run("UPDATE person SET province = NULL WHERE id IN (\(persons))")
        guard keeping else { return }
        try run(
            """
            UPDATE contact_point SET keeper = \(province)
            WHERE keeper = '' AND (body_id = \(body) OR office_id IN (\(offices)))
            """)
    }

    private func adopt(_ row: BodyRow, of province: Province) throws {
        var body = row.body
        body.province = nil
        guard try bodyNamedLike(body) == nil else { throw Body.Refusal.alreadyThere }
        if let parent = row.details.parent, try self.body(parent).province != nil {
            try run("UPDATE body SET parent_id = NULL WHERE id = \(row.id)")
        }
        try run("UPDATE body SET province = NULL WHERE id = \(row.id)")
        try bring(row.id, of: province, keeping: false)
    }
}

extension Proposal.Change {
    fileprivate var columns: (name: Bilingual?, word: String?, value: String?, other: ID<Body>?) {
        switch self {
        case .rename(let name, let acronym): (name, acronym, nil, nil)
        case .addContact(let kind, let value), .removeContact(let kind, let value): (nil, kind.rawValue, value, nil)
        case .merge(let other): (nil, nil, nil, other)
        case .state(let state): (nil, state.rawValue, nil, nil)
        case .adopt: (nil, nil, nil, nil)
        }
    }

    fileprivate init(_ row: inout Row) throws {
        let kind = try row.next(word: Proposal.Kind.self)
        let name = try row.bilingualIfAny()
        let (word, value): (String?, String?) = (try row.next(), try row.next())
        let other: ID<Body>? = try row.next()
        let contact = word.flatMap(ContactPoint.Kind.init(rawValue:))
        switch (kind, name, contact, value, other) {
        case (.rename, let name?, _, _, _): self = .rename(name, acronym: word)
        case (.addContact, _, let contact?, let value?, _): self = .addContact(contact, value)
        case (.removeContact, _, let contact?, let value?, _): self = .removeContact(contact, value)
        case (.merge, _, _, _, let other?): self = .merge(into: other)
        case (.adopt, _, _, _, _): self = .adopt
        default:
            guard let state = word.flatMap(Body.State.init(rawValue:)) else { throw StoreError.unreadable("proposal") }
            self = .state(state)
        }
    }
}

extension ProposalRow {
    init(_ row: inout Row) throws {
        let (id, province): (ID<Proposal>, Province) = (try row.next(), try row.next())
        let body: ID<Body> = try row.next()
        let change = try Proposal.Change(&row)
        let (reason, at): (String, Instant) = (try row.next(), try row.next())
        let verdict = try row.next(wordOrNil: Proposal.Verdict.self)
        let (answer, settled): (String?, Instant?) = (try row.next(), try row.next())
        let settlement = verdict.flatMap { verdict in
            settled.map { Proposal.Settlement(verdict: verdict, answer: answer, at: $0) }
        }
        self.init(
            proposal: Proposal(
                id: id, province: province, body: body, change: change, reason: reason, at: at,
                settlement: settlement),
            bodyName: try row.bilingual("body name"), otherName: try row.bilingualIfAny())
    }
}
