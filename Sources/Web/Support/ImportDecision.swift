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
    let apply: @Sendable (Writer, ID<FileImport>, Scope, LinkHashes) throws -> Void
    let undo: @Sendable (Writer, ID<FileImport>, Scope, LinkHashes) throws -> Void
    /// The page of the import; a sentence where a decision on it was refused.
    let page: @Sendable (Visit, Phrase?) async throws -> Page

    /// Looking at the import, and the decisions on it.
    var routes: [Route] {
        [
            .get("\(address)/{import}", deed) { $0.show(try await page($0, nil)) },
            .post("\(address)/{import}/apply", settling ?? deed) { try await decide($0, apply) },
            .post("\(address)/{import}/discard", deed) { visit in
                try await decide(visit) { writer, id, scope, _ in
                    try writer.discardImport(id, of: kind, for: scope)
                }
            },
            .post("\(address)/{import}/undo", settling ?? deed) { try await decide($0, undo) },
        ]
    }

    private func decide(
        _ visit: Visit, _ decision: @escaping @Sendable (Writer, ID<FileImport>, Scope, LinkHashes) throws -> Void
    ) async throws -> Answer {
        let id: ID<FileImport> = try visit.id("import")
        let (scope, links, after) = (visit.scope, visit.site.links.hashes, "\(address)/\(id)")
        let form = try await visit.form()
        do {
            return try await visit.act(form) { writer in
                try decision(writer, id, scope, links)
                return after
            }
        } catch let refusal as FileImport.Refusal {
            return visit.show(try await page(visit, refusal.phrase), status: .unprocessableContent)
        } catch let refusal as SecondFactor.Refusal {
            return visit.show(try await page(visit, refusal.phrase), status: .unprocessableContent)
        } catch StoreError.changedMeanwhile {
            return visit.show(try await page(visit, .importStale), status: .conflict)
        }
    }
}
