import ArgumentParser
import Dialogue
import Foundation
import Store
import Web

/// Reads settings: the command line, then the environment. All that is wrong is told at once, before anything starts.
/// Nothing else reads the environment.
struct Settings {
    private let environment: [String: String]
    private var problems: [String] = []

    init(environment: [String: String] = ProcessInfo.processInfo.environment) { self.environment = environment }

    /// Throws when anything read so far was wrong.
    func finish() throws {
        guard problems.isEmpty else { throw ValidationError(problems.joined(separator: "\n")) }
    }

    /// What the environment says, for settings that stand in a file of their own.
    func value(_ name: String) -> String? { environment[name] }
    mutating func complain(_ problem: String) { problems.append(problem) }

    /// - Parameter missing: where there is none; nothing when one has to be given.
    mutating func database(_ option: DatabaseOption, missing: String? = nil) -> Store.Address {
        let nowhere = Store.Address.sqlite(path: "")
        guard let text = option.database ?? environment["VETIKA_DATABASE"] ?? missing else {
            problems.append("--database: say which data base, sqlite:PATH or postgres://…")
            return nowhere
        }
        guard let address = Store.Address(text) else {
            problems.append("--database: \"\(text)\" is neither sqlite:PATH nor postgres://…")
            return nowhere
        }
        return address
    }

    mutating func listening(_ options: ListeningOptions) -> Listening {
        let port = number("--port", options.port ?? environment["VETIKA_PORT"], missing: 8080, within: 1...65_535)
        let host = options.host ?? environment["VETIKA_HOST"] ?? "127.0.0.1"
        let isBehindTLS = options.isBehindTLS || truth("VETIKA_BEHIND_TLS")
        let address = options.address ?? environment["VETIKA_ADDRESS"] ?? "http://localhost:\(port)"
        if !["http://", "https://"].contains(where: address.hasPrefix) || address.hasSuffix("/") {
            problems.append("--address: \"\(address)\" is not like https://vetika.example, without a slash at its end")
        }
        let alertTo = options.alertTo ?? environment["VETIKA_ALERT_TO"]
        if let alertTo, EmailAddress(alertTo) == nil {
            problems.append("--alert-to: \"\(alertTo)\" is not like officer@province.example")
        }
        let readers = (options.metricsFor ?? environment["VETIKA_METRICS_FOR"] ?? "").split(separator: ",")
        return Listening(
            host: host, port: port, address: address, isBehindTLS: isBehindTLS,
            metricsFor: Set(readers.map { String($0).trimmingBlanks }), hasPace: environment["VETIKA_PACE"] != "no",
            alertTo: alertTo.flatMap { EmailAddress($0) })
    }

    /// The address people type, for a command that serves nobody.
    func address(_ option: String?) -> String {
        option ?? environment["VETIKA_ADDRESS"] ?? "http://localhost:8080"
    }

    /// The secret that personal links are reckoned from: a file that is named, or one beside the SQLite file.
    mutating func linkSecret(for address: Store.Address) -> LinkSecret {
        if let path = environment["VETIKA_SECRET_FILE"] { return .file(path) }
        switch address {
        case .sqlite(let path): return .beside(path + ".key")
        case .postgres:
            problems.append("VETIKA_SECRET_FILE: with PostgreSQL, name the file that holds the secret of the links")
            return .beside("")
        }
    }

    /// The same, for commands that do without it; nothing where PostgreSQL is used and no file is named.
    func linkSecretIfNamed(for address: Store.Address) -> LinkSecret? {
        if let path = environment["VETIKA_SECRET_FILE"] { return .file(path) }
        guard case .sqlite(let path) = address else { return nil }
        return .beside(path + ".key")
    }

    /// The folder of papers: one that is named, else one beside the SQLite file, so that an update of the machine's
    /// fonts changes no paper. A temporary one where nothing can be written there.
    func papers(_ option: PapersOption, for address: Store.Address) -> String {
        if let named = option.papers ?? environment["VETIKA_PAPERS"] { return named }
        guard case .sqlite(let path) = address else { return Site.temporaryCache }
        let folder = path + ".papers"
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
        return FileManager.default.isWritableFile(atPath: parent) ? folder : Site.temporaryCache
    }

    mutating func number(_ name: String, _ text: String?, missing: Int, within range: ClosedRange<Int>) -> Int {
        guard let text else { return missing }
        guard let number = Int(text), range.contains(number) else {
            problems.append("\(name): \"\(text)\" is no number from \(range.lowerBound) to \(range.upperBound)")
            return missing
        }
        return number
    }

    private mutating func truth(_ name: String) -> Bool {
        switch environment[name] {
        case nil, "no", "false", "0": return false
        case "yes", "true", "1": return true
        case .some(let word):
            problems.append("\(name): \"\(word)\" is neither yes nor no")
            return false
        }
    }
}

/// Where a server listens and how people reach it.
struct Listening {
    let host: String
    let port: Int
    let address: String
    let isBehindTLS: Bool
    let metricsFor: Set<String>
    /// Acts are slowed down that come faster than anybody types; not where that is measured (VETIKA_PACE=no).
    let hasPace: Bool
    let alertTo: EmailAddress?
}

extension Store.Address {
    /// Refuses what is not there: no command makes a data base by a slip of the pen.
    func requireExisting() throws {
        if case .sqlite(let path) = self, !FileManager.default.fileExists(atPath: path) {
            throw Refused("There is no data base at \(path). The first account makes it: vetika account add --new …")
        }
    }

    /// Opens what must be there already, to look; or to write without marks where it has none.
    func openExisting(secret: [UInt8]? = nil) throws -> Store {
        try requireExisting()
        return try Store(self, secret: secret, timeout: .seconds(3600))
    }

    /// Opens a data base to write, with the secret its rows are marked with; makes both where there is neither.
    func open(_ secret: LinkSecret, migrate: Bool = false, asFound: Bool = false) throws -> Store {
        if !secret.isThere, isThere, !migrate {
            // What is marked already is never given a new secret, not even one that would only lie beside it.
            let store = try Store(self, timeout: .seconds(3600))
            defer { store.close() }
            try store.requireSecret(secret)
        }
        let store = try Store(
            self, secret: try secret.read(), migrate: migrate, asFound: asFound,
            timeout: .seconds(migrate ? 3600 : 10))
        do { try store.requireSecret(secret) } catch {
            store.close()
            throw error
        }
        return store
    }

    private var isThere: Bool {
        if case .sqlite(let path) = self { FileManager.default.fileExists(atPath: path) } else { true }
    }
}

extension Store {
    /// Refuses to write rows that could not be told from forged ones.
    func requireSecret(_ secret: LinkSecret) throws {
        switch isMarked {
        case .no, .withOurSecret: return
        case .withAnother:
            throw Refused(
                """
                \(secret.path) is \(secret.isThere ? "not the secret" : "missing: it holds the secret") that the rows \
                of this data base are marked with. Bring it back: it lies beside each backup as FILE.key. Where it is \
                lost for good, see "When the secret is lost" in docs/operating.md.
                """)
        }
    }
}
