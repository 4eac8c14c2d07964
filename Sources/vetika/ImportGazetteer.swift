import ArgumentParser
import Dialogue
import Exchange
import Foundation
import Store
import Web

/// `vetika import gazetteer FILE`
struct ImportGazetteer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gazetteer",
        abstract: "Takes in the NCDD gazetteer: our gazetteer.csv, or NCDD's own export, as CSV or workbook.")

    @OptionGroup var options: ImportOptions

    func run() async throws {
        try await options.run { store in
            guard let bytes = FileManager.default.contents(atPath: options.file).map({ [UInt8]($0) }) else {
                throw ImportRefusal.notThere(options.file)
            }
            let now = Site.systemClock()
            let known = try await store.read { try $0.allAreas() }
            let file = try GazetteerFile(bytes, known: Set(known.map(\.code)))
            let change = try file.change(from: known, on: now.day)
            let report = file.report(change)
            if !options.dryRun, report.changesSomething {
                let imported = ImportedFile(name: options.fileName, sha256: Digest.sha256(bytes).hex)
                let hand = ImportHand(
                    store, by: .program, key: nil, links: nil, clock: Site.systemClock
                ).besideServer()
                try await hand.importAreas(change, report, of: imported)
            }
            return ImportOutcome(report: report, named: Self.named(change))
        }
    }

    private static func named(_ change: GazetteerChange) -> [(heading: String, lines: [String])] {
        [
            ("New", change.new.map(line)),
            ("Renamed", change.renamed.map { "\(line($0.old)) → \($0.new.fullName.text(in: .english))" }),
            ("Returned", change.returned.map(line)),
            ("Retired", change.retired.map(line)),
        ]
    }

    private static func line(_ area: Area) -> String {
        "\(area.code) \(area.fullName.text(in: .khmer)) \(area.nameEnglish)"
    }
}
