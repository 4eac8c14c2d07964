import Dialogue
import Documents
import Foundation
import HTTPTypes
import Store

/// `/{province}/papers`: how the papers of a province look, with the letter as it would be printed.
enum PaperSettings {
    static let routes: [Route] = [
        .get("/{province}/papers", .plan, show),
        .post("/{province}/papers", .plan, settle),
    ]

    private static func style(_ visit: Visit) async throws -> PaperStyle {
        let province = try visit.province()
        guard visit.worksIn(province) else { throw StoreError.missing }
        return try await visit.read { try $0.paperStyle(of: province) }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let style = try await style(visit)
        return visit.show(try await page(visit, style, Entered(), shown: style))
    }

    private static func settle(_ visit: Visit) async throws -> Answer {
        let before = try await style(visit)
        let province = try visit.province()
        let scope = visit.scope
        let form = try await visit.form()
        var entered = Entered(form)
        let style = read(&entered)
        guard let style, entered.faults.isEmpty else {
            return visit.show(
                try await page(visit, before, entered, shown: nil), status: .unprocessableContent)
        }
        if form.has("preview") { return visit.show(try await page(visit, before, entered, shown: style)) }
        do {
            return try await visit.act(form) { writer in
                try form.require(Seen(try writer.paperStyle(of: province)))
                try writer.settle(style, of: province, for: scope)
                return "/\(province.short)/papers"
            }
        } catch StoreError.changedMeanwhile {
            entered.somebodyWasFaster()
            let now = try await self.style(visit)
            return visit.show(try await page(visit, now, entered, shown: now), status: entered.status)
        }
    }

    private static func read(_ entered: inout Entered) -> PaperStyle? {
        let form = entered.form
        func lines(_ name: String) -> PaperStyle.Lines {
            func split(_ text: String) -> [String] {
                text.split(whereSeparator: \.isNewline).map(String.init).map(\.trimmingBlanks).filter { !$0.isEmpty }
            }
            return PaperStyle.Lines(khmer: split(form["\(name)_km"]), english: split(form["\(name)_en"]))
        }
        let names = ["place", "signature_title", "up_opening", "up_closing", "level_opening", "level_closing"]
        for name in names where form.bilingual(name) == nil { entered.refuse("\(name)_km", .fillIn) }
        guard let place = form.bilingual("place"), let title = form.bilingual("signature_title"),
            let upOpening = form.bilingual("up_opening"), let upClosing = form.bilingual("up_closing"),
            let levelOpening = form.bilingual("level_opening"), let levelClosing = form.bilingual("level_closing")
        else { return nil }
        let style = PaperStyle(
            letterhead: lines("letterhead"), letterMark: form["letter_mark"], reportMark: form["report_mark"],
            place: place, signatureTitle: title, signer: form.bilingual("signer"),
            sealSpace: form.number("seal_space") ?? 0, colour: form.word("colour") ?? .indigo,
            up: PaperStyle.Formulas(opening: upOpening, closing: upClosing),
            level: PaperStyle.Formulas(opening: levelOpening, closing: levelClosing), copies: lines("copies"))
        do {
            try style.require()
            return style
        } catch {
            entered.refuse(error.field, error.phrase)
            return nil
        }
    }

    private static func page(
        _ visit: Visit, _ style: PaperStyle, _ entered: Entered, shown: PaperStyle?
    ) async throws -> Page {
        let province = try visit.province()
        let language = visit.language
        let fields = Fields(entered, in: language)
        let colours = PaperStyle.Colour.allCases.map { one in
            (value: one.rawValue, label: "\(one.phrase, language)" as HTML)
        }
        let picture = try await shown.asyncMap { try await LetterPreview.html(visit, try await sample(visit, $0)) }
        let seal = fields.line(
            "seal_space", .sealSpace, kind: .number, typed: String(style.sealSpace), required: true,
            range: PaperStyle.sealSpaces)
        let page = Page(
            .paperSettings, in: language,
            """
            \(fields.summary)
            <h1>\(.paperSettings, language)</h1><p>\(.paperSettingsMean, language)</p>
            <div class="columns"><form method="post" action="/\(province.short)/papers" \
            data-preview="preview" novalidate>\(visit.keyField)\
            \(fields.seen(Seen(style)))
            \(fields.bilingual(
                "letterhead", .letterheadLines, typed: style.letterhead.typed, required: true, long: true))
            \(fields.line("letter_mark", .letterMark, typed: style.letterMark))
            \(fields.line("report_mark", .reportMark, typed: style.reportMark))
            \(fields.bilingual("place", .placeOfDate, typed: style.place, required: true))
            \(fields.bilingual("signature_title", .signatureTitle, typed: style.signatureTitle, required: true))
            \(fields.bilingual("signer", .signerName, typed: style.signer))
            \(seal)
            \(fields.chips("colour", .colourOfPapers, colours, chosen: style.colour.rawValue))
            \(formulas(fields, style))
            \(fields.bilingual("copies", .copiesOfLetter, typed: style.copies.typed, long: true))
            <div class="actions"><button>\(.save, language)</button>
            <button class="quiet" name="preview" value="1">\(.preview, language)</button></div></form>
            <div class="preview" id="preview">\(picture)</div></div>
            """)
        return page.trail((address: "/\(province.short)", name: province.name.text(in: language)))
    }

