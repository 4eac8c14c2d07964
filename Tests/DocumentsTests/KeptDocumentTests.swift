import Documents
import Testing

@Suite struct `A kept document` {
    @Test func `It is read back as it was, and written the same again`() throws {
        let report = SampleReport.document(inputs: 5, actions: 3, charts: 2)
        let kept = try report.kept()
        let again = try Document(kept: kept)
        #expect(again == report)
        #expect(try again.kept() == kept)
    }

    @Test func `What was kept in November 2026 is still read`() throws {
        let kept = """
            {"accent":{"blue":26,"green":26,"red":26},"author":"",\
            "blocks":[{"title":{"_0":{"text":{"runs":[{"emphasis":"plain","text":"ក"}]}}}},\
            {"heading":{"_0":{"anchor":"action-plan","level":1,"text":{"runs":[]}}}},\
            {"paragraph":{"_0":{"alignment":"leading","isIndented":false,"keepsWithNext":false,"size":"body",\
            "text":{"runs":[{"emphasis":"strong","language":"en",\
            "link":{"address":{"_0":"/i/BTB-26-001"}},"text":"x"}]}}}},\
            {"pageBreak":{}}],"folio":{"numbered":{}},"language":"km",\
            "made":{"day":23,"hour":0,"minute":0,"month":11,"year":2026},\
            "paper":{"height":841.89,"margins":{"bottom":1,"left":2,"right":3,"top":4},"width":595.28},"title":"t"}
            """
        let run = Document.Run("x", .strong, link: .address("/i/BTB-26-001"), language: .english)
        let expected = Document(
            title: "t", made: Moment(year: 2026, month: 11, day: 23),
            paper: Document.Paper(
                width: 595.28, height: 841.89, margins: Document.Margins(top: 4, left: 2, bottom: 1, right: 3)),
            blocks: [
                .title("ក"), .heading(Document.Heading(Document.Text([]), anchor: "action-plan")),
                .paragraph(Document.Text([run])), .pageBreak,
            ])
        #expect(try Document(kept: kept) == expected)
        #expect(try expected.kept() == kept)
    }

    @Test func `What is none is refused`() {
        #expect(throws: Document.NotKept.self) { try Document(kept: "<p>km</p>") }
    }

    @Test func `Addresses of the same site are written out on paper and stay short on a page`() {
        let link = Document.Text.link("BTB-26-001", to: "/i/BTB-26-001")
        let document = Printed.document(
            .paragraph(link), .table(.init(columns: [.init("ក")], rows: [[.init(link)]])),
            .qr(.init("/BTB/2026", alternative: "QR")))
        #expect(
            document.addressed(at: "https://x.example").blocks == [
                .paragraph(.link("BTB-26-001", to: "https://x.example/i/BTB-26-001")),
                .table(
                    .init(
                        columns: [.init("ក")],
                        rows: [[.init(.link("BTB-26-001", to: "https://x.example/i/BTB-26-001"))]])),
                .qr(.init("https://x.example/BTB/2026", alternative: "QR")),
            ])
        #expect(document.codesAddressed(at: "https://x.example").blocks.first == .paragraph(link))
        #expect(Printed.document(.paragraph(link)).html().contains("<a href=\"/i/BTB-26-001\">BTB-26-001</a>"))
        #expect(Printed.document(.paragraph(.link("x", to: "//evil.example"))).html().contains("href") == false)
    }
}
