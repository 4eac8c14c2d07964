import Acts
import Dialogue
import Store

/// `/{province}/{year}/forums`: a combined sitting (IV.iii.a): what clashes between the two forums, and who belongs to
/// which.
enum ForumPages {
    static let routes: [Route] = [
        .get("/{province}/{year}/forums", .shapeAgenda, show),
        .post("/{province}/{year}/forums/tag", TagForum.self) { try await take($0, TagForum.self) },
        .post("/{province}/{year}/forums/propose", ProposeForHost.self) { try await take($0, ProposeForHost.self) },
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

    private static func take<A: Acts.Act>(_ visit: Visit, _: A.Type) async throws -> Answer {
        let name = try visit.dialogueName()
        return try await visit.take(A.self) { _ in
            "/\(name)/forums"
        } refused: { refused in
            var entered = refused
            if refused.isStale {
                entered = Entered(refused.form, faults: [("", .listChangedMeanwhile)])
            }
            let page = ForumPage(found: try await find(visit), visit: visit, entered: entered).page
            return visit.show(page, status: refused.status)
        }
    }
}
