package import Dialogue
import Store

/// The secretariat adds something of its own to the checklist.
package struct AddTask: Act {
    package let at: OfDialogue
    let title: Bilingual
    let due: Day

    package static let facts = ActFacts("add_task", by: .account(.prepare), leaving: .taskAdded, offline: true)
    package static let shape = Shape(
        Self.init, .dialogue, .words("title", most: 300, or: PreparationTask.Refusal.titleMissing),
        .day("due", or: PreparationTask.Refusal.dayMissing))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        try hand.writer.addTask(title, due: due, in: dialogue)
        return Done()
    }
}
