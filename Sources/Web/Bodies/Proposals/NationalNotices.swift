import Dialogue
import HTTPTypes
import Store

/// What the national side has changed at bodies a dialogue works with: on the desk, in the journal, and before letters
/// leave. `/{province}/{year}/national-changes`: somebody of the province has seen it.
enum NationalNotices {
    static let routes: [Route] = [.post("/{province}/{year}/national-changes", .release, see)]

    private static func see(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let form = try await visit.form()
        let answer = try await visit.act(form) { writer in
            try writer.seeNotices(of: name, for: scope, confirmed: form.seenList)
            return "/desk"
        }
        visit.site.postRoom.ring()
        return answer
    }

    /// On the desk: those nobody has seen yet, by dialogue, each with the button that says so.
    static func desk(_ notices: [NationalNotice], _ dialogues: [PartnershipDialogue], _ visit: Visit) -> HTML? {
        guard !notices.isEmpty else { return nil }
        let language = visit.language
        return """
            <section class="card" id="national-changes"><h2>\(.nationalChanges, language)</h2>
            <p>\(.nationalChangesMean, language)</p>
            \(dialogues.html { dialogue -> HTML in
                let own = notices.filter { $0.dialogue == dialogue.id }
                guard !own.isEmpty else { return "" }
                return """
                    <h3><a href="/\(dialogue.name)/journal">\(.dialogueOf(dialogue.name), language)</a></h3>
                    \(list(own, language))
                    <form method="post" action="/\(dialogue.name)/national-changes">\(visit.keyField)\
                    \(SeenList(notices: own).field)
                    <div class="actions"><button>\(.haveSeenChanges, language)</button></div></form>
                    """
            })</section>
            """
    }

    /// Before letters leave, and in the journal.
    static func part(_ notices: [NationalNotice], _ language: Language) -> HTML? {
        guard !notices.isEmpty else { return nil }
        return """
            <section class="card" id="national-changes"><h2>\(.nationalChanges, language)</h2>\(list(notices, language))
            </section>
            """
    }

    private static func list(_ notices: [NationalNotice], _ language: Language) -> HTML {
        """
        <ul>\(notices.html { notice in
            let seen: HTML? = notice.seenAt.map { " · \(.seenOn($0.day), language)" }
            return """
                <li><a href="/bodies/\(notice.change.body)">\(notice.bodyName, language)</a>: \
                \(notice.change.words(language)) <small>\(language.instant(notice.change.at))\(seen)</small></li>
                """
        })</ul>
        """
    }
}

extension NationalChange {
    fileprivate func words(_ language: Language) -> HTML {
        let (was, becomes) = (word(before, language), word(after, language))
        let arrow: HTML? = was == nil || becomes == nil ? nil : " → "
        let (old, new) = (was.map { "<q>\($0)</q>" as HTML }, becomes.map { "<q>\($0)</q>" as HTML })
        return "\(kind.phrase, language): \(old)\(arrow)\(new)"
    }

    private func word(_ text: String?, _ language: Language) -> String? {
        guard kind == .state else { return text }
        return text.flatMap { Body.State(rawValue: $0)?.phrase.text(in: language) }
    }
}
