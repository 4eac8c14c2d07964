/// The field an input, an agenda item or a body's work belongs to.
///
/// The list follows the sectors of the NGO data base, drawn together to what a villager can choose from on a phone.
package enum Sector: String, CaseIterable, Sendable, Hashable {
    case health, education, agriculture, water, transport, energy, environment, economy, social, gender
    case administration, land, digital, other

    /// The sector a DAC purpose code (five digits, or its three-digit category) falls in.
    /// Source: OECD DAC list of sector codes, by category.
    package init?(dacCode: some StringProtocol) {
        let digits = Array(dacCode.utf8)
        guard (3...5).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }),
            let category = Int(dacCode.prefix(3))
        else { return nil }
        switch (Int(dacCode) ?? 0, category) {
        case (22040, _): self = .digital
        case (15170, _), (15180, _): self = .gender
        case (_, 110...114): self = .education
        case (_, 120...130): self = .health
        case (_, 140): self = .water
        case (_, 150...152): self = .administration
        case (_, 160): self = .social
        case (_, 210): self = .transport
        case (_, 220): self = .digital
        case (_, 230...236): self = .energy
        case (_, 240...250), (_, 321...332): self = .economy
        case (_, 311...313): self = .agriculture
        case (_, 410): self = .environment
        case (_, 520), (_, 720...740): self = .social
        default: self = .other
        }
    }
}
