import Dialogue

extension BalanceGroup {
    var phrase: Phrase {
        switch self {
        case .women: Phrase("ស្ត្រី", "Women")
        case .youth: Phrase("យុវជន (១៥–៣០ ឆ្នាំ)", "Youth (15–30 years)")
        case .disability: Phrase("ជនមានពិការភាព", "Persons with disabilities")
        case .indigenous: Phrase("ជនជាតិដើមភាគតិច", "Indigenous people")
        case .rural: Phrase("អ្នកមកពីជនបទ", "From rural communes")
        case .communities: Phrase("តំណាងសហគមន៍", "Community representatives")
        }
    }

    /// Why the default is what it is.
    var reasonOfDefault: Phrase {
        switch self {
        case .women:
            Phrase(
                "ជាទូទៅ ៣០៖ វេទិកាខេត្តកន្លងមករាយការណ៍ប្រហែល ២៨ ភាគរយ។",
                "Usually 30: provincial forums have reported about 28 per cent.")
        case .youth:
            Phrase(
                "ជាទូទៅ ១០៖ យុវជនស្ទើរតែមិនមានក្នុងបញ្ជីធម្មតា។", "Usually 10: young people hardly appear on ordinary lists.")
        case .disability:
            Phrase("ជាទូទៅ ២៖ យ៉ាងតិចពីរបីនាក់ក្នុងមួយសាល។", "Usually 2: a few people in every hall at least.")
        case .indigenous:
            Phrase("ជាទូទៅ ០៖ កំណត់ដោយខេត្តដែលមានជនជាតិដើមភាគតិច។", "Usually 0: for provinces with indigenous communities to set.")
        case .rural:
            Phrase("ជាទូទៅ ៥០៖ ប្រជាជនភាគច្រើនរស់នៅជនបទ។", "Usually 50: most people live in the country.")
        case .communities:
            Phrase(
                "ជាទូទៅ ១៥៖ ដើម្បីឱ្យសំឡេងសហគមន៍ឮក្នុងសាល។", "Usually 15: so that communities are heard in the hall.")
        }
    }
}

extension BalanceStage {
    var phrase: Phrase {
        switch self {
        case .proposed: Participant.Standing.proposed.phrase
        case .accepted: Participant.Standing.accepted.phrase
        case .invited: .invitedCount
        case .confirmed: .confirmedCount
        case .present: .presentCount
        }
    }
}

extension Balance.Standing {
    var phrase: Phrase {
        switch self {
        case .met: Phrase("ដល់គោលដៅ", "Target met")
        case .missed: Phrase("មិនដល់គោលដៅ", "Target missed")
        case .unclear: Phrase("មិនទាន់ច្បាស់៖ ខ្លះមិនទាន់ដឹង", "Open: some are not known")
        }
    }

    var mark: String {
        switch self {
        case .met: "done"
        case .missed: "late"
        case .unclear: "open"
        }
    }
}

extension Shortage {
    /// Nothing for districts, which are named together.
    var phrase: Phrase? {
        switch aim {
        case .group(let group): Self.missing(group.phrase, persons)
        case .party(let party):
            Self.missing(
                Phrase(
                    "ក្រុម (\(party.letter)) \(party.phrase.khmer)", "Class (\(party.letter)) \(party.phrase.english)"),
                persons)
        case .district: nil
        }
    }

    private static func missing(_ what: Phrase, _ persons: Int) -> Phrase {
        Phrase(
            "\(what.khmer)៖ ខ្វះ \(Language.khmer.number(persons)) នាក់", "\(what.english): \(persons) too few")
    }
}

