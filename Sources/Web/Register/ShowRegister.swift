import Dialogue
import Store

/// `/{province}/{year}/register`: every input with its answer, every action with its state, for everybody.
enum ShowRegister {
    /// What was asked of which dialogue; before the sitting opens there is no register.
    struct Asked: Sendable {
        let dialogue: PartnershipDialogue
        private(set) var question: RegisterQuestion

        /// A page beyond the last is the last.
        mutating func stay(within count: Int) {
            question = question.on(page: PageOfMany(question.page, size: RegisterQuestion.pageSize, of: count).number)
        }

        init(_ visit: Visit, _ reader: Reader, _ name: DialogueName) throws {
            dialogue = try reader.dialogue(name)
            guard dialogue.stage.showsInputs else { throw StoreError.missing }
            question = RegisterQuestion(visit.query, at: dialogue.stage)
        }
    }

    /// One page of the register, of whichever kind.
    enum Finding: Sendable {
        case actions(RegisterFinding<ActionRow>)
        case inputs(RegisterFinding<RegisteredInput>)

        var count: Int {
            switch self {
            case .actions(let finding): finding.count
            case .inputs(let finding): finding.count
            }
        }
    }

    static func find(_ asked: Asked, _ reader: Reader, on today: Day, all: Bool) throws -> Finding {
        switch asked.question.kind {
        case .action:
            .actions(try reader.registerOfActions(asked.question, of: asked.dialogue.id, on: today, all: all))
        case .input:
            .inputs(try reader.registerOfInputs(asked.question, of: asked.dialogue.id, on: today, all: all))
        }
    }

    static func page(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let today = visit.today
        let (asked, found, choices) = try await visit.read { reader in
            var asked = try Asked(visit, reader, name)
            let page = asked.question.page
            var found = try find(asked, reader, on: today, all: false)
            asked.stay(within: found.count)
            if asked.question.page != page { found = try find(asked, reader, on: today, all: false) }
            return (asked, found, try reader.registerChoices(of: asked.dialogue.id))
        }
        let language = visit.language
        let address = "/\(name)/register"
        let filters = RegisterFilters(
            question: asked.question, address: address, bodies: choices.bodies, areas: choices.areas,
            language: language)
        return visit.show(
            visit.page(
                of: asked.dialogue, .register, .register,
                """
                <h1>\(.register, language)</h1>
                \(kinds(asked.question, address, language))
                \(filters.html)
                \(table(found, asked.question, visit))
                \(pages(asked.question, found.count, address, language))
                \(openData(asked.question, address, language))
                """))
    }

    private static func kinds(_ question: RegisterQuestion, _ address: String, _ language: Language) -> HTML {
        """
        <nav class="pages" aria-label="\(.partsOfRegister, language)"><ul>
        \(RegisterQuestion.Kind.allCases.html { kind in
            kind == question.kind
                ? "<li><span aria-current=\"page\">\(kind.phrase, language)</span></li>"
                : "<li><a href=\"\(address)?kind=\(kind.rawValue)\">\(kind.phrase, language)</a></li>"
        })</ul></nav>
        """
    }

    private static func table(_ found: Finding, _ question: RegisterQuestion, _ visit: Visit) -> HTML {
        guard found.count > 0 else { return "<p class=\"empty\">\(.nothingFound, visit.language)</p>" }
        switch found {
        case .actions(let finding):
            return RegisterTable(question: question, count: finding.count, visit: visit).actions(finding.rows)
        case .inputs(let finding):
            return RegisterTable(question: question, count: finding.count, visit: visit).inputs(finding.rows)
        }
    }

    private static func pages(
        _ question: RegisterQuestion, _ count: Int, _ address: String, _ language: Language
    ) -> HTML? {
        PageOfMany(question.page, size: RegisterQuestion.pageSize, of: count)
            .links(language) { "\(address)\(question.on(page: $0).query)" }
    }

    private static func openData(_ question: RegisterQuestion, _ address: String, _ language: Language) -> HTML {
        let query = question.on(page: 1).query
        return """
            <p>\(.openData, language): <a href="\(address).csv\(query)">\(.asCSV, language)</a> · \
            <a href="\(address).json\(query)">\(.asJSON, language)</a></p>
            """
    }
}
