package import Dialogue

/// What somebody is invited as.
package struct AccountInvitation: Hashable, Sendable {
    package var name: String
    package var role: Role
    package var province: Province?
    package var body: ID<Body>?
    package var office: ID<Office>?
    package var email: EmailAddress?

    package init(
        name: String, role: Role, province: Province?, body: ID<Body>? = nil, office: ID<Office>? = nil,
        email: EmailAddress? = nil
    ) {
        self.name = name
        self.role = role
        self.province = province
        self.body = body
        self.office = office
        self.email = email
    }
}

extension Writer {
    /// Makes an account without a password; a link that opens once lets its holder choose one.
    package func invite(
        _ invitation: AccountInvitation, by manager: Visitor, key: AccountKeyHash
    ) throws -> ID<Account> {
        let (role, province) = (invitation.role, invitation.province)
        guard Rights.manages(manager, role, of: province) else { throw AccountRefusal.noRole }
        let name = invitation.name.trimmingBlanks
        guard !name.isEmpty, name.utf8.count <= 100 else { throw AccountRefusal.noName }
        let taken = try number("SELECT count(*) FROM account WHERE name = \(name)")
        guard taken == 0 else { throw AccountRefusal.nameTaken }
        let body = try workplace(invitation)
        let id: ID<Account> = try insert(
            """
            INSERT INTO account (name, password, role, province, body_id, office_id, email, made_at)
            VALUES (\(name), '', \(role), \(province), \(body), \(invitation.office),
                \(invitation.email?.description), \(now)) RETURNING id
            """)
        try giveKey(to: id, key)
        note(.accountInvited, about: .account(id), in: .accounts)
        return id
    }

    /// The body an account works for: that of its office, where it has one.
    private func workplace(_ invitation: AccountInvitation) throws -> ID<Body>? {
        let scope = invitation.province.map(Scope.province) ?? .country
        if let office = invitation.office { return try self.office(office, for: scope).office.body }
        if let body = invitation.body { return try self.body(body, for: scope).id }
        guard !invitation.role.worksForBody else { throw AccountRefusal.noBody }
        return nil
    }

    /// The earlier link opens nothing any more.
    private func giveKey(to account: ID<Account>, _ hash: AccountKeyHash) throws {
        try run("UPDATE account_key SET used_at = \(now) WHERE account_id = \(account) AND used_at IS NULL")
        let id: ID<AccountKey> = try insert(
            """
            INSERT INTO account_key (account_id, made_at, ends_at)
            VALUES (\(account), \(now), \(now.adding(seconds: AccountTimes.link * 3600))) RETURNING id
            """)
        try run("UPDATE account_key SET token_hash = \(hash(id)) WHERE id = \(id)")
    }

    /// Whoever has the link chooses the password; a device may be set up for a while.
    /// - Parameter password: already hashed.
    package func openAccount(keyHash hash: [UInt8], password: String) throws {
        let found: ManagedAccount
        do { found = try account(keyHash: hash, at: now) } catch StoreError.missing { throw AccountRefusal.linkIsOver }
        try run("UPDATE account_key SET used_at = \(now) WHERE token_hash = \(hash)")
        try run(
            """
            UPDATE account SET password = \(password), device_until = \(deviceDay) WHERE id = \(found.id)
            """)
        try run("DELETE FROM session WHERE account_id = \(found.id)")
        note(.accountOpened, about: .account(found.id), in: .accounts)
    }

    private var deviceDay: Instant { now.adding(seconds: AccountTimes.device * 3600) }

    /// One of theirs that is not ended, and not one's own.
    private func managed(_ id: ID<Account>, by manager: Visitor) throws -> ManagedAccount {
        let found = try account(id, managedBy: manager)
        guard found.endedAt == nil else { throw AccountRefusal.ended }
        guard id != manager.account else { throw AccountRefusal.own }
        return found
    }

    /// Where there is one administrator, that one stays.
    private func requireAnotherAdministrator(than found: ManagedAccount) throws {
        guard found.visitor.role == .administrator else { return }
        let others = try number(
            """
            SELECT count(*) FROM account WHERE role = \(Role.administrator) AND ended_at IS NULL AND id <> \(found.id)
            """)
        guard others > 0 else { throw AccountRefusal.lastAdministrator }
    }

    /// Nobody signs in with it any more; what was done with it stays.
    package func close(account id: ID<Account>, by manager: Visitor) throws {
        let found = try managed(id, by: manager)
        try requireAnotherAdministrator(than: found)
        try end(account: id)
        note(.accountClosed, about: .account(id), in: .accounts)
    }

    /// The same, as part of another act.
    func end(account id: ID<Account>) throws {
        try run("UPDATE account SET ended_at = \(now), device_until = NULL WHERE id = \(id) AND ended_at IS NULL")
        try run("UPDATE account_key SET used_at = \(now) WHERE account_id = \(id) AND used_at IS NULL")
        try run("DELETE FROM session WHERE account_id = \(id)")
    }

    /// Whoever held an office no longer acts for it: their accounts end, the next holder is invited.
    func endAccounts(of office: ID<Office>) throws {
        for id in try rows(
            "SELECT id FROM account WHERE office_id = \(office) AND ended_at IS NULL ORDER BY id",
            { try $0.next(ID<Account>.self) })
        {
            try end(account: id)
        }
    }

