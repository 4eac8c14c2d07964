import Dialogue
import Foundation
import Store
import Web

/// The sample country: made once, complete or not at all.
enum Demonstration {
    /// Opens the country at `address`, or makes it where there is nothing.
    /// - Parameter secret: of its links and its marks.
    static func open(_ address: Store.Address, size: Demo.Size, secret: [UInt8]) async throws -> Store {
        let links = Links(secret: secret)
        switch address {
        case .sqlite(let path):
            if !FileManager.default.fileExists(atPath: path) { try await make(at: path, size, secret) }
            let store = try Store(address, secret: secret)
            try await requireDemonstration(store)
            return store
        case .postgres:
            let store = try Store(address, secret: secret)
            if try await store.read({ try $0.number("SELECT count(*) FROM account") }) == 0 {
                try await Seeder(store: store, links: links).seed(size)
            }
            try await requireDemonstration(store)
            return store
        }
    }

    /// Made under another name and renamed: a country that was interrupted never shows.
    private static func make(at path: String, _ size: Demo.Size, _ secret: [UInt8]) async throws {
        let making = path + ".making"
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: making + end) }
        let store = try Store(.sqlite(path: making), secret: secret, durable: false)
        try await Seeder(store: store, links: Links(secret: secret)).seed(size)
        try store.closeIntoOneFile()
        try FileManager.default.moveItem(atPath: making, toPath: path)
    }

    /// A real data base is never shown under the banner and with the passwords of a demonstration.
    private static func requireDemonstration(_ store: Store) async throws {
        let first = SampleAccount.all[0]
        let account = try await store.read { try $0.account(named: first.name) }
        guard try await Password.matches(SampleAccount.password, account?.password) else {
            throw Refused("The data base is no demonstration; use vetika serve, or another file.")
        }
    }

    /// Links that open something now: of one invitee for each dialogue that takes inputs.
    static func openTokens(_ store: Store, _ links: Links) async throws -> [String] {
        let stages = [Stage.invited, Stage.inSession].map(\.rawValue)
        return try await store.read { reader in
            try reader.rows(
                """
                SELECT p.id, p.link_serial FROM participant p JOIN dialogue d ON d.id = p.dialogue_id
                JOIN counted c ON c.participant_id = p.id AND c.invited = 1
                WHERE d.stage IN \(list: stages) AND p.number = 1 ORDER BY d.province
                """
            ) { row in links.token(of: try row.next(), serial: try row.next()) }
        }
    }
}
