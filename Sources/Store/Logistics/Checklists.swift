package import Dialogue

extension Reader {
    package func checklist(of dialogue: PartnershipDialogue) throws -> Checklist {
        try checklists(of: [dialogue])[0]
    }

    /// The lists of several dialogues, with one statement.
    package func checklists(of dialogues: [PartnershipDialogue]) throws -> [Checklist] {
        var kept: [ID<PartnershipDialogue>: [PreparationTask]] = [:]
        try each(
            """
            SELECT t.dialogue_id, t.id, t.step, t.title_km, t.title_en, t.due_on, t.moved_to, t.moved_because,
                t.done_on, a.name
            FROM preparation_task t LEFT JOIN account a ON a.id = t.done_by
            WHERE t.dialogue_id IN \(list: dialogues.map(\.id)) ORDER BY t.id
            """
        ) { row in
            let dialogue: ID<PartnershipDialogue> = try row.next()
            kept[dialogue, default: []].append(try PreparationTask(&row))
        }
        return dialogues.map { Checklist(plan: $0.plan, stage: $0.stage, kept: kept[$0.id] ?? []) }
    }
}

/// How an address names a task: the word of a guideline step, or the number of one that was added.
package enum TaskName: Hashable, Sendable {
    case step(GuidelineStep)
    case own(ID<PreparationTask>)

    package init?(_ text: String) {
        if let step = GuidelineStep(rawValue: text) {
            self = .step(step)
        } else if let id = ID<PreparationTask>(text: text) {
            self = .own(id)
        } else {
            return nil
        }
    }

    package init(_ kind: PreparationTask.Kind) {
        switch kind {
        case .step(let step): self = .step(step)
        case .own(let id, _, _): self = .own(id)
        }
    }

    /// As the journal names it.
    var subject: JournalSubject {
        switch self {
        case .step(let step): .step(step)
        case .own(let id): .task(id)
        }
    }

    package var text: String {
        switch self {
        case .step(let step): step.rawValue
        case .own(let id): id.description
        }
    }
}

extension Writer {
    package func finishTask(_ name: TaskName, by account: ID<Account>?, of dialogue: PartnershipDialogue) throws {
        try changeTask(name, by: account, of: dialogue) { try $0.finish(on: today) }
    }

    package func reopenTask(_ name: TaskName, of dialogue: PartnershipDialogue) throws {
        try changeTask(name, by: nil, of: dialogue) { try $0.reopen() }
    }

    package func moveTask(
        _ name: TaskName, to day: Day, because reason: String, of dialogue: PartnershipDialogue
    ) throws {
        try changeTask(name, by: nil, of: dialogue) { try $0.move(to: day, because: reason, at: dialogue.stage) }
    }

    package func addTask(_ title: Bilingual, due: Day, in dialogue: PartnershipDialogue) throws {
        try requireOpen(dialogue)
        let id: ID<PreparationTask> = try insert(
            """
            INSERT INTO preparation_task (dialogue_id, title_km, title_en, due_on)
            VALUES (\(dialogue.id), \(title.khmer), \(title.english), \(due)) RETURNING id
            """)
        note(.taskAdded, about: .task(id), in: dialogue.id)
    }

    private func changeTask(
        _ name: TaskName, by account: ID<Account>?, of dialogue: PartnershipDialogue,
        _ change: (inout PreparationTask) throws -> Void
    ) throws {
        try requireOpen(dialogue)
        guard var task = try checklist(of: dialogue).tasks.first(where: { TaskName($0.kind) == name }) else {
            throw StoreError.missing
        }
        try change(&task)
        switch name {
        case .step(let step):
            try run("DELETE FROM preparation_task WHERE dialogue_id = \(dialogue.id) AND step = \(step)")
            try run(
                """
                INSERT INTO preparation_task (dialogue_id, step, moved_to, moved_because, done_on, done_by)
                VALUES (\(dialogue.id), \(step), \(task.movedTo), \(task.movedBecause), \(task.doneOn), \(account))
                """)
        case .own(let id):
            try run(
                """
                UPDATE preparation_task SET moved_to = \(task.movedTo), moved_because = \(task.movedBecause),
                    done_on = \(task.doneOn), done_by = \(account)
                WHERE id = \(id) AND dialogue_id = \(dialogue.id)
                """)
        }
        note(.taskChanged, about: name.subject, in: dialogue.id)
    }

    private func requireOpen(_ dialogue: PartnershipDialogue) throws {
        guard dialogue.stage != .closed else { throw PreparationTask.Refusal.closed }
    }
}

extension PreparationTask {
    init(_ row: inout Row) throws {
        let id: Dialogue.ID<PreparationTask> = try row.next()
        let step = try row.next(wordOrNil: GuidelineStep.self)
        let title = try row.bilingualIfAny()
        let due: Day? = try row.next()
        let kind: Kind
        if let step {
            kind = .step(step)
        } else if let title, let due {
            kind = .own(id, title, due: due)
        } else {
            throw StoreError.unreadable("task \(id)")
        }
        self.init(
            kind: kind, movedTo: try row.next(), movedBecause: try row.next(), doneOn: try row.next(),
            doneBy: try row.next())
    }
}
