import CXLSXWriter
import Foundation
import Khmer

extension Workbook {
    /// The tables as XLSX: Khmer fonts, rows high enough for them, frozen header, filters, print set-up (one page wide,
    /// header on every page). The same workbook gives the same bytes.
    package func xlsx() throws(Press.Failure) -> [UInt8] {
        // The library writes to a file; the one shipped with Debian 12 cannot write to memory.
        let path = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString + ".xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        guard let book = workbook_new(path) else { throw .spreadsheet }
        var writer = XLSXWriter(book)
        writer.describe(self)
        for (index, sheet) in sheets.enumerated() { writer.write(sheet, number: index + 1) }
        if sheets.isEmpty { writer.write(Sheet(name: "", columns: [], rows: []), number: 1) }
        guard workbook_close(book) == LXW_NO_ERROR, let data = FileManager.default.contents(atPath: path) else {
            throw .spreadsheet
        }
        return Array(data)
    }
}

private struct XLSXWriter {
    let book: UnsafeMutablePointer<lxw_workbook>
    private let heading: UnsafeMutablePointer<lxw_format>?
    private let header: UnsafeMutablePointer<lxw_format>?
    private let text: UnsafeMutablePointer<lxw_format>?
    private let whole: UnsafeMutablePointer<lxw_format>?
    private let decimal: UnsafeMutablePointer<lxw_format>?
    private let day: UnsafeMutablePointer<lxw_format>?
    private var names: Set<String> = []

