import Dialogue
import Store

/// An action plan as a table: what, who, until when, measured how, supported or not, and where it stands.
struct ActionTable: Sendable {
    let rows: [ActionRow]
    let today: Day
    let language: Language
    var showsBody = true
    /// In a report the state at that moment stands in words; on screens that live it is a badge.
    var showsState = true

    var html: HTML {
        """
        <table class="stack"><thead><tr><th scope="col">\(.number, language)</th>
        <th scope="col">\(.action, language)</th>
        \(showsBody ? "<th scope=\"col\">\(.responsibleBody, language)</th>" as HTML : nil)
        <th scope="col">\(.due, language)</th>
        \(showsState ? "<th scope=\"col\">\(.stateNow, language)</th>" as HTML : nil)</tr></thead>
        <tbody>\(rows.html { line($0) })</tbody></table>
        """
    }

    private func line(_ row: ActionRow) -> HTML {
        let promise = row.item.promise
        let body: HTML? =
            showsBody
            ? "<td data-label=\"\(.responsibleBody, language)\">\(row.bodyName, language)</td>" : nil
        let state: HTML? =
            showsState
            ? "<td data-label=\"\(.stateNow, language)\"><div>\(row.item.badges(on: today, language))</div></td>" : nil
        return """
            <tr><th scope="row"><span class="number">\(row.number.description)</span></th>
            <td><div>\(promise.deed, language)
            <p class="by">\(.measure, language): \(promise.measure, language)</p>
            <p class="by">\(.supportState, language): \(promise.support.phrase, language)</p></div></td>\(body)
            <td data-label="\(.due, language)">\(promise.due, language)</td>\(state)</tr>

            """
    }
}
