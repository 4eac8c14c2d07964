import Dialogue

/// Where the columns of a gazetteer stand, and in which of the two shapes it is.
struct GazetteerHeader {
    let shape: GazetteerFile.Shape
    /// Number of the row the header is in.
    let row: Int
    let width: Int
    /// The names of the columns as the file writes them, for problems.
    let names: [String]
    let code: Int
    let type: Int
    let nameKhmer: Int
    let nameLatin: Int
    /// Only the flat shape has it.
    let level: Int?

    /// Title lines stand above the header of an export; it is never far down.
    private static let deepest = 20

    init(in rows: [TableRow]) throws(ImportFailure) {
        var nearest: [String]?
        for row in rows.prefix(Self.deepest) {
            for shape in [GazetteerFile.Shape.flat, .ncdd] {
                let lookup = Self.lookup(row)
                let missing = shape.columns.filter { lookup[$0] == nil }
                if missing.isEmpty, let found = Self(shape, row, lookup) {
                    self = found
                    return
                }
                // Two columns right, one of them the code: it was meant to be this header.
                let isMeant = lookup[shape.columns[0]] != nil && missing.count < shape.columns.count - 1
                if isMeant, missing.count < nearest?.count ?? .max { nearest = missing }
            }
        }
        if let nearest { throw .headerMissing(nearest) }
        throw .notThisFormat
    }

    private init?(_ shape: GazetteerFile.Shape, _ row: TableRow, _ lookup: [String: Int]) {
        let places = shape.columns.compactMap { lookup[$0] }
        guard places.count >= 4 else { return nil }
        self.shape = shape
        self.row = row.number
        (code, type, nameKhmer, nameLatin) = (places[0], places[1], places[2], places[3])
        level = shape == .flat ? lookup["level"] : nil
        names = row.cells
        width = row.cells.count
    }

    /// Letter case and odd spaces in a header mean nothing.
    private static func lookup(_ row: TableRow) -> [String: Int] {
        let names = row.cells.map { PlainName($0).text.lowercased() }
        return Dictionary(zip(names, names.indices)) { first, _ in first }
    }
}

extension GazetteerFile.Shape {
    /// The columns it cannot do without: code, type, Khmer name, Latin name, in this order.
    fileprivate var columns: [String] {
        switch self {
        case .flat: ["code", "type_km", "name_km", "name_latin"]
        case .ncdd: ["code", "type", "name (khmer)", "name (latin)"]
        }
    }
}
