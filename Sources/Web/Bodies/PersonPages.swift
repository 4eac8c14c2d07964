import Dialogue
import HTTPTypes
import Store

/// `/persons`: everybody known by name; `/persons/{person}`: one of them with all offices held.
enum PersonPages {
    static let routes: [Route] = [
        .get("/persons", .seeBodies, list),
        .get("/persons/{person}", .seeBodies, show),
    ]

    private static func list(_ visit: Visit) async throws -> Answer {
        let (scope, query, language) = (visit.scope, visit.query, visit.language)
        let (rows, page) = try await visit.read { reader in
            let search = NameSearch(query["q"])
            let all = try reader.persons(for: scope).filter { row in
                search?.finds([row.person.name.khmer, row.person.name.english].compactMap(\.self)) ?? true
            }
            let page = PageOfMany(query.number("page"), size: BodyPages.size, of: all.count)
            return (Array(sorted(all, language).dropFirst(page.skipping).prefix(page.size)), page)
        }
        let fields = Fields(Entered(query), in: language)
        let add: HTML? =
            visit.may(.proposeParticipants)
            ? """
            <a class="button" href="/persons/add">\(.addPerson, language)</a>
            <a class="button quiet" href="/duplicates?kind=persons">\(.duplicates, language)</a>
            <a class="button quiet" href="/imports/new/contacts">\(.importContacts, language)</a>
            """ : nil
        let table: HTML = """
            <p class="hint">\(.importShown(page), language)</p>
            <table class="stack"><thead><tr><th scope="col">\(.personName, language)</th>
            <th scope="col">\(.offices, language)</th></tr></thead>
            <tbody>\(rows.html { line($0, language) })</tbody></table>
            \(ImportParts(language).pager(page, query.address("/persons", keeping: ["q"])))
            """
        return visit.show(
            Page(
                .knownPersons, in: language,
                """
                <h1>\(.knownPersons, language)</h1>
                <div class="actions">\(add)<a class="button quiet" href="/bodies">\(.bodies, language)</a></div>
                <form class="filters" method="get" action="/persons" role="search" aria-label="\(.filter, language)">
                \(fields.line("q", .findPerson, kind: .search, hint: .findBodyMeans))
                <div class="actions"><button class="quiet">\(.filter, language)</button>
                <a href="/persons">\(.clearFilter, language)</a></div></form>
                \(rows.isEmpty ? "<p class=\"empty\">\(.noPersonFound, language)</p>" : table)
                """
            ).trail((address: "/bodies", name: Phrase.bodies.text(in: language))))
    }

    /// In the order of protocol.
    private static func sorted(_ rows: [PersonRow], _ language: Language) -> [PersonRow] {
        rows.map { row in
            (ProtocolPlace(row.place, name: SortKeys.key(row.person.name.text(in: language))), row)
        }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private static func line(_ row: PersonRow, _ language: Language) -> HTML {
        """
        <tr><th scope="row">\(BodyPages.link(to: row.person, language))</th>
        <td data-label="\(.offices, language)">\(row.posts.html { "<div>\(post($0, language))</div>" })</td></tr>

        """
    }

    /// Office and body, each leading to its page.
    static func post(_ post: PersonRow.Post, _ language: Language) -> HTML {
        let body: HTML = "<a href=\"/bodies/\(post.body)\">\(post.bodyName, language)</a>"
        guard let office = post.office else { return body }
        let acting: HTML? = post.isDeputy ? " (\(.deputy, language))" : nil
        return "<a href=\"/offices/\(office)\">\(post.title, language)</a>\(acting), \(body)"
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let id: ID<Person> = try visit.id("person")
        let (scope, role, language) = (visit.scope, visit.visitor?.role, visit.language)
        let (row, contacts, merges, sources) = try await visit.read { reader in
            let row = try reader.person(id, for: scope)
            let merges = try reader.merges(into: id.number, .persons).map { merge in
                (merge: merge, gone: try reader.person(ID(merge.gone), for: .country))
            }
            let contacts = try reader.contactPoints(of: [.person(id)], seenBy: role)
            return (row, contacts, merges, try reader.sources(of: .persons, id.number))
        }
        if let kept = row.mergedInto { return .redirect(to: "/persons/\(kept)#merged") }
        let person = row.person
        let change: HTML? =
            visit.may(.proposeParticipants)
            ? """
            <div class="actions"><a class="button quiet" href="/persons/\(id)/change">\(.changePerson, language)</a>
            </div>
            """ : nil
        return visit.show(
            Page(
                title: person.name.text(in: language),
                """
                <h1>\(BodyPages.name(of: person, language))</h1>
                \(facts(row, language))
                \(change)
                <h2>\(.contacts, language)</h2>
                \(ContactPages.list(contacts, of: .person(id), Fields(Entered(), in: language), visit))
                <h2>\(.officesHeld, language)</h2>
                \(history(row, language))
                \(ImportSource.list(sources, visit))
                \(merged(merges, language))
                """
            ).trail((address: "/persons", name: Phrase.knownPersons.text(in: language))))
    }

    private static func facts(_ row: PersonRow, _ language: Language) -> HTML {
        let person = row.person
        let other = language == .khmer ? person.name.english : person.name.khmer
        let elsewhere: HTML? =
            other == person.name.text(in: language)
            ? nil : other.map { "<span lang=\"\(language.other.rawValue)\">\($0)</span>" }
        return """
            <dl class="facts">
            \(fact(.inOtherLanguage, elsewhere))
            \(fact(.sexOfPerson, person.sex.map { "\($0.phrase, language)" }))
            \(fact(.rank, person.rank.map { "\($0.phrase, language)" }))
            \(fact(.belongsTo, row.province.map { "\($0.fullName, language)" } ?? "\(.national, language)"))
            </dl>
            """

        func fact(_ name: Phrase, _ value: HTML?) -> HTML? {
            value.map { "<div><dt>\(name, language)</dt><dd>\($0)</dd></div>" }
        }
    }

    private static func history(_ row: PersonRow, _ language: Language) -> HTML {
        guard !row.posts.isEmpty else { return "<p class=\"empty\">\(.noOffices, language)</p>" }
        return """
            <ul>\(row.posts.html { one in
                let time: HTML? = one.from.map { " <small>\(.heldBetween($0, one.to), language)</small>" }
                return "<li>\(post(one, language))\(time)</li>"
            })</ul>
            """
    }

    private static func merged(_ merges: [(merge: Merge, gone: PersonRow)], _ language: Language) -> HTML? {
        guard !merges.isEmpty else { return nil }
        return """
            <section class="card" id="merged"><h2>\(.mergedInto, language)</h2>
            <ul>\(merges.html { one in
                """
                <li><a href="/merges/\(one.merge.id)">\(BodyPages.name(of: one.gone.person, language))</a> \
                <small>\(one.merge.at.day, language)</small></li>
                """
            })</ul></section>
            """
    }
}
