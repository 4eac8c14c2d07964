import Dialogue
import Documents
import Store

/// What the province could not resolve, addressed to national bodies (guideline IV.iii.c).
struct ReportUnresolved: Sendable {
    let record: ReportRecord
    let language: Language

    var blocks: [Document.Block] {
        guard !record.escalations.isEmpty || !record.unsent.isEmpty else {
            return [.paragraph(language.text(.noneUnresolved))]
        }
        return record.escalations.flatMap(sent) + record.unsent.flatMap(unsent)
    }

    private func sent(_ row: EscalationRow) -> [Document.Block] {
        return problem(
            row.challengeTitle, row.escalation.request, row.inputs,
            more: [
                .init(language.text(.submittedTo), language.text(.recipientNCDDS)),
                .init(language.text(.sentOn), Document.Text(language.day(row.escalation.sentOn))),
                .init(language.text(.answerDueOn), Document.Text(language.day(row.escalation.dueOn))),
            ])
    }

    private func unsent(_ challenge: UnsentChallenge) -> [Document.Block] {
        problem(
            challenge.title, challenge.response, challenge.inputs,
            more: [.init(language.text(.submittedTo), language.text(.recipientNCDDS))])
    }

    private func problem(
        _ title: Bilingual, _ words: Bilingual?, _ inputs: [InputNumber], more: [Document.Facts.Row]
    ) -> [Document.Block] {
        [
            .heading(language.text(title), level: 2), .paragraph(language.text(words)),
            .facts(Document.Facts(more + [.init(language.text(.behindIt), .inputs(inputs))])),
        ]
    }
}
