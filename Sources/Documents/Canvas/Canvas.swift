import CPango

/// Draws marks with Cairo. The coordinates are points from the left top of the page; nothing is ever shifted by the
/// canvas itself, because Cairo takes the rectangles of links without regard to a shift.
struct Canvas {
    let cairo: OpaquePointer
    let compositor: Compositor
    /// Structure, links and anchors are written only where there is a file to hold them.
    let structure: Structure?
    /// Page numbers by anchor, from 0.
    var pages: [String: Int] = [:]

    func draw(_ mark: Mark) {
        switch mark {
        case .line(let text, let index, let x, let baseline): draw(text, index, x, baseline)
        case .drawing(let drawing, let x, let y, let scale): draw(drawing, x, y, scale)
        case .picture(let picture, let place): draw(picture, place)
        case .link(let link, let place): structure?.link(link, place, known: pages)
        case .anchor(let name, let y): structure?.anchor(name, y: y)
        case .pageNumber(let anchor, let right, let baseline, let manner):
            guard let page = pages[anchor],
                let text = compositor.set(Document.Text(compositor.digits(page + 1)), manner, width: nil)
            else { return }
            draw(text, 0, right - text.width, baseline)
        case .open(let tag): structure?.open(tag)
        case .close(let tag): structure?.close(tag)
        }
    }

    func draw(_ text: SetText, _ index: Int, _ x: Double, _ baseline: Double) {
        guard structure != nil, let words = pango_layout_get_text(text.layout) else {
            guard let line = pango_layout_get_line_readonly(text.layout, Int32(index)) else { return }
            colour(text.manner.colour)
            cairo_move_to(cairo, x, baseline)
            return pango_cairo_show_layout_line(cairo, line)
        }
        for run in text.runs(ofLine: index) {
            colour(run.ink ?? text.manner.colour)
            guard let glyphs = run.glyphs else {
                cairo_move_to(cairo, x + run.start, baseline)
                pango_cairo_show_glyph_item(cairo, words, run.item)
                continue
            }
            cairo_set_scaled_font(cairo, glyphs.font)
            let placed = glyphs.placed(x, baseline)
            cairo_show_text_glyphs(
                cairo, glyphs.text, Int32(glyphs.text.count), placed, Int32(placed.count), glyphs.clusters,
                Int32(glyphs.clusters.count), cairo_text_cluster_flags_t(0))
        }
    }

    func draw(_ drawing: Drawing, _ x: Double, _ y: Double, _ scale: Double = 1) {
        for shape in drawing.shapes {
            switch shape {
            case .rectangle(let place, let fill):
                rectangle(place, x, y, scale)
                colour(fill)
                cairo_fill(cairo)
            case .frame(let place, let stroke, let width):
                rectangle(place, x, y, scale)
                self.stroke(stroke, width * scale, [])
            case .line(let points, let stroke, let width, let dashes):
                trace(points, x, y, scale)
                self.stroke(stroke, width * scale, dashes.map { $0 * scale })
            case .polygon(let points, let fill):
                trace(points, x, y, scale)
                cairo_close_path(cairo)
                colour(fill)
                cairo_fill(cairo)
            case .words(let words): draw(words, x, y, scale)
            }
        }
    }

    private func draw(_ words: Drawing.Words, _ x: Double, _ y: Double, _ scale: Double) {
        var manner = Manner(
            face: words.isStrong ? .labelStrong : .label, size: words.size * scale, leading: 1.6, colour: words.colour)
        let text = Document.Text(words.text)
        guard var set = compositor.set(text, manner, width: nil) else { return }
        if let room = words.room.map({ $0 * scale }), set.width > room, room > 0 {
            // Beyond a third of the size nobody reads it, but it is still found by a search.
            manner.size *= max(0.35, room / set.width)
            guard let smaller = compositor.set(text, manner, width: nil) else { return }
            set = smaller
        }
        let left: Double
        switch words.anchor {
        case .start: left = 0
        case .middle: left = -set.width / 2
        case .end: left = -set.width
        }
        draw(set, 0, x + words.x * scale + left, y + words.y * scale)
    }

    private func draw(_ picture: Document.Picture, _ place: Drawing.Rectangle) {
        guard let surface = PictureSurface(picture) else {
            let frame = Drawing(
                width: place.width, height: place.height,
                shapes: [
                    .frame(.init(x: 0, y: 0, width: place.width, height: place.height), stroke: .line, width: 0.8)
                ])
            return draw(frame, place.x, place.y)
        }
        cairo_save(cairo)
        cairo_translate(cairo, place.x, place.y)
        cairo_scale(cairo, place.width / surface.size.width, place.height / surface.size.height)
        cairo_set_source_surface(cairo, surface.surface, 0, 0)
        // Painting without a shape breaks the nesting of tags in Cairo 1.16; filling a rectangle does not.
        cairo_rectangle(cairo, 0, 0, surface.size.width, surface.size.height)
        cairo_fill(cairo)
        cairo_restore(cairo)
    }

    private func colour(_ colour: Colour) {
        cairo_set_source_rgb(
            cairo, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
    }

    private func rectangle(_ place: Drawing.Rectangle, _ x: Double, _ y: Double, _ scale: Double) {
        cairo_rectangle(
            cairo, x + place.x * scale, y + place.y * scale, place.width * scale, place.height * scale)
    }

    private func trace(_ points: [Drawing.Point], _ x: Double, _ y: Double, _ scale: Double) {
        for (index, point) in points.enumerated() {
            if index == 0 {
                cairo_move_to(cairo, x + point.x * scale, y + point.y * scale)
            } else {
                cairo_line_to(cairo, x + point.x * scale, y + point.y * scale)
            }
        }
    }

    private func stroke(_ stroke: Colour, _ width: Double, _ dashes: [Double]) {
        colour(stroke)
        cairo_set_line_width(cairo, width)
        cairo_set_dash(cairo, dashes, Int32(dashes.count), 0)
        cairo_stroke(cairo)
    }
}
