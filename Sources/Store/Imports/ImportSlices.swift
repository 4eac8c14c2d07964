package import Dialogue

/// How far applying or undoing an import has come with one slice.
enum ImportStep: Sendable {
    /// So many rows of the file are done.
    case went(Int)
    /// Another import has its turn.
    case waits(ID<FileImport>)
    /// All rows are written: what is left is the act that makes them visible.
    case through
    /// All is taken back.
    case isBack(ImportWork.Failure)
}

extension Writer {
    /// Begins to apply or undo an import: everything that can be said before is refused here.
    package func begin(
        _ kind: ImportWork.Kind, of id: ID<FileImport>, for scope: Scope, holder: String, answer: String
    ) throws {
        try refuseRepeatedWork()
        var found = try fileImport(id, for: scope)
        try scope.requireKeeping(found.province)
        let before = found
        switch kind {
        case .undo: try found.undo()
        case .apply, .stage:
            try found.apply()
            let open = try openMatches(of: found)
            guard open == 0 else { throw FileImport.Refusal.undecided(open) }
            let asked = try openQuestions(of: found)
            guard asked == 0 else { throw FileImport.Refusal.unanswered(asked) }
        }
        try begin(kind, of: id, whole: before.report.read, holder: holder, answer: answer)
    }

    /// Does the next rows, or takes back the last. Writes only what nobody reads yet.
    func importSlice(_ id: ID<FileImport>, holder: String, most: Int) throws -> ImportStep {
        let work = try heldWork(id, by: holder)
        guard let generation = work.generation else { return try takeTurn(work) }
        let found = try fileImport(id, for: .country)
        let matter = try ImportMatter(found)
        guard matter.takesSlices else { return work.isBack ? try backAtStart(work) : .through }
        if work.isBack {
            let ends = try rowIfAny(
                """
                SELECT min(file_row), count(*) FROM (SELECT file_row FROM \(matter.staged)
                    WHERE import_id = \(id) AND file_row <= \(work.place) ORDER BY file_row DESC LIMIT \(most)) AS part
                """
            ) { (first: try $0.next(Int?.self), count: try $0.next(Int.self)) }
            guard let first = ends?.first else { return try backAtStart(work) }
            try matter.sweep(self, work.way, StagedRows(found: id, rows: first...work.place), of: generation)
            try go(work, to: first - 1, done: work.done - (ends?.count ?? 0))
            return .went(ends?.count ?? 0)
        }
        let ends = try rowIfAny(
            """
            SELECT max(file_row), count(*) FROM (SELECT file_row FROM \(matter.staged)
                WHERE import_id = \(id) AND file_row > \(work.place) ORDER BY file_row LIMIT \(most)) AS part
            """
        ) { (last: try $0.next(Int?.self), count: try $0.next(Int.self)) }
        guard let last = ends?.last else { return .through }
        let rows = StagedRows(found: id, rows: (work.place + 1)...last)
        try matter.write(self, work.way, rows, at: generation)
        try go(work, to: last, done: work.done + (ends?.count ?? 0))
        return .went(ends?.count ?? 0)
    }

    /// The one act: what was written becomes visible, all of it at once.
    /// - Parameter links: what links are made anew of, where a list of people ends a holding; a kind that cannot needs
    ///   none.
    func finishImport(_ id: ID<FileImport>, holder: String, links: LinkHashes?) throws {
        let work = try heldWork(id, by: holder)
        guard let generation = work.generation, !work.isBack else { throw ImportWork.Lost() }
        var found = try fileImport(id, for: .country)
        let before = found.state
        if work.kind == .undo { try found.undo() } else { try found.apply() }
        let matter = try ImportMatter(found)
        if !matter.takesSlices {
            let rows = StagedRows(found: id, rows: 0...Int(Int32.max))
            try matter.write(self, work.way, rows, at: generation, links: links)
        }
        try flip(to: generation)
        try keepState(of: found, from: before)
        try end(work)
        note(matter.line(work.kind), about: .fileImport(id), in: .country)
    }

