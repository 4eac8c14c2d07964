import Dialogue

extension Phrase {
    static let listChangedMeanwhile = Phrase(
        "បញ្ជីបានផ្លាស់ប្ដូរ ក្រោយពេលអ្នកបើកទំព័រនេះ ហើយគ្មានអ្វីត្រូវបានរក្សាទុកទេ។ សូមពិនិត្យបញ្ជីថ្មី រួចជ្រើសម្ដងទៀត។",
        "The list has changed since you opened this page, and nothing was kept. Please look at it and tick again.")
    static let saidOfThemselves = Phrase("អ្វីដែលសាមីខ្លួនប្រាប់អំពីខ្លួន", "What they said of themselves")
    static let placeOfLiving = Phrase("ទីកន្លែងរស់នៅ", "Place of living")
    static let placeOfLivingMeans = Phrase(
        "រាប់តាមអង្គភាពរដ្ឋបាល៖ ស្រុក និងឃុំជាជនបទ "
            + "ក្រុង ខណ្ឌ និងសង្កាត់ជាទីប្រជុំជន។ "
            + "សូមជ្រើសរើសផ្សេង បើមិនត្រឹមត្រូវសម្រាប់បុគ្គលនេះ។",
        "By the unit, a district or commune counts as rural, a municipality, khan or sangkat as urban. "
            + "Choose otherwise where that is wrong for this person.")
    static let livingByUnit = Phrase("តាមអង្គភាពរដ្ឋបាល", "By their unit")
    static let livingRural = Phrase("ជនបទ", "In the country")
    static let livingUrban = Phrase("ទីប្រជុំជន", "In town")
    static let reachSeenBy = Phrase(
        "សម្រាប់ផ្ញើលិខិតអញ្ជើញ។ មានតែលេខាធិការដ្ឋានដែលឃើញ។", "For the invitation. Only the secretariat sees it.")
}

extension ParticipantClass {
    /// Who they are, in short.
    var phrase: Phrase {
        switch self {
        case .council: Phrase("សមាជិកក្រុមប្រឹក្សារាជធានី-ខេត្ត", "Members of the capital/provincial council")
        case .departments: Phrase("ក្រសួង ស្ថាប័ន មន្ទីរ និងអង្គភាព", "Ministries, departments and units")
        case .districtGovernors: Phrase("អភិបាលក្រុង ស្រុក ខណ្ឌ", "Governors of municipalities, districts and khans")
        case .councilAssociations: Phrase("សមាគមក្រុមប្រឹក្សា", "Associations of councils")
        case .communeChiefs: Phrase("មេឃុំ ចៅសង្កាត់", "Commune and sangkat chiefs")
        case .partners: Phrase("ដៃគូអភិវឌ្ឍន៍", "Development partners")
        case .communities: Phrase("សហគមន៍មូលដ្ឋាន", "Local communities")
        case .society:
            Phrase("សមាគម អង្គការ សាកលវិទ្យាល័យ និងវិស័យឯកជន", "Associations, NGOs, academia and private sector")
        }
    }

    /// The rule of the guideline by which they come on the list, in our own words.
    var rule: Phrase {
        switch self {
        case .council:
            Phrase(
                "ប្រធានក្រុមប្រឹក្សាកំណត់ថា សមាជិកណាខ្លះត្រូវអញ្ជើញ។",
                "The chair of the council decides which members are needed.")
        case .departments:
            Phrase(
                "អញ្ជើញតាមជំនាញដែលទាក់ទងនឹងរបៀបវារៈ ដើម្បីពិភាក្សាបញ្ហាអន្តរវិស័យ។",
                "Invited for what they know about the items of the agenda that cut across sectors.")
        case .districtGovernors:
            Phrase(
                "អភិបាលទាំងអស់ក្នុងខេត្ត តាមមុខតំណែង៖ ពិនិត្យវឌ្ឍនភាព សេវាសាធារណៈ និងអាទិភាពមូលដ្ឋាន។",
                "Every one of the province, by office: to review progress, public services and local priorities.")
        case .councilAssociations:
            Phrase(
                "សមាគមក្រុមប្រឹក្សាក្រុង ស្រុក ខណ្ឌ ចាត់តាំងអ្នកតំណាងរបស់ខ្លួន។",
                "The associations of district councils name who represents them.")
        case .communeChiefs:
            Phrase("អញ្ជើញតាមតម្រូវការនៃរបៀបវារៈ។", "Invited where an item of the agenda needs them.")
        case .partners:
            Phrase(
                "អញ្ជើញតាមសកម្មភាព ថវិកា និងការសន្យាគាំទ្ររបស់ពួកគេចំពោះខេត្ត។",
                "Invited by their activities, funding and commitments to the province.")
        case .communities:
            Phrase(
                "អភិបាលស្រុក និងមេឃុំផ្ដល់យោបល់ លេខាធិការដ្ឋានជ្រើសរើស ហើយអភិបាលខេត្តសម្រេច ឱ្យមានតំណាងសមស្រប។",
                "District governors and commune chiefs advise, the secretariat selects and the Governor decides, so "
                    + "that communities are fairly represented.")
        case .society:
            Phrase(
                "អញ្ជើញតាមការចូលរួមចំណែកយ៉ាងសកម្មរបស់ពួកគេក្នុងការអភិវឌ្ឍខេត្ត។",
                "Invited by their active contribution to the development of the province.")
        }
    }

