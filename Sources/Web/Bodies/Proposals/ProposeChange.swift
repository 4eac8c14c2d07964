import Dialogue
import HTTPTypes
import Store

/// `/bodies/{body}/propose` and `/bodies/{body}/propose/{what}`: a province asks the national side to change a body of
/// the country, or to take over one of its own.
enum ProposeChange {
    static let routes: [Route] = [
        .get("/bodies/{body}/propose", .proposeNationally) { $0.show(choices($0, try await find($0))) },
        .get("/bodies/{body}/propose/{what}", .proposeNationally) { visit in
            visit.show(page(visit, try kind(visit), try await find(visit), Entered()))
        },
        .post("/bodies/{body}/propose/{what}", .proposeNationally, propose),
    ]

    private struct Found: Sendable {
        let row: BodyRow
        let contacts: [ContactPoint]
        /// The bodies of the country it may be.
        let others: [Body]
    }

    /// Where a province asks for a change of a body it does not write itself.
    static func link(_ body: Body, _ visit: Visit) -> HTML? {
        guard visit.may(.proposeNationally) else { return nil }
        let label: Phrase = body.province == nil ? .proposeChange : .offerToCountry
        return """
            <div class="actions"><a class="button quiet" href="/bodies/\(body.id)/propose">\(label, visit.language)</a>
            </div>
            """
    }

    private static func province(_ visit: Visit) throws -> Province {
        guard let province = visit.visitor?.province else { throw StoreError.missing }
        return province
    }

    private static func kind(_ visit: Visit) throws -> Proposal.Kind {
        guard let kind = Proposal.Kind(rawValue: visit.values["what"] ?? "") else { throw StoreError.missing }
        return kind
    }

    private static func find(_ visit: Visit) async throws -> Found {
        let id: ID<Body> = try visit.id("body")
        let scope = Scope.province(try province(visit))
        return try await visit.read { reader in
            let row = try reader.bodyRow(id, for: scope)
            return Found(
                row: row,
                contacts: try reader.contactPoints(of: [.body(id)], for: .country, seenBy: .secretariat),
                others: try reader.bodies(for: scope).filter { $0.province == nil && $0.id != id })
        }
    }

    /// What can be asked of it.
    private static func kinds(_ found: Found) -> [Proposal.Kind] {
        guard found.row.body.province == nil else { return [.adopt, .merge] }
        return Proposal.Kind.allCases.filter { $0 != .adopt && ($0 != .removeContact || !found.contacts.isEmpty) }
    }

    private static func propose(_ visit: Visit) async throws -> Answer {
        let (kind, found, province) = (try kind(visit), try await find(visit), try province(visit))
        let form = try await visit.form()
        var entered = Entered(form)
        let change = read(kind, found, &entered)
        entered.refuseUnfit(["name_km", "name_en", "value", "reason"])
        entered.refuseUnfit(["acronym"], most: 40)
        if form["reason"].isEmpty { entered.refuse("reason", Proposal.Refusal.noReason.phrase) }
        guard entered.faults.isEmpty, let change else {
            return visit.show(page(visit, kind, found, entered), status: .unprocessableContent)
        }
        let id = found.row.id
        do {
            return try await visit.act(form) { writer in
                "/proposals/\(try writer.propose(change, of: id, because: form["reason"], for: province))"
            }
        } catch let refusal as Proposal.Refusal {
            entered.refuse(kind.field, refusal.phrase)
        } catch let refusal as ContactPoint.Refusal {
            entered.refuse("value", refusal.phrase)
        } catch let refusal as Body.Refusal {
            entered.refuse(kind.field, refusal.phrase)
        }
        return visit.show(page(visit, kind, found, entered), status: .unprocessableContent)
    }

