import Dialogue
import Documents
import HTTPTypes
import Khmer
import Store

/// `/{province}/{year}/invitations/text`: the number, the dates and the sentences of the letters of one dialogue.
enum LetterSettings {
    static let routes: [Route] = [
        .get("/{province}/{year}/invitations/text", .release, show),
        .post("/{province}/{year}/invitations/text", .release, settle),
    ]

    private static func show(_ visit: Visit) async throws -> Answer {
        visit.show(try await page(visit, try await PaperPages.paperwork(visit), Entered(), isShown: true))
    }

    private static func settle(_ visit: Visit) async throws -> Answer {
        let work = try await PaperPages.paperwork(visit)
        let name = work.dialogue.name
        let scope = visit.scope
        let form = try await visit.form()
        var entered = Entered(form)
        let dated = form.day("dated")
        if !form["dated"].isEmpty, dated == nil { entered.refuse("dated", .badDate) }
        let text = LetterText(
            number: form["number"], dated: dated, lunarLine: form["lunar"].isEmpty ? nil : form["lunar"],
            subject: form.bilingual("subject"), reference: form.bilingual("reference"), body: form.bilingual("body"))
        guard entered.faults.isEmpty else {
            return visit.show(try await page(visit, work, entered, isShown: false), status: .unprocessableContent)
        }
        if form.has("preview") {
            let edited = Paperwork(
                dialogue: work.dialogue, agenda: work.agenda, style: work.style, text: text, people: [])
            return visit.show(try await page(visit, edited, entered, isShown: true))
        }
        do {
            return try await visit.act(form) { writer in
                let dialogue = try writer.dialogue(name, for: scope)
                try form.require(Seen(try writer.letterText(of: dialogue.id)))
                try writer.settle(text, of: dialogue)
                return "/\(name)/invitations/text"
            }
        } catch StoreError.changedMeanwhile {
            entered.somebodyWasFaster()
            let now = try await PaperPages.paperwork(visit)
            return visit.show(try await page(visit, now, entered, isShown: true), status: entered.status)
        }
    }

    private static func page(
        _ visit: Visit, _ work: Paperwork, _ entered: Entered, isShown: Bool
    ) async throws -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        let text = work.text
        let day = text.dated ?? visit.today
        let lunar = LunarDate(year: day.year, month: day.month, day: day.day).line
        let picture: HTML? = isShown ? try await LetterPreview.html(visit, work) : nil
        return visit.page(
            of: work.dialogue, .participants, .letterTextTitle,
            """
            \(fields.summary)
            <h1>\(.letterTextTitle, language)</h1><p>\(.letterTextMeans, language)</p>
            <div class="columns"><form method="post" action="/\(work.dialogue.name)/invitations/text" \
            data-preview="preview" novalidate>\
            \(visit.keyField)\(fields.seen(Seen(text)))
            \(fields.line("number", .letterNumberField, typed: text.number))
            \(fields.line("dated", .letterDated, kind: .date, typed: text.dated?.description ?? ""))
            \(fields.line("lunar", .lunarLineField, typed: text.lunarLine ?? "", hint: Phrase(lunar, lunar)))
            \(fields.bilingual("subject", .letterSubject, typed: text.subject))
            \(fields.bilingual("reference", .letterReference, typed: text.reference))
            \(fields.bilingual("body", .letterBodyField, typed: text.body, long: true))
            <div class="actions"><button>\(.save, language)</button>
            <button class="quiet" name="preview" value="1">\(.preview, language)</button>
            <a class="button quiet" href="/\(work.dialogue.name)/invitations">\(.goBack, language)</a></div></form>
            <div class="preview" id="preview">\(picture)</div></div>
            """)
    }
}
