import Dialogue
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

    /// Takes away what has lain here for longer than a batch is kept: the papers hold personal links, so a folder that
    /// cannot be swept takes no more of them.
    func sweep(before limit: Date) throws {
        let files = FileManager.default
        guard files.fileExists(atPath: folder) else { return }
        for name in try files.contentsOfDirectory(atPath: folder) {
            let path = "\(folder)/\(name)"
            // Another process that shares the folder may have been faster.
            guard files.fileExists(atPath: path) else { continue }
            let changed = try files.attributesOfItem(atPath: path)[.modificationDate] as? Date
            if let changed, changed < limit { try files.removeItem(atPath: path) }
        }
    }
}

extension Batch.Kind {
    var fileExtension: String { self == .letterFiles ? "zip" : "pdf" }
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
        var made: BatchWork.Made?
        for pause in Batch.pauses {
            do {
                try await Task.sleep(for: .seconds(pause))
                made = try await print(batch)
                break
            } catch {
                logger.error("batch \(batch.id): \(error)")
            }
        }
        for left in made?.leftOut ?? [] {
            logger.error("batch \(batch.id) lacks the papers of participant \(left.participant): \(left.why)")
        }
        await end(batch, made)
    }

    private func print(_ batch: Batch) async throws -> BatchWork.Made {
        let week = Double(Batch.daysKept) * 86_400
        try batches.sweep(before: Date(timeIntervalSinceNow: -week))
        let work = try await store.read { try $0.paperwork(of: $0.dialogue(batch.dialogue)) }
        let (paper, room) = (invitationPaper(work, at: batch.askedAt), batches)
        return try await printInBackground {
            try BatchWork(batch: batch, paper: paper, room: room, press: $0).run()
        }
    }

    /// Writes down how it ended, again and again where the data base does not take it: while a batch is open, none of
    /// its kind can be asked for.
    private func end(_ batch: Batch, _ made: BatchWork.Made?) async {
        let leftOut = (made?.leftOut ?? []).map(\.participant)
        var pause = 1
        while !Task.isCancelled {
            do {
                try await store.act(
                    Act(by: .program, at: clock()),
                    returning: { try $0.endBatch(batch, papers: made?.papers, leftOut: leftOut) })
                return
            } catch StoreError.changedMeanwhile {
                // Another machine has made it too.
                return
            } catch {
                logger.error("batch \(batch.id) stays open, again in \(pause) s: \(error)")
                try? await Task.sleep(for: .seconds(pause))  // Cancelled or not, the loop sees.
                pause = min(pause * 2, 600)
            }
        }
    }
}

extension Batch {
    /// Seconds before each try; after the last one it has failed.
    fileprivate static let pauses = [0, 5, 30]
}