    /// Where the guideline says so.
    var section: String { "IV.i.\(letter)" }
}

extension Participant.Honorific {
    var phrase: Phrase {
        switch self {
        case .excellency: Phrase("ឯកឧត្តម", "H.E. Mr")
        case .ladyExcellency: Phrase("លោកជំទាវ", "H.E. Ms")
        case .mister: Phrase("លោក", "Mr")
        case .missus: Phrase("លោកស្រី", "Mrs")
        case .miss: Phrase("កញ្ញា", "Miss")
        case .venerable: Phrase("ព្រះតេជព្រះគុណ", "Venerable")
        case .samdech: Phrase("សម្ដេច", "Samdech")
        case .oknha: Phrase("ឧកញ៉ា", "Oknha")
        case .lokOknha: Phrase("លោកឧកញ៉ា", "Lok Oknha")
        case .doctor: Phrase("បណ្ឌិត", "Dr")
        }
    }
}

extension Participant.Sex {
    var phrase: Phrase { self == .female ? Phrase("ស្រី", "Female") : Phrase("ប្រុស", "Male") }

    static func choices(_ language: Language) -> [(value: String, label: HTML)] {
        allCases.map { (value: $0.rawValue, label: "\($0.phrase, language)") }
    }
}

extension Participant.Standing {
    var phrase: Phrase {
        switch self {
        case .proposed: Phrase("បានស្នើ", "Proposed")
        case .accepted: Phrase("បានយល់ព្រម", "Accepted")
        case .refused: Phrase("មិនអញ្ជើញ", "Left out")
        }
    }

    /// The class of the style sheet that goes with it.
    var mark: String {
        switch self {
        case .proposed: "open"
        case .accepted: "done"
        case .refused: "cannot"
        }
    }

    func badge(_ language: Language) -> HTML { "<span class=\"state \(mark)\">\(phrase, language)</span>" }
}

extension Participant.Answer {
    var phrase: Phrase {
        switch self {
        case .yes: Phrase("ចូលរួម", "Will come")
        case .no: Phrase("មិនអាចចូលរួម", "Will not come")
        case .standIn: Phrase("ចាត់អ្នកតំណាង", "Sends a stand-in")
        }
    }

    var mark: String {
        switch self {
        case .yes: "done"
        case .no: "cannot"
        case .standIn: "agreed"
        }
    }
}

