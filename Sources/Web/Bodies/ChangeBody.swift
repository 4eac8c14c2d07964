import Dialogue
import HTTPTypes
import Store

/// `/bodies/{body}/change`: what is known of a body, its other names, and whether it is still there.
enum ChangeBody {
    static let routes: [Route] = [
        .get("/bodies/{body}/change", .keepBodies) { visit in
            let (row, parents) = try await find(visit)
            return visit.show(page(visit, row, parents, Entered()))
        },
        .post("/bodies/{body}/change", .keepBodies, change),
        .post("/bodies/{body}/state", .keepBodies, become),
        .post("/bodies/{body}/aliases", .keepBodies, addAlias),
        .post("/aliases/{alias}/remove", .keepBodies, removeAlias),
    ]

    private static func find(_ visit: Visit) async throws -> (BodyRow, [Body]) {
        let id: ID<Body> = try visit.id("body")
        let scope = visit.scope
        return try await visit.read { reader in
            let row = try reader.bodyRow(id, for: scope)
            try scope.requireKeeping(row.body.province)
            return (row, try reader.bodies(for: scope))
        }
    }

    private static func change(_ visit: Visit) async throws -> Answer {
        let (row, parents) = try await find(visit)
        let sent = try await visit.form()
        let scope = visit.scope
        var entered = Entered(sent)
        guard let (body, details) = BodyFields(parents: parents).read(&entered, in: nil, of: row) else {
            return visit.show(page(visit, row, parents, entered), status: .unprocessableContent)
        }
        return try await answer(visit, row, parents, sent) { writer in
            try sent.require(Seen(try writer.bodyRow(row.id, for: scope)))
            try writer.change(body, details, for: scope)
        }
    }

    private static func become(_ visit: Visit) async throws -> Answer {
        let (row, parents) = try await find(visit)
        let sent = try await visit.form()
        let (scope, links) = (visit.scope, visit.site.links.hashes)
        var entered = Entered(sent)
        let state: Body.State? = sent.word("state")
        let day = sent.day("since")
        if state == nil { entered.refuse("state", .chooseState) }
        if day == nil { entered.refuse("since", .dayOfHandOverMissing) }
        guard let state, let day else {
            return visit.show(page(visit, row, parents, entered), status: .unprocessableContent)
        }
        return try await answer(visit, row, parents, sent) { writer in
            try sent.require(Seen(try writer.bodyRow(row.id, for: scope)))
            try writer.change(row.id, to: state, since: day, for: scope, links: links)
        }
    }

    private static func addAlias(_ visit: Visit) async throws -> Answer {
        let (row, parents) = try await find(visit)
        let sent = try await visit.form()
        let scope = visit.scope
        var entered = Entered(sent)
        entered.refuseUnfit(["alias"])
        guard entered.faults.isEmpty else {
            return visit.show(page(visit, row, parents, entered), status: .unprocessableContent)
        }
        return try await answer(visit, row, parents, sent, field: "alias") { writer in
            try writer.add(alias: sent["alias"], to: row.id, for: scope)
        }
    }

    private static func removeAlias(_ visit: Visit) async throws -> Answer {
        let id: ID<BodyAlias> = try visit.id("alias")
        let scope = visit.scope
        let form = try await visit.form()
        return try await visit.act(form) { "/bodies/\(try $0.remove(alias: id, for: scope))/change" }
    }

    /// Leads to the body, or shows the forms again with what is wrong.
    private static func answer(
        _ visit: Visit, _ row: BodyRow, _ parents: [Body], _ sent: Form, field: String? = nil,
        _ act: @escaping @Sendable (Writer) throws -> Void
    ) async throws -> Answer {
        do {
            return try await visit.act(sent) { writer in
                try act(writer)
                return "/bodies/\(row.id)"
            }
        } catch let refusal as Body.Refusal {
            var entered = Entered(sent)
            entered.refuse(field ?? refusal.field, refusal.phrase)
            return visit.show(page(visit, row, parents, entered), status: .unprocessableContent)
        } catch StoreError.changedMeanwhile {
            var entered = Entered(sent)
            entered.somebodyWasFaster()
            return visit.show(page(visit, try await find(visit).0, parents, entered), status: entered.status)
        }
    }

    private static func page(_ visit: Visit, _ row: BodyRow, _ parents: [Body], _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        return Page(
            .changeBody, in: language,
            """
            \(fields.summary)
            <h1>\(.changeBody, language): \(row.body.name, language)</h1>
            <form class="card" method="post" action="/bodies/\(row.id)/change" novalidate>\(visit.keyField)\
            \(fields.seen(Seen(row)))
            \(BodyFields(parents: parents).html(fields, row))
            <div class="actions"><button>\(.save, language)</button>
            <a class="button quiet" href="/bodies/\(row.id)">\(.goBack, language)</a></div></form>
            \(aliases(visit, row, fields))
            \(state(visit, row, fields))
            """
        ).trail(
            (address: "/bodies", name: Phrase.bodies.text(in: language)),
            (address: "/bodies/\(row.id)", name: row.body.name.text(in: language)))
    }

    private static func aliases(_ visit: Visit, _ row: BodyRow, _ fields: Fields) -> HTML {
        let language = visit.language
        let list: HTML? =
            row.aliases.isEmpty
            ? nil
            : """
            <ul>\(row.aliases.html { alias in
                """
                <li>\(alias.name) <form class="inline" method="post" action="/aliases/\(alias.id)/remove">\
                \(visit.keyField)<button class="quiet" aria-label="\(.removeIt, language): \(alias.name)">\
                \(.removeIt, language)</button></form></li>
                """
            })</ul>
            """
        return """
            <section class="card"><h2>\(.otherNames, language)</h2><p class="hint">\(.otherNamesMean, language)</p>
            \(list)
            <form method="post" action="/bodies/\(row.id)/aliases" novalidate>\(visit.keyField)
            \(fields.line("alias", .otherName, required: true))
            <div class="actions"><button class="quiet">\(.addOtherName, language)</button></div></form></section>
            """
    }

    private static func state(_ visit: Visit, _ row: BodyRow, _ fields: Fields) -> HTML {
        let language = visit.language
        let states = Body.State.allCases.filter { $0 != row.details.state }.map { one in
            (value: one.rawValue, label: "\(one.phrase, language)" as HTML)
        }
        return """
            <section class="card"><h2>\(.stateOfBody, language): \(row.details.state.badge(language))</h2>
            <form method="post" action="/bodies/\(row.id)/state" novalidate>\(visit.keyField)\
            \(fields.seen(Seen(row)))
            \(fields.chips("state", .becomes, states, required: true))
            \(fields.line("since", .fromDay, kind: .date, typed: visit.today.description, required: true))
            <div class="actions"><button class="quiet">\(.save, language)</button></div></form></section>
            """
    }
}
