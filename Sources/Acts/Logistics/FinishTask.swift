package import Dialogue
import Store

/// Something of the checklist is done.
package struct FinishTask: Act {
    package let at: OfDialogue
    let task: TaskName

    package static let facts = ActFacts("finish_task", by: .account(.prepare), leaving: .taskChanged, offline: true)
    package static let shape = Shape(Self.init, .dialogue, .task("task"))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        try hand.requireSeen(task, of: dialogue)
        try hand.writer.finishTask(task, by: hand.account, of: dialogue)
        return Done()
    }
}

/// It was ticked by mistake.
package struct ReopenTask: Act {
    package let at: OfDialogue
    let task: TaskName

    package static let facts = ActFacts("reopen_task", by: .account(.prepare), leaving: .taskChanged, offline: true)
    package static let shape = Shape(Self.init, .dialogue, .task("task"))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        try hand.requireSeen(task, of: dialogue)
        try hand.writer.reopenTask(task, of: dialogue)
        return Done()
    }
}
