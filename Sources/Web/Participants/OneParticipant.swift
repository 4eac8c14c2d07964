import Dialogue
import Store

/// `/{province}/{year}/participants/{participant}`: one person, why they are on the list, and the decision.
enum OneParticipant {
    static let routes: [Route] = [
        .get("/{province}/{year}/participants/{participant}", .seeParticipants, show),
        .post("/{province}/{year}/participants/{participant}/accept", .proposeParticipants, accept),
        .post("/{province}/{year}/participants/{participant}/refuse", .proposeParticipants, refuse),
    ]

    /// All the page shows.
    private struct Found: Sendable {
        let dialogue: PartnershipDialogue
        let row: ParticipantRow
        let score: SupportScore?
        let decisions: [Decision]
        let choice: Choice
        let nomination: NominationRow?
    }

    /// What those see who decide: how it stands with this person.
    static func seen(_ row: ParticipantRow, _ choice: Choice) -> Seen {
        Seen(row.participant.standing, row.reason, choice.selectedAt, choice.waiting, row.participant.releasedAt)
    }

    /// The same in the act itself.
    static func require(_ form: Form, _ id: ID<Participant>, _ writer: Writer, _ dialogue: PartnershipDialogue) throws {
        guard form.has(Form.seen) else { return }
        let choice = try writer.choices(of: dialogue.id)[id] ?? Choice()
        try form.require(seen(try writer.participant(id, of: dialogue.id), choice))
    }

    private static func find(_ visit: Visit) async throws -> Found {
        let name = try visit.dialogueName()
        let id: ID<Participant> = try visit.id("participant")
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            let row = try reader.participant(id, of: dialogue.id)
            let nomination = try reader.nominations(of: dialogue.id, party: row.participant.party).first { request in
                request.nominees.contains { $0.participant == id }
            }
            return Found(
                dialogue: dialogue, row: row, score: try reader.score(of: id), decisions: try reader.decisions(of: id),
                choice: try reader.choices(of: dialogue.id)[id] ?? Choice(), nomination: nomination)
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        visit.show(page(visit, try await find(visit), Entered()))
    }

    private static func accept(_ visit: Visit) async throws -> Answer {
        try await decide(visit, try await visit.form()) { writer, id, dialogue in
            try writer.accept([id], of: dialogue, by: .secretariat)
        }
    }

    private static func refuse(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let reason = form["reason"]
        return try await decide(visit, form) { writer, id, dialogue in
            try writer.refuse(id, because: reason, of: dialogue)
        }
    }

    private static func decide(
        _ visit: Visit, _ form: Form,
        _ change: @escaping @Sendable (Writer, ID<Participant>, PartnershipDialogue) throws -> Void
    ) async throws -> Answer {
        let id: ID<Participant> = try visit.id("participant")
        do {
            return try await visit.change(form, leadingTo: "participants/\(id)") { writer, dialogue in
                try require(form, id, writer, dialogue)
                try change(writer, id, dialogue)
            }
        } catch StoreError.changedMeanwhile {
            return try await late(visit, form)
        } catch let refusal as Participant.Refusal {
            let field = refusal == .reasonMissing ? "reason" : ""
            let entered = Entered(form, faults: [(field, refusal.phrase)])
            return visit.show(page(visit, try await find(visit), entered), status: .unprocessableContent)
        }
    }

    /// The page as it stands now, for somebody who decided on what is no longer so.
    static func late(_ visit: Visit, _ form: Form) async throws -> Answer {
        var entered = Entered(form)
        entered.somebodyWasFaster(fieldsStand: false)
        return visit.show(page(visit, try await find(visit), entered), status: entered.status)
    }

    private static func page(_ visit: Visit, _ found: Found, _ entered: Entered) -> Page {
        let language = visit.language
        let row = found.row
        let name = row.calledBy
        return visit.page(
            of: found.dialogue, .participants,
            Phrase(name?.text(in: .khmer) ?? "", name?.text(in: .english) ?? ""),
            """
            \(Fields(entered, in: language).summary)
            <h1>\(row.personName(language))</h1>
            <p>\(row.participant.standing.badge(language))</p>
            \(facts(row, language))
            \(found.score.map { ScoreTable(score: $0, language: language).html })
            \(decision(visit, found, entered))
            \(said(visit, found))
            \(trail(found, language))
            """)
    }

