import Dialogue
import HTTPTypes
import Store

/// `/bodies/{body}`: one body, what it is a part of, how it is reached, its offices and who holds them.
enum OneBody {
    static let routes: [Route] = [
        .get("/bodies/{body}", .seeBodies, show),
        .post("/bodies/{body}/offices", .keepBodies, addOffice),
    ]

    /// All that the page shows.
    struct Whole: Sendable {
        let row: BodyRow
        let parent: Body?
        let parts: [Body]
        let offices: [OfficeRow]
        let deputies: [ID<Office>: [Deputy]]
        let contacts: [ContactPoint]
        let merges: [(merge: Merge, gone: BodyRow)]
        let sources: [ImportSource]
    }

    static func find(_ visit: Visit) async throws -> Whole {
        let id: ID<Body> = try visit.id("body")
        let (scope, role) = (visit.scope, visit.visitor?.role)
        return try await visit.read { reader in
            let row = try reader.bodyRow(id, for: scope)
            let offices = try reader.offices(of: [id])
            return Whole(
                row: row, parent: try row.details.parent.map { try reader.body($0) }, parts: try reader.parts(of: id),
                offices: offices, deputies: try reader.deputies(of: offices.map(\.id)),
                contacts: try reader.contactPoints(of: [.body(id)], for: scope, seenBy: role),
                merges: try reader.merges(into: id.number, .bodies).map { merge in
                    (merge, try reader.bodyRow(ID(merge.gone), for: .country))
                }, sources: try reader.sources(of: .bodies, id.number))
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let whole = try await find(visit)
        // What was merged lives on under the other's address.
        if let kept = whole.row.details.mergedInto { return .redirect(to: "/bodies/\(kept)#merged") }
        return visit.show(page(visit, whole, Entered()))
    }

    private static func addOffice(_ visit: Visit) async throws -> Answer {
        let whole = try await find(visit)
        let (id, scope) = (whole.row.id, visit.scope)
        let form = try await visit.form()
        var entered = Entered(form)
        let title = form.bilingual("title")
        let kind: Office.Kind? = form.word("kind")
        // Offices of district governors are made from the districts, so that none is there twice.
        if kind == nil || kind == .districtGovernor { entered.refuse("kind", .chooseKindOfBody) }
        if title == nil { entered.refuse("title_km", Office.Refusal.noTitle.phrase(in: visit.language)) }
        entered.refuseUnfit(["title_km", "title_en"])
        guard entered.faults.isEmpty, let title, let kind else {
            return visit.show(page(visit, whole, entered), status: .unprocessableContent)
        }
        do {
            return try await visit.act(form) { writer in
                let office = Office(id: ID(0), body: id, kind: kind, title: title)
                _ = try writer.enter(office: office, in: id, for: scope)
                return "/bodies/\(id)"
            }
        } catch let refusal as Office.Refusal {
            entered.refuse("title_km", refusal.phrase(in: visit.language))
            return visit.show(page(visit, whole, entered), status: .unprocessableContent)
        }
    }

    static func page(_ visit: Visit, _ whole: Whole, _ entered: Entered) -> Page {
        let language = visit.language
        let body = whole.row.body
        let mayChange = visit.keeps(body.province)
        let change: HTML? =
            mayChange
            ? """
            <div class="actions"><a class="button quiet" href="/bodies/\(body.id)/change">\(.changeBody, language)</a>
            </div>
            """ : nil
        let propose = ProposeChange.link(body, visit)
        let fields = Fields(entered, in: language)
        let open = whole.offices.filter { $0.office.endedOn == nil }
        let ended = whole.offices.filter { $0.office.endedOn != nil }
        return Page(
            title: body.name.text(in: language),
            """
            \(fields.summary)
            <h1>\(body.name, language)</h1>
            \(facts(whole, language))
            \(change)\(propose)
            <h2>\(.contacts, language)</h2>
            \(ContactPages.list(whole.contacts, of: .body(body.id), home: body.province, fields, visit))
            <h2>\(.offices, language)</h2>
            \(open.isEmpty ? "<p class=\"empty\">\(.noOffices, language)</p>" : nil as HTML?)
            <ul class="cards">\(ordered(open).html { card($0, whole.deputies[$0.id] ?? [], mayChange, visit) })</ul>
            \(closed(ended, language))
            \(mayChange ? officeForm(visit, body, fields) : nil)
            \(ImportSource.list(whole.sources, visit))
            \(merged(whole, visit))
            """
        ).trail((address: "/bodies", name: Phrase.bodies.text(in: language)))
    }

    private static func ordered(_ offices: [OfficeRow]) -> [OfficeRow] {
        offices.sorted { left, right in
            let (one, other) = (place(left), place(right))
            return one == other ? left.id < right.id : one < other
        }
    }

    private static func place(_ row: OfficeRow) -> ProtocolPlace {
        ProtocolPlace(rank: row.holding?.person.rank ?? row.office.kind.rank, body: nil, office: row.office.kind)
    }

    private static func facts(_ whole: Whole, _ language: Language) -> HTML {
        let (body, details) = (whole.row.body, whole.row.details)
        let since: HTML? = details.since.map { "<small>\(.heldBetween($0, nil), language)</small>" }
        let others = whole.row.aliases.map(\.name).joined(separator: " · ")
        let parts: HTML? =
            whole.parts.isEmpty
            ? nil
            : """
            <ul>\(whole.parts.html { "<li><a href=\"/bodies/\($0.id)\">\($0.name, language)</a></li>" })</ul>
            """
        return """
            <dl class="facts">
            \(fact(.kindOfBody, "\(whole.row.kindPhrase, language)"))
            \(fact(.acronym, body.acronym.map { "\($0)" }))
            \(fact(.inOtherLanguage, other(body.name, language)))
            \(fact(.otherNames, others.isEmpty ? nil : "\(others)"))
            \(fact(.belongsTo, body.province.map { "\($0.fullName, language)" } ?? "\(.national, language)"))
            \(fact(.partOf, whole.parent.map { "<a href=\"/bodies/\($0.id)\">\($0.name, language)</a>" }))
            \(fact(.hasParts, parts))
            \(fact(.referenceOfBody, details.reference.map { "\($0)" }))
            \(fact(.stateOfBody, "\(details.state.badge(language)) \(since)"))
            </dl>
            """

        func fact(_ name: Phrase, _ value: HTML?) -> HTML? {
            value.map { "<div><dt>\(name, language)</dt><dd>\($0)</dd></div>" }
        }
    }

    /// The name in the language the page is not in.
    private static func other(_ name: Bilingual, _ language: Language) -> HTML? {
        guard let words = language == .khmer ? name.english : name.khmer, words != name.text(in: language) else {
            return nil
        }
        return "<span lang=\"\(language.other.rawValue)\">\(words)</span>"
    }

    private static func officeForm(_ visit: Visit, _ body: Body, _ fields: Fields) -> HTML {
        let language = visit.language
        let kinds = Office.Kind.allCases.filter { $0 != .districtGovernor }.map { kind in
            (value: kind.rawValue, label: "\(kind.phrase, language)" as HTML)
        }
        return """
            <form class="card" method="post" action="/bodies/\(body.id)/offices" novalidate>\(visit.keyField)
            <h2>\(.addOffice, language)</h2>
            \(fields.bilingual("title", .titleOfOffice, required: true))
            \(fields.choice("kind", .kindOfBody, kinds, required: true))
            <div class="actions"><button>\(.addOffice, language)</button>
            <a class="button quiet" href="/bodies">\(.goBack, language)</a></div></form>
            """
    }

    private static func card(
        _ row: OfficeRow, _ deputies: [Deputy], _ mayChange: Bool, _ visit: Visit
    ) -> HTML {
        let language = visit.language
        let holder: HTML =
            row.holding.map { holding in
                """
                <p>\(BodyPages.link(to: holding.person, language))<br>
                <small>\(.heldBetween(holding.from, nil), language)</small></p>
                """
            } ?? "<p class=\"empty\">\(.nobodyHolds, language)</p>"
        let acting = deputies.filter { $0.to == nil }.html { deputy -> HTML in
            "<p>\(.deputy, language): \(BodyPages.link(to: deputy.person, language))</p>"
        }
        let title = row.office.title.text(in: language)
        let fill: HTML? =
            mayChange
            ? """
            <p class="actions"><a class="button quiet" href="/offices/\(row.office.id)/fill" \
            aria-label="\(.fillOffice, language): \(title)">\(.fillOffice, language)</a></p>
            """ : nil
        return """
            <li class="card"><h3><a href="/offices/\(row.office.id)">\(row.office.title, language)</a></h3>
            \(holder)\(acting)\(fill)</li>

            """
    }

    private static func closed(_ offices: [OfficeRow], _ language: Language) -> HTML? {
        guard !offices.isEmpty else { return nil }
        return """
            <details><summary>\(.closedOffices, language)</summary><ul>\(offices.html { row in
                "<li><a href=\"/offices/\(row.office.id)\">\(row.office.title, language)</a></li>"
            })</ul></details>
            """
    }

    private static func merged(_ whole: Whole, _ visit: Visit) -> HTML? {
        let language = visit.language
        guard !whole.merges.isEmpty else { return nil }
        return """
            <section class="card" id="merged"><h2>\(.mergedInto, language)</h2>
            <ul>\(whole.merges.html { one in
                """
                <li><a href="/merges/\(one.merge.id)">\(one.gone.body.name, language)</a> \(one.gone.body.acronym) \
                <small>\(one.merge.at.day, language)</small></li>
                """
            })</ul></section>
            """
    }
}

extension ImportSource {
    /// The rows of imported files it is known from, as they came.
    static func list(_ sources: [ImportSource], _ visit: Visit) -> HTML? {
        let language = visit.language
        guard !sources.isEmpty, visit.may(.importSupport) else { return nil }
        return """
            <h2>\(.importedFrom, language)</h2><ul>\(sources.html { one in
                """
                <li><a href="/imports/\(one.found)/rows/\(one.row)">\(one.file), \(.importRow, language) \
                \(one.number, language)</a></li>
                """
            })</ul>
            """
    }
}
