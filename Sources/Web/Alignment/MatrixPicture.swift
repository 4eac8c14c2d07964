import Dialogue
import Documents

/// The matrix drawn on one sheet: a mark, a number and a shade for each sector and place. Mark and number alone say
/// all of it, so that a copy in black and white can be read.
struct MatrixPicture: Sendable {
    let found: FoundMatrix
    let language: Language

    init(_ found: FoundMatrix, _ language: Language) {
        self.found = found
        self.language = language
    }

    var table: Document.Table {
        let first = Document.Table.Column(words(.sector), width: .fixed(.millimetres(42)))
        return Document.Table(
            columns: [first]
                + found.matrix.columns.map { column in
                    let name = heading(of: column)
                    return Document.Table.Column(
                        Document.Text(name), width: .share(Self.width(of: name)), alignment: .centre)
                },
            rows: found.sectors.map { sector in
                Document.Table.Row(
                    [.init(words(sector.phrase))] + found.matrix.columns.map { cell(sector, $0) })
            })
    }

    /// Each mark with its shade and its meaning.
    var legend: Document.Table {
        let states = AlignmentMatrix.Cell.State.allCases.dropFirst()
        let cells = states.map { state in
            let name = state.phrase.text(in: language)
            return Document.Table.Cell(
                Document.Text("\(state.mark) \(name)\(language == .khmer ? "៖" : ":") ", .strong)
                    + words(state.meaning), shade: state.shade)
        }
        let numbers = Document.Table.Cell(words(.matrixPictureMeans), span: states.count)
        return Document.Table(
            columns: states.map { _ in Document.Table.Column("") },
            rows: [Document.Table.Row(cells), Document.Table.Row([numbers])])
    }

    private func cell(_ sector: Sector, _ column: AlignmentMatrix.Column) -> Document.Table.Cell {
        let (cell, before) = (found.matrix[sector, column], found.before[sector, column])
        let state = cell.state
        let number = state == .gap ? cell.priorities : cell.supporterCount
        let now = cell.isEmpty ? "–" : "\(state.mark)\(language.number(number))"
        guard !cell.isEmpty || !before.isEmpty else { return .init("") }
        let changed = before.state == state ? "" : " (\(before.isEmpty ? "–" : before.state.mark))"
        return .init(Document.Text(now + changed), alignment: .centre, shade: state.shade)
    }

    /// Columns are narrow: a district goes without the word for district.
    private func heading(of column: AlignmentMatrix.Column) -> String {
        switch column {
        case .province: return Phrase.matrixNoDistrict.text(in: language)
        case .district(let code):
            let area = found.sources.districts.first { $0.code == code }
            return (language == .khmer ? area?.nameKhmer : area?.nameEnglish) ?? code.text
        case .country, .unknown: return found.name(of: column).text(in: language)
        }
    }

    /// A share of the sheet by the longest word, so that no name is torn.
    private static func width(of name: String) -> Double {
        let longest = name.split(separator: " ").map(\.unicodeScalars.count).max() ?? 0
        return Double(min(max(longest, 7), 9))
    }

    /// Margins of a drawing: as much of the sheet as printers reach.
    static let paper = Document.Paper(
        width: Document.Paper.a4Landscape.width, height: Document.Paper.a4Landscape.height,
        margins: .init(top: .millimetres(11), left: .millimetres(12), bottom: .millimetres(13), right: .millimetres(12))
    )

    private func words(_ phrase: Phrase) -> Document.Text { Document.Text(phrase.text(in: language)) }
}

extension AlignmentMatrix.Cell.State {
    /// Told apart by its form, without colour.
    var mark: String {
        switch self {
        case .none: "–"
        case .gap: "▲"
        case .single: "○"
        case .several: "●"
        case .crowded: "■"
        }
    }

    /// The darker, the sooner somebody should look.
    fileprivate var shade: Document.Table.Shade? {
        switch self {
        case .none, .several: nil
        case .gap: .dark
        case .single: .light
        case .crowded: .middle
        }
    }
}
