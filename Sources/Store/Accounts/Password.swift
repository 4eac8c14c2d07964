import CSodium
import Foundation

/// Passwords, kept as argon2id (RFC 9106) by libsodium. Hashing takes 64 MB for a moment, so it happens one at a time.
package enum Password {
    private static let line = DispatchQueue(label: "vetika.password")

    package static func hash(_ password: String) async -> String {
        await inLine { hashNow(password) }
    }

    /// Also takes its time where there is no such account, so that a stranger cannot tell.
    package static func matches(_ password: String, _ hash: String?) async -> Bool {
        await inLine {
            let kept = hash ?? nobody
            return crypto_pwhash_str_verify(kept, password, UInt64(password.utf8.count)) == 0 && hash != nil
        }
    }

    private static let nobody = hashNow("nobody")

    private static func hashNow(_ password: String) -> String {
        var text = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
        let done = crypto_pwhash_str(
            &text, password, UInt64(password.utf8.count), UInt64(crypto_pwhash_opslimit_interactive()),
            crypto_pwhash_memlimit_interactive())
        precondition(done == 0, "no memory to hash a password")
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func inLine<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in line.async { continuation.resume(returning: body()) } }
    }
}
