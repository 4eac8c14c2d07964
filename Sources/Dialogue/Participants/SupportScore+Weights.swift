extension SupportScore {
    /// How much each term of the score can bring. They add up to 100, so that points read as a share of the whole.
    package struct Weights: Hashable, Sendable {
        private let most: [TermKind: Int]

        /// What a province has that settled nothing: being here counts most, then the sector and work under way.
        package static let standard = Weights(
            unchecked: [.status: 20, .place: 25, .sector: 20, .size: 15, .recency: 10, .record: 10])

        package subscript(kind: TermKind) -> Int { most[kind] ?? 0 }

        package init(_ most: [TermKind: Int]) throws(SelectionSettings.Refusal) {
            let sum = TermKind.allCases.reduce(0) { $0 + (most[$1] ?? 0) }
            guard most.values.allSatisfy({ (0...100).contains($0) }), sum == 100 else {
                throw .weightsNotHundred(sum)
            }
            self.init(unchecked: most)
        }

        /// A term that is not named counts for nothing.
        private init(unchecked most: [TermKind: Int]) {
            self.most = Dictionary(uniqueKeysWithValues: TermKind.allCases.map { ($0, most[$0] ?? 0) })
        }
    }
}
