/// Papers that anybody may fetch, printed once for each state of what they say and handed out again. Without it a
/// crowd asking for one report would have it printed as often.
actor PaperShelf {
    private var papers: [String: Task<[UInt8], any Error>] = [:]
    /// Oldest first.
    private var keys: [String] = []
    /// A long report takes about a megabyte.
    private static let most = 16

    /// - Parameter key: names the paper and the state of what it says.
    func paper(_ key: String, print: @escaping @Sendable () async throws -> [UInt8]) async throws -> [UInt8] {
        if let paper = papers[key] { return try await paper.value }
        let paper = Task { try await print() }
        papers[key] = paper
        keys.append(key)
        if keys.count > Self.most { papers[keys.removeFirst()] = nil }
        do {
            return try await paper.value
        } catch {
            // What failed is tried again, not remembered.
            papers[key] = nil
            keys.removeAll { $0 == key }
            throw error
        }
    }

    func forget() { (papers, keys) = ([:], []) }
}
