import Acts
import Dialogue
import Store

/// `/{province}/{year}/preparation`: what the guideline asks for before and after a sitting, by the day; late things
/// first.
enum PreparationPages {
    static let routes: [Route] = [
        .get("/{province}/{year}/preparation", .prepare, show),
        .post("/{province}/{year}/preparation/add", AddTask.self) { try await take($0, AddTask.self) },
        .post("/{province}/{year}/preparation/{task}/done", FinishTask.self) { try await take($0, FinishTask.self) },
        .post("/{province}/{year}/preparation/{task}/reopen", ReopenTask.self) { try await take($0, ReopenTask.self) },
        .post("/{province}/{year}/preparation/{task}/move", MoveTask.self) { visit in
            let task = visit.values["task"] ?? ""
            return try await take(visit, MoveTask.self, naming: ["due": "due_\(task)", "reason": "reason_\(task)"])
        },
    ]

    private static func find(_ visit: Visit) async throws -> (PartnershipDialogue, Checklist) {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return (dialogue, try reader.checklist(of: dialogue))
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (dialogue, list) = try await find(visit)
        return visit.show(PreparationPage(dialogue: dialogue, list: list, visit: visit, entered: Entered()).page)
    }

    private static func take<A: Acts.Act>(
        _ visit: Visit, _: A.Type, naming: FieldNaming = [:]
    ) async throws -> Answer {
        let name = try visit.dialogueName()
        return try await visit.take(A.self, naming: naming) { _ in
            "/\(name)/preparation"
        } refused: { refused in
            let (dialogue, list) = try await find(visit)
            var entered = refused
            entered.comparesFields = false
            let page = PreparationPage(dialogue: dialogue, list: list, visit: visit, entered: entered).page
            return visit.show(page, status: entered.status)
        }
    }
}
