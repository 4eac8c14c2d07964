import Dialogue
import HTTPTypes
import Khmer
import Store

/// `/{province}/{year}/inputs/enter`: a clerk writes down what somebody without a phone says, reads it back, and saves.
enum EnterInput {
    static let routes: [Route] = [
        .get("/{province}/{year}/inputs/enter", .receive, ask),
        .post("/{province}/{year}/inputs/enter", .receive, readBack),
        .post("/{province}/{year}/inputs", .receive, save),
        .get("/{province}/{year}/inputs/entered/{number}", .receive, entered),
    ]

    struct Desk: Sendable {
        let dialogue: PartnershipDialogue
        let fields: InputFields
        let attendees: Attendees

        init(_ reader: Reader, _ name: DialogueName, for scope: Scope) throws {
            dialogue = try reader.dialogue(name, for: scope)
            fields = try InputFields(reader, for: dialogue, kinds: Input.Kind.allCases)
            attendees = try Attendees(reader, of: dialogue)
        }
    }

    private static func desk(_ visit: Visit) async throws -> Desk {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { try Desk($0, name, for: scope) }
    }

    private static func ask(_ visit: Visit) async throws -> Answer {
        visit.show(page(visit, try await desk(visit), Entered()))
    }

    /// Changes nothing: shows what will be saved, so that it can be read to the speaker.
    private static func readBack(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        guard Visit.isKey(form["key"]) else { throw RequestFault.noKey }
        let desk = try await desk(visit)
        guard !form.has("change") else { return visit.show(page(visit, desk, Entered(form))) }
        var entered = Entered(form)
        let content = InputFields.read(&entered)
        let voice = SpeakerFields.read(&entered, desk.attendees)
        do {
            try desk.dialogue.requireInputsTaken()
        } catch {
            entered.refuse("", error.phrase)
        }
        guard entered.faults.isEmpty, let content, let voice else {
            return visit.show(page(visit, desk, entered), status: .unprocessableContent)
        }
        return visit.show(ReadBack(desk: desk, form: form, content: content, voice: voice, visit: visit).page)
    }

    private static func save(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let desk = try await desk(visit)
        let scope = visit.scope
        let name = desk.dialogue.name
        var entered = Entered(form)
        let content = InputFields.read(&entered)
        let voice = SpeakerFields.read(&entered, desk.attendees)
        do {
            if let content, let voice {
                return try await visit.act(form) { writer in
                    let dialogue = try writer.dialogue(name, for: scope)
                    let number = try writer.raise(content, by: voice, in: dialogue, channel: .clerk)
                    return "/\(name)/inputs/entered/\(number)"
                }
            }
        } catch let refusal as Input.Refusal {
            entered.refuse(refusal.field, refusal.phrase)
        }
        return visit.show(page(visit, desk, entered), status: .unprocessableContent)
    }

    private static func page(_ visit: Visit, _ desk: Desk, _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let name = desk.dialogue.name
        return visit.page(
            of: desk.dialogue, .inputs, .enterInput,
            """
            \(fields.summary)
            <h1>\(.enterInput, language)</h1>
            \(desk.dialogue.stage == .reporting
                ? "<div class=\"notice\"><p>\(.takenAfterTheEnd, language)</p></div>" as HTML : nil)
            <form method="post" action="/\(name)/inputs/enter" data-keep="enter \(name)">\(visit.keyField)
            \(SpeakerFields.html(fields, desk.attendees))
            \(desk.fields.html(fields, attribution: .attributionOfSpeaker))
            \(fields.kept)
            <div class="actions"><button>\(.goOnToReadBack, language)</button>\(fields.forget)
            <a class="button quiet" href="/\(name)/inputs">\(.goBack, language)</a></div>
            </form>
            """)
    }

    private static func entered(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let number = try ShowInput.number(visit)
        let scope = visit.scope
        let (row, dialogue) = try await visit.read { try ShowInput.find($0, number, of: name, for: scope) }
        let language = visit.language
        return visit.show(
            visit.page(
                of: dialogue, .inputs, .inputIsSaved,
                """
                <h1>\(.inputIsSaved, language)</h1>
                \(RaisePage.slip(row.number, visit))
                <p class="actions"><a class="button" href="/\(name)/inputs/enter">\(.enterAnother, language)</a>
                <a class="button quiet" href="/\(name)/inputs">\(.inputs, language)</a></p>
                """))
    }
}

/// The page a clerk reads from, before anything is saved.
private struct ReadBack: Sendable {
    let desk: EnterInput.Desk
    let form: Form
    let content: Input.Content
    let voice: Voice
    let visit: Visit

    var page: Page {
        let language = visit.language
        let name = desk.dialogue.name
        return visit.page(
            of: desk.dialogue, .inputs, .readItBack,
            """
            <h1>\(.readItBack, language)</h1>
            <p>\(.readItBackHow, language)</p>
            <blockquote>\(content.words.split(whereSeparator: \.isNewline).html { line in
                "<p lang=\"\(content.language.rawValue)\">\(String(line))</p>"
            })</blockquote>
            \(facts)
            <form method="post" action="/\(name)/inputs" id="save">\(hidden)
            <div class="actions"><button>\(.speakerAgrees, language)</button></div></form>
            <form method="post" action="/\(name)/inputs/enter" id="change">\(hidden)
            <div class="actions"><button class="quiet" name="change" value="1">\
            \(.goBackAndChange, language)</button></div></form>
            """)
    }

    private var facts: HTML {
        let language = visit.language
        return """
            <dl class="facts">
            <div><dt>\(.speakerOfInput, language)</dt><dd>\(speaker)</dd></div>
            <div><dt>\(.kindOfInput, language)</dt><dd>\(content.kind.phrase, language)</dd></div>
            \(content.sector.map { "<div><dt>\(.sector, language)</dt><dd>\($0.phrase, language)</dd></div>" as HTML })
            \(place.map { "<div><dt>\(.inputDistrict, language)</dt><dd>\($0, language)</dd></div>" as HTML })
            <div><dt>\(.attributionOfSpeaker, language)</dt><dd>\(content.attribution.explanation, language)</dd></div>
            </dl>
            """
    }

    private var place: Bilingual? { desk.fields.districts.first { $0.code == content.area }?.fullName }

    private var speaker: HTML {
        let language = visit.language
        switch voice {
        case .participant(let id, _): return "\(desk.attendees.row(id).map { $0.line(language) })"
        case .name(let name, let party):
            return "\(name) · \(party.map(\.phrase), language) · \(.onNoList, language)"
        }
    }

    /// What was typed goes along, under the same key: one form in two steps.
    private var hidden: HTML {
        var form = form
        if case .participant(let id, _) = voice { form.set("speaker", id.description) }
        let names = [
            "key", "kind", "words", "sector", "area", "item", "attribution", "language", "who", "speaker", "party",
        ]
        return names.filter(form.has).html { name in
            "<input type=\"hidden\" name=\"\(name)\" value=\"\(form[name])\">"
        }
    }
}

extension Form {
    fileprivate mutating func set(_ name: String, _ value: String) {
        if !has(name) { add(name, value) }
    }
}
