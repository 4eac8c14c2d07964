import Dialogue
import Exchange
import HTTPTypes
import Store

/// What one invitee reads in a message: the letter's own words, the facts, the personal link, in both languages.
struct InvitationMail: Sendable {
    let paper: InvitationPaper
    let row: ParticipantRow
    let kind: Message.Kind
    var news: Bilingual?
    var isRehearsal = false

    private var plan: PartnershipDialogue.Plan { paper.work.dialogue.plan }

    /// The personal address, where the invitation has left and holds.
    var link: String? {
        guard row.participant.isInvited, kind != .cancellation else { return nil }
        return "\(paper.address)/k/\(paper.links.token(of: row.id, serial: row.linkSerial))"
    }

    /// In the language of the letter; a rehearsal says so before anything else.
    var subject: String {
        let subject = Phrase.subjectOfMessage(kind, wording(.khmer).subject).khmer
        return isRehearsal ? "[\(Phrase.rehearsal.khmer)] \(subject)" : subject
    }

    private func wording(_ language: Language) -> LetterWording {
        LetterWording(work: paper.work, addressee: row, language: language)
    }

    /// The words of one language, piece by piece.
    private func pieces(_ language: Language) -> (paragraphs: [String], facts: [(String, String)], link: String?) {
        let wording = wording(language)
        var paragraphs = ["\(wording.opening) \(wording.addressed)"]
        switch kind {
        case .invitation: paragraphs += wording.paragraphs
        case .reminder: paragraphs.append(Phrase.reminderWords(plan.title).text(in: language))
        case .change: paragraphs.append(Phrase.changeWords(plan.title, news).text(in: language))
        case .cancellation: paragraphs.append(Phrase.cancellationWords(plan.title).text(in: language))
        }
        let facts = kind == .cancellation ? [] : facts(language)
        return (paragraphs, facts, link)
    }

    private func facts(_ language: Language) -> [(String, String)] {
        let until = plan.days > 1 ? " – \(language.day(plan.endsOn))" : ""
        return [
            (Phrase.dayOfDialogue.text(in: language), language.day(plan.opensOn) + until),
            (Phrase.time.text(in: language), "\(language.time(plan.startsAt))–\(language.time(plan.endsAt))"),
            (Phrase.venue.text(in: language), plan.venue.text(in: language)),
        ]
    }

    private func close(_ language: Language) -> String {
        Phrase.administrationOf(paper.work.dialogue.province).text(in: language)
    }

    var text: String {
        let parts = Language.allCases.map { language -> String in
            let (paragraphs, facts, link) = pieces(language)
            var blocks = paragraphs
            if !facts.isEmpty { blocks.append(facts.map { "\($0.0): \($0.1)" }.joined(separator: "\n")) }
            if let link {
                blocks.append("\(Phrase.answerThrough.text(in: language))\n\(link)")
                blocks.append(Phrase.linkIsYours.text(in: language))
            }
            blocks.append(close(language))
            return blocks.joined(separator: "\n\n")
        }
        let head = isRehearsal ? "*** \(Phrase.rehearsalNotReal.khmer) ***\n\n" : ""
        return head + parts.joined(separator: "\n\n----------\n\n") + "\n"
    }

    /// The same as a page of its own, without anything a mail program would have to fetch.
    var html: HTML {
        """
        <!doctype html><html lang="km"><head><meta charset="utf-8"><title>\(subject)</title></head><body>
        \(words)
        </body></html>

        """
    }

    /// What stands in the body, also for the preview.
    var words: HTML {
        let notice: HTML? = isRehearsal ? "<p><strong>\(.rehearsalNotReal, .khmer)</strong></p>\n" : nil
        return "\(notice)\(Language.allCases.html { section($0) })"
    }

    private func section(_ language: Language) -> HTML {
        let (paragraphs, facts, link) = pieces(language)
        let table: HTML? =
            facts.isEmpty
            ? nil : "<p>\(facts.html { "<strong>\($0.0)</strong>: \($0.1)<br>\n" })</p>\n"
        let way: HTML? = link.map { link in
            """
            <p>\(.answerThrough, language)<br><a href="\(link)">\(link)</a></p>
            <p><small>\(.linkIsYours, language)</small></p>

            """
        }
        return """
            <section lang="\(language.rawValue)">
            \(paragraphs.html { "<p>\($0)</p>\n" })\(table)\(way)<p>\(close(language))</p>
            </section>

            """
    }

    /// A few lines to copy into a messenger.
    var short: String {
        let wording = wording(.khmer)
        var lines = ["\(wording.opening) \(wording.addressed)", Phrase.subjectOfMessage(kind, wording.subject).khmer]
        if kind == .change, let news { lines.append(news.text(in: .khmer)) }
        lines += facts(.khmer).map { "\($0.0)៖ \($0.1)" }
        if let link { lines.append("\(Phrase.answerThrough.khmer)\n\(link)") }
        lines.append(close(.khmer))
        return lines.joined(separator: "\n")
    }

    /// The entry of a calendar: one event for everybody and for ever, each revision larger than the one before.
    func calendar(
        revision: Int, method: CalendarFile.Method, from organiser: CalendarFile.Party? = nil,
        to invitee: CalendarFile.Party? = nil, language: Language = .khmer
    ) -> CalendarFile {
        let dialogue = paper.work.dialogue
        let items = paper.work.agenda.slots.map { "\(language.time($0.from)) \($0.item.title.text(in: language))" }
        return CalendarFile(
            uid: Self.event(of: dialogue.name), sequence: revision, stamp: paper.now,
            from: Instant(plan.opensOn, plan.startsAt), to: Instant(plan.endsOn, plan.endsAt),
            summary: plan.title.text(in: language), place: plan.venue.text(in: language),
            description: items.joined(separator: "\n"), address: "\(paper.address)/\(dialogue.name)", method: method,
            organiser: organiser, invitee: invitee)
    }

    /// The name of the event in calendars, here and on the agenda's page.
    static func event(of name: DialogueName, _ forum: Forum = .both) -> String {
        "\(name.province.short)-\(name.yearPart)\(forum == .both ? "" : "-\(forum.rawValue)")@vetika"
    }

    /// The whole e-mail. `letter` is the printed letter, where one belongs to it.
    func mail(_ message: Message, to address: EmailAddress, from: Mail.Party, letter: [UInt8]?) -> Mail {
        let addressed = wording(.khmer).addressed
        let calendar = calendar(
            revision: message.revision, method: kind == .cancellation ? .cancel : .request,
            from: CalendarFile.Party(name: from.name, address: from.address),
            to: CalendarFile.Party(name: addressed, address: address))
        let file = letter.map { bytes in
            Mail.File(
                name: "\(paper.work.dialogue.name.fileName)-letter-\(row.participant.number).pdf",
                type: "application/pdf", bytes: bytes)
        }
        return Mail(
            from: from, to: Mail.Party(name: addressed, address: address), subject: subject, at: paper.now,
            mark: message.mark, text: text, html: html.text, calendar: calendar, files: [file].compactMap(\.self),
            isRehearsal: isRehearsal)
    }
}

extension Answer {
    static func calendar(_ file: CalendarFile) -> Answer {
        Answer(type: "text/calendar; charset=utf-8", body: .text(file.text))
            .with(.contentDisposition, "attachment; filename=\"invitation.ics\"")
    }
}
