package import Dialogue
import Foundation
import Synchronization

/// The passwords that are tried first, from a list of the machine (package `john-data` of Debian). Without the list the
/// other rules hold alone, and the log says so once.
final class CommonPasswords: Sendable {
    private let path: String
    private let words = Mutex<Set<String>?>(nil)

    init(path: String) { self.path = path }

    var isThere: Bool { FileManager.default.isReadableFile(atPath: path) }

    /// - Parameter word: in small letters.
    func holds(_ word: String) -> Bool {
        words.withLock { words in
            if words == nil { words = Self.read(path) }
            return words?.contains(word) ?? false
        }
    }

    private static func read(_ path: String) -> Set<String> {
        guard let bytes = FileManager.default.contents(atPath: path) else { return [] }
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        return Set(lines.filter { !$0.hasPrefix("#!comment") }.map { $0.lowercased() })
    }
}

/// The rule for passwords where nobody has a page: on the command line.
package enum PasswordCheck {
    /// Why a password is not taken; nothing where it is.
    package static func refusal(of password: String, for role: Role, named name: String) -> String? {
        let common = CommonPasswords(path: Site.Settings(address: "").commonPasswords)
        do {
            try PasswordRule.require(password, for: role, named: name) { common.holds($0) }
            return nil
        } catch {
            return error.phrase.english
        }
    }
}
