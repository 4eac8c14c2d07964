import ArgumentParser
import Store

/// `vetika verify`
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reckons every hash of the journal again and names the first broken line.")

    @OptionGroup var place: DatabaseOption
    @OptionGroup var manner: JSONOption

    func run() async throws {
        var settings = Settings()
        let address = settings.database(place)
        try settings.finish()
        let store = try address.openExisting()
        defer { store.close() }
        let verdict = try await store.read { try $0.verifyJournal() }
        print(manner.json ? verdict.json : verdict.sentence)
        if verdict.broken != nil { throw ExitCode(1) }
    }
}

extension JournalVerdict {
    var sentence: String {
        guard let broken else { return "\(lines) lines in \(chains) chains, all as they were written." }
        return "Line \(broken.seq) of the chain \(broken.chain.name) is not what was written."
    }

    var json: String {
        let place = broken.map { "{\"chain\":\"\($0.chain.name)\",\"line\":\($0.seq)}" } ?? "null"
        return "{\"lines\":\(lines),\"chains\":\(chains),\"broken\":\(place)}"
    }
}

extension Chain {
    fileprivate var name: String {
        switch self {
        case .dialogue(let id): "dialogue \(id)"
        case .country: "country"
        case .accounts: "accounts"
        case .security: "security"
        }
    }
}
