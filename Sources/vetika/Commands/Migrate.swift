import ArgumentParser
import Store

/// `vetika migrate`
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Brings the tables of an older data base to this program's schema.",
        discussion: "Rows that have no marks yet are marked as they are found, and the journal says when.")

    @OptionGroup var place: DatabaseOption
    @Flag(
        help: """
            Mark all rows anew as they are found, without comparing them: when the secret is lost, or when what verify \
            names was looked into and shall stand.
            """)
    var asFound = false

    func run() async throws {
        var settings = Settings()
        let address = settings.database(place)
        let secret = settings.linkSecret(for: address)
        try settings.finish()
        try address.requireExisting()
        try address.open(secret, migrate: true, asFound: asFound).close()
        print("The data base has this program's schema.")
    }
}
