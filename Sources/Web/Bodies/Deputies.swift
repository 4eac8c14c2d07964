import Dialogue
import HTTPTypes
import Store

/// Who acts for the holder of an office: named and ended on the office's page.
enum Deputies {
    static let routes: [Route] = [
        .get("/offices/{office}/deputies", .keepBodies) { visit in
            let whole = try await OneOffice.find(visit)
            try visit.scope.requireKeeping(whole.body.province)
            return visit.show(page(visit, whole, Entered()))
        },
        .post("/offices/{office}/deputies", .keepBodies, name),
        .post("/deputies/{deputy}/end", .keepBodies, end),
    ]

    private static func name(_ visit: Visit) async throws -> Answer {
        let whole = try await OneOffice.find(visit)
        let form = try await visit.form()
        let scope = visit.scope
        var entered = Entered(form)
        let day = form.day("from")
        if day == nil { entered.refuse("from", .dayOfHandOverMissing) }
        let (person, alike) = try await PersonFields.read(&entered, visit)
        guard entered.faults.isEmpty, let person, let day else {
            return visit.show(page(visit, whole, entered, alike), status: .unprocessableContent)
        }
        do {
            return try await visit.act(form) { writer in
                try writer.name(person, deputyFor: whole.row.id, from: day, scope: scope)
                return "/offices/\(whole.row.id)"
            }
        } catch let refusal as Office.Refusal {
            entered.refuse(refusal == .dayAhead ? "from" : "name_km", refusal.phrase(in: visit.language))
            return visit.show(page(visit, whole, entered, alike), status: .unprocessableContent)
        }
    }

    private static func end(_ visit: Visit) async throws -> Answer {
        let id: ID<Deputy> = try visit.id("deputy")
        let scope = visit.scope
        let form = try await visit.form()
        let row = try await visit.read { try $0.office(of: id, for: scope) }
        let day = form.day("ended") ?? visit.today
        do {
            return try await visit.act(form) { writer in
                let row = try writer.end(deputy: id, on: day, for: scope)
                return "/offices/\(row.id)"
            }
        } catch let refusal as Office.Refusal {
            let (office, role) = (row.id, visit.visitor?.role)
            let whole = try await visit.read { reader in
                OneOffice.Whole(
                    row: row, body: try reader.body(row.office.body, for: scope),
                    deputies: try reader.deputies(of: [office])[office] ?? [],
                    contacts: try reader.contactPoints(of: [.office(office)], for: scope, seenBy: role),
                    moves: try reader.moves(of: office, for: scope))
            }
            let entered = Entered(form, faults: [("ended", refusal.phrase(in: visit.language))])
            return visit.show(OneOffice.page(visit, whole, entered), status: .unprocessableContent)
        }
    }

    private static func page(
        _ visit: Visit, _ whole: OneOffice.Whole, _ entered: Entered, _ alike: [PersonRow] = []
    ) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let office = whole.row.office
        return Page(
            .nameDeputy, in: language,
            """
            \(fields.summary)
            <h1>\(.nameDeputy, language): \(office.title, language)</h1>
            <p class="by">\(whole.body.name, language)</p>
            <p class="hint">\(.deputyMeans, language)</p>
            <form method="post" action="/offices/\(office.id)/deputies" data-keep="deputy \(office.id)" novalidate>\
            \(visit.keyField)
            \(PersonFields.html(fields, alike))
            \(fields.line("from", .fromDay, kind: .date, typed: visit.today.description, required: true))
            \(fields.kept)
            <div class="actions"><button>\(.nameDeputy, language)</button>
            <a class="button quiet" href="/offices/\(office.id)">\(.goBack, language)</a></div></form>
            """
        ).trail(
            (address: "/bodies", name: Phrase.bodies.text(in: language)),
            (address: "/offices/\(office.id)", name: office.title.text(in: language)))
    }

    /// The part of the office's page.
    static func part(_ whole: OneOffice.Whole, _ fields: Fields, _ visit: Visit, mayChange: Bool) -> HTML {
        let language = visit.language
        let add: HTML? =
            mayChange
            ? """
            <div class="actions"><a class="button quiet" href="/offices/\(whole.row.id)/deputies">\
            \(.nameDeputy, language)</a></div>
            """ : nil
        guard !whole.deputies.isEmpty else { return "<p class=\"empty\">\(.noDeputies, language)</p>\(add)" }
        return """
            <ul>\(whole.deputies.html { deputy in
                let ends = mayChange && deputy.to == nil ? endForm(deputy, fields, visit) : nil
                return """
                    <li>\(BodyPages.link(to: deputy.person, language)) \
                    <small>\(.heldBetween(deputy.from, deputy.to), language)</small>\(ends)</li>
                    """
            })</ul>
            \(add)
            """
    }

    private static func endForm(_ deputy: Deputy, _ fields: Fields, _ visit: Visit) -> HTML {
        let language = visit.language
        let name = deputy.person.name.text(in: language)
        return """
            <form method="post" action="/deputies/\(deputy.id)/end">\(visit.keyField)
            <button class="quiet" aria-label="\(.endDeputy, language): \(name)">\(.endDeputy, language)</button></form>
            """
    }
}
