import Dialogue
import Documents
import Store

/// `/{province}/{year}/follow-up/{body}`: one sheet to print or forward: the body's actions and the link to report.
enum BodySheet {
    static func show(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let id: ID<Body> = try visit.id("body")
        let scope = visit.scope
        let (dialogue, link, rows) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            guard let link = try reader.bodyLinks(of: dialogue.id).first(where: { $0.body == id }) else {
                throw StoreError.missing
            }
            return (dialogue, link, try reader.actions(of: id, in: dialogue.id))
        }
        let token = visit.site.links.token(of: id, in: dialogue.id, serial: link.serial)
        let address = "\(visit.site.settings.address)/b/\(token)"
        let page = visit.page(of: dialogue, .overview, .printSheet, try sheet(dialogue, link, rows, address, visit))
        return visit.show(page)
    }

    private static func sheet(
        _ dialogue: PartnershipDialogue, _ link: BodyLink, _ rows: [ActionRow], _ address: String, _ visit: Visit
    ) throws -> HTML {
        let language = visit.language
        let code = HTML(trusted: try QRCode(address).svg(label: "QR: \(address)"))
        return """
            <p class="hint">\(.printHint, language)</p>
            <article class="letter" lang="\(language.rawValue)">
            \(LetterTop(province: dialogue.province, language: language).html)
            <h1 class="kingdom">\(link.name, language)</h1>
            <p>\(.actionsOf(dialogue.name), language): \(dialogue.plan.title, language)</p>
            \(ActionTable(rows: rows, today: visit.today, language: language, showsBody: false).html)
            <p>\(.reportThroughLink, language)</p>
            <div class="foot"><p class="copies"><a href="\(address)">\(address)</a></p>
            <figure class="qr">\(code)<figcaption>\(.scanToReport, language)</figcaption></figure></div>
            </article>
            """
    }
}