extension Phrase {
    static let balance = Phrase("តុល្យភាពអ្នកចូលរួម", "Balance of participants")
    static let balanceMeans = Phrase(
        "អ្នកដែលមិនទាន់មានព័ត៌មាន ត្រូវរាប់ជា «មិនទាន់ដឹង» មិនរាប់ថា «ទេ» ឡើយ។ គោលដៅជារបស់ខេត្ត។",
        "Those not known are counted as not known, never as no. The targets are the province's own.")
    static let balanceGroup = Phrase("ក្រុមគោលដៅ", "Group")
    static let wanted = Phrase("គោលដៅ", "Target")
    static let asChosen = Phrase(
        "អ្នកដែលបានជ្រើសរើស (រួមទាំងអ្នករង់ចាំអភិបាលបញ្ជាក់)", "As chosen now (with those who wait for the Governor)")
    static let barsMean = Phrase(
        "ខៀវ៖ រាប់ក្នុងក្រុម។ ឆ្នូតស្ដើង៖ មិនដឹង។ បន្ទាត់ដាច់៖ គោលដៅ។", "Blue: of the group. Thin: not known. Dashed: the target.")
    static let everyStage = Phrase("គ្រប់ដំណាក់កាល", "At every stage")
    static let isBalanced = Phrase("បញ្ជីនេះដល់គោលដៅតុល្យភាពទាំងអស់។", "The list meets every target of balance.")
    static let isUnbalanced = Phrase("បញ្ជីនេះមិនទាន់មានតុល្យភាព", "The list is not balanced")
    static let repair = Phrase("វិធីកែតិចបំផុត", "Smallest repair")
    static let noRepair = Phrase(
        "ក្នុងចំណោមអ្នកដែលបានស្នើ ឬចាត់ឈ្មោះ គ្មានអ្នកណាអាចជួយបានទេ។ សូមស្នើសុំឈ្មោះបន្ថែម។",
        "Nobody who is proposed or named would help. Ask for more names.")
    static let stillMissing = Phrase("បន្ទាប់ពីនោះ នៅខ្វះ៖", "After that is still missing:")
    static let addToList = Phrase("បន្ថែម", "Add")
    static let makeChange = Phrase("ធ្វើការកែនេះ", "Make this change")
    static let changeCanBeUndone = Phrase(
        "អ្នកដែលដកចេញ ចូលក្នុងបញ្ជីរង់ចាំ ហើយអាចលើកមកវិញបាន។",
        "Whoever gives way goes on the waiting list, and can be moved up again.")
    static let inPlaceOf = Phrase("ជំនួស", "in place of")

    static func groupsAt(_ stage: Phrase) -> Phrase {
        Phrase("ក្រុមគោលដៅ៖ \(stage.khmer)", "Groups: \(stage.english)")
    }

    static func repairIsSmallest(_ count: Int) -> Phrase {
        Phrase(
            "ការផ្លាស់ប្ដូរ \(Language.khmer.number(count)) នេះគ្រប់គ្រាន់ ហើយគ្មានវិធីខ្លីជាងនេះទេ។ ការសម្រេចជារបស់លេខាធិការដ្ឋាន។",
            count == 1
                ? "This one change is enough. A person decides."
                : "These \(count) changes are enough, and no fewer would be. A person decides.")
    }

    static func repairIsNear(_ count: Int) -> Phrase {
        Phrase(
            "ការផ្លាស់ប្ដូរ \(Language.khmer.number(count)) នេះនាំឱ្យជិតគោលដៅបំផុតដែលរកឃើញ។ ការសម្រេចជារបស់លេខាធិការដ្ឋាន។",
            "These \(count) changes come nearest of what was found. A person decides.")
    }

    static func repairIsPartial(_ count: Int) -> Phrase {
        Phrase(
            "ការផ្លាស់ប្ដូរ \(Language.khmer.number(count)) នេះជួយបានតាមអ្នកដែលបានស្នើ ឬចាត់ឈ្មោះ តែមិនទាន់គ្រប់។ ការសម្រេចជារបស់លេខាធិការដ្ឋាន។",
            "\(count == 1 ? "This change is" : "These \(count) changes are") what those proposed and named allow; "
                + "it is not enough. A person decides.")
    }

    static func districtsNotHeard(_ districts: [Area]) -> Phrase {
        let names = { (language: Language) in
            districts.map { $0.fullName.text(in: language) }.joined(separator: language == .khmer ? " " : ", ")
        }
        return Phrase(
            "ខ្វះអ្នកមកពី (ក្រៅពីអភិបាល)៖ \(names(.khmer))", "Too few from (beside the governor): \(names(.english))")
    }

    static func wantedShare(_ percent: Int) -> Phrase {
        Phrase("គោលដៅ៖ យ៉ាងតិច \(Language.khmer.number(percent))%", "Target: at least \(percent)%")
    }

    static func notKnown(_ count: Int) -> Phrase {
        Phrase("មិនដឹង \(Language.khmer.number(count))", "\(count) not known")
    }

    static func fewerThan(_ number: Int) -> Phrase {
        Phrase("តិចជាង \(Language.khmer.number(number))", "fewer than \(number)")
    }
}
