import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/invitations/reminders`: who would be reminded now, class by class, with their number; the rule.
enum RemindInvitees {
    static let routes: [Route] = [
        .get("/{province}/{year}/invitations/reminders", .release) { try await show($0, Entered()) },
        .post("/{province}/{year}/invitations/reminders", .release) { visit in
            try await remind(visit, isRehearsal: false, to: "invitations")
        },
        .post("/{province}/{year}/invitations/reminders/rehearse", .release) { visit in
            try await remind(visit, isRehearsal: true, to: "messages?rehearsed=1")
        },
        .post("/{province}/{year}/invitations/reminders/rule", .release, settle),
    ]

    private static func show(_ visit: Visit, _ entered: Entered) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let today = visit.today
        let (list, due, rule) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            let list = InvitationPages.Found(
                dialogue: dialogue, rows: [], invitees: try reader.invitees(of: dialogue.id), messages: [])
            return (
                list, try reader.dueForRehearsal(of: dialogue, on: today), try reader.reminding(of: dialogue.province)
            )
        }
        let language = visit.language
        // A rule over what was read; it refuses or does not.
        let isTime = (try? Reminding.requireTimeToRehearse(for: list.dialogue, on: today)) != nil
        let work: HTML =
            !isTime
            ? "<div class=\"notice\"><p>\(Reminding.Refusal.notBetweenReleaseAndSitting.phrase, language)</p></div>"
            : due.isEmpty ? "<p class=\"empty\">\(.nobodyDue, language)</p>" : form(visit, list, due)
        let page = visit.page(
            of: list.dialogue, .participants, .reminders,
            """
            \(Fields(entered, in: language).summary)
            <h1>\(.reminders, language)</h1>
            <p>\(.remindersMeans, language)</p>
            \(InvitationPages.postNotice(visit))
            \(work)
            \(ruleForm(visit, list.dialogue, rule, entered))
            <p class="actions"><a class="button quiet" href="/\(name)/invitations">\(.goBack, language)</a></p>
            """)
        return visit.show(page, status: entered.status)
    }

    private static func form(_ visit: Visit, _ list: InvitationPages.Found, _ due: [ParticipantRow]) -> HTML {
        let language = visit.language
        let base = "/\(list.dialogue.name)/invitations/reminders"
        let inEarnest: HTML = """
            <form class="confirm card" method="post" action="\(base)">\(visit.keyField)
            \(SeenList(invitees: due, list.invitees).field)
            <h2>\(.remindThese(due.count), language)</h2>
            <p class="count">\(due.count, language)</p><p>\(.peopleToRemind, language)</p>
            \(ReleasePage.byWay(due, list, language))
            <div class="actions"><button>\(.remindThese(due.count), language)</button></div></form>

            """
        return """
            \(list.dialogue.isInRehearsal ? nil : inEarnest)
            <form class="card" method="post" action="\(base)/rehearse">\(visit.keyField)
            \(SeenList(invitees: due, list.invitees).field)
            <p>\(.rehearseMeans, language)</p>
            <div class="actions"><button class="quiet">\(.rehearse, language)</button></div></form>
            \(groups(due, list, language))
            """
    }

    private static func groups(_ due: [ParticipantRow], _ list: InvitationPages.Found, _ language: Language) -> HTML {
        ParticipantClass.allCases.html { party in
            let rows = due.filter { $0.participant.party == party }
            guard !rows.isEmpty else { return "" }
            return """
                <h2>(\(party.letter)) \(party.phrase, language) <small>\(rows.count, language)</small></h2>
                <ul>\(rows.html { row in
                    let later: HTML? = list.invitees[row.id]?.laterOn.map { " · \(.laterUntil($0), language)" }
                    return """
                        <li><a href="/\(list.dialogue.name)/invitations/\(row.id)">\(row.personName(language))</a>\
                        <small> · \(list.reach(of: row.id).channel.phrase, language)\(later)</small></li>

                        """
                })</ul>
                """
        }
    }

    private static func ruleForm(
        _ visit: Visit, _ dialogue: PartnershipDialogue, _ rule: Reminding, _ entered: Entered
    ) -> HTML {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let ways: [(value: String, label: HTML)] = [
            ("hand", "\(.byHand, language)"),
            ("clock", "\(.remindByClock, language) <small>\(.remindByClockHint, language)</small>"),
        ]
        return """
            <form class="card" method="post" action="/\(dialogue.name)/invitations/reminders/rule" novalidate>\
            \(visit.keyField)\(fields.seen(Seen(rule)))
            <h2>\(.remindingRule, language)</h2>
            \(fields.line(
                "days", .remindEvery, kind: .number, typed: String(rule.everyDays), required: true,
                range: Reminding.possible))
            \(fields.chips("by", .whoReminds, ways, chosen: rule.isByClock ? "clock" : "hand", long: true))
            <div class="actions"><button class="quiet">\(.save, language)</button></div></form>
            """
    }

    private static func remind(_ visit: Visit, isRehearsal: Bool, to next: String) async throws -> Answer {
        let form = try await visit.form()
        do {
            let answer = try await visit.change(form, leadingTo: next) { writer, dialogue in
                try writer.remind(of: dialogue, confirmed: form.seenList, rehearsal: isRehearsal)
            }
            visit.site.postRoom.ring()
            return answer
        } catch let refusal as Reminding.Refusal {
            return try await show(visit, Entered(form, faults: [("", refusal.phrase)]))
        } catch let changed as SeenList.Changed {
            var entered = Entered(form)
            entered.somebodyWasFaster(
                changed.phrase(try await InvitationPages.find(visit).names), fieldsStand: false)
            return try await show(visit, entered)
        }
    }

    private static func settle(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        do {
            let rule = try Reminding(everyDays: form.number("days") ?? 0, isByClock: form["by"] == "clock")
            return try await visit.change(form, leadingTo: "invitations/reminders") { writer, dialogue in
                try form.require(Seen(try writer.reminding(of: dialogue.province)))
                try writer.settle(rule, of: dialogue.province)
            }
        } catch StoreError.changedMeanwhile {
            var entered = Entered(form)
            entered.somebodyWasFaster()
            return try await show(visit, entered)
        } catch let refusal as Reminding.Refusal {
            return try await show(visit, Entered(form, faults: [("days", refusal.phrase)]))
        }
    }
}
