import Dialogue

extension Phrase {
    static let preparation = Phrase("បញ្ជីការងារត្រៀម", "Preparation checklist")
    static let preparationMeans = Phrase(
        "កាលបរិច្ឆេទគណនាថយក្រោយពីថ្ងៃប្រជុំ តាមគោលការណ៍ណែនាំ។ បើថ្ងៃប្រជុំប្ដូរ កាលបរិច្ឆេទទាំងនេះប្ដូរតាម។",
        "Days are counted back from the sitting, after the guideline. If the sitting moves, they move with it.")
    static let lateTasks = Phrase("យឺត", "Late")
    static let comingTasks = Phrase("ត្រូវធ្វើបន្ត", "Coming")
    static let doneTasks = Phrase("រួចរាល់", "Done")
    static let markDone = Phrase("ធ្វើរួច", "Done")
    static let notDoneAfterAll = Phrase("មិនទាន់រួចវិញ", "Not done after all")
    static let anotherDay = Phrase("ប្ដូរកាលបរិច្ឆេទ", "Another day")
    static let newDay = Phrase("កាលបរិច្ឆេទ", "Day")
    static let movedBecause = Phrase("បានប្ដូរ៖", "Moved:")
    static let addTask = Phrase("បន្ថែមការងារ", "Add a task")
    static let whatToDo = Phrase("អ្វីដែលត្រូវធ្វើ", "What is to be done")
    static let toPreparation = Phrase("ទៅបញ្ជីការងារត្រៀម", "To the checklist")
    static let logistics = Phrase("ភស្តុភារ", "Logistics")
    static let invitedPeople = Phrase("បានអញ្ជើញ", "Invited")
    static let comingPeople = Phrase("បញ្ជាក់ថាមក", "Coming")
    static let coffeePortions = Phrase("អាហារសម្រន់ (ចំណែក)", "Coffee portions")
    static let lunchPortions = Phrase("អាហារថ្ងៃត្រង់ (ចំណែក)", "Lunch portions")
    static let nothingArranged = Phrase(
        "មិនទាន់មានការរៀបចំអាហារ ការដឹកជញ្ជូន ឬការបកប្រែទេ។", "No meals, transport or interpretation yet.")
    static let arrangements = Phrase("អាហារ ការដឹកជញ្ជូន ការបកប្រែ", "Meals, transport, interpretation")
    static let whatIsNeeded = Phrase("អ្វីដែលត្រូវការ", "What is needed")
    static let forWhom = Phrase("សម្រាប់អ្នកណា", "For whom")
    static let everybodyComing = Phrase("អ្នកមកទាំងអស់", "Everybody coming")
    static let howMany = Phrase("ចំនួន", "How many")
    static let howManyPersons = Phrase("ចំនួនមនុស្ស", "Number of persons")
    static let howManyHint = Phrase(
        "ទុកទំនេរ ដើម្បីរាប់តាមចម្លើយលិខិតអញ្ជើញ", "Leave empty to count those who have said they come")
    static let howOften = Phrase("ប៉ុន្មានដង", "How often")
    static let priceOfOne = Phrase("តម្លៃមួយ", "Price of one")
    static let costTogether = Phrase("សរុប", "Together")
    static let whoPays = Phrase("អ្នកចំណាយ", "Who pays")
    static let whoPaysHint = Phrase("ឧទាហរណ៍ រដ្ឋបាលខេត្ត ឬឈ្មោះដៃគូ", "Such as the provincial administration, or a partner")
    static let costByPayer = Phrase("ចំណាយតាមអ្នកចំណាយ", "Cost by who pays")
    static let currenciesApart = Phrase("រៀល និងដុល្លារ មិនបូកចូលគ្នាទេ។", "Riels and dollars are never added together.")
    static let currency = Phrase("រូបិយប័ណ្ណ", "Currency")
    static let riel = Phrase("រៀល", "Riel")
    static let rielsAfter = Phrase("រៀល", "KHR")
    static let dollarsAfter = Phrase("ដុល្លារ", "USD")
    static let dollar = Phrase("ដុល្លារអាមេរិក", "US dollar")
    static let addArrangement = Phrase("បន្ថែមការរៀបចំ", "Add an arrangement")
    static let kindOfArrangement = Phrase("ប្រភេទ", "Kind")
    static let chooseKind = Phrase("សូមជ្រើសរើសប្រភេទ", "Choose a kind")

