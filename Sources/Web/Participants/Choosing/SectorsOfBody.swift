import Dialogue
import HTTPTypes
import Store

/// `/bodies/{body}/fields`: what a department or ministry works on, by which it is proposed (guideline IV.i.b).
enum SectorsOfBody {
    static let routes: [Route] = [
        .get("/bodies/{body}/fields", .proposeParticipants, show),
        .post("/bodies/{body}/fields", .proposeParticipants, settle),
    ]

    private static func show(_ visit: Visit) async throws -> Answer {
        let id: ID<Body> = try visit.id("body")
        let scope = visit.scope
        let (body, fields) = try await visit.read { reader in
            (try reader.body(id, for: scope), try reader.fields(of: [id])[id] ?? [])
        }
        return visit.show(page(visit, body, fields))
    }

    private static func settle(_ visit: Visit) async throws -> Answer {
        let id: ID<Body> = try visit.id("body")
        let scope = visit.scope
        let form = try await visit.form()
        let fields = Set(form.all("sector").compactMap(Sector.init(rawValue:)))
        return try await visit.act(form) { writer in
            try writer.settle(fields: fields, of: id, for: scope)
            return "/bodies/\(id)/fields"
        }
    }

    private static func page(_ visit: Visit, _ body: Body, _ fields: Set<Sector>) -> Page {
        let language = visit.language
        let boxes = Sector.allCases.html { sector -> HTML in
            let checked: HTML? = fields.contains(sector) ? " checked" : nil
            return """
                <label class="choice"><input type="checkbox" name="sector" value="\(sector.rawValue)"\(checked)> \
                <span>\(sector.phrase, language)</span></label>

                """
        }
        return Page(
            .fieldsOfBody, in: language,
            """
            <h1>\(.fieldsOfBody, language): \(body.name, language)</h1>
            <p>\(.fieldsMean, language) <small>(\(.guidelineSection, language) IV.i.b)</small></p>
            <form method="post" action="/bodies/\(body.id)/fields">\(visit.keyField)
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
