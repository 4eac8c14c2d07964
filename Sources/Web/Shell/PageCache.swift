import Dialogue
import Foundation
import Store

/// Pages kept until the journal moves. A public one is made and compressed once and answered with an ETag; one of an
/// account is made once, and gets new form keys each time it is shown.
final class PageCache: @unchecked Sendable {
    /// All a kept page may depend on beside the journal. What is known of the account is in it whole, so that a page
    /// ends with a role, a province or a device: signing in and setting up a device move no version.
    struct Key: Hashable, Sendable {
        /// Nobody's where the page is public.
        let session: Session?
        let language: Language
        /// Days pass without a journal line, and "late" is a matter of days.
        let today: Day
        let address: String
    }

    struct Page: Sendable {
        let answer: Answer
        let bytes: [UInt8]
        let zipped: [UInt8]?
        /// Nothing for the page of an account, whose bytes differ each time.
        let etag: String?
        let version: Int
        /// Where the keys of its forms begin.
        fileprivate let keys: [Int]

        /// The page as it was made, but no form of it was sent before.
        var bytesWithNewKeys: [UInt8] {
            var bytes = bytes
            for place in keys {
                bytes.replaceSubrange(place..<(place + Visit.keyLength), with: Visit.key().utf8)
            }
            return bytes
        }
    }

    private let lock = NSLock()
    // Guarded by `lock`.
    private var pages: [Key: Page] = [:]
    private var size = 0
    /// Addresses with queries are without number; past these the table is begun anew.
    private static let mostPages = 500
    private static let mostBytes = 16 << 20

    func page(_ key: Key, version: Int) -> Page? {
        lock.withLock { pages[key].flatMap { $0.version == version ? $0 : nil } }
    }

    func keep(_ answer: Answer, _ bytes: [UInt8], as key: Key, version: Int, isPublic: Bool) -> Page {
        let page =
            isPublic
            ? Page(
                answer: answer, bytes: bytes, zipped: Self.zipped(bytes), etag: Self.etag(bytes), version: version,
                keys: [])
            : Page(
                answer: answer.withoutBody, bytes: bytes, zipped: nil, etag: nil, version: version,
                keys: Self.keys(in: bytes))
        let cost = page.bytes.count + (page.zipped?.count ?? 0)
        lock.withLock {
            if pages.count >= Self.mostPages || size + cost > Self.mostBytes { (pages, size) = ([:], 0) }
            if let old = pages.updateValue(page, forKey: key) { size -= old.bytes.count + (old.zipped?.count ?? 0) }
            size += cost
        }
        return page
    }

    func forget() { lock.withLock { (pages, size) = ([:], 0) } }

    private static func zipped(_ bytes: [UInt8]) -> [UInt8]? {
        bytes.count > Gzip.least ? Gzip.compressed(bytes, level: 6) : nil
    }

    private static func etag(_ bytes: [UInt8]) -> String {
        "\"\(Array(Digest.sha256(bytes).prefix(12)).base64URL)\""
    }

    /// What a visitor typed is escaped, so these signs stand nowhere but in `Visit.keyField`.
    private static func keys(in bytes: [UInt8]) -> [Int] {
        let mark = Array(Visit.keyMark.utf8)
        return bytes.withUnsafeBufferPointer { $0.places(of: mark) }.map { $0 + mark.count }
    }
}
