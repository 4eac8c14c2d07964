/// A file that was brought in: first staged and looked at, then applied or discarded, and remembered either way. What
/// was applied can be undone.
package struct FileImport: Identifiable, Hashable, Sendable {
    package let id: ID<FileImport>
    package let kind: Kind
    package let file: ImportedFile
    /// Whose import it is; nothing for one of the administrator or the command line.
    package let province: Province?
    package let stagedAt: Instant
    /// Who staged it, as the journal keeps it.
    package let stagedBy: String
    package private(set) var state: State
    package let settledAt: Instant?
    /// The counts; problems are read page by page.
    package let report: ImportReport

    package init(
        id: ID<FileImport>, kind: Kind, file: ImportedFile, province: Province?, stagedAt: Instant, stagedBy: String,
        state: State = .staged, settledAt: Instant? = nil, report: ImportReport
    ) {
        self.id = id
        self.kind = kind
        self.file = file
        self.province = province
        self.stagedAt = stagedAt
        self.stagedBy = stagedBy
        self.state = state
        self.settledAt = settledAt
        self.report = report
    }

    package enum Kind: String, CaseIterable, Sendable {
        case areas
        /// Activities in the XML of IATI.
        case support
        /// Tables: projects of the ODA and NGO data bases, priorities of a province.
        case oda, ngo, priorities
        /// Tables of bodies and persons.
        case organisations, contacts, councillors
    }

    package enum State: String, CaseIterable, Sendable {
        /// A table whose columns have yet to be told apart.
        case received
        case staged, applied, discarded, undone
    }

    package enum Refusal: Error, Hashable, Sendable {
        /// It has been applied or discarded already.
        case settled(State)
        /// Everything in it is known: there is nothing to apply.
        case nothingNew
        /// The columns have to be told apart first.
        case notStaged
        /// Some rows may be what is known already; somebody has to say which.
        case undecided(Int)
        /// The table can be read in more than one way; somebody has to say how it is meant.
        case unanswered(Int)
        /// Only what was applied can be undone.
        case notApplied
        /// A later import changed the same again: that one has to be undone first. Its file is named.
        case builtUpon(String)
        /// It is being read, applied or undone at this moment.
        case underWay
        /// What the import brought in is used elsewhere by now, so it cannot be taken away.
        case inUse
    }

    package mutating func apply() throws(Refusal) {
        guard state != .received else { throw .notStaged }
        guard state == .staged else { throw .settled(state) }
        guard report.changesSomething else { throw .nothingNew }
        state = .applied
    }

    package mutating func discard() throws(Refusal) {
        guard state == .staged || state == .received else { throw .settled(state) }
        state = .discarded
    }

    /// Takes back what was applied; what stood in the file stays readable.
    package mutating func undo() throws(Refusal) {
        guard state == .applied else { throw .notApplied }
        state = .undone
    }
}

extension FileImport {
    /// What stands in it has been read to its end. Before that nobody is shown any of it.
    package var isRead: Bool { state != .received }
}

/// A file as it came: its name and what it is recognised by.
package struct ImportedFile: Hashable, Sendable {
    package let name: String
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    package let sha256: String

    package init(name: String, sha256: String) {
        self.name = name
        self.sha256 = sha256
    }
}

extension ImportReport {
    /// Whether applying it writes anything.
    package var changesSomething: Bool { added + changed + retired > 0 }
}

/// A problem of a staged file as it was kept, with its sentence in both languages.
package struct KeptProblem: Hashable, Sendable {
    package let row: Int
    package let field: String
    package let found: String
    package let expected: Bilingual
    package let rejects: Bool

    package init(row: Int, field: String, found: String, expected: Bilingual, rejects: Bool) {
        self.row = row
        self.field = field
        self.found = found
        self.expected = expected
        self.rejects = rejects
    }
}

extension KeptProblem {
    /// A problem as it would be kept.
    package init(_ problem: ImportProblem) {
        let words = problem.expected.words
        self.init(
            row: problem.row, field: problem.field, found: problem.found,
            expected: Bilingual(words.khmer, words.english), rejects: problem.rejects)
    }
}
