extension Activity {
    /// The provinces the record places itself in, by code or by name.
    package var provinces: Set<Province> {
        locations.reduce(into: []) { $0.formUnion($1.provinces) }
    }

    /// Whether a place of the record is the whole country.
    package var isCountrywide: Bool {
        locations.contains { $0.names.contains { Province.namesWholeCountry($0.text) } }
    }

    /// US dollars for Cambodia, where the file states a Cambodian share and the amount is in dollars: the
    /// commitments or, where there are none, the disbursements, expenditures or budgets, original and revised as far as
    /// they are counted. Only sums of one measure are added up, nothing is converted.
    package var cambodianDollars: Int? {
        let kinds: [Set<AmountKind>] = [
            [.transaction("2")], [.transaction("3")], [.transaction("4")], [.budget, .revisedBudget],
        ]
        for kinds in kinds {
            let parts = amounts.filter { kinds.contains($0.heading.kind) && $0.heading.currency == "USD" }
                .compactMap { cambodianPart(of: $0) }
            guard !parts.isEmpty else { continue }
            let sum = parts.reduce(ExactDecimal?.some(.zero)) { sum, part in sum.flatMap { $0.adding(part) } }
            return sum.flatMap { $0.minorUnits(places: 0) }.map(Int.init)
        }
        return nil
    }

    /// The last year an amount or a date speaks of.
    package var lastYear: Int? {
        let dates = [plannedStart, actualStart, plannedEnd, actualEnd].compactMap { $0?.year }
        return (dates + amounts.compactMap(\.heading.year)).max()
    }

    /// The organisations that take part; the one that reports where no other is named.
    package var partners: [Participant] {
        guard participants.isEmpty, let reporting else { return participants }
        return [Participant(role: "", organisation: reporting)]
    }
}

extension Activity.Location {
    /// The provinces its codes or its names mean.
    package var provinces: Set<Province> {
        let coded = administrative.compactMap(\.province)
        return names.reduce(into: Set(coded)) { $0.formUnion(Province.named(in: $1.text)) }
    }

    /// The districts its codes mean, or the ones the communes and villages lie in.
    package var districts: [AreaCode] { administrative.compactMap(\.district) }
}

extension Activity.Administrative {
    /// The province a code means that says it is Cambodian: KH02 and KH0203 as the United Nations write the codes of
    /// NCDD, KH-2 as ISO 3166-2 has it. A bare number may be of any gazetteer.
    package var province: Province? {
        guard code.uppercased().hasPrefix("KH") else { return nil }
        let digits = code.dropFirst(2).drop { $0 == "-" }
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Province.of(code: digits.count == 1 ? "0" + digits : String(digits.prefix(2)))
    }
}

extension Activity.Administrative {
    /// The district a code of the United Nations means: KH0203, or a longer one below it.
    package var district: AreaCode? {
        let digits = code.uppercased().hasPrefix("KH") ? code.dropFirst(2) : ""
        guard digits.utf8.count >= 4, AreaCode(String(digits)) != nil else { return nil }
        return AreaCode(String(digits.prefix(4)))
    }
}

extension Activity.Sector {
    /// The field of ours it falls in, where it is a code of the DAC lists.
    package var field: Sector? { ["1", "2"].contains(vocabulary) ? Sector(dacCode: code) : nil }
}
