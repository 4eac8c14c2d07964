import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/forums`: a combined sitting (IV.iii.a): what clashes between the two forums, and who belongs to
/// which.
enum ForumPages {
    static let routes: [Route] = [
        .get("/{province}/{year}/forums", .shapeAgenda, show),
        .post("/{province}/{year}/forums/tag", .shapeAgenda, tag),
        .post("/{province}/{year}/forums/propose", .shapeAgenda, propose),
    ]

    struct Found: Sendable {
        let dialogue: PartnershipDialogue
        let agenda: Agenda
        let people: [ParticipantRow]
        let forums: [ID<Participant>: Forum]
        let rooms: [SittingRoom]
    }

    private static func find(_ visit: Visit) async throws -> Found {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return Found(
                dialogue: dialogue, agenda: try reader.workingAgenda(of: dialogue),
                people: try reader.participants(of: dialogue.id).filter { $0.participant.standing != .refused },
                forums: try reader.forums(of: dialogue.id), rooms: try reader.rooms(of: dialogue.id))
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        visit.show(ForumPage(found: try await find(visit), visit: visit, entered: Entered()).page)
    }

    private static func tag(_ visit: Visit) async throws -> Answer {
        guard let convener = AgendaWork.convener(visit) else { throw StoreError.missing }
        let form = try await visit.form()
        let ticked = form.all("participant").compactMap { Ticked<Participant>($0) }
        guard let forum: Forum = form.word("forum") else {
            return try await refused(visit, form, "forum", .chooseForum)
        }
        return try await step(visit, form) { writer, dialogue in
            let forums = try writer.forums(of: dialogue.id)
            for one in ticked { try one.require(forums[one.id]) }
            try writer.tag(ticked.map(\.id), to: forum, by: convener, in: dialogue)
        }
    }

    private static func propose(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        var entered = Entered(form)
        let party: ParticipantClass? = form.word("party")
        let name = form.bilingual("name")
        if party == nil { entered.refuse("party", .chooseClass) }
        if name == nil { entered.refuse("name_km", .nameOfPersonMissing) }
        entered.refuseUnfit(["name_km", "name_en", "office_km", "office_en"])
        guard entered.faults.isEmpty, let party else {
            let page = ForumPage(found: try await find(visit), visit: visit, entered: entered).page
            return visit.show(page, status: .unprocessableContent)
        }
        let proposal = ParticipantProposal(
            party: party,
            card: try Participant.Card(
                honorific: form.word("honorific"), name: name, sex: form.word("sex"), office: form.bilingual("office")))
        return try await step(visit, form) { try $0.proposeForHost(proposal, in: $1) }
    }

    private static func step(
        _ visit: Visit, _ form: Form, _ change: @escaping @Sendable (Writer, PartnershipDialogue) throws -> Void
    ) async throws -> Answer {
        do {
            return try await visit.change(form, leadingTo: "forums", change)
        } catch let refusal as Forum.Refusal {
            return try await refused(visit, form, "", refusal.phrase)
        } catch let refusal as PartnershipDialogue.Refusal {
            return try await refused(visit, form, "", refusal.phrase)
        } catch let refusal as Participant.Refusal {
            return try await refused(visit, form, "", refusal.phrase)
        } catch StoreError.changedMeanwhile {
            return try await refused(visit, form, "", .listChangedMeanwhile, .conflict)
        }
    }

    private static func refused(
        _ visit: Visit, _ form: Form, _ field: String, _ phrase: Phrase,
        _ status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Answer {
        let entered = Entered(form, faults: [(field, phrase)])
        let page = ForumPage(found: try await find(visit), visit: visit, entered: entered).page
        return visit.show(page, status: status)
    }
}
