import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/sitting/open`: opens the sitting; long before its day only after a second look.
enum OpenSitting {
    static let routes: [Route] = [
        .get("/{province}/{year}/sitting/open", .hold) { try await ask($0, .ok) },
        .post("/{province}/{year}/sitting/open", .hold, open),
    ]

    private static func ask(_ visit: Visit, _ status: HTTPResponse.Status) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let dialogue = try await visit.read { try $0.dialogue(name, for: scope) }
        guard dialogue.stage == .invited else {
            return try await DialoguePages.refused(visit, name, .notAt(.invited, now: dialogue.stage))
        }
        let page = visit.page(
            of: dialogue, .overview, .openSitting,
            form(dialogue, visit, heading: "<h1>\(.openSitting, visit.language)</h1>"))
        return visit.show(page, status: status)
    }

    /// Says how far away the day is, where it is far; who sends the form has read that.
    static func form(_ dialogue: PartnershipDialogue, _ visit: Visit, heading: HTML) -> HTML {
        let language = visit.language
        let plan = dialogue.plan
        let warning: HTML? =
            dialogue.isLongBefore(on: visit.today)
            ? "<p class=\"notice warning\">\(.opensLongBefore(plan.opensOn, today: visit.today), language)</p>" : nil
        return """
            <form class="confirm card" method="post" action="/\(dialogue.name)/sitting/open">\(visit.keyField)
            <input type="hidden" name="confirmed" value="\(plan.opensOn)">
            \(heading)\(warning)<p>\(.openSittingWhen, language)</p>
            <div class="actions"><button>\(.openSitting, language)</button>
            <a class="button quiet" href="/\(dialogue.name)">\(.goBack, language)</a></div></form>
            """
    }

    private static func open(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let form = try await visit.form()
        let dialogue = try await visit.read { try $0.dialogue(name, for: scope) }
        if dialogue.stage == .invited, dialogue.isLongBefore(on: visit.today),
            form.day("confirmed") != dialogue.plan.opensOn
        {
            return try await ask(visit, .unprocessableContent)
        }
        do {
            return try await visit.act(form) { writer in
                try writer.openSitting(of: name, for: scope)
                return "/\(name)/sitting"
            }
        } catch let refusal as PartnershipDialogue.Refusal {
            return try await DialoguePages.refused(visit, name, refusal)
        }
    }
}
