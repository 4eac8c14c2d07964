package import Dialogue

/// What those are called whom lines of the journal name by their identity.
package struct JournalNames: Sendable {
    package var accounts: [ID<Account>: Visitor] = [:]
    package var participants: [ID<Participant>: Bilingual] = [:]
    package var bodies: [ID<Body>: Bilingual] = [:]
}

extension Reader {
    /// The names for some identities, in one look each, however many there are.
    package func journalNames(
        accounts: Set<ID<Account>>, participants: Set<ID<Participant>>, bodies: Set<ID<Body>>
    ) throws -> JournalNames {
        var names = JournalNames()
        let found = try rows(
            "SELECT id, name, role, province, body_id FROM account WHERE id IN \(list: Array(accounts))", Visitor.init)
        for visitor in found { names.accounts[visitor.account] = visitor }
        try each(
            """
            SELECT p.id, coalesce(p.name_km, p.office_km, b.name_km), coalesce(p.name_en, p.office_en, b.name_en)
            FROM participant p LEFT JOIN body b ON b.id = p.body_id WHERE p.id IN \(list: Array(participants))
            """
        ) { row in
            let id: ID<Participant> = try row.next()
            names.participants[id] = try row.bilingualIfAny()
        }
        try each("SELECT id, name_km, name_en FROM body WHERE id IN \(list: Array(bodies))") { row in
            let id: ID<Body> = try row.next()
            names.bodies[id] = try row.bilingualIfAny()
        }
        return names
    }
}
