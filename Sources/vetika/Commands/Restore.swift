import ArgumentParser
import Foundation
import Store

/// `vetika restore FILE --database …`
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes a data base from a backup and proves that its journal is whole.")

    @Argument(help: "A file that vetika backup made.") var file: String
    @OptionGroup var place: DatabaseOption
    @OptionGroup var manner: JSONOption

    func run() async throws {
        var settings = Settings()
        let address = settings.database(place)
        try settings.finish()
        guard FileManager.default.fileExists(atPath: file) else { throw Refused("There is no file \(file).") }
        if case .sqlite(let path) = address, FileManager.default.fileExists(atPath: path) {
            throw Refused("There is a data base at \(path) already; a restore overwrites nothing.")
        }
        do {
            try await Store.restore(from: file, to: address)
        } catch Store.RestoreRefusal.notEmpty {
            throw Refused("The data base has tables already; a restore overwrites nothing.")
        } catch Store.RestoreRefusal.noBackup {
            throw Refused("\(file) is no backup of this program's schema.")
        }
        let store = try address.openExisting()
        defer { store.close() }
        let verdict = try await store.read { try $0.verifyJournal() }
        print(manner.json ? verdict.json : verdict.sentence)
        if verdict.broken != nil { throw ExitCode(1) }
    }
}
