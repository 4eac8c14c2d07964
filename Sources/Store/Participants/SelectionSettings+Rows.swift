package import Dialogue

extension Reader {
    /// How a province chooses; what it has not settled is the default.
    package func selectionSettings(of province: Province) throws -> SelectionSettings {
        let pairs = try rows("SELECT name, value FROM selection_setting WHERE province = \(province)") { row in
            (try row.next(String.self), try row.next(Int.self))
        }
        let values = Dictionary(pairs) { first, _ in first }
        return try SelectionSettings(values, of: province)
    }
}

extension Writer {
    /// From now on the province chooses by these; what was decided stays as it was, with the points of its day.
    package func settle(_ settings: SelectionSettings, of province: Province, for scope: Scope) throws {
        guard scope.covers(province) else { throw StoreError.missing }
        try settings.require()
        try run("DELETE FROM selection_setting WHERE province = \(province)")
        for (name, value) in settings.values {
            try run("INSERT INTO selection_setting (province, name, value) VALUES (\(province), \(name), \(value))")
        }
        note(.selectionSettled, about: .rules(.choosing, province), in: .country)
    }
}

extension SelectionSettings {
    /// Weights that are no weights are told, not replaced by ours: nobody would choose by what they have not settled.
    fileprivate init(_ values: [String: Int], of province: Province) throws {
        self.init()
        let kept = SupportScore.TermKind.allCases.map { ($0, values["weight.\($0.rawValue)"] ?? weights[$0]) }
        guard let weights = try? SupportScore.Weights(Dictionary(uniqueKeysWithValues: kept)) else {
            throw StoreError.unreadable("weights of \(province.short)")
        }
        self.weights = weights
        minimumScore = values["minimum"] ?? minimumScore
        for party in ParticipantClass.allCases { seats[party] = values["seats.\(party.rawValue)"] }
        for group in BalanceGroup.allCases {
            targets.shares[group] = values["share.\(group.rawValue)"] ?? targets.shares[group]
        }
        targets.perClass = values["per_class"] ?? targets.perClass
        targets.perDistrict = values["per_district"] ?? targets.perDistrict
    }

    /// All of it, so that a later change of our defaults changes no province that has settled its own.
    fileprivate var values: [(String, Int)] {
        SupportScore.TermKind.allCases.map { ("weight.\($0.rawValue)", weights[$0]) }
            + ParticipantClass.allCases.compactMap { party in
                seats[party].map { ("seats.\(party.rawValue)", $0) }
            }
            + BalanceGroup.allCases.map { ("share.\($0.rawValue)", targets.shares[$0] ?? 0) }
            + [
                ("minimum", minimumScore), ("per_class", targets.perClass), ("per_district", targets.perDistrict),
            ]
    }
}
