import Foundation

/// Looks for bytes in bytes: text that was folded needs no grammar of letters any more.
extension [UInt8] {
    func holds(_ part: [UInt8]) -> Bool {
        withUnsafeBytes { all in part.withUnsafeBytes { Self.isThere($0, in: all) } }
    }

    fileprivate static func isThere(_ part: UnsafeRawBufferPointer, in all: UnsafeRawBufferPointer) -> Bool {
        guard let start = all.baseAddress, let mark = part.baseAddress, part.count > 0 else { return part.isEmpty }
        return memmem(start, all.count, mark, part.count) != nil
    }
}
