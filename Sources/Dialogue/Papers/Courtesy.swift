/// Whether the Governor, who signs, writes up to somebody or on the level: to the same rank and to lower ones.
package enum Courtesy: Hashable, Sendable {
    case up, level

    /// Monks and who bears the title of Samdech are written up to, and whoever stands above a governor by protocol.
    /// Where no rank is known, Excellencies are, except those whom the Governor leads: governors of districts and
    /// commune chiefs.
    package init(to participant: Participant, of rank: Rank?) {
        let honorific = participant.card.honorific
        if honorific == .venerable || honorific == .samdech {
            self = .up
        } else if let rank {
            self = rank.isAboveGovernor ? .up : .level
        } else {
            let isLed = participant.party == .districtGovernors || participant.party == .communeChiefs
            self = !isLed && (honorific == .excellency || honorific == .ladyExcellency) ? .up : .level
        }
    }
}

extension Rank {
    fileprivate var isAboveGovernor: Bool {
        switch self {
        case .deputyPrimeMinister, .seniorMinister, .minister, .secretaryOfState, .underSecretaryOfState: true
        case .governor, .directorGeneral, .deputyGovernor, .director, .districtGovernor, .deputyDirector,
            .communeChief:
            false
        }
    }
}
