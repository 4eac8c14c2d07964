import Dialogue
import Documents
import Store

/// The state of every action, body by body, and of what was sent up (guideline V): what the next dialogue opens with.
struct ProgressPaper: Sendable {
    let dialogue: PartnershipDialogue
    let actions: [ActionRow]
    let escalations: [EscalationRow]
    let style: PaperStyle
    let today: Day
    let language: Language

    init(_ reader: Reader, _ dialogue: PartnershipDialogue, today: Day, language: Language) throws {
        self.dialogue = dialogue
        self.today = today
        self.language = language
        actions = try reader.actions(of: dialogue.id)
        escalations = try reader.escalations(of: dialogue.id)
        style = try reader.paperStyle(of: dialogue.province)
    }

    var document: Document {
        let title = dialogue.plan.title.text(in: language)
        return Document(
            title: "\(Phrase.progressReport.text(in: language)) – \(title)", language: language.ofPaper,
            made: today.moment, author: style.letterhead.text(in: language).first ?? "", paper: .a4Landscape,
            folio: .named(title),
            blocks: [
                .letterhead(.init(style, language)),
                .title(language.text(.progressReport), subtitle: language.text(dialogue.plan.title)),
                .paragraph(language.text(.stateOn(today)), .centre),
            ] + (actions.isEmpty ? [.paragraph(language.text(.noAgreements))] : [.chart(chart)] + byBody)
                + (escalations.isEmpty ? [] : sentUp))
    }

    private var chart: Document.Chart {
        let counts = Dictionary(grouping: actions, by: { $0.item.phrase(on: today) }).mapValues(\.count)
        let all = ActionItem.State.allCases.map(\.phrase) + [.overdue]
        let states = all.filter { counts[$0] != nil }
        return Document.Chart(
            .bars, title: language.text(.actionsByState), categories: states.map { $0.text(in: language) },
            series: [.init(Phrase.numberOfActions.text(in: language), states.map { Double(counts[$0] ?? 0) })])
    }

    private var byBody: [Document.Block] {
        let bodies = Dictionary(grouping: actions, by: \.body)
        // In the order in which the plan first names them.
        var order: [ID<Body>] = []
        for row in actions where !order.contains(row.body) { order.append(row.body) }
        let rows = order.flatMap { body in section(bodies[body] ?? []) }
        return [
            .heading(language.text(.progressByBody)),
            .table(
                Document.Table(
                    columns: [
                        .init(language.text(.number), width: .fixed(74)),
                        .init(language.text(.action), width: .share(3)),
                        .init(language.text(.measure), width: .share(2)),
                        .init(language.text(.due), width: .fixed(70)),
                        .init(language.text(.stateNow), width: .fixed(96)),
                        .init(language.text(.lastWord), width: .share(2.4)),
                    ], rows: rows)),
        ]
    }

    private func section(_ rows: [ActionRow]) -> [Document.Table.Row] {
        guard let first = rows.first else { return [] }
        let counts = Phrase.actionsOfBody(rows.count, done: rows.count { $0.item.state == .done })
        let title = language.text(first.bodyName) + Document.Text(" (\(counts.text(in: language)))")
        let head = Document.Table.Row([.init(title, span: 6)], kind: .section)
        return [head]
            + rows.map { row -> Document.Table.Row in
                let promise = row.item.promise
                let last = row.lastReport.map { report -> Document.Text in
                    let day = "\(language.shortDay(report.at.day)) "
                    return Document.Text(day, .quiet) + Document.Text(report.words)
                }
                return [
                    .init(Document.Text(row.number.description)), .init(language.text(promise.deed)),
                    .init(language.text(promise.measure)), .init(Document.Text(language.shortDay(promise.due))),
                    .init(language.text(row.item.phrase(on: today))), .init(last ?? "–"),
                ]
            }
    }

    private var sentUp: [Document.Block] {
        [
            .heading(language.text(.unresolvedState)),
            .table(
                Document.Table(
                    columns: [
                        .init(language.text(.challenge), width: .share(2)),
                        .init(language.text(.sentOn), width: .fixed(74)),
                        .init(language.text(.answerDueOn), width: .fixed(84)),
                        .init(language.text(.stateNow), width: .fixed(96)),
                        .init(language.text(.responseWas), width: .share(3)),
                    ],
                    rows: escalations.map { row in
                        let one = row.escalation
                        let answer = one.answer.map { language.text($0.words) } ?? "–"
                        return [
                            .init(language.text(row.challengeTitle)),
                            .init(Document.Text(language.shortDay(one.sentOn))),
                            .init(Document.Text(language.shortDay(one.dueOn))),
                            .init(language.text(one.isOverdue(on: today) ? .answerOverdue : one.state.phrase)),
                            .init(answer),
                        ]
                    })),
        ]
    }
}
