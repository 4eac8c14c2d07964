import Dialogue

extension Phrase {
    static let accounts = Phrase("គណនី", "Accounts")
    static let accountsMean = Phrase(
        "អ្នកដែលអាចចូលប្រើ។ ការបិទ ការប្ដូរតួនាទី និងការបញ្ចប់ មានប្រសិទ្ធភាពភ្លាម។",
        "Who can sign in. Closing, a change of role and the end of a session take effect at once.")
    static let inviteAccount = Phrase("អញ្ជើញអ្នកប្រើ", "Invite somebody")
    static let inviteAccountMeans = Phrase(
        "អ្នកទទួលបានតំណមួយដែលបើកបានម្ដង ហើយជ្រើសពាក្យសម្ងាត់ដោយខ្លួនឯង។",
        "They get a link that opens once, and choose the password themselves.")
    static let accountEmail = Phrase("អ៊ីមែល", "E-mail")
    static let whereToTell = Phrase("កន្លែងជូនដំណឹង", "Where you are told")
    static let whereToTellMeans = Phrase(
        "ជូនដំណឹងនៅទីនេះ ពេលមានគេចូលពីឧបករណ៍ថ្មី។", "A sign-in from a new device is told here.")
    static let bodyOfAccountMeans = Phrase(
        "សម្រាប់មន្ទីរ ស្រុក ឃុំ និងដៃគូ៖ ស្ថាប័នដែលគណនីនេះធ្វើការឱ្យ។",
        "For departments, districts, communes and partners: the body the account works for.")
    static let accountEnded = Phrase("បានបិទ", "closed")
    static let accountInvited = Phrase("បានអញ្ជើញ", "invited")
    static let oneTimeLink = Phrase("តំណដែលបើកបានម្ដង", "One-time link")
    static let oneTimeLinkMeans = Phrase(
        "ប្រគល់ជូនម្ចាស់គណនីតែប៉ុណ្ណោះ។ អ្នកដែលមានតំណនេះ អាចជ្រើសពាក្យសម្ងាត់។",
        "Hand it to the holder of the account and to nobody else: whoever has it chooses the password.")
    static let opensUntil = Phrase("បើកបានរហូតដល់", "Opens until")
    static let openAccount = Phrase("បើកគណនី", "Open your account")
    static let choosePassword = Phrase("រក្សាទុកពាក្យសម្ងាត់", "Keep this password")
    static let newPassword = Phrase("ពាក្យសម្ងាត់ថ្មី", "New password")
    static let newPasswordAgain = Phrase("ពាក្យសម្ងាត់ថ្មី ម្ដងទៀត", "New password again")
    static let changePassword = Phrase("ប្ដូរពាក្យសម្ងាត់", "Change the password")
    static let ownAccount = Phrase("គណនីរបស់ខ្ញុំ", "Your account")
    static let sessions = Phrase("ការចូលប្រើដែលកំពុងបើក", "Open sessions")
    static let noSessions = Phrase("គ្មានការចូលប្រើដែលកំពុងបើកទេ។", "No session is open.")
    static let sessionWhere = Phrase("កន្លែង", "Where")
    static let sessionSince = Phrase("ចាប់ពី", "Since")
    static let sessionSeen = Phrase("ចុងក្រោយ", "Last act")
    static let thisSession = Phrase("ការចូលប្រើនេះ", "This one")
    static let endSession = Phrase("បញ្ចប់", "End it")
    static let endAllSessions = Phrase("បញ្ចប់ទាំងអស់ផ្សេងទៀត", "End all others")
    static let knownBrowsers = Phrase("ឧបករណ៍ដែលធ្លាប់ចូល", "Devices that have signed in")
    static let noBrowsers = Phrase("មិនទាន់មានទេ។", "None yet.")
    static let changeRole = Phrase("ប្ដូរតួនាទី", "Change the role")
    static let changeRoleMeans = Phrase(
        "ម្ចាស់គណនីត្រូវចូលម្ដងទៀត។", "The holder signs in anew.")
    static let resetPassword = Phrase("ឱ្យតំណថ្មីសម្រាប់ពាក្យសម្ងាត់", "Give a new link for the password")
    static let resetPasswordMeans = Phrase(
        "ពាក្យសម្ងាត់ចាស់លែងប្រើបាន ហើយការចូលប្រើទាំងអស់ត្រូវបញ្ចប់។",
        "The old password works no more, and every session ends.")
    static let allowDevice = Phrase("អនុញ្ញាតឧបករណ៍ថ្មី", "Allow a new device")
    static let allowDeviceMeans = Phrase(
        "កូដពីឧបករណ៍ចាស់លែងប្រើបាន។ ម្ចាស់គណនីអាចភ្ជាប់ឧបករណ៍ថ្មីក្នុងរយៈពេល ៣ ថ្ងៃ។",
        "Codes of the old device work no more. The holder can set up a new one within three days.")
    static let closeAccount = Phrase("បិទគណនី", "Close the account")
    static let closeAccountMeans = Phrase(
        "គ្មាននរណាអាចចូលដោយគណនីនេះទៀតទេ។ អ្វីដែលបានធ្វើនៅរក្សាទុក។",
        "Nobody signs in with it any more. What was done with it stays.")
    static let deviceThere = Phrase("បានភ្ជាប់", "Set up")
    static let deviceNotThere = Phrase("មិនទាន់ភ្ជាប់", "Not yet")
    static let deviceDays = Phrase("ចំនួនថ្ងៃសម្រាប់ភ្ជាប់ឧបករណ៍", "Days to set up a device")
    static let deviceDaysMean = Phrase(
        "បុគ្គលិកគ្រប់តួនាទីត្រូវភ្ជាប់ឧបករណ៍ក្នុងរយៈពេលនេះ បន្ទាប់ពីបើកគណនី។ ទទេ៖ ភ្ជាប់ពេលត្រូវការ។",
        "Staff of every role set up a device within so many days of their account. Empty: when a deed needs it.")
    static let deviceDaysWrong = Phrase("សូមសរសេរលេខពី ០ ដល់ ៩០", "Write a number from 0 to 90")
    static let deviceOverdue = Phrase(
        "ថ្ងៃកំណត់សម្រាប់ភ្ជាប់ឧបករណ៍បានហួសហើយ។ សូមភ្ជាប់ឥឡូវនេះ ដើម្បីបន្តការងារ។",
        "The days to set up a device are over. Set one up now to go on.")
    static let deviceNeedsYes = Phrase(
        "ការភ្ជាប់ឧបករណ៍ត្រូវការតំណដែលបើកបានម្ដង ឬការអនុញ្ញាតពីអ្នកគ្រប់គ្រងគណនី។ សូមទាក់ទងគាត់។",
        "A device is set up with a one-time link, or after those who look after your account have said yes. Ask them.")
    static let newDeviceSubject = Phrase(
        "មានគេចូលគណនីរបស់អ្នកពីឧបករណ៍ថ្មី", "A new device has signed in to your account")

