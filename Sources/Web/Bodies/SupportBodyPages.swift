import Dialogue
import HTTPTypes
import Store

/// `/support/organisations`: which body each organisation named in imported support is. Names propose, a person
/// confirms; then proposals, invitations and promises of an organisation meet in one body.
enum SupportBodyPages {
    static let routes: [Route] = [
        .get("/support/organisations", .proposeParticipants) { $0.show(page($0, try await find($0), nil)) },
        .post("/support/organisations", .proposeParticipants, confirm),
    ]

    /// An organisation, the body it is taken for, and those it may be.
    private struct Line: Sendable {
        let organisation: SupportOrganisation
        let match: SupportBody?
        let known: (body: Body, isConfirmed: Bool)?
        let alike: [(body: Body, reason: Bilingual)]
    }

    private struct Found: Sendable {
        let lines: [Line]
        let page: PageOfMany
    }

    private static func province(_ visit: Visit) throws -> Province {
        guard let province = visit.visitor?.province else { throw StoreError.missing }
        return province
    }

    private static func find(_ visit: Visit) async throws -> Found {
        let province = try province(visit)
        let (query, shelf) = (visit.query, visit.site.support)
        return try await visit.read { reader in
            let search = NameSearch(query["q"])
            let all = try shelf.supporters(reader)
            let confirmed = try reader.confirmedSupport(for: province)
            // What waits for somebody comes first.
            let ordered = all.filter { confirmed[$0.key] == nil } + all.filter { confirmed[$0.key] != nil }
            let shown = ordered.filter { one in
                search?.finds([one.name.khmer, one.name.english].compactMap(\.self)) ?? true
            }
            let page = PageOfMany(query.number("page"), size: 25, of: shown.count)
            let rows = try shelf.organisations(
                Array(shown.dropFirst(page.skipping).prefix(page.size)), for: province, reader)
            let known = try reader.bodies(of: rows.map { (key: $0.key, name: $0.name) }, for: province)
            return Found(lines: try lines(rows, known, reader, for: province), page: page)
        }
    }

    private static func lines(
        _ organisations: [SupportOrganisation], _ known: [String: SupportBody], _ reader: Reader, for province: Province
    ) throws -> [Line] {
        let cards = try NameKeys.cards(.bodies, reader, for: .province(province))
        let index = NameIndex(cards)
        let alike = organisations.map { one -> [Likeness] in
            guard known[one.key]?.isConfirmed != true else { return [] }
            let names = [one.name.khmer, one.name.english].compactMap { $0.map { NameKeys.name($0) } }
            return index.likenesses(of: NameCard(number: 0, names: names), most: 3)
        }
        let numbers = known.values.map(\.body) + alike.flatMap { $0.map { ID($0.other) } }
        let rows = try reader.bodyRows(Array(Set(numbers)))
        let bodies = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.body) })
        return zip(organisations, alike).map { one, alike in
            let match = known[one.key]
            let found = match.flatMap { match in bodies[match.body].map { (body: $0, isConfirmed: match.isConfirmed) } }
            let others = alike.filter { $0.other != match?.body.number }.compactMap { likeness in
                bodies[ID(likeness.other)].map { (body: $0, reason: likeness.because) }
            }
            return Line(organisation: one, match: match, known: found, alike: others)
        }
    }

    private static func confirm(_ visit: Visit) async throws -> Answer {
        let province = try province(visit)
        let form = try await visit.form()
        let key = form["organisation"]
        let shelf = visit.site.support
        let all = try await visit.read { try shelf.organisations(for: province, $0) }
        guard let organisation = all.first(where: { $0.organisation.key == key })?.organisation else {
            throw StoreError.missing
        }
        let choice = form["body"]
        do {
            return try await visit.act(form) { writer in
                let known = try writer.bodies(of: [(key: key, name: organisation.name)], for: province)[key]
                try form.require(Seen(known))
                if choice == "new" {
                    _ = try writer.enterBody(
                        of: key, named: organisation.name, kind: organisation.kind, for: province)
                } else {
                    try writer.confirm(key, is: ID(text: choice), for: province)
                }
                return "/support/organisations"
            }
        } catch let refusal as Body.Refusal {
            return visit.show(
                page(visit, try await find(visit), refusal.phrase), status: .unprocessableContent)
        } catch StoreError.changedMeanwhile {
            return visit.show(page(visit, try await find(visit), .organisationTakenMeanwhile), status: .conflict)
        }
    }

    private static func page(_ visit: Visit, _ found: Found, _ fault: Phrase?) -> Page {
        let language = visit.language
        let fields = Fields(Entered(visit.query), in: language)
        let next = visit.query.address("/support/organisations", keeping: ["q"])
        let list: HTML = """
            <p class="hint">\(.importShown(found.page), language)</p>
            <ul class="cards">\(found.lines.html { card($0, visit) })</ul>
            \(ImportParts(language).pager(found.page, next))
            """
        return Page(
            .supportBodies, in: language,
            """
            \(visit.refused(fault))
            <h1>\(.supportBodies, language)</h1>
            <p>\(.supportBodiesMean, language)</p>
            <form class="filters" method="get" action="/support/organisations" role="search" \
            aria-label="\(.filter, language)">
            \(fields.line("q", .findBody, kind: .search))
            <div class="actions"><button class="quiet">\(.filter, language)</button>
            <a href="/support/organisations">\(.clearFilter, language)</a></div></form>
            \(found.lines.isEmpty ? "<p class=\"empty\">\(.noSupportKnown, language)</p>" : list)
            """
        ).trail((address: "/bodies", name: Phrase.bodies.text(in: language)))
    }

    private static func card(_ line: Line, _ visit: Visit) -> HTML {
        let language = visit.language
        let one = line.organisation
        let known: HTML? = line.known.map { known in
            let body: HTML = "<a href=\"/bodies/\(known.body.id)\">\(known.body.name, language)</a>"
            guard known.isConfirmed else {
                return "<p>\(.sameName, language): \(body)</p>\(choose(line, known.body, visit))"
            }
            return """
                <p><span class="state done">\(.confirmedBody, language)</span> \(body)</p>
                \(form(line, "", .takeBack, nil, visit))
                """
        }
        let alike = line.alike.html { alike -> HTML in
            """
            <p><a href="/bodies/\(alike.body.id)">\(alike.body.name, language)</a> \
            <small>\(alike.reason, language)</small></p>
            \(choose(line, alike.body, visit))
            """
        }
        let new: HTML? = line.known == nil ? form(line, "new", .newBodyOfSupport, nil, visit) : nil
        return """
            <li class="card"><h2>\(one.name, language)</h2>
            <p class="by">\(one.kind.phrase, language) · \(.activitiesNamed(one.evidence.count), language)</p>
            \(known)\(alike)\(new)</li>

            """
    }

    private static func choose(_ line: Line, _ body: Body, _ visit: Visit) -> HTML {
        form(line, String(body.id.number), .itIsThis, body.name.text(in: visit.language), visit)
    }

    private static func form(
        _ line: Line, _ choice: String, _ label: Phrase, _ name: String?, _ visit: Visit
    ) -> HTML {
        let language = visit.language
        let one = line.organisation
        let spoken = [label.text(in: language), name ?? one.name.text(in: language)].joined(separator: ": ")
        return """
            <form method="post" action="/support/organisations">\(visit.keyField)\
            \(Seen(line.match).field)\
            <input type="hidden" name="organisation" value="\(one.key)">\
            <input type="hidden" name="body" value="\(choice)">\
            <button class="quiet" aria-label="\(spoken)">\(label, language)</button></form>
            """
    }
}
