extension WordBody {
    func heading(_ heading: Document.Heading, _ turn: String) -> String {
        guard nextHeading < galley.headings.count else { return "" }
        let entry = galley.headings[nextHeading]
        nextHeading += 1
        let words = runs(heading.text)
        let id = identifier()
        let mark = bookmark(entry.anchor) ?? "_Toc"
        return paragraph(
            "Heading\(heading.level)", turn,
            "<w:bookmarkStart w:id=\"\(id)\" w:name=\"\(mark)\"/>\(words)<w:bookmarkEnd w:id=\"\(id)\"/>")
    }

    func paragraph(_ paragraph: Document.Paragraph, _ turn: String) -> String {
        let style: String? =
            switch paragraph.size {
            case .small: "Small"
            case .body: nil
            case .large: "Large"
            case .huge: "BadgeName"
            }
        let keep = paragraph.keepsWithNext ? "<w:keepNext/>" : ""
        let before = twips(Manner.size(paragraph.size).size * 0.35)
        let indent = paragraph.isIndented ? "<w:ind w:firstLine=\"720\"/>" : ""
        return self.paragraph(
            style, keep + turn + "<w:spacing w:before=\"\(before)\"/>" + indent + aligned(paragraph.alignment),
            runs(paragraph.text))
    }

    func aligned(_ alignment: Document.Alignment) -> String {
        switch alignment {
        case .leading: ""
        case .centre: "<w:jc w:val=\"center\"/>"
        case .trailing: "<w:jc w:val=\"right\"/>"
        }
    }

    func list(_ list: Document.List, depth: Int) -> String {
        list.items.enumerated().map { index, item in
            let left = twips(.millimetres(6.5) * Double(depth + 1))
            let indent = "<w:ind w:left=\"\(left)\" w:hanging=\"340\"/>"
            var out: String
            if list.marks == .dashes {
                let number = "<w:numPr><w:ilvl w:val=\"\(depth)\"/><w:numId w:val=\"1\"/></w:numPr>"
                out = paragraph("ListParagraph", number, runs(item.text))
            } else {
                let mark = Galley.mark(list.marks, index, document.language)
                out = paragraph(
                    "ListParagraph", "<w:tabs><w:tab w:val=\"left\" w:pos=\"\(left)\"/></w:tabs>" + indent,
                    text.runs(mark) + "<w:r><w:tab/></w:r>" + runs(item.text))
            }
            if let under = item.under { out += self.list(under, depth: min(depth + 1, 6)) }
            return out
        }.joined()
    }

    /// A field that Word can bring up to date, filled with the page numbers of the PDF meanwhile.
    func contents(_ contents: Document.Contents) -> String {
        let entries = galley.headings.filter { $0.level <= contents.depth }
        let begin =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
            + " TOC \\o \"1-\(min(4, max(1, contents.depth)))\" \\h \\z \\u </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        var out = paragraph("TOCHeading", "", runs(contents.title))
        for (index, entry) in entries.enumerated() {
            let mark = bookmark(entry.anchor) ?? ""
            let page = pages[entry.anchor].map { galley.compositor.digits($0 + 1) } ?? ""
            let words =
                text.runs(Printable.line(entry.text.plain)) + "<w:r><w:tab/></w:r>"
                + WordText.field("PAGEREF \(mark) \\h", shown: page, "<w:rPr><w:cs/><w:lang w:bidi=\"km-KH\"/></w:rPr>")
            out += paragraph(
                "TOC\(entry.level)", "",
                (index == 0 ? begin : "") + "<w:hyperlink w:anchor=\"\(mark)\">\(words)</w:hyperlink>")
        }
        guard !entries.isEmpty else { return out }
        return out + "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
    }
}