extension Participant.Refusal: Told {
    var phrase: Phrase {
        switch self {
        case .nobodyNamed: Phrase("សូមសរសេរឈ្មោះ មុខតំណែង ឬស្ថាប័ន", "Give a name, an office or a body")
        case .nobodyNew:
            Phrase("គ្មានអ្នកណាត្រូវបន្ថែមទៀតទេ ឬមិនទាន់បានជ្រើសរើសអ្នកណា", "Nobody was chosen, or all are there already")
        case .noDistricts:
            Phrase(
                "ខេត្តនេះមិនទាន់មានក្រុង ស្រុក ខណ្ឌ ក្នុងប្រព័ន្ធទេ សូមបញ្ចូលជាមុនសិន",
                "No districts of this province are known yet; enter them first")
        case .sittingOver:
            Phrase("អង្គប្រជុំបានបញ្ចប់ បញ្ជីនេះមិនអាចផ្លាស់ប្ដូរទៀតទេ", "The sitting is over; the list stays as it is")
        case .reasonMissing: Phrase("សូមសរសេរមូលហេតុមួយបន្ទាត់", "Give one line of reason")
        case .noSeatLeft(let party, let seats):
            Phrase(
                "ក្រុម (\(party.letter)) មានកៅអី \(Language.khmer.number(seats)) ដែលអស់ហើយ៖ សូមដាក់ក្នុងបញ្ជីរង់ចាំ",
                "Class (\(party.letter)) has \(seats) seats and all are taken: put them on the waiting list")
        case .nobodyWaits: Phrase("គ្មានអ្នកណារង់ចាំក្នុងក្រុមនេះទេ", "Nobody of this class waits")
        case .overrideReasonMissing:
            Phrase(
                "អ្នកបានគូសខុសពីវិធាន សូមសរសេរមូលហេតុមួយបន្ទាត់", "You ticked against the rule: give one line of reason")
        case .alreadyReleased:
            Phrase("លិខិតអញ្ជើញបានចេញរួចហើយ", "The invitation has already left")
        case .notReleased: Phrase("លិខិតអញ្ជើញមិនទាន់ចេញទេ", "The invitation has not left yet")
        case .notAccepted: Phrase("មិនទាន់បានយល់ព្រមអញ្ជើញទេ", "Not accepted for invitation")
        case .standInUnnamed: Phrase("សូមសរសេរឈ្មោះអ្នកតំណាង", "Say who comes in your place")
        case .alreadyHere: Phrase("បានចុះវត្តមានរួចហើយ", "Already checked in")
        case .sittingNotOpen: Phrase("អង្គប្រជុំមិនទាន់បើកទេ", "The sitting is not open")
        case .notHere: Phrase("មិនទាន់បានចុះវត្តមានទេ", "Not checked in")
        case .governorConfirms:
            Phrase(
                "អ្នកតំណាងសហគមន៍នេះរង់ចាំការបញ្ជាក់របស់អភិបាល ក្រុមមិនអាចប្ដូរមុនការបញ្ជាក់ទេ",
                "This person for the communities waits for the Governor's word; the class is not changed before it")
        case .notFromTheDoor:
            Phrase(
                "អ្នកនេះមានក្នុងបញ្ជីអញ្ជើញ៖ ព័ត៌មានត្រូវកែក្នុងបញ្ជីអ្នកចូលរួម",
                "This person is on the list: what is known of them is changed there")
        case .sexMissing: Phrase("សូមជ្រើសរើសភេទ", "Choose the sex")
        case .classMissing: Phrase("សូមជ្រើសរើសក្រុម", "Choose the class")
        case .sameName:
            Phrase(
                "មានអ្នកឈ្មោះដូចនេះក្នុងបញ្ជីហើយ។ សូមពិនិត្យខាងក្រោម",
                "Somebody of this name is on the list; look below")
        }
    }
}

