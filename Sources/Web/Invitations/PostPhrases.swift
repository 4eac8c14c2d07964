import Dialogue

/// Words of what goes out: ways, states, pages of the post.
extension Phrase {
    static let post = Phrase("សារចេញ", "Outgoing messages")
    static let toPost = Phrase("សារចេញទាំងអស់", "All outgoing messages")
    static let wayOut = Phrase("តាមរយៈ", "By")
    static let stateOfMessage = Phrase("ស្ថានភាព", "State")
    static let kindOfMessage = Phrase("សារ", "Message")
    static let noMessageYet = Phrase("មិនទាន់មានសារណាមួយទេ។", "There is no message yet.")
    static let notHandedOut = Phrase("មិនទាន់ប្រគល់", "Not handed out")
    static let countsByWay = Phrase("ចំនួនតាមមធ្យោបាយ", "How they go out")
    static let noMailServer = Phrase(
        "ម៉ាស៊ីនបម្រើនេះមិនទាន់ភ្ជាប់ទៅប្រព័ន្ធអ៊ីមែលទេ៖ អ៊ីមែលទាំងអស់រង់ចាំ ហើយគ្មានអ្វីចេញទៅក្រៅឡើយ។",
        "No mail server is set: e-mails wait, and nothing leaves.")
    static let rehearsalServer = Phrase(
        "ម៉ាស៊ីនបម្រើសម្រាប់ហាត់៖ អ៊ីមែលទាំងអស់ចូលក្នុងថត គ្មានអ្វីចេញទៅក្រៅឡើយ។",
        "A server for practice: e-mails go into a folder, nothing leaves.")
    static let rehearsal = Phrase("ការសាកល្បង", "Rehearsal")
    static let rehearse = Phrase("សាកល្បងសិន", "Rehearse first")
    static let rehearseMeans = Phrase(
        "ការសាកល្បងរៀបចំសារ លិខិត និងប្រតិទិនទាំងអស់ដូចពេលចេញមែន ប៉ុន្តែគ្មានអ្វីចេញទៅក្រៅទេ ហើយអាចធ្វើបានច្រើនដង។",
        "A rehearsal makes every message, letter and calendar entry as the real release does, but nothing leaves. "
            + "It can be done as often as you like.")
    static let inRehearsal = Phrase(
        "កិច្ចសន្ទនានេះកំពុងសាកល្បង៖ មិនទាន់មានលិខិត ឬសារណាមួយចេញទៅក្រៅទេ។",
        "This dialogue is in rehearsal: no letter and no message has left yet.")
    static let rehearsedMessages = Phrase("សារនៃការសាកល្បង", "Messages of the rehearsal")
    static let rehearseChange = Phrase("សាកល្បងការជូនដំណឹង", "Rehearse the notices")
    static let rehearsalNotReal = Phrase(
        "នេះជាការសាកល្បង៖ គ្មានអ្វីបានចេញទៅក្រៅទេ។", "This is a rehearsal: nothing has left.")
    static let tryAgain = Phrase("ព្យាយាមផ្ញើម្ដងទៀត", "Try again")
    static let cameBack = Phrase("សារនេះបានត្រឡប់មកវិញ", "This came back")
    static let handedOut = Phrase("បានប្រគល់រួច", "Handed out")

    /// Paper and links, of which whole piles are handed out at once.
    static func allHandedOut(_ channel: Channel, _ count: Int) -> Phrase {
        Phrase(
            "\(channel.phrase.khmer)៖ បានប្រគល់ទាំង \(Language.khmer.number(count))",
            "\(channel.phrase.english): all \(Language.english.number(count)) handed out")
    }

