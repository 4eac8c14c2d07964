/// Puts the parts of a DOCX together.
struct WordPackage {
    let document: Document
    let type: TypeCase
    let breaks: Breaks

    func bytes() throws(Press.Failure) -> [UInt8] {
        // The layout of the PDF says on which page a heading stands, and whether there is more than one page.
        let layout = Layout(document, type, breaks)
        let body = WordBody(layout.document, galley, pages: PDFWriter.pages(layout.sheets))
        let hasFooters = document.folio != .none && layout.sheets.count > 1
        let main =
            WordStyles.head + "<w:document \(WordStyles.namespaces)><w:body>"
            + body.body(hasFooters: hasFooters) + "</w:body></w:document>"
        var archive = ZipArchive(made: document.made)
        do {
            for part in parts(main, body) { try archive.add(part.name, Array(part.text.utf8)) }
            for picture in body.media { try archive.add("word/media/\(picture.name)", picture.bytes, isStored: true) }
        } catch {
            throw .drawing
        }
        return archive.finish()
    }

    private var galley: Galley {
        Galley(document, Compositor(type, breaks: breaks, language: document.language))
    }

    private func parts(_ main: String, _ body: WordBody) -> [(name: String, text: String)] {
        var parts = [
            ("[Content_Types].xml", contentTypes(footers: body.footers.count)),
            ("_rels/.rels", Self.packageRelations),
            ("docProps/core.xml", properties),
            ("word/document.xml", main),
            ("word/_rels/document.xml.rels", relations(body)),
            ("word/styles.xml", WordStyles.styles(document)),
            ("word/numbering.xml", WordStyles.numbering),
            ("word/settings.xml", WordStyles.settings),
            ("word/footnotes.xml", footnotes(body.notes)),
        ]
        for (index, width) in body.footers.enumerated() {
            parts.append(("word/footer\(index + 1).xml", footer(body.text, width: width)))
        }
        // Links inside footnotes are written as words: a footnote has no relations of its own here.
        return parts
    }

    /// - Parameter width: of the text of its section, for the number stands at its right end.
    private func footer(_ text: WordText, width: Double) -> String {
        let isKhmer = document.language == .khmer
        var words = ""
        if case .named(let name) = document.folio { words += text.runs(Printable.line(name)) }
        words +=
            "<w:r><w:tab/></w:r>" + text.runs(isKhmer ? "ទំព័រ " : "Page ") + WordText.field("PAGE", shown: "1")
            + text.runs(" / ") + WordText.field("NUMPAGES", shown: "1")
        let right = twips(width)
        return WordStyles.head + "<w:ftr \(WordStyles.namespaces)><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:tabs>"
            + "<w:tab w:val=\"right\" w:pos=\"\(right)\"/></w:tabs></w:pPr>\(words)</w:p></w:ftr>"
    }

    private func footnotes(_ notes: [String]) -> String {
        let rules =
            "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
            + "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p>"
            + "</w:footnote>"
        return WordStyles.head + "<w:footnotes \(WordStyles.namespaces)>\(rules)\(notes.joined())</w:footnotes>"
    }

    private var properties: String {
        let title = Markup.escaped(Printable.searchable(document.title))
        let author = Markup.escaped(Printable.searchable(document.author))
        let date = { (name: String) in
            "<dcterms:\(name) xsi:type=\"dcterms:W3CDTF\">\(document.made.universal)</dcterms:\(name)>"
        }
        return WordStyles.head
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>\(title)</dc:title>"
            + "<dc:creator>\(author)</dc:creator><dc:language>\(document.language.rawValue)</dc:language>"
            + date("created") + date("modified") + "</cp:coreProperties>"
    }

    private func contentTypes(footers: Int) -> String {
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        var parts = [
            ("/word/document.xml", "\(word).document.main+xml"), ("/word/styles.xml", "\(word).styles+xml"),
            ("/word/numbering.xml", "\(word).numbering+xml"), ("/word/settings.xml", "\(word).settings+xml"),
            ("/word/footnotes.xml", "\(word).footnotes+xml"),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ]
        for index in 0..<footers { parts.append(("/word/footer\(index + 1).xml", "\(word).footer+xml")) }
        return WordStyles.head
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
            + "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>"
            + parts.map { "<Override PartName=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined() + "</Types>"
    }

    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    private static let packageRelations =
        WordStyles.head + "<Relationships xmlns=\"\(package)\">"
        + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/>"
        + "<Relationship Id=\"rId2\""
        + " Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\""
        + " Target=\"docProps/core.xml\"/></Relationships>"

    private func relations(_ body: WordBody) -> String {
        let all = ["styles", "numbering", "settings", "footnotes"].enumerated().map { index, name in
            WordBody.Relation(id: "rId\(index + 1)", kind: name, target: "\(name).xml")
        }
        let written = (all + body.relations).map { relation in
            let outside = relation.isExternal ? " TargetMode=\"External\"" : ""
            return "<Relationship Id=\"\(relation.id)\" Type=\"\(Self.office)/\(relation.kind)\""
                + " Target=\"\(Markup.escaped(relation.target))\"\(outside)/>"
        }
        return WordStyles.head + "<Relationships xmlns=\"\(Self.package)\">\(written.joined())</Relationships>"
    }
}

extension Press {
    /// The document as DOCX, to be edited in Word or LibreOffice.
    package func docx(_ document: Document) throws(Failure) -> [UInt8] {
        let type = try take()
        defer { giveBack(type) }
        return try WordPackage(document: document, type: type, breaks: lineBreaks).bytes()
    }
}
