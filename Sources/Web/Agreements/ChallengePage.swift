import Acts
import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/challenges/{challenge}`: the inputs behind it, the actions agreed, and how it ends.
enum ChallengePage {
    static let routes: [Route] = [
        .get("/{province}/{year}/challenges/{challenge}", .hold, show),
        .post("/{province}/{year}/challenges/{challenge}/settle", SettleChallenge.self) { visit in
            try await take(visit, SettleChallenge.self)
        },
        .post("/{province}/{year}/challenges/{challenge}/title", RetitleChallenge.self) { visit in
            try await take(visit, RetitleChallenge.self)
        },
        .post("/{province}/{year}/challenges/{challenge}/actions", AgreeOnAction.self) { visit in
            try await take(visit, AgreeOnAction.self)
        },
        .post("/{province}/{year}/challenges/{challenge}/actions/{action}/drop", DropAction.self) { visit in
            try await take(visit, DropAction.self)
        },
        .post("/{province}/{year}/challenges/{challenge}/inputs/{number}/release", ReleaseInput.self) { visit in
            try await take(visit, ReleaseInput.self)
        },
    ]

    struct Table: Sendable {
        let dialogue: PartnershipDialogue
        let row: ChallengeRow
        let inputs: [InputRow]
        let actions: [ActionRow]
        let bodies: [Body]
        let isSentUp: Bool
        let seq: Int

        init(_ reader: Reader, _ number: Int, of name: DialogueName, for scope: Scope) throws {
            dialogue = try reader.dialogue(name, for: scope)
            row = try reader.challenge(number: number, of: dialogue.id)
            inputs = try reader.inputs(of: row.id)
            actions = try reader.actions(of: row.id)
            bodies = try reader.bodies(for: .province(dialogue.province))
            isSentUp = try reader.escalation(of: row.id) != nil
            seq = try reader.chainHead(of: dialogue.id).seq
        }

        /// While the room still decides.
        var isOpen: Bool { dialogue.stage == .inSession || dialogue.stage == .reporting }
        /// After the report, what is unresolved and not sent up may still be settled as not taken up.
        var isDroppable: Bool {
            row.challenge.settlement?.disposition == .unresolved && !isSentUp
                && dialogue.stage > .reporting && dialogue.stage < .closed
        }
        var address: String { "/\(dialogue.name)/challenges/\(row.challenge.number)" }
    }

    private static func table(_ visit: Visit) async throws -> Table {
        let name = try visit.dialogueName()
        let scope = visit.scope
        guard let number = Int(visit.values["challenge"] ?? ""), number > 0 else { throw StoreError.missing }
        return try await visit.read { try Table($0, number, of: name, for: scope) }
    }

    /// Nothing where the challenge is gone: a form sent twice may be what took it away.
    private static func tableIfAny(_ visit: Visit) async throws -> Table? {
        do { return try await table(visit) } catch StoreError.missing { return nil }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        visit.show(page(visit, try await table(visit), Entered()))
    }

    /// One change of the challenge, and back to it; a refusal shows there, with what was typed.
    private static func take<A: Acts.Act>(_ visit: Visit, _: A.Type) async throws -> Answer {
        let name = try visit.dialogueName()
        return try await visit.take(A.self) { kept in
            // The challenge goes with its last input.
            let isGone = (kept as? ReleaseInput.Kept) == false
            return isGone ? "/\(name)/sitting" : "/\(name)/challenges/\(visit.values["challenge"] ?? "")"
        } refused: { entered in
            guard let table = try await tableIfAny(visit) else { return try await gone(visit, entered.form) }
            return visit.show(page(visit, table, entered), status: entered.status)
        } otherwise: { entered, error in
            guard case StoreError.missing = error, try await tableIfAny(visit) == nil else { throw error }
            return try await gone(visit, entered.form)
        }
    }

    /// Somebody has taken its last input out meanwhile. What was written stands here to be copied.
    private static func gone(_ visit: Visit, _ form: Form) async throws -> Answer {
        guard form.has(Form.seen), let number = Int(visit.values["challenge"] ?? "") else { throw StoreError.missing }
        let name = try visit.dialogueName()
        let scope = visit.scope
        let dialogue = try await visit.read { try $0.dialogue(name, for: scope) }
        var entered = Entered(form)
        entered.somebodyWasFaster(.challengeGone, fieldsStand: false)
        let language = visit.language
        let fields = Fields(entered, in: language)
        return visit.show(
            visit.page(
                of: dialogue, .sitting, .challengeNumber(number),
                """
                \(fields.summary)
                <h1>\(.challengeNumber(number), language)</h1>
                \(fields.typed(into: "deed_km", "deed_en", "measure_km", "measure_en", "response_km", "response_en"))
                <p class="actions"><a class="button" href="/\(name)/sitting">\(.toSitting, language)</a></p>
                """), status: entered.status)
    }

    private static func page(_ visit: Visit, _ table: Table, _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let parts = ChallengeParts(table: table, visit: visit)
        return visit.page(
            of: table.dialogue, .sitting, .challengeNumber(table.row.challenge.number),
            """
            \(fields.summary)
            <h1>\(table.row.challenge.title, language)</h1>
            <p>\(.challengeNumber(table.row.challenge.number), language) · \(table.row.badge(language))</p>
            \(table.row.challenge.settlement?.response.map { "<p>\($0, language)</p>" as HTML })
            \(parts.inputs)
            \(parts.actions)
            \(table.isOpen ? parts.newAction(fields) : nil)
            \(table.isOpen || table.isDroppable ? parts.settling(fields) : nil)
            \(table.isOpen ? parts.retitling(fields) : nil)
            """)
    }
}
