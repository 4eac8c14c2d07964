extension Press {
    /// One page as a picture; pages count from 1. 96 dots an inch suits a screen, 200 a projector.
    package func png(_ document: Document, page: Int = 1, dotsPerInch: Double = 96) throws(Failure) -> [UInt8] {
        let type = try take()
        defer { giveBack(type) }
        let layout = Layout(document, type, lineBreaks)
        let (galley, sheets) = (layout.galley, layout.sheets)
        guard sheets.indices.contains(page - 1) else { throw .noSuchPage }
        let sheet = sheets[page - 1]
        guard
            let easel = Easel(
                width: sheet.paper.width, height: sheet.paper.height, dotsPerInch: dotsPerInch, galley.compositor,
                pages: PDFWriter.pages(sheets))
        else { throw .drawing }
        easel.canvas.draw(sheet)
        easel.canvas.drawFolio(document, sheet, page: page, of: sheets.count)
        guard let bytes = easel.png() else { throw .drawing }
        return bytes
    }

    /// How many pages the document has.
    package func pageCount(_ document: Document) throws(Failure) -> Int {
        let type = try take()
        defer { giveBack(type) }
        return Layout(document, type, lineBreaks).sheets.count
    }

    /// A picture for messengers, 1200 × 630 dots.
    package func png(_ picture: SharePicture) throws(Failure) -> [UInt8] {
        let type = try take()
        defer { giveBack(type) }
        let compositor = Compositor(type, breaks: lineBreaks, language: picture.language)
        let (width, height) = SharePicture.size
        guard let easel = Easel(width: width, height: height, dotsPerInch: 72, compositor) else { throw .drawing }
        picture.draw(on: easel.canvas)
        guard let bytes = easel.png() else { throw .drawing }
        return bytes
    }
}
