extension Stage {
    /// People are checked in, and what went wrong at the door is put right, until the report is sealed.
    package var takesArrivals: Bool { self == .inSession || self == .reporting }
}

/// What happens at the door of the hall.
extension Participant {
    /// What the door knows of somebody who is on no list.
    package struct WalkIn: Hashable, Sendable {
        package let party: ParticipantClass
        package let card: Card

        /// A name, a sex and a class are asked at the door; body and district where they are known.
        package init(
            party: ParticipantClass?, name: Bilingual?, sex: Sex?, office: Bilingual? = nil, body: ID<Body>? = nil,
            area: AreaCode? = nil
        ) throws(Refusal) {
            guard let name else { throw .nobodyNamed }
            guard let sex else { throw .sexMissing }
            guard let party else { throw .classMissing }
            self.party = party
            card = try Card(name: name, sex: sex, office: office, body: body, area: area)
        }
    }

    /// A step at the door, kept with what stood there before it. The word is kept, so a case is never renamed.
    package enum DoorStep: String, CaseIterable, Sendable {
        case walkedIn = "walked_in"
        case standIn = "stand_in"
        case inPerson = "in_person"
        case takenBack = "taken_back"
        case mended
    }

    /// - Returns: whether what is entered now is entered late: the sitting is over, the report not sealed.
    package static func requireDoor(at stage: Stage) throws(Refusal) -> Bool {
        guard stage.takesArrivals else { throw .sittingNotOpen }
        return stage > .inSession
    }

    /// Checks somebody in who is on the accepted list.
    package mutating func arrive(at instant: Instant, stage: Stage) throws(Refusal) {
        let isLate = try Self.requireDoor(at: stage)
        guard standing == .accepted else { throw .notAccepted }
        guard arrivedAt == nil else { throw .alreadyHere }
        arrivedAt = instant
        arrivedLate = isLate
    }

    /// Lets somebody in who is not on the accepted list. The door is blocked for nobody: those of the communities
    /// wait for the Governor's word while they sit in the room.
    package mutating func walkIn(at instant: Instant, stage: Stage) throws(Refusal) {
        let isLate = try Self.requireDoor(at: stage)
        guard arrivedAt == nil else { throw .alreadyHere }
        guard standing != .accepted else { return try arrive(at: instant, stage: stage) }
        standing = party == .communities ? .proposed : .accepted
        walkedIn = true
        arrivedAt = instant
        arrivedLate = isLate
    }

    /// Whether the Governor is asked for their word.
    package var waitsForGovernorsWord: Bool { isUnconfirmed && standing == .proposed && party == .communities }

    /// Who has come for an invitee: another, who counts as who they are, or after all the invitee.
    package mutating func come(_ standIn: StandIn?) throws(Refusal) {
        guard isInvited else { throw .notReleased }
        guard let standIn else {
            if answer == .standIn { answer = .yes }
            self.standIn = nil
            return
        }
        guard !standIn.name.trimmingBlanks.isEmpty else { throw .standInUnnamed }
        guard standIn.sex != nil else { throw .sexMissing }
        answer = .standIn
        self.standIn = standIn
    }

    /// Somebody was checked in by mistake. Whom only the door let in is then on the list no more.
    package mutating func takeBackArrival(stage: Stage) throws(Refusal) {
        _ = try Self.requireDoor(at: stage)
        guard arrivedAt != nil else { throw .notHere }
        arrivedAt = nil
        arrivedLate = false
        if walkedIn {
            walkedIn = false
            standing = .refused
        }
    }

    /// What the door wrote down of somebody is put right; who changes into the communities waits for the Governor.
    package mutating func mend(_ walkIn: WalkIn, stage: Stage) throws(Refusal) {
        _ = try Self.requireDoor(at: stage)
        guard arrivedAt != nil else { throw .notHere }
        guard walkedIn else { throw .notFromTheDoor }
        // Whom the Governor has not confirmed, or has refused, no clerk lets in by another class.
        guard walkIn.party == party || party != .communities || standing == .accepted else { throw .governorConfirms }
        if walkIn.party != party { standing = walkIn.party == .communities ? .proposed : .accepted }
        party = walkIn.party
        var card = walkIn.card
        card.honorific = self.card.honorific
        self.card = card
    }
}
