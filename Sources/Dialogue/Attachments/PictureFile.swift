/// Takes out of a picture what its camera wrote beside it: place, time, owner. The picture itself is not touched.
package enum PictureFile {
    /// The bytes without what is not needed to draw them; as they are for files that are no pictures.
    package static func bare(_ bytes: [UInt8], _ kind: FileKind) throws(FileKind.Refusal) -> [UInt8] {
        switch kind {
        case .jpeg: try bareJPEG(bytes)
        case .png: try barePNG(bytes)
        case .pdf, .docx, .xlsx: bytes
        }
    }

    /// Segments of JPEG (ITU T.81, annex B) up to the first scan. Of the application segments only JFIF (APP0), the
    /// colour profile (APP2) and Adobe's colour transform (APP14) are kept; of Exif the way the picture is turned.
    private static func bareJPEG(_ bytes: [UInt8]) throws(FileKind.Refusal) -> [UInt8] {
        var bare: [UInt8] = [0xFF, 0xD8]
        var place = 2
        while place + 4 <= bytes.count {
            guard bytes[place] == 0xFF else { throw .unknownKind }
            let mark = bytes[place + 1]
            if mark == 0xFF {
                place += 1
                continue
            }
            let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
            guard length >= 2, place + 2 + length <= bytes.count else { throw .unknownKind }
            let segment = bytes[place..<(place + 2 + length)]
            switch mark {
            case 0xDA: return bare + bytes[place...]
            case 0xE1: bare += turned(segment)
            case 0xE0, 0xE2, 0xEE: bare += segment
            case 0xE3...0xEF, 0xFE: break
            default: bare += segment
            }
            place += 2 + length
        }
        throw .unknownKind
    }

    /// A new Exif segment that says how the picture is turned (tag 0x0112) and nothing else.
    private static func turned(_ segment: ArraySlice<UInt8>) -> [UInt8] {
        let exif = Array(segment.dropFirst(4))
        guard exif.starts(with: [0x45, 0x78, 0x69, 0x66, 0, 0]), exif.count >= 20 else { return [] }
        let tiff = Array(exif.dropFirst(6))
        let isBig = tiff[0] == 0x4D
        func number(_ at: Int, _ width: Int) -> Int {
            guard at >= 0, at + width <= tiff.count else { return 0 }
            return (0..<width).reduce(0) { $0 << 8 | Int(tiff[at + (isBig ? $1 : width - 1 - $1)]) }
        }
        let first = number(4, 4)
        for entry in 0..<min(number(first, 2), 200) where number(first + 2 + entry * 12, 2) == 0x0112 {
            let turn = number(first + 2 + entry * 12 + 8, 2)
            guard (1...8).contains(turn) else { return [] }
            return [
                0xFF, 0xE1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0,
                3,
                0, 0, 0, 1, 0, UInt8(turn), 0, 0, 0, 0, 0, 0,
            ]
        }
        return []
    }

    /// Chunks of PNG (ISO/IEC 15948): texts, times and Exif are left out.
    private static func barePNG(_ bytes: [UInt8]) throws(FileKind.Refusal) -> [UInt8] {
        var bare = Array(bytes.prefix(8))
        var place = 8
        while place + 12 <= bytes.count {
            let length = bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
            guard place + 12 + length <= bytes.count else { throw .unknownKind }
            let name = String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self)
            if !["tEXt", "zTXt", "iTXt", "eXIf", "tIME"].contains(name) {
                bare += bytes[place..<(place + 12 + length)]
            }
            place += 12 + length
            if name == "IEND" { return bare }
        }
        throw .unknownKind
    }
}