    private static func read(_ kind: Proposal.Kind, _ found: Found, _ entered: inout Entered) -> Proposal.Change? {
        let form = entered.form
        switch kind {
        case .rename:
            guard let name = form.bilingual("name") else {
                entered.refuse("name_km", Body.Refusal.noName.phrase)
                return nil
            }
            return .rename(name, acronym: form.text("acronym"))
        case .addContact:
            guard let kind: ContactPoint.Kind = form.word("kind_of_contact") else {
                entered.refuse("kind_of_contact", .chooseKindOfBody)
                return nil
            }
            return .addContact(kind, form["value"])
        case .removeContact:
            guard let point = found.contacts.first(where: { $0.id.description == form["contact"] }) else {
                entered.refuse("contact", .chooseFromList)
                return nil
            }
            return .removeContact(point.kind, point.value)
        case .merge:
            guard let other = found.others.first(where: { $0.id.description == form["other"] }) else {
                entered.refuse("other", .chooseFromList)
                return nil
            }
            return .merge(into: other.id)
        case .state:
            guard let state: Body.State = form.word("state") else {
                entered.refuse("state", .chooseState)
                return nil
            }
            return .state(state)
        case .adopt: return .adopt
        }
    }

    private static func choices(_ visit: Visit, _ found: Found) -> Page {
        let (language, row) = (visit.language, found.row)
        let title: Phrase = row.body.province == nil ? .proposeChange : .offerToCountry
        return framed(
            visit, found,
            """
            <h1>\(title, language): \(row.body.name, language)</h1>
            <p>\(row.body.province == nil ? .proposeMeans : .offerMeans, language)</p>
            <ul class="cards">\(kinds(found).html { kind in
                """
                <li class="card"><a href="/bodies/\(row.id)/propose/\(kind.rawValue)">\(kind.phrase, language)</a></li>
                """
            })</ul>
            <p><a class="button quiet" href="/bodies/\(row.id)">\(.goBack, language)</a></p>
            """)
    }

    private static func page(_ visit: Visit, _ kind: Proposal.Kind, _ found: Found, _ entered: Entered) -> Page {
        let (language, row) = (visit.language, found.row)
        let fields = Fields(entered, in: language)
        return framed(
            visit, found,
            """
            \(fields.summary)
            <h1>\(kind.phrase, language): \(row.body.name, language)</h1>
            <p class="hint">\(kind == .adopt ? .offerMeans : .proposeMeans, language)</p>
            <form method="post" action="/bodies/\(row.id)/propose/\(kind.rawValue)" data-keep="propose \(row.id)" \
            novalidate>\(visit.keyField)
            \(inputs(kind, found, fields))
            \(fields.line("reason", .reasonOfProposal, hint: .reasonOfProposalMeans, required: true))
            \(fields.kept)
            <div class="actions"><button>\(.sendProposal, language)</button>
            <a class="button quiet" href="/bodies/\(row.id)/propose">\(.goBack, language)</a></div></form>
            """)
    }

    private static func inputs(_ kind: Proposal.Kind, _ found: Found, _ fields: Fields) -> HTML? {
        let (language, row) = (fields.language, found.row)
        switch kind {
        case .rename:
            return """
                \(fields.bilingual("name", .bodyName, typed: row.body.name, required: true))
                \(fields.line("acronym", .acronym, typed: row.body.acronym ?? ""))
                """
        case .addContact:
            let kinds = ContactPoint.Kind.allCases.map { (value: $0.rawValue, label: "\($0.phrase, language)" as HTML) }
            return """
                \(fields.chips(
                    "kind_of_contact", .kindOfBody, kinds, chosen: ContactPoint.Kind.email.rawValue, required: true))
                \(fields.line("value", .contactValue, required: true))
                """
        case .removeContact:
            let points = found.contacts.map { point in
                (value: point.id.description, label: "\(point.kind.phrase, language): \(point.value)" as HTML)
            }
            return fields.chips("contact", .contacts, points, required: true, long: true)
        case .merge:
            let others = found.others.map { body in
                (value: body.id.description, label: "\(body.name.text(in: language))" as HTML)
            }
            return fields.choice("other", .sameAsBody, others, required: true)
        case .state:
            let states = Body.State.allCases.filter { $0 != row.details.state }.map { one in
                (value: one.rawValue, label: "\(one.phrase, language)" as HTML)
            }
            return fields.chips("state", .becomes, states, required: true)
        case .adopt: return nil
        }
    }

    private static func framed(_ visit: Visit, _ found: Found, _ main: HTML) -> Page {
        let language = visit.language
        return Page(title: Phrase.proposeChange.text(in: language), main).trail(
            (address: "/bodies", name: Phrase.bodies.text(in: language)),
            (address: "/bodies/\(found.row.id)", name: found.row.body.name.text(in: language)))
    }
}
