package import Dialogue
import Store

extension Site {
    /// Prints the letters of a dialogue for the command line; answers how many. `write` is given a name and a file.
    /// - Throws: what stopped the first that cannot be printed, after the others were written; and whatever `write`
    ///   throws.
    package func writeLetters(
        of name: DialogueName, merged: Bool, _ write: @escaping @Sendable (String, [UInt8]) throws -> Void
    ) async throws -> Int {
        let work = try await store.read { try $0.paperwork(of: $0.dialogue(name)) }
        let paper = invitationPaper(work, at: clock())
        return try await print { press in
            let rows = work.invited
            if merged, !rows.isEmpty {
                try write("\(name.fileName)-letters.pdf", press.pdf(rows.flatMap { paper.sheets(to: $0) }))
            } else {
                var failure: (any Error)?
                try Letters(paper: paper, press: press).each(of: rows) { row, letter, _ in
                    switch letter {
                    case .success(let bytes): try write(Letters.fileName(row), bytes)
                    case .failure(let error): failure = failure ?? error
                    }
                }
                if let failure { throw failure }
            }
            return rows.count
        }
    }
}
