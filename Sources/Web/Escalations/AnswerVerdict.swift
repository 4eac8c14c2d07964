import Acts
import Dialogue
import Store

/// `/{province}/{year}/escalations/{challenge}/accept` and `…/give-back`: the province says whether the answer of the
/// national level solves its problem.
enum AnswerVerdict {
    static let routes: [Route] = [
        .post("/{province}/{year}/escalations/{challenge}/accept", AcceptAnswer.self) { visit in
            try await SendUp.take(visit, AcceptAnswer.self, naming: "back")
        },
        .post("/{province}/{year}/escalations/{challenge}/give-back", GiveBackAnswer.self) { visit in
            try await SendUp.take(visit, GiveBackAnswer.self, naming: "back")
        },
    ]

    /// Only while there is an answer the province has not spoken of.
    static func form(_ row: EscalationRow, _ entered: Entered, _ visit: Visit) -> HTML? {
        guard row.escalation.state == .answered else { return nil }
        let language = visit.language
        let fields = Fields(entered, in: language)
        let challenge = row.escalation.challenge
        let base = "/\(row.dialogue)/escalations/\(challenge)"
        return """
            <h4>\(.doesAnswerSolve, language)</h4><p class="hint">\(.verdictMeans, language)</p>
            <form method="post" action="\(base)/accept">\(visit.keyField)\(row.seen.field)
            <div class="actions"><button>\(.answerSolves, language)</button></div></form>
            <form method="post" action="\(base)/give-back" data-keep="give-back \(challenge)" novalidate>\
            \(visit.keyField)\(row.seen.field)
            \(fields.bilingual("back_\(challenge)", .whyNotSolved, required: true, long: true))
            \(fields.kept)<div class="actions"><button class="quiet">\(.answerSolvesNot, language)</button></div></form>
            """
    }
}
