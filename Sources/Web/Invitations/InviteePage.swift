import Dialogue
import HTTPTypes
import Store

/// `/k/{token}`: what an invitee opens without an account; the answer is given here.
enum InviteePage {
    static let routes: [Route] = [
        .get("/k/{token}", .useLink, show),
        .post("/k/{token}/answer", .useLink, answer),
        .get("/k/{token}/invitation.ics", .useLink, calendar),
    ]

    private struct Found: Sendable {
        let token: String
        let row: ParticipantRow
        let dialogue: PartnershipDialogue
        let agenda: Agenda
        let documents: [AgendaDocument]
        let invitee: Invitee
        let revision: Int
    }

    /// A token that is unknown, withdrawn or early is not there.
    private static func find(_ visit: Visit) async throws -> Found {
        let token = visit.values["token"] ?? ""
        return try await visit.read { reader in
            let (row, dialogue) = try reader.invitee(linkHash: Links.hash(token))
            return Found(
                token: token, row: row, dialogue: dialogue, agenda: try reader.agenda(of: dialogue),
                documents: try reader.agendaDocuments(of: dialogue.id), invitee: try reader.invitee(row.id),
                revision: try reader.chainHead(of: dialogue.id).seq)
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        visit.show(page(visit, try await find(visit), Entered()))
    }

    private static func answer(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let form = try await visit.form()
        var entered = Entered(form)
        if form["answer"] == later { return try await answerLater(visit, found, form) }
        let answer: Participant.Answer? = form.word("answer")
        let name = form["stand_in"]
        let sex: Participant.Sex? = form.word("stand_in_sex")
        if answer == nil { entered.refuse("answer", .chooseAnswer) }
        if answer == .standIn {
            if name.isEmpty { entered.refuse("stand_in", Participant.Refusal.standInUnnamed.phrase) }
            // The figures of the record are total and women: whoever comes is counted right.
            if sex == nil { entered.refuse("stand_in_sex", .standInSexMissing) }
            entered.refuseUnfit(["stand_in", "mandate"])
        }
        guard entered.faults.isEmpty, let answer else {
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
        let hash = Links.hash(found.token)
        let standIn = Participant.StandIn(name: name, sex: sex, mandate: form.text("mandate"))
        do {
            return try await visit.act(
                form, as: .participant(found.row.id), leadingTo: { "/k/\(found.token)?\($0)" }
            ) { writer in
                try writer.answerInvitation(linkHash: hash, answer, standIn: standIn)
                return "answered=1"
            }
        } catch let refusal as Participant.Refusal {
            entered.refuse("", refusal.phrase)
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
    }

    /// The word of the form for somebody who does not know yet.
    private static let later = "later"

    private static func answerLater(_ visit: Visit, _ found: Found, _ form: Form) async throws -> Answer {
        var entered = Entered(form)
        let hash = Links.hash(found.token)
        let day = form.day("later_on")
        do {
            return try await visit.act(
                form, as: .participant(found.row.id), leadingTo: { "/k/\(found.token)?\($0)" }
            ) { writer in
                try writer.answerLater(linkHash: hash, on: day)
                return "answered=1"
            }
        } catch let refusal as LaterAnswer.Refusal {
            entered.refuse("later_on", refusal.phrase)
        } catch let refusal as Participant.Refusal {
            entered.refuse("", refusal.phrase)
        }
        return visit.show(page(visit, found, entered), status: .unprocessableContent)
    }

    /// The event for their own calendar.
    private static func calendar(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let scope = Scope.province(found.dialogue.province)
        let name = found.dialogue.name
        let work = try await visit.read { try $0.paperwork(of: $0.dialogue(name, for: scope)) }
        let paper = visit.site.invitationPaper(work, at: visit.now)
        let mail = InvitationMail(paper: paper, row: found.row, kind: .invitation)
        return .calendar(mail.calendar(revision: found.revision, method: .publish, language: visit.language))
    }

    private static func page(_ visit: Visit, _ found: Found, _ entered: Entered) -> Page {
        let language = visit.language
        let said: Phrase? =
            found.row.participant.answer != nil
            ? .answerThanks : found.invitee.laterOn == nil ? nil : .laterThanks
        let thanks: HTML? =
            visit.query["answered"] == "1"
            ? said.map { "<div class=\"notice success\" role=\"status\"><p>\($0, language)</p></div>" } : nil
        return Page(
            .invitation, in: language,
            """
            \(Fields(entered, in: language).summary)
            \(thanks)
            <h1>\(.youAreInvited, language)</h1>
            <p><strong>\(found.row.personName(language))</strong>\(office(found.row, language))</p>
            \(facts(found, language))
            <div class="columns"><div>\(ownAnswer(visit, found, entered))\(ways(found, language))</div>
            <div><h2>\(.agenda, language)</h2>\(agenda(found, language))</div></div>
            <p class="hint">\(.linkIsYours, language)</p>
            """)
    }

    private static func agenda(_ found: Found, _ language: Language) -> HTML {
        let own = found.documents.filter { $0.isOpen(to: .invited, at: found.dialogue.stage) }
        let attached = AgendaDocumentPages.links(own, under: "/k/\(found.token)/documents", language)
        return AgendaList(agenda: found.agenda, language: language, attached: attached).html
    }

    private static func office(_ row: ParticipantRow, _ language: Language) -> HTML? {
        guard row.participant.card.name != nil else { return nil }
        return (row.participant.card.office ?? row.bodyName).map { "<br>\($0, language)" }
    }

    private static func facts(_ found: Found, _ language: Language) -> HTML {
        let plan = found.dialogue.plan
        let until: HTML? = plan.days > 1 ? " – \(plan.endsOn, language)" : nil
        return """
            <h2>\(plan.title, language)</h2>
            <dl class="facts">
            <div><dt>\(.dayOfDialogue, language)</dt><dd>\(plan.opensOn, language)\(until)</dd></div>
            <div><dt>\(.time, language)</dt><dd>\(plan.startsAt, language)–\(plan.endsAt, language)</dd></div>
            <div><dt>\(.venue, language)</dt><dd>\(plan.venue, language)</dd></div>
            \(OneParticipant.fact(.hostForum, plan.hostForum.map { "\($0, language)" }, language))
            \(OneParticipant.fact(.yourBadge, "\(found.row.participant.number, language)", language))
            </dl>
            <p><a href="/k/\(found.token)/invitation.ics">\(.toCalendar, language)</a></p>
            """
    }

    private static func ownAnswer(_ visit: Visit, _ found: Found, _ entered: Entered) -> HTML {
        let language = visit.language
        let participant = found.row.participant
        let standIn: HTML? = participant.standIn.map { " <span>\($0.name)</span>" }
        let now: HTML? =
            participant.answer.map { "<p>\($0.badge(language))\(standIn)</p>" }
            ?? found.invitee.laterOn.map { "<p><span class=\"state open\">\(.laterUntil($0), language)</span></p>" }
        if participant.hasArrived {
            return """
                <h2>\(.yourAnswer, language)</h2>
                <p><span class="state done">\(.checkedIn, language)</span></p>
                """
        }
        let isOpen = found.dialogue.stage <= .inSession
        return """
            <h2>\(.yourAnswer, language)</h2>\(now)
            \(isOpen ? form(visit, found, entered) : nil)
            """
    }

    private static func form(_ visit: Visit, _ found: Found, _ entered: Entered) -> HTML {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let participant = found.row.participant
        let answers = Participant.Answer.allCases.map { one in
            (value: one.rawValue, label: "\(one.phrase, language)" as HTML)
        }
        let notYet = (value: later, label: "\(.answerLaterChoice, language)" as HTML)
        let chosen = participant.answer?.rawValue ?? (found.invitee.laterOn == nil ? "" : later)
        let label: Phrase = participant.answer == nil ? .sendAnswer : .changeAnswer
        return """
            <form method="post" action="/k/\(found.token)/answer" data-keep="answer \(participant.id)" novalidate>\
            \(visit.keyField)
            \(fields.chips(
                "answer", .willYouCome, answers + [notYet], chosen: chosen, required: true, long: true))
            \(fields.line("stand_in", .standInName, typed: participant.standIn?.name ?? "", hint: .onlyForStandIn))
            \(fields.chips(
                "stand_in_sex", .standInSex, Participant.Sex.choices(language),
                chosen: participant.standIn?.sex?.rawValue ?? ""))
            \(fields.line("mandate", .mandate, typed: participant.standIn?.mandate ?? "", hint: .mandateHint))
            \(fields.line(
                "later_on", .laterOn, kind: .date, typed: found.invitee.laterOn?.description ?? "", hint: .laterHint))
            \(fields.kept)
            <p class="hint">\(.answerUntilThere, language)</p>
            <div class="actions"><button>\(label, language)</button></div></form>
            """
    }

    /// Where an invitee can go from here.
    private static func ways(_ found: Found, _ language: Language) -> HTML {
        let own: HTML? =
            [.partners, .society].contains(found.row.participant.party)
            ? " <a class=\"button quiet\" href=\"/k/\(found.token)/support\">\(.ownSupport, language)</a>" : nil
        return """
            <h2>\(.raiseThroughLink, language)</h2><p>\(.raiseInputWhy, language)</p>
            <p class="actions"><a class="button" href="/k/\(found.token)/raise">\(.raiseThroughLink, language)</a>
            <a class="button quiet" href="/\(found.dialogue.name)">\(.publicPage, language)</a>\(own)</p>
            """
    }
}
