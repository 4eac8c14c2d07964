import Dialogue
import Store

/// `/{province}/{year}/agenda/{item}` and `…/agenda/add`: one item, its words, length, people, room and sectors.
enum ChangeAgendaItem {
    static let routes: [Route] = [
        .get("/{province}/{year}/agenda/add", .shapeAgenda) { try await ask($0, nil) },
        .post("/{province}/{year}/agenda/add", .shapeAgenda) { try await change($0, nil) },
        .get("/{province}/{year}/agenda/{item}", .shapeAgenda) { try await ask($0, try $0.id("item")) },
        .post("/{province}/{year}/agenda/{item}", .shapeAgenda) { try await change($0, try $0.id("item")) },
    ]

    /// All the form shows.
    struct Found: Sendable {
        let dialogue: PartnershipDialogue
        let item: AgendaItem?
        let rooms: [SittingRoom]
        /// Those who will be invited, and who was chosen for this item before.
        let people: [AgendaItem.Person]
        /// The class of each, where they are on the list.
        let classes: [ID<Participant>: ParticipantClass]
        let documents: [AgendaDocument]
    }

    private static func ask(_ visit: Visit, _ id: ID<AgendaItem>?) async throws -> Answer {
        visit.show(AgendaItemForm(found: try await find(visit, id), visit: visit, entered: Entered()).page)
    }

    private static func find(_ visit: Visit, _ id: ID<AgendaItem>?) async throws -> Found {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            let item = try id.map { id in
                guard let item = try reader.workingAgenda(of: dialogue).items.first(where: { $0.id == id }) else {
                    throw StoreError.missing
                }
                return item
            }
            let accepted = try reader.participants(of: dialogue.id).filter { $0.participant.standing == .accepted }
            let people = accepted.compactMap { row in
                row.calledBy.map { AgendaItem.Person(id: row.id, name: $0) }
            }
            let before = (item?.people ?? []).filter { one in !people.contains { $0.id == one.id } }
            return Found(
                dialogue: dialogue, item: item, rooms: try reader.rooms(of: dialogue.id), people: people + before,
                classes: Dictionary(accepted.map { ($0.id, $0.participant.party) }) { first, _ in first },
                documents: try reader.agendaDocuments(of: dialogue.id).filter { $0.item == id })
        }
    }

    private static func change(_ visit: Visit, _ id: ID<AgendaItem>?) async throws -> Answer {
        guard let convener = AgendaWork.convener(visit) else { throw StoreError.missing }
        let found = try await find(visit, id)
        let form = try await visit.form()
        var entered = Entered(form)
        guard let item = read(&entered, found, convener) else {
            return refused(visit, found, entered)
        }
        let scope = visit.scope
        let name = found.dialogue.name
        do {
            return try await visit.act(form) { writer in
                let dialogue = try writer.dialogue(name, for: scope)
                var items = try writer.workingAgenda(of: dialogue).items
                if let index = items.firstIndex(where: { $0.id == item.id }) {
                    try form.require(Seen(items[index]))
                    items[index] = item
                } else if id == nil {
                    // A new item comes before the closing.
                    items.insert(item, at: items.lastIndex(where: { $0.theme == .closing }) ?? items.endIndex)
                } else {
                    throw StoreError.missing
                }
                try writer.changeAgenda(of: name, to: items, by: convener, for: scope)
                return "/\(name)/agenda" + (dialogue.stage == .planned ? "" : "/work")
            }
        } catch let refusal as PartnershipDialogue.Refusal {
            entered.refuse("", refusal.phrase)
        } catch let refusal as AgendaItem.Refusal {
            entered.refuse(refusal.field, refusal.phrase)
        } catch StoreError.changedMeanwhile {
            entered.somebodyWasFaster()
            return refused(visit, try await find(visit, id), entered)
        }
        return refused(visit, found, entered)
    }

    private static func refused(_ visit: Visit, _ found: Found, _ entered: Entered) -> Answer {
        visit.show(
            AgendaItemForm(found: found, visit: visit, entered: entered).page, status: entered.status)
    }

    private static func read(_ entered: inout Entered, _ found: Found, _ convener: Convener) -> AgendaItem? {
        let form = entered.form
        let theme: Theme? = form.word("theme")
        let title = form.bilingual("title") ?? theme.flatMap { $0.isPause ? $0.words : nil }
        let minutes = form.number("minutes")
        let startsAt = TimeOfDay(form["starts_at"])
        if theme == nil { entered.refuse("theme", .chooseTheme) }
        if title == nil { entered.refuse("title_km", .titleMissing) }
        if minutes.map({ !AgendaItem.lengths.contains($0) }) ?? true { entered.refuse("minutes", .minutesOutOfRange) }
        if !form["starts_at"].isEmpty, startsAt == nil { entered.refuse("starts_at", .timeMissing) }
        entered.refuseUnfit(["title_km", "title_en", "presenter_km", "presenter_en"])
        for place in 1...AgendaItem.mostPresenters {
            let chosen = form.text("presenter_\(place)")
            if let chosen, !found.people.contains(where: { $0.id.description == chosen }) {
                entered.refuse("presenter_\(place)", .presenterNotInvited)
            }
        }
        guard entered.faults.isEmpty, let theme, let title, let minutes else { return nil }
        let room: SittingRoom? = found.rooms.first { $0.id.description == form["room"] }
        return AgendaItem(
            id: found.item?.id ?? ID(0), theme: theme, title: title, minutes: minutes,
            presenter: form.bilingual("presenter"), presenters: people("presenter_", form, found),
            expected: found.people.filter { form.all("expected").contains($0.id.description) },
            sectors: form.all("sector").compactMap(Sector.init(rawValue:)),
            forum: form.word("forum") ?? found.item?.forum ?? convener.forum,
            room: room.map { AgendaItem.Place(id: $0.id, name: $0.name) }, isParallel: form["parallel"] == "yes",
            startsAt: startsAt)
    }

    /// Nobody presents twice in one item.
    private static func people(_ field: String, _ form: Form, _ found: Found) -> [AgendaItem.Person] {
        (1...AgendaItem.mostPresenters).compactMap { form.text("\(field)\($0)") }
            .reduce(into: [AgendaItem.Person]()) { chosen, id in
                let person = found.people.first { $0.id.description == id }
                if let person, !chosen.contains(person) { chosen.append(person) }
            }
    }
}