    static let openMail = Phrase("ទាញយកអ៊ីមែលសាកល្បង", "Fetch the rehearsed e-mail")
    static let couldNotBeMade = Phrase(
        "លិខិតរៀបចំមិនបាន៖ សូមពិនិត្យឈ្មោះ មុខតំណែង ស្ថាប័ន និងអ៊ីមែល រួចព្យាយាមម្ដងទៀត",
        "Its letter could not be made: look at name, office, body and e-mail address, then try again")
    static func notMade(_ count: Int) -> Phrase {
        Phrase(
            "សារ \(Language.khmer.number(count)) រៀបចំមិនបាន ហើយលែងព្យាយាមដោយខ្លួនឯង៖ "
                + "សូមកែឈ្មោះ មុខតំណែង ស្ថាប័ន ឬអ៊ីមែល រួចចុច «ព្យាយាមផ្ញើម្ដងទៀត»។ "
                + "បើនៅតែមិនបាន សូមប្រាប់អ្នកគ្រប់គ្រង។",
            (count == 1
                ? "1 message could not be made and is"
                : "\(Language.english.number(count)) messages could not be made and are")
                + " no longer tried by themselves: mend the name, office, body or e-mail address, then press "
                + "“Try again”. If it stays, tell the administrator.")
    }
    static let answerOfServer = Phrase("ចម្លើយរបស់ប្រព័ន្ធអ៊ីមែល", "The mail server said")
    static let noMessageMatches = Phrase("គ្មានសារណាត្រូវនឹងការចម្រោះនេះទេ។", "No message matches this filter.")
    static let didNotArrive = Phrase("លិខិតមិនបានទៅដល់", "Did not arrive")

    static let dueToday = Phrase("ត្រូវរំឭកថ្ងៃនេះ", "To be reminded today")

    static func notReached(_ count: Int) -> Phrase {
        Phrase(
            "លិខិតអញ្ជើញមិនបានដល់ \(Language.khmer.number(count)) នាក់៖ សូមប្រគល់តាមវិធីផ្សេង",
            count == 1
                ? "One invitation did not arrive: find another way"
                : "\(Language.english.number(count)) invitations did not arrive: find another way")
    }

