import Dialogue
import Documents
import Store

/// The document on a page: the same words as on paper. A long one goes on over several pages, each with the way to the
/// others.
struct ReportPart: Sendable {
    private let pages: PagedHTML
    private let page: PageOfMany
    private let language: Language
    private let address: String

    init(_ report: Document, asked: Int?, of found: FoundReport, _ visit: Visit) {
        pages = PagedHTML(report.codesAddressed(at: visit.site.settings.address))
        page = PageOfMany(asked, size: 1, of: pages.count)
        language = visit.language
        let question = found.forum.question
        address = "/\(found.dialogue.name)/report\(question.isEmpty ? "?" : "\(question)&")page="
    }

    var isLast: Bool { page.number == page.last }
    /// The address of the last page.
    var end: String { "\(address)\(page.last)" }

    var html: HTML {
        let paper = HTML(trusted: pages.html(page.number) { "\(address)\($0)" })
        let links = page.links(language) { "\(address)\($0)" }
        return """
            <div class="letter" lang="\(language.rawValue)">\(paper)</div>
            \(links)
            """
    }
}
