import Dialogue
import Store

/// `/{province}/{year}/agenda/versions`: every agenda the Board approved, and the difference between any two.
enum AgendaVersionPages {
    static let routes: [Route] = [.get("/{province}/{year}/agenda/versions", .look, show)]

    private static func show(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let isInside = visit.worksIn(name.province)
        let (dialogue, versions) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name)
            guard dialogue.stage.showsAgenda || isInside else { throw StoreError.missing }
            return (dialogue, try reader.agendaVersions(of: dialogue))
        }
        guard let newest = versions.first else { throw StoreError.missing }
        let new = try chosen("to", visit, versions) ?? newest
        let old = try chosen("from", visit, versions) ?? versions.first { $0.number < new.number } ?? new
        return visit.show(page(visit, dialogue, versions, old, new))
    }

    private static func chosen(
        _ field: String, _ visit: Visit, _ versions: [AgendaVersion]
    ) throws -> AgendaVersion? {
        guard let number = visit.query.text(field) else { return nil }
        guard let version = versions.first(where: { String($0.number) == number }) else { throw StoreError.missing }
        return version
    }

    private static func page(
        _ visit: Visit, _ dialogue: PartnershipDialogue, _ versions: [AgendaVersion], _ old: AgendaVersion,
        _ new: AgendaVersion
    ) -> Page {
        let language = visit.language
        return visit.page(
            of: dialogue, .agenda, .versionsOfAgenda,
            """
            <h1>\(.versionsOfAgenda, language)</h1>
            \(table(versions, dialogue, language))
            \(versions.count > 1 ? compare(visit, dialogue, versions, old, new) : nil)
            <h2>\(.versionNumber(new.number), language)</h2>
            \(AgendaList(agenda: new.agenda, language: language).html)
            """)
    }

    private static func table(
        _ versions: [AgendaVersion], _ dialogue: PartnershipDialogue, _ language: Language
    ) -> HTML {
        """
        <table class="stack"><thead><tr><th scope="col">\(.version, language)</th>
        <th scope="col">\(.approvedAt, language)</th><th scope="col" class="num">\(.itemsOfAgenda, language)</th></tr>
        </thead><tbody>\(versions.html { version in
            """
            <tr><th scope="row"><a href="/\(dialogue.name)/agenda/versions?to=\(version.number)">\
            \(.versionNumber(version.number), language)</a></th>
            <td data-label="\(.approvedAt, language)">\(language.instant(version.approvedAt))</td>
            <td class="num" data-label="\(.itemsOfAgenda, language)">\(version.agenda.items.count, language)</td></tr>
            """
        })</tbody></table>
        """
    }

    private static func compare(
        _ visit: Visit, _ dialogue: PartnershipDialogue, _ versions: [AgendaVersion], _ old: AgendaVersion,
        _ new: AgendaVersion
    ) -> HTML {
        let language = visit.language
        let choices = versions.map { version in
            (value: String(version.number), label: "\(.versionNumber(version.number), language)" as HTML)
        }
        let fields = Fields(Entered(), in: language)
        let part = ComparisonPart(
            changes: AgendaComparison(from: old.agenda, to: new.agenda), from: old.agenda.plan, to: new.agenda.plan,
            language: language)
        return """
            <h2>\(.differences(old.number, new.number), language)</h2>
            <form class="filters" method="get" action="/\(dialogue.name)/agenda/versions">
            \(fields.choice("from", .versionBefore, choices, chosen: String(old.number), empty: nil))
            \(fields.choice("to", .versionAfter, choices, chosen: String(new.number), empty: nil))
            <div class="actions"><button class="quiet">\(.compare, language)</button></div></form>
            \(part.html)
            """
    }
}
