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

    /// Whose session a token is, while it lasts.
    package func session(_ hash: [UInt8], at now: Instant) throws -> Session? {
        try rowIfAny(
            """
            SELECT a.id, a.name, a.role, a.province, a.body_id, f.serial, f.is_confirmed, f.last_step, f.used
            FROM session s JOIN account a ON a.id = s.account_id LEFT JOIN second_factor f ON f.account_id = a.id
            WHERE s.token_hash = \(hash) AND s.ends_at > \(now) AND a.ended_at IS NULL
            """
        ) { row in
            let visitor = try Visitor(&row)
            return Session(visitor: visitor, factor: try SecondFactor(of: visitor.account, &row))
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
            INSERT INTO account (name, password, role, province, body_id)
            VALUES (\(name), \(password), \(role), \(province), \(body)) RETURNING id
            """)
        note(.accountMade, about: .account(id), in: .accounts)
        return id
    }

    package func beginSession(of account: ID<Account>, tokenHash: [UInt8], hours: Int) throws {
        try run("DELETE FROM session WHERE account_id = \(account) AND ends_at <= \(now)")
        try run(
            """
            INSERT INTO session (token_hash, account_id, begun_at, ends_at)
            VALUES (\(tokenHash), \(account), \(now), \(now.adding(seconds: hours * 3600)))
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
