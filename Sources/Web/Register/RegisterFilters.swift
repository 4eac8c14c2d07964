import Dialogue

/// What a register can be narrowed down to, with what is asked now.
struct RegisterFilters: Sendable {
    let question: RegisterQuestion
    let address: String
    let bodies: [(ID<Body>, Bilingual)]
    let areas: [(AreaCode, Bilingual)]
    let language: Language

    var html: HTML {
        """
        <form class="filters" method="get" role="search" aria-label="\(.filter, language)" action="\(address)">
        <input type="hidden" name="kind" value="\(question.kind.rawValue)">
        \(question.sort != .number || question.descending ? sort : nil)
        <div class="field"><label for="q">\(.wordsOrNumber, language)</label>\
        <input type="search" id="q" name="q" value="\(question.words)" \
        maxlength="\(RegisterQuestion.longestWords)"></div>
        \(question.kind == .input ? endings : states)
        \(choice("sector", .sector, Sector.choices(language), question.sector?.rawValue))
        \(choice("district", .inputDistrict, areas.map { ($0.0.description, "\($0.1, language)") }, chosenArea))
        \(choice("body", .responsibleBody, bodies.map { ($0.0.description, "\($0.1, language)") }, chosenBody))
        <div class="actions"><button>\(.filter, language)</button> \
        <a href="\(address)?kind=\(question.kind.rawValue)">\(.clearFilter, language)</a></div>
        </form>
        """
    }

    private var chosenArea: String? { question.area?.description }
    private var chosenBody: String? { question.body?.description }

    private var sort: HTML {
        """
        <input type="hidden" name="sort" value="\(question.descending ? "-" : "")\(question.sort.rawValue)">
        """
    }

    private var endings: HTML? {
        choice(
            "disposition", .answerToInput, RegisterQuestion.Ending.all.map { ($0.word, "\($0.phrase, language)") },
            question.ending?.word)
    }

    private var states: HTML? {
        choice(
            "state", .stateOfAction, RegisterQuestion.State.all.map { ($0.word, "\($0.phrase, language)") },
            question.state?.word)
    }

    private func choice(
        _ name: String, _ label: Phrase, _ choices: [(value: String, label: HTML)], _ chosen: String?
    ) -> HTML? {
        guard !choices.isEmpty else { return nil }
        return """
            <div class="field"><label for="\(name)">\(label, language)</label><select id="\(name)" name="\(name)">
            <option value="">\(.allOfThem, language)</option>
            \(choices.html { choice in
                "<option value=\"\(choice.value)\"\(choice.value == chosen ? " selected" : "")>\(choice.label)</option>"
            })</select></div>
            """
    }
}
