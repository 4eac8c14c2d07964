import Dialogue
import Documents
import HTTPTypes
import Store

/// `/{province}/{year}/advice`: a province shares a draft with NCDD-S or CDCB and reads what they advise. `/advice`:
/// the drafts that were shared with whoever has signed in.
enum AdvicePages {
    static let routes: [Route] = [
        .get("/{province}/{year}/advice", .askAdvice) { $0.show(page($0, try await find($0), Entered())) },
        .post("/{province}/{year}/advice", .askAdvice, ask),
        .get("/advice", .advise, list),
        .get("/advice/{advice}", .advise) { visit in
            visit.show(try draft(visit, try await shared(visit), Entered()))
        },
        .post("/advice/{advice}", .advise, give),
    ]

    private static let most = 100

    private struct Found: Sendable {
        let dialogue: PartnershipDialogue
        let advice: [Advice]
    }

    private static func find(_ visit: Visit) async throws -> Found {
        let (name, scope) = (try visit.dialogueName(), visit.scope)
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return Found(dialogue: dialogue, advice: try reader.advice(on: dialogue.id))
        }
    }

    private static func ask(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let form = try await visit.form()
        let (name, scope) = (found.dialogue.name, visit.scope)
        var entered = Entered(form)
        entered.refuseUnfit(["question"])
        let matter: Advice.Matter? = form.word("matter")
        let adviser: Role? = form.word("adviser")
        if matter == nil { entered.refuse("matter", .chooseFromList) }
        if adviser == nil { entered.refuse("adviser", .chooseFromList) }
        guard entered.faults.isEmpty, let matter, let adviser else {
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
        do {
            return try await visit.act(form) { writer in
                try writer.ask(adviser, about: matter, form["question"], on: name, for: scope)
                return "/\(name)/advice"
            }
        } catch let refusal as Advice.Refusal {
            entered.refuse(refusal.field, refusal.phrase)
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
    }

    private static func page(_ visit: Visit, _ found: Found, _ entered: Entered) -> Page {
        let (language, dialogue) = (visit.language, found.dialogue)
        let fields = Fields(entered, in: language)
        let matters = Advice.Matter.allCases.filter { $0.isDraft(at: dialogue.stage) }
        let form: HTML = """
            <form class="card" method="post" action="/\(dialogue.name)/advice" data-keep="advice \(dialogue.name)" \
            novalidate>\(visit.keyField)
            <h2>\(.askAdvice, language)</h2><p class="hint">\(.askAdviceMeans, language)</p>
            \(fields.chips(
                "matter", .draftToShare, matters.map { (value: $0.rawValue, label: "\($0.phrase, language)" as HTML) },
                required: true))
            \(fields.chips(
                "adviser", .whomToAsk,
                Advice.advisers.map { (value: $0.rawValue, label: "\($0.phrase, language)" as HTML) }, required: true))
            \(fields.line("question", .questionToAdviser, required: true))
            \(fields.kept)
            <div class="actions"><button>\(.shareDraft, language)</button></div></form>
            """
        return visit.page(
            of: dialogue, .overview, .advice,
            """
            \(fields.summary)
            <h1>\(.advice, language)</h1>
            \(matters.isEmpty ? nil : form)
            \(found.advice.isEmpty ? "<p class=\"empty\">\(.noAdviceYet, language)</p>" : nil as HTML?)
            <ul class="cards">\(found.advice.html { card($0, language) })</ul>
            """)
    }

    private static func card(_ advice: Advice, _ language: Language) -> HTML {
        let answer: HTML =
            advice.words.map { words in
                let day: HTML? = advice.givenAt.map { "<small>\($0.day, language)</small>" }
                return "<p><b>\(advice.adviser.phrase, language)</b>: \(words) \(day)</p>"
            } ?? "<p><span class=\"state open\">\(.adviceWaits, language)</span></p>"
        return """
            <li class="card"><h2>\(advice.matter.phrase, language)</h2>
            <p>\(advice.question) <small>\(advice.askedAt.day, language)</small></p>\(answer)</li>

            """
    }

    private static func list(_ visit: Visit) async throws -> Answer {
        let role = try visit.requireVisitor().role
        let waiting = try await visit.read { try $0.advice(waitingFor: role, most: most) }
        let language = visit.language
        return visit.show(
            Page(
                .advice, in: language,
                """
                <h1>\(.sharedDrafts, language)</h1>
                \(waiting.isEmpty ? "<p class=\"empty\">\(.noDraftShared, language)</p>" : nil as HTML?)
                <ul class="cards">\(waiting.html { advice in
                    """
                    <li class="card"><h2><a href="/advice/\(advice.id)">\(advice.matter.phrase, language), \
                    \(.dialogueOf(advice.dialogue), language)</a></h2>
                    <p>\(advice.dialogue.province.fullName, language)</p><p>\(advice.question)</p></li>

                    """
                })</ul>
                """
            ).trail(("/desk", Phrase.desk.text(in: language))))
    }

    /// A draft as it stands now, for whoever it was shared with.
    private struct Shared: Sendable {
        let advice: Advice
        let agenda: [AgendaItem]
        let report: ReportRecord?
    }

    private static func shared(_ visit: Visit) async throws -> Shared {
        let (id, role) = (try visit.id("advice", Advice.self), try visit.requireVisitor().role)
        return try await visit.read { reader in
            let advice = try reader.advice(id, askedOf: role)
            let dialogue = try reader.dialogue(advice.dialogue)
            // What is no draft any more is read where everybody reads it.
            let isDraft = advice.matter.isDraft(at: dialogue.stage)
            return Shared(
                advice: advice,
                agenda: advice.matter == .agenda && isDraft ? try reader.workingAgenda(of: dialogue).items : [],
                report: advice.matter == .report && isDraft
                    ? try reader.reportRecord(of: dialogue, forum: .dialogue) : nil)
        }
    }

    private static func give(_ visit: Visit) async throws -> Answer {
        let found = try await shared(visit)
        let form = try await visit.form()
        let role = try visit.requireVisitor().role
        let id = found.advice.id
        var entered = Entered(form)
        entered.refuseUnfit(["words"], most: 4000)
        guard entered.faults.isEmpty else {
            return visit.show(try draft(visit, found, entered), status: .unprocessableContent)
        }
        do {
            return try await visit.act(form) { writer in
                try writer.advise(id, form["words"], as: role)
                return "/advice/\(id)"
            }
        } catch let refusal as Advice.Refusal {
            entered.refuse(refusal.field, refusal.phrase)
            return visit.show(try draft(visit, try await shared(visit), entered), status: .unprocessableContent)
        }
    }

    private static func draft(_ visit: Visit, _ found: Shared, _ entered: Entered) throws -> Page {
        let (language, advice) = (visit.language, found.advice)
        let fields = Fields(entered, in: language)
        let report: HTML? = found.report.map { record in
            let paper = ReportPaper(record: record, today: visit.today, language: language).document
            let html = HTML(trusted: paper.codesAddressed(at: visit.site.settings.address).html())
            return "<div class=\"letter\" lang=\"\(language.rawValue)\">\(html)</div>"
        }
        let agenda: HTML? =
            found.agenda.isEmpty
            ? nil
            : """
            <ol>\(found.agenda.html { item in
                "<li>\(item.title, language) <small>\(.minutes(item.minutes), language)</small></li>"
            })</ol>
            """
        let form: HTML = """
            <form class="card" method="post" action="/advice/\(advice.id)" data-keep="advice \(advice.id)" novalidate>\
            \(visit.keyField)
            \(fields.paragraph("words", .yourAdvice, required: true))
            \(fields.kept)
            <div class="actions"><button>\(.giveAdvice, language)</button></div></form>
            """
        return Page(
            .advice, in: language,
            """
            \(fields.summary)
            <h1>\(advice.matter.phrase, language), \(.dialogueOf(advice.dialogue), language)</h1>
            <p>\(advice.dialogue.province.fullName, language)</p>
            <ul class="cards">\(card(advice, language))</ul>
            \(advice.givenAt == nil ? form : nil)
            \(agenda)\(report)
            """
        ).trail(("/desk", Phrase.desk.text(in: language)), ("/advice", Phrase.sharedDrafts.text(in: language)))
    }
}
