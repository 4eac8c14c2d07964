import Dialogue
import Foundation
import HTTPTypes
import Store
import Synchronization

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
        /// For whoever can read that: of a public page the whole, of an account's what its keys stand between.
        private let zipped: Once<[UInt8]?>
        private let parted: Once<Gzip.Parted?>
        /// Nothing for the page of an account, whose bytes differ each time.
        let etag: String?
        let version: Int
        /// Where the keys of its forms begin.
        private let keys: [Int]

        /// Nothing where the answer is no page to keep: a refusal, a redirect, a file.
        init?(_ answer: Answer, version: Int, isPublic: Bool) {
            guard answer.status == .ok, case .written(let bytes) = answer.body else { return nil }
            self.answer = answer.withoutBody
            self.bytes = bytes
            self.version = version
            let keys = isPublic ? [] : Self.keys(in: bytes)
            self.keys = keys
            etag = isPublic ? "\"\(Digest.fingerprint(bytes).base64URL)\"" : nil
            let pays = bytes.count > Gzip.least
            zipped = Once { pays ? Gzip.compressed(bytes, level: 6) : nil }
            parted = Once { pays ? Gzip.Parted(bytes, level: 1, places: keys, length: Visit.keyLength) : nil }
        }

        /// What is sent for it, and whether that is compressed. Of an account's page no form was sent before.
        func sent(compressed: Bool) -> (bytes: [UInt8], isCompressed: Bool) {
            if etag != nil { return (compressed ? zipped.value : nil).map { ($0, true) } ?? (bytes, false) }
            let new = keys.map { _ in Array(Visit.key().utf8) }
            if compressed, let parted = parted.value { return (parted.filled(with: new), true) }
            var bytes = bytes
            for (place, key) in zip(keys, new) { bytes.replaceSubrange(place..<(place + Visit.keyLength), with: key) }
            return (bytes, false)
        }

        /// What a visitor typed is escaped, so these signs stand nowhere but in `Visit.keyField`.
        private static func keys(in bytes: [UInt8]) -> [Int] {
            let mark = Array(Visit.keyMark.utf8)
            return bytes.withUnsafeBufferPointer { $0.places(of: mark) }.map { $0 + mark.count }
        }
    }

    /// A value made when it is first asked for.
    private final class Once<Value: Sendable>: Sendable {
        private let make: @Sendable () -> Value
        private let made = Mutex<Value?>(nil)

        init(_ make: @escaping @Sendable () -> Value) { self.make = make }

        var value: Value {
            if let value = made.withLock({ $0 }) { return value }
            let value = make()
            made.withLock { $0 = value }
            return value
        }
    }

    private let lock = NSLock()
    // Guarded by `lock`.
    private var pages: [Key: Page] = [:]
    private var size = 0
    /// Who waits for a page that somebody else is making.
    private var waiting: [Making: [CheckedContinuation<Page?, Never>]] = [:]
    /// Addresses with queries are without number; past these the table is begun anew.
    private static let mostPages = 500
    private static let mostBytes = 16 << 20

    private struct Making: Hashable {
        let key: Key
        let version: Int
    }

    func page(_ key: Key, version: Int) -> Page? { lock.withLock { fresh(key, version) } }

    /// The page that is kept, or that somebody is making at this moment. Where there is none the caller is to make it
    /// and to `settle` it, whatever comes of it.
    func pageSoon(_ key: Key, version: Int) async -> Page? {
        await withCheckedContinuation { continuation in
            let making = Making(key: key, version: version)
            let answer: Page?? = lock.withLock {
                if let page = fresh(key, version) { return .some(page) }
                let isOurs = waiting[making] == nil
                waiting[making, default: []] += isOurs ? [] : [continuation]
                return isOurs ? .some(nil) : nil
            }
            if let answer { continuation.resume(returning: answer) }
        }
    }

    /// Keeps what was made, where it is a page, and hands it to those who wait; without one each makes their own.
    func settle(_ key: Key, version: Int, _ page: Page?) {
        let others = lock.withLock {
            if let page { keep(page, as: key) }
            return waiting.removeValue(forKey: Making(key: key, version: version)) ?? []
        }
        for other in others { other.resume(returning: page) }
    }

    func forget() { lock.withLock { (pages, size) = ([:], 0) } }

    func countWaiting(_ key: Key, version: Int) -> Int {
        lock.withLock { waiting[Making(key: key, version: version)]?.count ?? 0 }
    }

    /// To be called with `lock` held.
    private func fresh(_ key: Key, _ version: Int) -> Page? {
        pages[key].flatMap { $0.version == version ? $0 : nil }
    }

    /// To be called with `lock` held. A page that took long to make does not take the place of a newer one.
    private func keep(_ page: Page, as key: Key) {
        if let old = pages[key], old.version > page.version { return }
        if pages.count >= Self.mostPages || size + page.cost > Self.mostBytes { (pages, size) = ([:], 0) }
        if let old = pages.updateValue(page, forKey: key) { size -= old.cost }
        size += page.cost
    }
}

extension PageCache.Page {
    /// What it takes of the memory, with what compressing it will leave.
    fileprivate var cost: Int { bytes.count + bytes.count / 4 }
}
