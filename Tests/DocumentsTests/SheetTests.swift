import Documents
import Testing

@Suite struct `A workbook` {
    private let book = Workbook(
        title: "បញ្ជីវត្តមាន", author: "រដ្ឋបាលខេត្ត", made: Printed.made,
        sheets: [
            .init(
                name: "វត្តមាន/២០២៦", heading: "បញ្ជីវត្តមាន",
                columns: [.init("ល.រ", width: 6), .init("ឈ្មោះ", width: 20), .init("ថ្ងៃ"), .init("ថវិកា")],
                rows: [
                    [.whole(1), "សុខ សុភា", .day(year: 2026, month: 12, day: 15), .decimal(1.5)],
                    [.whole(2), "=HYPERLINK(\"http://x\")", .blank, .decimal(.nan)],
                ])
        ])

    @Test func `openpyxl reads values, fonts, heights, filter, frozen header and print set-up`() throws {
        let script = """
            import sys, openpyxl
            b = openpyxl.load_workbook(sys.argv[1])
            s = b.worksheets[0]
            print(b.properties.title, b.properties.created.isoformat(), s.title)
            print([[c.value for c in r] for r in s.iter_rows()][1:])
            print(s['B3'].font.name, s.row_dimensions[3].height, s.freeze_panes, s.auto_filter.ref)
            print(s.print_title_rows, s.page_setup.orientation, s.page_setup.paperSize, s['B4'].data_type)
            """
        let answer = try Tool.ask(Tool.python(), ["-c", script, "FILE"], about: book.xlsx(), ending: "xlsx").text
        #expect(
            answer == """
                បញ្ជីវត្តមាន 2026-11-23T02:30:00 វត្តមាន២០២៦
                [['ល.រ', 'ឈ្មោះ', 'ថ្ងៃ', 'ថវិកា'], [1, 'សុខ សុភា', datetime.datetime(2026, 12, 15, 0, 0), 1.5], \
                [2, '=HYPERLINK("http://x")', None, None]]
                Khmer OS Siemreap 24.0 A3 A2:D4
                $2:$2 landscape 9 s

                """)
    }

    @Test func `The same workbook gives the same bytes`() throws {
        #expect(try book.xlsx() == book.xlsx())
    }

    @Test func `Tabs with forbidden, equal or no names are made allowed and different`() throws {
        let sheet = { (name: String) in Workbook.Sheet(name: name, columns: [.init("ក")], rows: []) }
        let odd = Workbook(
            title: "", made: Printed.made,
            sheets: [sheet("[a]"), sheet("A"), sheet(""), sheet(String(repeating: "ក្រ", count: 40))])
        let script = "import sys, openpyxl; print([len(n) for n in openpyxl.load_workbook(sys.argv[1]).sheetnames])"
        let answer = try Tool.ask(Tool.python(), ["-c", script, "FILE"], about: odd.xlsx(), ending: "xlsx").text
        #expect(answer == "[1, 3, 6, 24]\n")
    }

    @Test func `CSV quotes what must be quoted and disarms formulas`() {
        let sheet = Workbook.Sheet(
            name: "x", columns: [.init("ក"), .init("ខ, គ")],
            rows: [
                ["=1+1", " @SUM(A1)"], ["+855 12", "-"], ["a \"b\"", "មួយ\nពីរ"], ["\t=1", .whole(-5)],
                [.decimal(-1.5), .day(year: 2026, month: 1, day: 9)],
            ])
        let text = String(decoding: sheet.csv(), as: UTF8.self)
        #expect(
            text == "ក,\"ខ, គ\"\r\n'=1+1,' @SUM(A1)\r\n'+855 12,'-\r\n\"a \"\"b\"\"\",\"មួយ\nពីរ\"\r\n' =1,-5\r\n"
                + "-1.5,2026-01-09\r\n")
        #expect(Array(sheet.csv(forExcel: true).prefix(3)) == [0xEF, 0xBB, 0xBF])
    }
}
