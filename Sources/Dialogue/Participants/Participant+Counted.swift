/// How somebody counts. The data base says the same in its view `counted`; nothing counts people by other words.
extension Participant {
    /// An invitation has left for them and was not taken back.
    package var isInvited: Bool { standing == .accepted && releasedAt != nil }

    /// Invited, and has said that somebody will come: they themselves or another in their place.
    package var isConfirmed: Bool { isInvited && (answer == .yes || answer == .standIn) }

    /// Invited, has said no, and stayed away.
    package var isExcused: Bool { isInvited && answer == .no && arrivedAt == nil }

    /// In the room, as the invitee, in the place of one, or let in at the door.
    package var isPresent: Bool { standing == .accepted && arrivedAt != nil }

    /// Present without an invitation.
    package var isUninvited: Bool { isPresent && releasedAt == nil }

    /// Came uninvited for the communities, and the Governor has not said yes (IV.i.g): counted apart, in no total.
    package var isUnconfirmed: Bool { standing != .accepted && arrivedAt != nil }

    /// Came in at the door, whoever counts them how.
    package var hasArrived: Bool { arrivedAt != nil }

    /// The sex of the one who comes, or came: of the stand-in where there is one, and never of the invitee then.
    package var sexInTheRoom: Sex? { answer == .standIn ? standIn?.sex : card.sex }
}
