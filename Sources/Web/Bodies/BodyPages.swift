import Dialogue
import HTTPTypes
import Khmer
import Store

/// `/bodies`: the administrations, partners and societies a province works with, and their offices.
enum BodyPages {
    static let routes: [Route] =
        [
            .get("/bodies", .proposeParticipants, show),
            .get("/bodies/add", .proposeParticipants) { $0.show(form($0, Entered())) },
            .post("/bodies/add", .proposeParticipants, add),
        ] + OneBody.routes

    private static func show(_ visit: Visit) async throws -> Answer {
        let scope = visit.scope
        let (bodies, offices) = try await visit.read { reader in
            let bodies = try reader.bodies(for: scope)
            return (bodies, try reader.offices(of: bodies.map(\.id)))
        }
        let byBody = Dictionary(grouping: offices, by: \.office.body)
        let language = visit.language
        let kinds = Body.Kind.inProtocolOrder.compactMap { kind -> HTML? in
            let some = bodies.filter { $0.kind == kind }
            return some.isEmpty ? nil : section(kind, some, byBody, language)
        }
        return visit.show(
            Page(
                .bodies, in: language,
                """
                <h1>\(.bodies, language)</h1>
                <p class="actions"><a class="button" href="/bodies/add">\(.addBody, language)</a></p>
                \(kinds.isEmpty ? ["<p class=\"empty\">\(.nobodyThere, language)</p>"] : kinds)
                """))
    }

    private static func section(
        _ kind: Body.Kind, _ bodies: [Body], _ offices: [ID<Body>: [OfficeRow]], _ language: Language
    ) -> HTML {
        let sorted = bodies.map { (SortKeys.key($0.name.text(in: language)), $0) }
            .sorted { $0.0.lexicographicallyPrecedes($1.0) }
        return """
            <h2 id="\(kind.rawValue)">\(kind.phrase, language)</h2>
            <table class="stack" aria-labelledby="\(kind.rawValue)"><thead><tr>
            <th scope="col">\(.bodyName, language)</th><th scope="col">\(.offices, language)</th></tr></thead>
            <tbody>\(sorted.html { line($0.1, offices[$0.1.id] ?? [], language) })</tbody></table>

            """
    }

    private static func line(_ body: Body, _ offices: [OfficeRow], _ language: Language) -> HTML {
        let acronym: HTML? = body.acronym.map { " <small>\($0)</small>" }
        let held = offices.html { row -> HTML in
            let holder: HTML =
                row.holding.map { "\(name(of: $0.person, language))" } ?? "<small>\(.nobodyHolds, language)</small>"
            return "<div>\(row.office.title, language): \(holder)</div>"
        }
        return """
            <tr><th scope="row"><a href="/bodies/\(body.id)">\(body.name, language)</a>\(acronym)</th>
            <td data-label="\(.offices, language)">\(held)</td></tr>

            """
    }

    /// Honorific and name.
    static func name(of person: Person, _ language: Language) -> HTML {
        let honorific: HTML? = person.honorific.map { "\($0.phrase, language) " }
        return "\(honorific)\(person.name, language)"
    }

    private static func add(_ visit: Visit) async throws -> Answer {
        let sent = try await visit.form()
        let scope = visit.scope
        var entered = Entered(sent)
        guard let body = try read(&entered, in: try visit.requireVisitor().province) else {
            return visit.show(form(visit, entered), status: .unprocessableContent)
        }
        do {
            return try await visit.act(sent) { writer in
                // Spelt otherwise, but the same to a reader.
                let keys = Set([body.name.khmer, body.name.english].compactMap { $0.map(KhmerText.fold) })
                let isThere = try writer.bodies(for: scope).contains { other in
                    [other.name.khmer, other.name.english].contains { name in
                        name.map { keys.contains(KhmerText.fold($0)) } ?? false
                    }
                }
                if isThere { throw Body.Refusal.alreadyThere }
                return "/bodies/\(try writer.enter(body))"
            }
        } catch let refusal as Body.Refusal {
            entered.refuse("name_km", refusal.phrase)
            return visit.show(form(visit, entered), status: .unprocessableContent)
        }
    }

    private static func read(_ entered: inout Entered, in province: Province?) throws -> Body? {
        let kind: Body.Kind? = entered.form.word("kind")
        let name = entered.form.bilingual("name")
        if kind == nil { entered.refuse("kind", .chooseKindOfBody) }
        if name == nil { entered.refuse("name_km", Body.Refusal.noName.phrase) }
        entered.refuseUnfit(["name_km", "name_en", "acronym"])
        guard entered.faults.isEmpty, let kind, let name else { return nil }
        let isNational = entered.form["national"] == "1" || !kind.isOfProvince
        return Body(
            id: ID(0), name: name, acronym: entered.form.text("acronym"), kind: kind,
            province: isNational ? nil : province)
    }

    private static func form(_ visit: Visit, _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let ticked: HTML? = entered.form["national"] == "1" ? " checked" : nil
        return Page(
            .addBody, in: language,
            """
            \(fields.summary)
            <h1>\(.addBody, language)</h1>
            <form method="post" action="/bodies/add" data-keep="body" novalidate>\(visit.keyField)
            \(fields.choice("kind", .kindOfBody, Body.Kind.choices(language), required: true))
            \(fields.bilingual("name", .bodyName, required: true))
            \(fields.line("acronym", .acronym))
            <div class="field"><label class="choice"><input type="checkbox" name="national" value="1"\(ticked)> \
            <span>\(.national, language)</span></label></div>
            \(fields.kept)
            <div class="actions"><button>\(.addBody, language)</button>
            <a class="button quiet" href="/bodies">\(.goBack, language)</a></div></form>
            """
        ).trail((address: "/bodies", name: Phrase.bodies.text(in: language)))
    }
}
