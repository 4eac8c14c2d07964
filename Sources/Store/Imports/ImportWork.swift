package import Dialogue

/// What is being done with an import, slice by slice: reading it in, applying it, undoing it. It stands in the data
/// base, so that a program that was killed goes on where it was, and so that a page can show how far it is.
package struct ImportWork: Hashable, Sendable {
    package enum Kind: String, Sendable {
        case stage, apply, undo
    }

    /// Why it came to nothing.
    package enum Failure: Error, Hashable, Sendable {
        case refused(FileImport.Refusal)
        /// Others changed the same records.
        case stale
        /// The program was stopped while it read the file.
        case brokenOff
        case failed
    }

    package let found: ID<FileImport>
    package let kind: Kind
    let actor: String
    let key: String?
    package let answer: String
    /// The generation it writes for; nothing before its turn has come.
    let generation: Int?
    /// The last row of the file that is done.
    let place: Int
    package let done: Int
    package let whole: Int
    /// It takes back what it has written, because something was refused.
    package let isBack: Bool
    package let failure: Failure?
    let holder: String
    let heldUntil: Instant

    /// It is not at its end.
    package var isUnderWay: Bool { failure == nil || isBack }
    var way: ImportWay { kind == .undo ? .undo : .apply }

    /// Whoever works on it says so with every slice; after so long without a word somebody else goes on.
    package static let held = 20
}

extension ImportWork.Failure {
    init(_ error: any Error) {
        switch error {
        case let failure as ImportWork.Failure: self = failure
        case let refusal as FileImport.Refusal: self = .refused(refusal)
        case StoreError.changedMeanwhile, StoreError.taken: self = .stale
        default: self = .failed
        }
    }

    /// What a caller who still waits is told.
    package var error: any Error {
        switch self {
        case .refused(let refusal): refusal
        case .stale: StoreError.changedMeanwhile
        case .brokenOff, .failed: self
        }
    }

    init(text: String) {
        let sides = text.split(separator: "\t", maxSplits: 1).map(String.init)
        switch (sides.first, sides.dropFirst().first) {
        case ("built_upon", let file?): self = .refused(.builtUpon(file))
        case ("in_use", _): self = .refused(.inUse)
        case ("stale", _): self = .stale
        case ("broken_off", _): self = .brokenOff
        default: self = .failed
        }
    }

    var text: String {
        switch self {
        case .refused(.builtUpon(let file)): "built_upon\t\(file)"
        case .refused(.inUse): "in_use"
        case .stale: "stale"
        case .brokenOff: "broken_off"
        case .refused, .failed: "failed"
        }
    }
}

extension Reader {
    /// What is being done with an import, or what came to nothing last.
    package func importWork(of id: ID<FileImport>) throws -> ImportWork? {
        try rowIfAny("SELECT \(columns) FROM import_work WHERE import_id = \(id)", ImportWork.init)
    }

    /// What somebody has begun and left: the program was killed, or the machine.
    package func leftImportWork(at now: Instant) throws -> [ImportWork] {
        try rows(
            """
            SELECT \(columns) FROM import_work WHERE (failure IS NULL OR is_back = 1) AND held_until < \(now)
            ORDER BY CASE WHEN generation IS NULL THEN 1 ELSE 0 END, import_id
            """, ImportWork.init)
    }

    /// An import of one's own that nobody works on.
    func importAtRest(_ id: ID<FileImport>, for scope: Scope) throws -> FileImport {
        let found = try fileImport(id, for: scope)
        try scope.requireKeeping(found.province)
        try requireRest(id)
        return found
    }

    func requireRest(_ id: ID<FileImport>) throws {
        if let work = try importWork(of: id), work.isUnderWay { throw FileImport.Refusal.underWay }
    }
}

private let columns: SQL = """
    import_id, kind, actor, key, answer, generation, place, done, whole, is_back, failure, holder, held_until
    """

extension Writer {
    /// A second sending of a form is told where the first led, whether that is done or still on its way.
    func refuseRepeatedWork() throws {
        try refuseRepeat()
        guard let key = act.key else { return }
        let before = try rowIfAny(
            "SELECT actor, answer FROM import_work WHERE key = \(key) AND (failure IS NULL OR is_back = 1)"
        ) { row in (actor: try row.next(String.self), answer: try row.next(String.self)) }
        guard let before else { return }
        throw before.actor == act.actor.description
            ? StoreError.doneBefore(answer: before.answer) : StoreError.keyOfSomebodyElse
    }

    /// Puts an import to work, with nothing of it done.
    func begin(
        _ kind: ImportWork.Kind, of id: ID<FileImport>, whole: Int, holder: String, answer: String
    ) throws {
        try requireRest(id)
        try run("DELETE FROM import_work WHERE import_id = \(id)")
        try run(
            """
            INSERT INTO import_work (import_id, kind, actor, key, answer, place, done, whole, is_back, holder,
                held_until)
            VALUES (\(id), \(kind), \(act.actor.description), \(act.key), \(answer), 0, 0, \(whole), 0, \(holder),
                \(now.adding(seconds: ImportWork.held)))
            """)
    }

    /// The work that is the holder's still; says that it is worked on.
    func heldWork(_ id: ID<FileImport>, by holder: String) throws -> ImportWork {
        let held = try run(
            """
            UPDATE import_work SET held_until = \(now.adding(seconds: ImportWork.held))
            WHERE import_id = \(id) AND holder = \(holder) AND (failure IS NULL OR is_back = 1)
            """)
        guard held == 1, let work = try importWork(of: id) else { throw ImportWork.Lost() }
        return work
    }

    /// Takes up work that somebody has left.
    func takeUp(_ id: ID<FileImport>, holder: String) throws -> ImportWork {
        guard let work = try importWork(of: id), work.isUnderWay, work.heldUntil < now else { throw ImportWork.Lost() }
        try run(
            """
            UPDATE import_work SET holder = \(holder), held_until = \(now.adding(seconds: ImportWork.held))
            WHERE import_id = \(id)
            """)
        return work
    }

    func tell(_ work: ImportWork, done: Int, of whole: Int? = nil) throws {
        try send(
            """
            UPDATE import_work SET done = \(done), whole = \(whole ?? work.whole) WHERE import_id = \(work.found)
            """)
    }

    /// It came to nothing; what it has written is taken back next where it was written for a generation.
    func fail(_ work: ImportWork, _ failure: ImportWork.Failure) throws {
        try run(
            """
            UPDATE import_work SET failure = \(failure.text), is_back = \(work.generation != nil)
            WHERE import_id = \(work.found)
            """)
    }

    func end(_ work: ImportWork) throws { try run("DELETE FROM import_work WHERE import_id = \(work.found)") }
}

extension ImportWork {
    /// Somebody else works on it by now, or it is at its end.
    struct Lost: Error {}

    init(_ row: inout Row) throws {
        found = try row.next()
        kind = try row.next(word: Kind.self)
        actor = try row.next()
        key = try row.next()
        answer = try row.next()
        generation = try row.next()
        place = try row.next()
        done = try row.next()
        whole = try row.next()
        isBack = try row.next()
        failure = try row.next(String?.self).map { Failure(text: $0) }
        holder = try row.next()
        heldUntil = try row.next()
    }
}
