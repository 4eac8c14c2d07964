import Dialogue
import HTTPTypes
import Store

/// `/bodies/{body}`: one body, its offices, who holds them and who held them; a hand-over is made here.
enum OneBody {
    static let routes: [Route] = [
        .get("/bodies/{body}", .proposeParticipants, show),
        .post("/bodies/{body}/offices", .proposeParticipants, addOffice),
        .get("/offices/{office}/fill", .proposeParticipants, askHolder),
        .post("/offices/{office}/fill", .proposeParticipants, fill),
    ]

    private static func find(_ visit: Visit) async throws -> (Body, [OfficeRow]) {
        let id: ID<Body> = try visit.id("body")
        let scope = visit.scope
        return try await visit.read { try ($0.body(id, for: scope), $0.offices(of: [id])) }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (body, offices) = try await find(visit)
        return visit.show(page(visit, body, offices, Entered()))
    }

    private static func addOffice(_ visit: Visit) async throws -> Answer {
        let (body, offices) = try await find(visit)
        let form = try await visit.form()
        var entered = Entered(form)
        let title = form.bilingual("title")
        let kind: Office.Kind? = form.word("kind")
        // Offices of district governors are made from the districts, so that none is there twice.
        if kind == nil || kind == .districtGovernor { entered.refuse("kind", .chooseKindOfBody) }
        if title == nil { entered.refuse("title_km", Office.Refusal.noTitle.phrase(in: visit.language)) }
        entered.refuseUnfit(["title_km", "title_en"])
        guard entered.faults.isEmpty, let title, let kind else {
            return visit.show(page(visit, body, offices, entered), status: .unprocessableContent)
        }
        do {
            return try await visit.act(form) { writer in
                let office = Office(id: ID(0), body: body.id, kind: kind, title: title)
                _ = try writer.enter(office: office, in: body.id)
                return "/bodies/\(body.id)"
            }
        } catch let refusal as Office.Refusal {
            entered.refuse("title_km", refusal.phrase(in: visit.language))
            return visit.show(page(visit, body, offices, entered), status: .unprocessableContent)
        }
    }

    private static func page(_ visit: Visit, _ body: Body, _ offices: [OfficeRow], _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let kinds = Office.Kind.allCases.filter { $0 != .districtGovernor }.map { kind in
            (value: kind.rawValue, label: "\(kind.phrase, language)" as HTML)
        }
        return Page(
            title: body.name.text(in: language),
            """
            \(fields.summary)
            <h1>\(body.name, language)</h1>
            <p class="by">\(body.kind.phrase, language) \(body.acronym)</p>
            <h2>\(.offices, language)</h2>
            \(offices.isEmpty ? "<p class=\"empty\">\(.noOffices, language)</p>" : nil as HTML?)
            <ul class="cards">\(offices.html { card($0, language) })</ul>
            <form class="card" method="post" action="/bodies/\(body.id)/offices" novalidate>\(visit.keyField)
            <h2>\(.addOffice, language)</h2>
            \(fields.bilingual("title", .titleOfOffice, required: true))
            \(fields.choice("kind", .kindOfBody, kinds, required: true))
            <div class="actions"><button>\(.addOffice, language)</button>
            <a class="button quiet" href="/bodies">\(.goBack, language)</a></div></form>
            """
        ).trail((address: "/bodies", name: Phrase.bodies.text(in: language)))
    }

    private static func card(_ row: OfficeRow, _ language: Language) -> HTML {
        let holder: HTML =
            row.holding.map { holding in
                """
                <p>\(BodyPages.name(of: holding.person, language))<br>
                <small>\(.heldBetween(holding.from, nil), language)</small></p>
                """
            } ?? "<p class=\"empty\">\(.nobodyHolds, language)</p>"
        let title = row.office.title.text(in: language)
        return """
            <li class="card"><h3>\(row.office.title, language)</h3>\(holder)\(earlier(row, language))
            <p class="actions"><a class="button quiet" href="/offices/\(row.office.id)/fill" \
            aria-label="\(.fillOffice, language): \(title)">\(.fillOffice, language)</a></p></li>

            """
    }

