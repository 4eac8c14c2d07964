import CPango

/// A picture as Cairo takes it. A JPEG goes into a PDF as it came, without being decoded.
final class PictureSurface {
    let surface: OpaquePointer
    let size: PictureSize

    init?(_ picture: Document.Picture) {
        guard let size = PictureSize(picture) else { return nil }
        switch picture {
        case .png(let bytes):
            guard let read = Self.read(png: bytes) else { return nil }
            surface = read
        case .jpeg(let bytes):
            // Only the head of the picture is known here: an empty surface of its size carries the bytes.
            guard size.width * size.height <= 40_000_000,
                let empty = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(size.width), Int32(size.height))
            else { return nil }
            surface = empty
            Self.attach(jpeg: bytes, to: empty)
        }
        self.size = size
    }

    deinit {
        cairo_surface_destroy(surface)
    }

    private static func read(png bytes: [UInt8]) -> OpaquePointer? {
        struct Reader {
            var bytes: [UInt8]
            var at = 0
        }
        var reader = Reader(bytes: bytes)
        let surface = withUnsafeMutablePointer(to: &reader) { reader in
            cairo_image_surface_create_from_png_stream(
                { closure, target, length in
                    guard let reader = closure?.assumingMemoryBound(to: Reader.self), let target else {
                        return CAIRO_STATUS_READ_ERROR
                    }
                    let end = reader.pointee.at + Int(length)
                    guard end <= reader.pointee.bytes.count else { return CAIRO_STATUS_READ_ERROR }
                    for offset in 0..<Int(length) { target[offset] = reader.pointee.bytes[reader.pointee.at + offset] }
                    reader.pointee.at = end
                    return CAIRO_STATUS_SUCCESS
                }, reader)
        }
        guard let surface, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            return nil
        }
        return surface
    }

    private static func attach(jpeg bytes: [UInt8], to surface: OpaquePointer) {
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
        copy.initialize(from: bytes, count: bytes.count)
        cairo_surface_set_mime_data(
            surface, CAIRO_MIME_TYPE_JPEG, copy, UInt(bytes.count),
            { memory in memory?.assumingMemoryBound(to: UInt8.self).deallocate() }, copy)
    }
}
