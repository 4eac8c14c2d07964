package import Dialogue

/// A file of tables, whatever it is: one table of separated values, or the sheets of a workbook.
package struct TableFile: Hashable, Sendable {
    package let sheets: [Sheet]
    package let form: Form
    /// What parts the cells of a file of separated values; a comma for a workbook, which has none.
    package let separator: CSV.Separator
    /// The names of hidden sheets, which are left out.
    package let leftOut: [String]

    /// One table. A file of separated values has one, without a name.
    package struct Sheet: Hashable, Sendable {
        package let name: String
        package let rows: [TableRow]
        package let hidden: HiddenCells
    }

    package enum Form: String, CaseIterable, Sendable {
        case csv, xlsx
    }

    /// Tells by the first bytes which form it has.
    package init(_ bytes: [UInt8], limits: FileLimits = FileLimits()) throws(ImportFailure) {
        // The mark of the older Excel, which also wraps workbooks that are locked.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldWorkbook }
        if bytes.starts(with: [0x50, 0x4B]) {
            if let other = try ImportFailure.OtherForm.inArchive(bytes, limits: limits.zip) { throw .otherForm(other) }
            form = .xlsx
            separator = .comma
            let book = try Spreadsheet(bytes, limits: limits)
            sheets = book.sheets.map { Sheet(name: $0.name, rows: $0.rows, hidden: $0.hidden) }
            leftOut = book.leftOut
        } else {
            if let other = ImportFailure.OtherForm.ofText(bytes) { throw .otherForm(other) }
            form = .csv
            let table = try CSV(bytes, limits: limits.csv, seconds: limits.seconds)
            separator = table.separator
            sheets = [Sheet(name: "", rows: table.rows, hidden: HiddenCells())]
            leftOut = []
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

    /// What a reader of the file does not see: told with the table, whether it is taken or left out.
    package func unseen(of sheet: Sheet, _ head: TableHead) -> [ImportProblem] {
        let rows = sheet.hidden.rows.filter { $0 > head.row }.map { row in
            ImportProblem(row: row, field: "", found: "", expected: .cell(.shownRow))
        }
        let columns = sheet.hidden.columns.filter(head.headings.indices.contains).map { column in
            ImportProblem(
                row: head.row, field: head.headings[column], found: head.headings[column],
                expected: .cell(.shownColumn))
        }
        let sheets = leftOut.map { name in
            ImportProblem(row: 0, field: name, found: name, expected: .cell(.shownSheet))
        }
        return sheets + columns + rows
    }
}

extension ImportFailure.OtherForm {
    /// An archive that is no workbook of Excel, by the parts it has.
    fileprivate static func inArchive(_ bytes: [UInt8], limits: ZipFile.Limits) throws(ImportFailure) -> Self? {
        let zip = try ZipFile(bytes, limits: limits)
        if zip.has("word/document.xml") { return .letter }
        // OpenDocument 1.2, part 3, 2.2.1.
        if zip.has("content.xml"), zip.has("mimetype") || zip.has("META-INF/manifest.xml") { return .openDocument }
        if zip.has("xl/workbook.bin") { return .binaryWorkbook }
        return nil
    }

    /// Pages and other texts that programs save as «.xls», and pictures of tables.
    fileprivate static func ofText(_ bytes: [UInt8]) -> Self? {
        if bytes.starts(with: Array("%PDF".utf8)) { return .pdf }
        let plain = (try? UTF16Text(bytes))?.utf8 ?? bytes
        let start = String(decoding: plain.prefix(2048), as: UTF8.self).trimmingBlanks.lowercased()
        guard start.hasPrefix("<") else { return nil }
        if start.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .oldXML }
        if start.hasPrefix("<?xml"), !start.contains("<html") { return .xml }
        return ["<html", "<!doctype", "<table", "<head", "<meta", "<body", "<div", "<style", "<?xml"].contains {
            start.hasPrefix($0)
        } ? .webPage : nil
    }
}
