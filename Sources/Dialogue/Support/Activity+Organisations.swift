extension Activity.Organisation {
    /// Tells organisations apart: the identifier in capitals, else the folded name; nothing without either.
    package var key: String? {
        if let reference { return reference.uppercased() }
        return foldedName
    }

    /// The name in small letters without accents and punctuation, so that "World Bank" and "WORLD-BANK" are one.
    package var foldedName: String? {
        guard let name = name(in: "en") else { return nil }
        let latin = LatinWords(name).words.joined(separator: " ")
        let folded = latin.isEmpty ? KhmerPlaceName(name).plain : latin
        return folded.isEmpty ? nil : folded
    }

    /// What it is as a body, by the IATI list OrganisationType; nothing for an administration of Cambodia, which is
    /// invited by its office and not for its support.
    ///
    /// 10 government, 11 local government, 15 other public sector, 21–24 NGOs, 30 public-private partnership,
    /// 40 multilateral, 60 foundation, 70–73 private sector, 80 academic and research, 90 other.
    package func bodyKind(role: String) -> Body.Kind? {
        switch type {
        case "10", "11", "15": isCambodian ? nil : .developmentPartner
        case "30", "40": .developmentPartner
        case "21", "22", "23", "24", "60": .ngo
        case "70", "71", "72", "73": .privateSector
        case "80": .academia
        // Who gives the money and does not say what it is, is taken for a partner.
        default: isCambodian ? nil : role == "1" ? .developmentPartner : .ngo
        }
    }

    /// Whether it is an administration of Cambodia: by its identifier, or by its name.
    private var isCambodian: Bool {
        if let reference, reference.uppercased().hasPrefix("KH-GOV") || reference.uppercased() == "KH" { return true }
        let words = Set(names.flatMap { LatinWords($0.text).words })
        let offices: Set = ["ministry", "government", "ministere", "gouvernement", "administration", "council"]
        return words.contains("cambodia") && !words.isDisjoint(with: offices)
    }
}