    private static func formulas(_ fields: Fields, _ style: PaperStyle) -> HTML {
        """
        \(fields.bilingual("up_opening", .upOpening, typed: style.up.opening, required: true))
        \(fields.bilingual("up_closing", .upClosing, typed: style.up.closing, required: true, long: true))
        \(fields.bilingual("level_opening", .levelOpening, typed: style.level.opening, required: true))
        \(fields.bilingual("level_closing", .levelClosing, typed: style.level.closing, required: true, long: true))
        """
    }

    /// The newest dialogue of the province in this style; a made-up one where there is none.
    private static func sample(_ visit: Visit, _ style: PaperStyle) async throws -> Paperwork {
        let province = try visit.province()
        let today = visit.today
        let (newest, agenda, text) = try await visit.read { reader in
            let newest = try reader.dialogues(of: province).first
            return (newest, try newest.map(reader.agenda), try newest.map { try reader.letterText(of: $0.id) })
        }
        let plan = try PartnershipDialogue.Plan(
            title: Bilingual("កិច្ចសន្ទនាភាពជាដៃគូ", "Partnership Dialogue"), opensOn: today, endsOn: today,
            startsAt: TimeOfDay(minutes: 480), endsAt: TimeOfDay(minutes: 960),
            venue: Bilingual("សាលាខេត្ត", "Provincial hall"), hostForum: nil)
        let dialogue =
            newest
            ?? PartnershipDialogue(id: ID(0), name: DialogueName(province: province, year: today.year), plan: plan)
        return Paperwork(
            dialogue: dialogue, agenda: agenda ?? Agenda(items: [], plan: dialogue.plan), style: style,
            text: text ?? LetterText(), people: [])
    }
}

/// The first page of a letter to somebody made up, as a picture.
enum LetterPreview {
    static func html(_ visit: Visit, _ work: Paperwork) async throws -> HTML {
        let card = try Participant.Card(
            honorific: .excellency, name: Bilingual("សុខ សុភា", "Sok Sophea"),
            office: Bilingual("ប្រធានមន្ទីរធនធានទឹក និងឧតុនិយមខេត្ត", "Director of the Department of Water Resources"))
        let addressee = ParticipantRow(
            Participant(
                id: ID(0), number: 1, party: .departments, card: card, standing: .accepted, releasedAt: visit.now))
        let paper = visit.site.invitationPaper(work, at: visit.now)
        let (bytes, pages) = try await visit.site.print { press in
            let letter = paper.letter(to: addressee, .khmer)
            return (try press.png(letter, dotsPerInch: 80), try press.pageCount(letter))
        }
        let source = "data:image/png;base64,\(Data(bytes).base64EncodedString())"
        let warning: HTML? =
            pages > 1 ? "<div class=\"notice warning\"><p>\(.twoPages, visit.language)</p></div>" : nil
        return """
            <h2>\(.preview, visit.language)</h2>\(warning)
            <figure><img src="\(source)" alt="\(.previewOfLetter, visit.language)" width="661" height="935">\
            <figcaption>\(.previewOfLetter, visit.language)</figcaption></figure>
            """
    }
}

extension Optional {
    /// `map` for what has to be waited for.
    func asyncMap<Other>(_ make: (Wrapped) async throws -> Other) async rethrows -> Other? {
        guard let value = self else { return nil }
        return try await make(value)
    }
}

extension PaperStyle.Lines {
    /// As a form shows them.
    fileprivate var typed: Bilingual? {
        Bilingual(khmer: khmer.joined(separator: "\n"), english: english.joined(separator: "\n"))
    }
}

extension PaperStyle.Refusal {
    fileprivate var field: String {
        switch self {
        case .letterheadMissing: "letterhead_km"
        case .sealSpaceOutOfRange: "seal_space"
        case .tooManyLines, .lineTooLong: ""
        }
    }
}
