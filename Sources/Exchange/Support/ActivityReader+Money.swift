import Dialogue

extension ActivityReader {
    /// All money of the record, summed under its headings, in an order that does not depend on the file.
    mutating func amounts(_ record: XMLElement, currency: String?) -> [Activity.Amount] {
        var sums: [Activity.Heading: ExactDecimal] = [:]
        let aside = setAside(record)
        for (place, element) in record.children.enumerated() {
            guard let (kind, country) = kind(element, isAside: aside.contains(place)), let value = value(of: element)
            else { continue }
            let (stated, basis) = self.currency(of: element, byDefault: currency)
            let heading = Activity.Heading(
                kind: kind, year: year(of: element), currency: stated, basis: basis, country: country)
            guard let sum = sums[heading, default: .zero].adding(value) else {
                note("\(element.name)/value", "\(value)", .decimal)
                continue
            }
            sums[heading] = sum
        }
        return sums.map { Activity.Amount(heading: $0.key, sum: $0.value) }.sorted { key($0) < key($1) }
    }

    mutating func defaultCurrency(_ record: XMLElement) -> String? {
        guard let stated = record["default-currency"] else { return nil }
        if let currency = code(stated) { return currency }
        note("@default-currency", stated, .currency)
        return nil
    }

    /// The places of budgets and planned disbursements for whose time others are counted.
    private mutating func setAside(_ record: XMLElement) -> Set<Int> {
        var aside: Set<Int> = []
        for name in ["budget", "planned-disbursement"] {
            let places = record.children.indices.filter { record.children[$0].name == name }
            let figures = places.map { place in
                let element = record.children[place]
                return RevisedPeriods.Figure(
                    isRevised: element["type"] == "2", start: plainDay(element, "period-start"),
                    end: plainDay(element, "period-end"))
            }
            let periods = RevisedPeriods(figures)
            aside.formUnion(periods.aside.map { places[$0] })
            for place in periods.overlapping {
                let days = [figures[place].start, figures[place].end].compactMap { $0.map { "\($0)" } }
                note(name, days.joined(separator: " – "), .revisedPeriod)
            }
        }
        return aside
    }

    /// A day that is noted elsewhere where it cannot be read.
    private func plainDay(_ element: XMLElement, _ child: String) -> Day? {
        element.first(child)?["iso-date"].flatMap { Day($0.prefix(10)) }
    }

    private mutating func kind(_ element: XMLElement, isAside: Bool) -> (kind: Activity.AmountKind, country: String?)? {
        let isRevised = element["type"] == "2"
        switch element.name {
        case "budget" where isAside: return (.setAside(isPlanned: false), nil)
        case "planned-disbursement" where isAside: return (.setAside(isPlanned: true), nil)
        case "budget": return (isRevised ? .revisedBudget : .budget, nil)
        case "planned-disbursement": return (isRevised ? .revisedPlannedDisbursement : .plannedDisbursement, nil)
        case "transaction":
            return (.transaction(transactionType(element)), element.first("recipient-country")?["code"]?.uppercased())
        default: return nil
        }
    }

    private mutating func transactionType(_ element: XMLElement) -> String {
        // The letters of 1.0x and their codes in 2.0x.
        let letters = [
            "IF": "1", "C": "2", "D": "3", "E": "4", "IR": "5", "LR": "6", "R": "7", "QP": "8", "QS": "9", "CG": "10",
        ]
        let stated = element.first("transaction-type")?["code"] ?? ""
        let type = letters[stated.uppercased()] ?? stated
        if Int(type).map((1...13).contains) != true {
            note("transaction/transaction-type/@code", stated, .code(.transactionType))
        }
        return type
    }

    private mutating func value(of element: XMLElement) -> ExactDecimal? {
        for name in ["value", "transaction-type", "transaction-date"] {
            let all = element.all(name)
            if all.count > 1 { note("\(element.name)/\(name)", String(all.count), .one) }
        }
        let text = element.first("value")?.text.trimmingBlanks ?? ""
        if let value = ExactDecimal(text) { return value }
        note("\(element.name)/value", text, .decimal)
        return nil
    }

    private mutating func currency(
        of element: XMLElement, byDefault: String?
    ) -> (currency: String?, basis: Activity.CurrencyBasis) {
        if let stated = element.first("value")?["currency"] {
            if let currency = code(stated) { return (currency, .stated) }
            note("\(element.name)/value/@currency", stated, .currency)
            // What was stated is not the default, and is not known either.
            return (nil, .missing)
        }
        if let byDefault { return (byDefault, .byDefault) }
        note("\(element.name)/value/@currency", "", .currency)
        return (nil, .missing)
    }

    /// The year a transaction took place or a budget period begins; the day of valuation where that is not stated.
    private mutating func year(of element: XMLElement) -> Int? {
        let isTransaction = element.name == "transaction"
        let child = isTransaction ? "transaction-date" : "period-start"
        let text = element.first(child)?["iso-date"]
        if let day = day(text, "\(element.name)/\(child)/@iso-date") { return day.year }
        let valued = element.first("value")?["value-date"].flatMap { Day($0.prefix(10)) }?.year
        return valued.flatMap { (1900...2200).contains($0) ? $0 : nil }
    }

    /// Three letters, in capitals.
    private func code(_ stated: String) -> String? {
        let code = stated.uppercased()
        return code.utf8.count == 3 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? code : nil
    }

    private func key(_ amount: Activity.Amount) -> String {
        let heading = amount.heading
        let parts = [heading.currency ?? "", heading.basis.rawValue, heading.country ?? ""]
        return "\(heading.kind.code) \(heading.year ?? 0) " + parts.joined(separator: " ")
    }
}
