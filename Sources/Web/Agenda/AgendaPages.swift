import Dialogue
import Exchange
import Store

/// `/{province}/{year}/agenda`: the agenda with its times, for everybody; what waits for the Board, inside.
enum AgendaPages {
    static let routes: [Route] =
        [
            .get("/{province}/{year}/agenda", .look, keeping: .province, show),
            .get("/{province}/{year}/agenda.ics", .look, calendar),
        ] + ApprovalPart.routes + AgendaWork.routes + ChangeAgendaItem.routes + AgendaVersionPages.routes
        + AgendaNoticePages.routes + AgendaDocumentPages.routes + RoomPages.routes

    private static func show(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let visitor = visit.visitor
        let isInside = visitor != nil && visit.scope.covers(name.province)
        let desk = try await visit.read { reader in
            let dialogue = try reader.dialogue(name)
            guard dialogue.stage.showsAgenda || isInside else { throw StoreError.missing }
            return try AgendaDesk(of: dialogue, for: visitor, reader)
        }
        return visit.show(page(visit, desk))
    }

    /// For a calendar: the same event for ever, with a sequence that grows whenever the dialogue changes. One forum of
    /// a combined sitting has its own event.
    private static func calendar(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let (dialogue, agenda, seq) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name)
            guard dialogue.stage.showsAgenda else { throw StoreError.missing }
            return (dialogue, try reader.agenda(of: dialogue), try reader.chainHead(of: dialogue.id).seq)
        }
        let language = visit.language
        let plan = dialogue.plan
        let forum = visit.forum(of: dialogue)
        let title = forum == .host ? plan.hostForum ?? plan.title : plan.title
        let items = agenda.slots(of: forum).map { "\(language.time($0.from)) \($0.item.title.text(in: language))" }
        let file = CalendarFile(
            uid: InvitationMail.event(of: name, forum), sequence: seq, stamp: visit.now,
            from: Instant(plan.opensOn, plan.startsAt), to: Instant(plan.endsOn, plan.endsAt),
            summary: title.text(in: language), place: plan.venue.text(in: language),
            description: items.joined(separator: "\n"), address: "\(visit.site.settings.address)/\(name)")
        return Answer(type: "text/calendar; charset=utf-8", body: .text(file.text))
    }

    static func page(_ visit: Visit, _ desk: AgendaDesk, _ entered: Entered = Entered()) -> Page {
        let language = visit.language
        let dialogue = desk.dialogue
        let isBeingMade = dialogue.stage == .planned && AgendaWork.mayWork(visit, dialogue)
        let forum = visit.forum(of: dialogue)
        let list = AgendaList(
            agenda: desk.agenda, language: language, forum: forum, attached: AgendaDocumentPages.links(desk, visit))
        let items: HTML = "<h2>\(.itemsOfAgenda, language)</h2>\n\(list.html)"
        return visit.page(
            of: dialogue, .agenda, .agenda,
            """
            \(Fields(entered, in: language).summary)
            <h1>\(.agenda, language)</h1>
            \(dialogue.stage.showsAgenda ? ways(dialogue, forum, language) : nil)
            \(ForumChoice(dialogue: dialogue, shown: forum, page: "agenda").html(language))
            \(ApprovalPart.waiting(visit, desk))
            \(isBeingMade ? AgendaWork.workbench(visit, desk) : items)
            \(ApprovalPart.form(visit, desk, entered))
            \(AgendaWork.ways(visit, desk))
            \(desk.account.html(language, on: visit.today))
            """)
    }

    private static func ways(_ dialogue: PartnershipDialogue, _ forum: Forum, _ language: Language) -> HTML {
        return """
            <p><a href="/\(dialogue.name)/agenda.ics\(forum.question)">\(.toCalendar, language)</a>
            \(PaperLinks.agenda(dialogue, forum, language))</p>
            """
    }

    /// The agenda as everybody reads it.
    static func list(_ agenda: Agenda, _ language: Language) -> HTML {
        AgendaList(agenda: agenda, language: language).html
    }
}
