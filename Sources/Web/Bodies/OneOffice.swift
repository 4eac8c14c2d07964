import Dialogue
import HTTPTypes
import Store

/// `/offices/{office}`: who holds an office, who acts for the holder, who held it, and what moved at each hand-over.
enum OneOffice {
    static let routes: [Route] = [
        .get("/offices/{office}", .seeBodies) { $0.show(page($0, try await find($0), Entered())) },
        .post("/offices/{office}/rename", .keepBodies, rename),
        .post("/offices/{office}/vacate", .keepBodies, vacate),
        .post("/offices/{office}/close", .keepBodies, close),
    ]

    struct Whole: Sendable {
        let row: OfficeRow
        let body: Body
        let deputies: [Deputy]
        let contacts: [ContactPoint]
        let moves: [(from: Day, holder: ID<Person>, moves: [HandOver.Move])]
    }

    static func find(_ visit: Visit) async throws -> Whole {
        let id: ID<Office> = try visit.id("office")
        let (scope, role) = (visit.scope, visit.visitor?.role)
        return try await visit.read { reader in
            let row = try reader.office(id, for: scope)
            return Whole(
                row: row, body: try reader.body(row.office.body, for: scope),
                deputies: try reader.deputies(of: [id])[id] ?? [],
                contacts: try reader.contactPoints(of: [.office(id)], for: scope, seenBy: role),
                moves: try reader.moves(of: id, for: scope))
        }
    }

    /// What those see who change an office: what it is called, and who holds it.
    private static func seen(_ row: OfficeRow) -> Seen { Seen(row.office.title, row.office.endedOn, row.holding) }

    private static func rename(_ visit: Visit) async throws -> Answer {
        let whole = try await find(visit)
        let form = try await visit.form()
        let scope = visit.scope
        var entered = Entered(form)
        let title = form.bilingual("title")
        if title == nil { entered.refuse("title_km", Office.Refusal.noTitle.phrase(in: visit.language)) }
        entered.refuseUnfit(["title_km", "title_en"])
        guard entered.faults.isEmpty, let title else {
            return visit.show(page(visit, whole, entered), status: .unprocessableContent)
        }
        return try await answer(visit, whole, form, field: "title_km") { writer in
            try form.require(seen(try writer.office(whole.row.id, for: scope)))
            try writer.rename(office: whole.row.id, title, for: scope)
        }
    }

    private static func vacate(_ visit: Visit) async throws -> Answer {
        let links = visit.site.links.hashes
        return try await onDay(visit) { try $0.vacate($1, on: $2, for: $3, links: links) }
    }

    private static func close(_ visit: Visit) async throws -> Answer {
        let links = visit.site.links.hashes
        return try await onDay(visit) { try $0.close(office: $1, on: $2, for: $3, links: links) }
    }

    private static func onDay(
        _ visit: Visit, _ act: @escaping @Sendable (Writer, ID<Office>, Day, Scope) throws -> Void
    ) async throws -> Answer {
        let whole = try await find(visit)
        let form = try await visit.form()
        let scope = visit.scope
        guard let day = form.day("on") else {
            let entered = Entered(form, faults: [("on", .dayOfHandOverMissing)])
            return visit.show(page(visit, whole, entered), status: .unprocessableContent)
        }
        return try await answer(visit, whole, form, field: "on") { writer in
            try form.require(seen(try writer.office(whole.row.id, for: scope)))
            try act(writer, whole.row.id, day, scope)
        }
    }

    /// Leads to the office, or shows it again with what is wrong.
    static func answer(
        _ visit: Visit, _ whole: Whole, _ form: Form, field: String,
        _ act: @escaping @Sendable (Writer) throws -> Void
    ) async throws -> Answer {
        do {
            return try await visit.act(form) { writer in
                try act(writer)
                return "/offices/\(whole.row.id)"
            }
        } catch let refusal as Office.Refusal {
            let entered = Entered(form, faults: [(field, refusal.phrase(in: visit.language))])
            return visit.show(page(visit, whole, entered), status: .unprocessableContent)
        } catch StoreError.changedMeanwhile {
            var entered = Entered(form)
            entered.somebodyWasFaster()
            return visit.show(page(visit, try await find(visit), entered), status: entered.status)
        }
    }

