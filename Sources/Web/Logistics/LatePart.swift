import Dialogue
import Store

/// What is late in the preparation of a province's dialogues: the first thing on the desk of those who prepare.
struct LatePart: Sendable {
    let dialogues: [PartnershipDialogue]
    let lists: [Checklist]

    init(_ dialogues: [PartnershipDialogue], _ reader: Reader) throws {
        self.dialogues = dialogues.filter { $0.stage != .closed }
        lists = try reader.checklists(of: self.dialogues)
    }

    func html(_ visit: Visit) -> HTML? {
        let language = visit.language
        let late = zip(dialogues, lists).flatMap { dialogue, list in
            list.late(on: visit.today).map { (dialogue, $0) }
        }
        guard let first = late.first else { return nil }
        let shown = late.prefix(5)
        return """
            <section class="notice warning"><h2>\(.lateInPreparation(late.count), language)</h2>
            <ul>\(shown.html { dialogue, task in
                """
                <li><a href="/\(dialogue.name)/preparation">\(task.kind.title(language))</a> · \
                \(task.due(for: dialogue.plan), language)</li>
                """
            })</ul>
            <p><a href="/\(first.0.name)/preparation">\(.toPreparation, language)</a></p></section>
            """
    }
}
