import Dialogue
import Store

/// `/{province}/{year}/escalations/{challenge}/accept` and `…/give-back`: the province says whether the answer of the
/// national level solves its problem.
enum AnswerVerdict {
    static let routes: [Route] = [
        .post("/{province}/{year}/escalations/{challenge}/accept", .escalate, accept),
        .post("/{province}/{year}/escalations/{challenge}/give-back", .escalate, giveBack),
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
            <form method="post" action="\(base)/accept">\(visit.keyField)\(seen(row).field)
            <div class="actions"><button>\(.answerSolves, language)</button></div></form>
            <form method="post" action="\(base)/give-back" data-keep="give-back \(challenge)" novalidate>\
            \(visit.keyField)\(seen(row).field)
            \(fields.bilingual("back_\(challenge)", .whyNotSolved, required: true, long: true))
            \(fields.kept)<div class="actions"><button class="quiet">\(.answerSolvesNot, language)</button></div></form>
            """
    }

    /// The answer that was read.
    private static func seen(_ row: EscalationRow) -> Seen { Seen(row.escalation, row.returns.count) }

    private static func accept(_ visit: Visit) async throws -> Answer {
        try await say(visit, try await visit.form()) { writer, row, dialogue, scope in
            try writer.acceptAnswer(to: row.id, in: dialogue, for: scope)
        }
    }

    private static func giveBack(_ visit: Visit) async throws -> Answer {
        let challenge: ID<Challenge> = try visit.id("challenge")
        let form = try await visit.form()
        var entered = Entered(form)
        entered.refuseUnfit(["back_\(challenge)_km", "back_\(challenge)_en"], most: 4000)
        guard entered.faults.isEmpty else { return try await SendUp.show(visit, entered, of: challenge) }
        let reason = form.bilingual("back_\(challenge)")
        return try await say(visit, form) { writer, row, dialogue, scope in
            try writer.giveBackAnswer(to: row.id, because: reason, in: dialogue, for: scope)
        }
    }

    private static func say(
        _ visit: Visit, _ form: Form,
        _ change: @escaping @Sendable (Writer, EscalationRow, PartnershipDialogue, Scope) throws -> Void
    ) async throws -> Answer {
        let name = try visit.dialogueName()
        let challenge: ID<Challenge> = try visit.id("challenge")
        let scope = visit.scope
        do {
            return try await visit.act(form) { writer in
                let dialogue = try writer.dialogue(name, for: scope)
                guard let row = try writer.escalation(of: challenge), row.dialogue == name else {
                    throw StoreError.missing
                }
                try form.require(seen(row))
                try change(writer, row, dialogue, scope)
                return "/\(name)/escalations"
            }
        } catch let refusal as Escalation.Refusal {
            let field = refusal == .returnReasonMissing ? "back_\(challenge)_km" : ""
            return try await SendUp.show(
                visit, Entered(form, faults: [(field: field, phrase: refusal.phrase)]), of: challenge)
        } catch StoreError.changedMeanwhile {
            var entered = Entered(form)
            entered.somebodyWasFaster(fieldsStand: false)
            return try await SendUp.show(visit, entered, of: challenge)
        }
    }
}
