import Dialogue
import Dispatch
package import Documents
import Foundation
import Khmer
import Store
import Synchronization

/// Where the one press of the program stands. It is made when the first paper is printed, and anew when there are new
/// names: no line of a paper may end inside the name of a place, a body or a person.
final class PressRoom: Sendable {
    private let folder: String
    private let kept = Mutex<(press: Task<Press, any Error>, names: Int)?>(nil)
    /// Papers are set beside the requests, never among them: a long report must not keep a short page waiting.
    private let front = Bench(
        "vetika.press", hands: PressRoom.hands, waiting: PressRoom.mostWaiting)
    /// What no visitor waits for: batches, letters of the post. It is never sent away, and keeps nobody waiting.
    private let back = Bench("vetika.press.back", hands: 2, waiting: 1 << 20)
    /// So many are set at once for visitors, and so many more may wait, each for all who ask for it.
    static let hands = max(2, ProcessInfo.processInfo.activeProcessorCount)
    static let mostWaiting = 60

    /// How often something was set for visitors since the program began.
    var settings: Int { front.begun }

    /// Who waits for a paper.
    enum Patience: Sendable {
        /// A visitor, now: where too many wait, the answer is to come again.
        case visitor
        /// Nobody in particular.
        case background
    }

    /// - Parameter folder: where the fonts are kept; made when it is not there.
    init(folder: String) { self.folder = folder }

    /// Whoever asks while it is being made waits for the same.
    func press(_ store: Store) async throws -> Press {
        let now = try await store.read { try $0.countOfNames() }
        let making = kept.withLock { kept in
            if let kept, kept.names == now { return kept.press }
            let making = Task { try await self.make(store) }
            kept = (making, now)
            return making
        }
        do {
            return try await making.value
        } catch {
            // What failed is tried again, not remembered.
            kept.withLock { if $0?.names == now { $0 = nil } }
            throw error
        }
    }

    private func make(_ store: Store) async throws -> Press {
        let names = try await store.read { try $0.namesOnPaper() }
        let folder = folder
        return try await beside(.background) {
            try Press(fonts: FontFolder.filled(at: folder), segmenter: KhmerSegmenter(lexicon: names))
        }
    }

    /// Does work that takes long without holding up anybody's request.
    /// - Throws: `RequestFault.crowded` where too many visitors wait already, and whatever `work` throws.
    func beside<Value: Sendable>(
        _ patience: Patience = .visitor, _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        switch patience {
        case .visitor: try await front.work(work)
        case .background: try await back.work(work)
        }
    }
}

extension Site {
    /// A folder of this user alone among the machine's temporary ones.
    package static var temporaryCache: String {
        FileManager.default.temporaryDirectory.path + "/vetika-\(getuid())"
    }

    /// The press all papers are printed with.
    package var press: Press {
        get async throws { try await pressRoom.press(store) }
    }

    /// Prints for a visitor: the work runs beside the requests.
    /// - Throws: `RequestFault.crowded` where too many wait already, and whatever `work` throws.
    package func print<Value: Sendable>(_ work: @escaping @Sendable (Press) throws -> Value) async throws -> Value {
        let press = try await press
        return try await pressRoom.beside { try work(press) }
    }

    /// Prints what nobody waits for; it keeps no visitor waiting.
    func printInBackground<Value: Sendable>(
        _ work: @escaping @Sendable (Press) throws -> Value
    ) async throws -> Value {
        let press = try await press
        return try await pressRoom.beside(.background) { try work(press) }
    }

    /// A paper as a file, set once for all who ask as long as it says the same.
    func paper(_ document: Document, as format: PaperFormat) async throws -> [UInt8] {
        try await paper(Digest.sha256(document.kept()).hex, as: format) { document }
    }

    /// The same, where the state of what it says has a name, so that it need not be made to be found.
    func paper(
        _ state: String, as format: PaperFormat, _ document: @escaping @Sendable () async throws -> Document
    ) async throws -> [UInt8] {
        try await shelf.paper("\(state).\(format)") {
            let paper = try await document().addressed(at: self.settings.address)
            return try await self.print { format == .pdf ? try $0.pdf(paper) : try $0.docx(paper) }
        }
    }
}

/// What a paper is printed as.
enum PaperFormat: String, Sendable {
    case pdf, docx
}

extension Instant {
    /// The minute in Cambodia, as papers carry it in their properties.
    var moment: Moment {
        let (day, time) = (self.day, self.time)
        return Moment(
            year: day.year, month: day.month, day: day.day, hour: time.minutes / 60, minute: time.minutes % 60)
    }
}

extension Language {
    /// The language of a paper.
    var ofPaper: Document.Language { self == .khmer ? .khmer : .english }
}
