import Dialogue
import HTTPTypes
import Store

/// `/bodies/{body}/fields`: what a department or ministry works on, by which it is proposed (guideline IV.i.b).
enum SectorsOfBody {
    static let routes: [Route] = [
        .get("/bodies/{body}/fields", .keepBodies, show),
        .post("/bodies/{body}/fields", .keepBodies, settle),
    ]

    private static func show(_ visit: Visit) async throws -> Answer {
        let id: ID<Body> = try visit.id("body")
        let scope = visit.scope
        let (body, fields) = try await visit.read { reader in
            let body = try reader.body(id, for: scope)
            try scope.requireKeeping(body.province)
            return (body, try reader.fields(of: [id])[id] ?? [])
        }
        return visit.show(page(visit, body, fields))
    }

    private static func settle(_ visit: Visit) async throws -> Answer {
        let id: ID<Body> = try visit.id("body")
        let scope = visit.scope
        let form = try await visit.form()
        let fields = Set(form.all("sector").compactMap(Sector.init(rawValue:)))
        do {
            return try await visit.act(form) { writer in
                try form.require(seen(try writer.fields(of: [id])[id] ?? []))
                try writer.settle(fields: fields, of: id, for: scope)
                return "/bodies/\(id)/fields"
            }
        } catch StoreError.changedMeanwhile {
            let (body, now) = try await visit.read { reader in
                (try reader.body(id, for: scope), try reader.fields(of: [id])[id] ?? [])
            }
            return visit.show(page(visit, body, now, typed: fields), status: .conflict)
        }
    }

    private static func seen(_ fields: Set<Sector>) -> Seen { Seen(Sector.allCases.filter(fields.contains)) }

    /// - Parameter typed: what was ticked on a page that somebody else has overtaken.
    private static func page(_ visit: Visit, _ body: Body, _ fields: Set<Sector>, typed: Set<Sector>? = nil) -> Page {
        let language = visit.language
        let now = Sector.allCases.filter(fields.contains).map { $0.phrase.text(in: language) }
        let stands: HTML? = typed.map { _ in
            "<p class=\"hint\"><strong>\(.standsNow, language) <q>\(now.joined(separator: ", "))</q></strong></p>"
        }
        let boxes = Sector.allCases.html { sector -> HTML in
            let checked: HTML? = (typed ?? fields).contains(sector) ? " checked" : nil
            return """
                <label class="choice"><input type="checkbox" name="sector" value="\(sector.rawValue)"\(checked)> \
                <span>\(sector.phrase, language)</span></label>

                """
        }
        return Page(
            .fieldsOfBody, in: language,
            """
            \(visit.refused(typed.map { _ in .changedMeanwhile }))\(stands)
            <h1>\(.fieldsOfBody, language): \(body.name, language)</h1>
            <p>\(.fieldsMean, language) <small>(\(.guidelineSection, language) IV.i.b)</small></p>
            <form method="post" action="/bodies/\(body.id)/fields">\(visit.keyField)\(seen(fields).field)
            <fieldset class="field"><legend>\(.fieldsOfBody, language)</legend>
            <div class="choices">\(boxes)</div></fieldset>
            <div class="actions"><button>\(.save, language)</button>
            <a class="button quiet" href="/bodies/\(body.id)">\(.goBack, language)</a></div></form>
            """
        ).trail(
            (address: "/bodies", name: Phrase.bodies.text(in: language)),
            (address: "/bodies/\(body.id)", name: body.name.text(in: language)))
    }
}
