import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/invitations`: who waits, who has theirs, what they answered; release after a count.
enum InvitationPages {
    static let routes: [Route] =
        [
            .get("/{province}/{year}/invitations", .release, show),
            .get("/{province}/{year}/invitations/release", .release, confirm),
            .post("/{province}/{year}/invitations/release", .release, release),
            .post("/{province}/{year}/invitations/{participant}/withdraw", .release, withdraw),
        ] + InvitationLetters.routes + InviteePage.routes

    static func find(_ visit: Visit) async throws -> (PartnershipDialogue, [ParticipantRow]) {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return (dialogue, try reader.participants(of: dialogue.id))
        }
    }

    private static func isWaiting(_ row: ParticipantRow) -> Bool {
        row.participant.standing == .accepted && row.participant.releasedAt == nil
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (dialogue, rows) = try await find(visit)
        return visit.show(page(visit, dialogue, rows))
    }

    private static func page(
        _ visit: Visit, _ dialogue: PartnershipDialogue, _ rows: [ParticipantRow], refusal: Phrase? = nil
    ) -> Page {
        let language = visit.language
        let waiting = rows.filter(isWaiting)
        let left = rows.filter { $0.participant.releasedAt != nil }
        let letters: HTML? =
            left.isEmpty
            ? nil
            : """
            <p class="actions"><a class="button quiet" href="/\(dialogue.name)/invitations/letters">\
            \(.allLetters, language)</a></p>
            """
        return visit.page(
            of: dialogue, .participants, .invitations,
            """
            \(visit.refused(refusal))
            <h1>\(.invitations, language)</h1>
            \(numbers(waiting.count, left, language))
            \(wayToRelease(dialogue, waiting.count, language))
            <h2>\(.invitationsLeft, language)</h2>
            \(letters)
            \(PaperLinks.invitations(dialogue, language))
            \(left.isEmpty ? "<p class=\"empty\">\(.nothingLeftYet, language)</p>" : table(dialogue, left, visit))
            """)
    }

    private static func numbers(_ waiting: Int, _ left: [ParticipantRow], _ language: Language) -> HTML {
        let answered = left.filter { $0.participant.answer != nil }.count
        let confirmed = left.filter(\.participant.isConfirmed).count
        let figures: [(Phrase, Int)] = [
            (.waitingToLeave, waiting), (.invitationsLeft, left.count), (.answered, answered),
            (.confirmedCount, confirmed),
        ]
        return """
            <dl class="numbers">\(figures.html { label, count in
                "<div><dt>\(label, language)</dt><dd>\(count, language)</dd></div>"
            })</dl>
            """
    }

    private static func wayToRelease(
        _ dialogue: PartnershipDialogue, _ waiting: Int, _ language: Language
    ) -> HTML? {
        guard dialogue.stage >= .prepared else {
            return "<div class=\"notice warning\"><p>\(.notApprovedYet, language)</p></div>"
        }
        guard dialogue.stage <= .inSession else { return nil }
        guard waiting > 0 else { return "<p class=\"hint\">\(.nobodyWaits, language)</p>" }
        return """
            <p class="actions"><a class="button" href="/\(dialogue.name)/invitations/release">\
            \(.seeWhoAndRelease, language) (\(waiting, language))</a></p>
            """
    }

    private static func table(
        _ dialogue: PartnershipDialogue, _ rows: [ParticipantRow], _ visit: Visit
    ) -> HTML {
        let language = visit.language
        return """
            <table class="stack"><thead><tr><th scope="col">\(.nameOfPerson, language)</th>
            <th scope="col">\(.bodyOfPerson, language)</th><th scope="col">\(.answerToInvitation, language)</th>
            <th scope="col">\(.letter, language)</th></tr></thead>
            <tbody>\(rows.html { line(dialogue, $0, visit) })</tbody></table>
            """
    }

    private static func line(_ dialogue: PartnershipDialogue, _ row: ParticipantRow, _ visit: Visit) -> HTML {
        let language = visit.language
        let participant = row.participant
        let answer: HTML =
            participant.answer?.badge(language) ?? "<span class=\"state open\">\(.noAnswerYet, language)</span>"
        let standIn: HTML? = participant.standIn.map { "<br><small>\($0.name)</small>" }
        let name = row.calledBy?.text(in: language) ?? ""
        return """
            <tr><th scope="row"><a href="/\(dialogue.name)/participants/\(row.id)">\(row.personName(language))</a></th>
            <td data-label="\(.bodyOfPerson, language)">\(row.bodyName, language)</td>
            <td data-label="\(.answerToInvitation, language)">\(answer)\(standIn)</td>
            <td data-label="\(.letter, language)"><a href="/\(dialogue.name)/invitations/\(row.id)/letter" \
            aria-label="\(.letter, language): \(name)">\(.letter, language)</a></td></tr>

            """
    }

    private static func confirm(_ visit: Visit) async throws -> Answer {
        let found = try await balance(visit)
        return visit.show(confirmation(visit, found))
    }

    private static func balance(_ visit: Visit) async throws -> MeasuredBalance {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { try MeasuredBalance($0, $0.dialogue(name, for: scope)) }
    }

    /// Exactly who, and how many; the number seen here is the one that is confirmed.
    private static func confirmation(
        _ visit: Visit, _ found: MeasuredBalance, refusal: Phrase? = nil
    ) -> Page {
        let language = visit.language
        let dialogue = found.dialogue
        let waiting = found.rows.map(\.row).filter(isWaiting)
        let people = waiting.html { row -> HTML in
            let card = row.participant.card
            let office: HTML? = card.name == nil ? nil : card.office.map { ", \($0, language)" }
            let body: HTML? = row.bodyName.map { " <small>(\($0, language))</small>" }
            return "<li>\(row.personName(language))\(office)\(body)</li>\n"
        }
        let possible = !waiting.isEmpty && dialogue.stage >= .prepared && dialogue.stage <= .inSession
        let why: Phrase? =
            dialogue.stage < .prepared ? .notApprovedYet : waiting.isEmpty ? .nobodyWaits : nil
        return visit.page(
            of: dialogue, .participants, .releaseInvitations,
            """
            \(visit.refused(refusal))
            <h1>\(.releaseInvitations, language)</h1>
            \(why.map { "<div class=\"notice warning\"><p>\($0, language)</p></div>" as HTML })
            \(possible ? BalanceWarning(found: found, language: language).beforeRelease : nil)
            \(possible ? form(visit, dialogue, waiting.count) : nil)
            <ol>\(people)</ol>
            <p class="actions"><a class="button quiet" href="/\(dialogue.name)/invitations">\(.goBack, language)</a></p>
            """)
    }

    private static func form(_ visit: Visit, _ dialogue: PartnershipDialogue, _ count: Int) -> HTML {
        let language = visit.language
        return """
            <form class="confirm card" method="post" action="/\(dialogue.name)/invitations/release">\(visit.keyField)
            <input type="hidden" name="count" value="\(count)">
            <h2>\(.releaseInvitations, language)</h2>
            <p class="count">\(count, language)</p><p>\(.peopleWillBeInvited(count), language)</p>
            <p>\(.checkBeforeRelease, language)</p>
            <div class="actions"><button>\(.releaseTo(count), language)</button></div></form>
            """
    }

    private static func release(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let form = try await visit.form()
        let count = form.number("count") ?? 0
        let links = visit.site.links
        do {
            return try await visit.act(form) { writer in
                try writer.releaseInvitations(of: name, for: scope, confirmed: count) { id, serial in
                    Links.hash(links.token(of: id, serial: serial))
                }
                return "/\(name)/invitations"
            }
        } catch let refusal as PartnershipDialogue.Refusal {
            let page = confirmation(visit, try await balance(visit), refusal: refusal.phrase)
            return visit.show(page, status: .unprocessableContent)
        }
    }

    private static func withdraw(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let id: ID<Participant> = try visit.id("participant")
        let scope = visit.scope
        let form = try await visit.form()
        let links = visit.site.links
        do {
            return try await visit.act(form) { writer in
                try writer.withdrawLink(of: id, in: writer.dialogue(name, for: scope)) { id, serial in
                    Links.hash(links.token(of: id, serial: serial))
                }
                return "/\(name)/invitations/\(id)/letter"
            }
        } catch let refusal as Participant.Refusal {
            let (dialogue, rows) = try await find(visit)
            return visit.show(page(visit, dialogue, rows, refusal: refusal.phrase), status: .unprocessableContent)
        }
    }
}
