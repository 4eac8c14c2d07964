import Dialogue
import Documents
import Store

/// Who was invited, confirmed, came and spoke, in total and women, class by class.
struct ReportParticipation: Sendable {
    let record: ReportRecord
    let language: Language

    private var classes: [ParticipantClass] { ParticipantClass.allCases.filter { record.attendance[$0] != nil } }

    var blocks: [Document.Block] {
        let total = record.total
        let words = Document.Paragraph(language.text(.cameInAll(total.invited, total.present, total.spoke)))
        return [.paragraph(words), .table(table)] + (total.present.total > 0 ? [.chart(chart)] : [])
    }

    private var table: Document.Table {
        func columns() -> [Document.Table.Column] {
            [
                .init(language.text(.inAll), width: .fixed(45), alignment: .number),
                .init(language.text(.womenAmongThem), width: .fixed(45), alignment: .number),
            ]
        }
        return Document.Table(
            caption: language.text(.participationByClass),
            columns: [.init(language.text(.classOfParticipants))] + columns() + columns() + columns() + columns(),
            groups: [
                [
                    "", group(.invited), group(.confirmed), group(.came), group(.spoke),
                ]
            ],
            rows: classes.map { party in
                let label = "\(language.letter(party)) \(party.phrase.text(in: language))"
                return row(Document.Text(label), record.attendance[party] ?? Attendance(), .plain)
            } + [row(language.text(.everybodyTogether), record.total, .total)])
    }

    private func group(_ phrase: Phrase) -> Document.Table.Cell { .init(language.text(phrase), span: 2) }

    private func row(
        _ label: Document.Text, _ attendance: Attendance, _ kind: Document.Table.Row.Kind
    ) -> Document.Table.Row {
        let counts = [attendance.invited, attendance.confirmed, attendance.present, attendance.spoke]
        let cells = counts.flatMap { count in
            [count.total, count.women].map { Document.Table.Cell(Document.Text(language.number($0))) }
        }
        return .init([.init(label)] + cells, kind: kind)
    }

    private var chart: Document.Chart {
        let parts = classes.filter { (record.attendance[$0]?.present.total ?? 0) > 0 }
        func values(_ count: (Attendance) -> Int) -> [Double] {
            parts.map { Double(count(record.attendance[$0] ?? Attendance())) }
        }
        return Document.Chart(
            .bars, title: language.text(.attendanceByClass), categories: parts.map { $0.phrase.text(in: language) },
            series: [
                .init(Phrase.everybodyTogether.text(in: language), values(\.present.total)),
                .init(Phrase.womenAmongThem.text(in: language), values(\.present.women)),
            ], unit: Phrase.persons.text(in: language))
    }
}
