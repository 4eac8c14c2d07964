import Khmer

extension Canvas {
    /// Everything on the page, the structure opened and closed as it comes.
    func draw(_ sheet: Sheet) {
        var open: [Tag] = []
        for placed in sheet.placed {
            for step in Tag.steps(from: open, to: placed.piece.path) { draw(step) }
            open = placed.piece.path
            for mark in placed.piece.marks { draw(mark.moved(placed.x, placed.y)) }
        }
        for step in Tag.steps(from: open, to: []) { draw(step) }
    }

    /// The foot of the page. A paper of a single page needs no number.
    func drawFolio(_ document: Document, _ sheet: Sheet, page: Int, of count: Int) {
        guard count > 1, document.folio != .none else { return }
        let isKhmer = document.language == .khmer
        let digits = compositor.digits
        let words = isKhmer ? "ទំព័រ \(digits(page)) / \(digits(count))" : "Page \(digits(page)) / \(digits(count))"
        let baseline = sheet.paper.height - sheet.paper.margins.bottom * 0.45
        let right = sheet.paper.width - sheet.paper.margins.right
        guard let number = compositor.set(Document.Text(words), .folio, width: nil) else { return }
        draw(number, 0, right - number.width, baseline)
        guard case .named(let name) = document.folio else { return }
        let room = sheet.paper.textWidth - number.width - 20
        // One line has no room for more, and this is set on every page.
        let short = KhmerText.truncated(Printable.line(name), to: 100)
        guard room > 40, let left = compositor.set(Document.Text(short), .folio, width: room) else { return }
        draw(left, 0, sheet.paper.margins.left, baseline)
    }
}
