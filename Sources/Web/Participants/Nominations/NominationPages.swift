import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/participants/nominations`: whom the secretariat has asked to name people, what came back, and
/// the form to ask more.
enum NominationPages {
    static let routes: [Route] = [
        .get("/{province}/{year}/participants/nominations", .proposeParticipants) { visit in
            visit.show(page(visit, try await find(visit), Entered()))
        },
        .post("/{province}/{year}/participants/nominations", .proposeParticipants, ask),
        .get("/{province}/{year}/participants/nominations/sheet", .proposeParticipants, NominationSheet.show),
        .post("/{province}/{year}/participants/nominations/{request}/remind", .proposeParticipants) { visit in
            let answer = try await step(visit) { try $0.remind($1, of: $2) }
            visit.site.postRoom.ring()
            return answer
        },
        .post("/{province}/{year}/participants/nominations/{request}/withdraw", .proposeParticipants) { visit in
            try await step(visit) { try $0.withdraw($1, of: $2) }
        },
    ]

    struct Found: Sendable {
        let dialogue: PartnershipDialogue
        let rows: [NominationRow]
        let districts: [Area]
        let addresses: [ID<NominationRequest>: EmailAddress]
        let reminders: [ID<NominationRequest>: NominatorReminder]
    }

    static func find(_ visit: Visit) async throws -> Found {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return Found(
                dialogue: dialogue, rows: try reader.nominations(of: dialogue.id),
                districts: try reader.districts(of: dialogue.province),
                addresses: try reader.nominatorAddresses(of: dialogue.id),
                reminders: try reader.nominatorReminders(of: dialogue.id))
        }
    }

    private static func ask(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let name = found.dialogue.name
        let scope = visit.scope
        let form = try await visit.form()
        var entered = Entered(form)
        let group = group(form["group"], found)
        let due = form.day("due")
        if group == nil { entered.refuse("group", .chooseFromList) }
        if due == nil { entered.refuse("due", .badDate) }
        guard entered.faults.isEmpty, let group, let due else {
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
        let asked = form.number("asked") ?? 0
        let links = visit.site.links
        do {
            return try await visit.act(form) { writer in
                _ = try writer.ask(
                    group, for: asked, until: due, in: writer.dialogue(name, for: scope),
                    link: { Links.hash(links.token(ofNomination: $0, serial: $1)) })
                return "/\(name)/participants/nominations"
            }
        } catch let refusal as NominationRequest.Refusal {
            entered.refuse(refusal.fieldOfAsking, refusal.phrase)
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
    }

    private static func group(_ text: String, _ found: Found) -> NominatorGroup? {
        switch text {
        case "chair": .councilChair
        case "associations": .associations
        case "districts": .districtGovernors
        default: found.districts.first { $0.code.text == text }.map { .communeChiefs(of: $0.code) }
        }
    }

    private static func step(
        _ visit: Visit,
        _ change: @escaping @Sendable (Writer, ID<NominationRequest>, PartnershipDialogue) throws -> Void
    ) async throws -> Answer {
        let name = try visit.dialogueName()
        let id: ID<NominationRequest> = try visit.id("request")
        let scope = visit.scope
        let form = try await visit.form()
        do {
            return try await visit.act(form) { writer in
                try change(writer, id, writer.dialogue(name, for: scope))
                return "/\(name)/participants/nominations"
            }
        } catch let refusal as NominationRequest.Refusal {
            let entered = Entered(form, faults: [("", refusal.phrase)])
            return visit.show(page(visit, try await find(visit), entered), status: .unprocessableContent)
        }
    }

    private static func page(_ visit: Visit, _ found: Found, _ entered: Entered) -> Page {
        let language = visit.language
        let base = "/\(found.dialogue.name)/participants"
        let list: HTML =
            found.rows.isEmpty
            ? "<p class=\"empty\">\(.nobodyAsked, language)</p>"
            : "<ul class=\"cards\">\(found.rows.html { NominationCard(row: $0, found: found, visit: visit).html })</ul>"
        let sheet: HTML? =
            found.rows.isEmpty
            ? nil : "<a class=\"button quiet\" href=\"\(base)/nominations/sheet\">\(.nominationSheet, language)</a>"
        return visit.page(
            of: found.dialogue, .participants, .nominations,
            """
            \(Fields(entered, in: language).summary)
            <h1>\(.nominations, language)</h1>
            <p>\(.nominationsMean, language) <small>(\(.guidelineSection, language) IV.i.a, d, g)</small></p>
            <div class="actions">\(sheet)
            <a class="button quiet" href="\(base)/rules">\(.rulesOfChoosing, language)</a></div>
            \(found.dialogue.stage <= .inSession ? form(visit, found, entered) : nil)
            <h2>\(.askedSoFar, language)</h2>
            \(list)
            """)
    }

    private static func form(_ visit: Visit, _ found: Found, _ entered: Entered) -> HTML {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let groups: [(value: String, label: HTML)] =
            [
                ("chair", "(a) \(.askChair, language)"), ("associations", "(d) \(.askAssociations, language)"),
                ("districts", "(g) \(.askGovernors, language)"),
            ]
            + found.districts.map { district in
                (value: district.code.text, label: "(g) \(.askChiefs(of: district.fullName), language)")
            }
        let day = visit.today.adding(days: 14)
        return """
            <form class="card" method="post" action="/\(found.dialogue.name)/participants/nominations" novalidate>\
            \(visit.keyField)<h2>\(.askToName, language)</h2>
            \(fields.choice("group", .whoIsAsked, groups, required: true))
            \(fields.line(
                "asked", .howManyEach, kind: .number, typed: "3", required: true, range: NominationRequest.numbers))
            \(fields.line("due", .lastDay, kind: .date, typed: day.description, required: true))
            <div class="actions"><button>\(.makeLinks, language)</button></div></form>
            """
    }
}

/// One request: who is asked, what came back, the message to forward.
struct NominationCard: Sendable {
    let row: NominationRow
    let found: NominationPages.Found
    let visit: Visit

    private var language: Language { visit.language }

    var html: HTML {
        let state = row.state(on: visit.today)
        let holder: HTML? = row.holder.map { "<p>\(BodyPages.name(of: $0, language))</p>" }
        let reminded: HTML? = row.remindedAt.map { at in
            "<p class=\"by\">\(.remindedTimes(row.reminders), language) \(at.day, language)</p>"
        }
        let posted: HTML? = found.reminders[row.id].map { reminder in
            """
            <p class="by">\(reminder.address.description) \
            <span class="state \(reminder.state.mark)">\(reminder.statePhrase, language)</span></p>
            """
        }
        let names: HTML? =
            row.nominees.isEmpty
            ? nil
            : """
            <ul>\(row.nominees.html { one in
                "<li>\(one.nominee.fullName(language)) \(one.standing?.badge(language))</li>"
            })</ul>
            """
        return """
            <li class="card"><h3>\(row.addressee, language)</h3>\(holder)
            <p><span class="state \(state.mark)">\(state.phrase, language)</span> (\(row.request.party.letter)) \
            \(.namedOfAsked(row.nominees.count, row.request.asked), language)</p>
            <p class="by">\(.lastDay, language): \(row.request.dueOn, language)</p>\(reminded)\(posted)\(names)
            \(row.request.consultation.map { NominationCard.consultation($0, language) })
            \(open(state))</li>

            """
    }

    static func consultation(_ held: NominationRequest.Consultation, _ language: Language) -> HTML {
        """
        <details><summary>\(.consultation, language)</summary><dl class="facts">
        \(ChoosingPages.fact(.consultationDay, "\(held.heldOn, language)", language))
        \(ChoosingPages.fact(.consultationPlace, "\(held.place)", language))
        \(ChoosingPages.fact(.consultationCame, "\(.cameWithWomen(held.came, held.women), language)", language))
        \(ChoosingPages.fact(.consultationHow, "\(held.how)", language))</dl></details>
        """
    }

    /// What can be done while the link is good.
    private func open(_ state: NominationRequest.State) -> HTML? {
        guard state == .open || state == .answered, visit.today <= row.request.dueOn else {
            return state == .withdrawn
                ? nil : "<div class=\"actions\">\(button("withdraw", .withdrawNomination, "quiet"))</div>"
        }
        let address = found.addresses[row.id]
        let remind: HTML? =
            state == .open
            ? button("remind", address == nil ? .remindNominator : .remindNominatorByMail, "quiet") : nil
        let byHand: HTML? = state == .open && address == nil ? "<p class=\"hint\">\(.tellByHand, language)</p>" : nil
        return """
            <details><summary>\(.messageToForward, language)</summary>
            <p lang="km">\(.nominationMessage(row, found.dialogue), .khmer)<br><a href="\(link)">\(link)</a></p>
            </details>\(byHand)
            <div class="actions">\(remind)\(button("withdraw", .withdrawNomination, "quiet"))</div>
            """
    }

    private var link: String { visit.site.link(of: row) }

    private func button(_ verb: String, _ label: Phrase, _ mark: String) -> HTML {
        """
        <form method="post" action="/\(found.dialogue.name)/participants/nominations/\(row.id)/\(verb)">\
        \(visit.keyField)<button class="\(mark)" aria-label="\(label, language): \(row.addressee.text(in: language))">\
        \(label, language)</button></form>
        """
    }
}

extension Nominee {
    /// Honorific and name.
    func fullName(_ language: Language) -> HTML {
        let honorific: HTML? = honorific.map { "\($0.phrase, language) " }
        return "\(honorific)\(name, language)"
    }
}
