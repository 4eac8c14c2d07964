/// The fixed parts of a DOCX: styles, numbering, settings.
enum WordStyles {
    static let namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    /// A paragraph style, from the same manner that sets the PDF.
    private struct Style {
        var id: String
        var name: String
        var manner: Manner
        var basedOn = "Normal"
        var paragraph = ""
    }

    private static let all: [Style] = [
        .init(
            id: "Title", name: "Title", manner: .title,
            paragraph: "<w:keepNext/><w:spacing w:before=\"200\"/><w:jc w:val=\"center\"/>"),
        .init(
            id: "Subtitle", name: "Subtitle", manner: .subtitle,
            paragraph: "<w:keepNext/><w:jc w:val=\"center\"/>"),
        heading(1), heading(2), heading(3), heading(4),
        .init(id: "Kingdom", name: "Kingdom", manner: .kingdom, paragraph: "<w:jc w:val=\"center\"/>"),
        .init(id: "Motto", name: "Motto", manner: .motto, paragraph: "<w:jc w:val=\"center\"/>"),
        .init(id: "Institution", name: "Institution", manner: .institution, paragraph: "<w:jc w:val=\"center\"/>"),
        .init(id: "SigningOffice", name: "Signing office", manner: .office, paragraph: "<w:jc w:val=\"center\"/>"),
        .init(id: "Small", name: "Small", manner: .small),
        .init(id: "Large", name: "Large", manner: .large),
        .init(id: "BadgeName", name: "Badge name", manner: .huge),
        .init(
            id: "Caption", name: "caption", manner: .caption,
            paragraph: "<w:keepNext/><w:spacing w:before=\"160\"/>"),
        .init(id: "TableText", name: "Table text", manner: .cell, paragraph: asHigh(.cell)),
        .init(id: "TableHead", name: "Table head", manner: .columnTitle, paragraph: asHigh(.columnTitle)),
        .init(id: "Facts", name: "Facts", manner: .body, paragraph: asHigh(.body)),
        .init(id: "ListParagraph", name: "List Paragraph", manner: .body),
        .init(id: "FootnoteText", name: "footnote text", manner: .footnote),
        .init(id: "Footer", name: "footer", manner: .folio),
        .init(
            id: "TOCHeading", name: "TOC Heading", manner: .heading(1),
            paragraph: "<w:keepNext/><w:spacing w:before=\"280\"/><w:jc w:val=\"center\"/>"),
    ]

    /// Lines at least as high as on paper, so that words in Latin letters stand beside Khmer ones on one base line.
    private static func asHigh(_ manner: Manner) -> String {
        "<w:spacing w:line=\"\(twips(manner.lineHeight))\" w:lineRule=\"atLeast\"/>"
    }

    private static func heading(_ level: Int) -> Style {
        let before = level == 1 ? 240 : 140
        return Style(
            id: "Heading\(level)", name: "heading \(level)", manner: .heading(level),
            paragraph: "<w:keepNext/><w:spacing w:before=\"\(before)\"/><w:outlineLvl w:val=\"\(level - 1)\"/>")
    }

    static func styles(_ document: Document) -> String {
        let latin = "en-GB"
        let fonts =
            "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Khmer OS Siemreap\""
            + " w:cs=\"Khmer OS Siemreap\"/>"
        let size = halfPoints(Manner.body.size)
        let defaults =
            "<w:docDefaults><w:rPrDefault><w:rPr>\(fonts)<w:sz w:val=\"\(size)\"/>"
            + "<w:szCs w:val=\"\(size)\"/><w:lang w:val=\"\(latin)\" w:eastAsia=\"\(latin)\" w:bidi=\"km-KH\"/>"
            + "</w:rPr></w:rPrDefault>"
            + "<w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"228\" w:lineRule=\"auto\"/>"
            + "</w:pPr></w:pPrDefault></w:docDefaults>"
        let normal =
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
            + "<w:qFormat/></w:style>"
        return head + "<w:styles \(namespaces)>\(defaults)\(normal)\(character)\(tables)"
            + all.map { written($0, document.accent) }.joined() + contents(document) + "</w:styles>"
    }

    private static func written(_ style: Style, _ accent: Colour) -> String {
        let manner = style.manner.face == .display ? style.manner.coloured(accent) : style.manner
        return "<w:style w:type=\"paragraph\" w:styleId=\"\(style.id)\"><w:name w:val=\"\(style.name)\"/>"
            + "<w:basedOn w:val=\"\(style.basedOn)\"/><w:qFormat/>"
            + (style.paragraph.isEmpty ? "" : "<w:pPr>\(style.paragraph)</w:pPr>")
            + "<w:rPr>\(run(manner))</w:rPr></w:style>"
    }

    private static func run(_ manner: Manner) -> String {
        var words = ""
        switch manner.face {
        case .display: words += "<w:rFonts w:eastAsia=\"Khmer OS Muol Light\" w:cs=\"Khmer OS Muol Light\"/><w:b/>"
        case .strong, .labelStrong: words += "<w:b/><w:bCs/>"
        case .body, .label: break
        }
        if manner.colour != .ink { words += "<w:color w:val=\"\(manner.colour.hex)\"/>" }
        let size = halfPoints(manner.size)
        return words + "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>"
    }

    private static func halfPoints(_ size: Double) -> Int { Int((size * 2).rounded()) }

    private static let character =
        "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
        + "<w:name w:val=\"Default Paragraph Font\"/></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>"
        + "<w:rPr><w:color w:val=\"1f4e8c\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/>"
        + "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"

    private static let tables = {
        let edges = ["top", "left", "bottom", "right", "insideH", "insideV"]
            .map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"5f5f5f\"/>" }.joined()
        let inset =
            "<w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/>"
            + "<w:bottom w:w=\"30\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/>"
            + "</w:tblCellMar>"
        return "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
            + "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/></w:tblPr></w:style>"
            + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>"
            + "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>\(edges)</w:tblBorders>\(inset)</w:tblPr>"
            + "</w:style>"
    }()

    /// The lines of the contents: dots up to a number at the right edge.
    private static func contents(_ document: Document) -> String {
        (1...4).map { level in
            let right = twips(document.paper.textWidth)
            let left = twips(Double(level - 1) * .millimetres(6))
            return "<w:style w:type=\"paragraph\" w:styleId=\"TOC\(level)\"><w:name w:val=\"toc \(level)\"/>"
                + "<w:basedOn w:val=\"Normal\"/><w:pPr><w:tabs>"
                + "<w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(right)\"/></w:tabs>"
                + "<w:spacing w:before=\"40\"/><w:ind w:left=\"\(left)\"/></w:pPr></w:style>"
        }.joined()
    }

    /// One bulleted list with six levels; numbers of Khmer lists are written out, as Word has none.
    static let numbering = {
        let levels = (0..<7).map { level in
            let left = twips(.millimetres(6.5) * Double(level + 1))
            return "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/>"
                + "<w:lvlText w:val=\"-\"/><w:lvlJc w:val=\"left\"/>"
                + "<w:pPr><w:ind w:left=\"\(left)\" w:hanging=\"340\"/></w:pPr></w:lvl>"
        }.joined()
        return head + "<w:numbering \(namespaces)><w:abstractNum w:abstractNumId=\"0\">"
            + "<w:multiLevelType w:val=\"hybridMultilevel\"/>\(levels)</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    }()

    static let settings =
        head + "<w:settings \(namespaces)>"
        + "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"
        + "<w:compat><w:compatSetting w:name=\"compatibilityMode\""
        + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
        + "<w:themeFontLang w:val=\"en-GB\" w:bidi=\"km-KH\"/></w:settings>"
}
