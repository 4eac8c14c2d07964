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
            let (dialogue, rows) = try await store.read { (try $0.dialogue(id), try $0.nominations(of: id)) }
            let mails = reminders.compactMap { reminder in
                rows.first { $0.id == reminder.request }.map { row in
                    NominatorMail(row: row, dialogue: dialogue, link: link(of: row)).mail(
                        reminder, from: post.from, at: now)
                }
            }
            let fates = Array(zip(mails.map(\.mark), await postRoom.carry(mails, with: post.carrier)))
            try await store.act(
                Act(by: .program, at: clock()),
                returning: { try $0.settleReminders(fates.map { (mark: $0.0, fate: $0.1) }, of: id) })
            taken += fates.count { if case .taken = $0.1 { true } else { false } }
            // The server is away: the rest waits with these.
            if fates.allSatisfy({ $0.1 == .notNow(nil) }) { return taken }
        }
    }
}
