import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/inputs/{number}`: one input, for those who hold the sitting; and who it is, if it must be known.
enum ShowInput {
    static let routes: [Route] = [
        .get("/{province}/{year}/inputs/{number}", .hold, show),
        .post("/{province}/{year}/inputs/{number}/voice", .receive, readVoice),
    ]

    static func number(_ visit: Visit) throws -> InputNumber {
        guard let number = InputNumber(visit.values["number"] ?? ""), number.province == (try visit.province()) else {
            throw StoreError.missing
        }
        return number
    }

    /// The input, if it is one of this dialogue.
    static func find(
        _ reader: Reader, _ number: InputNumber, of name: DialogueName, for scope: Scope
    ) throws -> (row: InputRow, dialogue: PartnershipDialogue) {
        let (row, dialogue) = try reader.input(number)
        guard dialogue.name == name, scope.covers(name.province) else { throw StoreError.missing }
        return (row, dialogue)
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let number = try number(visit)
        let scope = visit.scope
        let (row, dialogue) = try await visit.read { try find($0, number, of: name, for: scope) }
        return visit.show(page(visit, row, dialogue, Entered()))
    }

    static func page(
        _ visit: Visit, _ row: InputRow, _ dialogue: PartnershipDialogue, _ entered: Entered
    ) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        return visit.page(
            of: dialogue, .inputs, .inputOf(row.number),
            """
            \(fields.summary)
            <h1><span class="number">\(row.number)</span></h1>
            <p>\(row.state.badge(language))</p>
            <blockquote>\(row.words(language))</blockquote>
            \(facts(row, language))
            \(joined(row, dialogue, language))
            \(protectedVoice(visit, row, dialogue))
            \(SettleAlonePart.form(visit, row, dialogue, fields) ?? fields.typed(into: "response_km", "response_en"))
            """)
    }

    static func facts(_ row: InputRow, _ language: Language) -> HTML {
        let content = row.input.content
        let late: HTML? = row.input.isLate ? " · \(.cameAfterTheEnd, language)" : nil
        return """
            <dl class="facts">
            <div><dt>\(.kindOfInput, language)</dt><dd>\(content.kind.phrase, language)</dd></div>
            <div><dt>\(.speakerOfInput, language)</dt><dd>\(row.speaker.html(language))</dd></div>
            \(content.sector.map { "<div><dt>\(.sector, language)</dt><dd>\($0.phrase, language)</dd></div>" as HTML })
            \(row.areaName.map { "<div><dt>\(.inputDistrict, language)</dt><dd>\($0, language)</dd></div>" as HTML })
            \(row.agendaItem.map {
                "<div><dt>\(.inputAgendaItem, language)</dt><dd>\($0, language)</dd></div>" as HTML
            })
            <div><dt>\(.raisedAt, language)</dt><dd>\(language.instant(row.input.raisedAt)) · \
            \(row.input.channel.phrase, language)\(late)</dd></div>
            </dl>
            """
    }

    private static func joined(_ row: InputRow, _ dialogue: PartnershipDialogue, _ language: Language) -> HTML? {
        row.challenge.map { challenge in
            """
            <section class="card"><h2>\(.challengeNumber(challenge.number), language)</h2>
            <p><a href="/\(dialogue.name)/challenges/\(challenge.number)">\(challenge.title, language)</a></p>
            \(challenge.response.map { "<p>\($0, language)</p>" as HTML })</section>
            """
        }
    }

    private static func protectedVoice(_ visit: Visit, _ row: InputRow, _ dialogue: PartnershipDialogue) -> HTML? {
        guard visit.may(.receive), row.input.content.attribution != .named else { return nil }
        let language = visit.language
        return """
            <form class="confirm card" method="post" action="/\(dialogue.name)/inputs/\(row.number)/voice">\
            \(visit.keyField)<h2>\(.protectedVoice, language)</h2><p>\(.readVoiceMeans, language)</p>
            <div class="actions"><button class="quiet">\(.readVoice, language)</button></div></form>
            """
    }

    /// Leaves its line in the journal, then shows the identity on this one page.
    private static func readVoice(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let number = try number(visit)
        let scope = visit.scope
        let account = try visit.requireVisitor().account
        let form = try await visit.form()
        guard Visit.isKey(form["key"]) else { throw RequestFault.noKey }
        let (row, dialogue) = try await visit.read { try find($0, number, of: name, for: scope) }
        let act = Act(by: .account(account), at: visit.now, key: form["key"])
        let speaker: Speaker
        do {
            speaker = try await visit.store.act(act, returning: { try $0.readVoice(of: number, for: scope) })
        } catch StoreError.doneBefore {
            return .redirect(to: "/\(name)/inputs/\(number)")
        }
        visit.watch(.voicesRead)
        let language = visit.language
        return visit.show(
            visit.page(
                of: dialogue, .inputs, .inputOf(number),
                """
                <h1><span class="number">\(row.number)</span></h1>
                <div class="notice warning"><p>\(.voiceShownOnce, language)</p></div>
                <dl class="facts"><div><dt>\(.speakerOfInput, language)</dt>\
                <dd>\(speaker.html(language))</dd></div></dl>
                <p class="actions"><a class="button quiet" href="/\(name)/inputs/\(number)">\(.goBack, language)</a></p>
                """))
    }
}
