import Dialogue
import Store

/// `/{province}/{year}`: one dialogue at a glance, for everybody.
enum DialoguePages {
    static let routes: [Route] =
        [
            .get("/{province}/{year}", .look, keeping: .province, overview)
        ] + OpenSitting.routes + PlanDialogue.routes

    private static func overview(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let today = visit.today
        let (dialogue, agenda, figures, line) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name)
            return (
                dialogue, try reader.agenda(of: dialogue), try reader.dialogueFigures(of: dialogue.id, on: today),
                try reader.neighbours(of: dialogue)
            )
        }
        let language = visit.language
        var page = visit.page(
            of: dialogue, .overview, .dialogueOf(name),
            """
            <h1>\(dialogue.plan.title, language)</h1>
            \(NextStep(dialogue: dialogue, visit: visit).html)
            \(NextStep(dialogue: dialogue, visit: visit).otherPages)
            <div class="columns"><div>
            \(facts(dialogue, language))
            \(dialogue.stage.showsInputs ? NationalPages.numbers(figures, language) : nil)
            \(links(dialogue, language))
            \(neighbours(line, language))
            </div><div>
            \(dialogue.stage.showsAgenda ? agendaPart(agenda, dialogue, language) : agendaLater(language))
            </div></div>
            """)
        page.picture = "/\(name)/share.png"
        return visit.show(page)
    }

    static func facts(_ dialogue: PartnershipDialogue, _ language: Language) -> HTML {
        let plan = dialogue.plan
        let until: HTML? = plan.days > 1 ? " – \(plan.endsOn, language)" : nil
        return """
            <dl class="facts">
            <div><dt>\(.stage, language)</dt><dd>\(dialogue.stage.badge(language))</dd></div>
            <div><dt>\(.heldOn, language)</dt><dd>\(plan.opensOn, language)\(until) · \
            \(plan.startsAt, language)–\(plan.endsAt, language)</dd></div>
            <div><dt>\(.venue, language)</dt><dd>\(plan.venue, language)</dd></div>
            \(plan.hostForum.map { "<div><dt>\(.hostForum, language)</dt><dd>\($0, language)</dd></div>" as HTML })
            <div><dt>\(.province, language)</dt><dd>\(dialogue.province.fullName, language)</dd></div>
            </dl>
            """
    }

    private static func links(_ dialogue: PartnershipDialogue, _ language: Language) -> HTML? {
        guard dialogue.stage.showsInputs else { return nil }
        let report: HTML? =
            dialogue.stage.showsReport
            ? "<a class=\"button\" href=\"/\(dialogue.name)/report\">\(.readReport, language)</a>" : nil
        return """
            <p class="actions">\(report)
            <a class="button quiet" href="/\(dialogue.name)/register">\(.openRegister, language)</a>
            <a class="button quiet" href="/\(dialogue.name)/screen">\(.openScreen, language)</a></p>
            """
    }

    /// The dialogue before it, whose account it opens with, and the one it was closed into.
    private static func neighbours(
        _ line: (previous: DialogueName?, next: DialogueName?), _ language: Language
    ) -> HTML? {
        func link(_ name: DialogueName, _ label: Phrase) -> HTML {
            "<li>\(label, language): <a href=\"/\(name)\">\(.dialogueOf(name), language)</a></li>"
        }
        guard line.previous != nil || line.next != nil else { return nil }
        return
            "<ul>\(line.previous.map { link($0, .dialogueBefore) })\(line.next.map { link($0, .dialogueAfter) })</ul>"
    }

    private static func agendaPart(_ agenda: Agenda, _ dialogue: PartnershipDialogue, _ language: Language) -> HTML {
        "<h2>\(.agenda, language)</h2>\n\(AgendaPages.list(agenda, language))"
    }

    private static func agendaLater(_ language: Language) -> HTML {
        "<h2>\(.agenda, language)</h2>\n<p class=\"empty\">\(.agendaNotApproved, language)</p>"
    }

    /// A step that a rule refused: why, and the way back.
    static func refused(
        _ visit: Visit, _ name: DialogueName, _ refusal: PartnershipDialogue.Refusal
    ) async throws -> Answer {
        let scope = visit.scope
        let dialogue = try await visit.read { try $0.dialogue(name, for: scope) }
        let language = visit.language
        return visit.show(
            visit.page(
                of: dialogue, .overview, .notPossibleNow,
                """
                <h1>\(.notPossibleNow, language)</h1>
                <div class="notice refusal" role="alert"><p>\(refusal.phrase, language)</p>\(openInputs(refusal))</div>
                \(NextStep(dialogue: dialogue, visit: visit).html)
                """), status: .unprocessableContent)
    }

    /// The inputs that stand in the way, each a link.
    static func openInputs(_ refusal: PartnershipDialogue.Refusal) -> HTML? {
        guard case .inputsWithoutDisposition(let numbers) = refusal else { return nil }
        return "<ul>\(numbers.html { "<li><a class=\"number\" href=\"/i/\($0)\">\($0)</a></li>" })</ul>"
    }
}