    static func page(_ visit: Visit, _ whole: Whole, _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let row = whole.row
        let mayChange = visit.keeps(whole.body.province) && row.office.endedOn == nil
        let fill: HTML? =
            mayChange
            ? """
            <div class="actions"><a class="button" href="/offices/\(row.id)/fill">\(.fillOffice, language)</a></div>
            """ : nil
        let ended: HTML? = row.office.endedOn.map { day in
            "<div class=\"notice\"><p>\(.officeEnded(day), language)</p></div>"
        }
        return Page(
            title: row.office.title.text(in: language),
            """
            \(fields.summary)
            <h1>\(row.office.title, language)</h1>
            <p class="by"><a href="/bodies/\(whole.body.id)">\(whole.body.name, language)</a> · \
            \(row.office.kind.phrase, language)</p>
            \(ended)
            <h2>\(.holders, language)</h2>
            \(holders(whole, language))
            \(fill)
            <h2>\(.deputies, language)</h2>
            \(Deputies.part(whole, fields, visit, mayChange: mayChange))
            <h2>\(.contacts, language)</h2>
            \(ContactPages.list(whole.contacts, of: .office(row.id), home: whole.body.province, fields, visit))
            \(mayChange ? changes(whole, fields, visit) : nil)
            """
        ).trail(
            (address: "/bodies", name: Phrase.bodies.text(in: language)),
            (address: "/bodies/\(whole.body.id)", name: whole.body.name.text(in: language)))
    }

    private static func holders(_ whole: Whole, _ language: Language) -> HTML {
        guard !whole.row.holdings.isEmpty else { return "<p class=\"empty\">\(.nobodyHolds, language)</p>" }
        return """
            <ol>\(whole.row.holdings.html { holding in
                let moved = whole.moves.first { $0.from == holding.from && $0.holder == holding.person.id }?.moves ?? []
                return """
                    <li>\(BodyPages.link(to: holding.person, language)) \
                    <small>\(.heldBetween(holding.from, holding.to), language)</small>\
                    \(Moves(moves: moved, language: language).folded)</li>
                    """
            })</ol>
            """
    }

    private static func changes(_ whole: Whole, _ fields: Fields, _ visit: Visit) -> HTML {
        let language = visit.language
        let office = whole.row.office
        let ends = whole.row.holding != nil
        return """
            <details><summary>\(.changeOffice, language)</summary>
            <form method="post" action="/offices/\(office.id)/rename" novalidate>\(visit.keyField)\
            \(fields.seen(seen(whole.row)))
            \(fields.bilingual("title", .titleOfOffice, typed: office.title, required: true))
            <div class="actions"><button class="quiet">\(.save, language)</button></div></form>
            <form method="post" action="/offices/\(office.id)/\(ends ? "vacate" : "close")" novalidate>\
            \(visit.keyField)\(fields.seen(seen(whole.row)))
            <p class="hint">\(ends ? .vacateMeans : .closeOfficeMeans, language)</p>
            \(fields.line("on", .fromDay, kind: .date, typed: visit.today.description, required: true))
            <div class="actions"><button class="quiet">\(ends ? .vacate : .closeOffice, language)</button></div></form>
            </details>
            """
    }
}

/// What goes, or went, from one holder to the next.
struct Moves: Sendable {
    let moves: [HandOver.Move]
    let language: Language

    /// Folded away under a count; nothing where nothing moved.
    var folded: HTML? {
        guard !moves.isEmpty else { return nil }
        return "<details><summary>\(.moved(moves.count), language)</summary>\(list)</details>"
    }

    var list: HTML {
        """
        <ul>\(moves.html { move in
            let due: HTML? = move.due.map { " <small>\(.dueOn($0), language)</small>" }
            let reference: HTML? = move.reference.isEmpty ? nil : " <span class=\"number\">\(move.reference)</span>"
            return """
                <li>\(move.kind.phrase, language)\(reference) · \
                <a href="/\(move.dialogueName)">\(move.dialogueName)</a>\(due)</li>
                """
        })</ul>
        """
    }
}
