import Acts
import Dialogue
import Documents
import HTTPTypes
import Khmer
import Store

/// `/k/{token}/raise`: an invitee raises an input, without an account; then its number, and what became of the others.
enum RaisePage {
    static let routes: [Route] = [
        .get("/k/{token}/raise", .useLink, ask),
        .post("/k/{token}/raise", RaiseInput.self, raise),
        .get("/k/{token}/raised/{number}", .useLink, raised),
    ]

    /// What the pages of one invitee need.
    private struct Invitee: Sendable {
        let token: String
        let participant: ID<Participant>
        let dialogue: PartnershipDialogue
        let fields: InputFields
        let own: [InputRow]

        init(_ reader: Reader, token: String) throws {
            let (participant, party, dialogue) = try reader.voice(linkHash: Links.hash(token))
            self.token = token
            self.participant = participant
            self.dialogue = dialogue
            fields = try InputFields(reader, for: dialogue, kinds: Input.Kind.open(to: party))
            own = try reader.inputs(raisedBy: participant)
        }
    }

    private static func ask(_ visit: Visit) async throws -> Answer {
        let token = visit.values["token"] ?? ""
        return visit.show(page(visit, try await visit.read { try Invitee($0, token: token) }, Entered()))
    }

    private static func raise(_ visit: Visit) async throws -> Answer {
        let token = visit.values["token"] ?? ""
        return try await visit.take(RaiseInput.self) {
            "/k/\(token)/raised/\($0)"
        } refused: { entered in
            let invitee = try await visit.read { try Invitee($0, token: token) }
            return visit.show(page(visit, invitee, entered), status: entered.status)
        }
    }

    private static func page(_ visit: Visit, _ invitee: Invitee, _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        return framed(
            invitee, .raiseInput, language,
            """
            \(fields.summary)
            <h1>\(.raiseInput, language)</h1>
            <p>\(invitee.dialogue.plan.title, language)</p>
            \(form(visit, invitee, fields))
            \(ownInputs(invitee, language))
            """)
    }

    /// The form while inputs are taken, a sentence otherwise; after a refusal the form stays, with what was typed.
    /// After the end it says so: it is there for what was said before.
    private static func form(_ visit: Visit, _ invitee: Invitee, _ fields: Fields) -> HTML {
        let language = visit.language
        if !invitee.dialogue.stage.takesInputs, fields.entered.faults.isEmpty {
            let refusal = Input.Refusal.notOpenForInputs(invitee.dialogue.stage)
            return "<div class=\"notice\"><p>\(refusal.phrase, language)</p></div>"
        }
        let late: HTML? =
            invitee.dialogue.stage.takesInputs && !invitee.dialogue.stage.asksForInputs
            ? "<div class=\"notice\"><p>\(.takenAfterTheEnd, language)</p></div>" : nil
        return """
            \(late)<form method="post" action="/k/\(invitee.token)/raise" \
            data-keep="raise \(invitee.dialogue.name) \(invitee.participant)">\(visit.keyField)
            \(invitee.fields.html(fields, attribution: .inputAttribution))
            \(fields.kept)
            <div class="actions"><button>\(.sendInput, language)</button>\(fields.forget)
            <a class="button quiet" href="/k/\(invitee.token)">\(.yourInvitation, language)</a></div>
            </form>
            """
    }

    private static func raised(_ visit: Visit) async throws -> Answer {
        let token = visit.values["token"] ?? ""
        guard let number = InputNumber(visit.values["number"] ?? "") else { throw StoreError.missing }
        let invitee = try await visit.read { try Invitee($0, token: token) }
        guard invitee.own.contains(where: { $0.number == number }) else { throw StoreError.missing }
        let language = visit.language
        return visit.show(
            framed(
                invitee, .yourInputIsTaken, language,
                """
                <h1>\(.yourInputIsTaken, language)</h1>
                \(slip(number, visit))
                <p class="actions"><a class="button" href="/k/\(token)/raise">\(.raiseAnother, language)</a></p>
                \(ownInputs(invitee, language))
                """))
    }

    /// The number, big, with its QR code: to be photographed, or read out.
    static func slip(_ number: InputNumber, _ visit: Visit) -> HTML {
        let language = visit.language
        let label = Phrase("កូដ QR នៃមតិ \(number)", "QR code of input \(number)").text(in: language)
        // Refuses only what is too long for a code; the words beside it say the same.
        let code = try? QRCode("\(visit.site.settings.address)/i/\(number)").svg(label: label)
        let picture: HTML? = code.map {
            """
            <figure class="qr">\(HTML(trusted: $0))<figcaption>\(.scanToFollow, language)</figcaption></figure>
            """
        }
        return """
            <div class="card slip"><p>\(.yourNumber, language)</p>
            <p class="number"><a href="/i/\(number)">\(number)</a></p>
            \(picture)<p>\(.keepYourNumber, language)</p></div>
            """
    }

    private static func ownInputs(_ invitee: Invitee, _ language: Language) -> HTML {
        guard !invitee.own.isEmpty else {
            return "<h2>\(.ownInputs, language)</h2><p class=\"empty\">\(.noOwnInputs, language)</p>"
        }
        return """
            <h2>\(.ownInputs, language)</h2>
            <ul class="cards">\(invitee.own.html { card($0, language) })</ul>
            """
    }

    private static func card(_ row: InputRow, _ language: Language) -> HTML {
        """
        <li class="card"><h3><a class="number" href="/i/\(row.number)">\(row.number)</a></h3>
        <p>\(row.state.badge(language))</p><p>\(row.excerpt(160, language))</p>
        \(row.challenge?.response.map { "<p class=\"by\">\($0, language)</p>" as HTML })</li>
        """
    }

    private static func framed(
        _ invitee: Invitee, _ title: Phrase, _ language: Language, _ main: HTML
    ) -> Page {
        Page(title, in: language, main)
            .trail((address: "/k/\(invitee.token)", name: Phrase.yourInvitation.text(in: language)))
    }
}

extension Input.Kind {
    /// District governors and commune chiefs also report progress (IV.iii.b, first bullet).
    static func open(to party: ParticipantClass) -> [Input.Kind] {
        let reports = party == .districtGovernors || party == .communeChiefs
        return allCases.filter { $0 != .progress || reports }
    }
}

extension InputRow {
    /// The beginning of the words, never cut inside a cluster, marked with their language.
    func excerpt(_ clusters: Int, _ language: Language) -> HTML {
        InputRow.marked(KhmerText.truncated(input.content.words, to: clusters), input.content.language, language)
    }

    /// The whole of the words, line ends kept as paragraphs.
    func words(_ language: Language) -> HTML {
        input.content.words.split(whereSeparator: \.isNewline).html { line in
            "<p>\(InputRow.marked(String(line), input.content.language, language))</p>"
        }
    }

    private static func marked(_ text: String, _ own: Language, _ page: Language) -> HTML {
        own == page ? "\(text)" : "<span lang=\"\(own.rawValue)\">\(text)</span>"
    }
}
