import Dialogue
import Store
import Synchronization

/// The projects a matrix is made of, read once for each state of the imports: reading four thousand of them takes
/// longer than laying them out. What people decide about them is read anew each time.
final class AlignmentShelf: Sendable {
    private struct Shelved: Sendable {
        let province: Province
        let mark: String
        let projects: [SupportedProject]
    }

    /// The one asked for last comes first.
    private let shelved = Mutex<[Shelved]>([])
    /// A province holds some megabytes.
    private static let mostProvinces = 6

    func sources(for province: Province, _ reader: Reader) throws -> AlignmentSources {
        try reader.alignment(of: province, among: projects(for: province, reader))
    }

    private func projects(for province: Province, _ reader: Reader) throws -> [SupportedProject] {
        let mark = try reader.supportMark()
        let known = shelved.withLock { $0.first { $0.province == province && $0.mark == mark } }
        let found =
            try known
            ?? Shelved(province: province, mark: mark, projects: try reader.supportedProjects(for: province))
        shelved.withLock { all in
            let others = all.filter { $0.province != province }.prefix(Self.mostProvinces - 1)
            all = [found] + others
        }
        return found.projects
    }
}
