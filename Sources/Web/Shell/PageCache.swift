import Foundation
import Store

/// Public pages, kept until the journal moves: made once, compressed once, answered with an ETag.
final class PageCache: @unchecked Sendable {
    struct Page: Sendable {
        let answer: Answer
        let bytes: [UInt8]
        let zipped: [UInt8]?
        let etag: String
        let version: Int
    }

    private let lock = NSLock()
    // Guarded by `lock`.
    private var pages: [String: Page] = [:]
    /// Addresses with queries are without number; past this many the table is begun anew.
    private static let most = 500

    func page(_ key: String, version: Int) -> Page? {
        lock.withLock { pages[key].flatMap { $0.version == version ? $0 : nil } }
    }

    func keep(_ answer: Answer, _ bytes: [UInt8], as key: String, version: Int) -> Page {
        let zipped = bytes.count > Gzip.least ? Gzip.compressed(bytes, level: 6) : nil
        let etag = "\"\(Array(Digest.sha256(bytes).prefix(12)).base64URL)\""
        let page = Page(answer: answer, bytes: bytes, zipped: zipped, etag: etag, version: version)
        lock.withLock {
            if pages.count >= Self.most { pages = [:] }
            pages[key] = page
        }
        return page
    }
}
