import Dialogue
import Khmer
import Store

/// The fields of an input, as an invitee and a clerk fill them in.
struct InputFields: Sendable {
    let agenda: [AgendaItem]
    let districts: [Area]
    let kinds: [Input.Kind]

    init(_ reader: Reader, for dialogue: PartnershipDialogue, kinds: [Input.Kind]) throws {
        agenda = try reader.agenda(of: dialogue).items.filter { !$0.theme.isPause }
        districts = try reader.districts(of: dialogue.province)
        self.kinds = kinds
    }

    func html(_ fields: Fields, attribution: Phrase) -> HTML {
        let language = fields.language
        let kinds = kinds.map { (value: $0.rawValue, label: "\($0.phrase, language)" as HTML) }
        return """
            \(fields.chips("kind", .inputKind, kinds, required: true))
            \(fields.paragraph("words", .inputWords, hint: .inputWordsHint, required: true))
            \(places(fields))
            \(fields.chips("attribution", attribution, attributions(language), chosen: "named", long: true))
            \(fields.choice("language", .inputLanguage, languages(language), empty: .languageByLetters))
            """
    }

    private func places(_ fields: Fields) -> HTML {
        let language = fields.language
        let districts = districts.map { (value: $0.code.text, label: "\($0.fullName.text(in: language))" as HTML) }
        let items = agenda.map { (value: $0.id.description, label: "\($0.title.text(in: language))" as HTML) }
        return """
            \(fields.choice("sector", .sector, Sector.choices(language)))
            \(districts.isEmpty && fields.entered.fault(of: "area") == nil
                ? nil : fields.choice("area", .inputDistrict, districts, empty: .wholeProvince))
            \(items.isEmpty && fields.entered.fault(of: "item") == nil
                ? nil : fields.choice("item", .inputAgendaItem, items, empty: .noAgendaItem))
            """
    }

    private func attributions(_ language: Language) -> [(value: String, label: HTML)] {
        Input.Attribution.allCases.map { choice in
            (
                value: choice.rawValue,
                label: "\(choice.phrase, language) <small>\(choice.explanation, language)</small>"
            )
        }
    }

    private func languages(_ language: Language) -> [(value: String, label: HTML)] {
        [
            (value: Language.khmer.rawValue, label: "\(.khmerLanguage, language)"),
            (value: Language.english.rawValue, label: "\(.englishLanguage, language)"),
        ]
    }

    /// What was typed, as an input; nothing when something must be put right first.
    static func read(_ entered: inout Entered) -> Input.Content? {
        let form = entered.form
        let words = form["words"]
        let kind: Input.Kind? = form.word("kind")
        if kind == nil { entered.refuse("kind", .chooseInputKind) }
        if form.text("area") != nil, AreaCode(form["area"]) == nil {
            entered.refuse("area", Input.Refusal.districtGone.phrase)
        }
        if form.text("item") != nil, form.id("item", AgendaItem.self) == nil {
            entered.refuse("item", Input.Refusal.agendaItemGone.phrase)
        }
        if KhmerText.looksLegacyEncoded(words) { entered.refuse("words", Input.Refusal.legacyFont.phrase) }
        do {
            let content = try Input.Content(
                kind: kind ?? .service, words: words, language: form.word("language") ?? Language(mostOf: words),
                sector: form.word("sector"), area: AreaCode(form["area"]), agendaItem: form.id("item"),
                attribution: attribution(form))
            return entered.faults.isEmpty ? content : nil
        } catch {
            entered.refuse("words", error.phrase)
            return nil
        }
    }

    /// A choice that cannot be read protects; nobody is named by mistake.
    private static func attribution(_ form: Form) -> Input.Attribution {
        form.has("attribution") ? form.word("attribution") ?? .party : .named
    }
}
