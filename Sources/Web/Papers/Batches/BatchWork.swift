import Dialogue
import Documents
import Foundation
import Store

/// Prints what a batch holds. A paper that cannot be printed is left out and told; it does not stop the others.
struct BatchWork: Sendable {
    let batch: Batch
    let paper: InvitationPaper
    let room: BatchRoom
    let press: Press

    struct Made: Sendable {
        /// How many papers came out.
        let papers: Int
        let leftOut: [LeftOut]
    }

    struct LeftOut: Sendable {
        let participant: ID<Participant>
        let why: any Error
    }

    /// - Throws: what stopped it where not one paper came out.
    func run() throws -> Made {
        switch batch.kind {
        case .letterFiles: try letterFiles()
        case .letterBook: try letterBook()
        case .badges: try badges()
        }
    }

    private func letterFiles() throws -> Made {
        let rows = paper.work.invited
        var leftOut: [LeftOut] = []
        try room.write(batch) { file in
            var archive = ZipArchive(made: batch.askedAt.moment)
            try Letters(paper: paper, press: press).each(of: rows) { row, letter, done in
                switch letter {
                case .success(let bytes): try archive.add(Letters.fileName(row), bytes, isStored: true)
                case .failure(let error): leftOut.append(LeftOut(participant: row.id, why: error))
                }
                try file.write(contentsOf: archive.takeOutput())
                room.tell(batch.id, done, of: rows.count)
            }
            if let first = leftOut.first, leftOut.count == rows.count { throw first.why }
            try file.write(contentsOf: archive.finish())
        }
        return Made(papers: rows.count - leftOut.count, leftOut: leftOut)
    }

    private func letterBook() throws -> Made {
        try together(paper.work.invited) { rows in
            let sheets = rows.flatMap { paper.sheets(to: $0) }
            return try press.pdf(sheets) { room.tell(batch.id, $0 * rows.count / sheets.count, of: rows.count) }
        }
    }

    private func badges() throws -> Made {
        try together(paper.work.people) { rows in
            var work = paper.work
            work.people = rows
            let badges = Badges(work: work, address: paper.address, language: .khmer, now: paper.now)
            return try press.pdf(badges.sheets) {
                room.tell(batch.id, min($0 * Badges.together, rows.count), of: rows.count)
            }
        }
    }

    private func together(_ rows: [ParticipantRow], _ print: ([ParticipantRow]) throws -> [UInt8]) throws -> Made {
        room.tell(batch.id, 0, of: rows.count)
        let (bytes, leftOut) = try Self.sparing(rows, print)
        try room.write(batch) { try $0.write(contentsOf: bytes) }
        return Made(papers: rows.count - leftOut.count, leftOut: leftOut)
    }

    /// Prints all in one file; where that fails, without those that cannot be printed alone either.
    static func sparing(
        _ rows: [ParticipantRow], _ print: ([ParticipantRow]) throws -> [UInt8]
    ) throws -> (bytes: [UInt8], leftOut: [LeftOut]) {
        do {
            return (try print(rows), [])
        } catch {
            var leftOut: [LeftOut] = []
            let rest = rows.filter { row in
                do {
                    _ = try print([row])
                    return true
                } catch {
                    leftOut.append(LeftOut(participant: row.id, why: error))
                    return false
                }
            }
            guard !leftOut.isEmpty, !rest.isEmpty else { throw error }
            return (try print(rest), leftOut)
        }
    }
}
