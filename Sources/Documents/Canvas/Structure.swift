import CPango

/// Writes the structure of a PDF while its pages are drawn, and keeps the list of its elements: Cairo knows neither
/// alternative texts nor the scope of a heading, they are added afterwards (`TagPatch`).
final class Structure {
    private let cairo: OpaquePointer
    /// Every element in the order in which it was opened.
    private(set) var elements: [Tag] = []

    init(_ cairo: OpaquePointer) {
        self.cairo = cairo
    }

    func open(_ tag: Tag) {
        elements.append(tag)
        cairo_tag_begin(cairo, tag.kind.rawValue, "")
    }

    func close(_ tag: Tag) {
        cairo_tag_end(cairo, tag.kind.rawValue)
    }

    func anchor(_ name: String, y: Double) {
        let attributes = "name='\(Self.place(name))' x=0 y=\(Self.number(y))"
        cairo_tag_begin(cairo, "cairo.dest", attributes)
        cairo_tag_end(cairo, "cairo.dest")
    }

    /// Links to anchors that the paper lacks are left out: Cairo would refuse the whole file.
    func link(_ link: Document.Link, _ place: Drawing.Rectangle, known pages: [String: Int]) {
        let target: String
        switch link {
        case .address(let address):
            guard let safe = WebAddress.encoded(address) else { return }
            target = "uri='\(Self.quoted(safe))'"
        case .anchor(let name):
            guard pages[name] != nil else { return }
            target = "dest='\(Self.place(name))'"
        }
        let numbers = [place.x, place.y, place.width, place.height].map(Self.number).joined(separator: " ")
        elements.append(Tag(id: 0, kind: .link))
        cairo_tag_begin(cairo, "Link", "rect=[\(numbers)] \(target)")
        cairo_tag_end(cairo, "Link")
    }

    /// An anchor as it may stand in a file: Cairo 1.16 writes these names without escaping anything.
    static func place(_ anchor: String) -> String {
        anchor.unicodeScalars.map { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".": String(scalar)
            default: "_" + String(scalar.value, radix: 16)
            }
        }.joined()
    }

    /// Cairo reads its attributes as text in quotation marks.
    static func quoted(_ text: String) -> String {
        var out = ""
        for character in Printable.searchable(text) {
            if character == "'" || character == "\\" { out.append("\\") }
            out.append(character)
        }
        return out
    }

    private static func number(_ value: Double) -> String {
        String((value * 100).rounded() / 100)
    }
}

/// Addresses that may stand behind a link.
enum WebAddress {
    /// Web, mail and telephone only, everything unusual percent-encoded; nil for anything else, so that no paper
    /// runs a script or opens a file, and for addresses longer than any browser is sure to take.
    /// - Parameter within: whether an address of the same site, «/BTB/2026», is one too.
    static func encoded(_ address: String, within: Bool = false) -> String? {
        guard address.utf8.count <= 2_000 else { return nil }
        let schemes = ["http://", "https://", "mailto:", "tel:"]
        let trimmed = Printable.searchable(address)
        // Two strokes lead to another site.
        let isWithin = within && trimmed.hasPrefix("/") && !trimmed.hasPrefix("//")
        guard isWithin || schemes.contains(where: { trimmed.lowercased().hasPrefix($0) }) else { return nil }
        var out = ""
        for byte in trimmed.utf8 {
            let scalar = Unicode.Scalar(byte)
            if byte > 0x20, byte < 0x7F, !"\"'()<>\\^`{|}".unicodeScalars.contains(scalar) {
                out.unicodeScalars.append(scalar)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                out += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return out
    }
}
