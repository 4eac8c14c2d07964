import Dialogue
import Khmer
import Store

/// `/{province}/{year}/participants/add`: somebody who is put on the list by hand.
enum AddParticipant {
    static let routes: [Route] = [
        .get("/{province}/{year}/participants/add", .proposeParticipants, ask),
        .post("/{province}/{year}/participants/add", .proposeParticipants, add),
    ]

    /// What the form lets one choose from.
    private struct Choices: Sendable {
        let dialogue: PartnershipDialogue
        let bodies: [Body]
        let districts: [Area]
    }

    private static func choices(_ visit: Visit) async throws -> Choices {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return Choices(
                dialogue: dialogue, bodies: try reader.bodies(for: .province(dialogue.province)),
                districts: try reader.districts(of: dialogue.province))
        }
    }

    private static func ask(_ visit: Visit) async throws -> Answer {
        visit.show(page(visit, try await choices(visit), Entered(visit.query)))
    }

    private static func add(_ visit: Visit) async throws -> Answer {
        let choices = try await choices(visit)
        let name = choices.dialogue.name
        let scope = visit.scope
        let form = try await visit.form()
        var entered = Entered(form)
        do {
            guard let proposal = try read(&entered, choices) else {
                return visit.show(page(visit, choices, entered), status: .unprocessableContent)
            }
            return try await visit.act(form) { writer in
                _ = try writer.add(proposal, in: writer.dialogue(name, for: scope))
                return "/\(name)/participants?party=\(proposal.party.letter)"
            }
        } catch let refusal as Participant.Refusal {
            entered.refuse(refusal == .nobodyNamed ? "name_km" : "", refusal.phrase)
            return visit.show(page(visit, choices, entered), status: .unprocessableContent)
        }
    }

    private static func read(_ entered: inout Entered, _ choices: Choices) throws -> ParticipantProposal? {
        let form = entered.form
        let party: ParticipantClass? = form.word("party")
        if party == nil { entered.refuse("party", .chooseClass) }
        let body = choices.bodies.first { String($0.id.number) == form["body"] }
        if body == nil, !form["body"].isEmpty { entered.refuse("body", .chooseFromList) }
        let district = choices.districts.first { $0.code.text == form["area"] }
        if district == nil, !form["area"].isEmpty { entered.refuse("area", .chooseFromList) }
        entered.refuseUnfit(["name_km", "name_en", "office_km", "office_en"])
        let reach = OneInvitation.read(&entered)
        guard entered.faults.isEmpty, let party else { return nil }
        return ParticipantProposal(
            party: party,
            card: try Participant.Card(
                honorific: form.word("honorific"), name: form.bilingual("name"), sex: form.word("sex"),
                office: form.bilingual("office"), body: body?.id, area: district?.code),
            marks: OwnWords.marks(in: form), isRural: OwnWords.isRural(in: form), reach: reach)
    }

    private static func page(_ visit: Visit, _ choices: Choices, _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let base = "/\(choices.dialogue.name)/participants"
        return visit.page(
            of: choices.dialogue, .participants, .addParticipant,
            """
            \(fields.summary)
            <h1>\(.addParticipant, language)</h1>
            <form method="post" action="\(base)/add" data-keep="participant \(choices.dialogue.name)" novalidate>\
            \(visit.keyField)
            \(fields.choice("party", .participantClass, classes(language), required: true))
            \(person(fields, language))
            \(fields.bilingual("office", .officeTitle))
            \(fields.choice("body", .bodyOfPerson, bodies(choices, language)))
            <p class="hint">\(.bodyMissing, language) <a href="/bodies/add">\(.addBody, language)</a></p>
            \(fields.choice("area", .district, districts(choices, language)))
            \(fields.line("email", .email, kind: .email, hint: .reachSeenBy))
            \(fields.line("phone", .phone, hint: .reachSeenBy))
            \(OwnWords(fields: fields, language: language).html())
            \(fields.kept)
            <div class="actions"><button>\(.addParticipant, language)</button>
            <a class="button quiet" href="\(base)">\(.goBack, language)</a></div></form>
            \(rules(language))
            """)
    }

    /// Honorific, name in both languages and sex: the same wherever a person is typed in.
    static func person(_ fields: Fields, _ language: Language, required: Bool = false) -> HTML {
        let honorifics = Participant.Honorific.allCases.map { one in
            (value: one.rawValue, label: "\(one.phrase, language)" as HTML)
        }
        return """
            \(fields.choice("honorific", .honorific, honorifics))
            \(fields.bilingual("name", .nameOfPerson, required: required))
            \(fields.chips("sex", .sexOfPerson, Participant.Sex.choices(language)))
            """
    }

    private static func classes(_ language: Language) -> [(value: String, label: HTML)] {
        ParticipantClass.allCases.map { (value: $0.letter, label: "(\($0.letter)) \($0.phrase, language)") }
    }

    private static func bodies(_ choices: Choices, _ language: Language) -> [(value: String, label: HTML)] {
        choices.bodies.map { (value: String($0.id.number), label: "\($0.name.text(in: language))") }
    }

    private static func districts(_ choices: Choices, _ language: Language) -> [(value: String, label: HTML)] {
        choices.districts.map { (value: $0.code.text, label: "\($0.fullName.text(in: language))") }
    }

    private static func rules(_ language: Language) -> HTML {
        """
        <h2>\(.participantClass, language)</h2>
        <dl>\(ParticipantClass.allCases.html { party in
            """
            <dt>(\(party.letter)) \(party.phrase, language) <small>\(party.section)</small></dt>
            <dd>\(party.rule, language)</dd>
            """
        })</dl>
        """
    }
}

extension Entered {
    /// Names are short, and written in Unicode: an old font would be unreadable on a letter.
    /// - Parameter most: characters a field may have.
    mutating func refuseUnfit(_ fields: [String], most: Int = 200) {
        for field in fields {
            let text = form[field]
            if text.unicodeScalars.count > most { refuse(field, .wordsTooLong(most)) }
            if KhmerText.looksLegacyEncoded(text) { refuse(field, .oldFont) }
        }
    }
}
