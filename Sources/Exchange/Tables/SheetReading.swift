import Dialogue

/// Reads the cells of one sheet.
final class SheetReading: XMLEvents {
    private(set) var rows: [TableRow] = []
    /// Cells read so far in the whole workbook, and the bytes of what they say.
    private(set) var cells: Int
    private(set) var bytes: Int
    private let texts: [String]
    private let styles: CellStyles
    private let countsFrom1904: Bool
    private let limits: Spreadsheet.Limits

    private enum Element { case row, cell, value, formula, inline, phonetic, column, merge, other }

    private var elements: [Element] = []
    private var number = 0
    private var row: [String] = []
    private var width = 0
    private var column = 0
    private var type = ""
    private var style = 0
    private var now: [UInt8] = []
    private var formula: [UInt8]?

    /// What the sheet keeps from the eye.
    private(set) var hidden = HiddenCells()
    private var merges: [MergedCells] = []

    init(texts: [String], styles: CellStyles, countsFrom1904: Bool, limits: Spreadsheet.Limits, cells: Int, bytes: Int)
    {
        self.texts = texts
        self.styles = styles
        self.countsFrom1904 = countsFrom1904
        self.limits = limits
        self.cells = cells
        self.bytes = bytes
    }

    func begin(_ name: String, _ attributes: XMLAttributes, at place: XMLPlace) throws {
        let element = Self.element(name)
        elements.append(element)
        switch element {
        case .row: try beginRow(attributes)
        case .cell: try beginCell(attributes)
        case .formula: formula = []
        case .column: hidden.takeColumns(attributes, most: limits.columns)
        case .merge:
            guard let cells = attributes["ref"].flatMap(MergedCells.init), cells.rows.count > 1 else { return }
            try count(1)
            merges.append(cells)
        default: break
        }
    }

    private static func element(_ name: String) -> Element {
        switch name.withoutPrefix {
        case "row": .row
        case "c": .cell
        case "v": .value
        case "t": .inline
        case "f": .formula
        case "rPh": .phonetic
        case "col": .column
        case "mergeCell": .merge
        default: .other
        }
    }

    /// Rows that hold nothing may be left out of the file; they count all the same.
    private func beginRow(_ attributes: XMLAttributes) throws {
        let next = attributes["r"].flatMap { Int($0) } ?? number + 1
        guard next > number else { throw ImportFailure.brokenWorkbook }
        guard next <= limits.rows else { throw ImportFailure.tooLarge(.rows(limits.rows)) }
        number = next
        if ["1", "true"].contains(attributes["hidden"] ?? "") { hidden.rows.append(number) }
        row = []
        row.reserveCapacity(width)
        column = 0
    }

    private func beginCell(_ attributes: XMLAttributes) throws {
        if let reference = attributes["r"] {
            guard let place = Self.column(of: reference), place >= column else { throw ImportFailure.brokenWorkbook }
            column = place
        }
        guard column < limits.columns else { throw ImportFailure.tooLarge(.columns(limits.columns)) }
        try count(1)
        type = attributes["t"] ?? ""
        style = attributes["s"].flatMap { Int($0) } ?? 0
        now.removeAll(keepingCapacity: true)
        formula = nil
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        switch elements.last {
        case .value: now += bytes
        case .formula: formula?.append(contentsOf: bytes)
        case .inline: if !elements.contains(.phonetic) { now += bytes }
        default: return
        }
        try Spreadsheet.requireCell(now)
    }

    private func count(_ more: Int) throws {
        cells += more
        guard cells <= limits.cells else { throw ImportFailure.tooLarge(.cells(limits.cells)) }
    }

    func end(at place: XMLPlace) throws {
        switch elements.popLast() {
        case .cell:
            let value = lacksValue ? unreckoned : shown(String(decoding: now, as: UTF8.self))
            if !value.isEmpty {
                bytes += value.utf8.count
                guard bytes <= limits.bytes else { throw ImportFailure.tooLarge(.unpacked(limits.bytes)) }
                // Cells that are left out of the file take room here.
                try count(column - row.count)
                while row.count < column { row.append("") }
                row.append(value)
            }
            column += 1
        case .row:
            width = max(width, row.count)
            if !row.isEmpty { rows.append(TableRow(number: number, cells: row)) }
        default: break
        }
    }

    /// A formula that no spreadsheet has reckoned yet: programs that only write leave its value out.
    private var lacksValue: Bool { formula != nil && now.isEmpty && type != "str" }

    private var unreckoned: String {
        let text = String(decoding: formula ?? [], as: UTF8.self)
        return CellSign.unreckoned + (text.isEmpty ? "" : " =" + text)
    }

    /// A value that spans rows stands in each of them; one that spans columns in the first.
    func spreadMerges() throws {
        guard merges.contains(where: { $0.rows.count > 1 }) else { return }
        let places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.number, $0) })
        for merge in merges where merge.rows.count > 1 && merge.rows.count <= limits.rows {
            guard let top = places[merge.rows.lowerBound], merge.column < rows[top].cells.count else { continue }
            let value = rows[top].cells[merge.column]
            guard !value.isEmpty else { continue }
            for place in top + 1..<rows.count {
                guard merge.rows.contains(rows[place].number) else { break }
                guard !rows[place].isBlank else { continue }
                try count(1)
                rows[place] = rows[place].setting(value, in: merge.column)
            }
        }
    }

    private func shown(_ written: String) -> String {
        switch type {
        case "s":
            guard let place = Int(written), texts.indices.contains(place) else { return "" }
            return texts[place]
        case "b": return written == "1" ? "TRUE" : written.isEmpty ? "" : "FALSE"
        case "str", "inlineStr": return EscapedSigns.read(written)
        case "e": return written
        case "d": return String(written.prefix(10))
        default:
            guard !written.isEmpty else { return "" }
            switch styles[style] {
            case .plain: return CellNumber.plain(written)
            case .percentage: return CellNumber.percentage(written)
            case .date: return CellNumber.date(written, from1904: countsFrom1904)
            }
        }
    }

    /// "AB12" is in column 27, counted from 0.
    static func column(of reference: some StringProtocol) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            guard (0x41...0x5A).contains(byte) else { break }
            column = column * 26 + Int(byte - 0x40)
            guard column < 100_000 else { return nil }
        }
        return column == 0 ? nil : column - 1
    }
}
