import ArgumentParser
import Dialogue
import Exchange
import Foundation
import Store
import Web

/// `vetika import KIND FILE`: applied at once.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Takes in a gazetteer, aid activities, or a table.",
        subcommands: [
            ImportGazetteer.self, ImportIATI.self, ImportODA.self, ImportNGO.self, ImportPriorities.self,
            ImportOrganisations.self, ImportContacts.self, ImportCouncillors.self,
        ])

    func run() throws { throw ValidationError("Say what to import.") }
}

/// What both imports are asked with.
struct ImportOptions: ParsableArguments {
    @Argument(help: "The file.") var file: String
    @OptionGroup var place: DatabaseOption
    @Flag(help: "Print one JSON object.") var json = false
    @Flag(name: .customLong("dry-run"), help: "Say what would happen and change nothing.") var dryRun = false

    func validate() throws {
        if file.trimmingBlanks.isEmpty { throw ValidationError("Say which file to import.") }
    }

    var fileName: String { URL(fileURLWithPath: file).lastPathComponent }

    /// What the links are made of that take the place of those of people who hold an office no longer.
    func links() throws -> Links {
        var settings = Settings()
        let address = settings.database(place, missing: "sqlite:vetika.sqlite")
        let secret = settings.linkSecret(for: address)
        try settings.finish()
        return Links(secret: try secret.read())
    }

    /// Runs an import on the data base and tells what it did; a refused file is one sentence and exit code 1.
    func run(_ work: (Store) async throws -> ImportOutcome) async throws {
        var settings = Settings()
        let address = settings.database(place, missing: "sqlite:vetika.sqlite")
        let secret = settings.linkSecret(for: address)
        try settings.finish()
        do {
            let outcome = try await withStore(address, secret, work)
            print(json ? outcome.report.json() : outcome.words(dryRun: dryRun))
        } catch let refusal as ImportRefusal {
            try refuse(refusal.sentence)
        } catch let refusal as ColumnMapping.Refusal {
            try refuse(refusal.sentence)
        } catch let refusal as FileImport.Refusal {
            try refuse(refusal.sentence)
        } catch let failure as ImportFailure {
            try refuse(failure.sentence(in: .english) + " Nothing was changed.")
        } catch StoreError.changedMeanwhile {
            try refuse("Somebody else changed the same records meanwhile. Nothing was changed; import it again.")
        } catch StoreError.schema {
            try refuse("The data base is of another version of this program. Nothing was changed.")
        } catch StoreError.engine(_, let message) {
            try refuse("The data base does not answer: \(message). Nothing was changed.")
        } catch let error as StoreError where error.mayPass {
            try refuse("\(error.sentence) Nothing was changed.")
        }
    }

    private func refuse(_ sentence: String) throws {
        if json { print(ImportOutcome.refused(fileName, sentence)) }
        FileHandle.standardError.write(Data("\(fileName): \(sentence)\n".utf8))
        throw ExitCode(1)
    }

    /// A dry run on a data base that is not there looks into an empty one beside it, so that none is left behind.
    private func withStore(
        _ address: Store.Address, _ secret: LinkSecret, _ work: (Store) async throws -> ImportOutcome
    ) async throws -> ImportOutcome {
        if dryRun, case .sqlite(let path) = address, !FileManager.default.fileExists(atPath: path) {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let store = try Store(.sqlite(path: folder.appendingPathComponent("dry.sqlite").path))
            defer { store.close() }
            return try await work(store)
        }
        let store = try address.open(secret)
        defer { store.close() }
        return try await work(store)
    }
}

/// Why an import does not even begin.
enum ImportRefusal: Error {
    case notThere(String)
    case noSuchColumn(String)
    case noSuchQuestion(String)
    /// What the table leaves open, a line for each.
    case unanswered([String])

    var sentence: String {
        switch self {
        case .notThere: "There is no such file, or it may not be read. Nothing was changed."
        case .noSuchQuestion(let answer): "“\(answer)” is no answer: write QUESTION=CHOICE. Nothing was changed."
        case .unanswered(let lines):
            "The table can be read in more than one way. Say how it is meant:\n  "
                + lines.joined(separator: "\n  ") + "\nNothing was changed."
        case .noSuchColumn(let column): "There is no column “\(column)” in the table. Nothing was changed."
        }
    }
}

/// What an import did, or would do.
struct ImportOutcome {
    let report: ImportReport
    /// Lines that name what changed, under a heading.
    var named: [(heading: String, lines: [String])] = []

    /// So many units of each kind are named on the screen; all of them are in the browser.
    static let mostNamed = 20

    func words(dryRun: Bool) -> String {
        var lines = [
            dryRun
                ? "Nothing was changed (dry run). It would be:"
                : report.changesSomething ? "Done." : "Nothing to change.",
            "  read \(report.read), added \(report.added), changed \(report.changed), unchanged \(report.unchanged), "
                + "retired \(report.retired), rejected \(report.rejected)",
        ]
        for (heading, all) in named where !all.isEmpty { lines += listed("\(heading) (\(all.count)):", all) }
        let problems = report.problems.map { problem in
            let found = problem.found.isEmpty ? "nothing" : "“\(problem.found)”"
            let expected = problem.expected.sentence(in: .english)
            return "row \(problem.row), \(problem.field): found \(found), expected \(expected)"
                + (problem.rejects ? " (left out)" : "")
        }
        if !problems.isEmpty { lines += listed("Problems (\(problems.count)):", problems) }
        return lines.joined(separator: "\n")
    }

    private func listed(_ heading: String, _ all: [String]) -> [String] {
        let more = all.count - Self.mostNamed
        return [heading] + all.prefix(Self.mostNamed).map { "  \($0)" } + (more > 0 ? ["  … and \(more) more"] : [])
    }

    /// The object of a refused file: nothing read, and the one problem it has.
    static func refused(_ file: String, _ sentence: String) -> String {
        let problem = "{\"row\":0,\"field\":\"file\",\"found\":\(quoted(file)),\"expected\":\(quoted(sentence))}"
        return "{\"read\":0,\"added\":0,\"changed\":0,\"unchanged\":0,\"retired\":0,\"rejected\":0,"
            + "\"problems\":[\(problem)]}"
    }

    private static func quoted(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}
