extension Activity {
    /// Whether the activity, or one of its transactions, names Cambodia as a recipient.
    package var namesCambodia: Bool {
        countries.contains(where: \.isCambodia) || amounts.contains { $0.heading.country == "KH" }
    }

    /// The part of the activity that is for Cambodia, only where the file says so.
    ///
    /// That is the percentage stated on Cambodia. Where none is stated, it is the whole if Cambodia is the only
    /// country and no region is named: the IATI standard 2.03 asks for a percentage only when several countries or
    /// regions are reported (definition of iati-activity/recipient-country). A transaction can name its country
    /// itself; that says nothing about the activity, see `cambodianPart`.
    package var cambodianShare: Share? {
        let named = countries.filter(\.isCambodia)
        guard let cambodia = named.first, named.count == 1 else { return nil }
        if let share = cambodia.share { return share }
        let isAlone = countries.count == 1 && regions.isEmpty
        return isAlone && !hasUnreadableCambodianShare ? .whole : nil
    }

    /// What of an amount is for Cambodia, only where the file says so: all of a transaction that names Cambodia
    /// itself, nothing of one that names another country, else the stated share of the activity.
    package func cambodianPart(of amount: Amount) -> ExactDecimal? {
        switch amount.heading.country {
        case "KH": amount.sum
        case .some: .zero
        case nil: cambodianShare.flatMap { amount.sum.share(of: $0.percent) }
        }
    }

    /// A share that was stated but is no number must not be read as "no share stated".
    private var hasUnreadableCambodianShare: Bool {
        problems.contains { $0.field == "recipient-country/@percentage" && $0.expected == .share }
    }
}

extension Activity.Recipient {
    package var isCambodia: Bool { code == "KH" && vocabulary == nil }
}
