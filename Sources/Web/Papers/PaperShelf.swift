/// Papers and pictures that anybody may fetch, set once for each state of what they say and handed out again. Whoever
/// asks while one is being set waits for the same; so a crowd costs one setting.
actor PaperShelf {
    private var papers: [String: [UInt8]] = [:]
    /// The one asked for longest ago comes first.
    private var keys: [String] = []
    private var size = 0
    private var underWay: [String: Task<[UInt8], any Error>] = [:]
    private var waiting = 0

    /// A long report takes about a megabyte, an agenda 50 kB.
    private static let mostBytes = 64 << 20
    private static let mostPapers = 500
    /// So many visitors may wait for papers at once, for whichever it is.
    static let mostWaiting = 500

    /// - Parameter key: names the paper and the state of what it says.
    /// - Throws: `RequestFault.crowded` where too many wait already, and whatever `print` throws; that is not
    ///   remembered.
    func paper(_ key: String, print: @escaping @Sendable () async throws -> [UInt8]) async throws -> [UInt8] {
        if let paper = papers[key] {
            keys.removeAll { $0 == key }
            keys.append(key)
            return paper
        }
        guard waiting < Self.mostWaiting else { throw RequestFault.crowded }
        waiting += 1
        defer { waiting -= 1 }
        return try await (underWay[key] ?? begin(key, print)).value
    }

    func forget() { (papers, keys, size) = ([:], [], 0) }

    private func begin(
        _ key: String, _ print: @escaping @Sendable () async throws -> [UInt8]
    ) -> Task<[UInt8], any Error> {
        let setting: Task<[UInt8], any Error> = Task {
            defer { underWay[key] = nil }
            let paper = try await print()
            keep(paper, as: key)
            return paper
        }
        underWay[key] = setting
        return setting
    }

    private func keep(_ paper: [UInt8], as key: String) {
        papers[key] = paper
        keys.append(key)
        size += paper.count
        while keys.count > Self.mostPapers || size > Self.mostBytes {
            size -= papers.removeValue(forKey: keys.removeFirst())?.count ?? 0
        }
    }
}
