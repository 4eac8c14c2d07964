import Dialogue
import HTTPTypes
import Store

/// `/{province}/choosing`: weights of the support score, seats of each class, and the balance the province wants.
enum ChoosingSettings {
    static let routes: [Route] = [
        .get("/{province}/choosing", .proposeParticipants, show),
        .post("/{province}/choosing", .proposeParticipants, settle),
    ]

    private static func find(_ visit: Visit) async throws -> (Province, SelectionSettings) {
        let province = try visit.province()
        guard visit.worksIn(province) else { throw StoreError.missing }
        return (province, try await visit.read { try $0.selectionSettings(of: province) })
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (province, settings) = try await find(visit)
        return visit.show(page(visit, province, settings, Entered()))
    }

    private static func settle(_ visit: Visit) async throws -> Answer {
        let (province, before) = try await find(visit)
        let form = try await visit.form()
        var entered = Entered(form)
        let scope = visit.scope
        do {
            let settings = try read(&entered, before)
            guard entered.faults.isEmpty else {
                return visit.show(page(visit, province, before, entered), status: .unprocessableContent)
            }
            return try await visit.act(form) { writer in
                try form.require(seen(try writer.selectionSettings(of: province)))
                try writer.settle(settings, of: province, for: scope)
                return "/\(province.short)/choosing"
            }
        } catch StoreError.changedMeanwhile {
            entered.somebodyWasFaster()
            return visit.show(page(visit, province, try await find(visit).1, entered), status: entered.status)
        } catch let refusal as SelectionSettings.Refusal {
            entered.refuse(refusal.field, refusal.phrase)
            return visit.show(page(visit, province, before, entered), status: .unprocessableContent)
        }
    }

    /// All that the form can change.
    private static func seen(_ settings: SelectionSettings) -> Seen {
        Seen(
            SupportScore.TermKind.allCases.map { settings.weights[$0] }, settings.minimumScore,
            ParticipantClass.allCases.map { settings.seats[$0] },
            BalanceGroup.allCases.map { settings.targets.shares[$0] }, settings.targets.perClass,
            settings.targets.perDistrict)
    }

    private static func read(_ entered: inout Entered, _ before: SelectionSettings) throws -> SelectionSettings {
        let form = entered.form
        var settings = before
        func number(_ name: String, _ most: Int) -> Int? {
            let text = form[name]
            guard let value = Int(text), (0...most).contains(value) else {
                entered.refuse(name, .numberUpTo(most))
                return nil
            }
            return value
        }
        var weights: [SupportScore.TermKind: Int] = [:]
        for kind in SupportScore.TermKind.allCases { weights[kind] = number("weight_\(kind.rawValue)", 100) }
        settings.minimumScore = number("minimum", 100) ?? 0
        for party in ParticipantClass.allCases {
            let name = "seats_\(party.letter)"
            settings.seats[party] = form[name].isEmpty ? nil : number(name, 2000)
        }
        for group in BalanceGroup.allCases { settings.targets.shares[group] = number("share_\(group.rawValue)", 100) }
        settings.targets.perClass = number("per_class", 50) ?? 0
        settings.targets.perDistrict = number("per_district", 50) ?? 0
        guard entered.faults.isEmpty else { return settings }
        settings.weights = try SupportScore.Weights(weights)
        try settings.require()
        return settings
    }

    private static func page(
        _ visit: Visit, _ province: Province, _ settings: SelectionSettings, _ entered: Entered
    ) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        return Page(
            .choosingSettings, in: language,
            """
            \(fields.summary)
            <h1>\(.choosingSettings, language)</h1>
            <p>\(.choosingSettingsMean, language)</p>
            <form method="post" action="/\(province.short)/choosing" data-keep="choosing \(province.short)" novalidate>\
            \(visit.keyField)\(fields.seen(seen(settings)))
            <h2>\(.seats, language)</h2><p class="hint">\(.seatsMean, language)</p>
            \(seats(fields, settings))
            <h2>\(.balanceTargets, language)</h2>\(targets(fields, settings.targets))
            <h2>\(.weights, language)</h2><p class="hint">\(.weightsMean, language)</p>
            \(weights(fields, settings))
            \(fields.kept)
            <div class="actions"><button>\(.save, language)</button>
            <a class="button quiet" href="/\(province.short)">\(.goBack, language)</a></div></form>
            """
        ).trail((address: "/\(province.short)", name: province.name.text(in: language)))
    }

    private static func seats(_ fields: Fields, _ settings: SelectionSettings) -> HTML {
        ParticipantClass.allCases.html { party in
            let label = Phrase("(\(party.letter)) \(party.phrase.khmer)", "(\(party.letter)) \(party.phrase.english)")
            return fields.line(
                "seats_\(party.letter)", label, kind: .number, typed: settings.seats[party].map(String.init) ?? "",
                range: 1...2000)
        }
    }

    private static func targets(_ fields: Fields, _ targets: BalanceTargets) -> HTML {
        let shares = BalanceGroup.allCases.html { group in
            fields.line(
                "share_\(group.rawValue)", .leastShare(of: group.phrase), kind: .number,
                typed: String(targets.shares[group] ?? 0), hint: group.reasonOfDefault, range: 0...100)
        }
        return """
            \(shares)
            \(fields.line(
                "per_class", .leastPerClass, kind: .number, typed: String(targets.perClass), range: 0...50))
            \(fields.line(
                "per_district", .leastPerDistrict, kind: .number, typed: String(targets.perDistrict),
                hint: .besideGovernor, range: 0...50))
            """
    }

    private static func weights(_ fields: Fields, _ settings: SelectionSettings) -> HTML {
        let terms = SupportScore.TermKind.allCases.html { kind in
            fields.line(
                "weight_\(kind.rawValue)", kind.phrase, kind: .number, typed: String(settings.weights[kind]),
                hint: kind.explanation, range: 0...100)
        }
        let minimum = fields.line(
            "minimum", .minimumScore, kind: .number, typed: String(settings.minimumScore), hint: .minimumMeans,
            range: 0...100)
        return "\(terms)\(minimum)"
    }
}

extension SelectionSettings.Refusal {
    /// The field it speaks of.
    fileprivate var field: String {
        switch self {
        case .weightsNotHundred: "weight_status"
        case .minimumOutOfRange: "minimum"
        case .seatsOutOfRange(let party): "seats_\(party.letter)"
        case .targetOutOfRange: ""
        }
    }
}
