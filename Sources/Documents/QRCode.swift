import CQREncode

/// A QR code: a square of dark and light modules that a phone reads as a text.
///
/// Error correction is of level M (about 15 % of the square may be damaged), which survives a stamp on the edge
/// and a bad photocopy.
package struct QRCode: Hashable, Sendable {
    /// Why a text cannot be written as a QR code.
    package enum Failure: Error, Hashable, Sendable {
        case empty
        /// More than the largest code holds (2,331 bytes at this level of correction).
        case tooLong
    }

    /// The number of modules on a side, without the quiet zone.
    package let size: Int
    private let modules: [Bool]

    /// The light margin that a reader needs on every side, in modules (ISO/IEC 18004).
    package static let quietZone = 4

    package init(_ text: String) throws(Failure) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { throw .empty }
        guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else { throw .tooLong }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        guard let data = code.pointee.data else { throw .tooLong }
        size = side
        modules = (0..<side * side).map { data[$0] & 1 == 1 }
    }

    /// Whether the module in column `x` and row `y` is dark; outside the square everything is light.
    package subscript(x: Int, y: Int) -> Bool {
        guard (0..<size).contains(x), (0..<size).contains(y) else { return false }
        return modules[y * size + x]
    }

    /// The dark modules joined into horizontal runs, row by row: fewer shapes to draw.
    var runs: [Run] {
        var found: [Run] = []
        for y in 0..<size {
            var x = 0
            while x < size {
                guard self[x, y] else {
                    x += 1
                    continue
                }
                let start = x
                while self[x, y] { x += 1 }
                found.append(Run(x: start, y: y, length: x - start))
            }
        }
        return found
    }

    struct Run: Hashable, Sendable {
        var x: Int
        var y: Int
        var length: Int
    }

    /// A picture for a page, as wide as its container: one path on a white ground, with `label` for those who
    /// cannot see it.
    package func svg(label: String) -> String {
        let side = size + 2 * Self.quietZone
        let path = runs.map { run in
            "M\(run.x + Self.quietZone) \(run.y + Self.quietZone)h\(run.length)v1h-\(run.length)z"
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(side) \(side)\" role=\"img\""
            + " aria-label=\"\(Markup.escaped(label))\" shape-rendering=\"crispEdges\">"
            + "<path fill=\"#fff\" d=\"M0 0h\(side)v\(side)h-\(side)z\"/>"
            + "<path fill=\"#000\" d=\"\(path.joined())\"/></svg>"
    }
}