extension Phrase {
    static let nobodyOnListYet = Phrase(
        "មិនទាន់មានអ្នកចូលរួមក្នុងបញ្ជីទេ។ សូមចាប់ផ្ដើមដោយស្នើអភិបាលក្រុង ស្រុក ខណ្ឌទាំងអស់ ដែលត្រូវអញ្ជើញតាមមុខតំណែង។",
        "Nobody is on the list yet. Begin with the governors of all municipalities, districts and khans, "
            + "who are invited by office.")
    static let participants = Phrase("អ្នកចូលរួម", "Participants")
    static let participantClass = Phrase("ក្រុមអ្នកចូលរួម", "Class of participants")
    static let standing = Phrase("ស្ថានភាព", "Standing")
    static let honorific = Phrase("គោរមងារ", "Honorific")
    static let nameOfPerson = Phrase("ឈ្មោះ", "Name")
    static let sexOfPerson = Phrase("ភេទ", "Sex")
    static let officeTitle = Phrase("មុខតំណែង", "Office")
    static let bodyOfPerson = Phrase("ស្ថាប័ន", "Body")
    static let nameOrNumber = Phrase("ឈ្មោះ ឬលេខ", "Name or number")
    static let nobodyHere = Phrase("មិនទាន់មានអ្នកណាទេ។", "Nobody yet.")
    static let district = Phrase("ក្រុង ស្រុក ខណ្ឌ", "Municipality, district or khan")
    static let answerToInvitation = Phrase("ចម្លើយ", "Answer")
    static let noAnswerYet = Phrase("មិនទាន់ឆ្លើយ", "No answer yet")
    static let inTheRoom = Phrase("មានវត្តមាន", "Present")
    static let badgeNumber = Phrase("ល.រ", "No.")
    static let reason = Phrase("មូលហេតុ", "Reason")
    static let points = Phrase("ពិន្ទុ", "Points")
    static let total = Phrase("សរុប", "Total")
    static let women = Phrase("ស្រី", "Women")
    static let ofWhomWomen = Phrase("ក្នុងនោះស្រី", "of whom women")
    static let invitedCount = Phrase("បានអញ្ជើញ", "Invited")
    static let confirmedCount = Phrase("បានឆ្លើយថាចូលរួម", "Confirmed")
    static let presentCount = Phrase("មានវត្តមាន", "Present")
    static let excusedCount = Phrase("បានសុំច្បាប់", "Excused")
    static let uninvitedCount = Phrase("មកដោយគ្មានការអញ្ជើញ", "Came uninvited")
    static let unconfirmedCount = Phrase("រង់ចាំអភិបាលបញ្ជាក់ (មិនរាប់ក្នុងចំនួនសរុប)", "Not confirmed (in no total)")
    static let guidelineSection = Phrase("សេចក្ដីណែនាំ", "Guideline")
    static let countsByClass = Phrase("ចំនួនតាមក្រុម", "Counts by class")
    static let proposeGovernors = Phrase("ស្នើអភិបាលទាំងអស់", "Propose every governor")
    static let proposeGovernorsMeans = Phrase(
        "អភិបាលក្រុង ស្រុក ខណ្ឌ ទាំងអស់ក្នុងខេត្ត នឹងចូលក្នុងបញ្ជីម្នាក់ម្ដងតាមមុខតំណែង ទោះមិនទាន់មានអ្នកកាន់តំណែងក៏ដោយ។",
        "Every governor of a municipality, district or khan comes on the list once, by office, even where nobody holds "
            + "it yet.")
    static let addParticipant = Phrase("បន្ថែមអ្នកចូលរួម", "Add a participant")
    static let acceptTicked = Phrase("យល់ព្រមអ្នកដែលបានគូស", "Accept those ticked")
    static let acceptOne = Phrase("យល់ព្រម", "Accept")
    static let leaveOut = Phrase("មិនអញ្ជើញ", "Leave out")
    static let leaveOutHint = Phrase(
        "ឈ្មោះនៅក្នុងបញ្ជី ជាមួយមូលហេតុនេះ ហើយអាចយល់ព្រមវិញបាន។",
        "The name stays on the list with this reason, and can be accepted again.")
    static let nobodyOnList = Phrase("មិនទាន់មានអ្នកណាក្នុងបញ្ជីនេះទេ។", "Nobody is on this list yet.")
    static let nobodyMatches = Phrase("គ្មានអ្នកណាត្រូវនឹងការចម្រោះនេះទេ។", "Nobody matches this filter.")
    static let attendanceSheet = Phrase("បញ្ជីវត្តមាន", "Attendance sheet")
    static let signature = Phrase("ហត្ថលេខា", "Signature")
    static let chooseClass = Phrase("សូមជ្រើសរើសក្រុម", "Choose a class")
    static let chooseFromList = Phrase("សូមជ្រើសរើសពីបញ្ជី", "Choose from the list")
    static let holderUnknown = Phrase("មិនទាន់ដឹងអ្នកកាន់តំណែង", "Holder not known yet")
    static func wordsTooLong(_ most: Int) -> Phrase {
        Phrase("វែងពេក (យ៉ាងច្រើន \(Language.khmer.number(most)) តួអក្សរ)", "Too long (at most \(most) characters)")
    }
    static let oldFont = Phrase(
        "អក្សរនេះសរសេរដោយពុម្ពអក្សរចាស់ សូមសរសេរជាយូនីកូដ", "This was typed in an old font; please type it in Unicode")
    static let enterDistricts = Phrase("បញ្ចូលក្រុង ស្រុក ខណ្ឌ", "Enter the districts")
    static let bodyMissing = Phrase("មិនមានក្នុងបញ្ជី?", "Not in the list?")

    static func shownOf(_ shown: Int, _ all: Int) -> Phrase {
        Phrase(
            "បង្ហាញ \(Language.khmer.number(shown)) ក្នុងចំណោម \(Language.khmer.number(all))",
            "Showing \(Language.english.number(shown)) of \(Language.english.number(all))")
    }

    static func tick(_ name: String) -> Phrase { Phrase("គូស៖ \(name)", "Tick: \(name)") }
}
