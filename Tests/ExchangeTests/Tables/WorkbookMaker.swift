import CZlib

/// Writes small workbooks by hand, right and wrong ones.
struct WorkbookMaker {
    var sheets: [(name: String, xml: String)] = []
    var shared: [String]?
    var styles = ""
    var workbookExtra = ""
    /// The name under which the shared texts are packed, whatever the links call them.
    var sharedPart = "xl/sharedStrings.xml"
    var isWide = false

    /// Rows of inline strings and numbers, as `<row>` elements.
    static func sheet(_ rows: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\(rows)</sheetData>\
        <mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells></worksheet>
        """
    }

    var bytes: [UInt8] {
        var zip = TestZip()
        zip.isWide = isWide
        let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        zip.add(
            "_rels/.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"\(kind)/officeDocument\" Target=\"xl/workbook.xml\"/>"
                + "</Relationships>"
        )
        let tabs = sheets.indices.map { "<sheet name=\"\(sheets[$0].name)\" sheetId=\"\($0 + 1)\" r:id=\"s\($0)\"/>" }
        zip.add(
            "xl/workbook.xml",
            "<workbook xmlns:r=\"\(kind)\">\(workbookExtra)<sheets>\(tabs.joined())</sheets></workbook>")
        var links = sheets.indices.map {
            "<Relationship Id=\"s\($0)\" Type=\"\(kind)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
        }
        links.append("<Relationship Id=\"st\" Type=\"\(kind)/styles\" Target=\"styles.xml\"/>")
        links.append("<Relationship Id=\"ss\" Type=\"\(kind)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>")
        zip.add("xl/_rels/workbook.xml.rels", "<Relationships>\(links.joined())</Relationships>")
        if !styles.isEmpty { zip.add("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>") }
        if let shared {
            zip.add(sharedPart, "<sst>\(shared.map { "<si>\($0)</si>" }.joined())</sst>")
        }
        for (index, sheet) in sheets.enumerated() { zip.add("xl/worksheets/sheet\(index).xml", sheet.xml) }
        return zip.finished
    }
}

/// A ZIP written member by member.
struct TestZip {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0
    /// Whether all sizes and places stand in 64 bits (ZIP64).
    var isWide = false

    mutating func add(_ name: String, _ text: String, isDeflated: Bool = true, flags: UInt16 = 0) {
        add(name, Array(text.utf8), isDeflated: isDeflated, flags: flags)
    }

    mutating func add(_ name: String, _ bytes: [UInt8], isDeflated: Bool = true, flags: UInt16 = 0) {
        let packed = isDeflated ? Self.deflated(bytes) : bytes
        let path = Array(name.utf8)
        var common: [UInt8] = []
        for value in [20, flags, isDeflated ? 8 : 0, 0, 0] as [UInt16] { common += Self.little(value) }
        common += Self.little(UInt32(crc32(0, bytes, UInt32(bytes.count))))
        let sizes = [UInt64(bytes.count), UInt64(packed.count)].flatMap { Self.little($0) }
        common +=
            isWide
            ? Array(repeating: 0xFF, count: 8) : Self.little(UInt32(packed.count)) + Self.little(UInt32(bytes.count))
        let local = common + Self.little(UInt16(path.count)) + Self.little(UInt16(isWide ? 20 : 0))
        common += Self.little(UInt16(path.count)) + Self.little(UInt16(isWide ? 28 : 0))
        directory += Self.little(UInt32(0x0201_4B50)) + Self.little(UInt16(20)) + common
        directory += Self.little(UInt16(0)) + Self.little(UInt16(0)) + Self.little(UInt16(0)) + Self.little(UInt32(0))
        let field = Self.little(UInt16(1))
        directory += Self.little(isWide ? UInt32.max : UInt32(body.count)) + path
        if isWide { directory += field + Self.little(UInt16(24)) + sizes + Self.little(UInt64(body.count)) }
        body += Self.little(UInt32(0x0403_4B50)) + local + path
        if isWide { body += field + Self.little(UInt16(16)) + sizes }
        body += packed
        count += 1
    }

    var finished: [UInt8] {
        var end = Self.little(UInt32(0x0605_4B50)) + Self.little(UInt32(0))
        if isWide {
            let place = UInt64(body.count + directory.count)
            var wide = Self.little(UInt32(0x0606_4B50)) + Self.little(UInt64(44)) + Self.little(UInt32(0x2D_002D))
            wide += Self.little(UInt64(0)) + Self.little(UInt64(count)) + Self.little(UInt64(count))
            wide += Self.little(UInt64(directory.count)) + Self.little(UInt64(body.count))
            wide +=
                Self.little(UInt32(0x0706_4B50)) + Self.little(UInt32(0)) + Self.little(place) + Self.little(UInt32(1))
            end += Self.little(UInt16.max) + Self.little(UInt16.max)
            end += Self.little(UInt32.max) + Self.little(UInt32.max) + Self.little(UInt16(0))
            return body + directory + wide + end
        }
        end += Self.little(count) + Self.little(count)
        end += Self.little(UInt32(directory.count)) + Self.little(UInt32(body.count)) + Self.little(UInt16(0))
        return body + directory + end
    }

    private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        (0..<(Number.bitWidth / 8)).map { UInt8(truncatingIfNeeded: number >> Number($0 * 8)) }
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 500 + 64)
        let left: UInt32 = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                deflate(&stream, Z_FINISH)
                return stream.avail_out
            }
        }
        return Array(output.dropLast(Int(left)))
    }
}
