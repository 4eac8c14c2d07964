import Dialogue
import Documents
import HTTPTypes
import Store

/// `/{province}/{year}/invitations/{participant}`: the invitation of one: how it gets there, what they read, what has
/// gone out, and taking it back.
enum OneInvitation {
    static let routes: [Route] = [
        .get("/{province}/{year}/invitations/{participant}", .release) { visit in
            visit.show(try await page(visit, Entered()))
        },
        .get("/{province}/{year}/invitations/{participant}/picture.png", .release, picture),
        .get("/{province}/{year}/invitations/{participant}/invitation.ics", .release, calendar),
        .post("/{province}/{year}/invitations/{participant}/reach", .release, keepReach),
        .post("/{province}/{year}/invitations/{participant}/again", .release) { visit in
            try await step(visit) { writer, id, dialogue, _ in try writer.repeatInvitation(of: id, in: dialogue) }
        },
        .post("/{province}/{year}/invitations/{participant}/withdraw", .release, withdraw),
        .post("/{province}/{year}/invitations/{participant}/cancel", .release) { visit in
            try await step(visit) { writer, id, dialogue, form in
                try writer.cancelInvitation(of: id, because: form["reason"], in: dialogue)
            }
        },
    ]

    /// The invitation of one, with everything it is printed from.
    private struct Found: Sendable {
        let list: InvitationPages.Found
        let paper: InvitationPaper
        let row: ParticipantRow
        let revision: Int

        var dialogue: PartnershipDialogue { list.dialogue }
        var base: String { "/\(dialogue.name)/invitations/\(row.id)" }
        var reach: Reach { list.reach(of: row.id) }
        var mail: InvitationMail { InvitationMail(paper: paper, row: row, kind: .invitation) }
        /// What those see who act on the invitation.
        var seen: Seen { OneInvitation.seen(row, reach) }
        var hasLeft: Bool { row.participant.releasedAt != nil }
    }

    /// How it stands with an invitation: the answer, the link, and the way it goes.
    private static func seen(_ row: ParticipantRow, _ reach: Reach) -> Seen {
        let participant = row.participant
        return Seen(
            participant.standing, participant.answer, participant.standIn, participant.arrivedAt, row.linkSerial, reach)
    }

