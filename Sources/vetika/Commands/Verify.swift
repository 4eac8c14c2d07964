import ArgumentParser
import Store

/// `vetika verify`
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Proves that nothing was changed behind the program's back, or names what was.",
        discussion: """
            Asks the engine to check its own files, reckons every hash of the journal again, and compares each row of \
            each table with its mark. Needs the secret of the personal links; status 1 where anything is not as it was \
            written, or could not be checked.
            """)

    @OptionGroup var place: DatabaseOption
    @OptionGroup var manner: JSONOption

    func run() async throws {
        var settings = Settings()
        let address = settings.database(place)
        let secret = settings.linkSecretIfNamed(for: address)
        try settings.finish()
        let store = try address.openExisting(secret: try secret?.readIfThere())
        defer { store.close() }
        let verdict = try await store.verify()
        print(manner.json ? verdict.json : verdict.text)
        if !verdict.isWhole { throw ExitCode(1) }
    }
}
