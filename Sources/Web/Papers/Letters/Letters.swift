import Dialogue
import Dispatch
import Documents
import Foundation
import Store
import Synchronization

/// Many letters, printed a few at a time on all processors, handed over in their order, each for itself: one that
/// cannot be printed does not hold up the others.
struct Letters: Sendable {
    typealias Letter = Result<[UInt8], any Error>

    let paper: InvitationPaper
    /// Prints each of several files.
    let print: @Sendable ([[Document]]) throws -> [[UInt8]]
    /// So many letters are in memory at once.
    private static let together = 16

    init(paper: InvitationPaper, print: @escaping @Sendable ([[Document]]) throws -> [[UInt8]]) {
        self.paper = paper
        self.print = print
    }

    init(paper: InvitationPaper, press: Press) { self.init(paper: paper) { try press.pdfs($0) } }

    func each(of rows: [ParticipantRow], _ take: (ParticipantRow, Letter, _ done: Int) throws -> Void) throws {
        var done = 0
        for first in stride(from: 0, to: rows.count, by: Self.together) {
            let some = Array(rows[first..<min(first + Self.together, rows.count)])
            for (row, letter) in zip(some, printed(some)) {
                done += 1
                try take(row, letter, done)
            }
        }
    }

    private func printed(_ rows: [ParticipantRow]) -> [Letter] {
        let hands = min(rows.count, ProcessInfo.processInfo.activeProcessorCount)
        let shares = (0..<hands).map { hand in rows.indices.filter { $0 % hands == hand } }
        let results = Mutex<[Int: Letter]>([:])
        DispatchQueue.concurrentPerform(iterations: hands) { hand in
            let letters = printedTogether(shares[hand].map { rows[$0] })
            results.withLock { all in for (index, letter) in zip(shares[hand], letters) { all[index] = letter } }
        }
        let all = results.withLock { $0 }
        return rows.indices.compactMap { all[$0] }
    }

    /// What is attached to each is set once for all. Where one cannot be printed, each is printed alone.
    private func printedTogether(_ rows: [ParticipantRow]) -> [Letter] {
        do {
            return try print(rows.map { paper.sheets(to: $0) }).map { .success($0) }
        } catch {
            return rows.map { row in
                Letter {
                    guard let letter = try print([paper.sheets(to: row)]).first else {
                        throw Press.Failure.nothingToPrint
                    }
                    return letter
                }
            }
        }
    }

    /// `012 សោភា.pdf`: sorted as the list is, and found by name.
    static func fileName(_ row: ParticipantRow) -> String {
        let name = (row.calledBy?.text(in: .khmer) ?? "").unicodeScalars
            .filter { $0.value >= 32 && !"/\\:*?\"<>|".unicodeScalars.contains($0) }
        return "\(padded(row.participant.number, to: 3)) \(String(String.UnicodeScalarView(name.prefix(60)))).pdf"
    }
}
