enum SittingActs {
    static let all = [
        Entry(EndSitting.self),
        Entry(ReopenSitting.self),
    ]
}
