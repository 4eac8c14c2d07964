import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/move`: the approved dialogue is held at another time or place, and those concerned are told.
enum MoveDialogue {
    static let routes: [Route] = [
        .get("/{province}/{year}/move", .plan) { visit in visit.show(page(visit, try await find(visit), Entered())) },
        .post("/{province}/{year}/move", .plan, move),
    ]

    private static func find(_ visit: Visit) async throws -> (dialogue: PartnershipDialogue, concerned: Int) {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return (dialogue, try reader.participants(of: dialogue.id).filter(\.participant.isConcerned).count)
        }
    }

    private static func page(
        _ visit: Visit, _ found: (dialogue: PartnershipDialogue, concerned: Int), _ entered: Entered
    ) -> Page {
        let language = visit.language
        let plan = found.dialogue.plan
        let fields = Fields(entered, in: language)
        let name = found.dialogue.name
        return visit.page(
            of: found.dialogue, .participants, .moveDialogue,
            """
            \(fields.summary)
            <h1>\(.moveDialogue, language)</h1>
            <p>\(.moveMeans, language) <strong>\(.willBeTold(found.concerned), language)</strong></p>
            <form method="post" action="/\(name)/move" data-keep="move \(name)" novalidate>\(visit.keyField)
            \(fields.line("opens_on", .opensOn, kind: .date, typed: plan.opensOn.description, required: true))
            \(fields.line("ends_on", .endsOn, kind: .date, typed: plan.endsOn.description))
            \(fields.line("starts_at", .dayStartsAt, kind: .time, typed: plan.startsAt.description, required: true))
            \(fields.line("ends_at", .dayEndsAt, kind: .time, typed: plan.endsAt.description, required: true))
            \(fields.bilingual("venue", .venue, typed: plan.venue, required: true))
            \(fields.kept)
            <div class="actions"><button>\(.moveDialogue, language)</button>
            <a class="button quiet" href="/\(name)/invitations">\(.goBack, language)</a></div></form>
            """)
    }

    private static func move(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let form = try await visit.form()
        var whole = form
        // Title and host forum are not asked for: they stay.
        whole.add("title_km", found.dialogue.plan.title.khmer ?? "")
        whole.add("title_en", found.dialogue.plan.title.english ?? "")
        var entered = Entered(whole)
        guard let plan = PlanDialogue.read(&entered, today: visit.today) else {
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
        let name = found.dialogue.name
        let scope = visit.scope
        do {
            let answer = try await visit.act(form) { writer in
                try writer.move(name, to: plan, for: scope) { before, after in
                    let news = Phrase.moved(from: before, to: after)
                    return Bilingual(news.khmer, news.english)
                }
                return "/\(name)/invitations"
            }
            visit.site.postRoom.ring()
            return answer
        } catch let refusal as PartnershipDialogue.MoveRefusal {
            entered.refuse(refusal == .dayPast ? "opens_on" : "", refusal.phrase)
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
    }
}
