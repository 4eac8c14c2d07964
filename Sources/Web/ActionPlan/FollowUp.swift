import Acts
import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/follow-up`: begins the follow-up, then lists the link of every body with an action.
enum FollowUp {
    static let routes: [Route] = [
        .get("/{province}/{year}/follow-up", .plan) { try await show($0) },
        .post("/{province}/{year}/follow-up/begin", BeginFollowUp.self) { try await take($0, BeginFollowUp.self) },
        .post("/{province}/{year}/follow-up/{body}/renew", RenewBodyLink.self) { visit in
            try await take(visit, RenewBodyLink.self)
        },
        .get("/{province}/{year}/follow-up/{body}", .plan, BodySheet.show),
    ]

    private static func show(
        _ visit: Visit, refusal: Phrase? = nil, _ status: HTTPResponse.Status = .ok
    ) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let (dialogue, actions, links) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return (dialogue, try reader.actions(of: dialogue.id), try reader.bodyLinks(of: dialogue.id))
        }
        let language = visit.language
        let main: HTML = """
            \(refusal.map { "<div class=\"notice refusal\" role=\"alert\"><p>\($0, language)</p></div>" as HTML })
            <h1>\(.followUp, language)</h1>
            \(dialogue.stage < .followUp ? beginning(dialogue, actions, visit) : list(dialogue, links, visit))
            """
        return visit.show(visit.page(of: dialogue, .overview, .followUp, main), status: status)
    }

    private static func beginning(_ dialogue: PartnershipDialogue, _ actions: [ActionRow], _ visit: Visit) -> HTML {
        let language = visit.language
        let bodies = Set(actions.map(\.body)).count
        let ask: HTML = """
            <form class="confirm card" method="post" action="/\(dialogue.name)/follow-up/begin">\(visit.keyField)\
            \(BeginFollowUp.seen(actions).field)
            <h2>\(.beginFollowUp, language)</h2><p>\(.followUpWill(bodies, actions.count), language)</p>
            <div class="actions"><button>\(.beginFollowUp, language)</button></div></form>
            """
        let refusal = PartnershipDialogue.Refusal.notAt(.published, now: dialogue.stage)
        return dialogue.stage == .published ? ask : "<p class=\"notice\">\(refusal.phrase, language)</p>"
    }

    private static func list(_ dialogue: PartnershipDialogue, _ links: [BodyLink], _ visit: Visit) -> HTML {
        let language = visit.language
        guard !links.isEmpty else { return "<p class=\"empty\">\(.nobodyPromised, language)</p>" }
        return """
            <h2>\(.links, language)</h2><p class="hint">\(.linksHint, language)</p>
            <table class="stack"><thead><tr><th scope="col">\(.responsibleBody, language)</th>
            <th scope="col" class="num">\(.actions, language)</th><th scope="col" class="num">\(.openOf, language)</th>
            <th scope="col">\(.links, language)</th></tr></thead>
            <tbody>\(links.html { row($0, dialogue, visit) })</tbody></table>
            """
    }

    private static func row(_ link: BodyLink, _ dialogue: PartnershipDialogue, _ visit: Visit) -> HTML {
        let language = visit.language
        let name = link.name.text(in: language)
        return """
            <tr><th scope="row">\(link.name, language)</th>
            <td class="num" data-label="\(.actions, language)">\(link.actions, language)</td>
            <td class="num" data-label="\(.openOf, language)">\(link.open, language)</td>
            <td><div class="actions">
            <a class="button quiet" href="/\(dialogue.name)/follow-up/\(link.body)" \
            aria-label="\(.printSheet, language): \(name)">\(.printSheet, language)</a>
            <form method="post" action="/\(dialogue.name)/follow-up/\(link.body)/renew">\(visit.keyField)\
            \(Seen(link.serial).field)\
            <button class="quiet" aria-label="\(.renewLink, language): \(name)">\(.renewLink, language)</button></form>
            </div></td></tr>

            """
    }

    private static func take<A: Acts.Act>(_ visit: Visit, _: A.Type) async throws -> Answer {
        let name = try visit.dialogueName()
        return try await visit.take(A.self) { _ in
            "/\(name)/follow-up"
        } refused: { entered in
            let sentence = entered.isStale ? .linkRenewedMeanwhile : entered.refusal
            return try await show(visit, refusal: sentence, entered.status)
        } otherwise: { _, error in
            guard let changed = error as? SeenList.Changed else { throw error }
            let scope = visit.scope
            let actions = try await visit.read { try $0.actions(of: $0.dialogue(name, for: scope).id) }
            let names = actions.map { (identity: $0.body.description, name: $0.bodyName) }
            return try await show(visit, refusal: changed.phrase(names), .conflict)
        }
    }
}
