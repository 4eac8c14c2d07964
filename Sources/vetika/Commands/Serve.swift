import ArgumentParser
import Store
import Web

/// `vetika serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serves the site.")

    @OptionGroup var place: DatabaseOption
    @OptionGroup var listening: ListeningOptions
    @OptionGroup var papers: PapersOption
    @OptionGroup var outgoing: PostOptions

    func run() async throws {
        var settings = Settings()
        let address = settings.database(place, missing: "sqlite:vetika.sqlite")
        let listening = settings.listening(listening)
        let secret = settings.linkSecret(for: address)
        let papers = settings.papers(papers, for: address)
        let post = settings.post(outgoing)
        try settings.finish()
        let store = try address.open(secret)
        defer { store.close() }
        var country = Site.Settings(
            address: listening.address, isBehindTLS: listening.isBehindTLS, cache: papers, post: post)
        country.metricsFor = listening.metricsFor
        country.alertTo = listening.alertTo
        country.hasPace = listening.hasPace
        let site = Site(store: store, links: Links(secret: try secret.read()), settings: country)
        try await site.serve(on: listening.host, port: listening.port)
    }
}
