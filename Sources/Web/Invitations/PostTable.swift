import Dialogue
import Store

/// Messages in a table, each with what can be done about it now.
struct PostTable: Sendable {
    let found: InvitationPages.Found
    let visit: Visit
    /// False where all are of one person.
    var namesPerson = true

    static let size = 50
    /// What leads back to the same part of the list.
    static let questions = ["rehearsed", "q", "channel", "state", "page"]

    private var language: Language { visit.language }
    private var base: String { "/\(found.dialogue.name)/messages" }

    /// Those that are asked for, page by page, with the fields to ask in.
    func page(_ messages: [Message], _ asked: Form) -> HTML {
        guard !messages.isEmpty else { return html(messages[...], asked) }
        let (words, state) = (asked["q"], asked["state"])
        let channel: Channel? = asked.word("channel")
        let people = words.isEmpty ? nil : Set(ParticipantSearch.find(words, in: found.rows).map(\.id))
        let shown = messages.filter { message in
            (channel == nil || message.channel == channel) && (state.isEmpty || message.stateWord == state)
                && (people?.contains(message.participant) ?? true)
        }
        let page = PageOfMany(asked.number("page"), size: Self.size, of: shown.count)
        let next = asked.address(base, keeping: Self.questions.dropLast())
        let table: HTML = """
            <p class="hint">\(.importShown(page), language)</p>
            \(html(page.part(of: shown), asked))
            \(page.links(language) { "\(next)page=\($0)" })
            """
        return """
            \(filters(messages, asked))
            \(shown.isEmpty ? "<p class=\"empty\">\(.noMessageMatches, language)</p>" : table)
            """
    }

    private func filters(_ messages: [Message], _ asked: Form) -> HTML {
        let fields = Fields(Entered(asked), in: language)
        var states: [(value: String, label: HTML)] = []
        for message in messages where !states.contains(where: { $0.value == message.stateWord }) {
            states.append((message.stateWord, "\(message.statePhrase, language)"))
        }
        let channels = Channel.allCases.map { (value: $0.rawValue, label: "\($0.phrase, language)" as HTML) }
        let clear = asked["rehearsed"].isEmpty ? base : "\(base)?rehearsed=1"
        return """
            <form class="filters" method="get" action="\(base)" role="search" aria-label="\(.filter, language)">
            \(asked.hidden(["rehearsed"]))
            \(fields.line("q", .nameOrNumber, kind: .search))
            \(fields.choice("channel", .wayOut, channels, empty: .allOfThem))
            \(fields.choice("state", .stateOfMessage, states, empty: .allOfThem))
            <div class="actions"><button class="quiet">\(.filter, language)</button>
            <a href="\(clear)">\(.clearFilter, language)</a></div></form>
            """
    }

    /// - Parameter asked: what the list was asked for; a button leads back to it.
    func html(_ messages: ArraySlice<Message>, _ asked: Form = Form()) -> HTML {
        guard !messages.isEmpty else { return "<p class=\"empty\">\(.noMessageYet, language)</p>" }
        let people = namesPerson ? Dictionary(uniqueKeysWithValues: found.rows.map { ($0.id, $0) }) : [:]
        return """
            <table class="stack"><thead><tr>\
            \(namesPerson ? "<th scope=\"col\">\(.nameOfPerson, language)</th>" as HTML : nil)
            <th scope="col">\(.kindOfMessage, language)</th><th scope="col">\(.wayOut, language)</th>
            <th scope="col">\(.stateOfMessage, language)</th></tr></thead>
            <tbody>\(messages.html { line($0, people[$0.participant], asked) })</tbody></table>
            """
    }

    private func line(_ message: Message, _ row: ParticipantRow?, _ asked: Form) -> HTML {
        let rehearsal: HTML? =
            message.isRehearsal ? "<span class=\"state unresolved\">\(.rehearsal, language)</span><br>" : nil
        let kind: HTML = """
            \(message.kind.phrase, language)<br>\(rehearsal)<small>\(language.instant(message.madeAt))</small>
            """
        let person: HTML? = row.map { row in
            "<a href=\"/\(found.dialogue.name)/invitations/\(row.id)\">\(row.personName(language))</a>"
        }
        let first: HTML =
            namesPerson
            ? """
            <th scope="row">\(person)</th>
            <td data-label="\(.kindOfMessage, language)">\(kind)</td>
            """ : "<th scope=\"row\">\(kind)</th>"
        let address: HTML? = message.address.map { "<br><small>\($0.description)</small>" }
        let isWell = if case .handedOver = message.state { true } else { false }
        let reply: HTML? =
            isWell ? nil : message.reply.map { "<br><small>\(.answerOfServer, language): \($0.text)</small>" }
        let unmade: HTML? = message.isUnmade ? "<br><small>\(.couldNotBeMade, language)</small>" : nil
        return """
            <tr>\(first)
            <td data-label="\(.wayOut, language)">\(message.channel.phrase, language)\(address)</td>
            <td data-label="\(.stateOfMessage, language)">\(message.badge(language))\(reply)\(unmade)\
            \(tools(message, row, asked))</td></tr>

            """
    }

    private func tools(_ message: Message, _ row: ParticipantRow?, _ asked: Form) -> HTML? {
        let base = "\(base)/\(message.id)"
        let name = row?.calledBy.map { ": \($0.text(in: language))" } ?? ""
        let from: HTML? =
            namesPerson ? "<input type=\"hidden\" name=\"from\" value=\"list\">\(asked.hidden(Self.questions))" : nil
        func button(_ verb: String, _ label: Phrase) -> HTML {
            """
            <form method="post" action="\(base)/\(verb)">\(visit.keyField)\(from)
            <button class="quiet" aria-label="\(label, language)\(name)">\(label, language)</button></form>
            """
        }
        let tools: HTML? =
            switch message.state {
            case .handedOver where message.isRehearsal && message.channel == .email:
                """
                <a class="button quiet" href="\(base)/mail" aria-label="\(.openMail, language)\(name)">\
                \(.openMail, language)</a>
                """
            case .waiting where message.channel != .email: button("handed", .handedOut)
            case .handedOver where message.channel == .email: button("back", .cameBack)
            case .failed where message.channel == .email: button("again", .tryAgain)
            default: nil
            }
        return tools.map { "<div class=\"actions\">\($0)</div>" }
    }
}
