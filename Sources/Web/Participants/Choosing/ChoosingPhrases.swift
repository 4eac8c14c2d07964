import Dialogue

extension SelectionRule.Nominator {
    var phrase: Phrase {
        switch self {
        case .councilChair: Phrase("ប្រធានក្រុមប្រឹក្សា", "The Chair of the Council")
        case .secretariat: Phrase("លេខាធិការដ្ឋាន", "The secretariat")
        case .association: Phrase("សមាគមក្រុមប្រឹក្សា", "The association of councils")
        case .districtsAndCommunes:
            Phrase(
                "អភិបាលក្រុង ស្រុក ខណ្ឌ និងមេឃុំ ចៅសង្កាត់", "District governors and commune chiefs")
        }
    }
}

extension SelectionRule.Basis {
    var phrase: Phrase {
        switch self {
        case .named: Phrase("ឈ្មោះដែលបានចាត់តាមតំណ", "Names given through a link")
        case .field: Phrase("វិស័យរបស់ស្ថាប័ន ធៀបនឹងវិស័យនៃរបៀបវារៈ", "The body's field against the sectors of the agenda")
        case .office: Phrase("មុខតំណែង", "Office")
        case .requirement: Phrase("ចំណុចរបៀបវារៈដែលត្រូវការឃុំ សង្កាត់នោះ", "An agenda item that needs the commune")
        case .support: Phrase("ពិន្ទុតាមសកម្មភាព ថវិកា និងការសន្យា", "Points for activities, funding and commitments")
        case .consultation:
            Phrase(
                "ការពិគ្រោះយោបល់ ការជ្រើសរើសរបស់លេខាធិការដ្ឋាន និងការបញ្ជាក់របស់អភិបាល",
                "Consultation, selection by the secretariat, confirmation by the Governor")
        }
    }
}

extension Verdict {
    /// Why, in one sentence.
    func phrase(agenda: Agenda, _ language: Language) -> Phrase {
        switch self {
        case .proposed(let ground): ground.phrase(agenda)
        case .notProposed(let why): why.phrase
        }
    }
}

extension Verdict.Ground {
    fileprivate func phrase(_ agenda: Agenda) -> Phrase {
        switch self {
        case .named: Phrase("បានចាត់ឈ្មោះតាមតំណ", "Named through a nomination link")
        case .fields(let fields):
            Phrase(
                "វិស័យមានក្នុងរបៀបវារៈ៖ \(fields.words(.khmer))", "The agenda has its field: \(fields.words(.english))")
        case .byOffice: Phrase("អញ្ជើញតាមមុខតំណែង", "Comes by office")
        case .items(let items):
            Phrase(
                "របៀបវារៈត្រូវការ៖ \(Self.titles(items, agenda, .khmer))",
                "An agenda item needs them: \(Self.titles(items, agenda, .english))")
        case .points(let points):
            Phrase("បាន \(Language.khmer.number(points)) ពិន្ទុ", "Has \(points) points")
        }
    }

    private static func titles(_ items: [ID<AgendaItem>], _ agenda: Agenda, _ language: Language) -> String {
        agenda.items.filter { items.contains($0.id) }.map { $0.title.text(in: language) }.joined(separator: "; ")
    }
}

extension Verdict.WhyNot {
    var phrase: Phrase {
        switch self {
        case .notNamed: Phrase("មិនទាន់មានអ្នកណាចាត់ឈ្មោះទេ", "Nobody has named them yet")
        case .fieldUnknown:
            Phrase("មិនទាន់ដឹងថាស្ថាប័ននេះធ្វើការលើវិស័យណា", "It is not known what this body works on")
        case .fieldsNotOnAgenda(let fields):
            Phrase(
                "គ្មានវិស័យនេះក្នុងរបៀបវារៈទេ៖ \(fields.words(.khmer))",
                "The agenda has nothing of its field: \(fields.words(.english))")
        case .agendaWithoutSector:
            Phrase("របៀបវារៈមិនទាន់មានវិស័យណាទេ", "No item of the agenda has a sector yet")
        case .notRequired:
            Phrase("គ្មានចំណុចរបៀបវារៈណាត្រូវការឃុំ សង្កាត់នេះទេ", "No item of the agenda needs this commune")
        case .noLongerThere: Phrase("ស្ថាប័ននេះបានបិទ ឬលែងនៅទីនេះ", "This body is closed or no longer here")
        case .belowMinimum(let points, let minimum):
            Phrase(
                "\(Language.khmer.number(points)) ពិន្ទុ ក្រោមអប្បបរមា \(Language.khmer.number(minimum))",
                "\(points) points, below the minimum of \(minimum)")
        }
    }
}

extension Set<Sector> {
    fileprivate func words(_ language: Language) -> String {
        Sector.allCases.filter(contains).map { $0.phrase.text(in: language) }
            .joined(separator: language == .khmer ? " " : ", ")
    }
}

