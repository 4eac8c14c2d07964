extension Rights {
    /// Whether somebody looks after accounts of a role: the administrator after all, a secretariat after those of its
    /// province but the Governor's and the Board's, whose yes it needs: nobody makes the hand that approves their own
    /// work.
    package static func manages(_ manager: Visitor, _ role: Role, of province: Province?) -> Bool {
        switch manager.role {
        case .administrator: role.isProvincial == (province != nil)
        case .secretariat:
            role.isProvincial && province == manager.province && role != .governor && role != .board
        default: false
        }
    }

    /// Whether they may also give such an account a new password or device.
    package static func resets(_ manager: Visitor, _ role: Role, of province: Province?) -> Bool {
        manages(manager, role, of: province)
    }
}

/// What cannot be done with an account.
package enum AccountRefusal: Error, Hashable, Sendable {
    case noName, nameTaken
    /// A role that is not yours to give, or none.
    case noRole
    case noEmail
    /// A partner, department, district or commune account works for a body.
    case noBody
    /// Nobody ends or demotes themselves: somebody else does.
    case own
    case ended
    /// Somebody must be left who can look after accounts.
    case lastAdministrator
    case sameRole
    /// The link was used, or its time is over.
    case linkIsOver
}

/// How long things of an account last.
package enum AccountTimes {
    /// Of a session, in hours from its begin.
    package static let session = 12
    /// Seconds without a request after which a session has ended (NIST SP 800-63B, 2.2.3: an hour).
    package static let idle = 3600
    /// Seconds after which the last request of a session is written down anew.
    package static let noted = 300
    /// Hours a one-time link opens.
    package static let link = 72
    /// Hours within which a device may be set up after a link was used or an administrator has said yes.
    package static let device = 72
}

/// Which passwords are taken (NIST SP 800-63B, 3.1.1): long ones that nobody tries first. No rule says which signs they
/// are made of, and none runs out.
package enum PasswordRule {
    package enum Refusal: Error, Hashable, Sendable {
        case short(least: Int)
        case long
        /// It is among those that are tried first.
        case common
        /// It is, or repeats, the name of the account or of this program.
        case guessable
        case wrongOld
        case notTheSame
    }

    package static let most = 200

    /// Fifteen where a password stands alone, ten beside a device.
    package static func least(for role: Role) -> Int { Rights.mayHaveSecondFactor(role) ? 10 : 15 }

    /// - Parameter isCommon: whether a word, in small letters, is among those that are tried first.
    package static func require(
        _ password: String, for role: Role, named name: String, isCommon: (String) -> Bool
    ) throws(Refusal) {
        let count = password.unicodeScalars.count
        guard count >= least(for: role) else { throw .short(least: least(for: role)) }
        guard count <= most else { throw .long }
        let small = password.lowercased()
        // A word of the list with a few signs before or behind it is no better.
        let core = small.trimming { !$0.isLetter }
        guard !isCommon(small), !(isCommon(core) && small.count - core.count <= 6) else { throw .common }
        let bare = small.filter { $0.isLetter || $0.isNumber }
        let isRepeated = Set(small).count <= 2
        let names = [name.lowercased().filter { $0.isLetter || $0.isNumber }, "vetika"].filter { !$0.isEmpty }
        let rest = names.reduce(bare) { $0.replacing($1, with: "") }
        guard !isRepeated, rest.count >= 4 else { throw .guessable }
    }
}

extension String {
    fileprivate func trimming(_ isGone: (Character) -> Bool) -> String {
        let head = drop(while: isGone)
        guard let last = head.lastIndex(where: { !isGone($0) }) else { return "" }
        return String(head[...last])
    }
}
