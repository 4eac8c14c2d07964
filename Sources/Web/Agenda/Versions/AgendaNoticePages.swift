import Acts
import Dialogue
import Store

/// `/{province}/{year}/agenda/notices`: whom a changed agenda concerns, what has changed for each, and who has been
/// told.
enum AgendaNoticePages {
    static let routes: [Route] = [
        .get("/{province}/{year}/agenda/notices", .shapeAgenda, show),
        .post("/{province}/{year}/agenda/notices/told", TellOfChange.self, told),
    ]

    private struct Found: Sendable {
        let dialogue: PartnershipDialogue
        let notices: [AgendaNotice]
        let versions: [Int: AgendaVersion]
        let people: [ID<Participant>: ParticipantRow]
    }

    private static func find(_ visit: Visit) async throws -> Found {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return Found(
                dialogue: dialogue, notices: try reader.agendaNotices(of: dialogue.id),
                versions: Dictionary(
                    uniqueKeysWithValues: try reader.agendaVersions(of: dialogue).map { ($0.number, $0) }),
                people: Dictionary(
                    uniqueKeysWithValues: try reader.participants(of: dialogue.id).map { ($0.id, $0) }))
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        visit.show(page(visit, try await find(visit), nil))
    }

    private static func told(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        return try await visit.take(TellOfChange.self) { _ in
            "/\(name)/agenda/notices"
        } refused: { entered in
            visit.show(page(visit, try await find(visit), .nobodyTicked), status: entered.status)
        }
    }

    private static func page(_ visit: Visit, _ found: Found, _ refusal: Phrase?) -> Page {
        let language = visit.language
        let waiting = found.notices.filter { $0.toldAt == nil }
        let done = found.notices.filter { $0.toldAt != nil }
        let past: HTML? =
            done.isEmpty
            ? nil
            : """
            <h2>\(.toldAlready, language)</h2><ul>\(done.html { notice in
                "<li>\(name(notice, found, language)) · \(notice.toldAt.map { language.instant($0) })</li>"
            })</ul>
            """
        return visit.page(
            of: found.dialogue, .agenda, .noticesOfChange,
            """
            \(visit.refused(refusal))
            <h1>\(.noticesOfChange, language)</h1>
            <p>\(.noticesMean, language)</p>
            \(waiting.isEmpty ? "<p class=\"empty\">\(.nobodyToTell, language)</p>" : form(visit, found, waiting))
            \(past)
            """)
    }

    private static func form(_ visit: Visit, _ found: Found, _ waiting: [AgendaNotice]) -> HTML {
        let language = visit.language
        return """
            <form method="post" action="/\(found.dialogue.name)/agenda/notices/told">\(visit.keyField)
            <ul class="cards">\(waiting.html { notice in
                """
                <li class="card"><h2>\(name(notice, found, language))</h2>
                \(changes(notice, found, language))
                <label class="choice"><input type="checkbox" name="notice" value="\(notice.id)">
                <span>\(.hasBeenTold, language)</span></label></li>
                """
            })</ul>
            <div class="actions"><button>\(.keepTold, language)</button></div></form>
            """
    }

    private static func name(_ notice: AgendaNotice, _ found: Found, _ language: Language) -> HTML? {
        found.people[notice.participant].map { "\($0.calledBy, language)" }
    }

    /// Only what concerns this person.
    private static func changes(_ notice: AgendaNotice, _ found: Found, _ language: Language) -> HTML? {
        guard let new = found.versions[notice.version]?.agenda,
            let old = found.versions[notice.version - 1]?.agenda
        else { return nil }
        let all = AgendaComparison(from: old, to: new)
        return ComparisonPart(
            changes: all.only(notice.concern), from: old.plan, to: new.plan, language: language
        ).html
    }
}
