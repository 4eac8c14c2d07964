package import Dialogue

/// What those are called whom lines of the journal name by their identity.
package struct JournalNames: Sendable {
    package var accounts: [ID<Account>: Visitor] = [:]
    /// By what a line is about.
    package var things: [JournalSubject: Bilingual] = [:]
    package var areas: [AreaCode: Bilingual] = [:]
    package var items: [ID<AgendaItem>: Bilingual] = [:]
}

extension Reader {
    /// The names for some identities, in as many looks for three of them as for three hundred.
    package func journalNames(
        accounts: Set<ID<Account>>, subjects: Set<JournalSubject>
    ) throws -> JournalNames {
        var names = JournalNames()
        let found = try rows(
            "SELECT id, name, role, province, body_id FROM account WHERE id IN \(list: Array(accounts))", Visitor.init)
        for visitor in found { names.accounts[visitor.account] = visitor }
        var asked: [JournalSubject.Thing: [Int64]] = [:]
        var (areas, items) = (Set<AreaCode>(), Set<ID<AgendaItem>>())
        for subject in subjects {
            switch subject {
            case .one(let thing, let id): asked[thing, default: []].append(id)
            case .exchange(let one, for: let other): asked[.participant, default: []] += [one.number, other.number]
            case .content(of: let id, hash: _): asked[.document, default: []].append(id.number)
            case .area(let code): areas.insert(code)
            case .communes(of: let area, for: let item):
                areas.insert(area)
                items.insert(item)
            default: break
            }
        }
        names.things = try thingNames(asked)
        try each("SELECT code, name_km, name_en FROM area WHERE code IN \(list: Array(areas))") { row in
            let code: AreaCode = try row.next()
            names.areas[code] = try row.bilingualIfAny()
        }
        try each("SELECT id, title_km, title_en FROM agenda_item WHERE id IN \(list: Array(items))") { row in
            let id: ID<AgendaItem> = try row.next()
            names.items[id] = try row.bilingualIfAny()
        }
        return names
    }

    /// One look for all kinds of things. A message is called after whom it goes to, a request after whom it asks.
    private func thingNames(_ asked: [JournalSubject.Thing: [Int64]]) throws -> [JournalSubject: Bilingual] {
        func list(_ thing: JournalSubject.Thing) -> [Int64] { asked[thing] ?? [] }
        let participant: SQL =
            "coalesce(p.name_km, p.office_km, b.name_km), coalesce(p.name_en, p.office_en, b.name_en)"
        let asking: SQL = "LEFT JOIN office o ON o.id = r.office_id LEFT JOIN body b ON b.id = r.body_id"
        let named = try rows(
            """
            SELECT 'participant', p.id, \(participant) FROM participant p LEFT JOIN body b ON b.id = p.body_id
            WHERE p.id IN \(list: list(.participant))
            UNION ALL SELECT 'message', m.id, \(participant) FROM message m
            JOIN participant p ON p.id = m.participant_id LEFT JOIN body b ON b.id = p.body_id
            WHERE m.id IN \(list: list(.message))
            UNION ALL SELECT 'nomination', r.id, coalesce(o.title_km, b.name_km), coalesce(o.title_en, b.name_en)
            FROM nomination_request r \(asking) WHERE r.id IN \(list: list(.nomination))
            UNION ALL SELECT 'nominee', id, name_km, name_en FROM nominee WHERE id IN \(list: list(.nominee))
            UNION ALL SELECT 'body', id, name_km, name_en FROM body WHERE id IN \(list: list(.body))
            UNION ALL SELECT 'room', id, name_km, name_en FROM room WHERE id IN \(list: list(.room))
            UNION ALL SELECT 'document', id, name, NULL FROM agenda_document WHERE id IN \(list: list(.document))
            UNION ALL SELECT 'task', id, title_km, title_en FROM preparation_task WHERE id IN \(list: list(.task))
            UNION ALL SELECT 'arrangement', id, words_km, words_en FROM arrangement
            WHERE id IN \(list: list(.arrangement))
            """
        ) { row in
            let thing: JournalSubject.Thing = try row.next(word: JournalSubject.Thing.self)
            return (JournalSubject.one(thing, try row.next()), try row.bilingualIfAny())
        }
        return named.reduce(into: [:]) { names, one in names[one.0] = one.1 }
    }
}
