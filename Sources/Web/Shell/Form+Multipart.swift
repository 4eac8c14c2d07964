extension Form {
    private static let mostParts = 200

    /// `multipart/form-data` (RFC 7578), as browsers send files.
    init(multipart bytes: [UInt8], boundary: String) throws(Broken) {
        let mark = Array("--\(boundary)".utf8)
        guard !boundary.isEmpty, boundary.utf8.count <= 70 else { throw .malformed }
        var starts = bytes.withUnsafeBufferPointer { $0.places(of: mark, most: Self.mostParts + 1) }
        guard starts.count >= 2, starts.count <= Self.mostParts else { throw .malformed }
        let last = starts.removeLast()
        guard bytes[(last + mark.count)...].starts(with: Array("--".utf8)) else { throw .malformed }
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1] : last
            guard start + mark.count <= end else { throw .malformed }
            try add(part: bytes[(start + mark.count)..<end])
        }
    }

    private mutating func add(part: ArraySlice<UInt8>) throws(Broken) {
        let blank = Array("\r\n\r\n".utf8)
        let blanks = part.prefix(4096).withUnsafeBufferPointer { $0.places(of: blank, most: 1) }
        guard let split = blanks.first else { throw .malformed }
        let body = part.dropFirst(split + blank.count).dropLast(2)
        guard let head = String(validating: part.prefix(split), as: UTF8.self) else { throw .notUTF8 }
        guard let name = Self.parameter("name", in: head) else { throw .malformed }
        if let file = Self.parameter("filename", in: head) {
            add(name, File(name: file, bytes: Array(body)))
        } else {
            guard let text = String(validating: body, as: UTF8.self), !body.contains(0) else { throw .notUTF8 }
            add(name, text)
        }
    }

    /// `name="value"` of a Content-Disposition line.
    private static func parameter(_ name: String, in head: String) -> String? {
        for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix("content-disposition:") {
            for part in line.split(separator: ";") {
                let sides = part.split(separator: "=", maxSplits: 1)
                guard sides.count == 2, sides[0].trimmingPrefix(" ") == name else { continue }
                return String(sides[1].drop { $0 == "\"" }.prefix { $0 != "\"" })
            }
        }
        return nil
    }
}
