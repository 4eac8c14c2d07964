import Dialogue
import Documents
import Store

/// The action plan: what, by whom, until when, measured how, supported or not.
struct ActionPlanPaper: Sendable {
    let rows: [ActionRow]
    let language: Language

    var blocks: [Document.Block] {
        rows.isEmpty ? [.paragraph(language.text(.noAgreements))] : [.table(table)]
    }

    private var table: Document.Table {
        Document.Table(
            columns: [
                .init(language.text(.inOrder), width: .fixed(32), alignment: .centre),
                .init(language.text(.number), width: .fixed(72)),
                .init(language.text(.action), width: .share(3)),
                .init(language.text(.responsibleBody), width: .share(2)),
                .init(language.text(.due), width: .fixed(80)),
                .init(language.text(.measure), width: .share(2)),
                .init(language.text(.supportState), width: .share(1.2)),
                .init(language.text(.fromInputs), width: .fixed(76)),
            ],
            rows: rows.enumerated().map { line($0.offset + 1, $0.element) })
    }

    private func line(_ order: Int, _ row: ActionRow) -> Document.Table.Row {
        let promise = row.item.promise
        return [
            .init(Document.Text(language.number(order))), .init(Document.Text(row.number.description)),
            .init(language.text(promise.deed)), .init(language.text(row.bodyName)),
            .init(Document.Text(language.shortDay(promise.due))), .init(language.text(promise.measure)),
            .init(language.text(promise.support.phrase)), .init(.inputs(row.inputs)),
        ]
    }

    /// The plan alone, out of a report: what was published, and nothing since.
    static func cut(from report: Document, title: Document.Title) -> Document? {
        let isPlan = { (block: Document.Block) in
            if case .heading(let heading) = block { heading.anchor == ReportPaper.planAnchor } else { false }
        }
        guard let start = report.blocks.firstIndex(where: isPlan) else { return nil }
        let rest = report.blocks[(start + 1)...]
        let end = rest.firstIndex { if case .pageBreak = $0 { true } else { false } } ?? rest.endIndex
        let head = report.blocks.compactMap { block -> Document.Block? in
            if case .letterhead(var head) = block {
                head.reference = nil
                return .letterhead(head)
            }
            return nil
        }
        var plan = report
        plan.paper = .a4Landscape
        plan.blocks = head.prefix(1) + [.title(title)] + rest[..<end]
        return plan
    }
}
