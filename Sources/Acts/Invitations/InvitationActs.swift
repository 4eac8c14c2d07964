enum InvitationActs {
    static let all = [
        Entry(ReleaseInvitations.self),
        Entry(RehearseInvitations.self),
    ]
}
