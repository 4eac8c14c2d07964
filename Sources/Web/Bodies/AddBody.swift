import Dialogue
import HTTPTypes
import Khmer
import Store

/// `/bodies/add`: a body that is not known yet; one that sounds like it is shown first.
enum AddBody {
    static let routes: [Route] = [
        .get("/bodies/add", .keepBodies) { $0.show(try await page($0, Entered())) },
        .post("/bodies/add", .keepBodies, add),
    ]

    private static func add(_ visit: Visit) async throws -> Answer {
        let sent = try await visit.form()
        let scope = visit.scope
        var entered = Entered(sent)
        let parents = try await BodyFields.parents(visit)
        guard let (body, details) = BodyFields(parents: parents).read(&entered, in: visit.visitor?.province) else {
            return visit.show(try await page(visit, entered), status: .unprocessableContent)
        }
        do {
            return try await visit.act(sent) { writer in
                // Spelt otherwise, but the same to a reader.
                let keys = Set([body.name.khmer, body.name.english].compactMap { $0.map(KhmerText.fold) })
                let isThere = try writer.bodyRows(for: scope).contains { other in
                    other.allNames.contains { keys.contains(KhmerText.fold($0)) }
                }
                if isThere { throw Body.Refusal.alreadyThere }
                return "/bodies/\(try writer.enter(body, details, for: scope))"
            }
        } catch let refusal as Body.Refusal {
            entered.refuse(refusal.field, refusal.phrase)
            return visit.show(try await page(visit, entered), status: .unprocessableContent)
        }
    }

    private static func page(_ visit: Visit, _ entered: Entered) async throws -> Page {
        let language = visit.language
        let parents = try await BodyFields.parents(visit)
        let fields = Fields(entered, in: language)
        return Page(
            .addBody, in: language,
            """
            \(fields.summary)
            <h1>\(.addBody, language)</h1>
            <form method="post" action="/bodies/add" data-keep="body" novalidate>\(visit.keyField)
            \(BodyFields(parents: parents).html(fields, nil))
            <p class="hint">\(visit.visitor?.province == nil ? .entersForCountry : .entersForProvince, language)</p>
            \(fields.kept)
            <div class="actions"><button>\(.addBody, language)</button>
            <a class="button quiet" href="/bodies">\(.goBack, language)</a></div></form>
            """
        ).trail((address: "/bodies", name: Phrase.bodies.text(in: language)))
    }
}

/// What is asked of a body, when it is entered and when it is changed.
struct BodyFields: Sendable {
    /// The bodies it can be a part of.
    let parents: [Body]

    static func parents(_ visit: Visit) async throws -> [Body] {
        let scope = visit.scope
        return try await visit.read { try $0.bodies(for: scope) }
    }

    func html(_ fields: Fields, _ row: BodyRow?) -> HTML {
        let language = fields.language
        let subkinds = Body.Subkind.allCases.map { one in
            (value: one.rawValue, label: "\(one.kind.phrase, language): \(one.phrase, language)" as HTML)
        }
        let above = parents.filter { $0.id != row?.id }.map { body in
            (value: String(body.id.number), label: "\(body.name.text(in: language))" as HTML)
        }
        return """
            \(fields.choice(
                "kind", .kindOfBody, Body.Kind.choices(language), chosen: row?.body.kind.rawValue ?? "",
                required: true))
            \(fields.choice(
                "subkind", .subkindOfBody, subkinds, chosen: row?.details.subkind?.rawValue ?? "", empty: .notStated))
            \(fields.bilingual("name", .bodyName, typed: row?.body.name, required: true))
            \(fields.line("acronym", .acronym, typed: row?.body.acronym ?? ""))
            \(fields.choice(
                "parent", .partOf, above, chosen: row?.details.parent.map { String($0.number) } ?? "",
                empty: .noParent))
            \(fields.line(
                "reference", .referenceOfBody, typed: row?.details.reference ?? "", hint: .referenceOfBodyMeans))
            """
    }

    /// A body is entered as one of whoever enters it: of the province or, on the national side, of the country.
    /// - Parameter row: what is known already, when it is changed.
    func read(_ entered: inout Entered, in province: Province?, of row: BodyRow? = nil) -> (Body, BodyDetails)? {
        let form = entered.form
        let kind: Body.Kind? = form.word("kind")
        let name = form.bilingual("name")
        if kind == nil { entered.refuse("kind", .chooseKindOfBody) }
        if name == nil { entered.refuse("name_km", Body.Refusal.noName.phrase) }
        let parent = parents.first { String($0.id.number) == form["parent"] }?.id
        let isKept = row?.details.parent.map { String($0.number) } == form["parent"]
        if parent == nil, !form["parent"].isEmpty, !isKept { entered.refuse("parent", .chooseFromList) }
        entered.refuseUnfit(["name_km", "name_en"])
        entered.refuseUnfit(["acronym", "reference"], most: 40)
        guard entered.faults.isEmpty, let kind, let name else { return nil }
        let body = Body(
            id: row?.id ?? ID(0), name: name, acronym: form.text("acronym"), kind: kind,
            province: row.map(\.body.province) ?? province)
        var details = row?.details ?? BodyDetails()
        details.subkind = form.word("subkind")
        details.parent = parent ?? (isKept ? row?.details.parent : nil)
        details.reference = form.text("reference")
        return (body, details)
    }
}
