package import Dialogue
import Store

enum ImportActs {
    static let all = actsOn(Projects.self) + actsOn(Tables.self) + actsOn(Gazetteers.self)

    private static func actsOn<Files: ImportedFiles>(_: Files.Type) -> [Entry] {
        [
            Entry(sliced: ApplyImport<Files>.self),
            Entry(sliced: UndoImport<Files>.self),
            Entry(DiscardImport<Files>.self),
        ]
    }
}

/// Files of one kind: whose they are to decide on, and what deciding leaves.
package protocol ImportedFiles: Sendable {
    /// As acts are named by it: `apply_projects`.
    static var name: String { get }
    /// The deed of discarding one.
    static var deed: Rights.Deed { get }
    /// The deed of letting one take effect, and of taking it back.
    static var settling: Rights.Deed { get }
    static var applied: JournalKind { get }
    static var undone: JournalKind { get }
    static var discarded: JournalKind { get }
    static func holds(_ kind: FileImport.Kind) -> Bool
}

package enum Projects: ImportedFiles {
    package static let name = "projects"
    package static let deed = Rights.Deed.importSupport
    package static let settling = Rights.Deed.importSupport
    package static let applied = JournalKind.supportImported
    package static let undone = JournalKind.supportUndone
    package static let discarded = JournalKind.supportDiscarded
    package static func holds(_ kind: FileImport.Kind) -> Bool { kind == .support }
}

package enum Tables: ImportedFiles {
    package static let name = "table"
    package static let deed = Rights.Deed.importSupport
    package static let settling = Rights.Deed.importSupport
    package static let applied = JournalKind.tableApplied
    package static let undone = JournalKind.tableUndone
    package static let discarded = JournalKind.tableDiscarded
    /// Tables have one address for all their kinds.
    package static func holds(_ kind: FileImport.Kind) -> Bool { TableKind.of(kind) != nil }
}

package enum Gazetteers: ImportedFiles {
    package static let name = "areas"
    package static let deed = Rights.Deed.importAreas
    package static let settling = Rights.Deed.settleAreas
    package static let applied = JournalKind.areasImported
    package static let undone = JournalKind.areasUndone
    package static let discarded = JournalKind.areasDiscarded
    package static func holds(_ kind: FileImport.Kind) -> Bool { kind == .areas }
}
