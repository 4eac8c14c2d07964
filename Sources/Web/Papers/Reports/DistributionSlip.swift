import Dialogue
import Documents
import Store

/// Who receives the report, with room for the date and the signature of each (guideline IV.iii.c): proof that it came
/// where it had to.
struct DistributionSlip: Sendable {
    let dialogue: PartnershipDialogue
    let lines: [ReportCopy]
    let style: PaperStyle
    let today: Day
    let language: Language

    init(_ reader: Reader, _ dialogue: PartnershipDialogue, today: Day, language: Language) throws {
        self.dialogue = dialogue
        self.today = today
        self.language = language
        style = try reader.paperStyle(of: dialogue.province)
        let published = try reader.reportCopies(of: dialogue.id)
        lines = published.isEmpty ? try reader.draftedCopies(of: dialogue) : published
    }

    var document: Document {
        Document(
            title: "\(Phrase.distributionSlip.text(in: language)) – \(dialogue.plan.title.text(in: language))",
            language: language.ofPaper, made: today.moment, author: style.letterhead.text(in: language).first ?? "",
            blocks: [
                .letterhead(.init(style, language)),
                .title(language.text(.distributionSlip), subtitle: language.text(dialogue.plan.title)),
                .table(table),
            ])
    }

    private var table: Document.Table {
        Document.Table(
            columns: [
                .init(language.text(.inOrder), width: .fixed(34), alignment: .centre),
                .init(language.text(.recipient), width: .share(3)),
                .init(language.text(.manner), width: .fixed(66)), .init(language.text(.receivedOn), width: .fixed(76)),
                .init(language.text(.nameAndSignature), width: .share(2)),
            ],
            rows: lines.enumerated().map { index, copy in
                // A line feed makes the row high enough to sign in.
                let name = language.text(copy, "\n")
                return [
                    .init(Document.Text(language.number(index + 1))), .init(name),
                    .init(language.text(copy.line.isCopy ? .copy : .original)), "", "",
                ]
            })
    }
}

extension Language {
    fileprivate func text(_ copy: ReportCopy, _ end: String) -> Document.Text {
        (copy.line.recipient.phrase.map { text($0) } ?? text(copy.name)) + Document.Text(end)
    }
}

extension Document.Letterhead {
    /// The head of the papers of a province, without a number.
    init(_ style: PaperStyle, _ language: Language) {
        self.init(
            kingdom: language.text(.kingdom), motto: language.text(.nationReligionKing),
            institution: style.letterhead.text(in: language).map { Document.Text($0) })
    }
}

extension Reader {
    /// To whom the report would go if it were published now.
    fileprivate func draftedCopies(of dialogue: PartnershipDialogue) throws -> [ReportCopy] {
        let bodies = try bodiesPresent(at: dialogue.id)
        let names = Dictionary(bodies.map { ($0.id, $0.name) }) { first, _ in first }
        return Distribution(bodiesPresent: bodies.map(\.id)).lines.map { line in
            if case .body(let id) = line.recipient { return ReportCopy(line: line, name: names[id]) }
            return ReportCopy(line: line, name: nil)
        }
    }
}
