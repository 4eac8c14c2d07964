import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/participants`: who is proposed, accepted, left out, invited and there, class by class.
enum ParticipantPages {
    static let routes: [Route] =
        [
            .get("/{province}/{year}/participants", .seeParticipants, keeping: .dialogue, show),
            .get("/{province}/{year}/participants/sheet", .seeParticipants, AttendanceSheet.show),
            .post("/{province}/{year}/participants/propose-governors", .proposeParticipants, proposeGovernors),
            .post("/{province}/{year}/participants/accept", .proposeParticipants, accept),
        ] + AddParticipant.routes + OneParticipant.routes + KeepOwnWords.routes + ChoosingPages.routes

    private static func show(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let (dialogue, rows) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return (dialogue, try reader.participants(of: dialogue.id))
        }
        return visit.show(page(visit, dialogue, rows, visit.query))
    }

    private static func page(
        _ visit: Visit, _ dialogue: PartnershipDialogue, _ rows: [ParticipantRow], _ asked: Form,
        refusal: Phrase? = nil
    ) -> Page {
        let list = ParticipantList(dialogue: dialogue, rows: rows, visit: visit, asked: asked)
        return visit.page(of: dialogue, .participants, .participants, list.html(refusal: refusal))
    }

    private static func proposeGovernors(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        return try await step(visit, form) { writer, dialogue in
            try writer.proposeDistrictGovernors(in: dialogue)
            return "/\(dialogue.name)/participants?party=\(ParticipantClass.districtGovernors.letter)"
        }
    }

    private static func accept(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let ticked = form.all("participant").compactMap { Ticked<Participant>($0) }
        let back = form.address("/\(try visit.dialogueName())/participants", keeping: ParticipantList.questions)
        return try await step(visit, form) { writer, dialogue in
            let people = try writer.participants(of: dialogue.id)
            let standings = Dictionary(people.map { ($0.id, $0.participant.standing) }) { first, _ in first }
            // Nobody comes whom somebody else has left out since the list was made.
            for one in ticked { try one.require(standings[one.id]) }
            try writer.accept(ticked.map(\.id), of: dialogue, by: .secretariat)
            return String(back.dropLast())
        }
    }

    /// One act on the list, and back to it; a refusal shows there.
    private static func step(
        _ visit: Visit, _ form: Form, _ change: @escaping @Sendable (Writer, PartnershipDialogue) throws -> String
    ) async throws -> Answer {
        do {
            return try await visit.change(form, change)
        } catch let refusal as Participant.Refusal {
            return try await refused(visit, form, refusal.phrase, .unprocessableContent)
        } catch StoreError.changedMeanwhile {
            return try await refused(visit, form, .listChangedMeanwhile, .conflict)
        }
    }

    private static func refused(
        _ visit: Visit, _ form: Form, _ phrase: Phrase, _ status: HTTPResponse.Status
    ) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let (dialogue, rows) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return (dialogue, try reader.participants(of: dialogue.id))
        }
        return visit.show(page(visit, dialogue, rows, form, refusal: phrase), status: status)
    }
}

extension Visit {
    /// What stands above a page whose act was refused.
    func refused(_ phrase: Phrase?) -> HTML? {
        phrase.map { "<div class=\"notice refusal\" role=\"alert\"><p>\($0, language)</p></div>" }
    }
}
