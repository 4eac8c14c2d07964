import ArgumentParser
import Foundation
import Store

/// `vetika restore FILE --database …`
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes a data base from a backup and proves that it is whole.",
        discussion: "Takes the secret of the personal links from FILE.key.")

    @Argument(help: "A file that vetika backup made.") var file: String
    @OptionGroup var place: DatabaseOption
    @OptionGroup var manner: JSONOption

    func run() async throws {
        var settings = Settings()
        let address = settings.database(place)
        let secret = settings.linkSecretIfNamed(for: address)
        try settings.finish()
        guard FileManager.default.fileExists(atPath: file) else { throw Refused("There is no file \(file).") }
        if case .sqlite(let path) = address, FileManager.default.fileExists(atPath: path) {
            throw Refused("There is a data base at \(path) already; a restore overwrites nothing.")
        }
        try secret?.requireRoom(for: file + ".key")
        do {
            try await Store.restore(from: file, to: address)
        } catch Store.RestoreRefusal.notEmpty {
            throw Refused("The data base has tables already; a restore overwrites nothing.")
        } catch Store.RestoreRefusal.damaged(let words) {
            throw Refused("\(file) is damaged, and nothing was restored. SQLite says: " + words.joined(separator: "; "))
        } catch Store.RestoreRefusal.noBackup {
            throw Refused("\(file) is no backup of this program's schema.")
        }
        let opens = try await bringBack(secret, to: address)
        let store = try address.openExisting(secret: try secret?.readIfThere())
        defer { store.close() }
        let verdict = try await store.verify()
        print(manner.json ? verdict.json(links: opens) : verdict.text)
        if !verdict.isWhole { throw ExitCode(1) }
    }

    /// Whether links that left before the backup open again; where they do not, what that means.
    private func bringBack(_ secret: LinkSecret?, to address: Store.Address) async throws -> Bool {
        let meaning = "Personal links that are printed or sent open nothing; release them anew, or bring the secret."
        guard let secret else {
            tell("VETIKA_SECRET_FILE names no file for the secret of the links (\(file).key). \(meaning)")
            return false
        }
        if try !secret.restore(from: file + ".key"), !FileManager.default.fileExists(atPath: secret.path) {
            tell("There is no \(file).key beside the backup. \(meaning)")
            return false
        }
        let store = try address.openExisting()
        defer { store.close() }
        guard try await secret.fits(store) else {
            tell("\(secret.path) is not the secret the links were made from. \(meaning)")
            return false
        }
        return true
    }
}

/// What the operator must know beside the result.
func tell(_ sentence: String) { FileHandle.standardError.write(Data("\(sentence)\n".utf8)) }

extension RecordVerdict {
    /// - Parameter links: whether personal links that left before open again.
    func json(links: Bool) -> String { json.dropLast() + ",\"links\":\(links)}" }
}
