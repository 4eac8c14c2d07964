import Acts
import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/sitting/join`: the ticked inputs become one challenge, or go into one that is there.
enum JoinInputs {
    static let routes: [Route] = [
        .get("/{province}/{year}/sitting/join", .hold, ask),
        .post("/{province}/{year}/sitting/join", .hold, join),
    ]

    private struct Table: Sendable {
        let dialogue: PartnershipDialogue
        var chosen: [InputRow]
        let challenges: [ChallengeRow]

        /// - Parameter numbers: as the form sent them; what is no input of this dialogue is not there.
        init(_ reader: Reader, _ numbers: [String], _ name: DialogueName, for scope: Scope) throws {
            let dialogue = try reader.dialogue(name, for: scope)
            let wanted = Set(numbers.compactMap { InputNumber($0) })
            let all = wanted.isEmpty ? [] : try reader.inputs(of: dialogue.id)
            self.dialogue = dialogue
            chosen = all.filter { wanted.contains($0.number) }
            challenges = try reader.challenges(of: dialogue.id)
            guard wanted.count == numbers.count, chosen.count == wanted.count else { throw StoreError.missing }
        }
    }

    private static func table(_ visit: Visit, _ form: Form) async throws -> Table {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let numbers = Array(Set(form.all("input")))
        return try await visit.read { try Table($0, numbers, name, for: scope) }
    }

    private static func ask(_ visit: Visit) async throws -> Answer {
        let table = try await table(visit, visit.query)
        var entered = Entered(visit.query)
        guard !table.chosen.isEmpty else {
            entered.refuse("", .tickFirst)
            return visit.show(page(visit, table, entered), status: .unprocessableContent)
        }
        return visit.show(page(visit, table, entered))
    }

    private static func join(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let table = try await table(visit, form)
        let name = table.dialogue.name
        let scope = visit.scope
        let numbers = table.chosen.map(\.number)
        var entered = Entered(form)
        do {
            if let target = target(&entered, table) {
                return try await visit.act(form) { writer in
                    let dialogue = try writer.dialogue(name, for: scope)
                    if case .existing(let id) = target {
                        let row = try writer.challenge(id, of: dialogue.id)
                        try form.require(row.seen, as: Self.seen(row))
                    }
                    let id = try writer.join(numbers, into: target, in: dialogue)
                    let number = try writer.challenge(id, of: dialogue.id).challenge.number
                    return "/\(name)/challenges/\(number)"
                }
            }
        } catch let refusal as Challenge.Refusal {
            entered.refuse("", refusal.phrase)
        } catch StoreError.changedMeanwhile {
            // Those that stand in a challenge by now are left out; the title that was typed stays.
            var table = try await self.table(visit, form)
            let isJoined = table.chosen.contains { $0.challenge != nil }
            table.chosen.removeAll { $0.challenge != nil }
            entered.refuse(
                isJoined ? "" : "into", isJoined ? .inputJoinedMeanwhile : .challengeChangedMeanwhile)
            return visit.show(page(visit, table, entered), status: .conflict)
        }
        return visit.show(page(visit, table, entered), status: .unprocessableContent)
    }

    private static func target(_ entered: inout Entered, _ table: Table) -> JoinInto? {
        let form = entered.form
        if table.chosen.isEmpty { entered.refuse("", .tickFirst) }
        if let number = form.number("into") {
            guard let row = table.challenges.first(where: { $0.challenge.number == number }) else {
                entered.refuse("into", .challengeChangedMeanwhile)
                return nil
            }
            return table.chosen.isEmpty ? nil : .existing(row.id)
        }
        guard let title = form.bilingual("title") else {
            entered.refuse("title_km", .challengeTitleMissing)
            return nil
        }
        entered.refuseUnfit(["title_km", "title_en"])
        return entered.faults.isEmpty ? .new(title) : nil
    }

    private static func page(_ visit: Visit, _ table: Table, _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let base = "/\(table.dialogue.name)/sitting"
        return visit.page(
            of: table.dialogue, .sitting, .joinInputs,
            """
            \(fields.summary)
            <h1>\(.joinInputs, language)</h1>
            <p>\(.joiningKeeps, language)</p>
            <ul class="cards">\(table.chosen.html { chosen($0, language) })</ul>
            <form method="post" action="\(base)/join">\(visit.keyField)
            \(table.chosen.html { "<input type=\"hidden\" name=\"input\" value=\"\($0.number)\">" })
            \(into(fields, table))
            \(fields.bilingual(
                "title", .challengeTitle, typed: Challenge.suggestedTitle(table.chosen), hint: .challengeTitleHint))
            <div class="actions"><button>\(.joinInputs, language)</button>
            <a class="button quiet" href="\(base)">\(.goBack, language)</a></div></form>
            """)
    }

    private static func into(_ fields: Fields, _ table: Table) -> HTML? {
        guard !table.challenges.isEmpty else { return nil }
        let language = fields.language
        let choices = table.challenges.map { row in
            (
                value: String(row.challenge.number),
                label: "\(row.challenge.number, language). \(row.challenge.title.text(in: language))" as HTML
            )
        }
        return """
            \(table.challenges.html { $0.seen.field(as: seen($0)) })
            \(fields.choice("into", .joinInto, choices, empty: .newChallenge))
            """
    }

    /// The field that holds the mark of one of the challenges to choose from.
    private static func seen(_ row: ChallengeRow) -> String { "\(Form.seen)_\(row.challenge.number)" }

    private static func chosen(_ row: InputRow, _ language: Language) -> HTML {
        """
        <li class="card"><h2 class="number">\(row.number)</h2>\(row.words(language))
        <p class="by">\(row.speaker.html(language))</p></li>
        """
    }
}
