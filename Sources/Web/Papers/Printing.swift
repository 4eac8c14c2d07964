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
    private let kept = Mutex<(press: Press, names: Int)?>(nil)
    /// Papers are set beside the requests, never among them: a long report must not keep a short page waiting.
    private let bench = DispatchQueue(label: "vetika.press", attributes: .concurrent)

    /// - Parameter folder: where the fonts are kept; made when it is not there.
    init(folder: String) { self.folder = folder }

    func press(_ store: Store) async throws -> Press {
        let now = try await store.read { try $0.countOfNames() }
        if let kept = kept.withLock({ $0 }), kept.names == now { return kept.press }
        let names = try await store.read { try $0.namesOnPaper() }
        let folder = folder
        let press = try await beside {
            try Press(fonts: FontFolder.filled(at: folder), segmenter: KhmerSegmenter(lexicon: names))
        }
        kept.withLock { $0 = (press, now) }
        return press
    }

    /// Does work that takes long without holding up anybody's request.
    func beside<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            bench.async { continuation.resume(with: Result { try work() }) }
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

    /// Prints: the work runs beside the requests.
    package func print<Value: Sendable>(_ work: @escaping @Sendable (Press) throws -> Value) async throws -> Value {
        let press = try await press
        return try await pressRoom.beside { try work(press) }
    }
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
