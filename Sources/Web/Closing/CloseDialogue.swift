import Dialogue
import Store

/// `/{province}/{year}/close`: the secretariat closes a dialogue into the next one.
enum CloseDialogue {
    static func ask(_ visit: Visit) async throws -> Answer { try await show(visit, Entered()) }

    private static func show(
        _ visit: Visit, _ entered: Entered, refusal: PartnershipDialogue.Refusal? = nil
    ) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let (dialogue, next, actions, unsent) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return (
                dialogue, try reader.dialogue(after: dialogue), try reader.actions(of: dialogue.id),
                try reader.unsentChallenges(of: dialogue.id)
            )
        }
        let language = visit.language
        let refusal = refusal ?? (dialogue.stage == .followUp ? nil : .notAt(.followUp, now: dialogue.stage))
        let page = visit.page(
            of: dialogue, .overview, .closeDialogue,
            """
            \(Fields(entered, in: language).summary)
            <h1>\(.closeDialogue, language)</h1>
            \(refusal.map { refused($0, language) })
            \(way(through: unsent, of: dialogue, language))
            <p>\(.closingMeans(open: actions.count { !$0.item.state.isSettled }), language)</p>
            \(dialogue.stage == .followUp ? form(dialogue, next, entered, visit) : nil)
            """)
        let isRefused = refusal != nil && visit.request.method == .post || !entered.faults.isEmpty
        return visit.show(page, status: isRefused ? .unprocessableContent : .ok)
    }

    /// Closing leads through what nobody has sent up: each with the place where that is done.
    private static func way(
        through unsent: [UnsentChallenge], of dialogue: PartnershipDialogue, _ language: Language
    ) -> HTML? {
        guard !unsent.isEmpty, dialogue.stage == .followUp else { return nil }
        return """
            <section class="notice warning"><h2>\(.sendUpBeforeClosing, language)</h2>
            <ul>\(unsent.html { challenge in
                """
                <li><a href="/\(dialogue.name)/escalations#c\(challenge.id)">\(challenge.number, language). \
                \(challenge.title, language)</a></li>

                """
            })</ul></section>
            """
    }

    private static func refused(_ refusal: PartnershipDialogue.Refusal, _ language: Language) -> HTML {
        """
        <div class="notice refusal" role="alert"><p>\(refusal.phrase, language)</p>\
        \(DialoguePages.openInputs(refusal))</div>
        """
    }

    private static func form(
        _ dialogue: PartnershipDialogue, _ next: PartnershipDialogue?, _ entered: Entered, _ visit: Visit
    ) -> HTML {
        let language = visit.language
        let plan: HTML =
            next.map { "<p>\(.nextIsPlanned($0), language)</p>" }
                ?? """
                <h2>\(.nextDialogue, language)</h2>
                \(PlanDialogue.fields(entered, NextPlan.proposed(after: dialogue.plan), language))
                """
        return """
            <form method="post" action="/\(dialogue.name)/close" data-keep="close \(dialogue.name)">\(visit.keyField)
            \(plan)
            \(Fields(entered, in: language).kept)
            <div class="actions"><button>\(.closeAndOpenNext, language)</button>
            <a class="button quiet" href="/\(dialogue.name)">\(.goBack, language)</a></div></form>
            """
    }

    static func close(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let form = try await visit.form()
        var entered = Entered(form)
        let next = try await visit.read { try $0.dialogue(after: try $0.dialogue(name, for: scope)) }
        guard let plan = next?.plan ?? PlanDialogue.read(&entered, today: visit.today) else {
            return try await show(visit, entered)
        }
        do {
            return try await visit.act(form) { writer in
                let next = try writer.close(name, into: plan, agenda: AgendaItem.standard, for: scope)
                return "/\(next)/agenda"
            }
        } catch let refusal as PartnershipDialogue.Refusal {
            if case .nextDialogueNotLater = refusal { entered.refuse("opens_on", refusal.phrase) }
            return try await show(visit, entered, refusal: refusal)
        }
    }
}

/// What the form for the next dialogue begins with: the same words and rooms, a year later.
enum NextPlan {
    static func proposed(after plan: PartnershipDialogue.Plan) -> PartnershipDialogue.Plan {
        var next = plan
        next.title =
            Bilingual(
                khmer: later(plan.title.khmer, plan.opensOn.year, digits: Language.khmer.year),
                english: later(plan.title.english, plan.opensOn.year, digits: Language.english.year)) ?? plan.title
        next.opensOn = aYearAfter(plan.opensOn)
        next.endsOn = next.opensOn.adding(days: plan.days - 1)
        return next
    }

    /// A title that names its year names the next one, in whichever digits.
    private static func later(_ title: String?, _ year: Int, digits: (Int) -> String) -> String? {
        title?.replacing(digits(year), with: digits(year + 1)).replacing(String(year), with: String(year + 1))
    }

    /// The 29th of February has no day a year later; the 28th stands for it.
    private static func aYearAfter(_ day: Day) -> Day {
        Day(year: day.year + 1, month: day.month, day: day.day)
            ?? Day(year: day.year + 1, month: day.month, day: day.day - 1) ?? day.adding(days: 365)
    }
}
