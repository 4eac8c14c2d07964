/// A paper as a value: what it says, in order, without a word on how it is drawn.
///
/// The same document is rendered as PDF, as pictures, as DOCX (`Press`) and as HTML (`html()`). It knows nothing
/// of the dialogue: whoever makes a letter or a report hands over finished sentences.
package struct Document: Hashable, Sendable, Codable {
    /// The title in the file's properties and in the reader's window. Not printed; for that see `Block.title`.
    package var title: String
    /// The language the paper is read in: its digits, its labels («ទំព័រ»), and what a screen reader speaks.
    package var language: Language
    /// When the paper was made. Nothing here reads a clock, so the same document always gives the same bytes.
    package var made: Moment
    /// The office that answers for the paper, in the file's properties.
    package var author: String
    package var paper: Paper
    package var folio: Folio
    /// The colour of headings. A letter is black, so that a photocopy is as good as the paper.
    package var accent: Colour
    /// What must not run on to the next page; nothing where the paper may be as long as it is.
    package var fit: Fit?
    package var blocks: [Block]

    package init(
        title: String, language: Language = .khmer, made: Moment, author: String = "", paper: Paper = .a4,
        folio: Folio = .numbered, accent: Colour = .ink, fit: Fit? = nil, blocks: [Block]
    ) {
        self.title = title
        self.language = language
        self.made = made
        self.author = author
        self.paper = paper
        self.folio = folio
        self.accent = accent
        self.fit = fit
        self.blocks = blocks
    }

    /// How long a paper may become. What is too long gives way step by step: less white for the seal, a smaller code,
    /// smaller letters.
    package enum Fit: String, Hashable, Sendable, Codable {
        /// What stands before the first page break is one page: a letter.
        case letterOnOnePage
    }

    package enum Language: String, Hashable, Sendable, Codable {
        case khmer = "km"
        case english = "en"
    }

    /// One thing after another, down the page.
    package enum Block: Hashable, Sendable, Codable {
        case letterhead(Letterhead)
        case title(Title)
        case heading(Heading)
        case paragraph(Paragraph)
        case list(List)
        case facts(Facts)
        case table(Table)
        case figure(Figure)
        case chart(Chart)
        case tileMap(TileMap)
        case qr(QRFigure)
        case contents(Contents)
        case signature(Signature)
        case cards(Cards)
        /// The next block begins a new page, on another paper when one is named (an annex in landscape).
        case pageBreak(Paper?)
        /// White space of so many points.
        case gap(Double)
    }
}

extension Document.Block {
    package static var pageBreak: Self { .pageBreak(nil) }

    package static func title(_ text: Document.Text, subtitle: Document.Text? = nil) -> Self {
        .title(Document.Title(text, subtitle: subtitle))
    }

    package static func heading(_ text: Document.Text, level: Int = 1) -> Self {
        .heading(Document.Heading(text, level: level))
    }

    package static func paragraph(_ text: Document.Text, _ alignment: Document.Alignment = .leading) -> Self {
        .paragraph(Document.Paragraph(text, alignment: alignment))
    }
}
