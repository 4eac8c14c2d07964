extension WordBody {
    /// A picture in the line, with what is read out instead of it.
    func picture(_ bytes: [UInt8], _ ending: String, width: Double, height: Double, alternative: String) -> String {
        let relation = keep(bytes, ending)
        let id = identifier()
        let across = Int(width * 12_700)
        let down = Int(height * 12_700)
        let words = Markup.escaped(Printable.searchable(alternative))
        let main = "http://schemas.openxmlformats.org/drawingml/2006"
        return "<w:r><w:drawing><wp:inline xmlns:wp=\"\(main)/wordprocessingDrawing\""
            + " distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"\(across)\" cy=\"\(down)\"/>"
            + "<wp:docPr id=\"\(id)\" name=\"Picture \(id)\" descr=\"\(words)\"/>"
            + "<a:graphic xmlns:a=\"\(main)/main\"><a:graphicData uri=\"\(main)/picture\">"
            + "<pic:pic xmlns:pic=\"\(main)/picture\"><pic:nvPicPr><pic:cNvPr id=\"\(id)\" name=\"Picture \(id)\"/>"
            + "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"\(relation)\"/>"
            + "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
            + "<a:ext cx=\"\(across)\" cy=\"\(down)\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
            + "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    }

    /// A drawing as a picture sharp enough for print (220 dots an inch); nothing when it cannot be drawn.
    func picture(_ drawing: Drawing, alternative: String) -> String {
        let scale = min(1, width / max(1, drawing.width))
        guard
            let easel = Easel(
                width: drawing.width, height: drawing.height, dotsPerInch: 220, galley.compositor)
        else { return "" }
        easel.canvas.draw(drawing, 0, 0)
        guard let bytes = easel.png() else { return "" }
        return picture(
            bytes, "png", width: drawing.width * scale, height: drawing.height * scale, alternative: alternative)
    }

    func chart(_ chart: Document.Chart) -> String {
        let marked = galley.compositor.breaks.marked(in: chart)
        let drawing = ChartDrawing(marked, language: document.language, width: width).drawing
        return titled(chart.title, picture(drawing, alternative: chart.spoken(in: document.language)))
    }

    func tileMap(_ map: Document.TileMap) -> String {
        titled(map.title, picture(map.drawing(width: min(width, 430)), alternative: map.spoken))
    }

    private func titled(_ title: Document.Text, _ picture: String) -> String {
        paragraph("Caption", "", runs(title))
            + paragraph(nil, "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>", picture)
    }

    func figure(_ figure: Document.Figure) -> String {
        let natural = PictureSize(figure.picture) ?? PictureSize(width: 4, height: 3)
        let across = min(max(10, figure.width), width)
        let words: String
        let size = (across, across * natural.height / natural.width)
        switch figure.picture {
        case .png(let bytes):
            words = picture(bytes, "png", width: size.0, height: size.1, alternative: figure.alternative)
        case .jpeg(let bytes):
            words = picture(bytes, "jpeg", width: size.0, height: size.1, alternative: figure.alternative)
        }
        return paragraph(nil, "<w:keepNext/><w:spacing w:before=\"160\"/><w:jc w:val=\"center\"/>", words)
            + (figure.caption.map { paragraph("Small", "<w:jc w:val=\"center\"/>", runs($0)) } ?? "")
    }

    func qr(_ figure: Document.QRFigure) -> String {
        let side = max(20, min(figure.side, width))
        guard let drawing = try? QRCode(figure.text).drawing(side: side) else {
            return paragraph("Small", "", text.runs(figure.text))
        }
        let code = picture(drawing, alternative: figure.alternative)
        guard let beside = figure.beside else { return paragraph(nil, aligned(figure.alignment), code) }
        let left = side + 12
        return arranged(
            [left, max(20, width - left)], [paragraph(nil, "", code), paragraph("Small", "", runs(beside))])
            + paragraph("Small", "", "")
    }

    func letterhead(_ head: Document.Letterhead) -> String {
        let left = width * 0.46
        var column = ""
        if let emblem = head.emblem {
            let side = Double.millimetres(17)
            let alternative = head.institution.first?.plain ?? ""
            let words =
                switch emblem {
                case .png(let bytes): picture(bytes, "png", width: side, height: side, alternative: alternative)
                case .jpeg(let bytes): picture(bytes, "jpeg", width: side, height: side, alternative: alternative)
                }
            column += paragraph(nil, "<w:jc w:val=\"center\"/>", words)
        }
        column += head.institution.map { paragraph("Institution", "", runs($0)) }.joined()
        if let reference = head.reference {
            column += paragraph(nil, "<w:jc w:val=\"center\"/>", text.runs(reference.line))
        }
        return paragraph("Kingdom", "", runs(head.kingdom)) + paragraph("Motto", "", runs(head.motto))
            + paragraph(nil, "<w:jc w:val=\"center\"/>", picture(Galley.ornament, alternative: ""))
            + arranged([left, width - left], [column, ""]) + paragraph("Small", "", "")
    }

    func signature(_ signature: Document.Signature) -> String {
        let left = width * 0.42
        var right = signature.dates.map { paragraph(nil, "<w:jc w:val=\"center\"/>", runs($0)) }.joined()
        right += signature.office.map { paragraph("SigningOffice", "", runs($0)) }.joined()
        let seal = "<w:spacing w:before=\"\(twips(max(0, signature.sealHeight)))\"/><w:jc w:val=\"center\"/>"
        right += paragraph("SigningOffice", seal, signature.name.map(runs) ?? "")
        var copies = ""
        if let list = signature.copies {
            let title = Document.Text(list.title.runs.map { Document.Run($0.text, .strong) })
            copies += paragraph("Small", "", runs(title))
            copies += list.places.map { place in
                paragraph(
                    "Small",
                    "<w:tabs><w:tab w:val=\"left\" w:pos=\"200\"/></w:tabs><w:ind w:left=\"200\" w:hanging=\"200\"/>",
                    text.runs("-") + "<w:r><w:tab/></w:r>" + runs(place))
            }.joined()
        }
        return paragraph("Small", "", "") + arranged([left, width - left], bottom: true, [copies, right])
            + paragraph("Small", "", "")
    }
}
