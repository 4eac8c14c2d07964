extension Participant {
    /// Whether news of the dialogue are news for them: they are invited and have not declined.
    package var isConcerned: Bool { isInvited && answer != .no }
}
