import Dialogue
import Store

extension NominationRequest.State {
    var phrase: Phrase {
        switch self {
        case .open: Phrase("រង់ចាំចម្លើយ", "Waiting for an answer")
        case .answered: Phrase("បានចាត់ឈ្មោះ", "Names given")
        case .expired: Phrase("ហួសកាលកំណត់", "Past its day")
        case .withdrawn: Phrase("បានដកវិញ", "Withdrawn")
        }
    }

    var mark: String {
        switch self {
        case .open: "open"
        case .answered: "done"
        case .expired: "late"
        case .withdrawn: "cannot"
        }
    }
}

extension NominationRequest.Refusal {
    var phrase: Phrase {
        switch self {
        case .numberOutOfRange: Phrase("សូមសរសេរចំនួនពី ១ ដល់ ២០", "Ask for 1 to 20 names")
        case .dueNotAhead: Phrase("ថ្ងៃចុងក្រោយត្រូវនៅថ្ងៃមុខ", "The last day must lie ahead")
        case .nobodyToAsk:
            Phrase("គ្មានអ្នកណាត្រូវស្នើសុំទេ ឬបានស្នើសុំគ្រប់គ្នាហើយ", "There is nobody to ask, or all have been asked")
        case .expired(let day): .nominationClosed(day)
        case .withdrawn: Phrase("ការស្នើសុំនេះត្រូវបានដកវិញហើយ", "This request was withdrawn")
        case .enough(let asked):
            Phrase("គ្រប់ចំនួន \(Language.khmer.number(asked)) នាក់ហើយ", "All \(asked) have been named")
        case .nameMissing: Phrase("សូមសរសេរឈ្មោះ", "Write the name")
        case .sexMissing: Phrase("សូមជ្រើសរើសភេទ", "Choose the sex")
        case .namedAlready: Phrase("ឈ្មោះនេះមានរួចហើយ", "This name is there already")
        case .alreadyChosen: Phrase("លេខាធិការដ្ឋានបានយកឈ្មោះនេះហើយ", "The secretariat has taken this name up already")
        case .consultationAhead: Phrase("ថ្ងៃប្រជុំមិនអាចនៅថ្ងៃមុខទេ", "The meeting cannot lie ahead")
        case .placeMissing: Phrase("សូមសរសេរទីកន្លែង", "Write where it was")
        case .cameMissing: Phrase("សូមសរសេរចំនួនអ្នកមក", "Write how many came")
        case .moreWomenThanCame:
            Phrase("ចំនួនស្រីត្រូវនៅចន្លោះ ០ និងចំនួនអ្នកមក", "Women are between none and all who came")
        case .howMissing: Phrase("សូមសរសេរពីរបៀបជ្រើសរើស", "Write how they were chosen")
        }
    }

    /// The field of the secretariat's form it speaks of.
    var fieldOfAsking: String {
        switch self {
        case .numberOutOfRange: "asked"
        case .dueNotAhead: "due"
        case .nobodyToAsk: "group"
        default: ""
        }
    }

    /// The field of the nominator's forms it speaks of.
    var fieldOfNaming: String {
        switch self {
        case .nameMissing, .namedAlready: "name_km"
        case .sexMissing: "sex"
        case .consultationAhead: "held_on"
        case .placeMissing: "held_at"
        case .cameMissing: "came"
        case .moreWomenThanCame: "women"
        case .howMissing: "how"
        default: ""
        }
    }
}

