import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/inputs`: what has come in, newest first, for those who receive it; follows live.
enum InputList {
    static let routes: [Route] = [.get("/{province}/{year}/inputs", .receive, show)]
    private static let most = 100

    private struct Found: Sendable {
        let dialogue: PartnershipDialogue
        let rows: [InputRow]
        let count: Int
        let states: [InputFilter.State: Int]
        let seq: Int
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let filter = InputFilter(state: visit.query.word("state"), sector: visit.query.word("sector"))
        let page = max(1, min(visit.query.number("page") ?? 1, 100_000))
        let found = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return Found(
                dialogue: dialogue,
                rows: try reader.inputs(of: dialogue.id, filter, most: most, after: (page - 1) * most),
                count: try reader.inputCount(of: dialogue.id, filter),
                states: try reader.inputStates(of: dialogue.id),
                seq: try reader.chainHead(of: dialogue.id).seq)
        }
        let language = visit.language
        return visit.show(
            visit.page(
                of: found.dialogue, .inputs, .inputs,
                """
                <h1>\(.inputs, language)</h1>
                \(ways(found.dialogue, language))
                \(filters(filter, found.dialogue, language))
                \(visit.live(
                    found.dialogue, "inputs", id: "inputs", seq: found.seq,
                    """
                    \(numbers(found.states, language))
                    \(table(found, page: page, language))
                    \(pages(found, filter, page, language))
                    """))
                """))
    }

    private static func ways(_ dialogue: PartnershipDialogue, _ language: Language) -> HTML? {
        guard dialogue.stage.takesInputs else { return nil }
        let checkIn: HTML? =
            dialogue.stage == .inSession
            ? "<a class=\"button quiet\" href=\"/\(dialogue.name)/checkin\">\(.checkIn, language)</a>" : nil
        return """
            <p class="actions"><a class="button" href="/\(dialogue.name)/inputs/enter">\(.enterInput, language)</a>
            \(checkIn) \(PaperLinks.inputs(dialogue, language))</p>
            """
    }

    private static func numbers(_ states: [InputFilter.State: Int], _ language: Language) -> HTML {
        """
        <dl class="numbers">\(InputFilter.State.all.html { state in
            """
            <div><dt>\(state.phrase, language)</dt><dd>\(states[state] ?? 0, language)</dd></div>
            """
        })</dl>
        """
    }

    private static func filters(
        _ filter: InputFilter, _ dialogue: PartnershipDialogue, _ language: Language
    ) -> HTML {
        let fields = Fields(Entered(), in: language)
        let states = InputFilter.State.all.map { (value: $0.rawValue, label: "\($0.phrase, language)" as HTML) }
        return """
            <form class="filters" method="get" role="search" aria-label="\(.filter, language)">
            \(fields.choice("state", .stateOfInput, states, chosen: filter.state?.rawValue ?? "", empty: .allOfThem))
            \(fields.choice(
                "sector", .sector, Sector.choices(language), chosen: filter.sector?.rawValue ?? "",
                empty: .allOfThem))
            <div class="actions"><button>\(.filter, language)</button>
            <a href="/\(dialogue.name)/inputs">\(.clearFilter, language)</a></div></form>
            """
    }

    private static func table(_ found: Found, page: Int, _ language: Language) -> HTML {
        guard !found.rows.isEmpty else { return "<p class=\"empty\">\(.noInputsHere, language)</p>" }
        let from = (page - 1) * most + 1
        return """
            <table class="stack">
            <caption>\(.shownOf(from, from + found.rows.count - 1, found.count), language)</caption>
            <thead><tr><th scope="col">\(.inputNumber, language)</th><th scope="col">\(.wordsOfInput, language)</th>
            <th scope="col">\(.speakerOfInput, language)</th><th scope="col">\(.sector, language)</th>
            <th scope="col">\(.stateOfInput, language)</th></tr></thead>
            <tbody>\(found.rows.html { row($0, found.dialogue, language) })</tbody></table>
            """
    }

    private static func row(_ row: InputRow, _ dialogue: PartnershipDialogue, _ language: Language) -> HTML {
        let address = "/\(dialogue.name)/inputs/\(row.number)"
        let sector: HTML? = row.input.content.sector.map { "\($0.phrase, language)" }
        return """
            <tr><th scope="row"><a class="number" href="\(address)">\(row.number)</a></th>
            <td>\(row.excerpt(140, language))</td>
            <td data-label="\(.speakerOfInput, language)">\(row.speaker.html(language))</td>
            <td data-label="\(.sector, language)">\(sector)</td>
            <td data-label="\(.stateOfInput, language)">\(row.state.badge(language))</td></tr>

            """
    }

    private static func pages(_ found: Found, _ filter: InputFilter, _ page: Int, _ language: Language) -> HTML? {
        guard found.count > most else { return nil }
        let kept = "state=\(filter.state?.rawValue ?? "")&sector=\(filter.sector?.rawValue ?? "")"
        let newer: HTML? =
            page > 1 ? "<li><a href=\"?\(kept)&page=\(page - 1)\" rel=\"prev\">\(.newerOnes, language)</a></li>" : nil
        let older: HTML? =
            page * most < found.count
            ? "<li><a href=\"?\(kept)&page=\(page + 1)\" rel=\"next\">\(.olderOnes, language)</a></li>" : nil
        return """
            <nav class="pages" aria-label="\(.pagesOfList, language)"><ul>\(newer)
            <li><span aria-current="page">\(page, language)</span></li>\(older)</ul></nav>
            """
    }
}

extension Speaker {
    func html(_ language: Language) -> HTML {
        switch self {
        case .named(let name, let body):
            "\(name, language)\(body.map { " · <span class=\"by\">\($0, language)</span>" as HTML })"
        case .body(let body): "\(body, language)"
        case .party(let party?): "\(party.phrase, language)"
        case .party(nil): "\(.speakerUnknown, language)"
        }
    }
}
