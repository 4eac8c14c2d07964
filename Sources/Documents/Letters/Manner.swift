/// How a text is set: which letters, how large, how far apart the lines.
struct Manner: Hashable {
    var face: Face
    /// In points.
    var size: Double
    /// From base line to base line, as a multiple of the size. Subscripts of Khmer body text touch the next line
    /// below 1.5, those of Muol below 1.9.
    var leading: Double
    var colour: Colour = .ink

    enum Face: Hashable {
        /// Text to be read: Khmer OS Siemreap, Liberation Serif.
        case body
        /// Khmer OS has no bold, and a bold drawn by smearing is ugly: Noto Sans Khmer Bold stands in.
        case strong
        /// Headings: Khmer OS Muol Light.
        case display
        /// Words in charts and at the foot: Khmer OS Siemreap, Liberation Sans.
        case label
        case labelStrong

        /// Latin first: then Latin letters and European digits come from the Latin font, everything Khmer from
        /// the Khmer one.
        var families: String {
            switch self {
            case .body: "Liberation Serif,Khmer OS Siemreap,DejaVu Sans"
            case .strong: "Liberation Serif,Noto Sans Khmer,DejaVu Sans"
            case .display: "Liberation Serif,Khmer OS Muol Light,DejaVu Sans"
            case .label: "Liberation Sans,Khmer OS Siemreap,DejaVu Sans"
            case .labelStrong: "Liberation Sans,Noto Sans Khmer,DejaVu Sans"
            }
        }

        /// For Muol this reaches its Latin companion only: no rule of the private folder smears a font.
        var isBold: Bool { self == .strong || self == .display || self == .labelStrong }
    }

    static let body = Manner(face: .body, size: 11, leading: 1.65)
    static let small = Manner(face: .body, size: 9, leading: 1.6)
    static let large = Manner(face: .body, size: 14, leading: 1.65)
    static let huge = Manner(face: .display, size: 20, leading: 1.9)
    static let cell = Manner(face: .body, size: 9.5, leading: 1.6)
    static let columnTitle = Manner(face: .strong, size: 9, leading: 1.6)
    static let footnote = Manner(face: .body, size: 8.5, leading: 1.6)
    static let folio = Manner(face: .label, size: 8, leading: 1.6, colour: .grey)
    static let title = Manner(face: .display, size: 15, leading: 2)
    static let subtitle = Manner(face: .display, size: 11.5, leading: 2)
    static let kingdom = Manner(face: .display, size: 14, leading: 1.95)
    static let motto = Manner(face: .display, size: 12, leading: 1.95)
    static let institution = Manner(face: .display, size: 11, leading: 1.95)
    static let office = Manner(face: .display, size: 11, leading: 1.95)
    static let caption = Manner(face: .strong, size: 9.5, leading: 1.65)

    static func heading(_ level: Int) -> Manner {
        switch level {
        case 1: Manner(face: .display, size: 13, leading: 2)
        case 2: Manner(face: .display, size: 11.5, leading: 1.95)
        case 3: Manner(face: .display, size: 10.5, leading: 1.95)
        default: Manner(face: .strong, size: 11, leading: 1.65)
        }
    }

    static func size(_ size: Document.Paragraph.Size) -> Manner {
        switch size {
        case .small: .small
        case .body: .body
        case .large: .large
        case .huge: .huge
        }
    }

    /// The distance from line to line in points.
    var lineHeight: Double { size * leading }

    /// From the top of the line to its base: what hangs below a Khmer letter needs as much room as what stands above.
    var ascent: Double { lineHeight * 0.66 }

    func coloured(_ colour: Colour) -> Manner {
        var other = self
        other.colour = colour
        return other
    }

    /// The manner of a run within a text of this manner.
    func emphasised(_ emphasis: Document.Emphasis) -> Manner {
        var other = self
        switch emphasis {
        case .plain: break
        case .strong: other.face = face == .label ? .labelStrong : (face == .display ? .display : .strong)
        case .display: other.face = .display
        case .quiet: other.colour = .grey
        }
        return other
    }
}
