import Dialogue
import Khmer
import Store

extension Input.Kind {
    var phrase: Phrase {
        switch self {
        case .service: Phrase("បញ្ហាសេវាសាធារណៈ", "Problem with a public service")
        case .priority: Phrase("អាទិភាពអភិវឌ្ឍន៍មូលដ្ឋាន", "Local development priority")
        case .cooperation: Phrase("កិច្ចសហប្រតិបត្តិការជាមួយរដ្ឋបាល", "Cooperation with the authorities")
        case .proposal: Phrase("សំណើ ឬដំណោះស្រាយ", "Proposal or solution")
        case .progress: Phrase("វឌ្ឍនភាព បញ្ហាប្រឈម និងសមត្ថភាព", "Progress, challenges and capacity")
        }
    }
}

extension Input.Attribution {
    var phrase: Phrase {
        switch self {
        case .named: Phrase("ឈ្មោះ និងស្ថាប័ន", "Name and body")
        case .body: Phrase("តែស្ថាប័នប៉ុណ្ណោះ", "Body only")
        case .party: Phrase("តែក្រុមអ្នកចូលរួមប៉ុណ្ណោះ", "Class of participants only")
        }
    }

    /// What the public will see, so that the choice is an informed one.
    var explanation: Phrase {
        switch self {
        case .named:
            Phrase(
                "សាធារណជនឃើញឈ្មោះ និងស្ថាប័នរបស់អ្នកលើកមតិ។", "The public sees the speaker's name and body.")
        case .body:
            Phrase("សាធារណជនឃើញតែស្ថាប័ន មិនឃើញឈ្មោះទេ។", "The public sees the body, not the name.")
        case .party:
            Phrase(
                "សាធារណជនឃើញតែក្រុម ដូចជា «សហគមន៍មូលដ្ឋាន»។ មានតែលេខាធិការដ្ឋានទេដែលអាចមើលអត្តសញ្ញាណ "
                    + "ហើយការមើលនោះត្រូវបានកត់ត្រា។",
                "The public sees only the class, such as “local communities”. Only the secretariat can look up "
                    + "who it is, and each look is recorded.")
        }
    }
}

extension Input.Channel {
    var phrase: Phrase {
        switch self {
        case .link: Phrase("តាមតំណផ្ទាល់ខ្លួន", "Through the personal link")
        case .clerk: Phrase("បញ្ចូលដោយមន្ត្រី", "Entered by a clerk")
        }
    }
}

extension Challenge.Disposition {
    var phrase: Phrase {
        switch self {
        case .answered: Phrase("បានឆ្លើយ", "Answered")
        case .agreed: Phrase("បានព្រមព្រៀងជាសកម្មភាព", "Agreed")
        case .noted: Phrase("បានកត់ត្រា មិនយកអនុវត្ត", "Noted, not taken up")
        case .unresolved: Phrase("មិនទាន់ដោះស្រាយបាន", "Unresolved")
        }
    }

    func badge(_ language: Language) -> HTML { "<span class=\"state \(rawValue)\">\(phrase, language)</span>" }
}

extension InputFilter.State {
    var phrase: Phrase {
        switch self {
        case .open: Phrase("មិនទាន់បូកបញ្ចូល", "Not joined yet")
        case .joined: Phrase("កំពុងពិភាក្សា", "Under deliberation")
        case .settled(let disposition): disposition.phrase
        }
    }

    func badge(_ language: Language) -> HTML {
        switch self {
        case .open, .joined: "<span class=\"state open\">\(phrase, language)</span>"
        case .settled(let disposition): disposition.badge(language)
        }
    }
}

extension InputRow {
    var state: InputFilter.State {
        guard let challenge else { return .open }
        return challenge.disposition.map(InputFilter.State.settled) ?? .joined
    }
}

extension Input.Refusal: Told {
    /// The field of the form it speaks of.
    var field: String {
        switch self {
        case .noKind: "kind"
        case .noWords, .tooLong, .legacyFont: "words"
        case .agendaItemGone: "item"
        case .districtGone: "area"
        case .notOpenForInputs: ""
        }
    }

