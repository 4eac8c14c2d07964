import ArgumentParser
import Dialogue
import Hummingbird
import Logging
import Store
import Web

/// `vetika serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serves the site.")

    @Option(help: "sqlite:PATH or postgres://…") var database: String = "sqlite:vetika.sqlite"
    @Option(help: "The port on 127.0.0.1.") var port: Int = 8080

    func run() async throws {
        guard let address = Store.Address(database) else { throw ValidationError("--database: \(database)") }
        let store = try Store(address)
        let site = Site(
            store: store, links: Links(secret: Digest.random(32)),
            settings: Site.Settings(address: "http://localhost:\(port)"))
        try await site.prepare()
        let application = Application(
            responder: SiteResponder(site),
            configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil))
        try await application.runService()
    }
}
