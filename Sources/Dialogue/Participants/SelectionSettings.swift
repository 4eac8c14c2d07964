/// What a province settles once about choosing participants: how support is weighed, how many may come of each class,
/// and the balance it wants.
package struct SelectionSettings: Hashable, Sendable {
    package var weights: SupportScore.Weights
    /// Organisations with fewer points are not proposed (but shown, with the reason).
    package var minimumScore: Int
    /// Seats of a class; a class that is not there has no limit.
    package var seats: [ParticipantClass: Int]
    package var targets: BalanceTargets

    package init(
        weights: SupportScore.Weights = .standard, minimumScore: Int = 40, seats: [ParticipantClass: Int] = [:],
        targets: BalanceTargets = .standard
    ) {
        self.weights = weights
        self.minimumScore = minimumScore
        self.seats = seats
        self.targets = targets
    }

    package enum Refusal: Error, Hashable, Sendable {
        /// Weights add up to 100; they were this.
        case weightsNotHundred(Int)
        case minimumOutOfRange
        case seatsOutOfRange(ParticipantClass)
        case targetOutOfRange
    }

    package func require() throws(Refusal) {
        guard (0...100).contains(minimumScore) else { throw .minimumOutOfRange }
        for party in ParticipantClass.allCases {
            if let seats = seats[party], !(1...2000).contains(seats) { throw .seatsOutOfRange(party) }
        }
        guard targets.isPossible else { throw .targetOutOfRange }
    }

    /// Seats left where `taken` are taken; nothing where the class has no limit.
    package func free(in party: ParticipantClass, taken: Int) -> Int? { seats[party].map { max(0, $0 - taken) } }
}
