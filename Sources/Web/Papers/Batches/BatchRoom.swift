import Dialogue
import Dispatch
import Documents
import Foundation
import Store
import Synchronization

/// Where batches are made: beside the requests, one paper after the other, straight into a file. The papers hold
/// personal links, so they lie in a folder that only this user can read, and for a week at most.
final class BatchRoom: Sendable {
    private let folder: String
    private let progress = Mutex<[Int64: Progress]>([:])

    struct Progress: Hashable, Sendable {
        var done: Int
        var total: Int
    }

    /// The folder can no longer be written, or a file of it is gone.
    enum Failure: Error, Hashable, Sendable {
        case notWritable
    }

    init(folder: String) { self.folder = folder }

    /// Nothing for a batch that is not being made in this process.
    func progress(of batch: Batch.ID) -> Progress? { progress.withLock { $0[batch.number] } }

    /// False where it is being made already.
    func enter(_ batch: Batch.ID) -> Bool {
        progress.withLock { all in
            guard all[batch.number] == nil else { return false }
            all[batch.number] = Progress(done: 0, total: 0)
            return true
        }
    }

    func leave(_ batch: Batch.ID) { progress.withLock { $0[batch.number] = nil } }

    func tell(_ batch: Batch.ID, _ done: Int, of total: Int) {
        progress.withLock { $0[batch.number] = Progress(done: done, total: total) }
    }

    func path(of batch: Batch) -> String { "\(folder)/\(batch.mark).\(batch.kind.fileExtension)" }

    func isThere(_ batch: Batch) -> Bool { FileManager.default.isReadableFile(atPath: path(of: batch)) }

    /// Writes a file under another name first, so that nobody ever fetches half of one.
    func write(_ batch: Batch, _ fill: (FileHandle) throws -> Void) throws {
        let files = FileManager.default
        try files.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let (path, partial) = (path(of: batch), path(of: batch) + ".part")
        guard files.createFile(atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: partial)
        else { throw Failure.notWritable }
        try fill(handle)
        try handle.close()
        guard rename(partial, path) == 0 else { throw Failure.notWritable }
    }

    /// Takes away what has lain here for longer than a batch is kept.
    func sweep(before limit: Date) {
        let files = FileManager.default
        for name in (try? files.contentsOfDirectory(atPath: folder)) ?? [] {
            let path = "\(folder)/\(name)"
            let changed = (try? files.attributesOfItem(atPath: path))?[.modificationDate] as? Date
            if let changed, changed < limit { try? files.removeItem(atPath: path) }
        }
    }
}

extension Batch.Kind {
    var fileExtension: String { self == .letterFiles ? "zip" : "pdf" }
}

/// Prints what a batch holds.
struct BatchWork: Sendable {
    let batch: Batch
    let paper: InvitationPaper
    let room: BatchRoom
    let press: Press

    /// How many papers came out.
    func run() throws -> Int {
        switch batch.kind {
        case .letterFiles: try letterFiles()
        case .letterBook: try letterBook()
        case .badges: try badges()
        }
    }

    private func letterFiles() throws -> Int {
        let rows = paper.work.invited
        try room.write(batch) { file in
            var archive = ZipArchive(made: batch.askedAt.moment)
            try Letters(paper: paper, press: press).each(of: rows) { row, bytes, done in
                try archive.add(Letters.fileName(row), bytes, isStored: true)
                try file.write(contentsOf: archive.takeOutput())
                room.tell(batch.id, done, of: rows.count)
            }
            try file.write(contentsOf: archive.finish())
        }
        return rows.count
    }

    private func letterBook() throws -> Int {
        let rows = paper.work.invited
        room.tell(batch.id, 0, of: rows.count)
        let sheets = rows.flatMap { paper.sheets(to: $0) }
        let bytes = try press.pdf(sheets) { room.tell(batch.id, $0 * rows.count / sheets.count, of: rows.count) }
        try room.write(batch) { try $0.write(contentsOf: bytes) }
        return rows.count
    }

    private func badges() throws -> Int {
        let badges = Badges(work: paper.work, address: paper.address, language: .khmer, now: paper.now)
        let count = paper.work.people.count
        room.tell(batch.id, 0, of: count)
        let bytes = try press.pdf(badges.sheets) { room.tell(batch.id, min($0 * Badges.together, count), of: count) }
        try room.write(batch) { try $0.write(contentsOf: bytes) }
        return count
    }
}

/// Many letters, printed a few at a time on all processors, handed over in their order.
struct Letters: Sendable {
    let paper: InvitationPaper
    let press: Press
    /// So many letters are in memory at once.
    private static let together = 16

    func each(of rows: [ParticipantRow], _ take: (ParticipantRow, [UInt8], _ done: Int) throws -> Void) throws {
        var done = 0
        for first in stride(from: 0, to: rows.count, by: Self.together) {
            let some = Array(rows[first..<min(first + Self.together, rows.count)])
            for (row, bytes) in zip(some, try printed(some)) {
                done += 1
                try take(row, bytes, done)
            }
        }
    }

    private func printed(_ rows: [ParticipantRow]) throws -> [[UInt8]] {
        let hands = min(rows.count, ProcessInfo.processInfo.activeProcessorCount)
        let shares = (0..<hands).map { hand in rows.indices.filter { $0 % hands == hand } }
        let results = Mutex<[Int: [UInt8]]>([:])
        let failure = Mutex<(any Error)?>(nil)
        DispatchQueue.concurrentPerform(iterations: hands) { hand in
            do {
                let files = try press.pdfs(shares[hand].map { paper.sheets(to: rows[$0]) })
                results.withLock { all in for (index, file) in zip(shares[hand], files) { all[index] = file } }
            } catch {
                failure.withLock { $0 = error }
            }
        }
        if let failure = failure.withLock({ $0 }) { throw failure }
        let all = results.withLock { $0 }
        return rows.indices.compactMap { all[$0] }
    }

    /// `012 សោភា.pdf`: sorted as the list is, and found by name.
    static func fileName(_ row: ParticipantRow) -> String {
        let name = (row.calledBy?.text(in: .khmer) ?? "").unicodeScalars
            .filter { $0.value >= 32 && !"/\\:*?\"<>|".unicodeScalars.contains($0) }
        return "\(padded(row.participant.number, to: 3)) \(String(String.UnicodeScalarView(name.prefix(60)))).pdf"
    }
}

extension Site {
    /// Begins batches anew that were not done when the program stopped.
    package func resumeBatches() async throws {
        for batch in try await store.read({ try $0.unfinishedBatches() }) { begin(batch) }
    }

    func begin(_ batch: Batch) {
        guard batches.enter(batch.id) else { return }
        Task {
            await make(batch)
            batches.leave(batch.id)
        }
    }

    private func make(_ batch: Batch) async {
        var papers: Int?
        do {
            let week = Double(Batch.daysKept) * 86_400
            batches.sweep(before: Date(timeIntervalSinceNow: -week))
            let work = try await store.read { try $0.paperwork(of: $0.dialogue(batch.dialogue)) }
            let (paper, room) = (invitationPaper(work, at: batch.askedAt), batches)
            papers = try await print { try BatchWork(batch: batch, paper: paper, room: room, press: $0).run() }
        } catch {
            logger.error("batch \(batch.id): \(error)")
        }
        let count = papers
        do {
            try await store.act(Act(by: .program, at: clock()), returning: { try $0.endBatch(batch, papers: count) })
        } catch StoreError.changedMeanwhile {
            // Another machine has made it too.
        } catch {
            logger.error("batch \(batch.id) stays open: \(error)")
        }
    }
}
