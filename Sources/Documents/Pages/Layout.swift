/// A document set and cut into pages.
struct Layout {
    /// As it was set: where it had to fit, it may have given way.
    let document: Document
    let galley: Galley
    let sheets: [Sheet]

    init(_ document: Document, _ type: TypeCase, _ breaks: Breaks) {
        var layout = Layout(asIs: document, type, breaks)
        guard document.fit == .letterOnOnePage else {
            self = layout
            return
        }
        for step in Tightening.steps where layout.letterIsTooLong(type, breaks) {
            layout = Layout(asIs: document.tightened(step), type, breaks)
        }
        self = layout
    }

    private init(asIs document: Document, _ type: TypeCase, _ breaks: Breaks) {
        self.document = document
        galley = Galley(document, Compositor(type, breaks: breaks, language: document.language))
        sheets = Imposition.sheets(of: galley)
    }

    /// What follows a page break is attached to the letter and not part of it.
    private func letterIsTooLong(_ type: TypeCase, _ breaks: Breaks) -> Bool {
        let isBreak = { (block: Document.Block) in if case .pageBreak = block { true } else { false } }
        guard let end = document.blocks.firstIndex(where: isBreak) else { return sheets.count > 1 }
        var letter = document
        letter.blocks = Array(document.blocks[..<end])
        return Layout(asIs: letter, type, breaks).sheets.count > 1
    }
}

/// One step by which a letter that is too long for its page gives way.
struct Tightening {
    /// The most white left for signature and seal, in millimetres; a seal has about 40 millimetres, but may touch the
    /// title above and the name below.
    var seal: Double
    /// The longest side of a code, in millimetres.
    var code: Double
    var isSmall = false

    static let steps = [
        Tightening(seal: 28, code: 18), Tightening(seal: 22, code: 16), Tightening(seal: 20, code: 16, isSmall: true),
    ]
}

extension Document {
    func tightened(_ step: Tightening) -> Document {
        var document = self
        document.blocks = blocks.map { block in
            switch block {
            case .signature(var signature):
                signature.sealHeight = min(signature.sealHeight, .millimetres(step.seal))
                return .signature(signature)
            case .qr(var code):
                code.side = min(code.side, .millimetres(step.code))
                return .qr(code)
            case .paragraph(var paragraph) where step.isSmall && paragraph.isIndented:
                paragraph.size = .small
                return .paragraph(paragraph)
            default: return block
            }
        }
        return document
    }
}
