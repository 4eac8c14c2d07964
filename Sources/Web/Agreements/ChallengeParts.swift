import Dialogue
import Store

/// The parts of the page of a challenge.
struct ChallengeParts: Sendable {
    let table: ChallengePage.Table
    let visit: Visit

    private var language: Language { visit.language }

    var inputs: HTML {
        """
        <h2>\(.inputsBehind, language)</h2>
        <ul class="cards">\(table.inputs.html { input($0) })</ul>
        """
    }

    private func input(_ row: InputRow) -> HTML {
        let out: HTML? =
            table.dialogue.stage <= .reporting
            ? """
            <form class="actions" method="post" action="\(table.address)/inputs/\(row.number)/release">\
            \(visit.keyField)\(table.row.seen.field)\
            <button class="quiet" aria-label="\(.takeOut, language): \(row.number)">\
            \(.takeOut, language)</button></form>
            """ : nil
        return """
            <li class="card"><h3>\(SittingPage.link(row.number, table.dialogue))</h3>
            \(row.words(language))<p class="by">\(row.speaker.html(language))</p>\(out)</li>
            """
    }

    var actions: HTML {
        guard !table.actions.isEmpty else {
            return "<h2>\(.actionsAgreed, language)</h2><p class=\"empty\">\(.noActionsAgreedYet, language)</p>"
        }
        return """
            <h2>\(.actionsAgreed, language)</h2>
            <ul class="cards">\(table.actions.html { action($0) })</ul>
            """
    }

    private func action(_ row: ActionRow) -> HTML {
        let promise = row.item.promise
        let drop: HTML? =
            table.isOpen
            ? """
            <form class="actions" method="post" action="\(table.address)/actions/\(row.id)/drop">\
            \(visit.keyField)\(table.row.seen.field)\
            <button class="quiet" aria-label="\(.dropAction, language): \(row.number.description)">\
            \(.dropAction, language)</button></form>
            """ : nil
        return """
            <li class="card"><h3><span class="number">\(row.number.description)</span> \(promise.deed, language)</h3>
            <dl class="facts"><div><dt>\(.responsibleBody, language)</dt><dd>\(row.bodyName, language)</dd></div>
            <div><dt>\(.dueOfAction, language)</dt><dd>\(promise.due, language)</dd></div>
            <div><dt>\(.measureOfAction, language)</dt><dd>\(promise.measure, language)</dd></div>
            <div><dt>\(.supportOfAction, language)</dt><dd>\(promise.support.phrase, language)</dd></div></dl>
            \(drop)</li>
            """
    }

    func newAction(_ fields: Fields) -> HTML? {
        if let settled = table.row.challenge.settlement, settled.disposition != .agreed { return nil }
        guard !table.bodies.isEmpty else {
            return """
                <h2>\(.addAction, language)</h2><p class="empty">\(.noBodiesYet, language) \
                <a href="/bodies">\(.toBodies, language)</a></p>
                """
        }
        let bodies = table.bodies.map {
            (value: $0.id.description, label: "\($0.name.text(in: language))" as HTML)
        }
        let support = ActionItem.Support.allCases.map {
            (value: $0.rawValue, label: "\($0.phrase, language)" as HTML)
        }
        return """
            <h2>\(.addAction, language)</h2>
            <form method="post" action="\(table.address)/actions" id="agree" \
            data-keep="action \(table.dialogue.name) \(table.row.challenge.number)">\(visit.keyField)\
            \(fields.seen(table.row.seen))
            \(fields.bilingual("deed", .deedOfAction, required: true))
            \(fields.choice("body", .responsibleBody, bodies, required: true))
            \(fields.line("due", .dueOfAction, kind: .date, required: true))
            \(fields.bilingual("measure", .measureOfAction, required: true))
            \(fields.chips("support", .supportOfAction, support, chosen: "not_yet"))
            \(fields.kept)
            <div class="actions"><button>\(.addAction, language)</button></div></form>
            """
    }

    func retitling(_ fields: Fields) -> HTML {
        let isRefused = fields.entered.faults.contains { $0.field.hasPrefix("title_") }
        return """
            <details\(isRefused ? " open" : "" as HTML)><summary>\(.changeTitle, language)</summary>
            <form method="post" action="\(table.address)/title" id="title" \
            data-keep="title \(table.dialogue.name) \(table.row.challenge.number)" novalidate>\(visit.keyField)\
            \(fields.seen(table.row.seen))
            \(fields.bilingual("title", .titleOfChallenge, typed: table.row.challenge.title, required: true))
            \(fields.kept)
            <div class="actions"><button class="quiet">\(.changeTitle, language)</button></div></form></details>
            """
    }

    func settling(_ fields: Fields) -> HTML {
        let settled = table.row.challenge.settlement
        return """
            <h2>\(.howItEnds, language)</h2>
            <form method="post" action="\(table.address)/settle" id="settle" \
            data-keep="settle \(table.dialogue.name) \(table.row.challenge.number)">\(visit.keyField)\
            \(fields.seen(table.row.seen))
            \(SettleFields.html(
                fields, table.isOpen ? Challenge.Disposition.allCases : [.noted],
                settled: table.isOpen ? settled : nil))
            \(fields.kept)
            <div class="actions"><button>\(.settle, language)</button></div></form>
            """
    }
}