    private static func said(_ visit: Visit, _ found: Found) -> HTML? {
        guard visit.may(.proposeParticipants), found.dialogue.stage <= .inSession else { return nil }
        return KeepOwnWords.html(found.choice, of: found.row.id, found.dialogue.name, visit)
    }

    private static func trail(_ found: Found, _ language: Language) -> HTML {
        DecisionTrail(
            row: found.row, decisions: found.decisions, choice: found.choice, nomination: found.nomination,
            language: language
        ).html
    }

    private static func facts(_ row: ParticipantRow, _ language: Language) -> HTML {
        let participant = row.participant
        let card = participant.card
        let party = participant.party
        let answer: HTML? = participant.releasedAt.map { _ in
            participant.answer.map { $0.badge(language) } ?? "\(.noAnswerYet, language)"
        }
        return """
            <dl class="facts">
            \(fact(.badgeNumber, "\(participant.number, language)", language))
            \(fact(.participantClass, "(\(party.letter)) \(party.phrase, language)", language))
            \(fact(.officeTitle, card.office.map { "\($0, language)" }, language))
            \(fact(.bodyOfPerson, row.bodyName.map { "\($0, language)" }, language))
            \(fact(.district, row.areaName.map { "\($0, language)" }, language))
            \(fact(.sexOfPerson, card.sex.map { "\($0.phrase, language)" }, language))
            \(fact(.reason, row.reason.map { "\($0)" }, language))
            \(fact(.answerToInvitation, answer, language))
            \(fact(.standInName, participant.standIn.map { "\($0.name)" }, language))
            </dl>
            <p class="hint">\(party.rule, language) <small>(\(.guidelineSection, language) \(party.section))</small></p>
            """
    }

    static func fact(_ label: Phrase, _ value: HTML?, _ language: Language) -> HTML? {
        value.map { "<div><dt>\(label, language)</dt><dd>\($0)</dd></div>" }
    }

    private static func decision(_ visit: Visit, _ found: Found, _ entered: Entered) -> HTML {
        let language = visit.language
        let participant = found.row.participant
        let base = "/\(found.dialogue.name)/participants"
        let back: HTML = "<a class=\"button quiet\" href=\"\(base)\">\(.goBack, language)</a>"
        if participant.isInvited {
            let letter: HTML? =
                visit.may(.release)
                ? """
                <a class="button" href="/\(found.dialogue.name)/invitations/\(participant.id)/letter">\
                \(.letter, language)</a>
                """ : nil
            return "<div class=\"actions\">\(letter)\(back)</div>"
        }
        guard visit.may(.proposeParticipants), found.dialogue.stage <= .inSession else {
            return "<div class=\"actions\">\(back)</div>"
        }
        let seen = seen(found.row, found.choice).field
        let isSelected = participant.standing == .proposed && found.choice.selectedAt != nil
        let accept: HTML? =
            participant.standing == .accepted || isSelected
            ? nil
            : """
            <form method="post" action="\(base)/\(participant.id)/accept">\(visit.keyField)\(seen)\
            <button>\(.acceptOne, language)</button></form>
            """
        let wait: HTML? =
            participant.standing == .refused || found.choice.waiting != nil
            ? nil
            : """
            <form method="post" action="\(base)/\(participant.id)/wait">\(visit.keyField)\(seen)\
            <button class="quiet">\(.putToWait, language)</button></form>
            """
        return """
            <div class="actions">\(accept)\(wait)\(back)</div>
            \(participant.standing == .refused ? nil : leavingOut(visit, participant, base, entered, seen))
            """
    }

    private static func leavingOut(
        _ visit: Visit, _ participant: Participant, _ base: String, _ entered: Entered, _ seen: HTML
    ) -> HTML {
        let language = visit.language
        let fields = Fields(entered, in: language)
        return """
            <form class="card" method="post" action="\(base)/\(participant.id)/refuse" novalidate>\
            \(visit.keyField)\(seen)
            <h2>\(.leaveOut, language)</h2>
            \(fields.line("reason", .reason, hint: .leaveOutHint, required: true))
            <div class="actions"><button class="danger">\(.leaveOut, language)</button></div></form>
            """
    }
}
