import Dialogue
import Store

/// `/desk`: what waits for the office that has signed in.
enum DeskPages {
    static let routes: [Route] = [.get("/desk", .seeDesk, desk)]

    private static func desk(_ visit: Visit) async throws -> Answer {
        let visitor = try visit.requireVisitor()
        let province = visitor.province
        let prepares = province != nil && visit.may(.prepare)
        let confirms = province != nil && visit.may(.confirmCommunities)
        let (dialogues, late, selected) = try await visit.read { reader in
            let dialogues = try province.map { try reader.dialogues(of: $0) } ?? reader.newestDialogues()
            return (
                dialogues, prepares ? try LatePart(dialogues, reader) : nil,
                confirms ? try reader.waitingForGovernor(in: dialogues) : []
            )
        }
        let language = visit.language
        let place: HTML? = province.map { " · \($0.fullName, language)" }
        return visit.show(
            Page(
                .desk, in: language,
                """
                <h1>\(.desk, language)</h1>
                <p>\(visitor.role.phrase, language)\(place)</p>
                \(late.flatMap { $0.html(visit) })
                \(selected.html { GovernorConfirms.waiting($0.count, in: $0.dialogue, language) })
                \(links(visit))
                \(province == nil ? nil : waiting(dialogues, visit))
                """))
    }

    /// The dialogues of the province that go on, with the next step of each; the closed ones are a line together.
    private static func waiting(_ dialogues: [PartnershipDialogue], _ visit: Visit) -> HTML {
        let language = visit.language
        guard !dialogues.isEmpty else { return "<p class=\"empty\">\(.noDialogueYet, language)</p>" }
        return """
            <h2>\(.dialogues, language)</h2>
            <ul class="cards">\(dialogues.filter { $0.stage != .closed }.html { card($0, visit) })</ul>
            \(EarlierDialogues(dialogues.filter { $0.stage == .closed }, language).html)
            """
    }

    private static func card(_ dialogue: PartnershipDialogue, _ visit: Visit) -> HTML {
        let language = visit.language
        let step: HTML? = NextStep(dialogue: dialogue, visit: visit).step.map { step in
            let address = step.posts ? "/\(dialogue.name)" : step.address
            return "<p>\(.nextStep, language): <a href=\"\(address)\">\(step.label, language)</a></p>"
        }
        return """
            <li class="card"><h3><a href="/\(dialogue.name)">\(.dialogueOf(dialogue.name), language)</a></h3>
            <p>\(dialogue.stage.badge(language))</p><p class="by">\(dialogue.plan.opensOn, language)</p>\(step)</li>
            """
    }

    private static func links(_ visit: Visit) -> HTML? {
        let language = visit.language
        var links = HTML()
        func link(_ deed: Rights.Deed, _ address: String, _ phrase: Phrase) {
            if visit.may(deed) { links += "<li><a href=\"\(address)\">\(phrase, language)</a></li>\n" }
        }
        if let province = visit.visitor?.province {
            link(.plan, "/\(province.short)/plan", .planDialogue)
            link(.plan, "/bodies", .bodiesAndOffices)
            link(.plan, "/\(province.short)/districts", .districts)
            link(.proposeParticipants, "/\(province.short)/choosing", .choosingSettings)
        }
        link(.setUpSecondFactor, "/second-factor", .secondFactor)
        link(.updateActions, "/actions", .ownActions)
        link(.answerNationally, "/national", .nationalQueue)
        link(.importSupport, "/support", .supportImports)
        link(.importSupport, "/imports", .tableImports)
        link(.importAreas, "/areas", .areaImports)
        return links.text.isEmpty ? nil : "<ul>\(links)</ul>"
    }
}
