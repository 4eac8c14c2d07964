import Dialogue
import Store

/// Buckets that empty with time: each thing done is a drop, and who fills theirs waits. There is bounded room for them.
struct Buckets: Sendable {
    /// How many drops a bucket holds, and in how many seconds a full one is empty again.
    struct Size: Hashable, Sendable {
        let drops: Double
        let seconds: Double
    }

    private struct Bucket {
        var drops: Double
        var at: Instant
    }

    private let most: Int
    private let longest: Double
    private var buckets: [[UInt8]: Bucket] = [:]

    /// - Parameter longest: seconds after which the slowest bucket is empty.
    init(most: Int, longest: Double) {
        self.most = most
        self.longest = longest
    }

    /// A key that takes no more room for a long name than for a short one.
    static func key(_ parts: String...) -> [UInt8] {
        Array(Digest.sha256(parts.map { "\($0.utf8.count) \($0)" }.joined()).prefix(16))
    }

    /// Milliseconds until there is room for a drop.
    func wait(for key: [UInt8], _ size: Size, at now: Instant) -> Double {
        let drops = drops(in: key, size, at: now)
        return drops + 1 <= size.drops ? 0 : (drops + 1 - size.drops) * size.seconds * 1000 / size.drops
    }

    mutating func add(_ more: Double, to key: [UInt8], _ size: Size, at now: Instant) {
        let drops = max(0, drops(in: key, size, at: now) + more)
        if drops == 0 {
            buckets[key] = nil
        } else {
            if buckets[key] == nil, buckets.count >= most { makeRoom(at: now) }
            buckets[key] = Bucket(drops: drops, at: now)
        }
    }

    var count: Int { buckets.count }

    private func drops(in key: [UInt8], _ size: Size, at now: Instant) -> Double {
        guard let bucket = buckets[key] else { return 0 }
        let passed = Double(max(0, now.milliseconds - bucket.at.milliseconds))
        return max(0, bucket.drops - passed * size.drops / size.seconds / 1000)
    }

    /// The emptiest go: a flood of new names cannot wash away the bucket of the one that is guessed at.
    private mutating func makeRoom(at now: Instant) {
        let fresh = now.adding(seconds: -Int(longest))
        buckets = buckets.filter { $0.value.at > fresh }
        guard buckets.count >= most else { return }
        let kept = buckets.sorted { $0.value.drops > $1.value.drops }.prefix(most / 2)
        buckets = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }
}
