package import Dialogue

extension Reader {
    package func agenda(of dialogue: PartnershipDialogue) throws -> Agenda {
        let items = try rows(
            """
            SELECT id, theme, title_km, title_en, minutes, presenter_km, presenter_en, sector FROM agenda_item
            WHERE dialogue_id = \(dialogue.id) ORDER BY position, id
            """, AgendaItem.init)
        return Agenda(items: items, plan: dialogue.plan)
    }
}

extension Writer {
    /// Puts the whole agenda in the order and wording given, while it is not approved. Items keep their identity; new
    /// ones have none yet (0).
    package func changeAgenda(of name: DialogueName, to items: [AgendaItem], for scope: Scope) throws {
        let dialogue = try dialogue(name, for: scope)
        try dialogue.requirePlannable()
        try writeAgenda(items, of: dialogue.id)
        note(.agendaChanged, about: name.description, in: dialogue.id)
    }

    func writeAgenda(_ items: [AgendaItem], of dialogue: ID<PartnershipDialogue>) throws {
        let kept = items.map(\.id).filter { $0.number > 0 }
        try run("DELETE FROM agenda_item WHERE dialogue_id = \(dialogue) AND id NOT IN \(list: kept + [ID(0)])")
        for (position, item) in items.enumerated() {
            if item.id.number > 0 {
                let changed = try run(
                    """
                    UPDATE agenda_item SET position = \(position), theme = \(item.theme),
                        title_km = \(item.title.khmer), title_en = \(item.title.english), minutes = \(item.minutes),
                        presenter_km = \(item.presenter?.khmer), presenter_en = \(item.presenter?.english),
                        sector = \(item.sector)
                    WHERE id = \(item.id) AND dialogue_id = \(dialogue)
                    """)
                guard changed == 1 else { throw StoreError.missing }
            } else {
                try run(
                    """
                    INSERT INTO agenda_item (dialogue_id, position, theme, title_km, title_en, minutes, presenter_km,
                        presenter_en, sector)
                    VALUES (\(dialogue), \(position), \(item.theme), \(item.title.khmer), \(item.title.english),
                        \(item.minutes), \(item.presenter?.khmer), \(item.presenter?.english), \(item.sector))
                    """)
            }
        }
    }
}

extension AgendaItem {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), theme: try row.next(word: Theme.self), title: try row.bilingual("agenda title"),
            minutes: try row.next(), presenter: try row.bilingualIfAny(), sector: try row.next(wordOrNil: Sector.self))
    }
}