extension ParticipantClass {
    /// What the page of the class says while its rule finds nobody.
    var nobodyFound: Phrase {
        switch self {
        case .council, .councilAssociations, .communities:
            Phrase("មិនទាន់មានអ្នកណាត្រូវបានចាត់ឈ្មោះទេ។ សូមផ្ញើតំណស្នើសុំជាមុនសិន។", "Nobody has been named yet. Send the links first.")
        case .departments:
            Phrase(
                "មិនទាន់មានស្ថាប័នណាត្រូវនឹងវិស័យនៃរបៀបវារៈទេ។", "No body matches the sectors of the agenda yet.")
        case .districtGovernors: Participant.Refusal.noDistricts.phrase
        case .communeChiefs:
            Phrase("មិនទាន់មានឃុំ សង្កាត់ណាត្រូវការទេ។", "No commune is required yet.")
        case .partners, .society:
            Phrase(
                "មិនទាន់មានស្ថាប័នណាបានពិន្ទុគ្រប់គ្រាន់ទេ។ សូមនាំចូលទិន្នន័យការគាំទ្រ។",
                "No organisation has enough points yet. Import support data.")
        }
    }
}

extension SelectionSettings.Refusal {
    var phrase: Phrase {
        switch self {
        case .weightsNotHundred(let sum):
            Phrase(
                "ទម្ងន់ទាំងអស់ត្រូវបូកបាន ១០០ (ឥឡូវ \(Language.khmer.number(sum)))",
                "The weights must add up to 100 (now \(sum))")
        case .minimumOutOfRange: .numberUpTo(100)
        case .seatsOutOfRange: .numberUpTo(2000)
        case .targetOutOfRange: .numberUpTo(100)
        }
    }
}

extension Phrase {
    static let rulesOfChoosing = Phrase("វិធានជ្រើសរើសអ្នកចូលរួម", "Rules of choosing")
    static let rulesMean = Phrase(
        "ក្រុមនីមួយៗមានវិធាន និងអ្នកចាត់ឈ្មោះផ្ទាល់ខ្លួន។ វិធានផ្ដល់យោបល់ រួចការសម្រេចជារបស់លេខាធិការដ្ឋាន។",
        "Each class has a rule and a nominator of its own. The rule advises; a person decides.")
    static let nominator = Phrase("អ្នកចាត់ឈ្មោះ", "Nominator")
    static let basis = Phrase("ផ្អែកលើ", "Based on")
    static let seats = Phrase("កៅអី", "Seats")
    static let onList = Phrase("ក្នុងបញ្ជី", "On the list")
    static let withoutLimit = Phrase("គ្មានកំណត់", "no limit")
    static let listOfClass = Phrase("បញ្ជីក្រុមនេះ", "The list of this class")
    static let choosingSettings = Phrase("លក្ខខណ្ឌជ្រើសរើស", "Terms of choosing")
    static let choosingSettingsMean = Phrase(
        "លក្ខខណ្ឌទាំងនេះជារបស់ខេត្ត។ អ្វីដែលបានសម្រេចរួច នៅរក្សាពិន្ទុនៃថ្ងៃនោះ។",
        "These are the province's own. What was decided before keeps the points of its day.")
    static let seatsMean = Phrase(
        "ទុកទទេ បើមិនកំណត់ចំនួន។ អ្នកលើសកៅអី ចូលក្នុងបញ្ជីរង់ចាំ។",
        "Leave empty for no limit. Who is beyond the seats goes on the waiting list.")
    static let weights = Phrase("ទម្ងន់នៃពិន្ទុ", "Weights of the points")
    static let weightsMean = Phrase("ទម្ងន់ទាំងអស់បូកបាន ១០០។", "The weights add up to 100.")
    static let minimumScore = Phrase("ពិន្ទុអប្បបរមា", "Minimum points")
    static let minimumMeans = Phrase(
        "ក្រោមនេះ៖ មិនស្នើដោយវិធាន តែនៅបង្ហាញ ជាមួយមូលហេតុ។", "Below it: not proposed, but shown with the reason.")
    static let balanceTargets = Phrase("គោលដៅតុល្យភាព", "Targets of balance")
    static let leastPerClass = Phrase("យ៉ាងតិចក្នុងមួយក្រុម (នាក់)", "At least from each class (persons)")
    static let leastPerDistrict = Phrase(
        "យ៉ាងតិចពីក្រុង ស្រុក ខណ្ឌ នីមួយៗ (នាក់)", "At least from each district (persons)")
    static let besideGovernor = Phrase("មិនរាប់អភិបាល", "Its governor not counted")
    static let requirements = Phrase("ឃុំ សង្កាត់ ដែលរបៀបវារៈត្រូវការ", "Communes the agenda needs")
    static let noRequirements = Phrase(
        "មិនទាន់មានទេ។ មេឃុំ ចៅសង្កាត់ ត្រូវអញ្ជើញតែតាមតម្រូវការនៃរបៀបវារៈ។",
        "None yet. Commune chiefs are invited only where an item of the agenda needs them.")
    static let itemOfAgenda = Phrase("ចំណុចរបៀបវារៈ", "Agenda item")
    static let communesOf = Phrase("ឃុំ សង្កាត់ នៃ", "Communes of")
    static let requireCommunes = Phrase("កំណត់តម្រូវការ", "Require them")
    static let dropRequirement = Phrase("ដកចេញ", "Drop")
    static let alreadyRequired = Phrase("បានកំណត់រួចហើយ", "This is required already")
    static let fieldsOfBody = Phrase("វិស័យរបស់ស្ថាប័ន", "Fields of the body")
    static let fieldsMean = Phrase(
        "ស្ថាប័ននឹងត្រូវស្នើ បើវិស័យមួយមានក្នុងរបៀបវារៈ។",
        "The body is proposed when one of these is on the agenda.")
    static let overrideReason = Phrase("មូលហេតុដែលស្នើខុសពីវិធាន", "Why against the rule")
    static let overrideHint = Phrase(
        "ត្រូវសរសេរមួយបន្ទាត់ បើគូសអ្នកដែលវិធានមិនស្នើ។", "One line, where somebody the rule does not propose is ticked.")
    static let selectTicked = Phrase("ជ្រើសរើសអ្នកដែលបានគូស ជូនអភិបាលបញ្ជាក់", "Select those ticked for the Governor to confirm")