    // One invitee.
    static let handOut = Phrase("ប្រគល់លិខិតអញ្ជើញ", "Hand out the invitation")
    static let howToReach = Phrase("មធ្យោបាយទាក់ទង", "How to reach them")
    static let email = Phrase("អ៊ីមែល", "E-mail")
    static let phone = Phrase("ទូរសព្ទ ឬតេឡេក្រាម", "Telephone or Telegram")
    static let wishedWay = Phrase("ផ្ញើតាម", "Send by")
    static let wayByItself = Phrase("តាមអ្វីដែលមាន", "Whatever there is")
    static let keepReach = Phrase("រក្សាទុក", "Keep")
    static let emailUnfit = Phrase(
        "អាសយដ្ឋានអ៊ីមែលនេះមិនត្រឹមត្រូវ (ឧទាហរណ៍៖ sokha@example.org)",
        "This is no e-mail address (for example sokha@example.org)")
    static func knownAddress(_ address: String) -> Phrase {
        Phrase(
            "ទុកឱ្យទំនេរ ដើម្បីប្រើអាសយដ្ឋានរបស់មុខតំណែង ឬស្ថាប័ន៖ \(address)",
            "Leave it empty to use the address of the office or body: \(address)")
    }
    static let emailMissing = Phrase(
        "សូមសរសេរអ៊ីមែល ឬជ្រើសរើសមធ្យោបាយផ្សេង", "Give an e-mail address, or choose another way")
    static let phoneUnfit = Phrase("សូមសរសេរលេខទូរសព្ទជាលេខ ៨ ដល់ ១៥ ខ្ទង់", "Give a telephone number of 8 to 15 digits")
    static let emailCameBack = Phrase(
        "អ៊ីមែលនេះបានត្រឡប់មកវិញ៖ សូមកែ ឬប្រគល់តាមវិធីផ្សេង។",
        "A message to this address came back: mend it, or hand the invitation out another way.")
    static let previewOfMail = Phrase("សារដែលទទួលនឹងអាន", "What they will read")
    static let textToForward = Phrase("អត្ថបទសម្រាប់ចម្លង", "Text to copy")
    static let textToForwardHint = Phrase(
        "ចម្លងអត្ថបទនេះ រួចបិទភ្ជាប់ក្នុងតេឡេក្រាម ជាមួយរូបភាពខាងក្រោម។",
        "Copy this text and paste it into Telegram, with the picture below.")
    static let shareImage = Phrase("រូបភាពមានកូដ QR សម្រាប់បញ្ជូនបន្ត", "Picture with QR code, to forward")
    static let fetchPicture = Phrase("ទាញយករូបភាព", "Fetch the picture")
    static let fetchCalendar = Phrase("ទាញយកប្រតិទិន (ICS)", "Calendar file (ICS)")
    static let messagesToThem = Phrase("សារដែលបានផ្ញើ", "Messages so far")
    static let sendOnceMore = Phrase("ប្រគល់លិខិតអញ្ជើញម្ដងទៀត", "Hand the invitation out once more")
    static let cancelInvitation = Phrase("ដកការអញ្ជើញវិញ", "Take the invitation back")
    static let cancelMeans = Phrase(
        "តំណឈប់ប្រើបានភ្លាម ចម្លើយត្រូវលុប ហើយអ្នកដែលបានទទួលលិខិតរួច នឹងទទួលសារជូនដំណឹងអំពីការដកវិញ "
            + "ព្រមទាំងការលុបចេញពីប្រតិទិន។ មូលហេតុនៅក្នុងកំណត់ត្រា មិនផ្ញើចេញទេ។",
        "The link stops working at once and the answer falls away. Who has already had the invitation is told, and the "
            + "entry is taken out of their calendar. The reason stays in the record; it is not sent.")
    static let answersLater = Phrase("នឹងឆ្លើយពេលក្រោយ", "Will answer later")
    static let mandate = Phrase("សិទ្ធិរបស់អ្នកតំណាង", "Mandate of the stand-in")
    static let mandateHint = Phrase(
        "ឧទាហរណ៍៖ ស្ដាប់ និងរាយការណ៍ ឬសម្រេចជំនួស", "For example: listens and reports, or decides in my place")
    static let laterOn = Phrase("ខ្ញុំនឹងឆ្លើយនៅថ្ងៃទី", "I will answer on")
    static let laterHint = Phrase("បំពេញតែពេលជ្រើសរើសឆ្លើយពេលក្រោយ", "Only where you answer later")
    static let answerLaterChoice = Phrase("ខ្ញុំនឹងឆ្លើយពេលក្រោយ", "I will answer later")
    static let laterThanks = Phrase(
        "បានកត់ត្រាថាអ្នកនឹងឆ្លើយពេលក្រោយ។ យើងនឹងរំឭកនៅថ្ងៃនោះ។",
        "Noted: you will answer later. You will be reminded when the day has come.")

    static func laterUntil(_ day: Day) -> Phrase {
        Phrase("នឹងឆ្លើយនៅ\(Language.khmer.day(day))", "Will answer on \(Language.english.day(day))")
    }

    // Reminders.
    static let reminders = Phrase("រំឭកអ្នកដែលមិនទាន់ឆ្លើយ", "Remind those who have not answered")
    static let remindersMeans = Phrase(
        "តែអ្នកដែលមិនទាន់ឆ្លើយប៉ុណ្ណោះ ហើយមិនឱ្យលើសពីម្ដងក្នុងរយៈពេលដែលខេត្តកំណត់ឡើយ។",
        "Only those who have not answered, and never twice within the days the province has set.")
    static let nobodyDue = Phrase("គ្មានអ្នកណាត្រូវរំឭកនៅថ្ងៃនេះទេ។", "Nobody is to be reminded today.")
    static let remindEvery = Phrase("មិនឱ្យញឹកជាង (ថ្ងៃ)", "Not more often than every (days)")
    static let remindByClock = Phrase("ផ្ញើដោយស្វ័យប្រវត្តិ", "Leave by themselves")
    static let remindByClockHint = Phrase(
        "រៀងរាល់ព្រឹកថ្ងៃធ្វើការ ម៉ោង ៨ ដល់ ១១", "On the mornings of working days, between 8 and 11")
    static let whoReminds = Phrase("ការផ្ញើ", "Sending")
    static let byHand = Phrase("មន្ត្រីចុចផ្ញើ", "Somebody presses the button")
    static let remindingRule = Phrase("វិធាននៃការរំឭក", "The rule of reminders")

