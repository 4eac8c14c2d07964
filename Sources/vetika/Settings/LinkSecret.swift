import Foundation
import Store
import Web

/// Where the secret of personal links is kept. It is not in the data base: who steals a copy of that can open no link.
enum LinkSecret {
    /// A file that has to be there.
    case file(String)
    /// A file that is made, readable for its owner only, when it is not there.
    case beside(String)

    /// 32 bytes, reckoned from whatever the file holds.
    func read() throws -> [UInt8] {
        switch self {
        case .file(let path):
            guard let bytes = FileManager.default.contents(atPath: path) else {
                throw Refused("The secret of the links cannot be read: \(path).")
            }
            return try Self.secret(of: bytes, at: path)
        case .beside(let path):
            if let bytes = FileManager.default.contents(atPath: path) { return try Self.secret(of: bytes, at: path) }
            let bytes = Data(Digest.random(32).hex.utf8)
            guard
                FileManager.default.createFile(
                    atPath: path, contents: bytes, attributes: [.posixPermissions: 0o600])
            else { throw Refused("The secret of the links cannot be written: \(path).") }
            return try Self.secret(of: bytes, at: path)
        }
    }

    private static func secret(of bytes: Data, at path: String) throws -> [UInt8] {
        guard bytes.count >= 32 else { throw Refused("The secret of the links is shorter than 32 bytes: \(path).") }
        return Digest.sha256(Array(bytes))
    }
}