    static func laterTasks(_ count: Int) -> Phrase {
        Phrase(
            "កិច្ចការក្រោយៗទៀត (\(Language.khmer.number(count)))", "Later (\(Language.english.number(count)))")
    }

    static func lateBy(_ days: Int) -> Phrase {
        Phrase("យឺត \(Language.khmer.number(days)) ថ្ងៃ", days == 1 ? "One day late" : "\(days) days late")
    }

    static func lateInPreparation(_ count: Int) -> Phrase {
        Phrase(
            "ការងារត្រៀមយឺត \(Language.khmer.number(count))",
            count == 1 ? "One thing is late in the preparation" : "\(count) things are late in the preparation")
    }

    static func doneByRecord(_ stage: Stage) -> Phrase {
        Phrase(
            "រួចរាល់ដោយខ្លួនឯង ពេលកិច្ចសន្ទនាដល់ដំណាក់កាល «\(stage.phrase.khmer)»",
            "Done by itself once the dialogue is at “\(stage.phrase.english)”")
    }

    static func seatsFor(_ seats: Int, _ coming: Int) -> Phrase {
        Phrase(
            "\(Language.khmer.number(seats)) កន្លែង សម្រាប់ \(Language.khmer.number(coming)) នាក់",
            "\(seats) seats for \(coming) coming")
    }
}

extension GuidelineStep {
    var phrase: Phrase {
        switch self {
        case .settleDay: Phrase("កំណត់ថ្ងៃ និងទីកន្លែងប្រជុំ", "Settle the day and the venue")
        case .agreeWithHost:
            Phrase("ព្រមព្រៀងជាមួយក្រុមការងារផែនការនៃវេទិកាម្ចាស់ផ្ទះ", "Agree with the planning team of the host forum")
        case .consolidateLast:
            Phrase("បូកសរុបវឌ្ឍនភាពនៃកិច្ចសន្ទនាលើកមុន", "Consolidate what became of the last dialogue")
        case .askDataBases:
            Phrase("យកទិន្នន័យដៃគូ និងអង្គការពី CDCB/CDC", "Get the data on partners and NGOs from CDCB/CDC")
        case .draftAgenda: Phrase("ព្រាងរបៀបវារៈ", "Draft the agenda")
        case .askCouncil:
            Phrase("សុំឱ្យប្រធានក្រុមប្រឹក្សាចាត់តាំងសមាជិក", "Ask the Chair of the Council to name members")
        case .identifyParticipants: Phrase("កំណត់អ្នកចូលរួម", "Identify participants")
        case .chooseCommunities:
            Phrase(
                "ជ្រើសរើសតំណាងសហគមន៍ ដោយពិគ្រោះជាមួយអភិបាលស្រុក និងមេឃុំ",
                "Choose community representatives with district governors and commune chiefs")
        case .approveAgenda: Phrase("គណៈអភិបាលអនុម័តរបៀបវារៈ", "The Board approves the agenda")
        case .bookRooms: Phrase("កក់សាល និងបន្ទប់", "Book the hall and rooms")
        case .releaseInvitations: Phrase("ចេញលិខិតអញ្ជើញ", "Release the invitations")
        case .askDistrictReports:
            Phrase("សុំរបាយការណ៍ពីក្រុង ស្រុក ខណ្ឌ និងឃុំ សង្កាត់", "Ask districts and communes for their reports")
        case .arrangeInterpretation: Phrase("រៀបចំអ្នកបកប្រែ", "Arrange interpretation")
        case .arrangeTransport: Phrase("រៀបចំមធ្យោបាយធ្វើដំណើរ", "Arrange transport")
        case .callWhoHasNotAnswered: Phrase("ទូរសព្ទទៅអ្នកដែលមិនទាន់ឆ្លើយ", "Call those who have not answered")
        case .orderMeals: Phrase("បញ្ជាទិញអាហារ", "Order the meals")
        case .printPapers: Phrase("បោះពុម្ពឯកសារ ផ្លាកឈ្មោះ និងបញ្ជីវត្តមាន", "Print papers, badges and the attendance list")
        case .setUpHall: Phrase("រៀបចំសាលប្រជុំ", "Set up the hall")
        case .writeReport: Phrase("រៀបចំ និងផ្សាយរបាយការណ៍", "Write and publish the report")
        case .sendReport:
            Phrase("ផ្ញើរបាយការណ៍ជូនក្រសួងមហាផ្ទៃ និងចម្លងជូនអ្នកពាក់ព័ន្ធ", "Send the report to the Ministry of Interior, with copies")
        }
    }
}

