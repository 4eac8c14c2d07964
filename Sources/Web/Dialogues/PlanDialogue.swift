import Dialogue
import Store

/// `/{province}/plan` and `/{province}/{year}/plan`: the secretariat plans a dialogue, or changes its plan.
enum PlanDialogue {
    static let routes: [Route] = [
        .get("/{province}/plan", .plan, ask),
        .post("/{province}/plan", .plan, plan),
        .get("/{province}/{year}/plan", .plan, askAgain),
        .post("/{province}/{year}/plan", .plan, change),
    ]

    private static func ask(_ visit: Visit) async throws -> Answer {
        let province = try own(visit)
        return visit.show(new(visit, province, Entered()))
    }

    private static func plan(_ visit: Visit) async throws -> Answer {
        let province = try own(visit)
        let form = try await visit.form()
        var entered = Entered(form)
        guard let plan = read(&entered, today: visit.today) else {
            return visit.show(new(visit, province, entered), status: .unprocessableContent)
        }
        return try await visit.act(form) { writer in
            let dialogue = try writer.plan(plan, of: province, agenda: AgendaItem.standard)
            return "/\(dialogue.name)/agenda"
        }
    }

    private static func askAgain(_ visit: Visit) async throws -> Answer {
        let (dialogue, plan) = try await dialogue(visit)
        return visit.show(old(visit, dialogue, plan, Entered()))
    }

    private static func change(_ visit: Visit) async throws -> Answer {
        let (dialogue, before) = try await dialogue(visit)
        let form = try await visit.form()
        var entered = Entered(form)
        guard let plan = read(&entered, today: visit.today) else {
            return visit.show(old(visit, dialogue, before, entered), status: .unprocessableContent)
        }
        let scope = visit.scope
        do {
            return try await visit.act(form) { writer in
                let now = try writer.dialogue(dialogue.name, for: scope)
                try form.require(Seen(try writer.waitingPlan(of: now) ?? now.plan))
                try writer.change(plan, of: now)
                return now.stage == .planned ? "/\(now.name)" : "/\(now.name)/agenda"
            }
        } catch let refusal as PartnershipDialogue.Refusal {
            entered.refuse("", refusal.phrase)
            return visit.show(old(visit, dialogue, before, entered), status: .unprocessableContent)
        } catch StoreError.changedMeanwhile {
            entered.somebodyWasFaster()
            let (dialogue, now) = try await self.dialogue(visit)
            return visit.show(old(visit, dialogue, now, entered), status: entered.status)
        }
    }

    private static func own(_ visit: Visit) throws -> Province {
        let province = try visit.province()
        guard visit.worksIn(province) else { throw StoreError.missing }
        return province
    }

    /// The dialogue, and its plan as it was last written: one that waits for the Board goes before the one in force.
    private static func dialogue(_ visit: Visit) async throws -> (PartnershipDialogue, PartnershipDialogue.Plan) {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return (dialogue, try reader.waitingPlan(of: dialogue) ?? dialogue.plan)
        }
    }

    /// The plan a form describes; what is wrong with it is said at its field.
    static func read(_ entered: inout Entered, today: Day) -> PartnershipDialogue.Plan? {
        let form = entered.form
        let title = form.bilingual("title")
        let venue = form.bilingual("venue")
        let opens = form.day("opens_on")
        let ends = form["ends_on"].isEmpty ? opens : form.day("ends_on")
        let starts = TimeOfDay(form["starts_at"])
        let dayEnds = TimeOfDay(form["ends_at"])
        if title == nil { entered.refuse("title_km", .titleMissing) }
        if opens == nil { entered.refuse("opens_on", .dayMissing) }
        if let opens, !(-366...1830).contains(opens.days(since: today)) { entered.refuse("opens_on", .dayFarAway) }
        if ends == nil { entered.refuse("ends_on", .dayMissing) }
        if starts == nil { entered.refuse("starts_at", .timeMissing) }
        if dayEnds == nil { entered.refuse("ends_at", .timeMissing) }
        if venue == nil { entered.refuse("venue_km", .venueMissing) }
        entered.refuseUnfit(["title_km", "title_en", "venue_km", "venue_en", "host_forum_km", "host_forum_en"])
        guard entered.faults.isEmpty, let title, let venue, let opens, let ends, let starts, let dayEnds else {
            return nil
        }
        do {
            return try PartnershipDialogue.Plan(
                title: title, opensOn: opens, endsOn: ends, startsAt: starts, endsAt: dayEnds, venue: venue,
                hostForum: form.bilingual("host_forum"))
        } catch {
            entered.refuse(error.field, error.phrase)
            return nil
        }
    }

    /// The fields of a plan, filled with what is known.
    static func fields(_ entered: Entered, _ plan: PartnershipDialogue.Plan?, _ language: Language) -> HTML {
        let fields = Fields(entered, in: language)
        return """
            \(fields.bilingual("title", .titleOfDialogue, typed: plan?.title, required: true))
            \(fields.line("opens_on", .opensOn, kind: .date, typed: plan?.opensOn.description ?? "", required: true))
            \(fields.line("ends_on", .endsOn, kind: .date, typed: plan?.endsOn.description ?? ""))
            \(fields.line("starts_at", .dayStartsAt, kind: .time, typed: plan?.startsAt.description ?? "08:00"))
            \(fields.line("ends_at", .dayEndsAt, kind: .time, typed: plan?.endsAt.description ?? "17:00"))
            \(fields.bilingual("venue", .venue, typed: plan?.venue, required: true))
            \(fields.bilingual("host_forum", .hostForum, typed: plan?.hostForum, hint: .hostForumHint))
            """
    }

    private static func new(_ visit: Visit, _ province: Province, _ entered: Entered) -> Page {
        let language = visit.language
        return Page(
            .planDialogue, in: language,
            """
            \(Fields(entered, in: language).summary)
            <h1>\(.planDialogue, language)</h1>
            <form method="post" action="/\(province.short)/plan" data-keep="plan \(province.short)">\(visit.keyField)
            \(fields(entered, nil, language))
            \(Fields(entered, in: language).kept)
            <div class="actions"><button>\(.planDialogue, language)</button></div>
            </form>
            """
        ).trail((address: "/\(province.short)", name: province.name.text(in: language)))
    }

    private static func old(
        _ visit: Visit, _ dialogue: PartnershipDialogue, _ plan: PartnershipDialogue.Plan, _ entered: Entered
    ) -> Page {
        let language = visit.language
        let waits: HTML? = dialogue.stage == .planned ? nil : "<p>\(.movingWaits, language)</p>"
        return visit.page(
            of: dialogue, .overview, .changePlan,
            """
            \(Fields(entered, in: language).summary)
            <h1>\(.changePlan, language)</h1>\(waits)
            <form method="post" action="/\(dialogue.name)/plan">\(visit.keyField)\
            \(Fields(entered, in: language).seen(Seen(plan)))
            \(fields(entered, plan, language))
            <div class="actions"><button>\(.save, language)</button>
            <a class="button quiet" href="/\(dialogue.name)">\(.goBack, language)</a></div>
            </form>
            """)
    }
}

extension AgendaItem {
    /// What a new dialogue begins with: opening, the account of the last one, the five themes, closing.
    static let standard: [AgendaItem] = Theme.standard.map { theme in
        AgendaItem(
            id: ID(0), theme: theme, title: Bilingual(theme.phrase.khmer, theme.phrase.english),
            minutes: theme == .opening || theme == .closing ? 30 : 60)
    }
}
