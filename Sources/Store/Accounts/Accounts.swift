package import Dialogue

/// An account with what its password was hashed to.
package struct AccountRow: Sendable {
    package let visitor: Visitor
    package let password: String
}

/// Somebody who has signed in: the account as it stands, and its device.
package struct Session: Hashable, Sendable {
    package let visitor: Visitor
    /// Nothing where the account has never begun to set one up.
    package let factor: SecondFactor?
    /// The days within which the province wants a device are over, and there is none.
    package let isDeviceOverdue: Bool

    fileprivate static func isDeviceOverdue(
        _ role: Role, _ factor: SecondFactor?, madeAt: Instant?, days: Int?, at now: Instant
    ) -> Bool {
        guard let days, Rights.mayHaveSecondFactor(role), factor?.isConfirmed != true else { return false }
        return madeAt.map { $0.adding(seconds: days * 86_400) < now } ?? true
    }
}

extension Reader {
    /// The account of a name; ended ones are not there.
    package func account(named name: String) throws -> AccountRow? {
        try rowIfAny(
            """
            SELECT id, name, role, province, body_id, password FROM account
            WHERE name = \(name) AND ended_at IS NULL
            """
        ) { row in
            AccountRow(visitor: try Visitor(&row), password: try row.next())
        }
    }

    /// Whose session a token is, while it lasts and is not idle, and when it was last seen.
    package func session(_ hash: [UInt8], at now: Instant) throws -> (session: Session, seenAt: Instant)? {
        let idle = now.adding(seconds: -AccountTimes.idle)
        return try rowIfAny(
            """
            SELECT a.id, a.name, a.role, a.province, a.body_id, f.serial, f.is_confirmed, f.last_step, f.used,
                a.made_at, r.days, coalesce(s.seen_at, s.begun_at)
            FROM session s JOIN account a ON a.id = s.account_id LEFT JOIN second_factor f ON f.account_id = a.id
            LEFT JOIN device_rule r ON r.owner = coalesce(a.province, '')
            WHERE s.token_hash = \(hash) AND s.ends_at > \(now) AND a.ended_at IS NULL
                AND coalesce(s.seen_at, s.begun_at) > \(idle)
            """
        ) { row in
            let visitor = try Visitor(&row)
            let factor = try SecondFactor(of: visitor.account, &row)
            let (made, days): (Instant?, Int?) = (try row.next(), try row.next())
            let session = Session(
                visitor: visitor, factor: factor,
                isDeviceOverdue: Session.isDeviceOverdue(visitor.role, factor, madeAt: made, days: days, at: now))
            return (session, try row.next())
        }
    }
}

extension Writer {
    /// - Parameter password: already hashed.
    package func makeAccount(
        name: String, password: String, role: Role, province: Province?, body: ID<Body>?
    ) throws -> ID<Account> {
        let id: ID<Account> = try insert(
            """
            INSERT INTO account (name, password, role, province, body_id, made_at, device_until)
            VALUES (\(name), \(password), \(role), \(province), \(body), \(now),
                \(now.adding(seconds: AccountTimes.device * 3600))) RETURNING id
            """)
        note(.accountMade, about: .account(id), in: .accounts)
        return id
    }

    /// - Parameter replaced: the session the same browser had before, which ends.
    package func beginSession(
        of account: ID<Account>, tokenHash: [UInt8], hours: Int, replacing replaced: [UInt8]? = nil,
        at place: String = "", by browser: String = ""
    ) throws {
        try run("DELETE FROM session WHERE account_id = \(account) AND ends_at <= \(now)")
        if let replaced { try run("DELETE FROM session WHERE token_hash = \(replaced)") }
        try run(
            """
            INSERT INTO session (token_hash, account_id, begun_at, ends_at, seen_at, place, browser)
            VALUES (\(tokenHash), \(account), \(now), \(now.adding(seconds: hours * 3600)), \(now), \(place),
                \(browser))
            """)
        note(.signedIn, about: .account(account), in: .accounts)
    }

    package func endSession(tokenHash: [UInt8]) throws {
        try run("DELETE FROM session WHERE token_hash = \(tokenHash)")
        note(.signedOut, about: .actor(act.actor), in: .accounts)
    }
}

extension Visitor {
    init(_ row: inout Row) throws {
        self.init(
            account: try row.next(), name: try row.next(), role: try row.next(word: Role.self),
            province: try row.next(), body: try row.next())
    }
}
