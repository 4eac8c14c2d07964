import Dialogue
import Store

/// The checklist of one dialogue.
struct PreparationPage: Sendable {
    let dialogue: PartnershipDialogue
    let list: Checklist
    let visit: Visit
    let entered: Entered

    private var language: Language { visit.language }
    private var base: String { "/\(dialogue.name)/preparation" }

    var page: Page {
        let late = list.late(on: visit.today)
        let coming = list.coming(on: visit.today)
        return visit.page(
            of: dialogue, .overview, .preparation,
            """
            \(Fields(entered, in: language).summary)
            <h1>\(.preparation, language)</h1>
            <p>\(.preparationMeans, language)</p>
            \(counts(late: late.count, coming: coming.count))
            <meter min="0" max="\(list.tasks.count)" value="\(list.done.count)" \
            aria-label="\(.preparation, language)">\(list.done.count)</meter>
            \(part(.lateTasks, late, isLate: true))
            \(next(coming))
            \(list.done.isEmpty ? nil : doneTasks)
            <p><a href="/\(dialogue.name)/logistics">\(.logistics, language)</a></p>
            \(dialogue.stage == .closed ? nil : adding)
            """)
    }

    /// How it stands, before anything else.
    private func counts(late: Int, coming: Int) -> HTML {
        """
        <dl class="numbers"><div><dt>\(.lateTasks, language)</dt><dd>\(late, language)</dd></div>
        <div><dt>\(.comingTasks, language)</dt><dd>\(coming, language)</dd></div>
        <div><dt>\(.doneTasks, language)</dt><dd>\(list.done.count, language)</dd></div></dl>
        """
    }

    /// The nearest days in sight; what comes later is folded away, unless something typed there was refused.
    private func next(_ tasks: [PreparationTask]) -> HTML {
        let near = max(Self.fewest, tasks.count { $0.due(for: dialogue.plan) <= visit.today.adding(days: Self.near) })
        let later = tasks.dropFirst(near)
        let isOpen = later.contains { isRefused($0) }
        let folded: HTML? =
            later.isEmpty
            ? nil
            : """
            <details\(isOpen ? " open" : "")><summary>\(.laterTasks(later.count), language)</summary>
            <ul class="cards">\(later.html { card($0, isLate: false) })</ul></details>
            """
        return "\(part(.comingTasks, Array(tasks.prefix(near))))\(folded)"
    }

    /// At least so many of the next tasks are shown, and all of the next days.
    private static let fewest = 3
    private static let near = 14

    private func isRefused(_ task: PreparationTask) -> Bool {
        let name = TaskName(task.kind).text
        return entered.faults.contains { $0.field == "reason_\(name)" || $0.field == "due_\(name)" }
    }

    private func part(_ title: Phrase, _ tasks: [PreparationTask], isLate: Bool = false) -> HTML? {
        guard !tasks.isEmpty else { return nil }
        return """
            <h2>\(title, language)</h2>
            <ul class="cards">\(tasks.html { card($0, isLate: isLate) })</ul>
            """
    }

    private func card(_ task: PreparationTask, isLate: Bool) -> HTML {
        let due = task.due(for: dialogue.plan)
        let days = abs(due.days(since: visit.today))
        let late: HTML? = isLate ? "<p><span class=\"state late\">\(.lateBy(days), language)</span></p>" : nil
        let moved: HTML? = task.movedBecause.map { "<p><small>\(.movedBecause, language) \($0)</small></p>" }
        return """
            <li class="card"><h3>\(task.kind.title(language))</h3>
            <p>\(due, language) <small>\(section(task))</small></p>\(late)\(moved)\(tools(task))</li>
            """
    }

    private func section(_ task: PreparationTask) -> HTML? {
        guard case .step(let step) = task.kind else { return nil }
        return "· \(.guidelineSection, language) \(step.section)"
    }

    private func tools(_ task: PreparationTask) -> HTML {
        let name = TaskName(task.kind).text
        let title = task.kind.title(language).text
        let fields = Fields(entered, in: language)
        let isOpen = isRefused(task)
        let tick: HTML = """
            <form method="post" action="\(base)/\(name)/done">\(visit.keyField)\(task.seen.field)
            <button aria-label="\(.markDone, language): \(HTML(trusted: title))">\(.markDone, language)</button></form>
            """
        var decided: HTML?
        if case .step(let step) = task.kind, let from = step.doneFrom {
            decided = "<p class=\"hint\">\(.doneByRecord(from), language)</p>"
        }
        return """
            <div class="actions">\(decided == nil ? tick : decided)</div>
            <details\(isOpen ? " open" : "")><summary>\(.anotherDay, language)</summary>
            <form method="post" action="\(base)/\(name)/move" novalidate>\(visit.keyField)\(task.seen.field)
            \(fields.line("due_\(name)", .newDay, kind: .date, required: true))
            \(fields.line("reason_\(name)", .reason, required: true))
            <div class="actions"><button class="quiet">\(.save, language)</button></div></form></details>
            """
    }

    private var doneTasks: HTML {
        """
        <details><summary>\(.doneTasks, language) (\(list.done.count, language))</summary>
        <ul>\(list.done.html { task in
            """
            <li><strong>\(task.kind.title(language))</strong> \(done(task))\(reopening(task))</li>
            """
        })</ul></details>
        """
    }

    private func done(_ task: PreparationTask) -> HTML? {
        task.doneOn.map { "<small>\($0, language)\(task.doneBy.map { " · \($0)" })</small>" }
    }

    private func reopening(_ task: PreparationTask) -> HTML? {
        guard task.doneOn != nil, dialogue.stage != .closed else { return nil }
        let title = task.kind.title(language).text
        return """
            <form method="post" action="\(base)/\(TaskName(task.kind).text)/reopen">\(visit.keyField)\(task.seen.field)
            <button class="quiet" aria-label="\(.notDoneAfterAll, language): \(HTML(trusted: title))">\
            \(.notDoneAfterAll, language)</button></form>
            """
    }

    private var adding: HTML {
        let fields = Fields(entered, in: language)
        let isOpen = entered.form.has("title_km") && !entered.faults.isEmpty
        return """
            <details\(isOpen ? " open" : "")><summary>\(.addTask, language)</summary>
            <form method="post" action="\(base)/add" novalidate>\(visit.keyField)
            \(fields.bilingual("title", .whatToDo, required: true))
            \(fields.line("due", .newDay, kind: .date, required: true))
            <div class="actions"><button>\(.addTask, language)</button></div></form></details>
            """
    }
}

extension PreparationTask.Kind {
    func title(_ language: Language) -> HTML {
        switch self {
        case .step(let step): "\(step.phrase, language)"
        case .own(_, let title, _): "\(title, language)"
        }
    }
}