    var phrase: Phrase {
        switch self {
        case .noKind: .chooseInputKind
        case .noWords: Phrase("សូមសរសេរមតិ", "Write the words of the input")
        case .tooLong(let length, let most):
            Phrase(
                "មតិមាន \(Language.khmer.number(length)) តួអក្សរ លើសពី \(Language.khmer.number(most)) តួអក្សរ។ សូមសង្ខេប ឬបំបែកជាពីរ",
                "It has \(Language.english.number(length)) characters, more than the "
                    + "\(Language.english.number(most)) there may be. Shorten it, or raise it as two")
        case .notOpenForInputs(let stage) where stage < .invited:
            Phrase(
                "មិនទាន់ទទួលមតិទេ។ មតិអាចលើកបាន បន្ទាប់ពីចេញលិខិតអញ្ជើញ",
                "Inputs are not taken yet: they can be raised once invitations are out")
        case .notOpenForInputs:
            Phrase("របាយការណ៍បានផ្សាយហើយ មិនអាចលើកមតិបន្ថែមទេ", "The report is published; no more inputs are taken")
        case .legacyFont: Phrase(KhmerText.legacyRefusal.khmer, KhmerText.legacyRefusal.english)
        case .agendaItemGone:
            Phrase(
                "ចំណុចរបៀបវារៈដែលអ្នកបានជ្រើសរើស លែងមានទៀតហើយ។ សូមជ្រើសរើសម្ដងទៀត",
                "The agenda item you chose is no longer there; choose again")
        case .districtGone:
            Phrase(
                "ក្រុង ស្រុក ខណ្ឌដែលអ្នកបានជ្រើសរើស មិនមានក្នុងខេត្តនេះទេ។ សូមជ្រើសរើសម្ដងទៀត",
                "The municipality, district or khan you chose is not in this province; choose again")
        }
    }
}

