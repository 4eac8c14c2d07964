import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/sitting`: what the room is at, what is not joined yet, and every challenge with its state.
enum SittingPage {
    static let routes: [Route] = [
        .get("/{province}/{year}/sitting", .hold) { try await show($0, Entered()) }
    ]

    private struct Room: Sendable {
        let dialogue: PartnershipDialogue
        let agenda: Agenda
        let loose: [InputRow]
        let challenges: [ChallengeRow]
        let open: [InputNumber]
        let present: Attendance.Count
        let reopenings: [SittingReopening]
        let seq: Int

        init(_ reader: Reader, _ name: DialogueName, for scope: Scope) throws {
            dialogue = try reader.dialogue(name, for: scope)
            agenda = try reader.agenda(of: dialogue)
            loose = try reader.inputs(of: dialogue.id, InputFilter(state: .open), most: 1000)
            challenges = try reader.challenges(of: dialogue.id)
            open = try reader.openInputs(of: dialogue.id)
            present = try reader.attendance(of: dialogue.id).present
            reopenings = try reader.reopenings(of: dialogue.id)
            seq = try reader.chainHead(of: dialogue.id).seq
        }
    }

    private static func room(_ visit: Visit) async throws -> Room {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { try Room($0, name, for: scope) }
    }

    /// The page, with what was typed into one of its forms where that was refused.
    static func show(_ visit: Visit, _ entered: Entered) async throws -> Answer {
        visit.show(page(visit, try await room(visit), entered), status: entered.status)
    }

    private static func page(_ visit: Visit, _ room: Room, _ entered: Entered) -> Page {
        let language = visit.language
        let now = NowPart(agenda: room.agenda, now: visit.now)
        return visit.page(
            of: room.dialogue, .sitting, .sittingTitle,
            """
            \(Fields(entered, in: language).summary)
            <h1>\(.sittingTitle, language)</h1>
            \(ways(visit, room))
            \(visit.live(
                room.dialogue, "sitting", id: "room", seq: room.seq,
                """
                \(numbers(room, language))
                \(loose(visit, room))
                \(challenges(room, language))
                \(BellPart.form(room.dialogue, open: room.open, visit))
                \(now.html(language))\(now.hand)
                """))
            \(BellPart.reopening(room.dialogue, room.reopenings, entered, visit))
            """)
    }

    static func link(_ number: InputNumber, _ dialogue: PartnershipDialogue) -> HTML {
        "<a class=\"number\" href=\"/\(dialogue.name)/inputs/\(number)\">\(number)</a>"
    }

    private static func ways(_ visit: Visit, _ room: Room) -> HTML {
        let language = visit.language
        let base = "/\(room.dialogue.name)"
        let stage = room.dialogue.stage
        let opening: HTML? =
            stage == .invited
            ? OpenSitting.form(room.dialogue, visit, heading: "<h2>\(.openSitting, language)</h2>") : nil
        let checkIn: HTML? =
            stage == .inSession && visit.may(.receive)
            ? "<a class=\"button quiet\" href=\"\(base)/checkin\">\(.checkIn, language)</a>" : nil
        let enter: HTML? =
            stage.takesInputs && visit.may(.receive)
            ? "<a class=\"button quiet\" href=\"\(base)/inputs/enter\">\(.enterInput, language)</a>" : nil
        let screen: HTML? =
            stage.showsInputs ? "<a class=\"button quiet\" href=\"\(base)/screen\">\(.openScreen, language)</a>" : nil
        return "\(opening)<p class=\"actions\">\(checkIn) \(enter) \(screen)</p>"
    }

    private static func numbers(_ room: Room, _ language: Language) -> HTML {
        """
        <dl class="numbers">
        <div><dt>\(.presentNow, language)</dt><dd>\(room.present.total, language)</dd></div>
        <div><dt>\(.notJoinedYet, language)</dt><dd>\(room.loose.count, language)</dd></div>
        <div><dt>\(.withoutDisposition, language)</dt><dd>\(room.open.count, language)</dd></div>
        <div><dt>\(.challenges, language)</dt><dd>\(room.challenges.count, language)</dd></div>
        </dl>
        """
    }

    /// Inputs to tick; what they become is decided on the next page.
    private static func loose(_ visit: Visit, _ room: Room) -> HTML {
        let language = visit.language
        guard !room.loose.isEmpty else {
            return "<h2>\(.notJoinedYet, language)</h2><p class=\"empty\">\(.everythingJoined, language)</p>"
        }
        return """
            <h2 id="loose">\(.notJoinedYet, language)</h2>
            <form method="get" action="/\(room.dialogue.name)/sitting/join" id="join">
            <fieldset class="field"><legend>\(.tickWhatBelongsTogether, language)</legend>
            <div class="choices long">\(room.loose.html { tick($0, room.dialogue, language) })</div></fieldset>
            <div class="actions"><button>\(.joinTicked, language)</button></div></form>
            """
    }

    private static func tick(_ row: InputRow, _ dialogue: PartnershipDialogue, _ language: Language) -> HTML {
        let sector: HTML? = row.input.content.sector.map { "\($0.phrase, language) · " }
        return """
            <label class="choice"><input type="checkbox" name="input" value="\(row.number)">
            <span>\(link(row.number, dialogue)) \(row.excerpt(150, language))
            <small>\(sector)\(row.speaker.html(language))</small></span></label>

            """
    }

    private static func challenges(_ room: Room, _ language: Language) -> HTML {
        guard !room.challenges.isEmpty else { return "" }
        // What is open comes first: that is what the room still has to do.
        let sorted =
            room.challenges.filter { $0.challenge.settlement == nil }
            + room.challenges.filter { $0.challenge.settlement != nil }
        return """
            <h2>\(.challenges, language)</h2>
            <ul class="cards">\(sorted.html { card($0, room.dialogue, language) })</ul>
            """
    }

    private static func card(_ row: ChallengeRow, _ dialogue: PartnershipDialogue, _ language: Language) -> HTML {
        let numbers = row.inputs.map(\.description).joined(separator: ", ")
        let address = "/\(dialogue.name)/challenges/\(row.challenge.number)"
        return """
            <li class="card"><h3><a href="\(address)">\(row.challenge.number, language). \
            \(row.challenge.title, language)</a></h3>
            <p>\(row.badge(language))</p><p class="by">\(numbers)</p></li>
            """
    }
}

extension ChallengeRow {
    func badge(_ language: Language) -> HTML {
        challenge.settlement?.disposition.badge(language) ?? InputFilter.State.joined.badge(language)
    }
}
