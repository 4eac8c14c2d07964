import Dialogue
import Store

/// The fewest changes that would bring the balance: proposed, each with the way to the person and the button that
/// makes it.
struct BalanceRepairPart: Sendable {
    let found: MeasuredBalance
    let visit: Visit

    private var language: Language { visit.language }
    private var base: String { "/\(found.dialogue.name)/participants" }

    var html: HTML? {
        guard !found.chosen.isBalanced else { return nil }
        let repair = found.repair
        guard !repair.changes.isEmpty else {
            return """
                <section class="card"><h2>\(.repair, language)</h2><p>\(.noRepair, language)</p></section>
                """
        }
        let (pool, chosen) = (found.pool, found.chosenRows)
        let left: HTML? =
            repair.remaining.isEmpty
            ? nil : "<p>\(.stillMissing, language)</p>\(ShortageList(repair.remaining, found, language).html)"
        return """
            <section class="card"><h2>\(.repair, language)</h2>
            <p>\(said(of: repair), language)</p><p class="hint">\(.changeCanBeUndone, language)</p>
            <ol>\(repair.changes.html { change($0, pool, chosen) })</ol>\(left)</section>
            """
    }

    private func said(of repair: BalanceRepair) -> Phrase {
        let count = repair.changes.count
        guard repair.remaining.isEmpty else { return .repairIsPartial(count) }
        return repair.isSmallest ? .repairIsSmallest(count) : .repairIsNear(count)
    }

    private func change(
        _ change: BalanceRepair.Change, _ pool: [(key: MeasuredBalance.PoolKey, person: Balance.Person)],
        _ chosen: [BalanceRow]
    ) -> HTML {
        switch change {
        case .add(let candidate):
            return "<li>\(.addToList, language): \(person(pool[candidate]))\(button(pool[candidate].key, nil))</li>\n"
        case .swap(let out, let candidate):
            let row = chosen[out].row
            return """
                <li>\(person(pool[candidate])) – \(.inPlaceOf, language) \
                <a href="\(base)/\(row.id)">\(row.personName(language))</a> (\(row.participant.party.letter))\
                \(button(pool[candidate].key, row))</li>

                """
        }
    }

    private func button(_ incoming: MeasuredBalance.PoolKey, _ leaving: ParticipantRow?) -> HTML {
        let (field, name): (HTML, Bilingual?) =
            switch incoming {
            case .participant(let row):
                ("<input type=\"hidden\" name=\"participant\" value=\"\(row.id)\">", row.calledBy)
            case .nominee(let row, _):
                ("<input type=\"hidden\" name=\"nominee\" value=\"\(row.id)\">", row.nominee.name)
            }
        let out: HTML? = leaving.map { "<input type=\"hidden\" name=\"leaving\" value=\"\($0.id)\">" }
        let whom = name?.text(in: language) ?? ""
        return """
            <form method="post" action="\(base)/balance/change">\(visit.keyField)\(field)\(out)
            <div class="actions"><button class="quiet" aria-label="\(.makeChange, language): \(whom)">\(
                .makeChange, language)</button></div></form>
            """
    }

    private func person(_ one: (key: MeasuredBalance.PoolKey, person: Balance.Person)) -> HTML {
        let words = words(one.person)
        switch one.key {
        case .participant(let row):
            return "<a href=\"\(base)/\(row.id)\">\(row.personName(language))</a> <small>\(words)</small>"
        case .nominee(let row, let request):
            let letter = request.request.party.letter
            return """
                <a href="\(base)/class/\(letter)">\(row.nominee.fullName(language))</a> <small>\(words)</small>
                """
        }
    }

    /// Class, sex and district.
    private func words(_ person: Balance.Person) -> HTML {
        let district = found.districts.first { $0.code == person.district }?.fullName
        let parts: [HTML?] = [
            "(\(person.party.letter))", person.sex.map { "\($0.phrase, language)" }, district.map { "\($0, language)" },
        ]
        return parts.compactMap(\.self).joined(" · ")
    }
}

/// What is missing, as a notice; also above the release of invitations.
struct BalanceWarning: Sendable {
    let found: MeasuredBalance
    let language: Language

    private var shortages: [Shortage] { found.chosen.shortages }

    /// The same with the way to the repair; nothing where the list is balanced.
    var beforeRelease: HTML? {
        guard !shortages.isEmpty else { return nil }
        return """
            \(html)<p class="actions"><a class="button quiet" \
            href="/\(found.dialogue.name)/participants/balance">\(.repair, language)</a></p>
            """
    }

    var html: HTML {
        guard !shortages.isEmpty else {
            return """
                <div class="notice success" role="status"><p>\(.isBalanced, language)</p></div>
                """
        }
        return """
            <div class="notice warning"><h2>\(.isUnbalanced, language)</h2>
            \(ShortageList(shortages, found, language).html)</div>
            """
    }
}

/// What is missing, a line each; the districts nobody speaks for in one line together.
private struct ShortageList {
    private let lines: [Phrase]
    private let language: Language

    init(_ shortages: [Shortage], _ found: MeasuredBalance, _ language: Language) {
        let silent = shortages.compactMap { one -> Area? in
            guard case .district(let code) = one.aim else { return nil }
            return found.districts.first { $0.code == code }
        }
        let others = shortages.compactMap(\.phrase)
        lines = others + (silent.isEmpty ? [] : [.districtsNotHeard(silent)])
        self.language = language
    }

    var html: HTML { "<ul>\(lines.html { "<li>\($0, language)</li>" })</ul>" }
}
