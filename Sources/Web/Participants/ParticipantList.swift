import Dialogue
import Khmer
import Store

/// The list of participants: a section for each class, with the rule by which its people come on it.
struct ParticipantList: Sendable {
    let dialogue: PartnershipDialogue
    let rows: [ParticipantRow]
    let visit: Visit
    /// What is asked of the list: the query of its address, or the form that leads back to it.
    let asked: Form
    private let base: String

    static let size = 50
    /// What leads back to the same part of the list.
    static let questions = ["q", "party", "standing", "page"]

    init(dialogue: PartnershipDialogue, rows: [ParticipantRow], visit: Visit, asked: Form) {
        self.dialogue = dialogue
        self.rows = rows
        self.visit = visit
        self.asked = asked
        base = "/\(dialogue.name)/participants"
    }

    private var language: Language { visit.language }
    private var party: ParticipantClass? { asked.word("party") }
    private var standing: Participant.Standing? { asked.word("standing") }
    private var mayChange: Bool { visit.may(.proposeParticipants) && dialogue.stage <= .inSession }

    func html(refusal: Phrase?) -> HTML {
        guard !rows.isEmpty else { return beginning(refusal) }
        let found = filtered
        let page = PageOfMany(asked.number("page"), size: Self.size, of: found.count)
        let next = asked.address(base, keeping: Self.questions.dropLast())
        return """
            \(visit.refused(refusal))
            <h1>\(.participants, language)</h1>
            \(tools)
            \(ParticipantCounts(rows: rows).html(language, base: base))
            \(filters)
            <p class="hint">\(.shownOf(found.count, rows.count), language)\(part(page))</p>
            \(found.isEmpty ? nobodyMatches : sections(found, page))
            \(found.isEmpty ? nil : ticks)
            \(page.links(language) { "\(next)page=\($0)" })
            """
    }

    /// With nobody on the list yet: one sentence and the next step.
    private func beginning(_ refusal: Phrase?) -> HTML {
        let first: HTML? =
            mayChange
            ? """
            <form method="post" action="\(base)/propose-governors">\(visit.keyField)\
            <button>\(.proposeGovernors, language)</button></form>
            <a class="button quiet" href="\(base)/rules">\(.rulesOfChoosing, language)</a>
            <a class="button quiet" href="\(base)/add">\(.addParticipant, language)</a>
            """ : nil
        return """
            \(visit.refused(refusal))
            <h1>\(.participants, language)</h1>
            <p class="empty">\(mayChange ? .nobodyOnListYet : .nobodyHere, language)</p>
            \(mayChange ? "<p class=\"hint\">\(.proposeGovernorsMeans, language)</p>" : nil as HTML?)
            <div class="actions">\(first)</div>
            """
    }

    /// Which of those found stand on this page, where it does not hold all of them.
    private func part(_ page: PageOfMany) -> HTML? {
        page.last > 1 ? " · \(.shownOf(page.firstShown, page.lastShown, page.count), language)" : nil
    }

    private var nobodyMatches: HTML { "<p class=\"empty\">\(.nobodyMatches, language)</p>" }

    /// Those the filters leave over.
    private var filtered: [ParticipantRow] {
        let words = asked["q"]
        let matching = words.isEmpty ? rows : ParticipantSearch.find(words, in: rows)
        guard party != nil || standing != nil else { return matching }
        return matching.filter { row in
            (party == nil || row.participant.party == party)
                && (standing == nil || row.participant.standing == standing)
        }
    }

    private var tools: HTML {
        let change: HTML? =
            mayChange
            ? """
            <form method="post" action="\(base)/propose-governors">\(visit.keyField)\
            <button class="quiet">\(.proposeGovernors, language)</button></form>
            <a class="button quiet" href="\(base)/add">\(.addParticipant, language)</a>
            """ : nil
        let release: HTML? =
            visit.may(.release)
            ? "<a class=\"button\" href=\"/\(dialogue.name)/invitations\">\(.invitations, language)</a>" : nil
        let confirm: HTML? =
            visit.may(.confirmCommunities) && dialogue.stage <= .inSession
            ? "<a class=\"button\" href=\"\(base)/confirm\">\(.confirmCommunities, language)</a>" : nil
        return """
            <div class="actions">\(release)\(confirm)
            <a class="button quiet" href="\(base)/rules">\(.rulesOfChoosing, language)</a>\(change)
            <a class="button quiet" href="\(base)/sheet">\(.attendanceSheet, language)</a>
            \(PaperLinks.participants(dialogue, language))</div>
            """
    }

    private var filters: HTML {
        let fields = Fields(Entered(asked), in: language)
        let classes = ParticipantClass.allCases.map { one in
            (value: one.letter, label: "(\(one.letter)) \(one.phrase, language)" as HTML)
        }
        let standings = Participant.Standing.allCases.map { one in
            (value: one.rawValue, label: "\(one.phrase, language)" as HTML)
        }
        return """
            <form class="filters" method="get" role="search" aria-label="\(.filter, language)">
            \(fields.line("q", .nameOrNumber, kind: .search))
            \(fields.choice("party", .participantClass, classes, empty: .allOfThem))
            \(fields.choice("standing", .standing, standings, empty: .allOfThem))
            <div class="actions"><button class="quiet">\(.filter, language)</button>
            <a href="\(base)">\(.clearFilter, language)</a></div></form>
            """
    }

    /// The ticks of all classes are sent together; they stand in the tables and name this form.
    private var ticks: HTML? {
        guard mayChange else { return nil }
        return """
            <form method="post" action="\(base)/accept" id="ticks">\(visit.keyField)
            \(asked.hidden(Self.questions))
            <div class="actions"><button>\(.acceptTicked, language)</button></div></form>
            """
    }

