package import Dialogue

/// A file of tables, whatever it is: one table of separated values, or the sheets of a workbook.
package struct TableFile: Hashable, Sendable {
    package let sheets: [Sheet]
    package let form: Form
    /// What parts the cells of a file of separated values; a comma for a workbook, which has none.
    package let separator: CSV.Separator

    /// One table. A file of separated values has one, without a name.
    package struct Sheet: Hashable, Sendable {
        package let name: String
        package let rows: [TableRow]
    }

    package enum Form: String, CaseIterable, Sendable {
        case csv, xlsx
    }

    /// Tells by the first bytes which form it has.
    package init(_ bytes: [UInt8], limits: FileLimits = FileLimits()) throws(ImportFailure) {
        // The mark of the older Excel, which also wraps workbooks that are locked.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldWorkbook }
        if bytes.starts(with: [0x50, 0x4B]) {
            form = .xlsx
            separator = .comma
            sheets = try Spreadsheet(bytes, limits: limits).sheets.map { Sheet(name: $0.name, rows: $0.rows) }
        } else {
            form = .csv
            let table = try CSV(bytes, limits: limits.csv, seconds: limits.seconds)
            separator = table.separator
            sheets = [Sheet(name: "", rows: table.rows)]
        }
        guard !sheets.isEmpty else { throw .empty }
    }

    /// The table in which a form is recognised best, with the row its headings are in.
    package func table(
        for form: TableForm, limits: FileLimits = FileLimits()
    ) throws(ImportFailure) -> (sheet: Sheet, head: TableHead) {
        var best: (sheet: Sheet, head: TableHead)?
        let time = ReadingTime(most: limits.seconds)
        for sheet in sheets {
            try time.check()
            guard let head = TableHead(in: sheet.rows.lazy.map { ($0.number, $0.cells) }, for: form) else { continue }
            if head.recognised > best?.head.recognised ?? 0 { best = (sheet, head) }
        }
        guard let best else {
            throw .headerMissing(form.fields.filter(\.isRequired).map(\.title.english).compactMap(\.self))
        }
        return best
    }
}