    static func remindThese(_ count: Int) -> Phrase {
        Phrase(
            "រំឭក \(Language.khmer.number(count)) នាក់",
            count == 1 ? "Remind 1 person" : "Remind \(Language.english.number(count)) people")
    }

    static let peopleToRemind = Phrase("នាក់នឹងត្រូវបានរំឭក", "to be reminded")

}

extension Channel {
    var phrase: Phrase {
        switch self {
        case .email: Phrase("អ៊ីមែល", "E-mail")
        case .link: Phrase("តំណ និងរូបភាព", "Link and picture")
        case .paper: Phrase("លិខិតក្រដាស", "Paper letter")
        }
    }
}

extension Message.Kind {
    var phrase: Phrase {
        switch self {
        case .invitation: Phrase("លិខិតអញ្ជើញ", "Invitation")
        case .reminder: Phrase("សាររំឭក", "Reminder")
        case .change: Phrase("ដំណឹងផ្លាស់ប្ដូរ", "Notice of a change")
        case .cancellation: Phrase("ការដកការអញ្ជើញវិញ", "Cancellation")
        }
    }
}

extension Message.State {
    /// - Parameters:
    ///   - isMail: by e-mail, or by hand.
    ///   - tries: how often it has been tried.
    func phrase(isMail: Bool, tries: Int) -> Phrase {
        switch self {
        case .waiting where !isMail: Phrase("រង់ចាំប្រគល់ដោយដៃ", "To be handed out")
        case .waiting where tries > 0: Phrase("នឹងព្យាយាមម្ដងទៀត", "To be tried again")
        case .waiting: Phrase("រង់ចាំចេញ", "Waiting to leave")
        case .handedOver where isMail: Phrase("បានប្រគល់ទៅប្រព័ន្ធអ៊ីមែល", "Taken by the mail server")
        case .handedOver: Phrase("បានប្រគល់", "Handed out")
        case .failed: Phrase("ផ្ញើមិនបាន", "Could not be sent")
        case .bounced: Phrase("ត្រឡប់មកវិញ", "Came back")
        case .withdrawn: Phrase("បានដកវិញមុនចេញ", "Withdrawn before it left")
        }
    }

    var mark: String {
        switch self {
        case .waiting: "open"
        case .handedOver: "done"
        case .failed, .bounced: "late"
        case .withdrawn: "cannot"
        }
    }
}

extension NominatorReminder {
    var statePhrase: Phrase { state.phrase(isMail: true, tries: tries) }
}

extension Message {
    var statePhrase: Phrase { state.phrase(isMail: channel == .email, tries: tries) }

    /// The name in an address of what `statePhrase` says.
    var stateWord: String {
        switch state {
        case .waiting where channel != .email: "by_hand"
        case .waiting where tries > 0: "again"
        case .waiting: "waiting"
        case .handedOver where channel == .email: "taken"
        case .handedOver: "handed_out"
        case .failed: "failed"
        case .bounced: "came_back"
        case .withdrawn: "withdrawn"
        }
    }

    func badge(_ language: Language) -> HTML { "<span class=\"state \(state.mark)\">\(statePhrase, language)</span>" }
}

extension Message.Refusal {
    var phrase: Phrase {
        switch self {
        case .notWaiting: Phrase("សារនេះមិនរង់ចាំទៀតទេ", "This message no longer waits")
        case .notFailed: Phrase("មានតែសារដែលផ្ញើមិនបាន ទើបព្យាយាមម្ដងទៀតបាន", "Only what could not be sent is tried again")
        case .alreadyWaiting: Phrase("លិខិតអញ្ជើញមួយកំពុងរង់ចាំរួចហើយ", "An invitation is already on its way to them")
        case .notByEmail: Phrase("មានតែអ៊ីមែលទេ ដែលអាចត្រឡប់មកវិញ", "Only an e-mail can come back")
        case .nothingWaits: Phrase("គ្មានអ្វីរង់ចាំប្រគល់តាមមធ្យោបាយនេះទេ", "Nothing waits to be handed out this way")
        case .notHandedOver: Phrase("សារនេះមិនទាន់បានចេញទេ", "This message has not left")
        }
    }
}

