package import Dialogue

/// An account as those see it who look after it.
package struct ManagedAccount: Hashable, Sendable {
    package let visitor: Visitor
    package let email: EmailAddress?
    package let office: ID<Office>?
    package let officeTitle: Bilingual?
    package let bodyName: Bilingual?
    package let madeAt: Instant?
    package let endedAt: Instant?
    /// False while the holder has not chosen one.
    package let hasPassword: Bool
    package let hasDevice: Bool
    /// Until when a device may be set up.
    package let deviceUntil: Instant?
    package let lastSeen: Instant?
    package var id: ID<Account> { visitor.account }
}

/// A session as its holder and those who look after the account see it.
package struct SessionRow: Hashable, Sendable {
    /// What it is ended by: signs of its hash, which open nothing.
    package let mark: String
    package let begunAt: Instant
    package let seenAt: Instant
    package let place: String
    package let browser: String
}

/// A browser from which somebody has signed in.
package struct KnownBrowser: Hashable, Sendable {
    package let name: String
    package let place: String
    package let firstAt: Instant
    package let lastAt: Instant
}

/// The name of a one-time link in the typed identities.
package enum AccountKey {}
package typealias AccountKeyHash = @Sendable (ID<AccountKey>) -> [UInt8]

private let columns: SQL = """
    a.id, a.name, a.role, a.province, a.body_id, a.email, a.office_id, o.title_km, o.title_en, b.name_km, b.name_en,
    a.made_at, a.ended_at, CASE WHEN a.password = '' THEN 0 ELSE 1 END, coalesce(f.is_confirmed, 0), a.device_until,
    (SELECT max(coalesce(s.seen_at, s.begun_at)) FROM session s WHERE s.account_id = a.id)
    """
private let tables: SQL = """
    account a LEFT JOIN body b ON b.id = a.body_id LEFT JOIN office o ON o.id = a.office_id
    LEFT JOIN second_factor f ON f.account_id = a.id
    """

extension Reader {
    /// Those somebody looks after, the ended ones last.
    package func accounts(managedBy manager: Visitor) throws -> [ManagedAccount] {
        let within: SQL = manager.province.map { "a.province = \($0)" } ?? "1 = 1"
        return try rows(
            """
            SELECT \(columns) FROM \(tables) WHERE \(within)
            ORDER BY CASE WHEN a.ended_at IS NULL THEN 0 ELSE 1 END, coalesce(a.province, ''), a.role, a.name
            """, ManagedAccount.init
        ).filter { Rights.manages(manager, $0.visitor.role, of: $0.visitor.province) }
    }

    /// One of them; another's is not there.
    package func account(_ id: ID<Account>, managedBy manager: Visitor) throws -> ManagedAccount {
        let found = try managedAccount(id)
        guard Rights.manages(manager, found.visitor.role, of: found.visitor.province) else { throw StoreError.missing }
        return found
    }

    /// One's own.
    package func managedAccount(_ id: ID<Account>) throws -> ManagedAccount {
        try row("SELECT \(columns) FROM \(tables) WHERE a.id = \(id)", ManagedAccount.init)
    }

    package func password(of account: ID<Account>) throws -> String {
        try row("SELECT password FROM account WHERE id = \(account)") { try $0.next() }
    }

    /// The sessions that last, the one seen last first.
    package func sessions(of account: ID<Account>, at now: Instant) throws -> [SessionRow] {
        let idle = now.adding(seconds: -AccountTimes.idle)
        return try rows(
            """
            SELECT token_hash, begun_at, coalesce(seen_at, begun_at), place, browser FROM session
            WHERE account_id = \(account) AND ends_at > \(now) AND coalesce(seen_at, begun_at) > \(idle)
            ORDER BY coalesce(seen_at, begun_at) DESC, begun_at DESC
            """
        ) { row in
            let hash: [UInt8] = try row.next()
            return SessionRow(
                mark: SessionRow.mark(of: hash), begunAt: try row.next(), seenAt: try row.next(),
                place: try row.next(), browser: try row.next())
        }
    }

    package func browsers(of account: ID<Account>) throws -> [KnownBrowser] {
        try rows(
            """
            SELECT name, place, first_at, last_at FROM known_browser WHERE account_id = \(account)
            ORDER BY last_at DESC LIMIT 50
            """
        ) { row in
            KnownBrowser(
                name: try row.next(), place: try row.next(), firstAt: try row.next(), lastAt: try row.next())
        }
    }

    /// The link that still opens the account, for whoever hands it over.
    package func openKey(of account: ID<Account>, at now: Instant) throws -> (id: ID<AccountKey>, until: Instant)? {
        try rowIfAny(
            """
            SELECT id, ends_at FROM account_key WHERE account_id = \(account) AND used_at IS NULL AND ends_at > \(now)
            ORDER BY id DESC
            """
        ) { (id: try $0.next(), until: try $0.next()) }
    }

    /// Whose account a link opens.
    package func account(keyHash hash: [UInt8], at now: Instant) throws -> ManagedAccount {
        let id: ID<Account> = try row(
            """
            SELECT k.account_id FROM account_key k JOIN account a ON a.id = k.account_id
            WHERE k.token_hash = \(hash) AND k.used_at IS NULL AND k.ends_at > \(now) AND a.ended_at IS NULL
            """
        ) { try $0.next() }
        return try managedAccount(id)
    }

    /// Days within which staff of a province, or of the national side, set up a device; nothing where none were chosen.
    package func deviceDays(of province: Province?) throws -> Int? {
        try rowIfAny("SELECT days FROM device_rule WHERE owner = \(province?.code ?? "")") { try $0.next() }
    }
}

extension SessionRow {
    static func mark(of hash: [UInt8]) -> String { Array(hash.prefix(12)).hex }
}

extension ManagedAccount {
    fileprivate init(_ row: inout Row) throws {
        visitor = try Visitor(&row)
        let email: String? = try row.next()
        self.email = email.flatMap { EmailAddress($0) }
        office = try row.next()
        (officeTitle, bodyName) = (try row.bilingualIfAny(), try row.bilingualIfAny())
        (madeAt, endedAt) = (try row.next(), try row.next())
        (hasPassword, hasDevice) = (try row.next(), try row.next())
        (deviceUntil, lastSeen) = (try row.next(), try row.next())
    }
}
