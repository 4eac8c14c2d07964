import Dialogue
import Store

/// `/{province}/{year}/agenda/{item}` and `…/agenda/add`: one item, its words, length, presenter and sector.
enum ChangeAgendaItem {
    static let routes: [Route] = [
        .get("/{province}/{year}/agenda/add", .plan) { try await ask($0, nil) },
        .post("/{province}/{year}/agenda/add", .plan) { try await change($0, nil) },
        .get("/{province}/{year}/agenda/{item}", .plan) { try await ask($0, try $0.id("item")) },
        .post("/{province}/{year}/agenda/{item}", .plan) { try await change($0, try $0.id("item")) },
    ]

    private static func ask(_ visit: Visit, _ id: ID<AgendaItem>?) async throws -> Answer {
        let (dialogue, item) = try await find(visit, id)
        return visit.show(page(visit, dialogue, item, Entered()))
    }

    private static func find(
        _ visit: Visit, _ id: ID<AgendaItem>?
    ) async throws -> (PartnershipDialogue, AgendaItem?) {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            guard let id else { return (dialogue, nil) }
            guard let item = try reader.agenda(of: dialogue).items.first(where: { $0.id == id }) else {
                throw StoreError.missing
            }
            return (dialogue, item)
        }
    }

    private static func change(_ visit: Visit, _ id: ID<AgendaItem>?) async throws -> Answer {
        let (dialogue, before) = try await find(visit, id)
        let form = try await visit.form()
        var entered = Entered(form)
        guard let item = read(&entered, id: id ?? ID(0)) else {
            return visit.show(page(visit, dialogue, before, entered), status: .unprocessableContent)
        }
        let scope = visit.scope
        do {
            return try await visit.act(form) { writer in
                var items = try writer.agenda(of: writer.dialogue(dialogue.name, for: scope)).items
                if let index = items.firstIndex(where: { $0.id == item.id }) {
                    try form.require(Seen(items[index]))
                    items[index] = item
                } else if id == nil {
                    // A new item comes before the closing.
                    items.insert(item, at: items.lastIndex(where: { $0.theme == .closing }) ?? items.endIndex)
                } else {
                    throw StoreError.missing
                }
                try writer.changeAgenda(of: dialogue.name, to: items, for: scope)
                return "/\(dialogue.name)/agenda"
            }
        } catch let refusal as PartnershipDialogue.Refusal {
            entered.refuse("", refusal.phrase)
            return visit.show(page(visit, dialogue, before, entered), status: .unprocessableContent)
        } catch StoreError.changedMeanwhile {
            entered.somebodyWasFaster()
            return visit.show(page(visit, dialogue, try await find(visit, id).1, entered), status: entered.status)
        }
    }

    private static func read(_ entered: inout Entered, id: ID<AgendaItem>) -> AgendaItem? {
        let form = entered.form
        let theme: Theme? = form.word("theme")
        let title = form.bilingual("title")
        let minutes = form.number("minutes")
        if theme == nil { entered.refuse("theme", .chooseTheme) }
        if title == nil { entered.refuse("title_km", .titleMissing) }
        if minutes.map({ !AgendaItem.lengths.contains($0) }) ?? true { entered.refuse("minutes", .minutesOutOfRange) }
        entered.refuseUnfit(["title_km", "title_en", "presenter_km", "presenter_en"])
        guard entered.faults.isEmpty, let theme, let title, let minutes else { return nil }
        return AgendaItem(
            id: id, theme: theme, title: title, minutes: minutes, presenter: form.bilingual("presenter"),
            sector: form.word("sector"))
    }

    private static func page(
        _ visit: Visit, _ dialogue: PartnershipDialogue, _ item: AgendaItem?, _ entered: Entered
    ) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let title = item == nil ? Phrase.addItem : Phrase.changeItem
        let themes = Theme.allCases.map { (value: $0.rawValue, label: "\($0.phrase, language)" as HTML) }
        let address = item.map { "/\(dialogue.name)/agenda/\($0.id)" } ?? "/\(dialogue.name)/agenda/add"
        return visit.page(
            of: dialogue, .agenda, title,
            """
            \(fields.summary)
            <h1>\(title, language)</h1>
            <form method="post" action="\(address)" data-keep="agenda \(dialogue.name) \(item?.id ?? ID(0))">\
            \(visit.keyField)\(item.map { fields.seen(Seen($0)) })
            \(fields.choice("theme", .theme, themes, chosen: item?.theme.rawValue ?? "", required: true))
            \(fields.bilingual("title", .titleOfItem, typed: item?.title, required: true))
            \(minutes(fields, item))
            \(fields.bilingual("presenter", .presenter, typed: item?.presenter))
            \(fields.choice("sector", .sector, Sector.choices(language), chosen: item?.sector?.rawValue ?? ""))
            \(fields.kept)
            <div class="actions"><button>\(.save, language)</button>
            <a class="button quiet" href="/\(dialogue.name)/agenda">\(.goBack, language)</a></div>
            </form>
            """)
    }

    private static func minutes(_ fields: Fields, _ item: AgendaItem?) -> HTML {
        fields.line(
            "minutes", .lengthInMinutes, kind: .number, typed: String(item?.minutes ?? 60), required: true,
            range: AgendaItem.lengths)
    }
}
