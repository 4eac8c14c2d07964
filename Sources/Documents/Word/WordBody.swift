/// Writes the blocks of a document as the body of a DOCX, and collects what the other parts must hold.
final class WordBody {
    let document: Document
    let text: WordText
    /// Pictures of charts, codes and maps are drawn with the same press as the PDF.
    let galley: Galley
    /// The page of each heading in the PDF, shown in the contents until Word counts again.
    let pages: [String: Int]
    /// The width of the column being written, in points.
    var width: Double
    private(set) var relations: [Relation] = []
    private(set) var media: [(name: String, bytes: [UInt8])] = []
    private(set) var notes: [String] = []
    private var nextIdentifier = 100
    private var bookmarks: [String: String] = [:]
    var nextHeading = 0
    private var paper: Document.Paper
    /// The widths of text for which there is a footer, and how the sections refer to each.
    private(set) var footers: [Double] = []
    private var footerRelations: [String] = []
    private var hasFooters = false

    struct Relation {
        var id: String
        var kind: String
        var target: String
        var isExternal = false
    }

    init(_ document: Document, _ galley: Galley, pages: [String: Int]) {
        self.document = document
        self.galley = galley
        self.pages = pages
        text = WordText(breaks: galley.compositor.breaks)
        width = document.paper.textWidth
        paper = document.paper
        for (index, heading) in galley.headings.enumerated() { bookmarks[heading.anchor] = "_Toc\(index + 1)" }
    }

    /// The body with its sections.
    func body(hasFooters: Bool) -> String {
        self.hasFooters = hasFooters
        var out = ""
        var breaks = false
        for block in document.blocks {
            if case .pageBreak(let next) = block {
                if let next {
                    out += "<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/>\(section())</w:pPr></w:p>"
                    paper = next
                    width = next.textWidth
                    galley.width = next.textWidth
                    galley.pageHeight = next.textHeight
                } else {
                    breaks = true
                }
                continue
            }
            out += written(block, breaksPage: breaks)
            breaks = false
        }
        return out + section()
    }

    func written(_ block: Document.Block, breaksPage: Bool = false) -> String {
        let turn = breaksPage ? "<w:pageBreakBefore/>" : ""
        switch block {
        case .title(let title):
            return paragraph("Title", turn, runs(title.text))
                + (title.subtitle.map { paragraph("Subtitle", "", runs($0)) } ?? "")
        case .heading(let heading): return self.heading(heading, turn)
        case .paragraph(let paragraph): return self.paragraph(paragraph, turn)
        default:
            return (breaksPage ? paragraph("Small", turn, "") : "") + other(block)
        }
    }

    private func other(_ block: Document.Block) -> String {
        switch block {
        case .letterhead(let head): letterhead(head)
        case .list(let list): self.list(list, depth: 0)
        case .facts(let facts): self.facts(facts)
        case .table(let table): self.table(table)
        case .figure(let figure): self.figure(figure)
        case .chart(let chart): self.chart(chart)
        case .tileMap(let map): tileMap(map)
        case .qr(let code): qr(code)
        case .contents(let contents): self.contents(contents)
        case .signature(let signature): self.signature(signature)
        case .cards(let cards): self.cards(cards)
        case .gap(let points):
            paragraph(nil, "<w:spacing w:line=\"\(max(20, twips(points)))\" w:lineRule=\"exact\"/>", "")
        case .title, .heading, .paragraph, .pageBreak: ""
        }
    }

    /// A paragraph of a style; `properties` in the order of the schema, after the style.
    func paragraph(_ style: String?, _ properties: String, _ runs: String) -> String {
        let named = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        let all = named + properties
        return "<w:p>" + (all.isEmpty ? "" : "<w:pPr>\(all)</w:pPr>") + runs + "</w:p>"
    }

    /// The runs of a text with its links and footnotes.
    func runs(_ text: Document.Text) -> String {
        text.runs.map { run in
            var words = self.text.runs(run.text, WordText.Look(run))
            switch run.link {
            case .address(let address):
                if let safe = WebAddress.encoded(address) {
                    let id = relate("hyperlink", safe, isExternal: true)
                    words = "<w:hyperlink r:id=\"\(id)\">\(words)</w:hyperlink>"
                }
            case .anchor(let anchor):
                if let mark = bookmark(anchor) { words = "<w:hyperlink w:anchor=\"\(mark)\">\(words)</w:hyperlink>" }
            case nil: break
            }
            return run.note.map { words + footnote($0) } ?? words
        }.joined()
    }

    private func footnote(_ note: Document.Text) -> String {
        let id = notes.count + 1
        notes.append("")
        let reference = "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
        let words = paragraph(
            "FootnoteText", "", reference + "<w:footnoteRef/></w:r>" + self.text.runs(" " + note.plain))
        notes[id - 1] = "<w:footnote w:id=\"\(id)\">\(words)</w:footnote>"
        return reference + "<w:footnoteReference w:id=\"\(id)\"/></w:r>"
    }

    func bookmark(_ anchor: String) -> String? { bookmarks[anchor] }

    func relate(_ kind: String, _ target: String, isExternal: Bool = false) -> String {
        let id = "rId\(identifier())"
        relations.append(Relation(id: id, kind: kind, target: target, isExternal: isExternal))
        return id
    }

    func identifier() -> Int {
        nextIdentifier += 1
        return nextIdentifier
    }

    /// Keeps a picture and gives back its relation.
    func keep(_ bytes: [UInt8], _ ending: String) -> String {
        let name = "image\(media.count + 1).\(ending)"
        media.append((name, bytes))
        return relate("image", "media/\(name)")
    }

    /// The reference to the footer that is as wide as the section's text.
    private func footer() -> String {
        guard hasFooters else { return "" }
        let width = paper.textWidth
        let index = footers.firstIndex(of: width) ?? footers.count
        if index == footers.count {
            footers.append(width)
            footerRelations.append(relate("footer", "footer\(index + 1).xml"))
        }
        return "<w:footerReference w:type=\"default\" r:id=\"\(footerRelations[index])\"/>"
    }

    private func section() -> String {
        let turned = paper.width > paper.height ? " w:orient=\"landscape\"" : ""
        let margins = paper.margins
        return "<w:sectPr>\(footer())<w:pgSz w:w=\"\(twips(paper.width))\" w:h=\"\(twips(paper.height))\"\(turned)/>"
            + "<w:pgMar w:top=\"\(twips(margins.top))\" w:right=\"\(twips(margins.right))\""
            + " w:bottom=\"\(twips(margins.bottom))\" w:left=\"\(twips(margins.left))\""
            + " w:header=\"300\" w:footer=\"\(twips(margins.bottom * 0.35))\" w:gutter=\"0\"/></w:sectPr>"
    }
}
