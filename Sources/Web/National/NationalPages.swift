import Dialogue
import Store

/// `/`: the country in 25 tiles. `/{province}`: its dialogues.
enum NationalPages {
    static let routes: [Route] = [
        .get("/", .look, keeping: .country, country),
        .get("/{province}", .look, province),
    ]

    private static func country(_ visit: Visit) async throws -> Answer {
        let today = visit.today
        let shelf = visit.site.figures
        let (dialogues, figures) = try await visit.read { reader in
            (try reader.newestDialogues(), try shelf.figures(on: today, reader))
        }
        let newest = Dictionary(dialogues.map { ($0.province, $0) }) { first, _ in first }
        let language = visit.language
        return visit.show(
            Page(
                .partnershipDialogue, in: language,
                """
                <h1>\(.partnershipDialogue, language)</h1>
                <p>\(.promiseOfVetika, language)</p>
                \(numbers(figures, language))
                <h2 id="map">\(.all25, language)</h2>
                <ul class="tiles" aria-labelledby="map">
                \(Province.inMapOrder.html { tile($0, newest[$0], late: figures.lateIn[$0], language) })
                </ul>
                <ul class="legend" aria-label="\(.signsOnMap, language)">
                \(Stage.allCases.html { "<li>\($0.badge(language))</li>" })
                <li><span class="state late">\(.lateOnMap, language)</span></li></ul>
                \(lookUp(language))
                """))
    }

    static func numbers(_ figures: CountryFigures, _ language: Language) -> HTML {
        """
        <dl class="numbers">
        <div><dt>\(.inputsReceived, language)</dt><dd>\(figures.inputs, language)</dd></div>
        <div class="answered"><dt>\(.inputsSettled, language)</dt><dd>\(figures.settled, language)</dd></div>
        <div class="done"><dt>\(.actionsDone, language)</dt><dd>\(figures.done, language)\
        <small> / \(figures.actions, language)</small></dd></div>
        <div class="late"><dt>\(.actionsLate, language)</dt><dd>\(figures.late, language)</dd></div>
        </dl>
        """
    }

    private static func tile(
        _ province: Province, _ dialogue: PartnershipDialogue?, late: Int?, _ language: Language
    ) -> HTML {
        let place = "tile-c\(province.tile.column + 1)-r\(province.tile.row + 1)"
        let warning: HTML? = late.map { "<i class=\"late\"><span>\(.late($0), language)</span></i>" }
        return """
            <li class="\(place)"><a class="\(dialogue?.stage.mark ?? "none")" href="/\(province.short)">\
            <b>\(province.name, language)</b> \
            <span>\(dialogue?.stage.phrase ?? .noneYet, language)</span>\(warning)</a></li>

            """
    }

    private static func lookUp(_ language: Language) -> HTML {
        """
        <form class="actions" method="get" action="/i" role="search">
        <div class="field"><label for="number">\(.whatBecameOfMine, language)</label>
        <p class="hint" id="number-hint">\(.typeItsNumber, language) <span class="number">BTB-26-014</span></p>
        <input id="number" name="number" aria-describedby="number-hint" autocapitalize="characters"></div>
        <button>\(.lookUp, language)</button>
        </form>
        """
    }

    private static func province(_ visit: Visit) async throws -> Answer {
        let province = try visit.province()
        let today = visit.today
        let shelf = visit.site.figures
        let (dialogues, figures) = try await visit.read { reader in
            (try reader.dialogues(of: province), try shelf.figures(of: province, on: today, reader))
        }
        let language = visit.language
        let name = province.fullName
        return visit.show(
            Page(
                title: name.text(in: language),
                """
                <h1>\(name, language)</h1>
                \(dialogues.isEmpty ? nil : numbers(figures, language))
                <h2>\(.dialogues, language)</h2>
                \(dialogues.isEmpty ? "<p class=\"empty\">\(.noDialogueYet, language)</p>" : list(dialogues, language))
                \(mayPlan(visit, province) ? planLink(province, language) : nil)
                """))
    }

    private static func mayPlan(_ visit: Visit, _ province: Province) -> Bool {
        visit.may(.plan) && visit.scope.covers(province)
    }

    private static func planLink(_ province: Province, _ language: Language) -> HTML {
        """
        <p class="actions"><a class="button" href="/\(province.short)/plan">\(.planDialogue, language)</a>
        <a class="button quiet" href="/\(province.short)/districts">\(.districts, language)</a></p>
        """
    }

    /// Those that go on, or the last one; the others are a line together.
    private static func list(_ dialogues: [PartnershipDialogue], _ language: Language) -> HTML {
        let open = dialogues.filter { $0.stage != .closed }
        let shown = open.isEmpty ? Array(dialogues.prefix(1)) : open
        return """
            <ul class="cards">\(shown.html { dialogue in
                """
                <li class="card"><h3><a href="/\(dialogue.name)">\(.dialogueOf(dialogue.name), language)</a></h3>
                <p>\(dialogue.stage.badge(language))</p>
                <p>\(dialogue.plan.title, language)</p>
                <p class="by">\(dialogue.plan.opensOn, language) · \(dialogue.plan.venue, language)</p></li>
                """
            })</ul>
            \(EarlierDialogues(dialogues.dropFirst(open.isEmpty ? 1 : 0).filter { $0.stage == .closed }, language).html)
            """
    }
}

extension Province {
    /// Row by row, as the map is read.
    static let inMapOrder = all.sorted { ($0.tile.row, $0.tile.column) < ($1.tile.row, $1.tile.column) }
}
