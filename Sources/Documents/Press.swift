package import Khmer
import Synchronization

/// Prints documents. One press serves the whole program: it is made once and used from every thread.
///
/// The fonts are opened once for each piece of work that runs at the same time, and kept for the next.
package final class Press: Sendable {
    /// Why a paper did not come out.
    package enum Failure: Error, Hashable, Sendable {
        /// The folder holds no font that can be opened.
        case fonts
        case nothingToPrint
        /// There is no page of that number.
        case noSuchPage
        /// Cairo refused, which happens when memory is short or a page is larger than it can draw.
        case drawing
        /// The spreadsheet could not be written to the temporary folder.
        case spreadsheet
    }

    private let fonts: FontFolder
    private let breaks: Breaks
    private let idle = Mutex<[TypeCase]>([])

    /// The segmenter knows where Khmer words end; give it the names of places, bodies and persons, so that no line
    /// ends inside one.
    package init(fonts: FontFolder, segmenter: KhmerSegmenter) throws(Failure) {
        self.fonts = fonts
        breaks = Breaks(segmenter)
        guard let first = TypeCase(fonts) else { throw .fonts }
        idle.withLock { $0.append(first) }
    }

    /// The document as PDF: searchable, tagged, with outline and links. The same document gives the same bytes.
    package func pdf(_ document: Document) throws(Failure) -> [UInt8] {
        try pdf([document])
    }

    /// Several documents in one file, each with its own page numbers: all letters of a batch.
    ///
    /// - Parameter tell: how many documents are printed, told after each.
    package func pdf(_ documents: [Document], tell: (Int) -> Void = { _ in }) throws(Failure) -> [UInt8] {
        let type = try take()
        defer { giveBack(type) }
        return try PDFWriter(type: type, breaks: breaks).pdf(documents, tell: tell)
    }

    /// Several files, one after another: what is attached to each alike is set once.
    package func pdfs(_ files: [[Document]]) throws(Failure) -> [[UInt8]] {
        let type = try take()
        defer { giveBack(type) }
        let writer = PDFWriter(type: type, breaks: breaks)
        var printed: [[UInt8]] = []
        for documents in files { printed.append(try writer.pdf(documents)) }
        return printed
    }

    func take() throws(Failure) -> TypeCase {
        if let type = idle.withLock({ $0.popLast() }) { return type }
        guard let type = TypeCase(fonts) else { throw .fonts }
        return type
    }

    /// More than a few are not kept: each holds its fonts in memory.
    func giveBack(_ type: TypeCase) {
        idle.withLock { if $0.count < 4 { $0.append(type) } }
    }

    /// For the renderers in other files.
    var lineBreaks: Breaks { breaks }
}
