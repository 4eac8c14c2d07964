import Dialogue
import HTTPTypes
import Store

/// `/offices/{office}/fill`: an office goes to somebody; what goes with it is shown before.
enum FillOffice {
    static let routes: [Route] = [
        .get("/offices/{office}/fill", .keepBodies) { visit in
            visit.show(page(visit, try await find(visit), Entered()))
        },
        .post("/offices/{office}/fill", .keepBodies, fill),
    ]

    private struct Whole: Sendable {
        let row: OfficeRow
        let body: Body
        let follows: [HandOver.Move]
    }

    private static func find(_ visit: Visit) async throws -> Whole {
        let id: ID<Office> = try visit.id("office")
        let scope = visit.scope
        return try await visit.read { reader in
            let row = try reader.office(id, for: scope)
            let body = try reader.body(row.office.body, for: scope)
            try scope.requireKeeping(body.province)
            return Whole(row: row, body: body, follows: try reader.whatFollows(row, for: scope))
        }
    }

    private static func fill(_ visit: Visit) async throws -> Answer {
        let whole = try await find(visit)
        let form = try await visit.form()
        var entered = Entered(form)
        let day = form.day("from")
        if day == nil { entered.refuse("from", .dayOfHandOverMissing) }
        let (person, alike) = try await PersonFields.read(&entered, visit)
        guard entered.faults.isEmpty, let person, let day else {
            return visit.show(page(visit, whole, entered, alike), status: .unprocessableContent)
        }
        let (links, scope) = (visit.site.links.hashes, visit.scope)
        do {
            return try await visit.act(form) { writer in
                try form.require(Seen(try writer.office(whole.row.id, for: scope).holding))
                try writer.fill(whole.row.id, with: person, from: day, for: scope, links: links)
                return "/offices/\(whole.row.id)"
            }
        } catch let refusal as Office.Refusal {
            entered.refuse("from", refusal.phrase(in: visit.language))
            return visit.show(page(visit, whole, entered, alike), status: .unprocessableContent)
        } catch StoreError.changedMeanwhile {
            entered.somebodyWasFaster(fieldsStand: false)
            return visit.show(page(visit, try await find(visit), entered, alike), status: entered.status)
        }
    }

    private static func page(
        _ visit: Visit, _ whole: Whole, _ entered: Entered, _ alike: [PersonRow] = []
    ) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let row = whole.row
        let holder: HTML? = row.holding.map { holding in
            """
            <p>\(.holder, language): \(BodyPages.link(to: holding.person, language)) \
            <small>\(.heldBetween(holding.from, nil), language)</small></p>
            """
        }
        let follows: HTML? =
            whole.follows.isEmpty
            ? nil
            : """
            <section class="card"><h2>\(.willMove(whole.follows.count), language)</h2>
            \(Moves(moves: whole.follows, language: language).list)</section>
            """
        return Page(
            .fillOffice, in: language,
            """
            \(fields.summary)
            <h1>\(.fillOffice, language): \(row.office.title, language)</h1>
            <p class="by">\(whole.body.name, language)</p>
            \(holder)
            <p class="hint">\(.fillOfficeMeans, language)</p>
            \(follows)
            <form method="post" action="/offices/\(row.office.id)/fill" data-keep="holder \(row.office.id)" novalidate>\
            \(visit.keyField)\(fields.seen(Seen(row.holding)))
            \(PersonFields.html(fields, alike))
            \(fields.line("from", .fromDay, kind: .date, typed: visit.today.description, required: true))
            \(fields.kept)
            <div class="actions"><button>\(.fillOffice, language)</button>
            <a class="button quiet" href="/offices/\(row.office.id)">\(.goBack, language)</a></div></form>
            """
        ).trail(
            (address: "/bodies", name: Phrase.bodies.text(in: language)),
            (address: "/bodies/\(whole.body.id)", name: whole.body.name.text(in: language)))
    }
}

/// Somebody typed in, who may be somebody known: then the known ones are shown, and a person says which.
enum PersonFields {
    /// Whoever the form names; those who sound like it where nobody has said yet which of them it is.
    static func read(
        _ entered: inout Entered, _ visit: Visit, required: Bool = true
    ) async throws -> (Person?, alike: [PersonRow]) {
        let form = entered.form
        let scope = visit.scope
        if let id: ID<Person> = form.id("person") {
            let known = try await visit.read { try $0.person(id, for: scope) }
            return (known.person, [])
        }
        let name = form.bilingual("name")
        if name == nil, required { entered.refuse("name_km", .nameOfPersonMissing) }
        entered.refuseUnfit(["name_km", "name_en"])
        guard entered.faults.isEmpty, let name else { return (nil, []) }
        let person = Person(
            id: ID(0), honorific: form.word("honorific"), name: name, sex: form.word("sex"), rank: form.word("rank"))
        guard form["person"] != "new" else { return (person, []) }
        let alike = try await visit.read { try namesakes(of: person, $0, for: scope) }
        if !alike.isEmpty { entered.refuse("person", .isItOneOfThese) }
        return (person, alike)
    }

    private static func namesakes(of person: Person, _ reader: Reader, for scope: Scope) throws -> [PersonRow] {
        // On the national side nobody is found whom one province alone knows.
        let rows = try reader.persons(for: scope).filter { scope != .country || $0.province == nil }
        let card = NameKeys.card(PersonRow(person), nil)
        let found = NameIndex(rows.map { NameKeys.card($0, nil) }).likenesses(of: card)
        return found.filter { !Set($0.reasons).isDisjoint(with: [.sameName, .sameWords]) }.compactMap { one in
            rows.first { $0.id.number == one.other }
        }
    }

    static func html(_ fields: Fields, _ alike: [PersonRow]) -> HTML {
        let language = fields.language
        let choices = alike.map { row in
            (value: String(row.id.number), label: "\(label(row, language))" as HTML)
        }
        let which: HTML? =
            alike.isEmpty
            ? nil
            : fields.chips(
                "person", .whoIsIt, choices + [(value: "new", label: "\(.somebodyElse, language)")], required: true,
                long: true)
        let ranks = Rank.allCases.map { (value: $0.rawValue, label: "\($0.phrase, language)" as HTML) }
        return """
            \(which)
            \(AddParticipant.person(fields, language, required: true))
            \(fields.choice("rank", .rank, ranks, empty: .rankOfOffice, hint: .rankMeans))
            """
    }

    private static func label(_ row: PersonRow, _ language: Language) -> HTML {
        let posts = row.posts.filter { $0.to == nil }.map { post in
            [post.title?.text(in: language), post.bodyName.text(in: language)].compactMap(\.self).joined(
                separator: ", ")
        }
        return "\(BodyPages.name(of: row.person, language)) <small>\(posts.joined(separator: " · "))</small>"
    }
}
