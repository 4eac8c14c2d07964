import Dialogue
import HTTPTypes
import Khmer
import Store

/// `/bodies`: the administrations, partners and societies a province works with, found by any of their names.
enum BodyPages {
    static let routes: [Route] =
        [.get("/bodies", .seeBodies, show)] + AddBody.routes + OneBody.routes + ChangeBody.routes
        + OneOffice.routes + FillOffice.routes + Deputies.routes + ContactPages.routes + PersonPages.routes
        + ChangePerson.routes + DuplicatePages.routes + ComparePages.routes + SupportBodyPages.routes

    static let size = 50

    /// What was asked for and what was found of it.
    private struct Found: Sendable {
        let rows: [BodyRow]
        let page: PageOfMany
        let offices: [ID<Body>: [OfficeRow]]
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (scope, query, language) = (visit.scope, visit.query, visit.language)
        let found = try await visit.read { reader in
            let rows = sorted(filtered(try reader.bodyRows(for: scope), by: query), language)
            let page = PageOfMany(query.number("page"), size: size, of: rows.count)
            let shown = Array(rows.dropFirst(page.skipping).prefix(page.size))
            let offices = try reader.offices(of: shown.map(\.id)).filter { $0.office.endedOn == nil }
            return Found(rows: shown, page: page, offices: Dictionary(grouping: offices, by: \.office.body))
        }
        return visit.show(page(visit, found))
    }

    private static func filtered(_ rows: [BodyRow], by query: Form) -> [BodyRow] {
        let search = NameSearch(query["q"])
        let kind: Body.Kind? = query.word("kind")
        let state = query["state"]
        return rows.filter { row in
            guard kind == nil || row.body.kind == kind else { return false }
            guard state == "all" || row.details.state.isThere == (state != "not") else { return false }
            return search?.finds(row.allNames + [row.details.reference].compactMap(\.self)) ?? true
        }
    }

    /// In the order of protocol.
    private static func sorted(_ rows: [BodyRow], _ language: Language) -> [BodyRow] {
        rows.map { row in (place(row, language), row) }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    static func place(_ row: BodyRow, _ language: Language) -> ProtocolPlace {
        ProtocolPlace(
            rank: nil, body: row.body.kind, subkind: row.details.subkind, office: nil,
            name: SortKeys.key(row.body.name.text(in: language)))
    }

    private static func page(_ visit: Visit, _ found: Found) -> Page {
        let language = visit.language
        let mayChange = visit.may(.proposeParticipants)
        let add: HTML? =
            mayChange
            ? """
            <a class="button" href="/bodies/add">\(.addBody, language)</a>
            <a class="button quiet" href="/duplicates?kind=bodies">\(.duplicates, language)</a>
            <a class="button quiet" href="/support/organisations">\(.supportBodies, language)</a>
            <a class="button quiet" href="/imports/new/organisations">\(.importOrganisations, language)</a>
            """ : nil
        let table: HTML = """
            <p class="hint">\(.importShown(found.page), language)</p>
            <table class="stack"><thead><tr><th scope="col">\(.bodyName, language)</th>
            <th scope="col">\(.kindOfBody, language)</th><th scope="col">\(.offices, language)</th></tr></thead>
            <tbody>\(found.rows.html { line($0, found.offices[$0.id] ?? [], language) })</tbody></table>
            \(ImportParts(language).pager(found.page, visit.query.address("/bodies", keeping: ["q", "kind", "state"])))
            """
        return Page(
            .bodies, in: language,
            """
            <h1>\(.bodies, language)</h1>
            <div class="actions">\(add)<a class="button quiet" href="/persons">\(.knownPersons, language)</a></div>
            \(filters(visit))
            \(found.rows.isEmpty ? "<p class=\"empty\">\(nothing(visit), language)</p>" : table)
            """
        ).trail(("/desk", Phrase.desk.text(in: language)))
    }

    private static func nothing(_ visit: Visit) -> Phrase { visit.query["q"].isEmpty ? .nobodyThere : .noBodyFound }

    private static func filters(_ visit: Visit) -> HTML {
        let language = visit.language
        let fields = Fields(Entered(visit.query), in: language)
        let states = [("not", Phrase.notThere), ("all", .allOfThem)].map {
            (value: $0.0, label: "\($0.1, language)" as HTML)
        }
        return """
            <form class="filters" method="get" action="/bodies" role="search" aria-label="\(.filter, language)">
            \(fields.line("q", .findBody, kind: .search, hint: .findBodyMeans))
            \(fields.choice("kind", .kindOfBody, Body.Kind.choices(language), empty: .allOfThem))
            \(fields.choice("state", .stateOfBody, states, empty: .stillThere))
            <div class="actions"><button class="quiet">\(.filter, language)</button>
            <a href="/bodies">\(.clearFilter, language)</a></div></form>
            """
    }

    private static func line(_ row: BodyRow, _ offices: [OfficeRow], _ language: Language) -> HTML {
        let body = row.body
        let acronym: HTML? = body.acronym.map { " <small>\($0)</small>" }
        let others: HTML? =
            row.aliases.isEmpty ? nil : "<br><small>\(row.aliases.map(\.name).joined(separator: " · "))</small>"
        let state: HTML? = row.details.state == .active ? nil : "<div>\(row.details.state.badge(language))</div>"
        let held = offices.filter { $0.office.kind.leadsItsBody || offices.count < 4 }.html { row -> HTML in
            let holder: HTML =
                row.holding.map { "\(name(of: $0.person, language))" } ?? "<small>\(.nobodyHolds, language)</small>"
            return "<div>\(row.office.title, language): \(holder)</div>"
        }
        return """
            <tr><th scope="row"><a href="/bodies/\(body.id)">\(body.name, language)</a>\(acronym)\(others)</th>
            <td data-label="\(.kindOfBody, language)">\(row.kindPhrase, language)\(state)</td>
            <td data-label="\(.offices, language)">\(held)</td></tr>

            """
    }

    /// Honorific and name.
    static func name(of person: Person, _ language: Language) -> HTML {
        let honorific: HTML? = person.honorific.map { "\($0.phrase, language) " }
        return "\(honorific)\(person.name, language)"
    }

    /// The same, leading to the person.
    static func link(to person: Person, _ language: Language) -> HTML {
        "<a href=\"/persons/\(person.id)\">\(name(of: person, language))</a>"
    }
}

extension BodyRow {
    /// The finer kind where it is known.
    var kindPhrase: Phrase { details.subkind?.phrase ?? body.kind.phrase }
}

extension Body.State {
    func badge(_ language: Language) -> HTML { "<span class=\"state \(mark)\">\(phrase, language)</span>" }

    private var mark: String {
        switch self {
        case .active: "done"
        case .notReported: "late"
        case .inactive, .closed, .gone: "cannot"
        }
    }
}

extension String {
    /// As a value in the query of an address.
    var urlEncoded: String {
        utf8.map { byte in
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95: String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
