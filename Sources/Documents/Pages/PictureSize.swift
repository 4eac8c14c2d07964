/// The size of a picture in its own dots, read from its head without decoding it.
struct PictureSize: Hashable {
    var width: Double
    var height: Double

    init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    init?(_ picture: Document.Picture) {
        switch picture {
        case .png(let bytes): self.init(png: bytes)
        case .jpeg(let bytes): self.init(jpeg: bytes)
        }
        guard width > 0, height > 0 else { return nil }
    }

    private init?(png bytes: [UInt8]) {
        guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
        let number = { (at: Int) in bytes[at..<at + 4].reduce(0) { $0 * 256 + Double($1) } }
        self.init(width: number(16), height: number(20))
    }

    /// Walks the segments up to the frame header.
    private init?(jpeg bytes: [UInt8]) {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var at = 2
        while at + 9 < bytes.count, bytes[at] == 0xFF {
            let marker = bytes[at + 1]
            let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
            if isFrame {
                let height = Double(bytes[at + 5]) * 256 + Double(bytes[at + 6])
                self.init(width: Double(bytes[at + 7]) * 256 + Double(bytes[at + 8]), height: height)
                return
            }
            at += 2 + Int(bytes[at + 2]) * 256 + Int(bytes[at + 3])
        }
        return nil
    }
}
