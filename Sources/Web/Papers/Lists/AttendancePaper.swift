import Dialogue
import Documents
import Store

/// The list to be signed at the door, class by class.
struct AttendancePaper: Sendable {
    let work: Paperwork
    let language: Language
    let now: Instant

    var document: Document {
        let plan = work.dialogue.plan
        let title = Phrase.attendanceTitle.text(in: language)
        return Document(
            title: "\(title) \(plan.title.text(in: language))", language: language.ofPaper, made: now.moment,
            author: work.style.letterhead.text(in: language).first ?? "",
            blocks: [
                work.style.letterhead(language),
                .title(Document.Text(title), subtitle: Document.Text(plan.title.text(in: language))),
                DialogueFacts(plan: plan, language: language).block, .gap(8), .table(table), .gap(10),
                .paragraph(Document.Text(Phrase.totalOnPaper.text(in: language))),
            ])
    }

    private var table: Document.Table {
        Document.Table(
            columns: [
                .init(word(.listNumber), width: .fixed(32), alignment: .centre),
                .init(word(.nameColumn), width: .share(2)),
                .init(word(.sexOfPerson), width: .fixed(34), alignment: .centre),
                .init(word(.officeAndBody), width: .share(2.6)),
                .init(word(.signatureColumn), width: .fixed(104)),
            ],
            rows: rows)
    }

    /// Class by class, each in the order of protocol.
    private var inOrder: [ParticipantRow] {
        let classes = Dictionary(grouping: work.people, by: \.participant.party)
        return ParticipantClass.allCases.flatMap { (classes[$0] ?? []).inProtocolOrder(language) }
    }

    private var rows: [Document.Table.Row] {
        let classes = Dictionary(grouping: work.people, by: \.participant.party)
        return ParticipantClass.allCases.flatMap { party -> [Document.Table.Row] in
            guard let people = classes[party]?.inProtocolOrder(language) else { return [] }
            let title = Document.Text(party.phrase.text(in: language))
            return [.init([.init(title, span: 5)], kind: .section)] + people.map(row)
        }
    }

    /// Two lines high, so that there is room for a signature.
    private func row(_ row: ParticipantRow) -> Document.Table.Row {
        [
            .init(Document.Text(language.number(row.participant.number))), .init(Document.Text(row.onPaper(language))),
            .init(Document.Text(row.participant.sexInTheRoom?.phrase.text(in: language) ?? "")),
            .init(Document.Text(row.placeOnPaper(language))), .init("\u{A0}\n\u{A0}"),
        ]
    }

    private func word(_ phrase: Phrase) -> Document.Text { Document.Text(phrase.text(in: language)) }

    var workbook: Workbook {
        let title = Phrase.attendanceTitle.text(in: language)
        let heading = "\(title) – \(work.dialogue.plan.title.text(in: language))"
        let titles: [(Phrase, Double)] = [
            (.listNumber, 7), (.participantClass, 26), (.nameColumn, 28), (.sexOfPerson, 8), (.officeAndBody, 44),
            (.signatureColumn, 22),
        ]
        let rows = inOrder.map { row -> [Workbook.Value] in
            [
                .whole(row.participant.number), .text(row.participant.party.phrase.text(in: language)),
                .text(row.onPaper(language)), .text(row.participant.sexInTheRoom?.phrase.text(in: language) ?? ""),
                .text(row.placeOnPaper(language)), .blank,
            ]
        }
        return Workbook(
            title: heading, author: work.style.letterhead.text(in: language).first ?? "", made: now.moment,
            sheets: [
                Workbook.Sheet(
                    name: title, heading: heading,
                    columns: titles.map { Workbook.Column($0.0.text(in: language), width: $0.1) }, rows: rows)
            ])
    }
}

extension ParticipantRow {
    /// Who comes: the stand-in where one was sent, else honorific and name, else what is known.
    func onPaper(_ language: Language) -> String {
        if participant.answer == .standIn, let standIn { return standIn }
        guard let name = participant.card.name?.text(in: language) else { return calledBy?.text(in: language) ?? "" }
        let honorific = participant.card.honorific?.phrase.text(in: language)
        return [honorific, name].compactMap(\.self).joined(separator: " ")
    }

    func placeOnPaper(_ language: Language) -> String {
        let named = participant.card.name != nil
        let office = named ? participant.card.office?.text(in: language) : nil
        return Self.place(office, bodyName?.text(in: language), areaName?.text(in: language))
    }

    /// Office, body and area, each a line; what another line says already is left out. A governor's office names the
    /// district, so that neither its administration nor the district is needed.
    static func place(_ office: String?, _ body: String?, _ area: String?) -> String {
        if let office, let area, office.contains(area), body?.contains(area) ?? true { return office }
        return [office, body, area].compactMap(\.self)
            .reduce(into: [String]()) { lines, line in
                if !lines.contains(where: { $0.contains(line) }) { lines.append(line) }
            }.joined(separator: "\n")
    }
}
