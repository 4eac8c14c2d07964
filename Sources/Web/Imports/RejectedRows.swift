package import Dialogue
package import Documents
package import Exchange
import Store

/// `/imports/{import}/rejected`: the rows that were left out, in a file of the same form, with a column that says what
/// is wrong. Mended, the same file can be brought in.
enum RejectedRows {
    static let routes: [Route] = [.get("/imports/{import}/rejected", .importSupport, answer)]

    private static func answer(_ visit: Visit) async throws -> Answer {
        let id: ID<FileImport> = try visit.id("import")
        let scope = visit.scope
        let (table, rows) = try await visit.read { reader in
            let table = try reader.tableImport(id, for: scope)
            return (table, try reader.rejectedRows(of: table.found))
        }
        let file = try await visit.site.pressRoom.beside {
            try RejectedFile(
                table.form, CSV.Separator(word: table.separator) ?? .comma, table.head, name: table.found.file.name,
                rows.map { ($0.cells, $0.problems) },
                language: visit.language, made: visit.now.moment)
        }
        return Answer(type: file.type, body: .bytes(file.bytes)).with(
            .contentDisposition, "attachment; filename=\"import-\(id)-rejected.\(table.form)\"")
    }
}

/// Rows to be mended, as a file.
package struct RejectedFile: Sendable {
    package let bytes: [UInt8]
    package let type: String

    /// - Parameters:
    ///   - form: "csv" or "xlsx", as the file came.
    ///   - separator: what parted its cells.
    package init(
        _ form: String, _ separator: CSV.Separator, _ head: TableHead, name: String,
        _ rows: [(cells: [String], problems: [KeptProblem])],
        language: Language, made: Moment
    ) throws {
        let headings = head.headings + [Phrase.tableWhatIsWrong.text(in: language)]
        let width = head.headings.count
        let lines = rows.map { row in
            Array((row.cells + Array(repeating: "", count: max(0, width - row.cells.count))).prefix(width))
                + [Self.sentence(row.problems, language)]
        }
        if form == TableFile.Form.xlsx.rawValue {
            let sheet = Workbook.Sheet(
                name: name, columns: headings.map { Workbook.Column($0) },
                rows: lines.map { $0.map { Workbook.Value.text($0) } })
            bytes = try Workbook(title: name, made: made, sheets: [sheet]).xlsx()
            type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        } else {
            var writer = CSVWriter(separator: separator)
            writer.write(headings)
            for line in lines { writer.write(line) }
            bytes = Array(writer.text.utf8)
            type = "text/csv; charset=utf-8"
        }
    }

    private static func sentence(_ problems: [KeptProblem], _ language: Language) -> String {
        problems.map { problem in
            let found = problem.found.isEmpty ? Phrase.importFoundNothing.text(in: language) : "«\(problem.found)»"
            return "\(problem.field): \(Phrase.importFound.text(in: language)) \(found); "
                + "\(Phrase.importExpected.text(in: language)) \(problem.expected.text(in: language))"
        }.joined(separator: " | ")
    }
}
