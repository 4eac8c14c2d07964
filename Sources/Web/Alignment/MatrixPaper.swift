import Dialogue
import Documents
import Exchange
import Store

/// The matrix as a paper, a workbook and data.
struct MatrixPaper: Sendable {
    let found: FoundMatrix
    let language: Language
    let now: Instant

    init(_ found: FoundMatrix, _ language: Language, _ now: Instant) {
        self.found = found
        self.language = language
        self.now = now
    }

    private var title: String { Phrase.matrix.text(in: language) }
    private var heading: String { "\(title) – \(found.dialogue.plan.title.text(in: language))" }

    var document: Document {
        let subtitle = Document.Text(found.dialogue.plan.title.text(in: language))
        var blocks: [Document.Block] = [
            .title(.init(Document.Text(title), subtitle: subtitle)),
            .paragraph(.init(Document.Text(Phrase.matrixMeans(found.matrix.years).text(in: language)), size: .small)),
        ]
        if found.sectors.isEmpty {
            blocks.append(.paragraph(.init(Document.Text(Phrase.matrixEmpty.text(in: language)))))
        } else {
            let picture = MatrixPicture(found, language)
            blocks += [.table(picture.table), .table(picture.legend)]
            blocks += [.paragraph(.init(Document.Text(sources), size: .small))]
            blocks += [
                .pageBreak(.a4Landscape), .heading(.init(Document.Text(Phrase.matrixDetails.text(in: language)))),
            ]
            blocks += [.table(table)]
        }
        return Document(
            title: heading, language: language.ofPaper, made: now.moment, paper: MatrixPicture.paper, blocks: blocks)
    }

    /// Which data bases speak, of which money and years, and on which day the matrix was drawn.
    private var sources: String {
        let all = found.matrix.sectors.flatMap { sector in
            found.matrix.columns.flatMap { found.matrix[sector, $0].figures }
        }
        var kinds: [AlignmentMatrix.Figure] = []
        for figure in all {
            if let place = kinds.firstIndex(where: { $0.isAlike(figure) }) {
                kinds[place].add(figure)
            } else {
                kinds.append(figure)
            }
        }
        let order = kinds.sorted { ($0.source.rawValue, $0.currency) < ($1.source.rawValue, $1.currency) }
        let named = order.map { CellWords(AlignmentMatrix.Cell(), language).heading(of: $0) }
        let list = named.joined(separator: "; ")
        let money = named.isEmpty ? nil : Phrase.matrixMoneyOf(list).text(in: language)
        let drawn = Phrase.matrixDrawn(now.day).text(in: language)
        return [drawn, money, Phrase.matrixMoneyMeans.text(in: language)].compactMap(\.self).joined(separator: " ")
    }

    /// One line a cell, with what the picture has no room for.
    private var table: Document.Table {
        Document.Table(
            columns: [
                .init(Document.Text(Phrase.matrixPlace.text(in: language)), width: .share(2)),
                .init(Document.Text(Phrase.importState.text(in: language)), width: .share(1.6)),
                .init(Document.Text(Phrase.matrixPriorities.text(in: language)), width: .share(2)),
                .init(Document.Text(Phrase.matrixSupport.text(in: language)), width: .share(3)),
            ],
            rows: found.matrix.sectors.flatMap { sector -> [Document.Table.Row] in
                let section = Document.Table.Row(
                    [.init(Document.Text(sector.phrase.text(in: language)), span: 4)], kind: .section)
                return [section] + found.matrix.columns.compactMap { row(sector, $0) }
            })
    }

    private func row(_ sector: Sector, _ column: AlignmentMatrix.Column) -> Document.Table.Row? {
        let cell = found.matrix[sector, column]
        guard !cell.isEmpty else { return nil }
        let words = CellWords(cell, language)
        return [
            .init(Document.Text(found.name(of: column).text(in: language))),
            .init(
                Document.Text(
                    ([cell.state.phrase] + change(sector, column)).map { $0.text(in: language) }.joined(separator: "\n")
                )),
            .init(Document.Text(words.demand.joined(separator: "\n"))),
            .init(Document.Text(words.support.joined(separator: "\n"))),
        ]
    }

    /// What last year's matrix said, where that was something else.
    private func change(_ sector: Sector, _ column: AlignmentMatrix.Column) -> [Phrase] {
        let before = found.before[sector, column].state
        return before == found.matrix[sector, column].state ? [] : [.matrixBefore(before)]
    }

