package import Dialogue
import Store

/// Something of the checklist gets another day, for a reason.
package struct MoveTask: Act {
    package let at: OfDialogue
    let task: TaskName
    let due: Day
    let reason: String

    package static let facts = ActFacts("move_task", by: .account(.prepare), leaving: .taskChanged, offline: true)
    package static let shape = Shape(
        Self.init, .dialogue, .task("task"), .day("due", or: PreparationTask.Refusal.dayMissing),
        .text("reason", most: 1000, or: PreparationTask.Refusal.reasonMissing))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        try hand.requireSeen(task, of: dialogue)
        try hand.writer.moveTask(task, to: due, because: reason, of: dialogue)
        return Done()
    }
}
