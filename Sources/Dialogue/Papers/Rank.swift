/// Whether the Governor, who signs, writes up to somebody or on the level.
package enum Rank: Hashable, Sendable {
    case up, level

    /// Excellencies and monks are written up to. Those whom the Governor leads, governors of districts and commune
    /// chiefs, are written to on the level, also where they are Excellencies.
    package init(of participant: Participant) {
        switch (participant.party, participant.card.honorific) {
        case (.districtGovernors, _), (.communeChiefs, _): self = .level
        case (_, .excellency), (_, .ladyExcellency), (_, .venerable): self = .up
        case (_, .mister), (_, .missus), (_, .miss), (_, nil): self = .level
        }
    }
}
