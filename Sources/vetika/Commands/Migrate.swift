import ArgumentParser
import Store

/// `vetika migrate`
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Brings the tables of an older data base to this program's schema.")

    @OptionGroup var place: DatabaseOption

    func run() async throws {
        var settings = Settings()
        let address = settings.database(place)
        try settings.finish()
        try address.openExisting(migrate: true).close()
        print("The data base has this program's schema.")
    }
}