    var workbook: Workbook {
        let titles: [(Phrase, Double)] = [
            (.sector, 30), (.matrixPlace, 26), (.importState, 20), (.matrixLastYear, 20), (.matrixPriorities, 12),
            (.matrixPromised, 14),
            (.matrixCost, 30), (.matrixSupporters, 14), (.matrixProjects, 12), (.matrixMoney, 50),
        ]
        var rows: [[Workbook.Value]] = []
        for sector in found.matrix.sectors {
            for column in found.matrix.columns {
                let cell = found.matrix[sector, column]
                guard !cell.isEmpty else { continue }
                let words = CellWords(cell, language)
                rows.append([
                    .text(sector.phrase.text(in: language)), .text(found.name(of: column).text(in: language)),
                    .text(cell.state.phrase.text(in: language)),
                    .text(found.before[sector, column].state.phrase.text(in: language)), .whole(cell.priorities),
                    .whole(cell.promised),
                    .text(words.costs.joined(separator: "\n")), .whole(cell.supporterCount), .whole(cell.projects),
                    .text(words.figures.joined(separator: "\n")),
                ])
            }
        }
        return Workbook(
            title: heading, made: now.moment,
            sheets: [
                Workbook.Sheet(
                    name: title, heading: heading,
                    columns: titles.map { Workbook.Column($0.0.text(in: language), width: $0.1) }, rows: rows)
            ])
    }
}

/// What a cell says, in words: every sum with its data base, measure, currency and years.
struct CellWords: Sendable {
    let cell: AlignmentMatrix.Cell
    let language: Language

    init(_ cell: AlignmentMatrix.Cell, _ language: Language) {
        self.cell = cell
        self.language = language
    }

    var costs: [String] { cell.costs.map { "\(money($0.hundredths)) \($0.currency)" } }

    var demand: [String] {
        guard cell.priorities > 0 else { return [] }
        return ["\(language.number(cell.priorities))"] + costs
    }

    var figures: [String] { cell.figures.map(words) }

    var support: [String] {
        guard cell.projects > 0 else { return [] }
        let undivided = cell.undivided > 0 ? [Phrase.matrixUndivided(cell.undivided).text(in: language)] : []
        return [Phrase.matrixSupportCount(cell.projects, cell.supporterCount).text(in: language)] + figures + undivided
    }

    func words(_ figure: AlignmentMatrix.Figure) -> String {
        "\(figure.source.phrase.text(in: language)) · \(figure.measure.phrase.text(in: language)): "
            + "\(money(figure.hundredths)) \(figure.currency)\(years(figure))"
    }

    /// What a sum is of, without the sum: data base, measure, currency, years.
    func heading(of figure: AlignmentMatrix.Figure) -> String {
        "\(figure.source.phrase.text(in: language)) · \(figure.measure.phrase.text(in: language)) · "
            + "\(figure.currency)\(years(figure))"
    }

    private func years(_ figure: AlignmentMatrix.Figure) -> String {
        guard let years = figure.years else { return "" }
        let first = language.year(years.lowerBound)
        return years.count == 1 ? " · \(first)" : " · \(first)–\(language.year(years.upperBound))"
    }

    private func money(_ hundredths: Int64) -> String { language.number(Int(hundredths / 100)) }
}

/// The matrix as data: the same cells, exact sums as text.
struct MatrixJSON: Sendable {
    let found: FoundMatrix

    init(_ found: FoundMatrix) { self.found = found }

    var text: String {
        var cells: [String] = []
        for sector in found.matrix.sectors {
            for column in found.matrix.columns {
                let cell = found.matrix[sector, column]
                if !cell.isEmpty { cells.append(json(cell, sector, column)) }
            }
        }
        let years = found.matrix.years
        return "{\"province\":\"\(found.dialogue.province.short)\",\"from\":\(years.lowerBound),"
            + "\"to\":\(years.upperBound),\"counted_once\":\(found.sources.countedOnce),"
            + "\"cells\":[\(cells.joined(separator: ","))]}"
    }

    private func json(_ cell: AlignmentMatrix.Cell, _ sector: Sector, _ column: AlignmentMatrix.Column) -> String {
        let costs = cell.costs.map { "{\"currency\":\"\($0.currency)\",\"amount\":\"\(exact($0.hundredths))\"}" }
        let money = cell.figures.map { figure in
            "{\"source\":\"\(figure.source.rawValue)\",\"measure\":\"\(figure.measure.rawValue)\","
                + "\"currency\":\"\(figure.currency)\",\"amount\":\"\(exact(figure.hundredths))\","
                + "\"first_year\":\(figure.years.map { "\($0.lowerBound)" } ?? "null"),"
                + "\"last_year\":\(figure.years.map { "\($0.upperBound)" } ?? "null")}"
        }
        return "{\"sector\":\"\(sector.rawValue)\",\"place\":\"\(column.word)\",\"state\":\"\(cell.state.rawValue)\","
            + "\"before\":\"\(found.before[sector, column].state.rawValue)\",\"priorities\":\(cell.priorities),"
            + "\"promised\":\(cell.promised),\"costs\":[\(costs.joined(separator: ","))],"
            + "\"projects\":\(cell.projects),\"supporters\":\(cell.supporterCount),"
            + "\"undivided\":\(cell.undivided),\"money\":[\(money.joined(separator: ","))]}"
    }

    /// Currencies in files are three letters; a sum is exact.
    private func exact(_ hundredths: Int64) -> String {
        "\(hundredths / 100)" + (hundredths % 100 == 0 ? "" : ".\(padded(Int(hundredths % 100), to: 2))")
    }
}
