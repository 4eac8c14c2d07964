import Dialogue
import Store

/// `/{province}/{year}/screen`: the second screen of the hall, for everybody once the sitting is open; follows live.
///
/// Not kept between visitors: it shows the item it is time for, and time passes without a journal line.
enum HallScreen {
    static let routes: [Route] = [.get("/{province}/{year}/screen", .look, show)]

    private struct Hall: Sendable {
        let dialogue: PartnershipDialogue
        let agenda: Agenda
        let attendance: Attendance
        let states: [InputFilter.State: Int]
        let newest: [InputRow]
        let challenges: [ChallengeRow]
        let seq: Int
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let hall = try await visit.read { reader in
            let dialogue = try reader.dialogue(name)
            guard dialogue.stage.showsInputs else { throw StoreError.missing }
            return Hall(
                dialogue: dialogue, agenda: try reader.agenda(of: dialogue),
                attendance: try reader.attendance(of: dialogue.id), states: try reader.inputStates(of: dialogue.id),
                newest: try reader.inputs(of: dialogue.id, InputFilter(), most: 4),
                challenges: try reader.challenges(of: dialogue.id), seq: try reader.chainHead(of: dialogue.id).seq)
        }
        var answer = Answer.html(page(visit, hall))
        answer.fields.append((.contentLanguage, visit.language.rawValue))
        return answer
    }

    private static func page(_ visit: Visit, _ hall: Hall) -> HTML {
        let language = visit.language
        let title = hall.dialogue.plan.title
        return """
            <!doctype html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title.text(in: language)) · \(.vetika, language)</title>
            <link rel="icon" href="\(Asset.icon.address)" type="image/svg+xml">
            <link rel="stylesheet" href="\(Asset.css.address)">
            <script src="\(Asset.live.address)" defer></script>
            <noscript><meta http-equiv="refresh" content="30"></noscript>
            </head>
            <body class="screen">
            <main id="main" tabindex="-1">
            <h1>\(title, language)</h1>
            \(visit.live(hall.dialogue, "screen", id: "hall", seq: hall.seq, content(visit, hall)))
            </main>
            </body>
            </html>

            """
    }

    private static func content(_ visit: Visit, _ hall: Hall) -> HTML {
        let language = visit.language
        let part = NowPart(agenda: hall.agenda, now: visit.now)
        return """
            \(now(part, language))\(part.hand)
            \(numbers(hall, language))
            \(challenge(hall, language))
            \(newest(hall, language))
            """
    }

    private static func now(_ part: NowPart, _ language: Language) -> HTML? {
        part.current.map { slot in
            """
            <h2>\(.itemNow, language)</h2>
            <p>\(slot.item.title, language) · \(slot.from, language)–\(slot.to, language)</p>
            """
        }
    }

    private static func numbers(_ hall: Hall, _ language: Language) -> HTML {
        let states = hall.states
        let all = states.values.reduce(0, +)
        let waiting = states[.open, default: 0] + states[.joined, default: 0]
        return """
            <dl class="numbers">
            <div><dt>\(.presentNow, language)</dt><dd>\(hall.attendance.present.total, language)</dd></div>
            <div><dt>\(.womenAmong, language)</dt><dd>\(hall.attendance.present.women, language)</dd></div>
            <div><dt>\(.inputs, language)</dt><dd>\(all, language)</dd></div>
            <div class="done"><dt>\(.withDisposition, language)</dt><dd>\(all - waiting, language)</dd></div>
            <div><dt>\(.withoutDisposition, language)</dt><dd>\(waiting, language)</dd></div>
            </dl>
            """
    }

    /// What the room is at: the challenges that are not settled, oldest first; else the one settled last.
    private static func challenge(_ hall: Hall, _ language: Language) -> HTML? {
        let open = hall.challenges.filter { $0.challenge.settlement == nil }.prefix(3)
        let last = hall.challenges.compactMap { row in row.challenge.settlement.map { (row, $0.settledAt) } }
            .max { $0.1 < $1.1 }?.0
        let shown = open.isEmpty ? [last].compactMap(\.self) : Array(open)
        guard !shown.isEmpty else { return nil }
        return """
            <h2>\(.challenges, language)</h2>
            <ul>\(shown.html { row in
                "<li>\(row.challenge.number, language). \(row.challenge.title, language) \(row.badge(language))</li>"
            })</ul>
            """
    }

    private static func newest(_ hall: Hall, _ language: Language) -> HTML? {
        guard !hall.newest.isEmpty else { return nil }
        return """
            <h2>\(.newestInputs, language)</h2>
            <ul>\(hall.newest.html { row in
                """
                <li><span class="number">\(row.number)</span> \(row.excerpt(90, language)) \
                \(row.state.badge(language))</li>
                """
            })</ul>
            """
    }
}

extension Phrase {
    static let withDisposition = Phrase("មតិមានលទ្ធផល", "Inputs with a disposition")
    static let newestInputs = Phrase("មតិថ្មីបំផុត", "Newest inputs")
}
