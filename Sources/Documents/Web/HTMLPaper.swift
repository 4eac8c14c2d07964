import Foundation
package import Khmer

extension Document {
    /// The document as a fragment of HTML: an `article` of class `paper` without any style of its own, to be put into
    /// a page. Headings begin at the given level. Everything a person wrote is escaped.
    ///
    /// With a segmenter, the names in charts break between words; running text is broken by the browser.
    package func html(headingLevel: Int = 1, segmenter: KhmerSegmenter? = nil) -> String {
        var paper = HTMLPaper(document: self, level: headingLevel, breaks: segmenter.map(Breaks.init))
        return paper.written()
    }
}

/// Writes one document as HTML.
struct HTMLPaper {
    let document: Document
    let level: Int
    let breaks: Breaks?
    private let headings: [Galley.Entry]
    private let hasTitle: Bool
    private var nextHeading: Int
    private var notes: [Document.Text] = []
    /// The address of the page a heading stands on, by its anchor; empty where it is this one.
    var elsewhere: (String) -> String = { _ in "" }

    /// - Parameter headingsBefore: so many headings stand on the pages before.
    init(document: Document, level: Int, breaks: Breaks?, headingsBefore: Int = 0) {
        nextHeading = headingsBefore
        self.document = document
        self.level = min(6, max(1, level))
        self.breaks = breaks
        headings = Galley.entries(document.blocks)
        hasTitle = document.blocks.contains { if case .title = $0 { true } else { false } }
    }

    mutating func written() -> String { written(document.blocks.map { PagedHTML.Piece(block: $0) }) }

    mutating func written(_ pieces: [PagedHTML.Piece]) -> String {
        var out = "<article class=\"paper\" lang=\"\(document.language.rawValue)\">\n"
        for piece in pieces {
            if case .list(let list) = piece.block {
                out += self.list(list, from: piece.first) + "\n"
            } else {
                out += written(piece.block) + "\n"
            }
        }
        return out + footnotes() + "</article>"
    }

    private mutating func written(_ block: Document.Block) -> String {
        switch block {
        case .letterhead(let head): return letterhead(head)
        case .title(let title):
            let subtitle = title.subtitle.map { "<p class=\"subtitle\">\(text($0))</p>" } ?? ""
            return "<h\(level) class=\"title\">\(text(title.text))</h\(level)>\(subtitle)"
        case .heading(let heading): return self.heading(heading)
        case .paragraph(let paragraph):
            let indented = paragraph.isIndented ? "indented" : nil
            let names = [paragraph.alignment.name, paragraph.size.name, indented]
            return "<p\(classes(names))>\(text(paragraph.text))</p>"
        case .list(let list): return self.list(list)
        case .facts(let facts):
            let rows = facts.rows.map { "<div><dt>\(text($0.label))</dt><dd>\(text($0.value))</dd></div>" }
            return "<dl class=\"facts\">\(rows.joined())</dl>"
        case .table(let table): return self.table(table)
        case .figure(let figure):
            let caption = figure.caption.map { "<figcaption>\(text($0))</figcaption>" } ?? ""
            return "<figure>\(image(figure.picture, figure.alternative))\(caption)</figure>"
        case .chart(let chart): return self.chart(chart)
        case .tileMap(let map):
            return "<figure><figcaption>\(text(map.title))</figcaption>"
                + "\(map.drawing(width: 430).svg(label: map.spoken))</figure>"
        case .qr(let figure): return code(figure)
        case .contents(let contents): return self.contents(contents)
        case .signature(let signature): return self.signature(signature)
        case .cards(let cards):
            var out = ""
            for card in cards.cards {
                var inside = ""
                for block in card { inside += written(block) }
                out += "<li>\(inside)</li>"
            }
            return "<ul class=\"cards\">\(out)</ul>"
        case .pageBreak: return "<div class=\"page-break\"></div>"
        case .gap: return ""
        }
    }

    // MARK: Text