extension Phrase {
    static let inputs = Phrase("មតិ", "Inputs")
    static let raiseInput = Phrase("លើកមតិ", "Raise an input")
    static let inputNumber = Phrase("លេខមតិ", "Number")
    static let inputKind = Phrase("ប្រភេទមតិ", "What is it about?")
    static let kindOfInput = Phrase("ប្រភេទ", "Kind")
    static let inputWords = Phrase("ខ្លឹមសារ", "In your own words")
    static let wordsOfInput = Phrase("ខ្លឹមសារមតិ", "Words")
    static let inputWordsHint = Phrase(
        "សរសេរជាភាសាខ្មែរ ឬអង់គ្លេស៖ មានបញ្ហាអ្វី នៅទីណា ប៉ះពាល់អ្នកណា ហើយចង់ឱ្យធ្វើអ្វី",
        "In Khmer or English: what, where, whom it affects, and what should be done")
    static let inputLanguage = Phrase("ភាសានៃមតិ", "Language of the words")
    static let languageByLetters = Phrase("កំណត់តាមអក្សរដែលបានសរសេរ", "Tell by the letters")
    static let khmerLanguage = Phrase("ភាសាខ្មែរ", "Khmer")
    static let englishLanguage = Phrase("ភាសាអង់គ្លេស", "English")
    static let inputDistrict = Phrase("ក្រុង ស្រុក ខណ្ឌ", "Municipality, district or khan")
    static let wholeProvince = Phrase("ទូទាំងខេត្ត ឬមិនបញ្ជាក់", "The whole province, or not said")
    static let inputAgendaItem = Phrase("ចំណុចរបៀបវារៈ", "Agenda item")
    static let noAgendaItem = Phrase("មិនបញ្ជាក់", "Not said")
    static let inputAttribution = Phrase("តើសាធារណជនឃើញអ្វីខ្លះ?", "What may the public see of you?")
    static let attributionOfSpeaker = Phrase(
        "តើសាធារណជនឃើញអ្វីខ្លះពីអ្នកលើកមតិ?",
        "What may the public see of the speaker?")
    static let chooseInputKind = Phrase("សូមជ្រើសរើសប្រភេទមតិ", "Choose what it is about")
    static let sendInput = Phrase("ផ្ញើមតិ", "Send")
    static let yourInputIsTaken = Phrase("បានទទួលមតិរបស់អ្នកហើយ", "Your input has been received")
    static let yourNumber = Phrase("លេខមតិរបស់អ្នក", "The number of your input")
    static let keepYourNumber = Phrase(
        "សូមរក្សាលេខនេះទុក។ តាមលេខនេះ អ្នកអាចដឹងពីលទ្ធផលគ្រប់ពេល ដោយមិនបាច់មានគណនី។",
        "Keep this number. With it you can see what became of your input at any time, without an account.")
    static let scanToFollow = Phrase("ស្កេនដើម្បីតាមដាន", "Scan to follow it")
    static let ownInputs = Phrase("មតិដែលអ្នកបានលើក", "What you have raised")
    static let noOwnInputs = Phrase("អ្នកមិនទាន់បានលើកមតិណាមួយទេ។", "You have not raised anything yet.")
    static let raiseAnother = Phrase("លើកមតិមួយទៀត", "Raise another")
    static let yourInvitation = Phrase("លិខិតអញ្ជើញរបស់អ្នក", "Your invitation")
    static let takenAfterTheEnd = Phrase(
        "អង្គប្រជុំបានបញ្ចប់ហើយ។ មតិដែលបានសរសេរមុនពេលបញ្ចប់ នៅតែអាចផ្ញើបាន រហូតដល់ផ្សាយរបាយការណ៍ ហើយមានសម្គាល់ថាមកដល់ក្រោយ។",
        "The sitting has ended. What was said before the end can still be sent until the report is published; it is "
            + "marked as having come afterwards.")
    static let cameAfterTheEnd = Phrase("មកដល់ក្រោយបញ្ចប់អង្គប្រជុំ", "Came in after the end of the sitting")
    static let enterInput = Phrase("បញ្ចូលមតិជំនួស", "Enter for somebody")
    static let checkIn = Phrase("ចុះវត្តមាន", "Check-in")
    static let filter = Phrase("ចម្រោះ", "Filter")
    static let allOfThem = Phrase("ទាំងអស់", "All")
    static let clearFilter = Phrase("សម្អាត", "Clear")
    static let stateOfInput = Phrase("ស្ថានភាព", "State")
    static let noInputsHere = Phrase("គ្មានមតិនៅទីនេះទេ។", "There are no inputs here.")
    static let pagesOfList = Phrase("ទំព័រ", "Pages")
    static let newerOnes = Phrase("ថ្មីជាង", "Newer")
    static let olderOnes = Phrase("ចាស់ជាង", "Older")
    static let speakerOfInput = Phrase("អ្នកលើកមតិ", "Speaker")
    static let raisedAt = Phrase("លើកនៅ", "Raised at")
    static let speakerUnknown = Phrase("មិនបានកត់ត្រា", "Not recorded")
    static let protectedVoice = Phrase("អ្នកលើកមតិត្រូវបានការពារ", "This voice is protected")
    static let readVoice = Phrase("មើលអត្តសញ្ញាណ", "Look up who it is")
    static let readVoiceMeans = Phrase(
        "អត្តសញ្ញាណនឹងបង្ហាញម្ដងគត់ ហើយកំណត់ហេតុនឹងកត់ត្រាថាអ្នកបានមើល។",
        "The identity is shown once, and the journal records that you looked.")
    static let voiceShownOnce = Phrase(
        "ការមើលនេះបានកត់ត្រាក្នុងកំណត់ហេតុហើយ។ សូមកុំចម្លង ឬចែករំលែក។",
        "This look is recorded in the journal. Do not copy it or pass it on.")

    static func inputOf(_ number: InputNumber) -> Phrase { Phrase("មតិ \(number)", "Input \(number)") }

    static func shownOf(_ from: Int, _ to: Int, _ all: Int) -> Phrase {
        let khmer = [from, to, all].map { Language.khmer.number($0) }
        let english = [from, to, all].map { Language.english.number($0) }
        return Phrase(
            "បង្ហាញ \(khmer[0])–\(khmer[1]) ក្នុងចំណោម \(khmer[2])", "\(english[0])–\(english[1]) of \(english[2])")
    }
}
