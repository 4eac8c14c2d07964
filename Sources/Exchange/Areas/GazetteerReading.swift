import Dialogue

/// Reads the rows of a gazetteer one after the other and says what is wrong with them.
struct GazetteerReading {
    private var header: GazetteerHeader
    /// The name of the sheet of a workbook; empty for a single table.
    private var sheet = ""
    private let known: Set<AreaCode>
    private var rows: [(number: Int, area: Area)] = []
    private var firstRows: [AreaCode: Int] = [:]
    private var found: [ImportProblem] = []
    private(set) var read = 0
    private(set) var rejected = 0
    private(set) var unread: [GazetteerFile.UnreadRow] = []

    init(header: GazetteerHeader, known: Set<AreaCode>) {
        self.header = header
        self.known = known.union(Area.provinces.map(\.code))
    }

    var areas: [Area] { rows.map(\.area) }

    /// In the order of the file, although a missing parent is only known at the end.
    var problems: [ImportProblem] { found.sorted { $0.row < $1.row } }

    /// Goes on with the next sheet of a workbook.
    mutating func goOn(under header: GazetteerHeader, in sheet: String) {
        self.header = header
        self.sheet = sheet
    }

    mutating func read(below header: GazetteerHeader, _ rows: [TableRow]) {
        for row in rows where row.number > header.row && !row.isBlank {
            // A workbook has no cells where nothing stands.
            let missing = sheet.isEmpty ? 0 : max(0, header.width - row.cells.count)
            read(TableRow(number: row.number, cells: row.cells + Array(repeating: "", count: missing)))
        }
    }

    private mutating func read(_ row: TableRow) {
        read += 1
        // Empty cells after the last column are what a spreadsheet leaves behind, not a ragged row.
        let extra = row.cells.dropFirst(header.width)
        guard row.cells.count >= header.width, extra.allSatisfy(\.trimmingBlanks.isEmpty) else {
            return reject(row, "row", String(row.cells.count), .columns(header.width))
        }
        guard let kind = AreaKind(khmer: PlainName(row.cells[header.type]).text) else {
            return reject(row, header.type, .areaType)
        }
        guard let code = code(row, of: kind) else { return }
        guard firstRows[code] == nil else {
            return reject(row, header.code, .unique(firstRow: firstRows[code, default: 0]))
        }
        guard let names = names(row) else { return }
        firstRows[code] = row.number
        rows.append((row.number, Area(code: code, kind: kind, nameKhmer: names.khmer, nameEnglish: names.latin)))
    }

    /// Leaves out the units whose parent is neither in the file nor known, and then the units below those.
    mutating func rejectOrphans() {
        for level in AreaCode.Level.allCases.dropFirst() {
            let present = known.union(rows.map(\.area.code))
            let orphans = rows.filter { $0.area.level == level && $0.area.parent.map(present.contains) == false }
            guard !orphans.isEmpty else { continue }
            let codes = Set(orphans.map(\.area.code))
            rows.removeAll { codes.contains($0.area.code) }
            unread += orphans.map { .init(codes: [$0.area.code], kind: $0.area.kind, nameKhmer: $0.area.nameKhmer) }
            rejected += orphans.count
            found += orphans.map { row in
                ImportProblem(
                    row: row.number, field: header.names[header.code], found: row.area.code.text,
                    expected: .parent(row.area.parent?.text ?? ""), rejects: true)
            }
        }
    }

    private mutating func code(_ row: TableRow, of kind: AreaKind) -> AreaCode? {
        let written = row.cells[header.code].trimmingBlanks
        let code =
            header.shape == .ncdd ? AreaCode(unpadded: written, level: kind.level) : AreaCode(written)
        guard let code, code.level == kind.level else {
            let isCode = header.shape == .ncdd ? !possibleCodes(row).isEmpty : code != nil
            reject(row, header.code, isCode ? .areaCodeOf(kind.level) : .areaCode)
            return nil
        }
        guard let column = header.level, Int(row.cells[column].trimmingBlanks) != code.level.rawValue else {
            return code
        }
        reject(row, column, .level(code.level.rawValue))
        return nil
    }

    /// Both names without odd spaces; nothing where the Khmer one is missing. The Latin one may be missing, which
    /// is reported.
    private mutating func names(_ row: TableRow) -> (khmer: String, latin: String)? {
        let khmer = PlainName(row.cells[header.nameKhmer])
        let latin = PlainName(row.cells[header.nameLatin])
        guard !khmer.text.isEmpty else {
            reject(row, header.nameKhmer, .name)
            return nil
        }
        if khmer.wasOdd { note(row, header.nameKhmer, .plainSpaces) }
        if latin.text.isEmpty {
            note(row, header.nameLatin, .name)
        } else if latin.wasOdd {
            note(row, header.nameLatin, .plainSpaces)
        }
        return (khmer.text, latin.text)
    }

    /// The codes the row may have meant, on whatever level.
    private func possibleCodes(_ row: TableRow) -> Set<AreaCode> {
        guard row.cells.count > header.code else { return [] }
        let written = row.cells[header.code].trimmingBlanks
        return Set(AreaCode.Level.allCases.compactMap { AreaCode(unpadded: written, level: $0) })
    }

    private mutating func reject(_ row: TableRow, _ column: Int, _ expected: Expectation) {
        reject(row, header.names[column], row.cells[column], expected)
    }

    private mutating func reject(_ row: TableRow, _ field: String, _ text: String, _ expected: Expectation) {
        rejected += 1
        found.append(
            ImportProblem(row: row.number, field: inSheet(field), found: text, expected: expected, rejects: true))
        let cell = { (column: Int) in row.cells.count > column ? PlainName(row.cells[column]).text : "" }
        let kind = AreaKind(khmer: cell(header.type))
        unread.append(.init(codes: possibleCodes(row), kind: kind, nameKhmer: cell(header.nameKhmer)))
    }

    /// As spreadsheets write it: Battambang!Code.
    private func inSheet(_ field: String) -> String { sheet.isEmpty ? field : "\(sheet)!\(field)" }

    private mutating func note(_ row: TableRow, _ column: Int, _ expected: Expectation) {
        found.append(
            ImportProblem(
                row: row.number, field: inSheet(header.names[column]), found: row.cells[column], expected: expected))
    }
}
