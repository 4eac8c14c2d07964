import Dialogue
import Store

/// The rows of the register. Sortable headings are links.
struct RegisterTable: Sendable {
    let question: RegisterQuestion
    let count: Int
    let visit: Visit

    private var language: Language { visit.language }

    func actions(_ rows: [ActionRow]) -> HTML {
        """
        <table class="stack"><caption>\(shown(rows.count), language)</caption><thead><tr>
        \(heading(.number, .number))<th scope="col">\(.action, language)</th>
        <th scope="col">\(.responsibleBody, language)</th>\(heading(.due, .due))\(heading(.stateNow, .state))
        <th scope="col">\(.fromInputs, language)</th></tr></thead>
        <tbody>\(rows.html { action($0) })</tbody></table>
        """
    }

    private func action(_ row: ActionRow) -> HTML {
        let promise = row.item.promise
        let said: HTML? = row.lastReport.flatMap { report in
            let language = Language(mostOf: report.words)
            return report.words.isEmpty ? nil : "<p class=\"by\" lang=\"\(language.rawValue)\">\(report.words)</p>"
        }
        return """
            <tr><th scope="row"><span class="number">\(row.number.description)</span></th>
            <td>\(promise.deed, language)</td>
            <td data-label="\(.responsibleBody, language)">\(row.bodyName, language)</td>
            <td data-label="\(.due, language)"><time datetime="\(promise.due)">\(promise.due, language)</time></td>
            <td data-label="\(.stateNow, language)"><div>\(row.item.badges(on: visit.today, language))\(said)</div></td>
            <td data-label="\(.fromInputs, language)"><div>\(InputLinks.html(row.inputs))</div></td></tr>

            """
    }

    func inputs(_ rows: [RegisteredInput]) -> HTML {
        """
        <table class="stack"><caption>\(shown(rows.count), language)</caption><thead><tr>
        \(heading(.number, .number))<th scope="col">\(.wordsOfInput, language)</th>
        <th scope="col">\(.sector, language)</th><th scope="col">\(.inputDistrict, language)</th>
        \(heading(.answerToInput, .state))</tr></thead>
        <tbody>\(rows.html { input($0) })</tbody></table>
        """
    }

    private func input(_ row: RegisteredInput) -> HTML {
        let sector: HTML = row.sector.map { "\($0.phrase, language)" } ?? ""
        let area: HTML = row.areaName.map { "\($0, language)" } ?? ""
        return """
            <tr><th scope="row"><a class="number" href="/i/\(row.number)">\(row.number)</a></th>
            <td><span lang="\(row.language.rawValue)">\(row.words)</span></td>
            <td data-label="\(.sector, language)">\(sector)</td>
            <td data-label="\(.inputDistrict, language)">\(area)</td>
            <td data-label="\(.answerToInput, language)"><div>\(answer(row))</div></td></tr>

            """
    }

    private func answer(_ row: RegisteredInput) -> HTML {
        guard let disposition = row.disposition else {
            return "<span class=\"state open\">\(.noDispositionYet, language)</span>"
        }
        let response: HTML? = row.response.map { "<p class=\"by\">\($0, language)</p>" }
        let actions: HTML? =
            row.actions.isEmpty
            ? nil : "<p class=\"by\">\(row.actions.map(\.description).joined(separator: " "))</p>"
        return "\(disposition.badge(language))\(response)\(actions)"
    }

    private func heading(_ label: Phrase, _ column: RegisterQuestion.Sort) -> HTML {
        let order: HTML =
            question.sort == column ? " aria-sort=\"\(question.descending ? "descending" : "ascending")\"" : ""
        let address = question.sorted(by: column).query
        return "<th scope=\"col\"\(order)><a href=\"\(address)\">\(label, language)</a></th>"
    }

    private func shown(_ rows: Int) -> Phrase {
        let first = (question.page - 1) * RegisterQuestion.pageSize
        return .shownOf(rows == 0 ? 0 : first + 1, first + rows, count)
    }
}
