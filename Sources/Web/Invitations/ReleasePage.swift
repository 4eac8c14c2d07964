import Acts
import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/invitations/release`: who exactly, by which way, and how many; then all leave, or a rehearsal.
enum ReleasePage {
    static let routes: [Route] = [
        .get("/{province}/{year}/invitations/release", .release) { visit in
            visit.show(try await page(visit))
        },
        .post("/{province}/{year}/invitations/release", ReleaseInvitations.self) { visit in
            try await take(visit, ReleaseInvitations.self, leadingTo: "invitations")
        },
        .post("/{province}/{year}/invitations/rehearse", RehearseInvitations.self) { visit in
            try await take(visit, RehearseInvitations.self, leadingTo: "messages?rehearsed=1")
        },
    ]

    /// Exactly who, by which way, and how many: those seen here are the ones that are confirmed.
    private static func page(_ visit: Visit, refusal: Phrase? = nil) async throws -> Page {
        let language = visit.language
        let found = try await InvitationPages.find(visit)
        let dialogue = found.dialogue
        let balance = try await visit.read { try MeasuredBalance($0, dialogue) }
        let waiting = found.waiting
        let possible = !waiting.isEmpty && dialogue.stage >= .prepared && dialogue.stage <= .inSession
        let why: Phrase? =
            dialogue.stage < .prepared ? .notApprovedYet : waiting.isEmpty ? .nobodyWaits : nil
        return visit.page(
            of: dialogue, .participants, .releaseInvitations,
            """
            \(visit.refused(refusal))
            <h1>\(.releaseInvitations, language)</h1>
            \(InvitationPages.postNotice(visit))
            \(why.map { "<div class=\"notice warning\"><p>\($0, language)</p></div>" as HTML })
            \(possible ? BalanceWarning(found: balance, language: language).beforeRelease : nil)
            \(possible ? form(visit, found) : nil)
            <ol>\(waiting.html { person($0, found, language) })</ol>
            <p class="actions"><a class="button quiet" href="/\(dialogue.name)/invitations">\(.goBack, language)</a></p>
            """)
    }

    private static func person(_ row: ParticipantRow, _ found: InvitationPages.Found, _ language: Language) -> HTML {
        let card = row.participant.card
        let office: HTML? = card.name == nil ? nil : card.office.map { ", \($0, language)" }
        let body: HTML? = row.bodyName.map { " <small>(\($0, language))</small>" }
        let reach = found.reach(of: row.id)
        let address: HTML? = reach.channel == .email ? reach.usableEmail.map { " \($0.description)" } : nil
        return """
            <li><a href="/\(found.dialogue.name)/invitations/\(row.id)">\(row.personName(language))</a>\
            \(office)\(body)<br><small>\(reach.channel.phrase, language)\(address)</small></li>

            """
    }

    private static func form(_ visit: Visit, _ found: InvitationPages.Found) -> HTML {
        let language = visit.language
        let base = "/\(found.dialogue.name)/invitations"
        let count = found.waiting.count
        let seen = SeenList(invitees: found.waiting, found.invitees).field
        return """
            <form class="confirm card" method="post" action="\(base)/release">\(visit.keyField)
            \(seen)
            <h2>\(.releaseInvitations, language)</h2>
            <p class="count">\(count, language)</p><p>\(.peopleWillBeInvited(count), language)</p>
            \(byWay(found.waiting, found, language))
            <p>\(.checkBeforeRelease, language)</p>
            <div class="actions"><button>\(.releaseTo(count), language)</button></div></form>
            <form class="card" method="post" action="\(base)/rehearse">\(visit.keyField)
            \(seen)
            <p>\(.rehearseMeans, language)</p>
            <div class="actions"><button class="quiet">\(.rehearse, language)</button></div></form>
            """
    }

    /// How many go out by each way.
    static func byWay(_ rows: [ParticipantRow], _ found: InvitationPages.Found, _ language: Language) -> HTML {
        let counts = Dictionary(grouping: rows) { found.reach(of: $0.id).channel }.mapValues(\.count)
        return """
            <h3>\(.countsByWay, language)</h3>
            <dl class="facts">\(Channel.allCases.html { channel in
                "<div><dt>\(channel.phrase, language)</dt><dd>\(counts[channel] ?? 0, language)</dd></div>"
            })</dl>
            """
    }

    private static func take<A: Acts.Act>(_ visit: Visit, _: A.Type, leadingTo next: String) async throws -> Answer {
        let name = try visit.dialogueName()
        let answer = try await visit.take(A.self) { _ in
            "/\(name)/\(next)"
        } refused: { entered in
            visit.show(try await page(visit, refusal: entered.refusal), status: entered.status)
        } otherwise: { _, error in
            guard let changed = error as? SeenList.Changed else { throw error }
            let names = try await InvitationPages.find(visit).names
            return visit.show(try await page(visit, refusal: changed.phrase(names)), status: .conflict)
        }
        visit.site.postRoom.ring()
        return answer
    }
}
