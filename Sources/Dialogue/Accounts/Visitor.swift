/// Somebody who has signed in.
package struct Visitor: Hashable, Sendable {
    package let account: ID<Account>
    package let name: String
    package let role: Role
    /// Nothing on the national side.
    package let province: Province?
    /// The body the account works for, where it works for one.
    package let body: ID<Body>?

    package init(account: ID<Account>, name: String, role: Role, province: Province?, body: ID<Body>?) {
        self.account = account
        self.name = name
        self.role = role
        self.province = province
        self.body = body
    }

    /// What this visitor's queries may reach.
    package var scope: Scope { province.map(Scope.province) ?? .country }
}

/// The name of an account in the typed identities.
package enum Account {}

/// What a query may reach. Every list and every lookup takes one: "not yours" and "not there" are the same answer.
package enum Scope: Hashable, Sendable {
    /// One province, drafts included.
    case province(Province)
    /// All provinces, from the national desk.
    case country
    /// What anybody may see.
    case everybody

    package func covers(_ other: Province) -> Bool {
        switch self {
        case .province(let own): own == other
        case .country: true
        case .everybody: false
        }
    }
}

/// Who did an act, as the journal keeps it.
package enum Actor: Hashable, Sendable, CustomStringConvertible {
    case account(ID<Account>)
    /// Through a personal link.
    case participant(ID<Participant>)
    /// Through the link of a responsible body.
    case body(ID<Body>)
    /// Through the link on which somebody names people.
    case nominator(ID<NominationRequest>)
    /// A voice that is protected: the journal never says whose.
    case protected
    /// The command line.
    case program

    /// Reads what `description` writes.
    package init?(_ text: String) {
        switch text {
        case "protected": self = .protected
        case "program": self = .program
        default:
            let parts = text.split(separator: ":")
            guard parts.count == 2 else { return nil }
            switch (parts[0], String(parts[1])) {
            case ("account", let id): if let id = ID<Account>(text: id) { self = .account(id) } else { return nil }
            case ("participant", let id):
                if let id = ID<Participant>(text: id) { self = .participant(id) } else { return nil }
            case ("nominator", let id):
                if let id = ID<NominationRequest>(text: id) { self = .nominator(id) } else { return nil }
            case ("body", let id): if let id = ID<Body>(text: id) { self = .body(id) } else { return nil }
            default: return nil
            }
        }
    }

    package var description: String {
        switch self {
        case .account(let id): "account:\(id)"
        case .participant(let id): "participant:\(id)"
        case .body(let id): "body:\(id)"
        case .nominator(let id): "nominator:\(id)"
        case .protected: "protected"
        case .program: "program"
        }
    }
}
