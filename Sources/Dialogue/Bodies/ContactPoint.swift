/// A way to reach a body, an office or a person.
package struct ContactPoint: Hashable, Sendable {
    package let id: ID<ContactPoint>
    package let owner: Owner
    package let kind: Kind
    /// In the one form by which it is compared: `+85512345678`, `name@example.org`, `@name`.
    package let value: String
    /// The province that keeps it for its own letters to somebody of the country; nothing where whoever keeps the owner
    /// keeps this too.
    package let keeper: Province?

    package init(id: ID<ContactPoint>, owner: Owner, kind: Kind, value: String, keeper: Province? = nil) {
        self.id = id
        self.owner = owner
        self.kind = kind
        self.value = value
        self.keeper = keeper
    }

    package enum Owner: Hashable, Sendable {
        case body(ID<Body>)
        case office(ID<Office>)
        case person(ID<Person>)
    }

    package enum Kind: String, CaseIterable, Sendable {
        case phone, email, telegram, website, address

        /// Numbers people answer themselves are seen by those who invite, and by nobody else.
        package func isSeen(by role: Role?) -> Bool {
            switch self {
            case .phone, .telegram: Rights.allows(role, .release)
            case .email, .website, .address: Rights.allows(role, .seeBodies)
            }
        }
    }

    package enum Refusal: Error, Hashable, Sendable {
        case noPhone, noEmail, noTelegram, noWebsite, noAddress
        case alreadyThere
    }

    /// What was typed or imported, in the form it is kept.
    package static func value(_ typed: String, of kind: Kind) throws(Refusal) -> String {
        let text = typed.trimmingBlanks
        switch kind {
        case .phone: return try phone(text)
        case .email: return try email(text)
        case .telegram: return try telegram(text)
        case .website: return try website(text)
        case .address:
            guard !text.isEmpty, text.unicodeScalars.count <= 300 else { throw .noAddress }
            return text
        }
    }

    /// A Cambodian number has eight or nine digits after its zero (or after +855); spreadsheets lose the zero. Any
    /// other country's begins with + or 00 (ITU-T E.164: at most 15 digits).
    private static func phone(_ text: String) throws(Refusal) -> String {
        var digits = ""
        for scalar in withoutExtension(text).unicodeScalars {
            switch scalar.value {
            case 0x30...0x39: digits.unicodeScalars.append(scalar)
            case 0x17E0...0x17E9: digits += String(scalar.value - 0x17E0)
            case 0x2B where digits.isEmpty: digits += "+"
            case 0x20, 0xA0, 0x200B, 0x28, 0x29, 0x2D, 0x2E, 0x2F: continue
            default: throw .noPhone
            }
        }
        if digits.hasPrefix("00") { digits = "+" + digits.dropFirst(2) }
        if digits.hasPrefix("855") { digits = "+" + digits }
        if !digits.hasPrefix("+") { digits = "+855" + (digits.hasPrefix("0") ? String(digits.dropFirst()) : digits) }
        if digits.hasPrefix("+8550") { digits = "+855" + digits.dropFirst(5) }
        let count = digits.utf8.count - 1
        guard digits.hasPrefix("+855") ? (11...12).contains(count) : (8...15).contains(count) else { throw .noPhone }
        return digits
    }

    /// «012 345 678 ext 12»: the number of the house, without the one inside it.
    private static func withoutExtension(_ text: String) -> Substring {
        let small = text.lowercased()
        for word in [" ext", "ext."] {
            if let place = small.firstRange(of: word) { return text.prefix(small[..<place.lowerBound].count) }
        }
        return text[...]
    }

    private static func email(_ text: String) throws(Refusal) -> String {
        let sides = text.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2, !sides[0].isEmpty, text.utf8.count <= 254,
            text.unicodeScalars.allSatisfy({
                $0.value > 0x20 && $0.value < 0x7F && !"<>,;:\"()[]\\".unicodeScalars.contains($0)
            })
        else { throw .noEmail }
        let parts = sides[1].split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else { throw .noEmail }
        return text.lowercased()
    }

    /// A name after @ or after `t.me/`; a number is a telephone.
    private static func telegram(_ text: String) throws(Refusal) -> String {
        var name = text[...]
        for prefix in ["https://", "http://", "t.me/", "telegram.me/", "@"] where name.hasPrefix(prefix) {
            name = name.dropFirst(prefix.count)
        }
        let isName = name.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
        }
        if isName, (5...32).contains(name.utf8.count), name.utf8.first.map({ $0 > 57 }) ?? false {
            return "@" + name.lowercased()
        }
        do { return try phone(text) } catch { throw .noTelegram }
    }

    private static func website(_ text: String) throws(Refusal) -> String {
        let full = text.contains("://") ? text : "https://" + text
        guard full.hasPrefix("https://") || full.hasPrefix("http://"), let mark = full.firstIndex(of: ":") else {
            throw .noWebsite
        }
        let host = full[mark...].dropFirst(3).prefix { $0 != "/" }
        guard host.contains("."), host.first != ".", host.last != ".", full.utf8.count <= 300,
            full.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0 != "<" && $0 != ">" && $0 != "\"" })
        else { throw .noWebsite }
        return full
    }
}
