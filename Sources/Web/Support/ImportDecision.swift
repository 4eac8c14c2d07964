import Acts
import Dialogue
import HTTPTypes
import Store

/// Applying or discarding a file that was read and waits, and undoing what was applied, whatever kind of file it is.
struct ImportDecision<Files: ImportedFiles>: Sendable {
    /// `/areas`: the import itself stands below it, `/areas/{import}`.
    let address: String
    /// The page of the import; a sentence where a decision on it was refused.
    let page: @Sendable (Visit, Phrase?) async throws -> Page

    /// Looking at the import, and the decisions on it.
    var routes: [Route] {
        [
            .get("\(address)/{import}", Files.deed) { $0.show(try await page($0, nil)) },
            .post("\(address)/{import}/apply", ApplyImport<Files>.self) { visit in
                try await visit.begin(ApplyImport<Files>.self, leadingTo: own) {
                    try await refused(visit, $0)
                } otherwise: {
                    try await otherwise(visit, $0, $1)
                }
            },
            .post("\(address)/{import}/discard", DiscardImport<Files>.self) { visit in
                try await visit.take(DiscardImport<Files>.self, leadingTo: own) {
                    try await refused(visit, $0)
                } otherwise: {
                    try await otherwise(visit, $0, $1)
                }
            },
            .post("\(address)/{import}/undo", UndoImport<Files>.self) { visit in
                try await visit.begin(UndoImport<Files>.self, leadingTo: own) {
                    try await refused(visit, $0)
                } otherwise: {
                    try await otherwise(visit, $0, $1)
                }
            },
        ]
    }

    private func own(_ id: ID<FileImport>) -> String { "\(address)/\(id)" }

    /// What was refused is said on the page of the import.
    private func refused(_ visit: Visit, _ entered: Entered) async throws -> Answer {
        let sentence = entered.isStale ? .importStale : entered.refusal
        return visit.show(try await page(visit, sentence), status: entered.status)
    }

    private func otherwise(_ visit: Visit, _: Entered, _ error: any Error) async throws -> Answer {
        guard error is SeenList.Changed else { throw error }
        return visit.show(try await page(visit, .tableDecidedMeanwhile), status: .conflict)
    }
}
