import Foundation
import Testing

@testable import Documents

@Suite struct `A long document as pages of HTML` {
    private static let report = SampleReport.document(inputs: 500, actions: 200, charts: 10)

    private func pages(_ paged: PagedHTML) -> [String] {
        (1...paged.count).map { paged.html($0) { "/report?page=\($0)" } }
    }

    @Test func `Everything stands on one page exactly, and none is much longer than the others`() {
        let pages = pages(PagedHTML(Self.report))
        #expect(pages.count > 3)
        #expect(pages.allSatisfy { $0.utf8.count < 3 * PagedHTML.usual })
        let whole = Self.report.html()
        for mark in ["<td", "<li", "<figure", "<h2", "<h3", "<p>"] {
            let contents = pages.reduce(0) { $0 + $1.components(separatedBy: mark).count - 1 }
            #expect(contents == whole.components(separatedBy: mark).count - 1, "\(mark)")
        }
        // The title stands at the head of each.
        #expect(pages.allSatisfy { $0.components(separatedBy: "<h1").count == 2 })
    }

    @Test func `What the contents name is where they lead`() throws {
        let pages = pages(PagedHTML(Self.report))
        let links = pages.flatMap { page in page.matches(of: /<a href="([^"#]*)#(part-[^"]+)"/).map(\.output) }
        #expect(links.count > 5)
        for (_, address, anchor) in links {
            let number = address.isEmpty ? 1 : try #require(Int(address.replacing("/report?page=", with: "")))
            #expect(pages[number - 1].contains("id=\"\(anchor)\""), "\(address)#\(anchor)")
            #expect(pages.count { $0.contains("id=\"\(anchor)\"") } == 1)
        }
        #expect(Set(links.map(\.1)).count > 2, "some lead to other pages")
    }

    @Test func `A heading goes with what stands under it, a list counts on`() {
        let items = (1...30).map {
            Document.List.Item(Document.Text("item \($0) " + String(repeating: "x", count: 60)))
        }
        let document = Printed.document(
            .title("t"), .paragraph(Document.Text(String(repeating: "y", count: 700))), .heading("head", level: 2),
            .list(Document.List(.numbers, items)))
        let pages = pages(PagedHTML(document, most: 1_000))
        #expect(!pages[0].contains("head"))
        #expect(pages[1].contains("<h3 id=\"part-heading-1\">head</h3>\n<ol><li>item 1 "))
        var next = 1
        for page in pages.dropFirst() {
            let start = page.firstMatch(of: /<ol(?: start="(\d+)")?>/)?.output.1.flatMap { Int($0) } ?? 1
            #expect(start == next)
            next += page.components(separatedBy: "<li>").count - 1
        }
        #expect(next == 31)
    }

    @Test func `What is short is one page, as it would be whole`() {
        let document = SampleReport.document(inputs: 10, actions: 5, charts: 2)
        #expect(pages(PagedHTML(document)) == [document.html()])
    }
}
