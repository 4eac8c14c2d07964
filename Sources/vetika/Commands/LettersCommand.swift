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
    @Option(help: "The address people type, for the personal links and their QR codes (VETIKA_ADDRESS).")
    var address: String?
    @OptionGroup var place: DatabaseOption
    @OptionGroup var papers: PapersOption
    @OptionGroup var manner: JSONOption

    func run() async throws {
        var settings = Settings()
        let database = settings.database(place)
        let listening = Site.Settings(
            address: settings.address(address), cache: settings.papers(papers, for: database))
        let secret = settings.linkSecret(for: database)
        try settings.finish()
        let name = try DialogueName.read(dialogue)
        let store = try database.openExisting()
        defer { store.close() }
        let links = Links(secret: try secret.read())
        let count = try await name.asked { try await write(name, from: store, links, listening) }
        guard count > 0 else { throw Refused("No invitation of \(name) has left; there is nothing to print.") }
        guard manner.json else { return print("\(count) letters are in \(output).") }
        let answer = try JSONEncoder().encode(LettersWritten(name: name.description, folder: output, letters: count))
        print(String(decoding: answer, as: UTF8.self))
    }

    /// How many letters were written. The folder is made with the first one.
    private func write(_ name: DialogueName, from store: Store, _ links: Links, _ settings: Site.Settings) async throws
        -> Int
    {
        let site = Site(store: store, links: links, settings: settings)
        let folder = output
        return try await site.writeLetters(of: name, merged: merged) { name, bytes in
            do {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
                try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
            } catch {
                throw Refused("The folder \(folder) cannot be written.")
            }
        }
    }
}

/// What `--json` says of letters.
private struct LettersWritten: Encodable {
    let name: String
    let folder: String
    let letters: Int
}
