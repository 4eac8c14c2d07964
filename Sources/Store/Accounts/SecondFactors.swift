package import Dialogue

extension Reader {
    /// Nothing where the account has never begun to set one up.
    package func secondFactor(of account: ID<Account>) throws -> SecondFactor? {
        try rowIfAny(
            "SELECT serial, is_confirmed, last_step, used FROM second_factor WHERE account_id = \(account)"
        ) { try SecondFactor(of: account, &$0) } ?? nil
    }
}

extension Reader {
    /// Whether the account may set up a device now: after a one-time link, or the yes of those who look after it.
    package func mayTakeDevice(_ account: ID<Account>, at now: Instant) throws -> Bool {
        try number("SELECT count(*) FROM account WHERE id = \(account) AND device_until > \(now)") == 1
    }
}

extension Writer {
    fileprivate func mayTakeDevice(_ account: ID<Account>) throws -> Bool { try mayTakeDevice(account, at: now) }
}

extension SecondFactor {
    /// Nothing where the columns are those of an account without one.
    init?(of account: ID<Account>, _ row: inout Row) throws {
        let (serial, isConfirmed): (Int?, Bool?) = (try row.next(), try row.next())
        let (lastStep, used): (Int?, String?) = (try row.next(), try row.next())
        guard let serial, let isConfirmed, let used else { return nil }
        self.init(
            account: account, serial: serial, isConfirmed: isConfirmed, lastStep: lastStep,
            used: Set(used.split(separator: " ").compactMap { Int($0) }))
    }
}

/// What somebody typed, as a code of the factor given: whether it is one is reckoned with a key outside the data base.
package typealias CodeReading = @Sendable (SecondFactor) -> SecondFactor.Proof?

extension Writer {
    /// The first code of a new device.
    package func setUpSecondFactor(of account: ID<Account>, reading: CodeReading) throws {
        guard try mayTakeDevice(account) else { throw SecondFactor.Refusal.notAllowed }
        var factor = try secondFactor(of: account) ?? SecondFactor(account: account)
        try factor.confirm(reading(factor))
        try keep(factor)
        note(.secondFactorSetUp, about: .account(account), in: .accounts)
    }

    /// A code is taken, as part of the act it stands for.
    package func takeSecondFactor(of account: ID<Account>, reading: CodeReading) throws {
        guard var factor = try secondFactor(of: account) else { throw SecondFactor.Refusal.notSetUp }
        try factor.take(reading(factor))
        try keep(factor)
    }

    /// Another device takes the place of this one; a code of this one, or of the paper, allows it.
    package func renewSecondFactor(of account: ID<Account>, reading: CodeReading) throws {
        try takeSecondFactor(of: account, reading: reading)
        try renewFactor(of: account)
        try run(
            """
            UPDATE account SET device_until = \(now.adding(seconds: AccountTimes.idle)) WHERE id = \(account)
            """)
        note(.secondFactorRenewed, about: .account(account), in: .accounts)
    }

    /// The next device takes the place of this one, as part of another act.
    func renewFactor(of account: ID<Account>) throws {
        guard let factor = try secondFactor(of: account) else { throw StoreError.missing }
        try keep(factor.renewed())
    }

    /// For the day when device and paper are both lost: whoever runs the machine lets the account set up another.
    package func resetSecondFactor(of account: ID<Account>) throws {
        guard let factor = try secondFactor(of: account) else { throw SecondFactor.Refusal.notSetUp }
        try keep(factor.renewed())
        try run(
            """
            UPDATE account SET device_until = \(now.adding(seconds: AccountTimes.device * 3600)) WHERE id = \(account)
            """)
        note(.secondFactorRenewed, about: .account(account), in: .accounts)
    }

    private func keep(_ factor: SecondFactor) throws {
        try run("DELETE FROM second_factor WHERE account_id = \(factor.account)")
        let used = factor.used.sorted().map(String.init).joined(separator: " ")
        try run(
            """
            INSERT INTO second_factor (account_id, serial, is_confirmed, last_step, used)
            VALUES (\(factor.account), \(factor.serial), \(factor.isConfirmed), \(factor.lastStep), \(used))
            """)
    }
}
