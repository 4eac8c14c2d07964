import Dialogue
import Store

/// `/{province}/{year}/preparation`: what the guideline asks for before and after a sitting, by the day; late things
/// first.
enum PreparationPages {
    static let routes: [Route] = [
        .get("/{province}/{year}/preparation", .prepare, show),
        .post("/{province}/{year}/preparation/add", .prepare, add),
        .post("/{province}/{year}/preparation/{task}/done", .prepare, finish),
        .post("/{province}/{year}/preparation/{task}/reopen", .prepare, reopen),
        .post("/{province}/{year}/preparation/{task}/move", .prepare, move),
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

    private static func finish(_ visit: Visit) async throws -> Answer {
        let account = try visit.requireVisitor().account
        let task = try task(visit)
        return try await step(visit, try await visit.form(), seenOf: task) {
            try $0.finishTask(task, by: account, of: $1)
        }
    }

    private static func reopen(_ visit: Visit) async throws -> Answer {
        let task = try task(visit)
        return try await step(visit, try await visit.form(), seenOf: task) { try $0.reopenTask(task, of: $1) }
    }

    private static func move(_ visit: Visit) async throws -> Answer {
        let task = try task(visit)
        let form = try await visit.form()
        let reason = form["reason_\(task.text)"]
        guard let day = form.day("due_\(task.text)") else {
            return try await refused(visit, form, "due_\(task.text)", PreparationTask.Refusal.dayMissing)
        }
        return try await step(visit, form, seenOf: task, field: "reason_\(task.text)") {
            try $0.moveTask(task, to: day, because: reason, of: $1)
        }
    }

    private static func add(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        guard let title = form.bilingual("title") else {
            return try await refused(visit, form, "title_km", PreparationTask.Refusal.titleMissing)
        }
        guard let due = form.day("due") else {
            return try await refused(visit, form, "due", PreparationTask.Refusal.dayMissing)
        }
        return try await step(visit, form) { try $0.addTask(title, due: due, in: $1) }
    }

    private static func task(_ visit: Visit) throws -> TaskName {
        guard let name = TaskName(visit.values["task"] ?? "") else { throw StoreError.missing }
        return name
    }

    private static func step(
        _ visit: Visit, _ form: Form, seenOf task: TaskName? = nil, field: String = "",
        _ change: @escaping @Sendable (Writer, PartnershipDialogue) throws -> Void
    ) async throws -> Answer {
        do {
            return try await visit.change(form, leadingTo: "preparation") { writer, dialogue in
                if let task, form.has(Form.seen) {
                    let standing = try writer.checklist(of: dialogue).tasks.first { TaskName($0.kind) == task }
                    try standing.map { try form.require($0.seen) }
                }
                try change(writer, dialogue)
            }
        } catch let refusal as PreparationTask.Refusal {
            return try await refused(visit, form, refusal == .reasonMissing ? field : "", refusal)
        } catch StoreError.changedMeanwhile {
            let (dialogue, list) = try await find(visit)
            var entered = Entered(form)
            entered.somebodyWasFaster(fieldsStand: false)
            return visit.show(
                PreparationPage(dialogue: dialogue, list: list, visit: visit, entered: entered).page,
                status: entered.status)
        }
    }

    private static func refused(
        _ visit: Visit, _ form: Form, _ field: String, _ refusal: PreparationTask.Refusal
    ) async throws -> Answer {
        let (dialogue, list) = try await find(visit)
        let entered = Entered(form, faults: [(field, refusal.phrase)])
        return visit.show(
            PreparationPage(dialogue: dialogue, list: list, visit: visit, entered: entered).page,
            status: .unprocessableContent)
    }
}