    private static func earlier(_ row: OfficeRow, _ language: Language) -> HTML? {
        let before = row.holdings.filter { $0.to != nil }
        guard !before.isEmpty else { return nil }
        return """
            <details><summary>\(.earlierHolders, language)</summary><ul>\(before.html { holding in
                """
                <li>\(BodyPages.name(of: holding.person, language)) \
                <small>\(.heldBetween(holding.from, holding.to), language)</small></li>
                """
            })</ul></details>
            """
    }

    private static func office(_ visit: Visit) async throws -> (OfficeRow, Body) {
        let id: ID<Office> = try visit.id("office")
        let scope = visit.scope
        return try await visit.read { reader in
            let row = try reader.office(id, for: scope)
            return (row, try reader.body(row.office.body, for: scope))
        }
    }

    private static func askHolder(_ visit: Visit) async throws -> Answer {
        let (row, body) = try await office(visit)
        return visit.show(holderPage(visit, row, body, Entered()))
    }

    private static func fill(_ visit: Visit) async throws -> Answer {
        let (row, body) = try await office(visit)
        let form = try await visit.form()
        var entered = Entered(form)
        let name = form.bilingual("name")
        let day = form.day("from")
        if name == nil { entered.refuse("name_km", .nameOfPersonMissing) }
        if day == nil { entered.refuse("from", .dayOfHandOverMissing) }
        entered.refuseUnfit(["name_km", "name_en"])
        guard entered.faults.isEmpty, let name, let day else {
            return visit.show(holderPage(visit, row, body, entered), status: .unprocessableContent)
        }
        let person = Person(id: ID(0), honorific: form.word("honorific"), name: name, sex: form.word("sex"))
        let links = visit.site.links
        let scope = visit.scope
        do {
            return try await visit.act(form) { writer in
                try form.require(Seen(try writer.office(row.office.id, for: scope).holding))
                try writer.fill(row.office.id, with: person, from: day) { id, serial in
                    Links.hash(links.token(of: id, serial: serial))
                }
                return "/bodies/\(body.id)"
            }
        } catch let refusal as Office.Refusal {
            entered.refuse("from", refusal.phrase(in: visit.language))
            return visit.show(holderPage(visit, row, body, entered), status: .unprocessableContent)
        } catch StoreError.changedMeanwhile {
            entered.somebodyWasFaster(fieldsStand: false)
            return visit.show(holderPage(visit, try await office(visit).0, body, entered), status: entered.status)
        }
    }

    private static func holderPage(_ visit: Visit, _ row: OfficeRow, _ body: Body, _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let holder: HTML? = row.holding.map { holding in
            """
            <p>\(.holder, language): \(BodyPages.name(of: holding.person, language)) \
            <small>\(.heldBetween(holding.from, nil), language)</small></p>
            """
        }
        return Page(
            .fillOffice, in: language,
            """
            \(fields.summary)
            <h1>\(.fillOffice, language): \(row.office.title, language)</h1>
            <p class="by">\(body.name, language)</p>
            \(holder)
            <p class="hint">\(.fillOfficeMeans, language)</p>
            <form method="post" action="/offices/\(row.office.id)/fill" data-keep="holder \(row.office.id)" novalidate>\
            \(visit.keyField)\(fields.seen(Seen(row.holding)))
            \(AddParticipant.person(fields, language, required: true))
            \(fields.line("from", .fromDay, kind: .date, typed: visit.today.description, required: true))
            \(fields.kept)
            <div class="actions"><button>\(.fillOffice, language)</button>
            <a class="button quiet" href="/bodies/\(body.id)">\(.goBack, language)</a></div></form>
            """
        ).trail(
            (address: "/bodies", name: Phrase.bodies.text(in: language)),
            (address: "/bodies/\(body.id)", name: body.name.text(in: language)))
    }
}
