import CPango
import Khmer

/// Draws the pages of one or more documents into one PDF.
struct PDFWriter {
    let type: TypeCase
    let breaks: Breaks
    private let attached = Attached()

    /// What was set last behind another document: the agenda behind 600 letters is set once.
    private final class Attached {
        var document: Document?
        var layout: Layout?
    }

    init(type: TypeCase, breaks: Breaks) {
        self.type = type
        self.breaks = breaks
    }

    /// The documents one after another, each with its own page numbers. The first gives the file its title,
    /// language and date.
    ///
    /// - Parameter tell: how many documents are drawn, told after each.
    func pdf(_ documents: [Document], tell: (Int) -> Void = { _ in }) throws(Press.Failure) -> [UInt8] {
        guard let first = documents.first else { throw .nothingToPrint }
        let sink = ByteSink()
        let elements = try draw(documents, first, into: sink, tell)
        let patched = TagPatch(sink.bytes)?.patched(
            elements: elements, language: first.language, title: Printable.searchable(first.title))
        // A Cairo that lays its files out in another way gives a paper that is less accessible, but a paper.
        return patched ?? sink.bytes
    }

    private func draw(
        _ documents: [Document], _ first: Document, into sink: ByteSink, _ tell: (Int) -> Void
    ) throws(Press.Failure) -> [Tag] {
        guard
            let surface = cairo_pdf_surface_create_for_stream(
                ByteSink.write, sink.pointer, first.paper.width, first.paper.height)
        else { throw .drawing }
        defer { cairo_surface_destroy(surface) }
        // From 1.5 on, Cairo writes beside the glyphs which letters they stand for; without, Khmer is not found again.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
        describe(first, surface)
        guard let cairo = cairo_create(surface) else { throw .drawing }
        defer { cairo_destroy(cairo) }
        let structure = Structure(cairo)
        for (index, document) in documents.enumerated() {
            let prefix = documents.count > 1 ? "\(index + 1)." : ""
            draw(document, prefix: prefix, isFirst: index == 0, surface, cairo, structure)
            tell(index + 1)
        }
        cairo_surface_finish(surface)
        guard cairo_status(cairo) == CAIRO_STATUS_SUCCESS, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
            throw .drawing
        }
        return structure.elements
    }

    private func draw(
        _ document: Document, prefix: String, isFirst: Bool, _ surface: OpaquePointer, _ cairo: OpaquePointer,
        _ structure: Structure
    ) {
        let layout = layout(prefix.isEmpty ? document : document.prefixed(prefix), isFirst: isFirst)
        let (galley, sheets) = (layout.galley, layout.sheets)
        let canvas = Canvas(
            cairo: cairo, compositor: galley.compositor, structure: structure, pages: Self.pages(sheets))
        for (number, sheet) in sheets.enumerated() {
            cairo_pdf_surface_set_size(surface, sheet.paper.width, sheet.paper.height)
            canvas.draw(sheet)
            canvas.drawFolio(layout.document, sheet, page: number + 1, of: sheets.count)
            cairo_surface_show_page(surface)
        }
        outline(galley.headings, surface)
    }

    private func layout(_ document: Document, isFirst: Bool) -> Layout {
        if let layout = attached.layout, attached.document == document { return layout }
        let layout = Layout(document, type, breaks)
        if !isFirst { (attached.document, attached.layout) = (document, layout) }
        return layout
    }

    static func pages(_ sheets: [Sheet]) -> [String: Int] {
        var pages: [String: Int] = [:]
        for (number, sheet) in sheets.enumerated() {
            for anchor in sheet.anchors { pages[anchor] = pages[anchor] ?? number }
        }
        return pages
    }

    /// The headings as a tree at the reader's side.
    private func outline(_ headings: [Galley.Entry], _ surface: OpaquePointer) {
        var parents: [(level: Int, item: Int32)] = []
        for heading in headings where !heading.text.isEmpty {
            while let last = parents.last, last.level >= heading.level { parents.removeLast() }
            let parent = parents.last?.item ?? Int32(CAIRO_PDF_OUTLINE_ROOT)
            let flags = cairo_pdf_outline_flags_t(heading.level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN.rawValue : 0)
            let item = cairo_pdf_surface_add_outline(
                surface, parent, Printable.searchable(heading.text.plain),
                "dest='\(Structure.place(heading.anchor))'", flags)
            parents.append((heading.level, item))
        }
    }

    private func describe(_ document: Document, _ surface: OpaquePointer) {
        let entries: [(cairo_pdf_metadata_t, String)] = [
            (CAIRO_PDF_METADATA_TITLE, Printable.searchable(document.title)),
            (CAIRO_PDF_METADATA_AUTHOR, Printable.searchable(document.author)),
            (CAIRO_PDF_METADATA_CREATOR, "Vetika"),
            (CAIRO_PDF_METADATA_CREATE_DATE, document.made.iso),
            (CAIRO_PDF_METADATA_MOD_DATE, document.made.iso),
        ]
        for (key, value) in entries where !value.isEmpty { cairo_pdf_surface_set_metadata(surface, key, value) }
    }
}

extension Document {
    /// Anchors made unlike those of the other documents in the same file.
    fileprivate func prefixed(_ prefix: String) -> Document {
        var copy = self
        var number = 0
        for index in copy.blocks.indices {
            guard case .heading(var heading) = copy.blocks[index] else { continue }
            number += 1
            heading.anchor = prefix + (heading.anchor ?? "heading-\(number)")
            copy.blocks[index] = .heading(heading)
        }
        return copy
    }
}
