import Dialogue
import HTTPTypes
import Store

/// `/persons/add` and `/persons/{person}/change`: what is known of a person.
enum ChangePerson {
    static let routes: [Route] = [
        .get("/persons/add", .keepBodies) { visit in
            visit.show(page(visit, nil, try await BodyFields.parents(visit), Entered()))
        },
        .post("/persons/add", .keepBodies, add),
        .get("/persons/{person}/change", .keepBodies) { visit in
            visit.show(page(visit, try await find(visit), try await BodyFields.parents(visit), Entered()))
        },
        .post("/persons/{person}/change", .keepBodies, change),
    ]

    private static func find(_ visit: Visit) async throws -> PersonRow {
        let id: ID<Person> = try visit.id("person")
        let scope = visit.scope
        return try await visit.read { reader in
            let row = try reader.person(id, for: scope)
            try scope.requireKeeping(row.province)
            return row
        }
    }

    private static func add(_ visit: Visit) async throws -> Answer {
        let bodies = try await BodyFields.parents(visit)
        let form = try await visit.form()
        let scope = visit.scope
        let own = visit.visitor?.province
        var entered = Entered(form)
        var (person, alike) = try await PersonFields.read(&entered, visit)
        person?.body = body(&entered, bodies)
        guard entered.faults.isEmpty, let person else {
            return visit.show(page(visit, nil, bodies, entered, alike), status: .unprocessableContent)
        }
        // Somebody known was chosen: there is nobody to enter.
        guard person.isNew else { return .redirect(to: "/persons/\(person.id)") }
        return try await visit.act(form) { writer in
            "/persons/\(try writer.enter(person, of: own, for: scope))"
        }
    }

    private static func change(_ visit: Visit) async throws -> Answer {
        let row = try await find(visit)
        let bodies = try await BodyFields.parents(visit)
        let form = try await visit.form()
        let scope = visit.scope
        var entered = Entered(form)
        let name = form.bilingual("name")
        if name == nil { entered.refuse("name_km", .nameOfPersonMissing) }
        entered.refuseUnfit(["name_km", "name_en"])
        let body = body(&entered, bodies)
        guard entered.faults.isEmpty, let name else {
            return visit.show(page(visit, row, bodies, entered), status: .unprocessableContent)
        }
        let person = Person(
            id: row.id, honorific: form.word("honorific"), name: name, sex: form.word("sex"), rank: form.word("rank"),
            body: body)
        do {
            return try await visit.act(form) { writer in
                try form.require(Seen(try writer.person(row.id, for: scope).person))
                try writer.change(person, for: scope)
                return "/persons/\(row.id)"
            }
        } catch let refusal as Person.Refusal {
            entered.refuse("name_km", refusal.phrase)
            return visit.show(page(visit, row, bodies, entered), status: .unprocessableContent)
        } catch StoreError.changedMeanwhile {
            entered.somebodyWasFaster()
            return visit.show(page(visit, try await find(visit), bodies, entered), status: entered.status)
        }
    }

    private static func body(_ entered: inout Entered, _ bodies: [Body]) -> ID<Body>? {
        let chosen = bodies.first { String($0.id.number) == entered.form["body"] }
        if chosen == nil, !entered.form["body"].isEmpty { entered.refuse("body", .chooseFromList) }
        return chosen?.id
    }

    private static func page(
        _ visit: Visit, _ row: PersonRow?, _ bodies: [Body], _ entered: Entered, _ alike: [PersonRow] = []
    ) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let choices = bodies.map { body in
            (value: String(body.id.number), label: "\(body.name.text(in: language))" as HTML)
        }
        let title: Phrase = row == nil ? .addPerson : .changePerson
        let address = row.map { "/persons/\($0.id)/change" } ?? "/persons/add"
        let name: HTML? = row.map { ": \($0.person.name, language)" }
        return Page(
            title, in: language,
            """
            \(fields.summary)
            <h1>\(title, language)\(name)</h1>
            <form method="post" action="\(address)" novalidate>\(visit.keyField)\
            \(row.map { fields.seen(Seen($0.person)) })
            \(row.map { known($0.person, fields) } ?? PersonFields.html(fields, alike))
            \(fields.choice(
                "body", .bodyWithoutOffice, choices, chosen: row?.person.body.map { String($0.number) } ?? "",
                empty: .noParent, hint: .bodyWithoutOfficeMeans))
            <div class="actions"><button>\(.save, language)</button>
            <a class="button quiet" href="\(row.map { "/persons/\($0.id)" } ?? "/persons")">\(.goBack, language)</a>
            </div></form>
            """
        ).trail((address: "/persons", name: Phrase.knownPersons.text(in: language)))
    }

    private static func known(_ person: Person, _ fields: Fields) -> HTML {
        let language = fields.language
        let honorifics = Participant.Honorific.allCases.map { one in
            (value: one.rawValue, label: "\(one.phrase, language)" as HTML)
        }
        let ranks = Rank.allCases.map { (value: $0.rawValue, label: "\($0.phrase, language)" as HTML) }
        return """
            \(fields.choice("honorific", .honorific, honorifics, chosen: person.honorific?.rawValue ?? ""))
            \(fields.bilingual("name", .nameOfPerson, typed: person.name, required: true))
            \(fields.chips("sex", .sexOfPerson, Participant.Sex.choices(language), chosen: person.sex?.rawValue ?? ""))
            \(fields.choice(
                "rank", .rank, ranks, chosen: person.rank?.rawValue ?? "", empty: .rankOfOffice, hint: .rankMeans))
            """
    }
}
