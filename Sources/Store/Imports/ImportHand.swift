package import Dialogue

/// Does heavy work with imports, in slices between which light acts go on. The work stands in the data base
/// (`ImportWork`): whoever is killed in the middle of it leaves nothing that anybody sees, and another hand goes on.
package struct ImportHand: Sendable {
    let store: Store
    let actor: Actor
    let key: String?
    let links: LinkHashes?
    let clock: @Sendable () -> Instant
    /// What the data base knows this hand by.
    let holder = Digest.random(12).hex
    /// How long it lets go of the data base after each slice.
    private var pause = Duration.zero

    /// - Parameter key: of the form that asked for it; the act that makes the work visible has it.
    /// - Parameter links: what the links of people who lose an office by an import are made anew of; a hand that has
    ///   none takes up nothing of others.
    package init(
        _ store: Store, by actor: Actor, key: String?, links: LinkHashes?, clock: @escaping @Sendable () -> Instant
    ) {
        self.store = store
        self.actor = actor
        self.key = key
        self.links = links
        self.clock = clock
    }

    /// A hand that takes up what another has left.
    private init(_ store: Store, for work: ImportWork, links: LinkHashes, clock: @escaping @Sendable () -> Instant) {
        self.init(store, by: Actor(work.actor) ?? .program, key: work.key, links: links, clock: clock)
    }

    /// The act as it is signed now.
    var act: Signature { Signature(by: actor, at: clock(), key: key) }

    func slice<Value: Sendable>(
        _ body: @escaping @Sendable (Writer) throws -> Value
    ) async throws -> (value: Value, took: Duration) {
        let done = try await store.slice(act, body)
        if pause > .zero { try await Task.sleep(for: pause) }
        return done
    }

    /// The same hand, for a process that works beside a server: on SQLite nothing but a gap between two slices lets the
    /// server's acts through.
    package func besideServer() -> ImportHand {
        var hand = self
        hand.pause = store.engine == .sqlite ? .milliseconds(4) : .zero
        return hand
    }

    /// Begins to apply or undo an import. What can be refused at once is refused here; `also` is written with it.
    ///
    /// - Throws: `StoreError.doneBefore` where the same form was sent before.
    package func begin(
        _ kind: ImportWork.Kind, of id: ID<FileImport>, for scope: Scope, answer: String,
        also: @escaping @Sendable (Writer) throws -> Void = { _ in }
    ) async throws {
        _ = try await slice { writer in
            try writer.begin(kind, of: id, for: scope, holder: holder, answer: answer)
            try also(writer)
        }
    }

    /// Does what was begun, to its end. Throws why it came to nothing, when all of it is taken back.
    package func carryOut(_ id: ID<FileImport>) async throws {
        var size = SliceSize()
        var failed = 0
        while true {
            do {
                switch try await step(id, size.rows) {
                case (.went(let count), let took): size.learn(count, took: took)
                case (.waits(let other), _): try await wait(for: other)
                case (.isBack(let failure), _): throw failure.error
                case (.through, _): if try await finish(id) { return }
                }
                failed = 0
            } catch let away as StoreError where away.endsTransaction && failed < Self.mostTries {
                // A slice that was done after all is not done twice: how far it is stands beside what it wrote.
                failed += 1
                try await Task.sleep(for: .milliseconds(500))
            }
        }
    }

    /// So often a data base that is away or full is asked again, twice a second; later somebody else may go on.
    private static let mostTries = 600

    /// One slice. Where something is refused, all that was written is taken back by the next ones.
    private func step(_ id: ID<FileImport>, _ most: Int) async throws -> (ImportStep, Duration) {
        do {
            let (step, took) = try await slice { try $0.importSlice(id, holder: holder, most: most) }
            return (step, took)
        } catch let lost as ImportWork.Lost {
            throw lost
        } catch let away as StoreError where away.endsTransaction {
            throw away
        } catch {
            return (try await turnBack(id, error), .zero)
        }
    }

    private func finish(_ id: ID<FileImport>) async throws -> Bool {
        do {
            _ = try await store.act(act) { writer in
                let work = try writer.heldWork(id, by: holder)
                try writer.finishImport(id, holder: holder, links: links)
                return work.answer
            }
            return true
        } catch let lost as ImportWork.Lost {
            throw lost
        } catch let away as StoreError where away.endsTransaction {
            throw away
        } catch {
            _ = try await turnBack(id, error)
            return false
        }
    }

    private func turnBack(_ id: ID<FileImport>, _ error: any Error) async throws -> ImportStep {
        let failure = ImportWork.Failure(error)
        _ = try await slice { writer in
            let work = try writer.heldWork(id, by: holder)
            // What cannot even be taken back now is left for later.
            if work.isBack { throw error }
            try writer.fail(work, failure)
        }
        return .went(0)
    }

    /// Another import has its turn; where somebody has left it, it is ours.
    private func wait(for other: ID<FileImport>) async throws {
        try await Task.sleep(for: .milliseconds(50))
        let now = clock()
        let left = try await store.read { try $0.leftImportWork(at: now) }.first { $0.found == other }
        if let left, let links { try await Self.takeUp(left, in: store, links: links, clock: clock) }
    }

    /// Goes on with what others have left, when nobody has worked on it for a while. One that fails holds up no other;
    /// the first failure is thrown when all had their turn.
    package static func takeUpAll(
        in store: Store, links: LinkHashes, clock: @escaping @Sendable () -> Instant
    ) async throws {
        let now = clock()
        var failure: (any Error)?
        for work in try await store.read({ try $0.leftImportWork(at: now) }) {
            do { try await takeUp(work, in: store, links: links, clock: clock) } catch { failure = failure ?? error }
        }
        if let failure { throw failure }
    }

    private static func takeUp(
        _ work: ImportWork, in store: Store, links: LinkHashes, clock: @escaping @Sendable () -> Instant
    ) async throws {
        let hand = ImportHand(store, for: work, links: links, clock: clock)
        do {
            let taken = try await hand.slice { writer in
                let work = try writer.takeUp(work.found, holder: hand.holder)
                // What was read of a file was in memory only.
                if work.kind == .stage { try writer.fail(work, .brokenOff) }
                return work
            }.value
            if taken.kind == .stage {
                try await hand.removeRows(of: work.found)
            } else {
                try await hand.carryOut(work.found)
            }
        } catch is ImportWork.Lost {
            // Somebody was quicker.
        } catch let failure where ImportWork.Failure(failure) != .failed {
            // It was refused, and its page says so.
        }
    }
}
