import Dialogue
import Testing

@testable import Exchange

@Suite struct `Reading NCDD's workbook` {
    private func cell(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }

    /// A sheet as NCDD exports it: a title, a blank line, the header, and rows of which the last cells are left out.
    private func sheet(_ title: String, _ rows: [[String]]) -> (name: String, xml: String) {
        let header = [
            "Type", "Code", "Name (Khmer)", "Name (Latin)", "Reference", "Official Note", "Note (by Checker)",
        ]
        let lines = ([["List of Gazetteer Code for \(title)"], [], header] + rows).enumerated().map { place, cells in
            "<row r=\"\(place + 1)\">\(cells.map(cell).joined())</row>"
        }
        return (title, WorkbookMaker.sheet(lines.joined()))
    }

    @Test func `Every sheet is a province, codes are texts without their noughts`() throws {
        let maker = WorkbookMaker(sheets: [
            sheet("Notes", []),
            sheet("Battambang", [["ស្រុក", "204", "បវេល", "Bavel"], ["ឃុំ", "20401", "បវេល", "Bavel"]]),
            sheet("Kampot", [["ក្រុង", "708", "កំពត", "Kampot"], ["ស្រុក", "7x", "អ្វី", "What"]]),
        ])
        let file = try GazetteerFile(maker.bytes)
        #expect(file.shape == .ncdd)
        #expect(file.areas.map(\.code.text) == ["0204", "020401", "0708"])
        #expect(file.read == 4)
        #expect(file.problems.map { "\($0.row) \($0.field)" } == ["5 Kampot!Code"])
    }

    @Test func `A workbook of something else is refused`() {
        let other = WorkbookMaker(sheets: [("A", WorkbookMaker.sheet("<row><c><v>1</v></c></row>"))])
        #expect(throws: ImportFailure.notThisFormat) { try GazetteerFile(other.bytes) }
        let short = WorkbookMaker(sheets: [
            ("A", WorkbookMaker.sheet("<row>\(["Type", "Code", "Name (Khmer)"].map(cell).joined())</row>"))
        ])
        #expect(throws: ImportFailure.headerMissing(["name (latin)"])) { try GazetteerFile(short.bytes) }
    }
}
