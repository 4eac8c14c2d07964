/// How something gets to an invitee.
package enum Channel: String, CaseIterable, Sendable {
    case email
    /// The short link and a picture, which somebody forwards by Telegram.
    case link
    /// The printed letter.
    case paper
}

/// How one invitee can be reached, and how they wish to be.
package struct Reach: Hashable, Sendable {
    package var email: EmailAddress?
    /// The address their office or body is known by; used where they have given none of their own.
    package var found: EmailAddress?
    /// As people write it; also where their Telegram is.
    package var phone: String?
    package var wish: Channel?
    /// The address a message came back from; it is not tried again until there is another one.
    package var bounced: EmailAddress?

    package init(
        email: EmailAddress? = nil, found: EmailAddress? = nil, phone: String? = nil, wish: Channel? = nil,
        bounced: EmailAddress? = nil
    ) {
        self.email = email
        self.found = found
        self.phone = phone
        self.wish = wish
        self.bounced = bounced
    }

    package var knownEmail: EmailAddress? { email ?? found }
    package var usableEmail: EmailAddress? { knownEmail == bounced ? nil : knownEmail }

    /// What is wished, where it is possible; else by e-mail, else by telephone, else on paper, which always works.
    package var channel: Channel {
        if let wish, wish != .email || usableEmail != nil { return wish }
        if usableEmail != nil { return .email }
        return phone == nil ? .paper : .link
    }

    /// Eight to fifteen digits, with what people write between them: `012 345 678`, `+855 12 345 678`, «០១២ ៣៤៥ ៦៧៨».
    package static func isPhone(_ text: String) -> Bool {
        var digits = 0
        for (place, scalar) in text.unicodeScalars.enumerated() {
            switch scalar.value {
            case 0x30...0x39, 0x17E0...0x17E9: digits += 1
            case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F: continue
            case 0x2B where place == 0: continue
            default: return false
            }
        }
        return (8...15).contains(digits)
    }
}
