import Dialogue
import Store

/// Who has an invitation, by which way it went and what they answered: found by name, narrowed to an answer, page by
/// page.
struct InvitationList: Sendable {
    let found: InvitationPages.Found
    let visit: Visit

    static let size = 50

    /// What the list can be narrowed to.
    enum Choice: String, CaseIterable {
        case open, yes, no
        case standIn = "stand_in"
        case lost

        var phrase: Phrase {
            switch self {
            case .open: .noAnswerYet
            case .yes: Participant.Answer.yes.phrase
            case .no: Participant.Answer.no.phrase
            case .standIn: Participant.Answer.standIn.phrase
            case .lost: .didNotArrive
            }
        }

        func holds(_ row: ParticipantRow, _ message: Message?) -> Bool {
            switch self {
            case .open: row.participant.answer == nil
            case .yes: row.participant.answer == .yes
            case .no: row.participant.answer == .no
            case .standIn: row.participant.answer == .standIn
            case .lost: message?.isLost ?? false
            }
        }
    }

    private var language: Language { visit.language }
    private var base: String { "/\(found.dialogue.name)/invitations" }

    var html: HTML {
        let left = found.left
        guard !left.isEmpty else { return "<p class=\"empty\">\(.nothingLeftYet, language)</p>" }
        let last = found.last
        let words = visit.query["q"]
        let choice: Choice? = visit.query.word("answer")
        let rows = (words.isEmpty ? left : ParticipantSearch.find(words, in: left)).filter { row in
            choice?.holds(row, last[row.id]) ?? true
        }
        let page = PageOfMany(visit.query.number("page"), size: Self.size, of: rows.count)
        let next = visit.query.address(base, keeping: ["q", "answer"])
        let table: HTML = """
            <p class="hint">\(.importShown(page), language)</p>
            <table class="stack"><thead><tr><th scope="col">\(.nameOfPerson, language)</th>
            <th scope="col">\(.bodyOfPerson, language)</th><th scope="col">\(.wayOut, language)</th>
            <th scope="col">\(.answerToInvitation, language)</th>
            <th scope="col">\(.letter, language)</th></tr></thead>
            <tbody>\(page.part(of: rows).html { line($0, last[$0.id]) })</tbody></table>
            \(page.links(language) { "\(next)page=\($0)" })
            """
        return "\(filters)\(rows.isEmpty ? "<p class=\"empty\">\(.nobodyMatches, language)</p>" : table)"
    }

    private var filters: HTML {
        let fields = Fields(Entered(visit.query), in: language)
        let choices = Choice.allCases.map { (value: $0.rawValue, label: "\($0.phrase, language)" as HTML) }
        return """
            <form class="filters" method="get" action="\(base)" role="search" aria-label="\(.filter, language)">
            \(fields.line("q", .nameOrNumber, kind: .search))
            \(fields.choice("answer", .answerToInvitation, choices, empty: .allOfThem))
            <div class="actions"><button class="quiet">\(.filter, language)</button>
            <a href="\(base)">\(.clearFilter, language)</a></div></form>

            """
    }

    private func line(_ row: ParticipantRow, _ message: Message?) -> HTML {
        let name = row.calledBy?.text(in: language) ?? ""
        let way: HTML =
            message.map { "\($0.channel.phrase, language)<br>\($0.badge(language))" }
            ?? "<span class=\"state open\">\(.notHandedOut, language)</span>"
        let answer = InvitationPages.answer(row, found.invitees[row.id], language)
        return """
            <tr><th scope="row"><a href="\(base)/\(row.id)">\(row.personName(language))</a></th>
            <td data-label="\(.bodyOfPerson, language)">\(row.bodyName, language)</td>
            <td data-label="\(.wayOut, language)">\(way)</td>
            <td data-label="\(.answerToInvitation, language)">\(answer)</td>
            <td data-label="\(.letter, language)"><a href="\(base)/\(row.id)/letter" \
            aria-label="\(.letter, language): \(name)">\(.letter, language)</a></td></tr>

            """
    }
}