    /// What one line of Khmer needs; Excel's own 15 points cut it off above and below.
    private static let lineHeight = 24.0

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        self.book = book
        heading = Self.format(book, font: "Khmer OS Muol Light", size: 13)
        header = Self.format(book, font: "Khmer OS Siemreap", size: 10, isBold: true, isFramed: true)
        format_set_bg_color(header, 0xE3E9F1)
        format_set_align(header, UInt8(LXW_ALIGN_CENTER.rawValue))
        text = Self.format(book, font: "Khmer OS Siemreap", size: 10, isFramed: true)
        format_set_text_wrap(text)
        format_set_text_wrap(header)
        whole = Self.format(book, font: "Khmer OS Siemreap", size: 10, isFramed: true)
        format_set_num_format(whole, "#,##0")
        decimal = Self.format(book, font: "Khmer OS Siemreap", size: 10, isFramed: true)
        format_set_num_format(decimal, "#,##0.00")
        day = Self.format(book, font: "Khmer OS Siemreap", size: 10, isFramed: true)
        format_set_num_format(day, "dd/mm/yyyy")
    }

    private static func format(
        _ book: UnsafeMutablePointer<lxw_workbook>, font: String, size: Double, isBold: Bool = false,
        isFramed: Bool = false
    ) -> UnsafeMutablePointer<lxw_format>? {
        let format = workbook_add_format(book)
        format_set_font_name(format, font)
        format_set_font_size(format, size)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if isBold { format_set_bold(format) }
        if isFramed {
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color(format, 0xB8B8B8)
        }
        return format
    }

    func describe(_ workbook: Workbook) {
        Printable.searchable(workbook.title).withCString { title in
            Printable.searchable(workbook.author).withCString { author in
                var properties = lxw_doc_properties()
                properties.title = UnsafeMutablePointer(mutating: title)
                properties.author = UnsafeMutablePointer(mutating: author)
                properties.created = workbook.made.secondsSince1970
                workbook_set_properties(book, &properties)
            }
        }
    }

    mutating func write(_ sheet: Workbook.Sheet, number: Int) {
        guard let page = workbook_add_worksheet(book, tabName(sheet.name, number)) else { return }
        var row: UInt32 = 0
        if let title = sheet.heading {
            worksheet_set_row(page, 0, 34, nil)
            worksheet_write_string(page, 0, 0, Self.cell(title), heading)
            row = 1
        }
        let head = row
        var headHeight = Self.lineHeight
        for (index, column) in sheet.columns.enumerated() {
            let place = UInt16(clamping: index)
            let width = min(max(column.width, 3), 120)
            worksheet_set_column(page, place, place, width, nil)
            worksheet_write_string(page, head, place, Self.cell(column.title), header)
            headHeight = max(headHeight, height(column.title, width))
        }
        worksheet_set_row(page, head, headHeight, nil)
        for values in sheet.rows {
            row += 1
            write(values, sheet.columns, page, row)
        }
        setUp(sheet, page, head: head, last: row)
    }

    private func write(
        _ values: [Workbook.Value], _ columns: [Workbook.Column], _ page: UnsafeMutablePointer<lxw_worksheet>,
        _ row: UInt32
    ) {
        var high = Self.lineHeight
        for (index, value) in values.prefix(columns.count).enumerated() {
            let column = UInt16(clamping: index)
            switch value {
            case .blank: worksheet_write_blank(page, row, column, text)
            case .text(let words):
                worksheet_write_string(page, row, column, Self.cell(words), text)
                high = max(high, height(words, columns[index].width))
            case .whole(let number): worksheet_write_number(page, row, column, Double(number), whole)
            case .decimal(let number):
                if number.isFinite { worksheet_write_number(page, row, column, number, decimal) }
            case .day(let year, let month, let date):
                var moment = lxw_datetime()
                moment.year = Int32(clamping: year)
                moment.month = Int32(clamping: month)
                moment.day = Int32(clamping: date)
                worksheet_write_datetime(page, row, column, &moment, day)
            }
        }
        worksheet_set_row(page, row, min(high, 400), nil)
    }

    private func setUp(
        _ sheet: Workbook.Sheet, _ page: UnsafeMutablePointer<lxw_worksheet>, head: UInt32, last: UInt32
    ) {
        worksheet_freeze_panes(page, head + 1, 0)
        if !sheet.columns.isEmpty {
            worksheet_autofilter(page, head, 0, max(last, head), UInt16(clamping: sheet.columns.count - 1))
        }
        worksheet_repeat_rows(page, head, head)
        worksheet_set_paper(page, 9)  // A4
        if sheet.isLandscape { worksheet_set_landscape(page) }
        worksheet_fit_to_pages(page, 1, 0)
        worksheet_set_margins(page, 0.5, 0.4, 0.6, 0.6)
        worksheet_set_footer(page, "&R&P / &N")
    }

    /// As many lines as the words fill at about 5.6 points a letter.
    private func height(_ words: String, _ width: Double) -> Double {
        let lines = words.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
            sum + max(1, Int((RoughWidth.of(String(line), size: 10) / (width * 5.2)).rounded(.up)))
        }
        return max(1, Double(lines)) * Self.lineHeight
    }

    /// A cell holds 32,767 letters; more is cut between two of them.
    private static func cell(_ text: String) -> String {
        let words = Printable.cleaned(text)
        guard words.unicodeScalars.count > 32_000 else { return words }
        return KhmerText.truncated(String(String.UnicodeScalarView(words.unicodeScalars.prefix(32_000))), to: 31_000)
    }

    /// Excel allows 31 letters on a tab, none of []:*?/\, no apostrophe at an end, and no name twice.
    private mutating func tabName(_ wanted: String, _ number: Int) -> String {
        let letters = Printable.line(wanted).unicodeScalars.filter { !"[]:*?/\\'".unicodeScalars.contains($0) }
        var name = String(String.UnicodeScalarView(letters.prefix(24)))
        if name.allSatisfy(\.isWhitespace) { name = "Sheet\(number)" }
        if names.contains(name.lowercased()) { name += " \(number)" }
        names.insert(name.lowercased())
        return name
    }
}

extension Moment {
    /// Seconds since 1970 in universal time, by the civil calendar.
    fileprivate var secondsSince1970: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let ofEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let days = era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + dayOfYear - 719_468
        return days * 86_400 + (hour - 7) * 3_600 + minute * 60
    }
}
