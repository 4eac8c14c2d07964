import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/participants/class/e/require`: for which item of the agenda which communes are needed
/// (guideline IV.i.e).
enum CommuneRequirements {
    static let routes: [Route] = [
        .post("/{province}/{year}/participants/require", .proposeParticipants, require),
        .post("/{province}/{year}/participants/requirements/{requirement}/drop", .proposeParticipants, drop),
    ]

    private static func require(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let form = try await visit.form()
        var values = visit.values
        values["party"] = ParticipantClass.communeChiefs.letter
        let here = visit.with(values)
        var entered = Entered(form)
        let found = try await ClassPage.find(here)
        let item = found.agenda.items.first { String($0.id.number) == form["item"] }
        let unit = found.units.first { $0.code.text == form["area"] }
        let whole = form["area"] == found.dialogue.province.code ? AreaCode(found.dialogue.province.code) : nil
        if item == nil { entered.refuse("item", .chooseFromList) }
        if unit == nil, whole == nil { entered.refuse("area", .chooseFromList) }
        guard entered.faults.isEmpty, let item, let area = unit?.code ?? whole else {
            return visit.show(ClassPage.page(here, found, entered), status: .unprocessableContent)
        }
        do {
            return try await visit.act(form) { writer in
                try writer.require(communesOf: area, for: item.id, in: writer.dialogue(name, for: scope))
                return "/\(name)/participants/class/e"
            }
        } catch let refusal as Participant.Refusal {
            entered.refuse("area", refusal == .nobodyNew ? .alreadyRequired : refusal.phrase)
            return visit.show(ClassPage.page(here, found, entered), status: .unprocessableContent)
        }
    }

    private static func drop(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let id: ID<CommuneRequirement> = try visit.id("requirement")
        let scope = visit.scope
        let form = try await visit.form()
        return try await visit.act(form) { writer in
            try writer.drop(id, of: writer.dialogue(name, for: scope))
            return "/\(name)/participants/class/e"
        }
    }

    /// What is required now, and the form for more.
    static func part(_ visit: Visit, _ found: ClassPage.Found, _ entered: Entered, mayChange: Bool) -> HTML {
        let language = visit.language
        let list: HTML =
            found.requirements.isEmpty
            ? "<p class=\"empty\">\(.noRequirements, language)</p>"
            : "<ul>\(found.requirements.html { line($0, found, visit, mayChange) })</ul>"
        return """
            <section class="card" aria-labelledby="required"><h2 id="required">\(.requirements, language)</h2>
            \(list)\(mayChange ? form(visit, found, entered) : nil)</section>
            """
    }

    private static func line(
        _ one: CommuneRequirement, _ found: ClassPage.Found, _ visit: Visit, _ mayChange: Bool
    ) -> HTML {
        let language = visit.language
        let item = found.agenda.items.first { $0.id == one.item }?.title
        let area = name(of: one.area, found)
        let drop: HTML? =
            mayChange
            ? """
            <form method="post" action="/\(found.dialogue.name)/participants/requirements/\(one.id)/drop">\
            \(visit.keyField)<button class="quiet" \
            aria-label="\(.dropRequirement, language): \(area.text(in: language))">\
            \(.dropRequirement, language)</button></form>
            """ : nil
        return "<li>\(item, language): <strong>\(area, language)</strong> \(drop)</li>\n"
    }

    private static func name(of code: AreaCode, _ found: ClassPage.Found) -> Bilingual {
        found.units.first { $0.code == code }?.fullName ?? found.dialogue.province.fullName
    }

    private static func form(_ visit: Visit, _ found: ClassPage.Found, _ entered: Entered) -> HTML {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let items = found.agenda.items.map { item in
            (value: String(item.id.number), label: "\(item.title.text(in: language))" as HTML)
        }
        let whole = found.dialogue.province
        let units =
            [(value: whole.code, label: "\(Phrase.wholeProvince(whole), language)" as HTML)]
            + found.units.map { unit in
                let indent = unit.level == .commune ? "– " : ""
                return (value: unit.code.text, label: "\(indent)\(unit.fullName.text(in: language))" as HTML)
            }
        return """
            <form method="post" action="/\(found.dialogue.name)/participants/require" novalidate>\(visit.keyField)
            \(fields.choice("item", .itemOfAgenda, items, required: true))
            \(fields.choice("area", .communesOf, units, required: true))
            <div class="actions"><button>\(.requireCommunes, language)</button></div></form>
            """
    }
}

extension Visit {
    /// The same visit with other values in its address.
    func with(_ values: [String: String]) -> Visit {
        Visit(
            site: site, request: request, deed: deed, values: values, query: query, language: language,
            session: session, askedAt: askedAt, number: number, address: address)
    }
}
