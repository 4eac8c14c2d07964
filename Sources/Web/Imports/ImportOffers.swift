import Dialogue
import Store

/// `/imports/{import}/offer` and `/imports/{import}/take-in`: a table a province took in for itself is offered to the
/// national side, which stages it as the country's.
enum ImportOffers {
    static let routes: [Route] = [
        .post("/imports/{import}/offer", .proposeNationally, offer),
        .post("/imports/{import}/take-in", .takeInOffers, takeIn),
    ]

    private static func offer(_ visit: Visit) async throws -> Answer {
        let id: ID<FileImport> = try visit.id("import")
        let scope = visit.scope
        let form = try await visit.form()
        return try await visit.act(form) { writer in
            try writer.offer(import: id, for: scope)
            return "/imports/\(id)"
        }
    }

    private static func takeIn(_ visit: Visit) async throws -> Answer {
        let id: ID<FileImport> = try visit.id("import")
        let form = try await visit.form()
        return try await visit.act(form) { "/imports/\(try $0.takeIn(offered: id))" }
    }

    /// On the page of the import.
    static func part(_ found: FileImport, _ offer: ImportOffer, _ visit: Visit) -> HTML? {
        guard found.canBeOffered else { return nil }
        let language = visit.language
        let standing: HTML =
            offer.takenAs != nil
            ? "<p><span class=\"state done\">\(.offerTaken, language)</span></p>"
            : offer.offeredAt.map { "<p><span class=\"state open\">\(.offeredOn($0.day), language)</span></p>" } ?? ""
        let canOffer = visit.may(.proposeNationally) && offer.offeredAt == nil
        let canTake = visit.may(.takeInOffers) && offer.offeredAt != nil && offer.takenAs == nil
        let button: HTML? =
            canOffer
            ? form("offer", .offerToCountry, found, visit) : canTake ? form("take-in", .takeIn, found, visit) : nil
        return """
            <section class="card"><h2>\(.overlayOfProvince, language)</h2><p>\(.overlayMeans, language)</p>
            \(standing)\(button)</section>
            """
    }

    private static func form(_ path: String, _ label: Phrase, _ found: FileImport, _ visit: Visit) -> HTML {
        """
        <form method="post" action="/imports/\(found.id)/\(path)">\(visit.keyField)
        <div class="actions"><button class="quiet">\(label, visit.language)</button></div></form>
        """
    }

    /// On the page of proposals.
    static func list(_ offered: [FileImport], _ language: Language) -> HTML? {
        guard !offered.isEmpty else { return nil }
        return """
            <h2>\(.offeredTables, language)</h2><ul>\(offered.html { found in
                """
                <li><a href="/imports/\(found.id)">\(found.file.name)</a> · \(found.kind.phrase, language) · \
                \(found.province?.name, language)</li>
                """
            })</ul>
            """
    }
}
