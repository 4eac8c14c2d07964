import Dialogue
import Documents
import Store

/// `/{province}/{year}/participants/nominations/sheet`: the open requests to print and hand over, with their links.
enum NominationSheet {
    static func show(_ visit: Visit) async throws -> Answer {
        let found = try await NominationPages.find(visit)
        let language = visit.language
        let open = found.rows.filter { $0.state(on: visit.today) == .open }
        let nobody: HTML = "<p class=\"empty\">\(.nobodyAsked, language)</p>"
        return visit.show(
            visit.page(
                of: found.dialogue, .participants, .nominationSheet,
                """
                <h1 class="unseen">\(.nominationSheet, language)</h1>
                <p class="actions"><a class="button quiet" href="/\(found.dialogue.name)/participants/nominations">\
                \(.goBack, language)</a></p>
                \(open.isEmpty ? nobody : open.html { letter($0, found.dialogue, visit) })
                """))
    }

    private static func letter(_ row: NominationRow, _ dialogue: PartnershipDialogue, _ visit: Visit) -> HTML {
        let link =
            "\(visit.site.settings.address)/n/\(visit.site.links.token(ofNomination: row.id, serial: row.linkSerial))"
        let label = Phrase.nominationQR(link).text(in: .khmer)
        // Refuses only what is too long for a code; the words beside it say the same.
        let picture = (try? QRCode(link).svg(label: label)).map(HTML.init(trusted:))
        return """
            <article class="letter" lang="km">
            <p class="kingdom">\(.kingdom, .khmer)<br>\(.nationReligionKing, .khmer)</p>
            <p class="from">\(.administrationOf(dialogue.province), .khmer)</p>
            <h2 class="kingdom">\(.askToName, .khmer)</h2>
            <p>\(.nominationTo, .khmer) <strong>\(row.addressee, .khmer)</strong></p>
            <p>\(.nominationMessage(row, dialogue), .khmer)</p>
            <figure class="qr">\(picture)<figcaption>\(.scanToName, .khmer)</figcaption></figure>
            <p class="copies"><a href="\(link)">\(link)</a></p>
            </article>

            """
    }
}
