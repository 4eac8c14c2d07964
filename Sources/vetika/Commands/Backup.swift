import ArgumentParser
import Foundation
import Store

/// `vetika backup FILE`
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the whole data base into one SQLite file, while others read and write.",
        discussion: """
            The secret of the personal links goes into FILE.key, readable for its owner only. Keep the two apart: \
            together they open every link.
            """)

    @Argument(help: "The file to make; one that is there is never overwritten.") var file: String
    @OptionGroup var place: DatabaseOption
    @OptionGroup var manner: JSONOption

    func run() async throws {
        var settings = Settings()
        let address = settings.database(place)
        let secret = settings.linkSecretIfNamed(for: address)
        try settings.finish()
        let key = file + ".key"
        for path in [file, key] where FileManager.default.fileExists(atPath: path) {
            throw Refused("There is a file \(path) already; a backup overwrites nothing.")
        }
        let store = try address.openExisting()
        defer { store.close() }
        try await store.backup(to: file)
        let hasKey = try secret?.save(to: key) ?? false
        let bytes = (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0
        if !hasKey {
            tell(
                "The secret of the personal links is not in this backup: "
                    + (secret.map { "there is no \($0.path). " } ?? "VETIKA_SECRET_FILE names no file. ")
                    + "Without it, links that are printed or sent open nothing after a restore.")
        }
        print(
            manner.json
                ? "{\"bytes\":\(bytes),\"key\":\(hasKey)}"
                : "\(bytes) bytes written to \(file)" + (hasKey ? ", the secret of the links to \(key)." : "."))
    }
}
