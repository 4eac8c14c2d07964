import CSodium
import Foundation

/// Passwords, kept as argon2id (RFC 9106) by libsodium. Hashing takes 64 MB for a moment, so two happen at a time, in
/// turn for whoever asks.
package enum Password {
    private static let line = FairLine(hands: 2, mostOfOne: 100, most: 400)

    /// Too many wait to have a password looked at.
    package struct Crowded: Error {}

    package static func hash(_ password: String) async -> String {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: hashNow(password)) }
        }
    }

    /// Also takes its time where there is no such account, so that a stranger cannot tell.
    /// - Parameter whom: who asks; nobody waits for more than one of somebody else's at a time.
    /// - Throws: `Crowded`.
    package static func matches(_ password: String, _ hash: String?, for whom: String = "") async throws -> Bool {
        try await inLine(whom) {
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

    private static func inLine<Value: Sendable>(
        _ whom: String, _ body: @escaping @Sendable () -> Value
    ) async throws -> Value {
        do { return try await line.work(for: whom, body) } catch { throw Crowded() }
    }
}
