/// Somebody is asked, by a link, to name people of a class: the Chair of the Council (IV.i.a), an association of
/// councils (d), a district governor or commune chief for the communities (g).
package struct NominationRequest: Identifiable, Hashable, Sendable {
    package let id: ID<NominationRequest>
    package let party: ParticipantClass
    /// How many are asked for.
    package let asked: Int
    /// The last day on which names are taken.
    package let dueOn: Day
    /// Where those named live, for communities.
    package let area: AreaCode?
    package let isWithdrawn: Bool
    package let consultation: Consultation?

    package init(
        id: ID<NominationRequest>, party: ParticipantClass, asked: Int, dueOn: Day, area: AreaCode? = nil,
        isWithdrawn: Bool = false, consultation: Consultation? = nil
    ) {
        self.id = id
        self.party = party
        self.asked = asked
        self.dueOn = dueOn
        self.area = area
        self.isWithdrawn = isWithdrawn
        self.consultation = consultation
    }

    /// How those named were found, as the one who names them tells it: the guideline wants communities consulted.
    package struct Consultation: Hashable, Sendable {
        package let heldOn: Day
        package let place: String
        /// How many came, and women among them.
        package let came: Int
        package let women: Int
        /// How they were chosen: by vote, by agreement, …
        package let how: String

        package init(
            heldOn: Day, place: String, came: Int, women: Int, how: String, today: Day
        ) throws(Refusal) {
            guard heldOn <= today else { throw .consultationAhead }
            guard !place.trimmingBlanks.isEmpty else { throw .placeMissing }
            guard (1...10_000).contains(came) else { throw .cameMissing }
            guard (0...came).contains(women) else { throw .moreWomenThanCame }
            guard !how.trimmingBlanks.isEmpty else { throw .howMissing }
            self.heldOn = heldOn
            self.place = place.trimmingBlanks
            self.came = came
            self.women = women
            self.how = how.trimmingBlanks
        }
    }

    package enum State: String, CaseIterable, Sendable {
        case open
        /// All that was asked is there: names, and for communities how they were found.
        case answered
        case expired, withdrawn
    }

    package func state(named: Int, on today: Day) -> State {
        if isWithdrawn { return .withdrawn }
        if named > 0, party != .communities || consultation != nil { return .answered }
        return today > dueOn ? .expired : .open
    }

    package enum Refusal: Error, Hashable, Sendable {
        case numberOutOfRange
        case dueNotAhead
        /// There is nobody to ask, or all have been asked already.
        case nobodyToAsk
        case expired(Day)
        case withdrawn
        case enough(Int)
        case nameMissing
        case sexMissing
        /// Somebody of this name has been named here already.
        case namedAlready
        /// The secretariat has taken them up: no longer for the nominator to take away.
        case alreadyChosen
        case consultationAhead
        case placeMissing, cameMissing, moreWomenThanCame, howMissing
    }

    /// Names that may be asked for on one link.
    package static let numbers = 1...20

    package static func require(asked: Int, dueOn: Day, today: Day) throws(Refusal) {
        guard numbers.contains(asked) else { throw .numberOutOfRange }
        guard dueOn > today else { throw .dueNotAhead }
    }

    /// Whether the link still takes names.
    package func requireOpen(on today: Day) throws(Refusal) {
        guard !isWithdrawn else { throw .withdrawn }
        guard today <= dueOn else { throw .expired(dueOn) }
    }

    /// Whether this one may be named beside those who are.
    package func requireRoom(for nominee: Nominee, beside others: [Nominee], on today: Day) throws(Refusal) {
        try requireOpen(on: today)
        guard others.count < asked else { throw .enough(asked) }
        guard !others.contains(where: { $0.name == nominee.name && $0.place == nominee.place }) else {
            throw .namedAlready
        }
    }
}

/// Somebody named through a nomination link.
package struct Nominee: Identifiable, Hashable, Sendable {
    package let id: ID<Nominee>
    package let honorific: Participant.Honorific?
    package let name: Bilingual
    package let sex: Participant.Sex
    /// The commune or village, as far as it was chosen from the gazetteer.
    package let area: AreaCode?
    /// The village or the office, as it was typed.
    package let place: String?
    package let phone: String?
    package let marks: Balance.Marks

    package init(
        id: ID<Nominee>, honorific: Participant.Honorific?, name: Bilingual, sex: Participant.Sex,
        area: AreaCode? = nil,
        place: String? = nil, phone: String? = nil, marks: Balance.Marks = Balance.Marks()
    ) {
        self.id = id
        self.honorific = honorific
        self.name = name
        self.sex = sex
        self.area = area
        self.place = place
        self.phone = phone
        self.marks = marks
    }
}
