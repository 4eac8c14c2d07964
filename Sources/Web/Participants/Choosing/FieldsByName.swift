import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/participants/fields`: what the departments work on whose names tell it, kept for all of them at
/// once; without a field nobody of class b is proposed (guideline IV.i.b).
enum FieldsByName {
    static let routes: [Route] = [
        .post("/{province}/{year}/participants/fields", .proposeParticipants, keep)
    ]

    /// Departments of which nobody has said what they work on, and what their names tell.
    static func told(_ candidates: [Candidate]) -> [(body: Body, fields: Set<Sector>)] {
        candidates.compactMap { one in
            guard case .body(let body) = one.source, one.verdict == .notProposed(.fieldUnknown) else { return nil }
            let fields = Sector.fields(named: body.name)
            return fields.isEmpty ? nil : (body, fields)
        }
    }

    private static func keep(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let (scope, shelf) = (visit.scope, visit.site.support)
        let form = try await visit.form()
        let seen = Set(form.all("body"))
        do {
            return try await visit.act(form) { writer in
                let dialogue = try writer.dialogue(name, for: scope)
                let told = Self.told(try CandidateFinder(writer, dialogue, shelf).candidates(of: .departments))
                    .filter { seen.contains($0.body.id.description) }
                guard !told.isEmpty else { throw Participant.Refusal.nobodyNew }
                try writer.settle(fields: told.map { ($0.body.id, $0.fields) }, for: scope)
                return "/\(name)/participants/class/b"
            }
        } catch Participant.Refusal.nobodyNew {
            var values = visit.values
            values["party"] = ParticipantClass.departments.letter
            let here = visit.with(values)
            let entered = Entered(form, faults: [("", .chooseFromList)])
            return visit.show(
                ClassPage.page(here, try await ClassPage.find(here), entered), status: .unprocessableContent)
        }
    }

    /// The offer on the page of the class.
    static func part(_ visit: Visit, _ found: ClassPage.Found) -> HTML? {
        let told = told(found.candidates)
        guard !told.isEmpty else { return nil }
        let language = visit.language
        return """
            <form class="card" method="post" action="/\(found.dialogue.name)/participants/fields">\(visit.keyField)
            <h2>\(.fieldsByName, language)</h2><p>\(.fieldsByNameMean, language)</p>
            <fieldset class="field"><legend>\(.fieldsOfBody, language)</legend><div class="choices">\(told.html { one in
                let fields = Sector.allCases.filter(one.fields.contains).map { $0.phrase.text(in: language) }
                return """
                    <label class="choice"><input type="checkbox" name="body" value="\(one.body.id)" checked> \
                    <span>\(one.body.name, language): <b>\(fields.joined(separator: ", "))</b></span></label>

                    """
            })</div></fieldset>
            <div class="actions"><button>\(.keepFields, language)</button></div></form>
            """
    }
}