    /// The classes of which somebody stands on this page. One without anybody has its place after the one before it.
    private func sections(_ found: [ParticipantRow], _ page: PageOfMany) -> HTML {
        let labels = Labels(language)
        var (sections, place) = (HTML(), 0)
        for party in party.map({ [$0] }) ?? ParticipantClass.allCases {
            let order = found.protocolOrder(language, of: party)
            defer { place += order.count }
            let first = max(page.skipping, place)
            let end = min(page.lastShown, place + order.count)
            if order.isEmpty, place >= page.skipping, place < page.lastShown || page.number == page.last {
                sections += section(party, [], found, labels)
            } else if first < end {
                sections += section(party, order[first - place..<end - place], found, labels)
            }
        }
        return sections
    }

    private func section(
        _ party: ParticipantClass, _ order: ArraySlice<Int>, _ found: [ParticipantRow], _ labels: Labels
    ) -> HTML {
        let lines = order.html { line(found[$0], labels) }
        return """
            <section aria-labelledby="class-\(party.letter)">
            <h2 id="class-\(party.letter)">(\(party.letter)) \(party.phrase, language)</h2>
            <p class="hint">\(party.rule, language) <small>(\(.guidelineSection, language) \(party.section))</small></p>
            \(lines.isEmpty ? "<p class=\"empty\">\(.nobodyHere, language)</p>" : table(party, lines, labels))
            </section>

            """
    }

    private func table(_ party: ParticipantClass, _ lines: HTML, _ labels: Labels) -> HTML {
        """
        <table class="stack" aria-labelledby="class-\(party.letter)"><thead><tr>
        <th scope="col">\(labels.name)</th><th scope="col">\(labels.number)</th>
        <th scope="col">\(labels.body)</th><th scope="col">\(labels.district)</th>
        <th scope="col">\(labels.standing)</th><th scope="col">\(labels.answer)</th></tr></thead>
        <tbody>\(lines)</tbody></table>
        """
    }

    private func line(_ row: ParticipantRow, _ labels: Labels) -> HTML {
        let participant = row.participant
        let card = participant.card
        let ticks = mayChange && participant.releasedAt == nil && participant.standing != .accepted
        let tick: HTML? = ticks ? labels.tick(row) : nil
        let office: HTML? =
            card.name == nil
            ? (card.office == nil ? nil : labels.holderUnknown)
            : card.office.map { "<br><small class=\"by\">\($0, language)</small>" }
        return """
            <tr><th scope="row">\(tick)<a href="\(base)/\(participant.id)">\(row.personName(language))</a>\(office)</th>
            <td class="num" data-label="\(labels.number)">\(participant.number, language)</td>
            <td data-label="\(labels.body)">\(row.bodyName, language)</td>
            <td data-label="\(labels.district)">\(row.areaName, language)</td>
            <td data-label="\(labels.standing)">\(labels.standing(of: participant))</td>
            <td data-label="\(labels.answer)">\(labels.answer(of: participant))</td></tr>

            """
    }
}

/// The words that every line repeats, made once for a page.
private struct Labels {
    let language: Language
    let name: HTML
    let number: HTML
    let body: HTML
    let district: HTML
    let standing: HTML
    let answer: HTML
    private let proposed: HTML
    private let accepted: HTML
    private let refused: HTML
    private let yes: HTML
    private let no: HTML
    private let standIn: HTML
    private let present: HTML
    private let noAnswer: HTML
    let holderUnknown: HTML

    init(_ language: Language) {
        self.language = language
        name = "\(.nameOfPerson, language)"
        number = "\(.badgeNumber, language)"
        body = "\(.bodyOfPerson, language)"
        district = "\(.district, language)"
        standing = "\(.standing, language)"
        answer = "\(.answerToInvitation, language)"
        (proposed, accepted, refused) = (
            Participant.Standing.proposed.badge(language), Participant.Standing.accepted.badge(language),
            Participant.Standing.refused.badge(language)
        )
        (yes, no, standIn) = (
            Participant.Answer.yes.badge(language), Participant.Answer.no.badge(language),
            Participant.Answer.standIn.badge(language)
        )
        present = "<span class=\"state done\">\(.inTheRoom, language)</span>"
        holderUnknown = "<br><small class=\"by\">\(.holderUnknown, language)</small>"
        noAnswer = "<span class=\"state open\">\(.noAnswerYet, language)</span>"
    }

    func standing(of participant: Participant) -> HTML {
        switch participant.standing {
        case .proposed: proposed
        case .accepted: accepted
        case .refused: refused
        }
    }

    func answer(of participant: Participant) -> HTML? {
        guard participant.releasedAt != nil else { return nil }
        let instead: HTML? = participant.standIn.map { "<br><small>\($0.name)</small>" }
        let answer =
            switch participant.answer {
            case .yes: yes
            case .no: no
            case .standIn: standIn
            case nil: noAnswer
            }
        return participant.arrivedAt == nil ? "\(answer)\(instead)" : "\(present)\(instead)"
    }

    func tick(_ row: ParticipantRow) -> HTML {
        let name = row.calledBy?.text(in: language) ?? ""
        return """
            <input type="checkbox" form="ticks" name="participant" \
            value="\(Ticked.value(row.id, row.participant.standing))" \
            aria-label="\(.tick(name), language)">

            """
    }
}

extension ParticipantRow {
    /// Honorific and name; the office or the body where nobody is named.
    func personName(_ language: Language) -> HTML {
        guard let name = participant.card.name else { return "\(calledBy, language)" }
        let honorific: HTML? = participant.card.honorific.map { "\($0.phrase, language) " }
        return "\(honorific)\(name, language)"
    }
}

extension Participant.Answer {
    func badge(_ language: Language) -> HTML { "<span class=\"state \(mark)\">\(phrase, language)</span>" }
}
