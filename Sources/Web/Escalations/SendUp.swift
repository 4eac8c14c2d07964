import Acts
import Dialogue
import Store

/// `/{province}/{year}/escalations`: the secretariat sends what the room could not solve to NCDD-S/MoI.
enum SendUp {
    static let routes: [Route] =
        [
            .get("/{province}/{year}/escalations", .escalate) { try await show($0, Entered(), of: nil) },
            .post("/{province}/{year}/escalations/{challenge}", EscalateChallenge.self) { visit in
                try await take(visit, EscalateChallenge.self, naming: "request")
            },
        ] + AnswerVerdict.routes

    /// The page, with what was refused about one of its challenges.
    static func show(_ visit: Visit, _ entered: Entered, of refused: ID<Challenge>?) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let (dialogue, unsent, sent) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return (
                dialogue, try reader.unsentChallenges(of: dialogue.id), try reader.escalations(of: dialogue.id)
            )
        }
        let language = visit.language
        let page = visit.page(
            of: dialogue, .overview, .escalations,
            """
            \(Fields(entered, in: language).summary)
            <h1>\(.escalations, language)</h1>
            \(refused.flatMap { typed($0, unsent, Fields(entered, in: language)) })
            <h2>\(.notSentYet, language)</h2>
            \(unsent.isEmpty ? "<p class=\"empty\">\(.nothingUnsent, language)</p>" as HTML : nil)
            <ul class="cards">\(unsent.html { challenge in
                card(challenge, dialogue, challenge.id == refused ? entered : Entered(), visit)
            })</ul>
            <h2>\(.sentUp, language)</h2>
            \(sent.isEmpty ? "<p class=\"empty\">\(.nothingSent, language)</p>" as HTML : nil)
            <ul class="cards">\(sent.html { row in
                sentCard(row, row.escalation.challenge == refused ? entered : Entered(), visit)
            })</ul>
            """)
        return visit.show(page, status: entered.status)
    }

    /// What was written for a challenge that waits for nothing any more.
    private static func typed(_ id: ID<Challenge>, _ unsent: [UnsentChallenge], _ fields: Fields) -> HTML? {
        guard !unsent.contains(where: { $0.id == id }) else { return nil }
        return fields.typed(into: "request_\(id)_km", "request_\(id)_en")
    }

    private static func card(
        _ challenge: UnsentChallenge, _ dialogue: PartnershipDialogue, _ entered: Entered, _ visit: Visit
    ) -> HTML {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let due = visit.today.adding(days: Escalation.daysToAnswer)
        return """
            <li class="card" id="c\(challenge.id)"><h3>\(challenge.title, language)</h3>
            <p>\(.challengeNumber(challenge.number), language) · \(InputLinks.html(challenge.inputs))</p>
            \(challenge.response.map { "<p>\(.whyUnresolved, language): \($0, language)</p>" as HTML })
            <form method="post" action="/\(dialogue.name)/escalations/\(challenge.id)" \
            data-keep="escalate \(challenge.id)">\(visit.keyField)\(fields.seen(Seen(challenge)))
            \(fields.bilingual("request_\(challenge.id)", .request, required: true, long: true))
            \(fields.kept)<p class="hint">\(.sendMeans(due: due), language)</p>
            <div class="actions"><button>\(.sendUp, language)</button>\
            \(dropping(challenge, dialogue, visit))</div></form></li>

            """
    }

    /// The other way out, which says why: nothing is dropped in silence.
    private static func dropping(
        _ challenge: UnsentChallenge, _ dialogue: PartnershipDialogue, _ visit: Visit
    ) -> HTML? {
        guard visit.may(.hold), dialogue.stage < .closed else { return nil }
        return """
             <a class="button quiet" href="/\(dialogue.name)/challenges/\(challenge.number)#settle">\
            \(.orNotTakenUp, visit.language)</a>
            """
    }

    private static func sentCard(_ row: EscalationRow, _ entered: Entered, _ visit: Visit) -> HTML {
        """
        <li class="card" id="c\(row.escalation.challenge)"><h3>\(row.challengeTitle, visit.language)</h3>
        <p>\(.challengeNumber(row.challengeNumber), visit.language)</p>
        \(EscalationFacts(row: row, today: visit.today, language: visit.language).html)
        \(AnswerVerdict.form(row, entered, visit))</li>

        """
    }

    /// - Parameter field: what is written in the form of one challenge, of which the page has many.
    static func take<A: Acts.Act>(_ visit: Visit, _: A.Type, naming field: String) async throws -> Answer {
        let name = try visit.dialogueName()
        let challenge: ID<Challenge> = try visit.id("challenge")
        return try await visit.take(A.self, naming: [field: "\(field)_\(challenge)"]) { _ in
            "/\(name)/escalations"
        } refused: { refused in
            var entered = refused
            entered.comparesFields = false
            return try await show(visit, entered, of: challenge)
        }
    }
}
