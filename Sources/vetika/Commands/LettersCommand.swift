import ArgumentParser
import Dialogue
import Foundation
import Store
import Web

/// `vetika letters BTB/2026 -o FOLDER`
struct LettersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letters", abstract: "Writes the letter of every invitee of a dialogue, one PDF each.")

    @Argument(help: "The dialogue: BTB/2026.") var dialogue: String
    @Option(name: .shortAndLong, help: "The folder to write to; made when it is not there.") var output: String
    @Flag(help: "One PDF with all letters instead.") var merged = false
    @OptionGroup var place: DatabaseOption
    @OptionGroup var listening: ListeningOptions

    func run() async throws {
        var settings = Settings()
        let address = settings.database(place)
        let listening = settings.listening(listening)
        let secret = settings.linkSecret(for: address)
        try settings.finish()
        guard let name = DialogueName(dialogue) else {
            throw ValidationError("\(dialogue): name a dialogue like BTB/2026")
        }
        let store = try address.openExisting()
        defer { store.close() }
        let site = Site(
            store: store, links: Links(secret: try secret.read()), settings: Site.Settings(address: listening.address))
        do {
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        } catch {
            throw Refused("The folder cannot be made: \(output).")
        }
        let folder = output
        let count = try await site.writeLetters(of: name, merged: merged) { name, bytes in
            try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
        }
        print("\(count) letters are in \(folder).")
    }
}
