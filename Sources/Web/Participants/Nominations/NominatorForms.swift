import Dialogue
import Store

/// What a nominator sees below the request: those named so far, the form for one more, how they were found.
struct NominatorForms: Sendable {
    let visit: Visit
    let found: NominatorPage.Found
    let entered: Entered
    let isOpen: Bool

    private var language: Language { visit.language }
    private var base: String { "/n/\(found.token)" }
    private var request: NominationRequest { found.row.request }
    private var fields: Fields { Fields(entered, in: language) }

    var html: HTML {
        let room = found.row.nominees.count < request.asked
        return """
            <h2>\(.namedSoFar, language) (\(.pointsOf(found.row.nominees.count, request.asked), language))</h2>
            \(named)
            \(isOpen && room ? form : nil)
            \(request.party == .communities ? consultation : nil)
            """
    }

    private var named: HTML {
        guard !found.row.nominees.isEmpty else { return "<p class=\"empty\">\(.nobodyHere, language)</p>" }
        return "<ul class=\"cards\">\(found.row.nominees.html(card))</ul>"
    }

    private func card(_ row: NomineeRow) -> HTML {
        let nominee = row.nominee
        let name = nominee.name.text(in: language)
        let facts: [HTML?] = [
            "\(nominee.sex.phrase, language)", nominee.place.map { "\($0)" }, row.areaName.map { "\($0, language)" },
        ]
        let taken: HTML? = row.participant == nil ? nil : "<p class=\"by\">\(.takenUp, language)</p>"
        let remove: HTML? =
            isOpen && row.participant == nil
            ? """
            <form method="post" action="\(base)/\(row.id)/remove">\(visit.keyField)<button class="quiet" \
            aria-label="\(.takeNameAway, language): \(name)">\(.takeNameAway, language)</button>\
            </form>
            """ : nil
        return """
            <li class="card"><h3>\(nominee.fullName(language))</h3>
            <p class="by">\(facts.compactMap(\.self).joined(" · "))</p>
            \(taken)\(remove)</li>

            """
    }

    private var form: HTML {
        let units = found.units.map { (value: $0.code.text, label: "\($0.fullName.text(in: language))" as HTML) }
        let area: HTML? = units.isEmpty ? nil : fields.choice("area", .whereTheyLive, units)
        let marks: HTML? = request.party == .communities ? OwnWords(fields: fields, language: language).marks() : nil
        let place: Phrase = request.party == .communities ? .villageOrGroup : .officeTitle
        return """
            <form class="card" method="post" action="\(base)/name" data-keep="name \(found.row.id)" novalidate>\
            \(visit.keyField)<h2>\(.nameSomebody, language)</h2>
            \(AddParticipant.person(fields, language, required: true))
            \(area)
            \(fields.line("place", place))
            \(fields.line("phone", .phoneNumber, hint: .phoneSeenBy))
            \(marks)\(fields.kept)
            <div class="actions"><button>\(.nameThisPerson, language)</button></div></form>
            """
    }

    private var consultation: HTML {
        let held = request.consultation
        guard isOpen else { return held.map { NominationCard.consultation($0, language) } ?? "" }
        return """
            <form class="card" method="post" action="\(base)/consultation" data-keep="consultation \(found.row.id)" \
            novalidate>\(visit.keyField)<h2>\(.consultation, language)</h2>
            <p>\(.consultationMeans, language)</p>
            \(fields.line(
                "held_on", .consultationDay, kind: .date, typed: held?.heldOn.description ?? "", required: true))
            \(fields.line("held_at", .consultationPlace, typed: held?.place ?? "", required: true))
            \(fields.line(
                "came", .consultationCame, kind: .number, typed: held.map { String($0.came) } ?? "", required: true,
                range: 1...10_000))
            \(fields.line(
                "women", .ofWhomWomen, kind: .number, typed: held.map { String($0.women) } ?? "", required: true,
                range: 0...10_000))
            \(fields.paragraph("how", .consultationHow, typed: held?.how ?? "", hint: .howHint, required: true))
            \(fields.kept)
            <div class="actions"><button>\(.keepConsultation, language)</button></div></form>
            """
    }
}