    /// The same, slices and all, as one act: for the small imports of tests and of the demonstration.
    func carryOutWhole(
        _ kind: ImportWork.Kind, of id: ID<FileImport>, for scope: Scope, links: LinkHashes? = nil
    ) throws {
        let holder = "act"
        _ = try importAtRest(id, for: scope)
        try begin(kind, of: id, for: scope, holder: holder, answer: "")
        while true {
            switch try importSlice(id, holder: holder, most: 1000) {
            case .went: continue
            case .waits: throw FileImport.Refusal.underWay
            case .isBack(let failure): throw failure.error
            case .through: return try finishImport(id, holder: holder, links: links)
            }
        }
    }

    private func takeTurn(_ work: ImportWork) throws -> ImportStep {
        if work.isBack { return try backAtStart(work) }
        let other = try rowIfAny("SELECT import_id FROM import_work WHERE generation IS NOT NULL") {
            try $0.next(ID<FileImport>.self)
        }
        if let other { return .waits(other) }
        let next = try generation() + 1
        try run("UPDATE import_work SET generation = \(next) WHERE import_id = \(work.found)")
        return .went(0)
    }

    private func backAtStart(_ work: ImportWork) throws -> ImportStep {
        try run("UPDATE import_work SET generation = NULL, is_back = 0, done = 0 WHERE import_id = \(work.found)")
        return .isBack(work.failure ?? .failed)
    }

    private func go(_ work: ImportWork, to place: Int, done: Int) throws {
        try send("UPDATE import_work SET place = \(place), done = \(max(0, done)) WHERE import_id = \(work.found)")
    }
}

/// What an import is of, as far as applying and undoing it goes.
struct ImportMatter {
    let found: FileImport
    private let kind: TableKind?

    init(_ found: FileImport) throws {
        self.found = found
        kind = TableKind.of(found.kind)
    }

    /// Whether its rows can be written before anybody shall see them.
    var takesSlices: Bool { kind?.sweep != nil || found.kind == .support }
    /// Where its rows stand.
    var staged: SQL { kind == nil ? "support_record" : "import_row" }

    func write(
        _ writer: Writer, _ way: ImportWay, _ rows: StagedRows, at generation: Int, links: LinkHashes? = nil
    ) throws {
        if found.kind == .areas {
            return try way == .apply
                ? writer.putInForce(areasOf: found) : writer.takeOutOfForce(areasOf: found)
        }
        guard let kind else {
            let spans = Spans.activities(of: found.province?.code ?? "")
            try writer.check(way, rows, in: spans)
            return try writer.turn(spans, way, rows, at: generation)
        }
        let spans = Spans.records(found.kind, of: kind.owner(found))
        try writer.check(way, rows, in: spans)
        let changes = try way == .apply ? writer.changesForth(rows) : writer.changesBack(rows)
        try writer.turn(spans, way, rows, at: generation)
        try kind.put(writer, found, changes, ImportPart(way: way, rows: rows, generation: generation, links: links))
    }

    func sweep(_ writer: Writer, _ way: ImportWay, _ rows: StagedRows, of generation: Int) throws {
        guard let kind else {
            return try writer.sweep(.activities(of: found.province?.code ?? ""), way, rows, of: generation)
        }
        try writer.sweep(.records(found.kind, of: kind.owner(found)), way, rows, of: generation)
        try kind.sweep?(writer, found, ImportPart(way: way, rows: rows, generation: generation, links: nil))
    }

    func line(_ work: ImportWork.Kind) -> JournalKind {
        switch (found.kind, work) {
        case (.areas, .undo): .areasUndone
        case (.areas, _): .areasImported
        case (.support, .undo): .supportUndone
        case (.support, _): .supportImported
        case (_, .undo): .tableUndone
        case (_, _): .tableApplied
        }
    }
}

/// A part of an import that is written at once.
struct ImportPart: Sendable {
    let way: ImportWay
    let rows: StagedRows
    let generation: Int
    let links: LinkHashes?

    /// What the links of people who lose an office are made anew of.
    func hashes() throws -> LinkHashes {
        guard let links else { throw StoreError.missing }
        return links
    }
}

extension Writer {
    fileprivate func check(_ way: ImportWay, _ rows: StagedRows, in spans: Spans) throws {
        switch way {
        case .apply: if try isStale(rows, in: spans) { throw StoreError.changedMeanwhile }
        case .undo: try refuseBuiltUpon(rows, in: spans)
        }
    }
}
