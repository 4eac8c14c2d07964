import Dialogue
import Store

/// The page of a combined sitting.
struct ForumPage: Sendable {
    let found: ForumPages.Found
    let visit: Visit
    let entered: Entered

    private var language: Language { visit.language }
    private var base: String { "/\(found.dialogue.name)/forums" }

    var page: Page {
        visit.page(
            of: found.dialogue, .agenda, .combinedSitting,
            """
            \(Fields(entered, in: language).summary)
            <h1>\(.combinedSitting, language)</h1>
            \(found.dialogue.plan.hostForum.map { body($0) } ?? "<p class=\"empty\">\(.heldAlone, language)</p>")
            """)
    }

    private func body(_ host: Bilingual) -> HTML {
        let clashes = found.agenda.clashes(forums: found.forums, rooms: found.rooms)
        let clear: HTML? = clashes.isEmpty ? "<p>\(.noClashes, language)</p>" : nil
        return """
            <p>\(.combinedMeans, language) <b>\(host, language)</b></p>
            \(clear)\(ClashPart(clashes: clashes, language: language).html)
            \(numbers(host))
            <p class="actions"><a class="button quiet" href="/\(found.dialogue.name)/agenda?forum=host">\
            \(.agendaOfHost, language)</a>
            <a class="button quiet" href="/\(found.dialogue.name)/agenda?forum=dialogue">\
            \(.agendaOfDialogue, language)</a></p>
            \(found.people.isEmpty ? "<p class=\"empty\">\(.nobodyOnList, language)</p>" : tagging(host))
            \(AgendaWork.convener(visit) == .planningTeam ? proposing : nil)
            """
    }

    private func numbers(_ host: Bilingual) -> HTML {
        func count(_ forum: Forum) -> Int { found.people.filter { found.forums[$0.id] == forum }.count }
        return """
            <dl class="numbers"><div><dt>\(.forumOfDialogue, language)</dt><dd>\(count(.dialogue), language)</dd></div>
            <div><dt>\(host, language)</dt><dd>\(count(.host), language)</dd></div>
            <div><dt>\(.bothForums, language)</dt><dd>\(count(.both), language)</dd></div></dl>
            """
    }

    private func tagging(_ host: Bilingual) -> HTML {
        let fields = Fields(entered, in: language)
        let choices = Forum.allCases.map { forum in
            (
                value: forum.rawValue,
                label: forum == .host ? "\(host, language)" : "\(forum.phrase, language)" as HTML
            )
        }
        let chosen = Set(entered.form.all("participant").compactMap { Ticked<Participant>($0)?.id })
        return """
            <h2>\(.whoBelongsWhere, language)</h2>
            <form method="post" action="\(base)/tag" novalidate>\(visit.keyField)
            <table class="stack"><thead><tr><th scope="col">\(.nameOfPerson, language)</th>
            <th scope="col">\(.participantClass, language)</th>
            <th scope="col">\(.belongsToForum, language)</th></tr></thead>
            <tbody>\(found.people.html { row in
                """
                <tr><th scope="row"><label class="choice"><input type="checkbox" name="participant" \
                value="\(Ticked.value(row.id, found.forums[row.id] ?? .dialogue))"\
                \(chosen.contains(row.id) ? " checked" : "")> <span>\(row.calledBy, language)</span>\
                </label></th><td data-label="\(.participantClass, language)">(\(row.participant.party.letter))</td>
                <td data-label="\(.belongsToForum, language)">\(forum(of: row.id, host))</td></tr>
                """
            })</tbody></table>
            \(fields.chips("forum", .moveTicked, choices))
            <div class="actions"><button>\(.save, language)</button></div></form>
            """
    }

    private func forum(of person: ID<Participant>, _ host: Bilingual) -> HTML {
        let forum = found.forums[person] ?? .dialogue
        return forum == .host ? "\(host, language)" : "\(forum.phrase, language)"
    }

    private var proposing: HTML {
        let fields = Fields(entered, in: language)
        let classes = ParticipantClass.allCases.map { party in
            (value: party.letter, label: "(\(party.letter)) \(party.phrase, language)" as HTML)
        }
        return """
            <h2>\(.proposeForHost, language)</h2>
            <form method="post" action="\(base)/propose" data-keep="host \(found.dialogue.name)" novalidate>\
            \(visit.keyField)
            \(fields.choice("party", .participantClass, classes, required: true))
            \(AddParticipant.person(fields, language, required: true))
            \(fields.bilingual("office", .officeTitle))
            \(fields.kept)
            <div class="actions"><button>\(.proposeForHost, language)</button></div></form>
            """
    }
}
