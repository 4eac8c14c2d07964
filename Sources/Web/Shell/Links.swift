package import Dialogue
package import Store

/// Personal links. A link is reckoned from a secret that is not in the data base, so that it can be printed again;
/// the data base keeps its hash only.
package struct Links: Sendable {
    private let secret: [UInt8]

    /// - Parameter secret: 32 bytes.
    package init(secret: [UInt8]) { self.secret = secret }

    /// The token of an invitee; a higher serial withdraws the earlier one.
    package func token(of participant: ID<Participant>, serial: Int) -> String {
        token("participant", participant.number, serial)
    }

    /// The token through which a responsible body reports on the actions of a dialogue.
    package func token(of body: ID<Body>, in dialogue: ID<PartnershipDialogue>, serial: Int) -> String {
        token("body \(dialogue.number)", body.number, serial)
    }

    /// The secret of an account's device for codes (RFC 6238 wants 20 bytes); the next serial is another device.
    package func secondFactorSecret(of account: ID<Account>, serial: Int) -> [UInt8] {
        Array(Digest.seal("second factor \(account.number) \(serial)", key: secret).prefix(20))
    }

    /// What one of the codes on paper is made of.
    func paperSeed(of account: ID<Account>, serial: Int, position: Int) -> [UInt8] {
        Array(Digest.seal("paper \(account.number) \(serial) \(position)", key: secret).prefix(10))
    }

    /// The token on which somebody names people.
    package func token(ofNomination request: ID<NominationRequest>, serial: Int) -> String {
        token("nomination", request.number, serial)
    }

    /// The token that opens an account once.
    package func token(ofAccountKey key: ID<AccountKey>) -> String { token("account key", key.number, 1) }
    package var accountKeyHash: AccountKeyHash { { Self.hash(token(ofAccountKey: $0)) } }
    /// A short sign that nobody else can make, for what is only compared.
    func sign(_ text: String) -> String { Array(Digest.seal("sign \(text)", key: secret).prefix(9)).base64URL }

    /// What makes the hashes of all of them.
    package var hashes: LinkHashes {
        LinkHashes(
            invitee: { Self.hash(token(of: $0, serial: $1)) }, body: { Self.hash(token(of: $0, in: $1, serial: $2)) },
            nomination: { Self.hash(token(ofNomination: $0, serial: $1)) })
    }

    /// What the data base keeps of a token.
    package static func hash(_ token: String) -> [UInt8] { Digest.sha256(token) }

    private func token(_ purpose: String, _ id: Int64, _ serial: Int) -> String {
        Array(Digest.seal("\(purpose) \(id) \(serial)", key: secret).prefix(15)).base64URL
    }
}
