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
        return [.paragraph(words), .table(table)] + (apart.isEmpty ? [] : [.list(Document.List(.dashes, apart))])
            + (total.present.total > 0 ? [.chart(chart)] : [])
    }

    /// What the table does not tell apart, or does not count.
    private var apart: [Document.List.Item] {
        let total = record.total
        let hidden = record.inputs.count { if case .party = $0.speaker { true } else { false } }
        let counts: [(Int, Phrase)] = [
            (total.uninvited.total, .uninvitedAmongThem(total.uninvited)),
            (total.excused.total, .excusedThemselves(total.excused)),
            (total.unconfirmed.total, .cameUnconfirmed(total.unconfirmed)),
            (total.wrote.total, .heardWithoutComing(total.wrote)), (hidden, .underProtection(hidden)),
        ]
        return counts.filter { $0.0 > 0 }.map { .init(language.text($0.1)) }
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