    static func candidatesFound(_ proposed: Int, _ all: Int) -> Phrase {
        Phrase(
            "វិធានស្នើ \(Language.khmer.number(proposed)) ក្នុងចំណោម \(Language.khmer.number(all))",
            "The rule proposes \(Language.english.number(proposed)) of \(Language.english.number(all))")
    }

    static func communitiesWait(_ count: Int) -> Phrase {
        Phrase(
            "អ្នកតំណាងសហគមន៍ \(Language.khmer.number(count)) នាក់ រង់ចាំការបញ្ជាក់របស់អភិបាល",
            count == 1
                ? "One person for the communities waits for the Governor’s word"
                : "\(Language.english.number(count)) people for the communities wait for the Governor’s word")
    }

    static func wholeProvince(_ province: Province) -> Phrase {
        Phrase(
            "\(province.fullName.text(in: .khmer)) ទាំងមូល", "All of \(province.fullName.text(in: .english))")
    }

    static func leastShare(of group: Phrase) -> Phrase {
        Phrase("\(group.khmer) យ៉ាងតិច (%)", "\(group.english), at least (%)")
    }

    static func numberUpTo(_ most: Int) -> Phrase {
        Phrase(
            "សូមសរសេរលេខពី ០ ដល់ \(Language.khmer.number(most))",
            "Write a whole number from 0 to \(Language.english.number(most))")
    }
}

extension Phrase {
    static let ruleProposesNoSeat = Phrase(
        "វិធានស្នើ តែកៅអីនៃប្រភេទនេះត្រូវបានប្រើអស់ហើយ។", "The rule proposes them, but the seats of the class are all taken.")
    static let fieldsByName = Phrase("វិស័យតាមឈ្មោះស្ថាប័ន", "Fields by their names")
    static let fieldsByNameMean = Phrase(
        "ស្ថាប័នទាំងនេះមិនទាន់មានវិស័យទេ ប៉ុន្តែឈ្មោះប្រាប់។ សូមដកសញ្ញាគូសចេញពីស្ថាប័នដែលមិនត្រឹមត្រូវ។",
        "Nobody has said what these bodies work on, but their names tell. Untick those that are not right.")
    static let keepFields = Phrase("រក្សាទុកវិស័យទាំងនេះ", "Keep these fields")
    static let wholeClass = Phrase("យល់ព្រមសំណើទាំងអស់ក្នុងពេលតែមួយ", "Everybody proposed at once")
    static let wholeClassMeans = Phrase(
        "អ្នកដែលវិធាននៃប្រភេទនេះស្នើ និងអ្នកដែលនៅក្នុងបញ្ជីរង់ចាំការសម្រេច។ អ្នកអាចដកម្នាក់ៗចេញបាន មុនពេលផ្ញើលិខិតអញ្ជើញ។",
        "Those the rule of this class proposes, and those on the list nobody has decided about. "
            + "Each can be left out again before invitations leave.")
    static func acceptAll(_ count: Int) -> Phrase {
        Phrase("យល់ព្រមអញ្ជើញ \(Language.khmer.number(count)) នាក់", "Accept \(Language.english.number(count))")
    }

    static func selectAll(_ count: Int) -> Phrase {
        Phrase(
            "ជ្រើសរើស \(Language.khmer.number(count)) នាក់ ជូនអភិបាលបញ្ជាក់",
            "Select \(Language.english.number(count)) for the Governor to confirm")
    }

    static func othersWait(_ count: Int) -> Phrase {
        Phrase(
            "កៅអីមិនគ្រប់ទេ៖ \(Language.khmer.number(count)) នាក់ចូលក្នុងបញ្ជីរង់ចាំ តាមលំដាប់។",
            "There are not seats for all: \(Language.english.number(count)) wait, in this order.")
    }

    static func letAllWait(_ count: Int) -> Phrase {
        Phrase(
            "ដាក់ \(Language.khmer.number(count)) នាក់ក្នុងបញ្ជីរង់ចាំ",
            "Put \(Language.english.number(count)) on the waiting list")
    }
}
