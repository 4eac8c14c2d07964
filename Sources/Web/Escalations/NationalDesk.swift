import Acts
import Dialogue
import Store

/// `/national`: the queue of NCDD-S/MoI over all provinces; what is longest past its day stands first.
enum NationalDesk {
    static let routes: [Route] = [
        .get("/national", .answerNationally, queue),
        .get("/national/{escalation}", .answerNationally) { try await show($0, Entered()) },
        .post("/national/{escalation}/acknowledge", AcknowledgeEscalation.self) { visit in
            try await take(visit, AcknowledgeEscalation.self)
        },
        .post("/national/{escalation}/answer", AnswerEscalation.self) { visit in
            try await take(visit, AnswerEscalation.self)
        },
    ]

    private static let size = 50
    private static let answeredShown = 20

    private static func queue(_ visit: Visit) async throws -> Answer {
        let (scope, asked) = (visit.scope, visit.query.number("page"))
        let (page, waiting, answered) = try await visit.read { reader in
            let page = PageOfMany(asked, size: size, of: try reader.waitingEscalations(for: scope))
            return (
                page, try reader.escalationQueue(answered: false, for: scope, skipping: page.skipping, most: size),
                try reader.escalationQueue(answered: true, for: scope, most: answeredShown)
            )
        }
        let language = visit.language
        return visit.show(
            Page(
                .nationalDesk, in: language,
                """
                <h1>\(.nationalDesk, language)</h1>
                <h2>\(.waitingForAnswer, language) (\(page.count, language))</h2>
                \(waiting.isEmpty ? "<p class=\"empty\">\(.queueEmpty, language)</p>" : table(waiting, visit))
                \(ImportParts(language).pager(page, "/national?"))
                \(answered.isEmpty ? nil : "<h2>\(.answeredOnes, language)</h2>\(table(answered, visit))" as HTML)
                """))
    }

    private static func table(_ rows: [EscalationRow], _ visit: Visit) -> HTML {
        let language = visit.language
        return """
            <table class="stack"><thead><tr><th scope="col">\(.challenge, language)</th>
            <th scope="col">\(.province, language)</th><th scope="col">\(.sentOn, language)</th>
            <th scope="col">\(.answerDueOn, language)</th><th scope="col">\(.stateNow, language)</th></tr></thead>
            <tbody>\(rows.html { line($0, visit) })</tbody></table>
            """
    }

    private static func line(_ row: EscalationRow, _ visit: Visit) -> HTML {
        let language = visit.language
        let escalation = row.escalation
        return """
            <tr><th scope="row"><a href="/national/\(row.id)">\(row.challengeTitle, language)</a></th>
            <td data-label="\(.province, language)">\(row.dialogue.province.name, language)</td>
            <td data-label="\(.sentOn, language)">\(escalation.sentOn, language)</td>
            <td data-label="\(.answerDueOn, language)">\(escalation.dueOn, language)</td>
            <td data-label="\(.stateNow, language)">\(escalation.badges(on: visit.today, language))</td></tr>

            """
    }

    private static func show(_ visit: Visit, _ entered: Entered) async throws -> Answer {
        let id: ID<Escalation> = try visit.id("escalation")
        let scope = visit.scope
        let (row, inputs, response) = try await visit.read { reader in
            let row = try reader.escalation(id, for: scope)
            let dialogue = try reader.dialogue(row.dialogue)
            let challenge = try reader.challenge(row.escalation.challenge, of: dialogue.id).challenge
            return (row, try reader.inputs(of: challenge.id), challenge.settlement?.response)
        }
        let language = visit.language
        let page = Page(
            title: row.challengeTitle.text(in: language),
            """
            \(Fields(entered, in: language).summary)
            <h1>\(row.challengeTitle, language)</h1>
            <p>\(row.dialogue.province.fullName, language) · \
            <a href="/\(row.dialogue)">\(.dialogueOf(row.dialogue), language)</a></p>
            <section class="card"><h2>\(.request, language)</h2>
            \(EscalationFacts(row: row, today: visit.today, language: language).html)</section>
            \(response.map { "<h2>\(.whyUnresolved, language)</h2><p>\($0, language)</p>" as HTML })
            <h2>\(.behindIt, language)</h2>
            <ul>\(inputs.html { input in
                """
                <li><a class="number" href="/i/\(input.number)">\(input.number)</a> \
                <span lang="\(input.input.content.language.rawValue)">\(input.input.content.words)</span></li>
                """
            })</ul>
            \(form(row.escalation, entered, visit))
            """
        ).trail((address: "/national", name: Phrase.nationalDesk.text(in: language)))
        return visit.show(page, status: entered.faults.isEmpty ? .ok : .unprocessableContent)
    }

    private static func form(_ escalation: Escalation, _ entered: Entered, _ visit: Visit) -> HTML? {
        let language = visit.language
        switch escalation.state {
        case .answered, .accepted:
            // Two answered at once: the words of the second are not lost.
            return Fields(entered, in: language).typed(into: "answer_km", "answer_en")
        case .sent:
            return """
                <form class="actions" method="post" action="/national/\(escalation.id)/acknowledge">\(visit.keyField)\
                <button>\(.acknowledge, language)</button></form>
                """
        case .acknowledged:
            let fields = Fields(entered, in: language)
            return """
                <form method="post" action="/national/\(escalation.id)/answer" data-keep="answer \(escalation.id)">\
                \(visit.keyField)<h2>\(.answer, language)</h2>
                \(fields.bilingual("answer", .answer, required: true, long: true))
                \(fields.kept)<p class="hint">\(.answerShowsEverywhere, language)</p>
                <div class="actions"><button>\(.answerTheProvince, language)</button></div></form>
                """
        }
    }

    private static func take<A: Acts.Act>(_ visit: Visit, _: A.Type) async throws -> Answer
    where A.Kept == ID<Escalation> {
        try await visit.take(A.self) {
            "/national/\($0)"
        } refused: {
            try await show(visit, $0)
        }
    }
}