extension Phrase {
    static let nominations = Phrase("ការស្នើសុំឱ្យចាត់ឈ្មោះ", "Nominations")
    static let nominationsMean = Phrase(
        "ប្រធានក្រុមប្រឹក្សា សមាគមក្រុមប្រឹក្សា អភិបាលក្រុង ស្រុក ខណ្ឌ និងមេឃុំ ចៅសង្កាត់ ចាត់ឈ្មោះតាមតំណរៀងៗខ្លួន ដោយមិនបាច់មានគណនី។",
        "The Chair of the Council, the associations of councils, district governors and commune chiefs name people "
            + "through a link of their own, without an account.")
    static let askToName = Phrase("សំណើឱ្យចាត់ឈ្មោះ", "Request to name people")
    static let whoIsAsked = Phrase("ស្នើសុំអ្នកណា", "Who is asked")
    static let askChair = Phrase("ប្រធានក្រុមប្រឹក្សា", "The Chair of the Council")
    static let askAssociations = Phrase("សមាគមក្រុមប្រឹក្សាទាំងអស់", "Every association of councils")
    static let askGovernors = Phrase("អភិបាលក្រុង ស្រុក ខណ្ឌ ទាំងអស់", "Every district governor")
    static let howManyEach = Phrase("ចំនួនឈ្មោះពីម្នាក់ៗ", "Names asked of each")
    static let lastDay = Phrase("ថ្ងៃចុងក្រោយ", "Last day")
    static let makeLinks = Phrase("បង្កើតតំណ", "Make the links")
    static let askedSoFar = Phrase("បានស្នើសុំ", "Asked so far")
    static let nobodyAsked = Phrase("មិនទាន់បានស្នើសុំអ្នកណាទេ។", "Nobody has been asked yet.")
    static let nominationSheet = Phrase("លិខិតស្នើសុំសម្រាប់បោះពុម្ព", "Requests to print")
    static let messageToForward = Phrase("សារសម្រាប់បញ្ជូនបន្ត", "Message to forward")
    static let remindNominator = Phrase("កត់ត្រាថាបានរំឭក", "Note a reminder")
    static let remindNominatorByMail = Phrase("រំឭកតាមអ៊ីមែល", "Remind by e-mail")
    static let tellByHand = Phrase(
        "មិនមានអ៊ីមែល៖ សូមបញ្ជូនសារខាងលើដោយដៃ រួចកត់ត្រា។", "No e-mail is known: forward the message above, then note it.")
    static let nominationReminder = Phrase("សូមរំឭក៖ ការស្នើសុំឱ្យចាត់ឈ្មោះ", "A reminder: the request to name people")
    static let withdrawNomination = Phrase("ដកការស្នើសុំ", "Withdraw")
    static let scanToName = Phrase("ស្កេនដើម្បីចាត់ឈ្មោះ", "Scan to name people")
    static let namedSoFar = Phrase("បានចាត់ឈ្មោះ", "Named so far")
    static let nameSomebody = Phrase("ចាត់ឈ្មោះម្នាក់", "Name somebody")
    static let nameThisPerson = Phrase("បញ្ជូនឈ្មោះនេះ", "Send this name")
    static let takeNameAway = Phrase("ដកឈ្មោះ", "Take away")
    static let takenUp = Phrase("លេខាធិការដ្ឋានបានយកឈ្មោះនេះ", "Taken up by the secretariat")
    static let whereTheyLive = Phrase("ឃុំ សង្កាត់ ឬភូមិ ដែលរស់នៅ", "Commune or village where they live")
    static let villageOrGroup = Phrase("ភូមិ ឬក្រុមសហគមន៍", "Village or community group")
    static let phoneNumber = Phrase("លេខទូរសព្ទ", "Phone number")
    static let phoneSeenBy = Phrase("មានតែលេខាធិការដ្ឋានដែលឃើញ", "Only the secretariat sees it")
    static let marksOfPerson = Phrase("អំពីបុគ្គលនេះ (បើសាមីខ្លួនចង់ប្រាប់)", "About this person (where they wish to say)")
    static let marksAreFree = Phrase(
        "សម្រាប់តែរាប់តុល្យភាព។ មិនគូស មានន័យថាមិនដឹង។", "Only to count the balance. Not ticked means not known.")
    static let consultation = Phrase("កំណត់ត្រានៃការពិគ្រោះយោបល់", "Record of the consultation")
    static let consultationMeans = Phrase(
        "តើអ្នកទាំងនេះត្រូវបានជ្រើសរើសដោយរបៀបណា?", "How were these people found?")
    static let consultationDay = Phrase("ថ្ងៃប្រជុំ", "Day of the meeting")
    static let consultationPlace = Phrase("ទីកន្លែងប្រជុំ", "Where it was")
    static let consultationCame = Phrase("ចំនួនអ្នកមក", "How many came")
    static let consultationHow = Phrase("របៀបជ្រើសរើស", "How they were chosen")
    static let howHint = Phrase(
        "ឧទាហរណ៍៖ លើកដៃបោះឆ្នោត ឬឯកភាពគ្នា", "For instance: by show of hands, or by agreement")
    static let keepConsultation = Phrase("រក្សាទុកកំណត់ត្រា", "Keep the record")
    static let nominationKept = Phrase("បានទទួល។ សូមអរគុណ។", "Received, thank you.")

    static func askChiefs(of district: Bilingual) -> Phrase {
        Phrase(
            "មេឃុំ ចៅសង្កាត់ ទាំងអស់នៃ\(district.text(in: .khmer))", "Every commune chief of \(district.text(in: .english))")
    }

    static func namedOfAsked(_ named: Int, _ asked: Int) -> Phrase {
        Phrase(
            "ឈ្មោះ \(Language.khmer.number(named)) ក្នុងចំណោម \(Language.khmer.number(asked))", "\(named) of \(asked) names")
    }

    static func remindedTimes(_ count: Int) -> Phrase {
        Phrase("បានរំឭក \(Language.khmer.number(count)) ដង ចុងក្រោយ", "Reminded \(count) times, last on")
    }

    static func cameWithWomen(_ came: Int, _ women: Int) -> Phrase {
        Phrase(
            "\(Language.khmer.number(came)) នាក់ ស្រី \(Language.khmer.number(women)) នាក់", "\(came), of whom \(women) women"
        )
    }

    static func nominationClosed(_ day: Day) -> Phrase {
        Phrase(
            "តំណនេះទទួលឈ្មោះត្រឹម\(Language.khmer.day(day))។ សូមទាក់ទងលេខាធិការដ្ឋាន បើចង់បន្ថែម។",
            "This link took names until \(Language.english.day(day)). Ask the secretariat if you want to add one.")
    }

    static func pleaseName(_ asked: Int, until day: Day) -> Phrase {
        Phrase(
            "សូមចាត់ឈ្មោះចំនួន \(Language.khmer.number(asked)) នាក់ ត្រឹម\(Language.khmer.day(day))។",
            "Please name \(asked) \(asked == 1 ? "person" : "people") by \(Language.english.day(day)).")
    }

    /// What the secretariat forwards to a nominator.
    static func nominationMessage(_ row: NominationRow, _ dialogue: PartnershipDialogue) -> Phrase {
        let (km, en) = (dialogue.plan.title.text(in: .khmer), dialogue.plan.title.text(in: .english))
        let request = pleaseName(row.request.asked, until: row.request.dueOn)
        return Phrase(
            "សូមគោរពជូន \(row.addressee.text(in: .khmer))៖ «\(km)» នឹងប្រារព្ធនៅ\(Language.khmer.day(dialogue.plan.opensOn))។ "
                + request.khmer,
            "To the \(row.addressee.text(in: .english)): \"\(en)\" will be held on "
                + "\(Language.english.day(dialogue.plan.opensOn)). " + request.english)
    }

    static let nominationTo = Phrase("សូមគោរពជូន", "To")
    static func nominationQR(_ address: String) -> Phrase { Phrase("QR៖ \(address)", "QR: \(address)") }
}
