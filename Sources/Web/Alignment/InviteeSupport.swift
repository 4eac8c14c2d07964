import Dialogue
import Store

/// `/k/{token}/support`: a partner looks at its own projects in the province and says whether they stand right.
enum InviteeSupport {
    static let routes: [Route] = [
        .get("/k/{token}/support", .useLink) { visit in
            visit.show(page(visit, try await find(visit), Entered()))
        },
        .post("/k/{token}/support", .useLink, state),
    ]

    private struct Found: Sendable {
        let token: String
        let row: ParticipantRow
        let dialogue: PartnershipDialogue
        let projects: [OwnProject]
        let districts: [Area]
    }

    private static func find(_ visit: Visit) async throws -> Found {
        let token = visit.values["token"] ?? ""
        return try await visit.read { reader in
            let (row, dialogue) = try reader.invitee(linkHash: Links.hash(token))
            let own = try row.participant.card.body.map { try reader.ownProjects(of: $0, in: dialogue.province) }
            return Found(
                token: token, row: row, dialogue: dialogue, projects: own ?? [],
                districts: try reader.districts(of: dialogue.province))
        }
    }

    private static func state(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let form = try await visit.form()
        // Only what is the partner's own can be said anything of.
        guard let project = found.projects.first(where: { $0.identifier == form["identifier"] }) else {
            throw StoreError.missing
        }
        var entered = Entered(form)
        do {
            guard ["right", "wrong"].contains(form["verdict"]) else {
                entered.refuse("", .chooseAnswer)
                return visit.show(page(visit, found, entered), status: .unprocessableContent)
            }
            let statement = try CellStatement(
                identifier: project.identifier, isRight: form["verdict"] == "right", sector: form.word("sector"),
                district: AreaCode(form["district"]), words: form.text("words"), in: found.dialogue.province)
            let (participant, dialogue) = (found.row.id, found.dialogue)
            return try await visit.act(
                form, as: .participant(participant), leadingTo: { "/k/\(found.token)/support?\($0)" }
            ) { writer in
                try writer.state(statement, by: participant, in: dialogue)
                return "stated=1"
            }
        } catch let refusal as CellStatement.Refusal {
            entered.refuse("", refusal.phrase)
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
    }

    private static func page(_ visit: Visit, _ found: Found, _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let thanks: HTML? =
            visit.query["stated"] == ""
            ? nil : "<div class=\"notice success\" role=\"status\"><p>\(.cellStated, language)</p></div>"
        return Page(
            .ownSupport, in: language,
            """
            <h1>\(.ownSupport, language)</h1>
            <p>\(found.row.bodyName, language)</p>
            \(fields.summary)\(thanks)
            <p>\(.ownSupportMeans, language)</p>
            \(found.projects.isEmpty ? "<p class=\"empty\">\(.ownSupportNone, language)</p>" : nil as HTML?)
            \(found.projects.enumerated().html { card($0, $1, found, entered, visit) })
            <p><a href="/k/\(found.token)">\(.backToInvitation, language)</a></p>
            """)
    }

    private static func card(
        _ place: Int, _ project: OwnProject, _ found: Found, _ entered: Entered, _ visit: Visit
    ) -> HTML {
        let language = visit.language
        let names = Dictionary(found.districts.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        let districts = project.districts.compactMap { names[$0]?.text(in: language) }
        let sectors = project.sectors.map { $0.phrase.text(in: language) }
        let typed = entered.form["identifier"] == project.identifier ? entered.form["words"] : ""
        return """
            <section class="card"><h2>\(project.title, language)</h2>
            <dl class="facts"><div><dt>\(.supportSource, language)</dt><dd>\(project.source.phrase, language)</dd></div>
            <div><dt>\(.sector, language)</dt><dd>\(sectors.joined(separator: ", "))</dd></div>
            <div><dt>\(.matrixPlace, language)</dt><dd>\(districts.joined(separator: ", "))</dd></div></dl>
            \(project.statement.map { stated($0, names, language) })
            <form method="post" action="/k/\(found.token)/support">\(visit.keyField)
            <input type="hidden" name="identifier" value="\(project.identifier)">
            <div class="actions"><button name="verdict" value="right">\(.cellRight, language)</button></div>
            <details><summary>\(.cellWrong, language)</summary>
            <div class="field"><label for="sector\(place)">\(.sector, language)</label>
            <select id="sector\(place)" name="sector"><option value="">\(.cellUnchanged, language)</option>\
            \(Sector.choices(language).html { "<option value=\"\($0.value)\">\($0.label)</option>" })</select></div>
            <div class="field"><label for="district\(place)">\(.matrixPlace, language)</label>
            <select id="district\(place)" name="district"><option value="">\(.cellUnchanged, language)</option>\
            \(found.districts.html { "<option value=\"\($0.code.text)\">\($0.name, language)</option>" })</select></div>
            <div class="field"><label for="words\(place)">\(.cellWords, language)</label>
            <textarea id="words\(place)" name="words">\n\(typed)</textarea></div>
            <div class="actions">
            <button class="quiet" name="verdict" value="wrong">\(.cellCorrect, language)</button></div>
            </details></form></section>
            """
    }

    /// What was said last, in words.
    static func stated(_ stated: StatedCell, _ names: [AreaCode: Bilingual], _ language: Language) -> HTML {
        let statement = stated.statement
        let parts = [
            statement.sector?.phrase.text(in: language), statement.district.flatMap { names[$0]?.text(in: language) },
            statement.words,
        ].compactMap(\.self)
        return """
            <p><b>\(statement.isRight ? .cellConfirmedBy : .cellCorrectedBy, language)</b>
            \(stated.by, language), \(language.instant(stated.at))\(parts.isEmpty ? "" : ": ")\
            \(parts.joined(separator: " · "))</p>
            """
    }
}
