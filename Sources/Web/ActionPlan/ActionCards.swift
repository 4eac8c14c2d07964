import Dialogue
import Store

/// The actions of one body as it reports on them: each with its history and, while it is open, one tap to say more.
struct ActionCards: Sendable {
    let rows: [ActionRow]
    let history: [ID<ActionItem>: [ActionReport]]
    /// Where the form of an action is sent: this address, a slash, and the action.
    let address: String
    let entered: Entered
    let visit: Visit
    /// The page of a long list, so that a refusal shows the form again that was sent.
    var page = ""
    /// The action about to be reported as done, which is asked once more: it is public at once.
    var confirming: ID<ActionItem>?
    /// Before the follow-up has begun nothing can be reported.
    var canReport: @Sendable (ActionRow) -> Bool = { _ in true }

    private var language: Language { visit.language }

    var html: HTML {
        """
        \(Fields(entered, in: language).summary)
        \(thanks)
        \(rows.first { $0.id == confirming }.map(confirm))
        <ul class="cards">\(rows.html { $0.id == confirming ? "" : card($0) })</ul>
        """
    }

    private var thanks: HTML? {
        guard entered.faults.isEmpty, visit.query.has("reported") else { return nil }
        return "<div class=\"notice success\" role=\"status\"><p>\(.reported, language)</p></div>"
    }

    private func card(_ row: ActionRow) -> HTML {
        let promise = row.item.promise
        return """
            <li class="card" id="a\(row.id)"><h2><span class="number">\(row.number.description)</span><br>\
            \(promise.deed, language)</h2>
            <p>\(row.item.badges(on: visit.today, language))</p>
            <dl class="facts"><div><dt>\(.due, language)</dt><dd>\(promise.due, language)</dd></div>
            <div><dt>\(.measure, language)</dt><dd>\(promise.measure, language)</dd></div>
            \(inputs(row))</dl>
            \(past(row))
            \(reporting(row))
            </li>

            """
    }

    private func reporting(_ row: ActionRow) -> HTML? {
        guard canReport(row) else { return typed(row) }
        guard row.item.state == .done else { return form(row, ActionItem.reports) }
        guard row.item.canTakeBack(on: visit.today) else { return typed(row) }
        let isTyped = entered.form.has(Self.field(row.id))
        return """
            <details\(isTyped ? " open" : "" as HTML)><summary>\(.takeBackDone, language)</summary>
            <p class="hint">\(.takeBackDoneHow, language)</p>
            \(form(row, ActionItem.reports.filter { $0 != .done }))</details>
            """
    }

    /// Done is public at once: who said so by a slip of the finger goes back instead. The words go along.
    private func confirm(_ row: ActionRow) -> HTML {
        let field = Self.field(row.id)
        let words = entered.form[field]
        let form = entered.form
        return """
            <form class="confirm card" method="post" action="\(address)/\(row.id)\(page)" \
            data-keep="action \(row.id)">\
            <input type="hidden" name="key" value="\(form["key"])"><input type="hidden" name="\(Form.seen)" \
            value="\(form[Form.seen])"><input type="hidden" name="confirmed" value="done">\
            <input type="hidden" name="\(field)" value="\(words)">
            <h2>\(.isItDone, language)</h2>
            <p><span class="number">\(row.number.description)</span> \(row.item.promise.deed, language)</p>
            <dl class="facts"><div><dt>\(.measure, language)</dt>\
            <dd>\(row.item.promise.measure, language)</dd></div></dl>
            \(words.isEmpty ? nil : "<blockquote><p>\(words)</p></blockquote>" as HTML)
            <p class="hint">\(.doneIsPublic, language)</p>
            <div class="actions"><button name="state" value="done">\(.yesItIsDone, language)</button>
            <a class="button quiet" href="\(address)\(page)#a\(row.id)">\(.goBack, language)</a></div>
            </form>
            """
    }

    /// What was written about an action that takes no report any more.
    private func typed(_ row: ActionRow) -> HTML? { Fields(entered, in: language).typed(into: Self.field(row.id)) }

    private func inputs(_ row: ActionRow) -> HTML? {
        guard !row.inputs.isEmpty else { return nil }
        return "<div><dt>\(.fromInputs, language)</dt><dd>\(InputLinks.html(row.inputs))</dd></div>"
    }

    private func past(_ row: ActionRow) -> HTML? {
        guard let reports = history[row.id], !reports.isEmpty else { return nil }
        return """
            <details><summary>\(.reportsSoFar, language) (\(reports.count, language))</summary>
            <ol class="timeline">\(reports.reversed().html { report in
                """
                <li><time datetime="\(report.at.day)">\(report.at.day, language)</time>
                <p>\(report.state.badge(language))</p><p>\(report.words)</p></li>
                """
            })</ol></details>
            """
    }

    private func form(_ row: ActionRow, _ states: [ActionItem.State]) -> HTML {
        let fields = Fields(entered, in: language)
        return """
            <form method="post" action="\(address)/\(row.id)\(page)" data-keep="action \(row.id)">\(visit.keyField)\
            \(entered.form.has(Self.field(row.id)) ? fields.seen(row.seen) : row.seen.field)
            \(fields.paragraph(Self.field(row.id), .oneLine, hint: .oneLineHint))
            <div class="actions" role="group" aria-label="\(.howIsIt, language) \(row.number.description)">
            \(states.html { state in
                "<button class=\"quiet\" name=\"state\" value=\"\(state.rawValue)\">\(state.phrase, language)</button> "
            })</div>
            \(fields.kept)
            </form>
            """
    }

    /// The name of the field for the words; every action of a page has its own.
    static func field(_ action: ID<ActionItem>) -> String { "words_\(action)" }
}

/// Numbers of inputs, each leading to what became of it.
enum InputLinks {
    static func html(_ numbers: [InputNumber]) -> HTML {
        numbers.html { "<a class=\"number\" href=\"/i/\($0)\">\($0)</a> " }
    }
}