    static func newDeviceText(_ name: String, _ browser: String, _ place: String, _ when: String) -> Phrase {
        Phrase(
            "គណនី \(name) បានចូលពី \(browser) (\(place)) នៅ \(when)។ បើមិនមែនអ្នកទេ សូមបញ្ចប់ការចូលនោះ ហើយប្ដូរពាក្យសម្ងាត់៖",
            "The account \(name) was signed in to from \(browser) (\(place)) at \(when). If it was not you, end that "
                + "session and change the password:")
    }

    static func passwordHint(_ least: Int) -> Phrase {
        Phrase(
            "យ៉ាងតិច \(Language.khmer.number(least)) តួអក្សរ។ ពាក្យច្រើនផ្សំគ្នាងាយចាំ ហើយពិបាកទាយ។",
            "At least \(least) signs. Several words together are easy to remember and hard to guess.")
    }
}

extension PasswordRule.Refusal {
    var phrase: Phrase {
        switch self {
        case .short(let least):
            Phrase("ខ្លីពេក៖ យ៉ាងតិច \(Language.khmer.number(least)) តួអក្សរ", "Too short: at least \(least) signs")
        case .long: Phrase("វែងពេក", "Too long")
        case .common: Phrase("ពាក្យនេះមានគេប្រើច្រើន ហើយត្រូវទាយមុនគេ", "Many use this one, so it is tried first")
        case .guessable: Phrase("ងាយទាយពេក", "Too easy to guess")
        case .wrongOld: Phrase("ពាក្យសម្ងាត់បច្ចុប្បន្នមិនត្រឹមត្រូវ", "The present password is not right")
        case .notTheSame: Phrase("មិនដូចគ្នា", "The two are not the same")
        }
    }
}

extension AccountRefusal {
    var phrase: Phrase {
        switch self {
        case .noName: Phrase("សូមសរសេរឈ្មោះគណនី", "Write the name to sign in with")
        case .nameTaken: Phrase("ឈ្មោះនេះមានគេប្រើហើយ", "This name is taken")
        case .noRole: Phrase("សូមជ្រើសតួនាទីដែលអ្នកអាចផ្ដល់", "Choose a role you can give")
        case .noEmail: Phrase("នេះមិនមែនជាអាសយដ្ឋានអ៊ីមែលទេ", "This is no e-mail address")
        case .noBody: Phrase("តួនាទីនេះត្រូវមានស្ថាប័ន", "This role works for a body: choose it")
        case .own: Phrase("សម្រាប់គណនីរបស់ខ្លួន ត្រូវឱ្យអ្នកដទៃធ្វើ", "For your own account somebody else does this")
        case .ended: Phrase("គណនីនេះបានបិទហើយ", "The account is closed already")
        case .lastAdministrator: Phrase("ត្រូវមានអ្នកគ្រប់គ្រងយ៉ាងតិចម្នាក់", "At least one administrator must be left")
        case .sameRole: Phrase("គ្មានអ្វីផ្លាស់ប្ដូរទេ", "Nothing would change")
        case .linkIsOver: Phrase("តំណនេះលែងប្រើបាន", "The link is used or over")
        }
    }

    /// Where it is shown.
    var field: String {
        switch self {
        case .noName, .nameTaken: "name"
        case .noRole, .sameRole: "role"
        case .noEmail: "email"
        case .noBody: "body"
        case .own, .ended, .lastAdministrator, .linkIsOver: ""
        }
    }
}
