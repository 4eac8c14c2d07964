import Acts
import Dialogue
import HTTPTypes
import Store

/// `POST /{province}/{year}/inputs/{number}/settle`: one input is settled by itself; its challenge is made for it.
enum SettleAlonePart {
    static let routes: [Route] = [.post("/{province}/{year}/inputs/{number}/settle", SettleAlone.self, settle)]

    private static func settle(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        return try await visit.take(SettleAlone.self) {
            "/\(name)/inputs/\($0)"
        } refused: { refused in
            let number = try ShowInput.number(visit)
            let scope = visit.scope
            let (row, dialogue) = try await visit.read { try ShowInput.find($0, number, of: name, for: scope) }
            var entered = refused
            if entered.isStale {
                // Somebody joined it into a challenge meanwhile: there it ends. What was written is there to copy.
                entered = Entered(refused.form)
                entered.somebodyWasFaster(.inputJoinedMeanwhile)
            }
            return visit.show(ShowInput.page(visit, row, dialogue, entered), status: entered.status)
        }
    }

    /// Nothing for an input that is joined already, or while the sitting is not open.
    static func form(
        _ visit: Visit, _ row: InputRow, _ dialogue: PartnershipDialogue, _ fields: Fields
    ) -> HTML? {
        guard row.challenge == nil, visit.may(.hold), dialogue.stage == .inSession || dialogue.stage == .reporting
        else {
            return nil
        }
        let language = visit.language
        let alone = Challenge.Disposition.allCases.filter { $0 != .agreed }
        return """
            <h2>\(.settleAlone, language)</h2>
            <p><a class="button quiet" href="/\(dialogue.name)/sitting/join?input=\(row.number)">\
            \(.joinOrAgree, language)</a></p>
            <form method="post" action="/\(dialogue.name)/inputs/\(row.number)/settle" \
            data-keep="settle \(row.number)">\(visit.keyField)
            \(SettleFields.html(fields, alone, settled: nil))
            \(fields.kept)
            <div class="actions"><button>\(.settle, language)</button></div></form>
            """
    }
}

/// How something ends, and the words for it.
enum SettleFields {
    static func html(
        _ fields: Fields, _ dispositions: [Challenge.Disposition], settled: Challenge.Settlement?
    ) -> HTML {
        let language = fields.language
        let choices = dispositions.map { disposition in
            (
                value: disposition.rawValue,
                label: "\(disposition.phrase, language) <small>\(disposition.meaning, language)</small>" as HTML
            )
        }
        return """
            \(fields.chips(
                "disposition", .howItEnds, choices, chosen: settled?.disposition.rawValue ?? "", required: true,
                long: true))
            \(fields.bilingual("response", .responseOfRoom, typed: settled?.response, hint: .responseHint, long: true))
            """
    }
}
