import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/checkin/walk-in`: somebody who is on no list is let in, in one step.
enum WalkInPage {
    static let routes: [Route] = [
        .get("/{province}/{year}/checkin/walk-in", .receive, ask),
        .post("/{province}/{year}/checkin/walk-in", .receive, letIn),
    ]

    /// The way here from where somebody was looked for.
    static func way(_ dialogue: PartnershipDialogue, named name: String, _ language: Language) -> HTML {
        let query = name.contains(where: \.isLetter) ? "?name=\(name.urlEncoded)" : ""
        return """
            <p class="actions"><a class="button quiet" href="/\(dialogue.name)/checkin/walk-in\(query)">\
            \(.walkIn, language)</a></p>
            """
    }

    private struct Choices: Sendable {
        let dialogue: PartnershipDialogue
        let fields: WalkInFields
        let alike: [ParticipantRow]
    }

    private static func choices(_ visit: Visit, alike: [ID<Participant>] = []) async throws -> Choices {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return Choices(
                dialogue: dialogue, fields: try WalkInFields(reader, for: dialogue),
                alike: alike.isEmpty
                    ? [] : try reader.participants(of: dialogue.id).filter { alike.contains($0.id) })
        }
    }

    private static func ask(_ visit: Visit) async throws -> Answer {
        visit.show(page(visit, try await choices(visit), Entered(visit.query)))
    }

    private static func letIn(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        var entered = Entered(form)
        let choices = try await choices(visit)
        let name = choices.dialogue.name
        let scope = visit.scope
        guard let walkIn = choices.fields.read(&entered) else {
            return visit.show(page(visit, choices, entered), status: .unprocessableContent)
        }
        do {
            return try await visit.act(form) { writer in
                let dialogue = try writer.dialogue(name, for: scope)
                return "/\(name)/checkin?came=\(try writer.walkIn(walkIn, isApart: form.has("apart"), in: dialogue))"
            }
        } catch let refusal as Participant.Refusal {
            var alike: [ID<Participant>] = []
            if case .sameName(let known) = refusal { alike = known }
            entered.refuse(WalkInFields.field(of: refusal), refusal.atTheDoor)
            return visit.show(
                page(visit, try await Self.choices(visit, alike: alike), entered), status: .unprocessableContent)
        }
    }

    private static func page(_ visit: Visit, _ choices: Choices, _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let base = "/\(choices.dialogue.name)/checkin"
        return visit.page(
            of: choices.dialogue, .sitting, .walkIn,
            """
            \(fields.summary)
            <h1>\(.walkIn, language)</h1>
            <p class="hint">\(.walkInMeans, language)</p>
            \(alike(visit, choices, fields))
            <form method="post" action="\(base)/walk-in" data-keep="walk-in \(choices.dialogue.name)" novalidate>\
            \(visit.keyField)
            \(choices.alike.isEmpty ? nil : another(fields))
            \(fields.line("name", .nameOfPerson, required: true))
            \(choices.fields.html(fields))
            \(fields.line("office", .officeTitle))
            \(fields.kept)
            <div class="actions"><button>\(.arrives, language)</button>
            <a class="button quiet" href="\(base)">\(.goBack, language)</a></div></form>
            """)
    }

    /// Those of the same name, who may be the one who stands at the door.
    private static func alike(_ visit: Visit, _ choices: Choices, _ fields: Fields) -> HTML? {
        guard !choices.alike.isEmpty else { return nil }
        return """
            <h2>\(.isItSomebodyKnown, visit.language)</h2>
            <ul class="cards">\(choices.alike.prefix(10).html { row in
                DoorCard(visit: visit, dialogue: choices.dialogue, row: row, fields: fields).html
            })</ul>
            """
    }

    private static func another(_ fields: Fields) -> HTML {
        """
        <p><label class="choice"><input type="checkbox" name="apart" value="1"> \
        <span>\(.noneOfThese, fields.language)</span></label></p>
        """
    }
}

/// What the door asks of somebody who is on no list.
struct WalkInFields: Sendable {
    let bodies: [Body]
    let districts: [Area]

    init(_ reader: Reader, for dialogue: PartnershipDialogue) throws {
        bodies = try reader.bodies(for: .province(dialogue.province))
        districts = try reader.districts(of: dialogue.province)
    }

    func html(_ fields: Fields, typed participant: Participant? = nil) -> HTML {
        let language = fields.language
        let classes = ParticipantClass.allCases.map { one in
            (value: one.letter, label: "(\(one.letter)) \(one.phrase, language)" as HTML)
        }
        let bodies = bodies.map { (value: $0.id.description, label: "\($0.name.text(in: language))" as HTML) }
        let districts = districts.map { (value: $0.code.text, label: "\($0.fullName.text(in: language))" as HTML) }
        return """
            \(fields.chips(
                "sex", .sexOfPerson, Participant.Sex.choices(language),
                chosen: participant?.card.sex?.rawValue ?? "", required: true))
            \(fields.choice(
                "party", .participantClass, classes, chosen: participant?.party.letter ?? "", required: true))
            \(fields.choice("body", .bodyOfPerson, bodies, chosen: participant?.card.body?.description ?? ""))
            \(fields.choice("area", .district, districts, chosen: participant?.card.area?.text ?? ""))
            """
    }

    /// What was typed; nothing when something must be put right first. An area or a body that stood there before and is
    /// in no list stays.
    func read(_ entered: inout Entered, keeping before: Participant.Card? = nil) -> Participant.WalkIn? {
        let form = entered.form
        let name = form.bilingual("name") ?? form.text("name").flatMap { Bilingual(written: $0) }
        let office = form.bilingual("office") ?? form.text("office").flatMap { Bilingual(written: $0) }
        let body: ID<Body>? = form.id("body")
        if let body, body != before?.body, !bodies.contains(where: { $0.id == body }) {
            entered.refuse("body", .chooseFromList)
        }
        let area = AreaCode(form["area"])
        if form.text("area") != nil, area == nil || (area != before?.area && !districts.contains { $0.code == area }) {
            entered.refuse("area", .chooseFromList)
        }
        entered.refuseUnfit(["name", "name_km", "name_en", "office", "office_km", "office_en"])
        let sex: Participant.Sex? = form.word("sex")
        let party: ParticipantClass? = form.word("party")
        if name == nil { entered.refuse(form.has("name_km") ? "name_km" : "name", .nameMissing) }
        if sex == nil { entered.refuse("sex", Participant.Refusal.sexMissing.phrase) }
        if party == nil { entered.refuse("party", Participant.Refusal.classMissing.phrase) }
        guard entered.faults.isEmpty else { return nil }
        return try? Participant.WalkIn(party: party, name: name, sex: sex, office: office, body: body, area: area)
    }

    static func field(of refusal: Participant.Refusal) -> String {
        switch refusal {
        case .nobodyNamed, .sameName: "name"
        case .sexMissing: "sex"
        case .classMissing: "party"
        default: ""
        }
    }
}
