import ArgumentParser
import Foundation
import Store
import Web

/// `vetika demo`
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves a sample country; makes it first where there is none.",
        discussion: """
            Prints one account a line (role, name, password) and personal links of invitees, with tabs between, \
            then serves.
            """)

    /// How much there is in the country.
    enum Size: String, ExpressibleByArgument, CaseIterable {
        case small, bench
        /// One cycle of one province, each dialogue as large as they get; ten years of all provinces.
        case cycle, decade
    }

    @OptionGroup var place: DatabaseOption
    @OptionGroup var listening: ListeningOptions
    @OptionGroup var papers: PapersOption
    @OptionGroup var outgoing: PostOptions
    @Option(help: "small; bench, cycle or decade for measuring.") var size = Size.small

    func run() async throws {
        var settings = Settings()
        let address = settings.database(place, missing: "sqlite:vetika-demo.sqlite")
        let listening = settings.listening(listening)
        let secret = settings.linkSecret(for: address)
        let papers = settings.papers(papers, for: address)
        let post = settings.post(outgoing)
        try settings.finish()
        let key = try secret.read()
        let links = Links(secret: key)
        let store = try await Demonstration.open(address, size: size, secret: key)
        defer { store.close() }
        try store.requireSecret(secret)
        try await announce(store, links, at: listening.address)
        var country = Site.Settings(
            address: listening.address, isBehindTLS: listening.isBehindTLS,
            demo: SampleAccount.all.map {
                Site.DemoAccount(role: $0.role, name: $0.name, password: SampleAccount.password)
            }, cache: papers, post: post)
        // The others are there for measuring.
        country.hasPace = listening.hasPace && size == .small
        country.metricsFor = listening.metricsFor
        country.alertTo = listening.alertTo
        let site = Site(store: store, links: links, settings: country)
        try await site.serve(on: listening.host, port: listening.port)
    }

    /// Unbuffered, so that whoever started us can sign in at once.
    private func announce(_ store: Store, _ links: Links, at address: String) async throws {
        let accounts = SampleAccount.all.map { "\($0.role.rawValue)\t\($0.name)\t\(SampleAccount.password)\n" }
        let opened = try await Demonstration.openTokens(store, links).map { "link\t\(address)/k/\($0)\n" }
        FileHandle.standardOutput.write(Data((accounts + opened).joined().utf8))
    }
}
