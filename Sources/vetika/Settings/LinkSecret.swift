import Dialogue
import Foundation
import Store
import Web

/// Where the secret of personal links is kept. It is not in the data base: who steals a copy of that can open no link.
enum LinkSecret {
    /// A file that has to be there.
    case file(String)
    /// A file that is made, readable for its owner only, when it is not there.
    case beside(String)

    var path: String {
        switch self {
        case .file(let path), .beside(let path): path
        }
    }

    /// 32 bytes, reckoned from whatever the file holds.
    func read() throws -> [UInt8] {
        switch self {
        case .file(let path):
            guard let bytes = kept else { throw Refused("The secret of the links cannot be read: \(path).") }
            return try Self.secret(of: bytes, at: path)
        case .beside(let path):
            if let bytes = kept { return try Self.secret(of: bytes, at: path) }
            let bytes = Data(Digest.random(32).hex.utf8)
            try Self.write(bytes, to: path)
            return try Self.secret(of: bytes, at: path)
        }
    }

    /// What the file holds; nothing where there is none.
    private var kept: Data? { FileManager.default.contents(atPath: path) }

    var isThere: Bool { FileManager.default.fileExists(atPath: path) }

    /// The secret, where its file is there.
    func readIfThere() throws -> [UInt8]? { isThere ? try read() : nil }

    /// Puts a copy beside a backup. Answers whether there was a secret to copy.
    func save(to copy: String) throws -> Bool {
        guard let bytes = kept else { return false }
        try Self.write(bytes, to: copy)
        return true
    }

    /// Throws where another secret stands already: a restore overwrites nothing.
    func requireRoom(for copy: String) throws {
        guard let kept, let bytes = FileManager.default.contents(atPath: copy), kept != bytes else { return }
        throw Refused("\(path) holds another secret of the links than \(copy); a restore overwrites nothing.")
    }

    /// Brings the secret back from beside a backup. Answers whether there was one.
    func restore(from copy: String) throws -> Bool {
        guard let bytes = FileManager.default.contents(atPath: copy) else { return false }
        if kept == nil { try Self.write(bytes, to: path) }
        return true
    }

    /// Whether the links that left from this data base were reckoned from this secret; true where none has left.
    func fits(_ store: Store) async throws -> Bool {
        guard let bytes = kept else { return false }
        let links = Links(secret: try Self.secret(of: bytes, at: path))
        guard let link = try await store.read({ try $0.anyLink() }) else { return true }
        return Links.hash(links.token(of: link.participant, serial: link.serial)) == link.hash
    }

    private static func write(_ bytes: Data, to path: String) throws {
        let made = FileManager.default.createFile(
            atPath: path, contents: bytes, attributes: [.posixPermissions: 0o600])
        guard made else { throw Refused("The secret of the links cannot be written: \(path).") }
    }

    private static func secret(of bytes: Data, at path: String) throws -> [UInt8] {
        guard bytes.count >= 32 else { throw Refused("The secret of the links is shorter than 32 bytes: \(path).") }
        return Digest.sha256(Array(bytes))
    }
}
