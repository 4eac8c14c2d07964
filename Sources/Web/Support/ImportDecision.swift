import Dialogue
import HTTPTypes
import Store

/// Applying or discarding a file that was read and waits, and undoing what was applied, whatever kind of file it is.
struct ImportDecision: Sendable {
    /// `/areas`: the import itself stands below it, `/areas/{import}`.
    let address: String
    let deed: Rights.Deed
    /// The deed of letting it take effect or taking it back, where that is another.
    var settling: Rights.Deed?
    /// The one kind that stands below the address; nothing where many do.
    let kind: FileImport.Kind?
    /// What applying would do, as the page showed it; nothing where it stays as it was staged. As with `Seen`, a
    /// request that says nothing of it asks for no such check.
    var seen: (@Sendable (Reader, ID<FileImport>, Scope) throws -> SeenList)?
    /// The page of the import; a sentence where a decision on it was refused.
    let page: @Sendable (Visit, Phrase?) async throws -> Page

    /// Looking at the import, and the decisions on it.
    var routes: [Route] {
        [
            .get("\(address)/{import}", deed) { $0.show(try await page($0, nil)) },
            .post("\(address)/{import}/apply", settling ?? deed) { try await settle($0, .apply) },
            .post("\(address)/{import}/discard", deed, discard),
            .post("\(address)/{import}/undo", settling ?? deed) { try await settle($0, .undo) },
        ]
    }

    /// Applying and undoing are heavy: they are begun here and go on beside the request.
    private func settle(_ visit: Visit, _ work: ImportWork.Kind) async throws -> Answer {
        let id: ID<FileImport> = try visit.id("import")
        let (scope, after) = (visit.scope, "\(address)/\(id)")
        let form = try await visit.form()
        return try await shown(visit) {
            let found = try await visit.read { try $0.fileImport(id, for: scope) }
            // Tables have one address for all their kinds.
            guard kind.map({ $0 == found.kind }) ?? (TableKind.of(found.kind) != nil) else { throw StoreError.missing }
            let seal = try visit.seal(form)
            let answer = try await visit.work(form) { hand in
                try await hand.begin(work, of: id, for: scope, answer: after) { writer in
                    if work == .apply, let seen, form.has(Form.list) {
                        try form.seenList.require(seen(writer, id, scope))
                    }
                    try seal(writer)
                }
                return ((), after)
            } _: { hand, _ in
                try await hand.carryOut(id)
            }
            if let deed = visit.deed, Rights.needsSecondFactor(deed) { try visit.giveBackTry(after: answer) }
            return answer
        }
    }

    private func discard(_ visit: Visit) async throws -> Answer {
        let id: ID<FileImport> = try visit.id("import")
        let (scope, after) = (visit.scope, "\(address)/\(id)")
        let form = try await visit.form()
        return try await shown(visit) {
            try await visit.act(form) { writer in
                try writer.discardImport(id, of: kind, for: scope)
                return after
            }
        }
    }

    /// What was refused is said on the page of the import.
    private func shown(_ visit: Visit, _ decision: () async throws -> Answer) async throws -> Answer {
        do {
            return try await decision()
        } catch let refusal as FileImport.Refusal {
            return visit.show(try await page(visit, refusal.phrase), status: .unprocessableContent)
        } catch let refusal as SecondFactor.Refusal {
            return visit.show(try await page(visit, refusal.phrase), status: .unprocessableContent)
        } catch is SeenList.Changed {
            return visit.show(try await page(visit, .tableDecidedMeanwhile), status: .conflict)
        } catch StoreError.changedMeanwhile {
            return visit.show(try await page(visit, .importStale), status: .conflict)
        }
    }
}
