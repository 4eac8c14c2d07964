import ArgumentParser
import Foundation
import Store

/// `vetika backup FILE`
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the whole data base into one SQLite file, while others read and write.")

    @Argument(help: "The file to make; one that is there is never overwritten.") var file: String
    @OptionGroup var place: DatabaseOption
    @OptionGroup var manner: JSONOption

    func run() async throws {
        var settings = Settings()
        let address = settings.database(place)
        try settings.finish()
        guard !FileManager.default.fileExists(atPath: file) else {
            throw Refused("There is a file \(file) already; a backup overwrites nothing.")
        }
        let store = try address.openExisting()
        defer { store.close() }
        try await store.backup(to: file)
        let bytes = (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0
        print(manner.json ? "{\"bytes\":\(bytes)}" : "\(bytes) bytes written to \(file).")
    }
}
