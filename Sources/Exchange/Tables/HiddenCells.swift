import Dialogue

/// The rows and columns of a sheet that a reader does not see.
package struct HiddenCells: Hashable, Sendable {
    package var rows: [Int] = []
    /// From 0.
    package private(set) var columns: [Int] = []

    /// A `<col>` speaks of a stretch of columns, counted from 1.
    mutating func takeColumns(_ attributes: XMLAttributes, most: Int) {
        guard ["1", "true"].contains(attributes["hidden"] ?? ""), let first = attributes["min"].flatMap({ Int($0) }),
            let last = attributes["max"].flatMap({ Int($0) }), first >= 1, first <= last
        else { return }
        // Programs hide all columns to the end of the sheet behind the last that is used.
        for column in first...min(last, most) where first <= most { columns.append(column - 1) }
    }
}

/// Cells that are shown as one: the value stands in the first.
struct MergedCells {
    let rows: ClosedRange<Int>
    /// The first column, from 0.
    let column: Int

    /// "B6:C7".
    init?(_ reference: String) {
        let corners = reference.split(separator: ":")
        guard let first = corners.first, let last = corners.last, let column = SheetReading.column(of: first),
            let top = Self.row(of: first), let bottom = Self.row(of: last), top <= bottom
        else { return nil }
        self.column = column
        rows = top...bottom
    }

    private static func row(of reference: Substring) -> Int? {
        Int(reference.drop { !("0"..."9").contains($0) })
    }
}

/// Signs that XML cannot hold are written as `_x000D_` in a workbook (ISO/IEC 29500-1, 22.9.2.19).
enum EscapedSigns {
    static func read(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")), text.firstRange(of: "_x") != nil else { return text }
        var plain = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let first = rest.first {
            if let sign = sign(rest.prefix(7)) {
                plain.append(sign)
                rest = rest.dropFirst(7)
            } else {
                plain.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(plain)
    }

    /// `_x000D_` and the like; an underscore that stands for itself is written as `_x005F_`.
    private static func sign(_ text: Substring.UnicodeScalarView) -> Unicode.Scalar? {
        let scalars = Array(text)
        guard scalars.count == 7, scalars[0] == "_", scalars[1] == "x", scalars[6] == "_" else { return nil }
        let digits = String(String.UnicodeScalarView(scalars[2...5]))
        guard let number = UInt32(digits, radix: 16), number < 0x20 || number == 0x5F else { return nil }
        return Unicode.Scalar(number)
    }
}
