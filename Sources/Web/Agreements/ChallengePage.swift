import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/challenges/{challenge}`: the inputs behind it, the actions agreed, and how it ends.
enum ChallengePage {
    static let routes: [Route] = [
        .get("/{province}/{year}/challenges/{challenge}", .hold, show),
        .post("/{province}/{year}/challenges/{challenge}/settle", .hold, settle),
        .post("/{province}/{year}/challenges/{challenge}/title", .hold, retitle),
        .post("/{province}/{year}/challenges/{challenge}/actions", .hold, agree),
        .post("/{province}/{year}/challenges/{challenge}/actions/{action}/drop", .hold, drop),
        .post("/{province}/{year}/challenges/{challenge}/inputs/{number}/release", .hold, release),
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

        /// How it ends speaks for every input behind it, so both count; and it is this one and no other.
        static func seen(_ row: ChallengeRow) -> Seen { Seen(row.challenge, row.inputs) }

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

    private static func settle(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        var entered = Entered(form)
        let disposition = SettleFields.read(&entered)
        entered.refuseUnfit(["response_km", "response_en"], most: 4000)
        let response = form.bilingual("response")
        let valid = disposition != nil && entered.faults.isEmpty
        return try await act(visit, form, &entered, valid: valid) { writer, dialogue, id in
            guard let disposition else { return }
            try form.require(Table.seen(try writer.challenge(id, of: dialogue.id)))
            try writer.settle(id, as: disposition, response: response, in: dialogue)
        }
    }

    private static func retitle(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        var entered = Entered(form)
        entered.refuseUnfit(["title_km", "title_en"], most: 300)
        let title = form.bilingual("title")
        return try await act(visit, form, &entered, valid: entered.faults.isEmpty) { writer, dialogue, id in
            try form.require(Table.seen(try writer.challenge(id, of: dialogue.id)))
            try writer.retitle(id, title, in: dialogue)
        }
    }

    private static func agree(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let today = visit.today
        var entered = Entered(form)
        entered.refuseUnfit(["deed_km", "deed_en", "measure_km", "measure_en"], most: 1000)
        return try await act(visit, form, &entered, valid: entered.faults.isEmpty) { writer, dialogue, id in
            let promise = try ActionItem.Promise(
                deed: form.bilingual("deed"), body: form.id("body"), due: form.day("due"),
                measure: form.bilingual("measure"), support: form.word("support") ?? .notYet, agreedOn: today)
            try form.require(Table.seen(try writer.challenge(id, of: dialogue.id)))
            _ = try writer.agree(promise, for: id, in: dialogue)
        }
    }

    private static func drop(_ visit: Visit) async throws -> Answer {
        let action: ID<ActionItem> = try visit.id("action")
        let form = try await visit.form()
        var entered = Entered(form)
        return try await act(visit, form, &entered, valid: true) { writer, dialogue, id in
            try form.require(Table.seen(try writer.challenge(id, of: dialogue.id)))
            guard try writer.actions(of: id).contains(where: { $0.id == action }) else { throw StoreError.missing }
            try writer.drop(action, in: dialogue)
        }
    }

    private static func release(_ visit: Visit) async throws -> Answer {
        let number = try ShowInput.number(visit)
        let form = try await visit.form()
        var entered = Entered(form)
        return try await act(visit, form, &entered, valid: true, back: { $0.row.inputs == [number] }) {
            writer, dialogue, id in
            try form.require(Table.seen(try writer.challenge(id, of: dialogue.id)))
            try writer.release(number, from: id, in: dialogue)
        }
    }

    /// One change of a challenge, and back to it; a refusal shows there, with what was typed.
    /// - Parameter back: whether the challenge is gone afterwards, so that the sitting is shown instead.
    private static func act(
        _ visit: Visit, _ form: Form, _ entered: inout Entered, valid: Bool,
        back isGone: (Table) -> Bool = { _ in false },
        _ change: @escaping @Sendable (Writer, PartnershipDialogue, ID<Challenge>) throws -> Void
    ) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        guard let number = Int(visit.values["challenge"] ?? "") else { throw StoreError.missing }
        var table = try await tableIfAny(visit)
        let next = table.map(isGone) ?? true ? "/\(name)/sitting" : "/\(name)/challenges/\(number)"
        do {
            if valid {
                return try await visit.act(form) { writer in
                    let dialogue = try writer.dialogue(name, for: scope)
                    let id = try writer.challenge(number: number, of: dialogue.id).id
                    try change(writer, dialogue, id)
                    return next
                }
            }
        } catch let refusal as Challenge.Refusal {
            entered.refuse(refusal.field, refusal.phrase)
        } catch let refusal as ActionItem.Refusal {
            entered.refuse(refusal.atPromise.field, refusal.atPromise.phrase)
        } catch StoreError.changedMeanwhile {
            entered.somebodyWasFaster()
            table = try await tableIfAny(visit)
        } catch StoreError.missing {
            table = try await tableIfAny(visit)
            guard table == nil else { throw StoreError.missing }
        }
        guard let table else { return try await gone(visit, form, number) }
        return visit.show(page(visit, table, entered), status: entered.status)
    }

    /// Somebody has taken its last input out meanwhile. What was written stands here to be copied.
    private static func gone(_ visit: Visit, _ form: Form, _ number: Int) async throws -> Answer {
        guard form.has(Form.seen) else { throw StoreError.missing }
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
