import CPango

/// A white picture to draw on, in points, at some number of dots an inch.
final class Easel {
    let canvas: Canvas
    private let surface: OpaquePointer
    private let dotsPerInch: Double

    /// Nil when the picture would be larger than Cairo draws (about 20,000 dots a side here).
    init?(width: Double, height: Double, dotsPerInch: Double, _ compositor: Compositor, pages: [String: Int] = [:]) {
        let scale = dotsPerInch / 72
        let across = (width * scale).rounded(.up)
        let down = (height * scale).rounded(.up)
        guard across >= 1, down >= 1, across <= 20_000, down <= 20_000,
            let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(across), Int32(down))
        else { return nil }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let cairo = cairo_create(surface) else {
            cairo_surface_destroy(surface)
            return nil
        }
        cairo_set_source_rgb(cairo, 1, 1, 1)
        cairo_paint(cairo)
        cairo_scale(cairo, scale, scale)
        self.surface = surface
        self.dotsPerInch = dotsPerInch
        canvas = Canvas(cairo: cairo, compositor: compositor, structure: nil, pages: pages)
    }

    deinit {
        cairo_destroy(canvas.cairo)
        cairo_surface_destroy(surface)
    }

    /// What was drawn, as PNG; nil when Cairo failed on the way.
    func png() -> [UInt8]? {
        guard cairo_status(canvas.cairo) == CAIRO_STATUS_SUCCESS else { return nil }
        return PNGEncoder.encoded(surface, dotsPerInch: dotsPerInch)
    }
}
