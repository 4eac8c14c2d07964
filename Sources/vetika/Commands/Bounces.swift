import ArgumentParser
import Dialogue
import Exchange
import Foundation
import Store
import Web

/// `vetika bounces FILE…`
struct Bounces: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads reports of e-mails that came back, and marks the messages.",
        discussion: """
            A file is one report as saved from a mail program, or a mailbox (mbox). The same report read twice counts \
            once; reports on other mail are passed over.
            """)

    @Argument(help: "The files.") var files: [String]
    @OptionGroup var place: DatabaseOption
    @OptionGroup var output: JSONOption

    func validate() throws {
        if files.isEmpty { throw ValidationError("Name a file.") }
    }

    func run() async throws {
        var settings = Settings()
        let address = settings.database(place)
        let secret = settings.linkSecret(for: address)
        try settings.finish()
        var bounces: [BounceFile.Bounce] = []
        for file in files {
            guard let bytes = FileManager.default.contents(atPath: file) else {
                throw Refused("The file cannot be read: \(file). Nothing was changed.")
            }
            bounces += BounceFile.bounces(in: Array(bytes))
        }
        try address.requireExisting()
        let store = try address.open(secret)
        defer { store.close() }
        // No link is made here, so no secret is needed.
        let site = Site(store: store, links: Links(secret: []), settings: Site.Settings(address: "http://localhost"))
        let new = try await site.takeBack(bounces)
        print(
            output.json
                ? "{\"reports\":\(bounces.count),\"new\":\(new)}"
                : "\(bounces.count) reports of messages that came back; \(new) were new.")
    }
}
