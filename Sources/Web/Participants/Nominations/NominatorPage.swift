import Dialogue
import HTTPTypes
import Store

/// `/n/{token}`: somebody who is asked to name people does it here, without an account: one person after the other,
/// and for communities how they were found (guideline IV.i.a, d, g).
enum NominatorPage {
    static let routes: [Route] = [
        .get("/n/{token}", .useLink) { visit in visit.show(page(visit, try await find(visit), Entered())) },
        .post("/n/{token}/name", .useLink, name),
        .post("/n/{token}/consultation", .useLink, record),
        .post("/n/{token}/{nominee}/remove", .useLink, remove),
    ]

    struct Found: Sendable {
        let token: String
        let row: NominationRow
        let dialogue: PartnershipDialogue
        /// Where people named may live: communes of a district, villages of a commune.
        let units: [Area]
    }

    private static func find(_ visit: Visit) async throws -> Found {
        let token = visit.values["token"] ?? ""
        return try await visit.read { reader in
            let (row, dialogue) = try reader.nomination(linkHash: Links.hash(token))
            let units = try row.request.area.map { area in
                try reader.areas(of: dialogue.province, level: area.level == .district ? .commune : .village)
                    .filter { $0.retired == nil && $0.code.lies(in: area) }
            }
            return Found(token: token, row: row, dialogue: dialogue, units: units ?? [])
        }
    }

    private static func name(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let form = try await visit.form()
        var entered = Entered(form)
        guard let nominee = read(&entered, found) else {
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
        return try await act(visit, found, entered) { try $0.name(nominee, linkHash: $1) }
    }

    private static func read(_ entered: inout Entered, _ found: Found) -> Nominee? {
        let form = entered.form
        let name = form.bilingual("name")
        let sex: Participant.Sex? = form.word("sex")
        let unit = found.units.first { $0.code.text == form["area"] }
        if name == nil { entered.refuse("name_km", NominationRequest.Refusal.nameMissing.phrase) }
        if sex == nil { entered.refuse("sex", NominationRequest.Refusal.sexMissing.phrase) }
        if unit == nil, !form["area"].isEmpty { entered.refuse("area", .chooseFromList) }
        entered.refuseUnfit(["name_km", "name_en", "place", "phone"])
        guard entered.faults.isEmpty, let name, let sex else { return nil }
        return Nominee(
            id: ID(0), honorific: form.word("honorific"), name: name, sex: sex, area: unit?.code,
            place: form.text("place"), phone: form.text("phone"),
            marks: OwnWords.marks(in: form))
    }

    private static func record(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let form = try await visit.form()
        var entered = Entered(form)
        guard let day = form.day("held_on") else {
            entered.refuse("held_on", .badDate)
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
        entered.refuseUnfit(["held_at", "how"])
        guard entered.faults.isEmpty else {
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
        do {
            let held = try NominationRequest.Consultation(
                heldOn: day, place: form["held_at"], came: form.number("came") ?? 0,
                women: form.number("women") ?? -1, how: form["how"], today: visit.today)
            return try await act(visit, found, entered) { try $0.record(held, linkHash: $1) }
        } catch let refusal as NominationRequest.Refusal {
            entered.refuse(refusal.fieldOfNaming, refusal.phrase)
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
    }

    private static func remove(_ visit: Visit) async throws -> Answer {
        let found = try await find(visit)
        let id: ID<Nominee> = try visit.id("nominee")
        let form = try await visit.form()
        return try await act(visit, found, Entered(form)) { try $0.remove(id, linkHash: $1) }
    }

    private static func act(
        _ visit: Visit, _ found: Found, _ entered: Entered,
        _ change: @escaping @Sendable (Writer, [UInt8]) throws -> Void
    ) async throws -> Answer {
        let hash = Links.hash(found.token)
        do {
            return try await visit.act(
                entered.form, as: .nominator(found.row.id), leadingTo: { "/n/\(found.token)?\($0)" }
            ) { writer in
                try change(writer, hash)
                return "done=1"
            }
        } catch let refusal as NominationRequest.Refusal {
            var entered = entered
            entered.refuse(refusal.fieldOfNaming, refusal.phrase)
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        } catch let refusal as Participant.Refusal {
            var entered = entered
            entered.refuse("", refusal.phrase)
            return visit.show(page(visit, found, entered), status: .unprocessableContent)
        }
    }

    private static func page(_ visit: Visit, _ found: Found, _ entered: Entered) -> Page {
        let language = visit.language
        let request = found.row.request
        let isOpen = visit.today <= request.dueOn && found.dialogue.stage <= .inSession
        let holder: HTML? = found.row.holder.map { "<br>\(BodyPages.name(of: $0, language))" }
        let closed: HTML = """
            <div class="notice warning"><p>\(.nominationClosed(request.dueOn), language)</p></div>
            """
        let kept: HTML? =
            visit.query["done"] == "1" && entered.faults.isEmpty
            ? "<div class=\"notice success\" role=\"status\"><p>\(.nominationKept, language)</p></div>" : nil
        let parts = NominatorForms(visit: visit, found: found, entered: entered, isOpen: isOpen)
        return Page(
            .askToName, in: language,
            """
            \(Fields(entered, in: language).summary)\(kept)
            <h1>\(.askToName, language)</h1>
            <p><strong>\(found.row.addressee, language)</strong>\(holder)</p>
            <h2>\(found.dialogue.plan.title, language)</h2>
            <p>\(found.dialogue.plan.opensOn, language) · \(found.dialogue.plan.venue, language)</p>
            <p>\(.pleaseName(request.asked, until: request.dueOn), language)</p>
            <p class="hint">\(request.party.rule, language) <small>(\(.guidelineSection, language) \
            \(request.party.section))</small></p>
            \(isOpen ? nil : closed)
            \(parts.html)
            <p class="hint">\(.linkIsYours, language)</p>
            """)
    }
}
