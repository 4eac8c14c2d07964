import Dialogue
import Store

enum LogisticsActs {
    static let all = [
        Entry(AddTask.self),
        Entry(FinishTask.self),
        Entry(ReopenTask.self),
        Entry(MoveTask.self),
        Entry(AddArrangement.self),
        Entry(RemoveArrangement.self),
    ]
}

extension PreparationTask {
    /// What somebody sees before they tick it or give it another day.
    package var seen: Seen { Seen(movedTo, movedBecause, doneOn) }
}

extension Hand {
    /// Before a task is changed: is it still what the caller saw?
    func requireSeen(_ task: TaskName, of dialogue: PartnershipDialogue) throws {
        let standing = try writer.checklist(of: dialogue).tasks.first { TaskName($0.kind) == task }
        try standing.map { try require($0.seen) }
    }
}

extension Field where Value == TaskName {
    /// A step of the guideline by its word, or a task that was added by its number.
    static func task(_ name: String) -> Field {
        Field(name, .reference, or: StoreError.missing, words: \.text) { TaskName($0) }
    }
}