    private static func find(_ visit: Visit) async throws -> Found {
        let name = try visit.dialogueName()
        let id: ID<Participant> = try visit.id("participant")
        let scope = visit.scope
        let (work, list, revision) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            let list = InvitationPages.Found(
                dialogue: dialogue, rows: [try reader.participant(id, of: dialogue.id)],
                invitees: [id: try reader.invitee(id)], messages: try reader.messages(to: id))
            return (try reader.paperwork(of: dialogue), list, try reader.chainHead(of: dialogue.id).seq)
        }
        guard let row = list.rows.first, row.participant.standing == .accepted || !list.messages.isEmpty else {
            throw StoreError.missing
        }
        return Found(list: list, paper: visit.site.invitationPaper(work, at: visit.now), row: row, revision: revision)
    }

    private static func page(_ visit: Visit, _ entered: Entered) async throws -> Page {
        let found = try await find(visit)
        let language = visit.language
        let isInvited = found.row.participant.standing == .accepted
        let draft: HTML? =
            found.hasLeft ? nil : "<div class=\"notice warning\"><p>\(.letterIsDraft, language)</p></div>"
        return visit.page(
            of: found.dialogue, .participants, .handOut,
            """
            \(Fields(entered, in: language).summary)
            <h1>\(found.row.personName(language))</h1>
            \(facts(found, language))
            \(isInvited ? draft : nil)
            \(isInvited ? reachForm(visit, found, entered) : nil)
            \(isInvited ? papers(found, language) : nil)
            <h2>\(.messagesToThem, language)</h2>
            \(PostTable(found: found.list, visit: visit, namesPerson: false).html(found.list.messages[...]))
            \(found.hasLeft ? acts(visit, found, entered) : nil)
            <p class="actions"><a class="button quiet" href="/\(found.dialogue.name)/invitations">\
            \(.goBack, language)</a></p>
            """)
    }

    private static func facts(_ found: Found, _ language: Language) -> HTML {
        let row = found.row
        let party = row.participant.party
        let answer: HTML? =
            found.hasLeft ? InvitationPages.answer(row, found.list.invitees[row.id], language) : nil
        return """
            <dl class="facts">
            \(OneParticipant.fact(.participantClass, "(\(party.letter)) \(party.phrase, language)", language))
            \(OneParticipant.fact(.officeTitle, row.participant.card.office.map { "\($0, language)" }, language))
            \(OneParticipant.fact(.bodyOfPerson, row.bodyName.map { "\($0, language)" }, language))
            \(OneParticipant.fact(.wayOut, "\(found.reach.channel.phrase, language)", language))
            \(OneParticipant.fact(.answerToInvitation, answer, language))
            \(OneParticipant.fact(.reason, row.reason.map { "\($0)" }, language))
            </dl>
            """
    }

    private static func reachForm(_ visit: Visit, _ found: Found, _ entered: Entered) -> HTML {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let reach = found.reach
        let ways = Channel.allCases.map { (value: $0.rawValue, label: "\($0.phrase, language)" as HTML) }
        let bounced: HTML? =
            reach.bounced != nil && reach.bounced == reach.knownEmail
            ? "<div class=\"notice warning\"><p>\(.emailCameBack, language)</p></div>" : nil
        return """
            <form class="card" method="post" action="\(found.base)/reach" novalidate>\(visit.keyField)\
            \(fields.seen(found.seen))
            <h2>\(.howToReach, language)</h2>\(bounced)
            \(fields.line(
                "email", .email, kind: .email, typed: reach.email?.description ?? "",
                hint: reach.found.map { .knownAddress($0.description) }))
            \(fields.line("phone", .phone, typed: reach.phone ?? ""))
            \(fields.choice("wish", .wishedWay, ways, chosen: reach.wish?.rawValue ?? "", empty: .wayByItself))
            <div class="actions"><button class="quiet">\(.keepReach, language)</button></div></form>
            """
    }

    /// The same invitation in every form it can take.
    private static func papers(_ found: Found, _ language: Language) -> HTML {
        """
        <h2>\(.previewOfMail, language)</h2>
        <p><strong>\(found.mail.subject)</strong></p>
        <div class="card">\(found.mail.words)</div>
        <p class="actions"><a class="button quiet" href="\(found.base)/letter">\(.letter, language)</a>
        \(PaperLinks.letter(
            base: "/\(found.dialogue.name)/invitations", path: "\(found.row.id)/letter", isWithEnglish: false,
            language))
        <a class="button quiet" href="\(found.base)/invitation.ics">\(.fetchCalendar, language)</a></p>
        \(found.hasLeft ? forwarding(found, language) : nil)
        """
    }

    /// Text and picture for a messenger.
    private static func forwarding(_ found: Found, _ language: Language) -> HTML {
        """
        <h2>\(Channel.link.phrase, language)</h2>
        <div class="field"><label for="forward">\(.textToForward, language)</label>
        <p class="hint" id="forward-hint">\(.textToForwardHint, language)</p>
        <textarea id="forward" lang="km" rows="9" readonly aria-describedby="forward-hint">
        \(found.mail.short)</textarea></div>
        <p><a href="\(found.base)/picture.png"><img src="\(found.base)/picture.png" \
        alt="\(.shareImage, language)"></a></p>
        <p class="actions"><a class="button quiet" href="\(found.base)/picture.png" download>\
        \(.fetchPicture, language)</a></p>
        """
    }

    private static func acts(_ visit: Visit, _ found: Found, _ entered: Entered) -> HTML? {
        guard found.dialogue.stage <= .inSession else { return nil }
        let language = visit.language
        let waits = found.list.messages.contains { $0.kind == .invitation && !$0.isRehearsal && $0.state.isWaiting }
        let again: HTML? =
            waits
            ? nil
            : """
            <form class="actions" method="post" action="\(found.base)/again">\(visit.keyField)\(found.seen.field)
            <button class="quiet">\(.sendOnceMore, language)</button></form>
            """
        let cancel: HTML? =
            found.row.participant.arrivedAt != nil
            ? nil
            : """
            <form class="card" method="post" action="\(found.base)/cancel" novalidate>\(visit.keyField)\
            \(found.seen.field)
            <h2>\(.cancelInvitation, language)</h2><p>\(.cancelMeans, language)</p>
            \(Fields(entered, in: language).line("reason", .reason, required: true))
            <div class="actions"><button class="danger">\(.cancelInvitation, language)</button></div></form>
            """
        return """
            \(again)
            <form class="card actions" method="post" action="\(found.base)/withdraw">\(visit.keyField)\
            \(found.seen.field)
            <p>\(.withdrawLinkMeans, language)</p>
            <button class="danger">\(.withdrawLink, language)</button></form>
            \(cancel)
            """
    }

    // Acts

    private static func keepReach(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        var entered = Entered(form)
        let reach = read(&entered, found: try await find(visit).reach.found)
        guard entered.faults.isEmpty else {
            return visit.show(try await page(visit, entered), status: .unprocessableContent)
        }
        return try await step(visit, form) { writer, id, dialogue, _ in
            try writer.keepReach(reach, of: id, in: dialogue)
        }
    }

    /// - Parameter found: the address their office or body is known by.
    static func read(_ entered: inout Entered, found: EmailAddress? = nil) -> Reach {
        let form = entered.form
        let email = EmailAddress(form["email"])
        let hasNone = form["email"].isEmpty && found == nil
        let wish: Channel? = form.word("wish")
        if email == nil, !form["email"].isEmpty { entered.refuse("email", .emailUnfit) }
        if wish == .email, hasNone { entered.refuse("email", .emailMissing) }
        let phone = form.text("phone")
        if let phone, !Reach.isPhone(phone) { entered.refuse("phone", .phoneUnfit) }
        return Reach(email: email, phone: phone, wish: wish)
    }

    private static func withdraw(_ visit: Visit) async throws -> Answer {
        let links = visit.site.links
        return try await step(visit) { writer, id, dialogue, _ in
            try writer.withdrawLink(of: id, in: dialogue) { Links.hash(links.token(of: $0, serial: $1)) }
        }
    }

    /// One act on the invitation, and back to it; a refusal shows there with what was typed.
    private static func step(
        _ visit: Visit, _ sent: Form? = nil,
        _ change: @escaping @Sendable (Writer, ID<Participant>, PartnershipDialogue, Form) throws -> Void
    ) async throws -> Answer {
        let id: ID<Participant> = try visit.id("participant")
        let form = if let sent { sent } else { try await visit.form() }
        var entered = Entered(form)
        do {
            let answer = try await visit.change(form, leadingTo: "invitations/\(id)") { writer, dialogue in
                let row = try writer.participant(id, of: dialogue.id)
                try form.require(seen(row, try writer.invitee(id).reach))
                try change(writer, id, dialogue, form)
            }
            visit.site.postRoom.ring()
            return answer
        } catch let refusal as Participant.Refusal {
            entered.refuse(refusal == .reasonMissing ? "reason" : "", refusal.phrase)
        } catch let refusal as Message.Refusal {
            entered.refuse("", refusal.phrase)
        } catch StoreError.changedMeanwhile {
            entered.somebodyWasFaster(fieldsStand: form.has("wish"))
        }
        return visit.show(try await page(visit, entered), status: entered.status)
    }

    // Files

    private static func calendar(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let file = found.mail.calendar(revision: found.revision, method: .publish, language: visit.language)
        return .calendar(file)
    }

    /// A picture to forward, with the code of the personal link.
    private static func picture(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        guard let link = found.mail.link else { throw StoreError.missing }
        let picture = SharePicture(of: found.dialogue, to: found.row, link: link)
        let bytes = try await visit.site.print { try $0.png(picture) }
        return .png(bytes, "\(found.dialogue.name.fileName)-invitation-\(found.row.participant.number).png")
    }
}

extension SharePicture {
    /// The invitation of one: who, what, when, where, and the code that opens their link.
    init(of dialogue: PartnershipDialogue, to row: ParticipantRow, link: String) {
        let plan = dialogue.plan
        let language = Language.khmer
        let honorific = row.participant.card.honorific.map { "\($0.phrase.khmer) " } ?? ""
        self.init(
            eyebrow: Phrase.administrationOf(dialogue.province).khmer, title: plan.title.text(in: language),
            lines: [
                "\(Phrase.youAreInvited.khmer) \(honorific)\(row.calledBy?.text(in: language) ?? "")",
                "\(language.day(plan.opensOn)) \(Phrase.time.khmer) \(language.time(plan.startsAt))",
                plan.venue.text(in: language), Phrase.scanToAnswer.khmer,
            ],
            foot: link.split(separator: "://", maxSplits: 1).last.map(String.init) ?? link, code: link)
    }
}
