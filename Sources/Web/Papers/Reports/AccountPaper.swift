import Dialogue
import Documents
import Store

/// What became of the earlier dialogues: open promises with the year of their life, questions without an answer.
struct AccountPaper: Sendable {
    let account: LastAccount
    let today: Day
    let language: Language

    var blocks: [Document.Block] {
        guard !account.isEmpty else { return [.paragraph(language.text(.noEarlierDialogue))] }
        let figures = (
            agreed: account.agreed, kept: account.kept, late: account.late(on: today), cannot: account.cannot
        )
        return [.paragraph(language.text(.accountOfLast(figures)))] + (account.open.isEmpty ? [] : [.table(open)])
            + others + (account.unsolved.isEmpty ? [] : unsolved) + (account.unsent.isEmpty ? [] : unsent)
    }

    private var open: Document.Table {
        Document.Table(
            caption: language.text(.stillOpen),
            columns: [
                .init(language.text(.number), width: .fixed(72)), .init(language.text(.action), width: .share(3)),
                .init(language.text(.responsibleBody), width: .share(2)),
                .init(language.text(.due), width: .fixed(80)),
                .init(language.text(.yearOfLife), width: .fixed(36), alignment: .centre),
                .init(language.text(.stateNow), width: .fixed(78)),
            ],
            rows: account.open.map { line in
                let item = line.action.item
                return [
                    .init(Document.Text(line.action.number.description)), .init(language.text(item.promise.deed)),
                    .init(language.text(line.action.bodyName)),
                    .init(Document.Text(language.shortDay(item.promise.due))),
                    .init(Document.Text(language.number(line.year))),
                    .init(language.text(item.phrase(on: today))),
                ]
            })
    }

    /// Those that are not named, by the dialogue in whose register they stand.
    private var others: [Document.Block] {
        guard account.openCount > account.open.count else { return [] }
        return [
            .paragraph(language.text(.dueFirst(account.open.count, account.openCount))),
            .list(
                Document.List(
                    .dashes,
                    account.earlier.map { one in
                        .init(language.text(.dialogueOf(one.name)) + ": " + Document.Text(language.number(one.open)))
                    })),
        ]
    }

    private var unsent: [Document.Block] {
        let list = Document.List(
            .dashes, account.unsent.map { .init(language.text($0.title) + " · " + .inputs($0.inputs)) })
        return [.heading(language.text(.neverSentUp), level: 2), .list(list)]
    }

    private var unsolved: [Document.Block] {
        let shown = (account.unsolved.count, account.unsolvedCount)
        let list = Document.List(
            .dashes,
            account.unsolved.map { row in
                let sent = Document.Text(language.day(row.escalation.sentOn))
                return .init(language.text(row.challengeTitle) + " · " + language.text(.sentOn, sent))
            })
        return [.heading(language.text(.unsolvedNationally), level: 2)]
            + (shown.1 > shown.0 ? [.paragraph(language.text(.questionsDueFirst(shown.0, shown.1)))] : [])
            + [.list(list)]
    }
}

extension ActionItem {
    /// How it stands in words: what was reported, or that its day has passed.
    func phrase(on today: Day) -> Phrase { isOverdue(on: today) && state != .late ? .overdue : state.phrase }
}
