import Dialogue
import Store

/// The balance drawn: a bar for each group against its target, and the numbers of every stage beside it.
struct BalanceDrawing: Sendable {
    let found: MeasuredBalance
    /// Whether small numbers of what people said of themselves may be told.
    let inFull: Bool
    let language: Language
    private let balances: [(stage: BalanceStage, balance: Balance)]

    init(found: MeasuredBalance, inFull: Bool, language: Language) {
        self.found = found
        self.inFull = inFull
        self.language = language
        balances = BalanceStage.allCases.map { ($0, found.balance(at: $0)) }
    }

    /// The last stage anybody has reached; before any invitation has left, those who are chosen.
    private var now: (title: Phrase, balance: Balance) {
        let gone = balances.last { $0.stage >= .invited && !$0.balance.people.isEmpty }
        return gone.map { (.groupsAt($0.stage.phrase), $0.balance) } ?? (.groupsAt(.asChosen), found.chosen)
    }

    var html: HTML {
        """
        <h2>\(now.title, language)</h2><p class="hint">\(.barsMean, language)</p>
        \(BalanceGroup.allCases.html(bar))
        <h2>\(.everyStage, language)</h2>
        \(groups)
        \(classes)
        \(districts)
        """
    }

    private func bar(_ group: BalanceGroup) -> HTML {
        let count = now.balance.count(of: group)
        let target = found.settings.targets.shares[group] ?? 0
        let state: HTML? =
            target > 0 && count.total > 0
            ? badge(count.standing(against: target), isHidden: isHidden(count, group)) : nil
        let wanted: HTML? =
            target > 0 ? "<figcaption>\(.wantedShare(target), language) \(state)</figcaption>" : nil
        let line: HTML? =
            target > 0 ? "<line class=\"target\" x1=\"\(target)%\" x2=\"\(target)%\" y1=\"0\" y2=\"100%\"/>" : nil
        let width = isHidden(count, group) ? 0 : count.share
        let unknown = count.total == 0 || isHidden(count, group) ? 0 : 100 * count.unknown / count.total
        return """
            <figure><dl class="bars"><div><dt>\(group.phrase, language)</dt><dd>\(share(count, group))</dd></div></dl>
            <svg class="share" aria-hidden="true"><rect class="v1" width="\(width)%" height="100%"/>
            <rect class="v5" x="\(width)%" y="75%" width="\(min(unknown, 100 - width))%" height="25%"/>\(line)</svg>
            \(wanted)</figure>

            """
    }

    /// A share of a few people tells who they are as well as their number does.
    private func isHidden(_ count: Balance.Count, _ group: BalanceGroup) -> Bool {
        if case .fewerThan = ShownNumber(count.yes, of: group, inFull: inFull) { true } else { false }
    }

    private func badge(_ standing: Balance.Standing, isHidden: Bool) -> HTML? {
        isHidden ? nil : "<span class=\"state \(standing.mark)\">\(standing.phrase, language)</span>"
    }

    private func share(_ count: Balance.Count, _ group: BalanceGroup) -> HTML {
        if isHidden(count, group) { return "\(.fewerThan(ShownNumber.threshold), language)" }
        let unknown: HTML? =
            count.unknown > 0 ? " <small>(\(.notKnown(count.unknown), language))</small>" : nil
        return "\(count.share, language)% <small>\(.pointsOf(count.yes, count.total), language)</small>\(unknown)"
    }

    private var head: HTML {
        "\(balances.html { "<th scope=\"col\" class=\"num\">\($0.stage.phrase, language)</th>" })"
    }

    private func table(_ title: Phrase, _ rows: HTML) -> HTML {
        """
        <div class="scroll" role="region" tabindex="0" aria-label="\(title, language)"><table>
        <caption>\(title, language)</caption>
        <thead><tr><th scope="col">\(title, language)</th>\(head)
        <th scope="col" class="num">\(.wanted, language)</th></tr></thead>
        <tbody>\(rows)</tbody></table></div>

        """
    }

    private var groups: HTML {
        table(
            .balanceGroup,
            BalanceGroup.allCases.html { group in
                let target = found.settings.targets.shares[group] ?? 0
                let wanted: HTML = target > 0 ? "≥ \(target, language)%" : ""
                return """
                    <tr><th scope="row">\(group.phrase, language)</th>
                    \(balances.html { "<td class=\"num\">\(cell($0.balance, group))</td>" })\
                    <td class="num">\(wanted)</td></tr>

                    """
            })
    }

    private func cell(_ balance: Balance, _ group: BalanceGroup) -> HTML? {
        balance.people.isEmpty ? nil : share(balance.count(of: group), group)
    }

    private var classes: HTML {
        let least = found.settings.targets.perClass
        return table(
            .participantClass,
            ParticipantClass.allCases.html { party in
                row("(\(party.letter)) \(party.phrase, language)", least) { $0.count(of: party) }
            })
    }

    private var districts: HTML? {
        guard !found.districts.isEmpty else { return nil }
        let least = found.settings.targets.perDistrict
        return """
            \(table(.district, found.districts.html { district in
                row("\(district.fullName, language)", least) { $0.count(from: district.code) }
            }))<p class="hint">\(.besideGovernor, language)</p>
            """
    }

    private func row(_ name: HTML, _ least: Int, _ count: (Balance) -> Int) -> HTML {
        let wanted: HTML = least > 0 ? "≥ \(least, language)" : ""
        return """
            <tr><th scope="row">\(name)</th>
            \(balances.html { "<td class=\"num\">\(count($0.balance), language)</td>" })\
            <td class="num">\(wanted)</td></tr>

            """
    }
}
