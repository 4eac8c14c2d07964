import Dialogue
import Store

/// `/i/{number}`: what became of an input, for anybody who has its number; `/i?number=…` is what a form asks.
enum FindInput {
    static let routes: [Route] = [
        .get("/i", .look, keeping: .country, ask),
        .get("/i/{number}", .look, keeping: .province, show),
    ]

    private static func ask(_ visit: Visit) async throws -> Answer {
        let typed = visit.query["number"]
        guard !typed.isEmpty else { return visit.show(form(visit, "", isRefused: false)) }
        return try await lead(visit, typed)
    }

    /// Small letters and missing zeros lead to the one address; the number of an action to the first input behind it.
    private static func lead(_ visit: Visit, _ typed: String) async throws -> Answer {
        if let number = InputNumber(typed) { return .redirect(to: "/i/\(number)") }
        if let number = ActionNumber(typed),
            let input = try await visit.read({ try $0.inputs(behind: number).first })
        {
            return .redirect(to: "/i/\(input)")
        }
        return visit.show(form(visit, typed, isRefused: true), status: .notFound)
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let typed = visit.values["number"] ?? ""
        guard let number = InputNumber(typed), number.description == typed else {
            return try await lead(visit, typed)
        }
        let story: InputStory
        do {
            story = try await visit.read { try InputStory(number, $0) }
        } catch StoreError.missing {
            return visit.show(form(visit, typed, isRefused: true), status: .notFound)
        }
        let language = visit.language
        let dialogue = story.dialogue
        let register: HTML? =
            dialogue.stage.showsInputs
            ? "<p><a href=\"/\(dialogue.name)/register?kind=input\">\(.shareIt, language)</a></p>" : nil
        return visit.show(
            Page(
                .inputOf(number), in: language,
                """
                <h1>\(.inputOf(number), language)</h1>
                \(story.html(on: visit.today, language))
                \(register)
                """
            ).trail(
                (address: "/\(dialogue.province.short)", name: dialogue.province.name.text(in: language)),
                (address: "/\(dialogue.name)", name: Phrase.dialogueOf(dialogue.name).text(in: language))))
    }

    private static func form(_ visit: Visit, _ typed: String, isRefused: Bool) -> Page {
        let language = visit.language
        let refusal: HTML? =
            isRefused
            ? """
            <div class="notice refusal" role="alert"><h2>\(.noSuchNumber, language)</h2>
            <p>\(.noSuchNumberText, language)</p></div>
            """ : nil
        return Page(
            .findInput, in: language,
            """
            <h1>\(.findInput, language)</h1>
            \(refusal)
            <form method="get" action="/i">
            \(Fields(Entered(), in: language).line(
                "number", .yourNumber, kind: .search, typed: typed, hint: isRefused ? nil : .noSuchNumberText,
                required: true))
            <div class="actions"><button>\(.look, language)</button></div></form>
            """)
    }
}
