/// The second thing an account shows beside its password: a code that a device of its own reckons anew every half
/// minute (TOTP, RFC 6238), or one of a few codes on paper for the day the device is lost.
///
/// The secret itself is not kept here: it is reckoned from a key outside the data base and the serial number.
package struct SecondFactor: Hashable, Sendable {
    package let account: ID<Account>
    /// Grows with every new device; codes of an earlier one say nothing.
    package let serial: Int
    /// Set once a first code has shown that the device has the secret.
    package private(set) var isConfirmed: Bool
    /// The half minute, counted from 1970, of the last code taken.
    package private(set) var lastStep: Int?
    /// Positions of the codes on paper that have been used.
    package private(set) var used: Set<Int>

    package init(
        account: ID<Account>, serial: Int = 1, isConfirmed: Bool = false, lastStep: Int? = nil, used: Set<Int> = []
    ) {
        self.account = account
        self.serial = serial
        self.isConfirmed = isConfirmed
        self.lastStep = lastStep
        self.used = used
    }

    /// What somebody has typed, as far as it is a code of this account.
    package enum Proof: Hashable, Sendable {
        /// A code of the device, of the half minute given.
        case step(Int)
        /// A code on paper.
        case paper(Int)
    }

    package enum Refusal: Error, Hashable, Sendable {
        /// No device is set up: nothing can be approved, sealed or administered.
        case notSetUp
        case wrongCode
        /// The same code, or an older one, was taken before.
        case usedBefore
        /// Nobody has said yes: no one-time link was used lately, and no administrator allowed it.
        case notAllowed
        /// A device is set up; another one takes a code of this one, or of the paper.
        case alreadySetUp
    }

    /// Seconds one code stands for.
    package static let secondsAStep = 30
    /// Codes on paper.
    package static let papers = 8

    package static func step(at instant: Instant) -> Int { Int(instant.milliseconds / 1000) / secondsAStep }

    /// The first code of a new device.
    package mutating func confirm(_ proof: Proof?) throws(Refusal) {
        guard !isConfirmed else { throw .alreadySetUp }
        guard case .step(let step)? = proof else { throw .wrongCode }
        isConfirmed = true
        lastStep = step
    }

    /// Takes a code, once.
    package mutating func take(_ proof: Proof?) throws(Refusal) {
        guard isConfirmed else { throw .notSetUp }
        switch proof {
        case nil: throw .wrongCode
        case .step(let step):
            guard step > lastStep ?? 0 else { throw .usedBefore }
            lastStep = step
        case .paper(let position):
            guard !used.contains(position) else { throw .usedBefore }
            used.insert(position)
        }
    }

    /// The next device, which has to be confirmed.
    package func renewed() -> SecondFactor { SecondFactor(account: account, serial: serial + 1) }
}

extension Rights {
    /// Deeds that are not done on a password alone: to approve, to seal, and to settle what holds for the country.
    /// Every act of a route with such a deed takes a code.
    package static func needsSecondFactor(_ deed: Deed) -> Bool { sealed.contains(deed) }

    private static let sealed: Set<Deed> = [.approveAgenda, .publishReport, .settleAreas]

    /// Deeds that somebody whose days to set up a device are over does only with one: all but what everybody may, and
    /// what helps to get one.
    package static func waitsForDevice(_ deed: Deed) -> Bool {
        switch deed {
        case .look, .useLink, .signIn, .signOut, .keepOwnAccount, .setUpSecondFactor: false
        default: true
        }
    }

    /// Roles that cannot do all their work without a device.
    package static func needsDevice(_ role: Role) -> Bool { sealed.contains { allows(role, $0) } }

    /// Roles that set up a second factor.
    package static func mayHaveSecondFactor(_ role: Role) -> Bool {
        switch role {
        case .governor, .board, .administrator, .secretariat, .nationalDesk, .cdcb, .planningTeam: true
        case .clerk, .district, .commune, .department, .partner: false
        }
    }
}
