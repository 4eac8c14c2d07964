package import Dialogue

/// Takes e-mails to where they leave from. It may be slow and is never called from a request.
package protocol MailCarrier: Sendable {
    /// What came of each, in their order.
    func carry(_ mails: [Mail]) -> [Message.Fate]
}

/// How the mail server of an administration is reached.
package struct MailServer: Hashable, Sendable {
    package enum Safety: String, CaseIterable, Sendable {
        /// Nothing is said before the line is encrypted (STARTTLS, or from the beginning with smtps).
        case required
        /// In the open: for a server on the same machine or the same desk.
        case none
    }

    /// `smtp://mail.example:587` or `smtps://mail.example:465`.
    package let address: String
    package let safety: Safety
    package let user: String?
    package let password: String?
    /// Certificates to trust instead of the machine's: a file in PEM.
    package let authorities: String?

    package init?(
        _ address: String, safety: Safety = .required, user: String? = nil, password: String? = nil,
        authorities: String? = nil
    ) {
        let schemes = ["smtp://", "smtps://"]
        guard let scheme = schemes.first(where: { address.hasPrefix($0) }) else { return nil }
        let host = address.dropFirst(scheme.count)
        let isName: (UInt8) -> Bool = { byte in
            (48...58).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
                || byte == 46
        }
        guard !host.isEmpty, host.utf8.allSatisfy(isName) else { return nil }
        self.address = address
        self.safety = safety
        self.user = user
        self.password = password
        self.authorities = authorities
    }
}
