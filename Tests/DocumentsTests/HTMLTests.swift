import Documents
import Testing

@Suite struct `A document as HTML` {
    @Test func `It is a well formed article in its language`() throws {
        let html = SampleReport.document(inputs: 10, actions: 5, charts: 2).html()
        #expect(html.hasPrefix("<article class=\"paper\" lang=\"km\">\n"))
        let script = "import sys, xml.etree.ElementTree as t; print(t.parse(sys.argv[1]).getroot().tag)"
        let answer = try Tool.ask(Tool.python(), ["-c", script, "FILE"], about: Array(html.utf8), ending: "html").text
        #expect(answer == "article\n")
        #expect(html.contains(" style=") == false)
    }

    @Test func `Headings follow the page's level, tables name their columns`() {
        let document = Printed.document(
            .title("របាយការណ៍"), .heading("មួយ"), .heading("ក្រោម", level: 2),
            .table(
                .init(
                    caption: "តារាង", columns: [.init("ក"), .init("ខ", alignment: .number)],
                    rows: [.init([.init("ផ្នែក", span: 2)], kind: .section), ["x", "១"]])))
        #expect(
            document.html(headingLevel: 2) == """
                <article class="paper" lang="km">
                <h2 class="title">របាយការណ៍</h2>
                <h3 id="part-heading-1">មួយ</h3>
                <h4 id="part-heading-2">ក្រោម</h4>
                <table class="stack"><caption>តារាង</caption>\
                <thead><tr><th scope="col">ក</th><th scope="col">ខ</th></tr></thead>\
                <tbody><tr><th scope="rowgroup" colspan="2">ផ្នែក</th></tr>\
                <tr><td>x</td><td class="number" data-label="ខ"><div>១</div></td></tr></tbody></table>
                </article>
                """)
    }

    @Test func `What people wrote is escaped, a footnote leads there and back`() {
        let text = Document.Text("<b>&\"").noted("<i>ចំណាំ")
        #expect(
            Printed.document(.paragraph(text), .paragraph(.link("x", to: "javascript:1"))).html() == """
                <article class="paper" lang="km">
                <p>&lt;b&gt;&amp;&quot;<sup><a href="#note-1" id="note-call-1">១</a></sup></p>
                <p>x</p>
                <section class="footnotes" role="doc-endnotes"><ol><li id="note-1">&lt;i&gt;ចំណាំ \
                <a href="#note-call-1" aria-label="↩ ១">↩</a></li></ol></section>
                </article>
                """)
    }
}
