import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/invitations`: who waits, who has theirs and by which way, what they answered.
enum InvitationPages {
    static let routes: [Route] =
        [.get("/{province}/{year}/invitations", .release, show)] + ReleasePage.routes + InvitationLetters.routes
        + OneInvitation.routes + RemindInvitees.routes + PostPages.routes + InviteePage.routes

    /// Everything the pages of invitations show.
    struct Found: Sendable {
        let dialogue: PartnershipDialogue
        let rows: [ParticipantRow]
        let invitees: [ID<Participant>: Invitee]
        let messages: [Message]
        /// How many are to be reminded today.
        var due = 0

        /// The last invitation of each: newest come first, and the first counts.
        var last: [ID<Participant>: Message] {
            Dictionary(
                messages.lazy.filter { $0.kind == .invitation && !$0.isRehearsal }.map { ($0.participant, $0) }
            ) { first, _ in first }
        }

        var waiting: [ParticipantRow] {
            rows.filter { $0.participant.standing == .accepted && $0.participant.releasedAt == nil }
        }

        var left: [ParticipantRow] { rows.filter { $0.participant.releasedAt != nil } }

        /// What everybody on the list is called.
        var names: [(identity: String, name: Bilingual)] {
            rows.compactMap { row in row.calledBy.map { (row.id.description, $0) } }
        }

        func reach(of id: ID<Participant>) -> Reach { invitees[id]?.reach ?? Reach() }
    }

    static func find(_ visit: Visit) async throws -> Found {
        let name = try visit.dialogueName()
        let (scope, today) = (visit.scope, visit.today)
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return Found(
                dialogue: dialogue, rows: try reader.participants(of: dialogue.id),
                invitees: try reader.invitees(of: dialogue.id), messages: try reader.messages(of: dialogue.id),
                due: dialogue.stage == .invited ? try reader.dueForReminder(of: dialogue, on: today).count : 0)
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let language = visit.language
        let dialogue = found.dialogue
        let left = found.left
        let letters: HTML? =
            left.isEmpty
            ? nil
            : """
            <p class="actions"><a class="button quiet" href="/\(dialogue.name)/invitations/letters">\
            \(.allLetters, language)</a></p>
            """
        return visit.show(
            visit.page(
                of: dialogue, .participants, .invitations,
                """
                <h1>\(.invitations, language)</h1>
                \(postNotice(visit))
                \(lost(found, language))
                \(numbers(found, language))
                \(wayToRelease(dialogue, found.waiting.count, language))
                \(ways(visit, found))
                <h2>\(.invitationsLeft, language)</h2>
                \(letters)
                \(PaperLinks.invitations(dialogue, language))
                \(InvitationList(found: found, visit: visit).html)
                """))
    }

    /// Whether e-mails can leave at all, and that they cannot on a server for practice.
    static func postNotice(_ visit: Visit) -> HTML? {
        let notice: Phrase? =
            visit.site.postRoom.post.map { $0.isFolder ? .rehearsalServer : nil } ?? .noMailServer
        return notice.map { "<div class=\"notice warning\"><p>\($0, visit.language)</p></div>" }
    }

    /// So many are named above the list; the list itself can be narrowed to all of them.
    private static let mostNamed = 20

    /// Whose invitation has not reached them: named, so that somebody finds another way.
    private static func lost(_ found: Found, _ language: Language) -> HTML? {
        let last = found.last
        let lost = found.left.filter { last[$0.id]?.isLost ?? false }
        guard !lost.isEmpty else { return nil }
        let base = "/\(found.dialogue.name)/invitations"
        let all: HTML? =
            lost.count > mostNamed
            ? "<p><a href=\"\(base)?answer=lost\">\(.allOfThem, language)</a></p>" : nil
        return """
            <div class="notice refusal"><h2>\(.notReached(lost.count), language)</h2>
            <ul>\(lost.prefix(mostNamed).html { row in
                "<li><a href=\"\(base)/\(row.id)\">\(row.personName(language))</a></li>"
            })</ul>\(all)</div>
            """
    }

    private static func numbers(_ found: Found, _ language: Language) -> HTML {
        let left = found.left
        let answered = left.filter { $0.participant.answer != nil }.count
        let later = left.filter { found.invitees[$0.id]?.laterOn != nil }.count
        let confirmed = left.filter(\.participant.isConfirmed).count
        let figures: [(Phrase, Int)] = [
            (.waitingToLeave, found.waiting.count), (.invitationsLeft, left.count), (.answered, answered),
            (.answersLater, later), (.confirmedCount, confirmed), (.dueToday, found.due),
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

    /// The other acts on invitations, as the stage has use for them.
    private static func ways(_ visit: Visit, _ found: Found) -> HTML? {
        let stage = found.dialogue.stage
        let pages: [(Bool, String, Phrase)] = [
            (stage == .invited, "invitations/reminders", .reminders), (!found.messages.isEmpty, "messages", .toPost),
            ((stage == .prepared || stage == .invited) && visit.may(.plan), "plan", .changePlan),
        ]
        let links = pages.filter(\.0).html { page in
            "<a class=\"button quiet\" href=\"/\(found.dialogue.name)/\(page.1)\">\(page.2, visit.language)</a>\n"
        }
        return links.isEmpty ? nil : "<p class=\"actions\">\(links)</p>"
    }

    /// The answer, with the day of a later one and the name and mandate of a stand-in.
    static func answer(_ row: ParticipantRow, _ invitee: Invitee?, _ language: Language) -> HTML {
        let participant = row.participant
        let open: Phrase = invitee?.laterOn.map { .laterUntil($0) } ?? .noAnswerYet
        let answer: HTML = participant.answer?.badge(language) ?? "<span class=\"state open\">\(open, language)</span>"
        let standIn: HTML? = participant.standIn.map { standIn in
            let mandate: HTML? = standIn.mandate.map { " (\($0))" }
            return "<br><small>\(standIn.name)\(mandate)</small>"
        }
        return "\(answer)\(standIn)"
    }
}
