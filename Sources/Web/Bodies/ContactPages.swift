import Dialogue
import HTTPTypes
import Store

/// How a body, an office or a person is reached: shown on their pages, added and taken away here.
enum ContactPages {
    static let routes: [Route] = [
        .post("/bodies/{body}/contacts", .keepBodies, add),
        .post("/offices/{office}/contacts", .keepBodies, add),
        .post("/persons/{person}/contacts", .keepBodies, add),
        .post("/contacts/{contact}/remove", .keepBodies, remove),
    ]

    private static func owner(_ visit: Visit) throws -> ContactPoint.Owner {
        if visit.values["body"] != nil { return .body(try visit.id("body")) }
        if visit.values["office"] != nil { return .office(try visit.id("office")) }
        return .person(try visit.id("person"))
    }

    /// Whose it is, by name.
    private static func find(_ visit: Visit) async throws -> (ContactPoint.Owner, Bilingual) {
        let owner = try owner(visit)
        let scope = visit.scope
        let name = try await visit.read { reader in
            switch owner {
            case .body(let id): try reader.body(id, for: scope).name
            case .office(let id): try reader.office(id, for: scope).office.title
            case .person(let id): try reader.person(id, for: scope).person.name
            }
        }
        return (owner, name)
    }

    private static func add(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let owner = found.0
        let form = try await visit.form()
        let scope = visit.scope
        var entered = Entered(form)
        guard let kind: ContactPoint.Kind = form.word("kind_of_contact") else {
            entered.refuse("kind_of_contact", .chooseKindOfBody)
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
        do {
            return try await visit.act(form) { writer in
                try writer.add(kind, form["value"], to: owner, for: scope)
                return owner.address
            }
        } catch let refusal as ContactPoint.Refusal {
            entered.refuse("value", refusal.phrase)
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
    }

    private static func remove(_ visit: Visit) async throws -> Answer {
        let id: ID<ContactPoint> = try visit.id("contact")
        let scope = visit.scope
        let form = try await visit.form()
        return try await visit.act(form) { try $0.remove(id, for: scope).owner.address }
    }

    /// The form by itself, where what was typed could not be taken.
    private static func page(
        _ visit: Visit, _ found: (owner: ContactPoint.Owner, name: Bilingual), _ entered: Entered
    ) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        return Page(
            .addContact, in: language,
            """
            \(fields.summary)
            <h1>\(.addContact, language): \(found.name, language)</h1>
            \(form(found.owner, fields, visit))
            <p><a class="button quiet" href="\(found.owner.address)">\(.goBack, language)</a></p>
            """
        ).trail(
            (address: "/bodies", name: Phrase.bodies.text(in: language)),
            (address: found.owner.address, name: found.name.text(in: language)))
    }

    /// What is known, and the form for more.
    static func list(
        _ points: [ContactPoint], of owner: ContactPoint.Owner, home: Province?, _ fields: Fields, _ visit: Visit
    ) -> HTML {
        let language = visit.language
        let keeps = visit.keeps(home)
        // Of somebody of the country a province keeps its own ways, for its own letters.
        let keepsOwn = !keeps && home == nil && visit.may(.keepBodies)
        let hidden: HTML? =
            ContactPoint.Kind.phone.isSeen(by: visit.visitor?.role)
            ? nil : "<p class=\"hint\">\(.phonesAreForInviting, language)</p>"
        let rows: HTML =
            points.isEmpty
            ? "<p class=\"empty\">\(.noContacts, language)</p>"
            : """
            <dl class="facts">\(points.html { point in
                row(point, visit, mayChange: point.keeper == nil ? keeps : visit.may(.keepBodies))
            })</dl>
            """
        let more: HTML? =
            keeps || keepsOwn
            ? """
            <details><summary>\(keeps ? .addContact : .addOwnContact, language)</summary>
            \(keeps ? nil : "<p class=\"hint\">\(.ownContactMeans, language)</p>" as HTML?)
            \(form(owner, fields, visit))</details>
            """ : nil
        return "\(rows)\(hidden)\(more)"
    }

    private static func row(_ point: ContactPoint, _ visit: Visit, mayChange: Bool) -> HTML {
        let language = visit.language
        let value: HTML =
            switch point.kind {
            case .phone: "<a href=\"tel:\(point.value)\">\(point.value.phoneForReading)</a>"
            case .email: "<a href=\"mailto:\(point.value)\">\(point.value)</a>"
            case .telegram:
                point.value.hasPrefix("@")
                    ? """
                    <a href="https://t.me/\(String(point.value.dropFirst()))" rel="noreferrer">\(point.value)</a>
                    """
                    : "\(point.value.phoneForReading)"
            case .website: "<a href=\"\(point.value)\" rel=\"noreferrer\">\(point.value)</a>"
            case .address: "\(point.value)"
            }
        let remove: HTML? =
            mayChange
            ? """
            <form class="inline" method="post" action="/contacts/\(point.id)/remove">\(visit.keyField)\
            <button class="quiet" aria-label="\(.removeIt, language): \(point.value)">\(.removeIt, language)</button>\
            </form>
            """ : nil
        let own: HTML? = point.keeper.map { _ in "<small>(\(.ownContact, language))</small>" }
        return "<div><dt>\(point.kind.phrase, language)</dt><dd>\(value) \(own) \(remove)</dd></div>"
    }

    private static func form(_ owner: ContactPoint.Owner, _ fields: Fields, _ visit: Visit) -> HTML {
        let language = visit.language
        let kinds = ContactPoint.Kind.allCases.map { one in
            (value: one.rawValue, label: "\(one.phrase, language)" as HTML)
        }
        return """
            <form method="post" action="\(owner.address)/contacts" novalidate>\(visit.keyField)
            \(fields.chips(
                "kind_of_contact", .kindOfBody, kinds, chosen: ContactPoint.Kind.phone.rawValue, required: true))
            \(fields.line("value", .contactValue, required: true))
            <div class="actions"><button class="quiet">\(.addContact, language)</button></div></form>
            """
    }
}

extension ContactPoint.Owner {
    /// The page it is shown on.
    var address: String {
        switch self {
        case .body(let id): "/bodies/\(id)"
        case .office(let id): "/offices/\(id)"
        case .person(let id): "/persons/\(id)"
        }
    }
}

extension String {
    /// A Cambodian number as it is read out: 012 345 678.
    var phoneForReading: String {
        guard hasPrefix("+855") else { return self }
        let digits = Array("0" + dropFirst(4))
        guard digits.count > 6 else { return self }
        return [digits[..<3], digits[3..<6], digits[6...]].map { String($0) }.joined(separator: " ")
    }
}
