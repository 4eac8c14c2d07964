enum ForumActs {
    static let all = [
        Entry(TagForum.self),
        Entry(ProposeForHost.self),
    ]
}