    mutating func text(_ text: Document.Text) -> String {
        var out = ""
        for run in text.runs {
            var words = Self.escaped(run.text)
            switch run.emphasis {
            case .plain: break
            case .strong: words = "<strong>\(words)</strong>"
            case .display: words = "<strong class=\"display\">\(words)</strong>"
            case .quiet: words = "<span class=\"quiet\">\(words)</span>"
            }
            switch run.link {
            case .address(let address):
                if let safe = WebAddress.encoded(address, within: true) {
                    words = "<a href=\"\(Markup.escaped(safe))\">\(words)</a>"
                }
            case .anchor(let anchor):
                if headings.contains(where: { $0.anchor == anchor }) {
                    words = "<a href=\"\(place(of: anchor))\">\(words)</a>"
                }
            case nil: break
            }
            if let language = run.language, language != document.language {
                words = "<span lang=\"\(language.rawValue)\">\(words)</span>"
            }
            out += words
            if let note = run.note {
                notes.append(note)
                let number = notes.count
                out += "<sup><a href=\"#note-\(number)\" id=\"note-call-\(number)\">\(digits(number))</a></sup>"
            }
        }
        return out
    }

    static func escaped(_ text: String) -> String {
        let words = Markup.escaped(Printable.cleaned(text))
        guard words.contains("\n") else { return words }
        return words.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "<br/>")
    }

    /// A name that may stand in an address, whatever the anchor was.
    static func identifier(_ anchor: String) -> String {
        let letters = anchor.unicodeScalars.map { scalar -> String in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            return isPlain || scalar == "-" ? String(scalar) : "_" + String(scalar.value, radix: 16)
        }
        return "part-" + letters.joined()
    }

    private func digits(_ number: Int) -> String {
        document.language == .khmer ? KhmerNumber.digits(number) : String(number)
    }

    private mutating func footnotes() -> String {
        guard !notes.isEmpty else { return "" }
        var items = ""
        for (index, note) in notes.enumerated() {
            items +=
                "<li id=\"note-\(index + 1)\">\(Self.escaped(note.plain))"
                + " <a href=\"#note-call-\(index + 1)\" aria-label=\"↩ \(digits(index + 1))\">↩</a></li>"
        }
        return "<section class=\"footnotes\" role=\"doc-endnotes\"><ol>\(items)</ol></section>\n"
    }

    private mutating func heading(_ heading: Document.Heading) -> String {
        guard nextHeading < headings.count else { return "" }
        let entry = headings[nextHeading]
        nextHeading += 1
        let rank = min(6, level + heading.level - (hasTitle ? 0 : 1))
        return "<h\(rank) id=\"\(Self.identifier(entry.anchor))\">\(text(heading.text))</h\(rank)>"
    }

    private func place(of anchor: String) -> String {
        "\(Markup.escaped(elsewhere(anchor)))#\(Self.identifier(anchor))"
    }

    private mutating func list(_ list: Document.List, from first: Int = 1) -> String {
        let name = list.marks == .dashes ? "ul" : "ol"
        let start = first > 1 && list.marks != .dashes ? " start=\"\(first)\"" : ""
        let kind = (list.marks == .letters ? " class=\"letters\"" : "") + start
        var items = ""
        for item in list.items {
            let words = text(item.text)
            let under = item.under.map { self.list($0) } ?? ""
            items += "<li>\(words)\(under)</li>"
        }
        return "<\(name)\(kind)>\(items)</\(name)>"
    }

    private mutating func contents(_ contents: Document.Contents) -> String {
        let rank = min(6, level + (hasTitle ? 1 : 0))
        let items = headings.filter { $0.level <= contents.depth }.map { entry in
            let words = Self.escaped(entry.text.plain)
            return "<li class=\"level-\(entry.level)\"><a href=\"\(place(of: entry.anchor))\">\(words)</a></li>"
        }
        return "<nav class=\"contents\" aria-labelledby=\"contents-title\"><h\(rank) id=\"contents-title\">"
            + "\(text(contents.title))</h\(rank)><ol>\(items.joined())</ol></nav>"
    }

    func classes(_ names: [String?]) -> String {
        let used = names.compactMap { $0 }
        return used.isEmpty ? "" : " class=\"\(used.joined(separator: " "))\""
    }
}

extension Document.Alignment {
    fileprivate var name: String? {
        switch self {
        case .leading: nil
        case .centre: "centre"
        case .trailing: "trailing"
        }
    }
}

extension Document.Paragraph.Size {
    fileprivate var name: String? {
        switch self {
        case .body: nil
        case .small: "small"
        case .large: "large"
        case .huge: "huge"
        }
    }
}
