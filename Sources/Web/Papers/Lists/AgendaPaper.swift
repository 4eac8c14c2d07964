import Dialogue
import Documents
import Store

/// The agenda on paper: alone, or attached to a letter.
struct AgendaPaper: Sendable {
    let dialogue: PartnershipDialogue
    let agenda: Agenda
    let style: PaperStyle
    let language: Language
    let made: Moment
    var isAnnex = false
    /// One forum of a combined sitting, or all of it.
    var forum = Forum.both

    var document: Document {
        let plan = dialogue.plan
        let title = Phrase.agenda.text(in: language)
        let head = isAnnex ? [] : [style.letterhead(language)]
        return Document(
            title: "\(title) \(plan.title.text(in: language))", language: language.ofPaper, made: made,
            author: style.letterhead.text(in: language).first ?? "",
            blocks: head + [
                .title(Document.Text(title), subtitle: Document.Text(plan.title.text(in: language))),
                DialogueFacts(plan: plan, language: language).block, .gap(8), .table(table),
            ])
    }

    private var table: Document.Table {
        Document.Table(
            columns: [
                .init(Document.Text(Phrase.time.text(in: language)), width: .fixed(86), alignment: .centre),
                .init(Document.Text(Phrase.contentColumn.text(in: language)), width: .share(3)),
                .init(Document.Text(Phrase.presenter.text(in: language)), width: .share(1.6)),
            ],
            rows: rows)
    }

    private var rows: [Document.Table.Row] {
        var rows: [Document.Table.Row] = []
        var day: Day?
        for slot in agenda.slots(of: forum) {
            if agenda.plan.days > 1, slot.day != day {
                rows.append(.init([.init(Document.Text(language.day(slot.day)), span: 3)], kind: .section))
            }
            day = slot.day
            rows.append([
                .init(Document.Text("\(language.time(slot.from)) – \(language.time(slot.to))")),
                .init(Document.Text(content(of: slot.item))),
                .init(Document.Text(slot.item.presentedBy?.text(in: language) ?? "")),
            ])
        }
        return rows
    }
}

extension AgendaPaper {
    /// The title, and the room where it is not the main hall.
    private func content(of item: AgendaItem) -> String {
        let title = item.title.text(in: language)
        return item.room.map { "\(title) (\($0.name.text(in: language)))" } ?? title
    }
}

/// Day, hours and venue, as every list has them under its title.
struct DialogueFacts: Sendable {
    let plan: PartnershipDialogue.Plan
    let language: Language

    var block: Document.Block {
        let days =
            plan.days > 1 ? "\(language.day(plan.opensOn)) – \(language.day(plan.endsOn))" : language.day(plan.opensOn)
        let hours = "\(language.time(plan.startsAt)) – \(language.time(plan.endsAt))"
        return .facts(
            Document.Facts([
                .init(.strong(Phrase.dayOfDialogue.text(in: language)), Document.Text(days)),
                .init(.strong(Phrase.time.text(in: language)), Document.Text(hours)),
                .init(.strong(Phrase.venue.text(in: language)), Document.Text(plan.venue.text(in: language))),
            ]))
    }
}
