import Dialogue
import Exchange
import Store

/// What a nominator reads in a reminder: whom they were asked for, until when, and their link, in both languages.
struct NominatorMail: Sendable {
    let row: NominationRow
    let dialogue: PartnershipDialogue
    /// The address of their page.
    let link: String

    private var subject: String { Phrase.nominationReminder.khmer }

    private var text: String {
        let parts = Language.allCases.map { language in
            """
            \(Phrase.nominationReminder.text(in: language))

            \(Phrase.nominationMessage(row, dialogue).text(in: language))
            \(link)

            \(Phrase.administrationOf(dialogue.province).text(in: language))
            """
        }
        return parts.joined(separator: "\n\n----------\n\n") + "\n"
    }

    private var html: HTML {
        let sections = Language.allCases.html { language in
            """
            <section lang="\(language.rawValue)"><p>\(.nominationReminder, language)</p>
            <p>\(.nominationMessage(row, dialogue), language)<br><a href="\(link)">\(link)</a></p>
            <p>\(.administrationOf(dialogue.province), language)</p></section>

            """
        }
        return """
            <!doctype html><html lang="km"><head><meta charset="utf-8"><title>\(subject)</title></head><body>
            \(sections)</body></html>

            """
    }

    func mail(_ reminder: NominatorReminder, from: EmailAddress, at now: Instant) -> Mail {
        Mail(
            from: Mail.Party(name: Phrase.administrationOf(dialogue.province).khmer, address: from),
            to: Mail.Party(name: row.addressee.text(in: .khmer), address: reminder.address), subject: subject, at: now,
            mark: reminder.mark, text: text, html: html.text)
    }
}

extension Site {
    func link(of row: NominationRow) -> String {
        "\(settings.address)/n/\(links.token(ofNomination: row.id, serial: row.linkSerial))"
    }

    /// Hands over the reminders of nominators whose moment has come; answers how many were taken. Where there is no
    /// mail server they wait.
    func handOverReminders() async throws -> Int {
        guard let post = postRoom.post else { return 0 }
        var taken = 0
        while true {
            let now = clock()
            guard let id = try await store.read({ try $0.dialogueOfDueReminders(at: now) }) else { return taken }
            let reminders: [NominatorReminder]
            do {
                reminders = try await store.act(
                    Act(by: .program, at: now), returning: { try $0.takeReminders(of: id, most: PostRoom.together) })
            } catch StoreError.missing {
                return taken
            }
            let mails = try await mails(reminders, in: id, from: post.from, at: now)
            let carried = await postRoom.carry(mails, with: post.carrier)
            var known = Dictionary(uniqueKeysWithValues: reminders.map { ($0.mark, Message.Fate.unmade) })
            for (mail, fate) in zip(mails, carried) { known[mail.mark] = fate }
            let fates = reminders.map { (mark: $0.mark, fate: known[$0.mark] ?? .unmade) }
            try await store.act(
                Act(by: .program, at: clock()), returning: { try $0.settleReminders(fates, of: id) })
            taken += carried.count { if case .taken = $0 { true } else { false } }
            // The server is away: the rest waits with these.
            if !carried.isEmpty, carried.allSatisfy({ $0 == .notNow(nil) }) { return taken }
        }
    }

    /// The words of each. Those that cannot be made are not among them, and the log says why.
    private func mails(
        _ reminders: [NominatorReminder], in id: ID<PartnershipDialogue>, from: EmailAddress, at now: Instant
    ) async throws -> [Mail] {
        let dialogue: PartnershipDialogue
        let rows: [NominationRow]
        do {
            (dialogue, rows) = try await store.read { (try $0.dialogue(id), try $0.nominations(of: id)) }
        } catch let error as StoreError where error.liesInTheRows {
            logger.error("reminders of nominators of dialogue \(id) cannot be made: \(error)")
            return []
        }
        return reminders.compactMap { reminder in
            rows.first { $0.id == reminder.request }.map { row in
                NominatorMail(row: row, dialogue: dialogue, link: link(of: row)).mail(reminder, from: from, at: now)
            }
        }
    }
}
