import Documents
import Testing

@Suite struct `A DOCX` {
    private func ask(_ script: String, _ bytes: [UInt8]) throws -> String {
        let answer = try Tool.ask(Tool.python(), ["-c", script, "FILE"], about: bytes, ending: "docx")
        #expect(answer.status == 0, "\(answer.text)")
        return answer.text
    }

    /// Every part through an XML parser; prints nothing when all is well.
    static let wellFormed = """
        import sys, zipfile, xml.etree.ElementTree as tree
        archive = zipfile.ZipFile(sys.argv[1])
        assert archive.testzip() is None
        for name in archive.namelist():
            if name.endswith(('.xml', '.rels')): tree.fromstring(archive.read(name))
        """

    @Test func `The same document gives the same bytes, and every part is well formed`() throws {
        let report = SampleReport.document(inputs: 10, actions: 5, charts: 2)
        let docx = try Printed.press.docx(report)
        #expect(try Printed.press.docx(report) == docx)
        #expect(try ask(Self.wellFormed, docx) == "")
    }

    @Test func `python-docx reads styles, sections, tables and pictures`() throws {
        let docx = try Printed.press.docx(SampleReport.document(inputs: 10, actions: 5, charts: 2))
        let script = """
            import sys, docx
            d = docx.Document(sys.argv[1])
            zw = lambda s: s.replace('\\u200b', '')
            print(d.core_properties.title, d.core_properties.created.isoformat())
            print(len(d.sections), [s.orientation for s in d.sections][1], len(d.inline_shapes))
            print([zw(p.text) for p in d.paragraphs if p.style.name == 'Heading 1'])
            t = [t for t in d.tables if len(t.columns) == 6][0]
            print(len(t.rows), zw(t.rows[0].cells[0].text), t.rows[0]._tr.trPr.xml.count('tblHeader'))
            """
        let lines = try ask(script, docx).split(separator: "\n").map(String.init)
        #expect(
            lines == [
                "របាយការណ៍ស្តីពីកិច្ចសន្ទនាភាពជាដៃគូខេត្តបាត់ដំបង ឆ្នាំ២០២៦ 2026-11-23T02:30:00+00:00",
                "3 LANDSCAPE (1) 4",
                "['សេចក្តីផ្តើម', 'ការចូលរួម', 'មតិ និងចម្លើយ', 'ផែនការសកម្មភាព', 'ការចែកចាយ']",
                "9 ការសន្យា 1",
            ])
    }

    @Test func `Every width of page has a footer of its own width`() throws {
        let document = Document(
            title: "ក", made: Printed.made,
            blocks: [
                .paragraph("ក"), .pageBreak(.a4Landscape), .paragraph("ខ"), .pageBreak(.a4), .paragraph("គ"),
            ])
        let script = """
            import docx, sys
            for section in docx.Document(sys.argv[1]).sections:
                stops = section.footer.paragraphs[0].paragraph_format.tab_stops
                room = section.page_width - section.left_margin - section.right_margin
                print(section.footer.part.partname, abs(stops[0].position - room) < 12700)
            """
        let answer = try ask(script, Printed.press.docx(document))
        #expect(answer == "/word/footer1.xml True\n/word/footer2.xml True\n/word/footer1.xml True\n")
    }

    @Test func `Khmer runs say that they are Khmer, Latin runs do not`() throws {
        let docx = try Printed.press.docx(Printed.document(.paragraph("អង្គការ UNICEF ផ្តល់ថវិកា")))
        let script = """
            import sys, docx
            for r in docx.Document(sys.argv[1]).paragraphs[0].runs:
                p = r._r.xml
                print(r.text.replace('\\u200b', '').strip(), '<w:cs/>' in p, 'w:bidi="km-KH"' in p)
            """
        #expect(try ask(script, docx) == "អង្គការ True True\nUNICEF False False\nផ្តល់ថវិកា True True\n")
    }

    @Test func `Pictures carry their alternative text and contents the pages of the PDF`() throws {
        let document = Printed.document(
            .contents(.init(title: "មាតិកា")), .pageBreak, .heading("ទីមួយ"), .pageBreak, .heading("ទីពីរ"),
            .qr(.init("https://vetika.example", alternative: "QR \"<ឆ្លើយ>\"")))
        let script = """
            import sys, docx, re
            d = docx.Document(sys.argv[1])
            print([p.text.replace('\\u200b', '') for p in d.paragraphs if p.style.name == 'toc 1'])
            print(re.findall('descr="([^"]*)"', d.element.xml))
            print(re.findall('(TOC [^<]*|PAGEREF [^<]*)', d.element.xml))
            print(re.findall(' (PAGE|NUMPAGES) ', d.sections[0].footer._element.xml))
            """
        #expect(
            try ask(script, Printed.press.docx(document)) == """
                ['ទីមួយ\\t២', 'ទីពីរ\\t៣']
                ['QR &quot;&lt;ឆ្លើយ&gt;&quot;']
                ['TOC \\\\o "1-2" \\\\h \\\\z \\\\u ', 'PAGEREF _Toc1 \\\\h ', 'PAGEREF _Toc2 \\\\h ']
                ['PAGE', 'NUMPAGES']

                """)
    }
}