extension Arrangement.Kind {
    var phrase: Phrase {
        switch self {
        case .meal: Phrase("អាហារ", "Meal")
        case .transport: Phrase("ការដឹកជញ្ជូន", "Transport")
        case .interpretation: Phrase("ការបកប្រែ", "Interpretation")
        case .hall: Phrase("សាល និងឧបករណ៍", "Hall and equipment")
        case .lodging: Phrase("ស្នាក់នៅ", "Lodging")
        case .other: Phrase("ផ្សេងៗ", "Other")
        }
    }
}

extension Arrangement.Refusal: Told {
    var field: String {
        switch self {
        case .kindMissing: "kind"
        case .wordsMissing: "words_km"
        case .payerMissing: "payer"
        case .personsOutOfRange: "persons"
        case .timesOutOfRange: "times"
        case .priceOutOfRange: "price"
        }
    }

    var phrase: Phrase {
        switch self {
        case .kindMissing: .chooseKind
        case .wordsMissing: Phrase("សូមសរសេរអ្វីដែលត្រូវការ", "Write what is needed")
        case .payerMissing: Phrase("សូមសរសេរថាអ្នកណាចំណាយ", "Write who pays")
        case .personsOutOfRange: Phrase("ពី ០ ដល់ ៥០០០ នាក់", "From 0 to 5000 persons")
        case .timesOutOfRange: Phrase("ពី ១ ដល់ ៥០ ដង", "From 1 to 50 times")
        case .priceOutOfRange:
            Phrase("សូមសរសេរតម្លៃជាលេខ ដូចជា 12000 រៀល ឬ 3.50 ដុល្លារ", "Write a price, such as 12000 riels or 3.50 dollars")
        }
    }
}

extension PreparationTask.Refusal: Told {
    var field: String {
        switch self {
        case .reasonMissing: "reason"
        case .titleMissing: "title_km"
        case .dayMissing: "due"
        case .alreadyDone, .notDone, .recordDecides, .closed: ""
        }
    }

    var phrase: Phrase {
        switch self {
        case .alreadyDone: Phrase("ការងារនេះរួចរាល់ហើយ", "This is done already")
        case .notDone: Phrase("ការងារនេះមិនទាន់រួចទេ", "This is not done yet")
        case .recordDecides:
            Phrase("ប្រព័ន្ធដឹងដោយខ្លួនឯងថាការងារនេះរួចឬនៅ", "The record itself says whether this is done")
        case .reasonMissing: Phrase("សូមសរសេរហេតុផលមួយបន្ទាត់", "Write one line of reason")
        case .titleMissing: Phrase("សូមសរសេរអ្វីដែលត្រូវធ្វើ", "Write what is to be done")
        case .dayMissing: .dayMissing
        case .closed: Phrase("កិច្ចសន្ទនាបានបិទហើយ", "The dialogue is closed")
        }
    }
}
