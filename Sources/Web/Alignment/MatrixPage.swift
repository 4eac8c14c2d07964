import Dialogue
import Documents
import Exchange
import Store

/// `/{province}/{year}/matrix`: priorities beside support, sector by place; also as JSON, XLSX and PDF.
enum MatrixPage {
    static let routes: [Route] = [
        .get("/{province}/{year}/matrix", .seeParticipants) { $0.show(page($0, try await found($0))) },
        .get("/{province}/{year}/matrix.json", .seeParticipants) { .json(MatrixJSON(try await found($0)).text) },
        .get("/{province}/{year}/matrix.xlsx", .seeParticipants) { visit in
            let paper = MatrixPaper(try await found(visit), visit.language, visit.now)
            let bytes = try await visit.site.pressRoom.beside { try paper.workbook.xlsx() }
            return .xlsx(bytes, "\(paper.found.fileName).xlsx")
        },
        .get("/{province}/{year}/matrix.pdf", .seeParticipants) { visit in
            let paper = MatrixPaper(try await found(visit), visit.language, visit.now)
            return .pdf(try await visit.site.print { try $0.pdf(paper.document) }, "\(paper.found.fileName).pdf")
        },
    ]

    static func found(_ visit: Visit) async throws -> FoundMatrix {
        let (name, scope, shelf) = (try visit.dialogueName(), visit.scope, visit.site.alignment)
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return FoundMatrix(dialogue: dialogue, sources: try shelf.sources(for: dialogue.province, reader))
        }
    }

    private static func page(_ visit: Visit, _ found: FoundMatrix) -> Page {
        let language = visit.language
        let address = "/\(found.dialogue.name)/matrix"
        let counts = found.matrix.counts
        let numbers = [AlignmentMatrix.Cell.State.gap, .single, .several, .crowded].map {
            (name: $0.phrase, count: counts[$0] ?? 0)
        }
        let empty: HTML = "<p class=\"empty\">\(.matrixEmpty, language)</p>"
        let once: HTML? =
            found.sources.countedOnce == 0
            ? nil : "<p>\(.matrixCountedOnce(found.sources.countedOnce), language)</p>"
        return visit.page(
            of: found.dialogue, .matrix, .matrix,
            """
            <h1>\(.matrix, language)</h1>
            <p>\(.matrixMeans(found.matrix.years), language)</p>\(once)
            \(ImportParts(language).numbers(numbers))
            <ul class="legend">\(AlignmentMatrix.Cell.State.allCases.dropFirst().html { state in
                "<li>\(state.badge(nil, language)) \(state.meaning, language)</li>"
            })</ul>
            \(found.sectors.isEmpty ? empty : table(found, address, language))
            <ul><li><a href="\(address)/pairs">\(.pairs, language)</a></li>
            <li><a href="\(address).pdf">PDF</a> · <a href="\(address).xlsx">Excel</a> · \
            <a href="\(address).json">JSON</a></li></ul>
            """)
    }

    private static func table(_ found: FoundMatrix, _ address: String, _ language: Language) -> HTML {
        let columns = found.matrix.columns.map { (column: $0, name: found.name(of: $0)) }
        return """
            <div class="scroll" role="region" tabindex="0" aria-label="\(.matrix, language)">
            <table class="stack matrix"><thead><tr><th scope="col">\(.sector, language)</th>
            \(columns.html { "<th scope=\"col\">\($0.name, language)</th>" })</tr></thead>
            <tbody>\(found.sectors.html { sector in
                """
                <tr><th scope="row">\(sector.phrase, language)</th>\(columns.html { column, name in
                    cell(found, sector, column, name, address, language)
                })</tr>

                """
            })</tbody></table></div>
            """
    }

    private static func cell(
        _ found: FoundMatrix, _ sector: Sector, _ column: AlignmentMatrix.Column, _ name: Bilingual, _ address: String,
        _ language: Language
    ) -> HTML {
        let cell = found.matrix[sector, column]
        let before = found.before[sector, column]
        guard !cell.isEmpty || !before.isEmpty else { return "<td></td>" }
        let to = "\(address)/cell?sector=\(sector.rawValue)&column=\(column.word)"
        let change: HTML? =
            before.state == cell.state
            ? nil : "<br><small>\(.matrixBefore(before.state), language)</small>"
        return """
            <td data-label="\(name.text(in: language))"><div><a href="\(to)">\
            \(cell.state.badge(cell.supporterCount, language))</a>
            <br><small>\(.matrixCount(cell.priorities, cell.projects), language)</small>\(change)</div></td>
            """
    }
}

/// A matrix with last year's, and the names of its places.
struct FoundMatrix: Sendable {
    let dialogue: PartnershipDialogue
    let sources: AlignmentSources
    let matrix: AlignmentMatrix
    let before: AlignmentMatrix
    let names: [AreaCode: Bilingual]

    /// - Parameter year: the first of the years looked at, where that is not the dialogue's own.
    init(dialogue: PartnershipDialogue, sources: AlignmentSources, from year: Int? = nil) {
        self.dialogue = dialogue
        self.sources = sources
        let year = year ?? dialogue.name.year
        matrix = sources.matrix(from: year)
        before = sources.matrix(from: year - 1)
        names = Dictionary(sources.districts.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// Those of this year and of the last: what has gone altogether is a difference too.
    var sectors: [Sector] {
        let all = Set(matrix.sectors).union(before.sectors)
        return Sector.allCases.filter(all.contains)
    }

    func name(of column: AlignmentMatrix.Column) -> Bilingual {
        switch column {
        case .district(let code): names[code] ?? Bilingual(khmer: code.text)
        case .province: Phrase.matrixProvince.bilingual
        case .country: Phrase.matrixCountry.bilingual
        case .unknown: Phrase.matrixUnknown.bilingual
        }
    }

    var fileName: String { "\(dialogue.province.short)-\(dialogue.name.year)-matrix" }
}

extension Phrase {
    var bilingual: Bilingual { Bilingual(khmer, english) }
}