    /// Whoever is signed in signs in anew, with what the new role allows.
    package func change(
        account id: ID<Account>, to role: Role, body: ID<Body>?, office: ID<Office>?, by manager: Visitor
    ) throws {
        let found = try managed(id, by: manager)
        let visitor = found.visitor
        guard Rights.manages(manager, role, of: visitor.province) else { throw AccountRefusal.noRole }
        if role != visitor.role { try requireAnotherAdministrator(than: found) }
        let place = try workplace(
            AccountInvitation(
                name: visitor.name, role: role, province: visitor.province, body: body ?? visitor.body,
                office: office))
        guard role != visitor.role || place != visitor.body || office != found.office else {
            throw AccountRefusal.sameRole
        }
        try run("UPDATE account SET role = \(role), body_id = \(place), office_id = \(office) WHERE id = \(id)")
        try run("DELETE FROM session WHERE account_id = \(id)")
        note(.accountRoleChanged, about: .account(id), in: .accounts)
    }

    /// The password is forgotten: a new link lets the holder choose another.
    package func resetPassword(of id: ID<Account>, by manager: Visitor, key: AccountKeyHash) throws {
        let found = try managed(id, by: manager)
        guard Rights.resets(manager, found.visitor.role, of: found.visitor.province) else { throw StoreError.missing }
        try run("UPDATE account SET password = '' WHERE id = \(id)")
        try run("DELETE FROM session WHERE account_id = \(id)")
        try giveKey(to: id, key)
        note(.passwordReset, about: .account(id), in: .accounts)
    }

    /// The device is lost, or somebody may set up their first: for a while the account takes a new one.
    package func allowDevice(of id: ID<Account>, by manager: Visitor) throws {
        let found = try managed(id, by: manager)
        guard Rights.resets(manager, found.visitor.role, of: found.visitor.province),
            Rights.mayHaveSecondFactor(found.visitor.role)
        else { throw StoreError.missing }
        if try secondFactor(of: id) != nil { try renewFactor(of: id) }
        try run("UPDATE account SET device_until = \(deviceDay) WHERE id = \(id)")
        try run("DELETE FROM session WHERE account_id = \(id)")
        note(.deviceAllowed, about: .account(id), in: .accounts)
    }

    /// Ends one session of an account, or all of them but one.
    /// - Parameter mark: of the one to end; all where none is given.
    package func endSessions(of id: ID<Account>, marked mark: String?, but kept: [UInt8]? = nil) throws {
        let all = try rows("SELECT token_hash FROM session WHERE account_id = \(id)") { try $0.next([UInt8].self) }
        let going = all.filter { hash in
            hash != kept && (mark == nil || SessionRow.mark(of: hash) == mark)
        }
        guard !going.isEmpty else { throw StoreError.changedMeanwhile }
        for hash in going { try run("DELETE FROM session WHERE token_hash = \(hash)") }
        note(.sessionsEnded, about: .account(id), in: .accounts)
    }

    /// The holder chooses another password; every other session ends.
    /// - Parameter password: already hashed.
    package func changePassword(of id: ID<Account>, to password: String, but kept: [UInt8]) throws {
        try run("UPDATE account SET password = \(password) WHERE id = \(id)")
        try run("DELETE FROM session WHERE account_id = \(id) AND token_hash <> \(kept)")
        note(.passwordChanged, about: .account(id), in: .accounts)
    }

    /// Where the holder is told of a new device.
    package func keep(email: EmailAddress?, of id: ID<Account>) throws {
        try run("UPDATE account SET email = \(email?.description) WHERE id = \(id)")
        note(.accountSettled, about: .account(id), in: .accounts)
    }

    /// Within so many days staff set up a device; nothing: whenever a deed needs one.
    package func settleDeviceDays(_ days: Int?, of province: Province?, by account: ID<Account>) throws {
        let owner = province?.code ?? ""
        try run("DELETE FROM device_rule WHERE owner = \(owner)")
        if let days { try run("INSERT INTO device_rule (owner, days) VALUES (\(owner), \(days))") }
        note(.deviceDaysSettled, about: .account(account), in: .accounts)
    }

    /// Whether somebody has signed in to the account from this browser before, and remembers it.
    package func meet(browser hash: [UInt8], called name: String, at place: String, of id: ID<Account>) throws -> Bool {
        let isKnown =
            try run(
                """
                UPDATE known_browser SET last_at = \(now), place = \(place), name = \(name)
                WHERE account_id = \(id) AND hash = \(hash)
                """) == 1
        if !isKnown {
            try run(
                """
                INSERT INTO known_browser (account_id, hash, name, place, first_at, last_at)
                VALUES (\(id), \(hash), \(name), \(place), \(now), \(now))
                """)
        }
        return isKnown
    }
}

extension Role {
    /// Whether an account of it reports for a body.
    package var worksForBody: Bool {
        switch self {
        case .district, .commune, .department, .partner: true
        default: false
        }
    }
}

extension Store {
    /// Writes down when a session was last seen: no act, and no line.
    package func see(session hash: [UInt8], at now: Instant) async throws {
        try await aside { try $0.send("UPDATE session SET seen_at = \(now) WHERE token_hash = \(hash)") }
    }
}
