import Dialogue
import Khmer
import Store

/// The candidates of a class, those the rule proposes first, a page of them.
struct CandidateList: Sendable {
    let found: ClassPage.Found
    let entered: Entered
    let visit: Visit
    let mayChange: Bool

    private var language: Language { visit.language }
    private var base: String { "/\(found.dialogue.name)/participants" }
    private var address: String { "\(base)/class/\(found.party.letter)" }
    private var ticked: Set<String> { Set(entered.form.all("candidate")) }

    var html: HTML {
        let matching = matching
        let page = min(max(1, visit.query.number("page") ?? 1), pages(matching.count))
        let start = (page - 1) * ClassPage.pageSize
        let shown = matching.dropFirst(start).prefix(ClassPage.pageSize)
        let proposed = shown.filter(\.verdict.isProposed)
        let others = shown.filter { !$0.verdict.isProposed }
        let all = found.candidates.count(where: \.verdict.isProposed)
        let search: HTML? = found.candidates.count > ClassPage.pageSize ? filter : nil
        return """
            \(search)
            <p class="hint">\(.candidatesFound(all, found.candidates.count), language)</p>
            \(mayChange ? form(proposed, others) : parts(proposed, others))
            \(numbers(page, of: pages(matching.count)))
            """
    }

    private var matching: [Candidate] {
        let key = KhmerText.fold(visit.query["q"])
        guard !key.isEmpty else { return found.candidates }
        return found.candidates.filter { one in one.names.contains { KhmerText.fold($0).contains(key) } }
    }

    private func pages(_ count: Int) -> Int { max(1, (count + ClassPage.pageSize - 1) / ClassPage.pageSize) }

    private var filter: HTML {
        let fields = Fields(Entered(visit.query), in: language)
        return """
            <form class="filters" method="get" role="search" aria-label="\(.filter, language)">
            \(fields.line("q", .nameOrNumber, kind: .search))
            <div class="actions"><button class="quiet">\(.filter, language)</button>
            <a href="\(address)">\(.clearFilter, language)</a></div></form>
            """
    }

    private func form(_ proposed: [Candidate], _ others: [Candidate]) -> HTML {
        let hasNew = (proposed + others).contains { $0.listed == nil }
        let label: Phrase = found.party == .communities ? .selectTicked : .proposeTicked
        let overriding = others.contains { $0.listed == nil && canBeTicked($0) }
        let reason: HTML? =
            overriding ? Fields(entered, in: language).line("reason", .overrideReason, hint: .overrideHint) : nil
        let buttons: HTML? =
            hasNew ? "<div class=\"actions\"><button>\(label, language)</button></div>" : nil
        return """
            <form method="post" action="\(address)" novalidate>\(visit.keyField)
            \(parts(proposed, others))
            \(reason)\(buttons)</form>
            """
    }

    private func parts(_ proposed: [Candidate], _ others: [Candidate]) -> HTML {
        let not: HTML? =
            others.isEmpty
            ? nil
            : """
            <h2>\(.notProposed, language)</h2>
            <ul class="cards">\(others.html(card))</ul>
            """
        let nobody: HTML = "<p class=\"empty\">\(found.party.nobodyFound, language)</p>"
        return """
            <h2>\(.proposable, language)</h2>
            \(proposed.isEmpty ? nobody : "<ul class=\"cards\">\(proposed.html(card))</ul>")
            \(not)
            """
    }

    private func card(_ one: Candidate) -> HTML {
        let detail: HTML? = one.detail.map { "<p class=\"by\">\($0, language)</p>" }
        let said: HTML? = one.marks(language)
        let score: HTML? = one.score.map { ScoreTable(score: $0, language: language).html }
        return """
            <li class="card"><h3>\(one.name, language)</h3>\(detail)\(said)
            <p>\(one.verdict.phrase(agenda: found.agenda, language), language)</p>
            \(score)\(mend(one))\(tick(one))</li>

            """
    }

    /// What is missing can be put right from here.
    private func mend(_ one: Candidate) -> HTML? {
        guard mayChange, case .body(let body) = one.source, found.party == .departments else { return nil }
        let name = body.name.text(in: language)
        return """
            <p><a href="/bodies/\(body.id)/fields" aria-label="\(.fieldsOfBody, language): \(name)">\
            \(.fieldsOfBody, language)</a></p>
            """
    }

    /// Somebody who must be named by others cannot be ticked instead of being named.
    private func canBeTicked(_ one: Candidate) -> Bool {
        if case .notProposed(.notNamed) = one.verdict, found.party != .council { return false }
        return true
    }

    private func tick(_ one: Candidate) -> HTML? {
        if let listed = one.listed {
            return """
                <p>\(listed.standing.badge(language)) <a href="\(base)/\(listed.id)">\(.alreadyOnList, language)</a></p>
                """
        }
        guard mayChange, canBeTicked(one) else { return nil }
        let checked: HTML? = ticked.contains(one.key) ? " checked" : nil
        return """
            <p><label class="choice"><input type="checkbox" name="candidate" value="\(one.key)"\(checked)> \
            <span>\(.tick(one.name.text(in: language)), language)</span></label></p>
            """
    }

    private func numbers(_ page: Int, of last: Int) -> HTML? {
        guard last > 1 else { return nil }
        let words = visit.query["q"]
        return """
            <nav class="pages" aria-label="\(.pagesOfList, language)"><ul>
            \((1...last).html { number in
                let query: HTML = words.isEmpty ? "" : "&amp;q=\(words)"
                return number == page
                    ? "<li><span aria-current=\"page\">\(number, language)</span></li>"
                    : "<li><a href=\"\(address)?page=\(number)\(query)\">\(number, language)</a></li>"
            })</ul></nav>
            """
    }
}

extension Candidate {
    /// Where somebody named lives and what they said of themselves.
    fileprivate func marks(_ language: Language) -> HTML? {
        guard case .nominee(let row, _) = source else { return nil }
        let nominee = row.nominee
        let parts: [HTML?] = [
            "\(nominee.sex.phrase, language)", nominee.place.map { "\($0)" }, row.areaName.map { "\($0, language)" },
            nominee.marks.youth == true ? "\(BalanceGroup.youth.phrase, language)" : nil,
            nominee.marks.disability == true ? "\(BalanceGroup.disability.phrase, language)" : nil,
            nominee.marks.indigenous == true ? "\(BalanceGroup.indigenous.phrase, language)" : nil,
        ]
        return "<p>\(parts.compactMap(\.self).joined(" · "))</p>"
    }
}