extension Reminding.Refusal {
    var phrase: Phrase {
        switch self {
        case .daysOutOfRange: Phrase("សូមសរសេរពី ១ ដល់ ៣០ ថ្ងៃ", "Give from 1 to 30 days")
        case .nobodyDue: .nobodyDue
        case .notBetweenReleaseAndSitting:
            Phrase(
                "ការរំឭកធ្វើបានតែក្រោយចេញលិខិត និងមុនថ្ងៃប្រជុំ",
                "Reminders go between the release and the day of the sitting")
        }
    }
}

extension LaterAnswer.Refusal {
    var phrase: Phrase {
        switch self {
        case .notReleased: Participant.Refusal.notReleased.phrase
        case .alreadyHere: Participant.Refusal.alreadyHere.phrase
        case .dayMissing: Phrase("សូមជ្រើសរើសថ្ងៃដែលអ្នកនឹងឆ្លើយ", "Say on which day you will answer")
        case .dayPast: Phrase("ថ្ងៃនេះកន្លងផុតហើយ សូមជ្រើសរើសថ្ងៃក្រោយថ្ងៃនេះ", "Choose a day after today")
        case .dayTooLate(let last):
            Phrase(
                "សូមឆ្លើយយ៉ាងយូរត្រឹម\(Language.khmer.day(last))", "Please answer by \(Language.english.day(last))")
        }
    }
}

/// The words of messages themselves.
extension Phrase {
    static let answerThrough = Phrase(
        "សូមឆ្លើយតប និងលើកមតិ តាមតំណនេះ៖", "Please answer, and raise what you wish to, here:")

    static func subjectOfMessage(_ kind: Message.Kind, _ subject: String) -> Phrase {
        switch kind {
        case .invitation: Phrase(subject, subject)
        case .reminder: Phrase("រំឭក៖ \(subject)", "Reminder: \(subject)")
        case .change: Phrase("ការផ្លាស់ប្ដូរ៖ \(subject)", "Change: \(subject)")
        case .cancellation: Phrase("ការដកការអញ្ជើញវិញ៖ \(subject)", "Cancelled: \(subject)")
        }
    }

    static func reminderWords(_ title: Bilingual) -> Phrase {
        Phrase(
            "យើងខ្ញុំមិនទាន់បានទទួលចម្លើយរបស់អ្នក ចំពោះការអញ្ជើញចូលរួម «\(title.text(in: .khmer))» នៅឡើយទេ។ "
                + "សូមមេត្តាឆ្លើយតប ទោះបីមិនអាចចូលរួមក៏ដោយ ដើម្បីងាយស្រួលក្នុងការរៀបចំ។",
            "We have not had your answer yet to the invitation to the “\(title.text(in: .english))”. Please let us "
                + "know, also if you cannot come, so that we can prepare.")
    }

    /// - Parameter news: what has changed, in the words of whoever changed it; else the facts below speak.
    static func changeWords(_ title: Bilingual, _ news: Bilingual?) -> Phrase {
        Phrase(
            "សូមជម្រាបជូនអំពីការផ្លាស់ប្ដូរនៃ «\(title.text(in: .khmer))»៖ "
                + (news?.text(in: .khmer) ?? "ពេលវេលា ទីកន្លែង និងរបៀបវារៈ ឥឡូវនេះមានដូចខាងក្រោម និងក្នុងឯកសារភ្ជាប់។"),
            "There is a change to the “\(title.text(in: .english))”: "
                + (news?.text(in: .english) ?? "time, place and agenda are now as below and in the attached letter."))
    }

    static func cancellationWords(_ title: Bilingual) -> Phrase {
        Phrase(
            "សូមជម្រាបជូនថា ការអញ្ជើញចូលរួម «\(title.text(in: .khmer))» ដែលបានផ្ញើជូនមុននេះ ត្រូវបានដកវិញ។ "
                + "តំណផ្ទាល់ខ្លួនឈប់ប្រើបានហើយ។ សូមអភ័យទោស។",
            "The invitation to the “\(title.text(in: .english))” that was sent to you is withdrawn. The personal link "
                + "no longer works. We apologise.")
    }
}
