import ArgumentParser
import Store

/// `vetika migrate`
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Brings the tables of an older data base to this program's schema.",
        discussion: "Rows that have no marks yet are marked as they are found, and the journal says when.")

    @OptionGroup var place: DatabaseOption

    func run() async throws {
        var settings = Settings()
        let address = settings.database(place)
        let secret = settings.linkSecret(for: address)
        try settings.finish()
        try address.requireExisting()
        try address.open(secret, migrate: true).close()
        print("The data base has this program's schema.")
    }
}
