import Dialogue
import Documents
import HTTPTypes
import Khmer
import Store

/// `/{province}/{year}/invitations/{participant}/letter` and `…/invitations/letters`: letters to print, sign and stamp.
enum InvitationLetters {
    static let routes: [Route] = [
        .get("/{province}/{year}/invitations/letters", .release, all),
        .get("/{province}/{year}/invitations/{participant}/letter", .release, one),
    ]

    /// The letter of one; before its release it can be read, but it has no link yet.
    private static func one(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let id: ID<Participant> = try visit.id("participant")
        let scope = visit.scope
        let (dialogue, agenda, row) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return (dialogue, try reader.agenda(of: dialogue), try reader.participant(id, of: dialogue.id))
        }
        guard row.participant.standing == .accepted else { throw StoreError.missing }
        let letter = InvitationLetter(dialogue: dialogue, agenda: agenda, row: row, visit: visit)
        let draft: HTML? =
            letter.isDraft ? "<div class=\"notice warning\"><p>\(.letterIsDraft, visit.language)</p></div>" : nil
        return visit.show(
            visit.page(
                of: dialogue, .participants, .invitation,
                """
                <h1 class="unseen">\(.invitation, visit.language): \(row.personName(visit.language))</h1>
                \(draft)
                \(tools(visit, dialogue, path: "\(id)/letter"))
                \(letter.html)
                """))
    }

    private static func all(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let (dialogue, agenda, rows) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return (
                dialogue, try reader.agenda(of: dialogue),
                try reader.participants(of: dialogue.id).filter { $0.participant.releasedAt != nil }
            )
        }
        let letters = rows.html { row in
            InvitationLetter(dialogue: dialogue, agenda: agenda, row: row, visit: visit).html
        }
        return visit.show(
            visit.page(
                of: dialogue, .participants, .allLetters,
                """
                <h1 class="unseen">\(.allLetters, visit.language)</h1>
                \(tools(visit, dialogue, path: "letters"))
                \(rows.isEmpty ? "<p class=\"empty\">\(.nothingLeftYet, visit.language)</p>" : letters)
                """))
    }

    private static func tools(_ visit: Visit, _ dialogue: PartnershipDialogue, path: String) -> HTML {
        let language = visit.language
        let base = "/\(dialogue.name)/invitations"
        let back = path.hasSuffix("/letter") ? "\(base)/\(path.dropLast(7))" : base
        let english: HTML =
            visit.query["english"] == "1"
            ? "<a class=\"button quiet\" href=\"\(base)/\(path)\">\(.khmerOnly, language)</a>"
            : "<a class=\"button quiet\" href=\"\(base)/\(path)?english=1\">\(.withEnglish, language)</a>"
        return """
            <p class="actions"><a class="button quiet" href="\(back)">\(.goBack, language)</a> \(english)
            \(PaperLinks.letter(base: base, path: path, language))</p>
            """
    }
}

/// One official letter: always Khmer; English below where it is wanted.
struct InvitationLetter: Sendable {
    let dialogue: PartnershipDialogue
    let agenda: Agenda
    let row: ParticipantRow
    let visit: Visit

    var isDraft: Bool { row.participant.releasedAt == nil }
    private var province: Province { dialogue.province }
    private var honorific: Participant.Honorific? { row.participant.card.honorific }

    /// The personal address, where the invitation has left.
    private var link: String? {
        guard !isDraft else { return nil }
        let token = visit.site.links.token(of: row.id, serial: row.linkSerial)
        return "\(visit.site.settings.address)/k/\(token)"
    }

    var html: HTML {
        """
        <article class="letter" lang="km">
        <p class="kingdom">\(.kingdom, .khmer)<br>\(.nationReligionKing, .khmer)</p>
        <p class="from">\(.administrationOf(province), .khmer)<br>\(.letterNumber, .khmer)</p>
        <p class="date">\(lunarDate)<br>\(.placeAndDate(province, visit.today), .khmer)</p>
        <h2 class="kingdom">\(.invitation, .khmer)</h2>
        <p>\(.to, .khmer) <strong>\(addressee(.khmer))</strong></p>
        <p>\(.subject, .khmer)៖ \(.subjectOfLetter(dialogue.plan.title), .khmer)</p>
        \(part(.khmer))
        \(visit.query["english"] == "1" ? english : nil)
        \(foot)
        </article>
        <article class="letter" lang="km">
        <h2 class="kingdom">\(.attachedAgenda, .khmer)</h2>
        <p>\(dialogue.plan.title, .khmer)</p>
        \(agendaTable(.khmer))
        \(visit.query["english"] == "1" ? "<section lang=\"en\">\(agendaTable(.english))</section>" : nil as HTML?)
        </article>

        """
    }

    private var lunarDate: String {
        let today = visit.today
        return LunarDate(year: today.year, month: today.month, day: today.day).line
    }

    /// Honorific, name, office and body; where nobody is named, the office, or who represents the body.
    private func addressee(_ language: Language) -> HTML {
        let card = row.participant.card
        let area: HTML? = row.areaName.map { ", \($0, language)" }
        guard card.name != nil else {
            if let office = card.office { return "\(office, language)" }
            let body = row.bodyName.map { Phrase.representative(of: $0) }
            return "\(body, language)\(area)"
        }
        let office: HTML? = card.office.map { ", \($0, language)" }
        let body: HTML? = card.office == nil ? row.bodyName.map { ", \($0, language)" } : nil
        return "\(row.personName(language))\(office)\(body)"
    }

    private func part(_ language: Language) -> HTML {
        let forum: HTML? = dialogue.plan.hostForum.map { "<p>\(.heldWith($0), language)</p>" }
        return """
            <p>\(.invitationSentence(dialogue, isMonk: honorific == .venerable), language)</p>
            \(forum)
            <p>\(honorific.close, language)</p>
            """
    }

    private var english: HTML {
        """
        <section lang="en"><p><strong>\(addressee(.english))</strong></p>
        \(part(.english))</section>
        """
    }

    private func agendaTable(_ language: Language) -> HTML {
        let days = agenda.plan.days > 1
        return """
            <table><thead><tr><th scope="col">\(.time, language)</th>
            <th scope="col">\(.titleOfItem, language)</th><th scope="col">\(.presenter, language)</th></tr></thead>
            <tbody>\(agenda.slots.html { slot in
                let day: HTML? = days ? "\(slot.day, language)<br>" : nil
                return """
                    <tr><td>\(day)\(slot.from, language)\u{2060}–\u{2060}\(slot.to, language)</td>
                    <td>\(slot.item.title, language)</td>
                    <td>\(slot.item.presenter, language)</td></tr>

                    """
            })</tbody></table>
            """
    }

    private var foot: HTML {
        """
        <div class="foot">
        <div class="sign"><p>\(.governorOf(province), .khmer)</p><div class="space"></div>
        <p><small>\(.seal, .khmer)</small></p></div>
        <div>\(link.map(qr))</div>
        </div>
        \(link.map { "<p class=\"copies\">\(.personalLink, .khmer)៖ <a href=\"\($0)\">\($0)</a></p>" as HTML })
        <p class="copies">\(.copiesTo, .khmer)<br>\(.asInvited, .khmer)<br>\(.archive, .khmer)</p>
        """
    }

    private func qr(_ link: String) -> HTML {
        let picture = (try? QRCode(link).svg(label: Phrase.linkQR(link).text(in: .khmer))).map(HTML.init(trusted:))
        return "<figure class=\"qr\">\(picture)<figcaption>\(.scanToAnswer, .khmer)</figcaption></figure>"
    }
}
