import Dialogue

extension Phrase {
    static let pairDecidedMeanwhile = Phrase(
        "មានអ្នកបានសម្រេចអំពីគម្រោងទាំងពីរនេះ ក្រោយពេលអ្នកបើកទំព័រនេះ។ ការសម្រេចនោះបង្ហាញនៅទីនេះ។",
        "Somebody has decided on these two projects since you opened this page. Their decision is shown here.")
    static let matrix = Phrase("តារាងតម្រឹមអាទិភាព និងការគាំទ្រ", "Alignment matrix")
    static let matrixTab = Phrase("តម្រឹមការគាំទ្រ", "Alignment")
    static let matrixEmpty = Phrase(
        "មិនទាន់មានអាទិភាព ឬគម្រោងណាមួយសម្រាប់ឆ្នាំទាំងនេះទេ។ សូមនាំចូលតារាងជាមុន។",
        "There are no priorities or projects for these years yet. Import tables first.")
    static let matrixProvince = Phrase("ក្នុងខេត្ត មិនបញ្ជាក់ស្រុក", "In the province, district not stated")
    static let matrixCountry = Phrase("ទូទាំងប្រទេស", "Whole country")
    static let matrixUnknown = Phrase("មិនស្គាល់ទីកន្លែង", "Unknown place")
    static let matrixPlace = Phrase("ទីកន្លែង", "Place")
    static let matrixPriority = Phrase("អាទិភាព", "Priority")
    static let matrixPriorities = Phrase("អាទិភាព", "Priorities")
    static let matrixPromised = Phrase("មានការគាំទ្រ", "With support")
    static let matrixCost = Phrase("ថវិកាត្រូវការ", "Cost")
    static let matrixSupport = Phrase("ការគាំទ្រ", "Support")
    static let matrixSupporters = Phrase("អ្នកគាំទ្រ", "Supporters")
    static let matrixProjects = Phrase("គម្រោង", "Projects")
    static let matrixMoney = Phrase("ទឹកប្រាក់តាមប្រភព", "Money by source")
    static let matrixPlan = Phrase("ផែនការ", "Plan")
    static let matrixPromise = Phrase("ស្ថានភាពគាំទ្រ", "State of support")
    static let matrixNoPriorities = Phrase("គ្មានអាទិភាពណាមួយទេ។", "There are no priorities.")
    static let matrixNoSupport = Phrase("គ្មានគម្រោងណាមួយទេ។", "There are no projects.")
    static let matrixMoneyMeans = Phrase(
        "ទឹកប្រាក់ពីមូលដ្ឋានទិន្នន័យ ប្រភេទ ឬរូបិយប័ណ្ណផ្សេងគ្នា មិនត្រូវបានបូកបញ្ចូលគ្នាទេ។",
        "Money of different data bases, measures or currencies is never added together.")
    static let matrixNoDistrict = Phrase("មិនបញ្ជាក់ ស្រុក", "District not stated")
    static let matrixLastYear = Phrase("ឆ្នាំមុន", "Last year")
    static let matrixDetails = Phrase("ព័ត៌មានលម្អិតតាមវិស័យ និងទីកន្លែង", "The same in detail, by sector and place")
    static let matrixPictureMeans = Phrase(
        "លេខក្បែរ ▲ គឺចំនួនអាទិភាព។ លេខក្បែរ ○ ● ■ គឺចំនួនអ្នកគាំទ្រ។ សញ្ញាក្នុងវង់ក្រចកគឺស្ថានភាពនៃតារាងឆ្នាំមុន បើខុសគ្នា។",
        """
        The number beside ▲ counts priorities, beside ○ ● ■ supporters. A mark in brackets is what last year’s matrix \
        said, where that was something else.
        """)
    static let pairs = Phrase("គម្រោងដែលអាចដូចគ្នា", "Projects that may be one")
    static let pairsMean = Phrase(
        "គម្រោងទាំងនេះអាចត្រូវបានរាយការណ៍ពីរដង ឬជាជំនួយបន្តពីគម្រោងមួយទៀត។ បើដូចគ្នា សូមជ្រើសរើសគម្រោងដែលត្រូវរាប់ គម្រោងមួយទៀតមិនត្រូវបានរាប់ទេ។ អាចប្ដូរការសម្រេចនេះបានគ្រប់ពេល។",
        """
        These may be reported twice, or one may be paid out of the other. If they are one, say which counts: the other \
        is then left out. It can be decided anew at any time.
        """)
    static let pairsNone = Phrase("គ្មានអ្វីត្រូវសម្រេចទេ។", "There is nothing to decide.")
    static let pairsDecided = Phrase("បានសម្រេចរួច", "Decided")
    static let pairCountThis = Phrase("រាប់តែគម្រោងនេះ", "Count only this one")
    static let pairCounts = Phrase("គម្រោងនេះត្រូវបានរាប់", "This one is counted")
    static let pairCountsNot = Phrase("គម្រោងនេះមិនត្រូវបានរាប់ទេ", "This one is not counted")
    static let pairDifferent = Phrase("ជាគម្រោងផ្សេងគ្នា រាប់ទាំងពីរ", "Different projects: count both")

    static let ownSupport = Phrase("គម្រោងរបស់អង្គភាពអ្នកក្នុងខេត្ត", "Your organisation’s projects in the province")
    static let ownSupportMeans = Phrase(
        "សូមពិនិត្យថាវិស័យ និងទីកន្លែងនៃគម្រោងនីមួយៗត្រឹមត្រូវឬទេ។ អ្វីដែលមូលដ្ឋានទិន្នន័យបានកត់ត្រានៅតែមើលឃើញ។",
        "Say whether the sector and place of each project are right. What the data base said stays visible.")
    static let ownSupportNone = Phrase(
        "រកមិនឃើញគម្រោងក្រោមឈ្មោះអង្គភាពរបស់អ្នកទេ។", "No projects are found under the name of your organisation.")
    static let cellStated = Phrase("បានទទួលការបញ្ជាក់របស់អ្នក។ សូមអរគុណ។", "What you said has been taken. Thank you.")
    static let cellRight = Phrase("ត្រឹមត្រូវ", "This is right")
    static let cellWrong = Phrase("មិនត្រឹមត្រូវ", "This is not right")
    static let cellCorrect = Phrase("ផ្ញើការកែតម្រូវ", "Send the correction")
    static let cellUnchanged = Phrase("មិនផ្លាស់ប្ដូរ", "As it is")
    static let cellWords = Phrase("ពន្យល់", "In your words")
    static let cellConfirmedBy = Phrase("បានបញ្ជាក់ដោយ", "Confirmed by")
    static let cellCorrectedBy = Phrase("បានកែតម្រូវដោយ", "Corrected by")
    static let backToInvitation = Phrase("ត្រឡប់ទៅលិខិតអញ្ជើញ", "Back to the invitation")

    static func matrixMeans(_ years: ClosedRange<Int>) -> Phrase {
        Phrase(
            "អាទិភាពរបស់ខេត្ត ធៀបនឹងគម្រោងដែលកំពុងគាំទ្រ តាមវិស័យ និងទីកន្លែង សម្រាប់\(matrixYears(years).khmer)។",
            "What the province wants beside what is supported, by sector and place, for \(matrixYears(years).english).")
    }

    static func matrixYears(_ years: ClosedRange<Int>) -> Phrase {
        Phrase(
            "ឆ្នាំ\(Language.khmer.year(years.lowerBound))–\(Language.khmer.year(years.upperBound))",
            "the years \(years.lowerBound)–\(years.upperBound)")
    }

    static func matrixCount(_ priorities: Int, _ projects: Int) -> Phrase {
        let (one, other) = (Language.english.number(priorities), Language.english.number(projects))
        return Phrase(
            "អាទិភាព \(Language.khmer.number(priorities)) · គម្រោង \(Language.khmer.number(projects))",
            "\(one) \(priorities == 1 ? "priority" : "priorities") · \(other) \(projects == 1 ? "project" : "projects")"
        )
    }

    static func matrixSupportCount(_ projects: Int, _ supporters: Int) -> Phrase {
        Phrase(
            "គម្រោង \(Language.khmer.number(projects)) · អ្នកគាំទ្រ \(Language.khmer.number(supporters))",
            "projects: \(projects) · supporters: \(supporters)")
    }

    static func matrixUndivided(_ count: Int) -> Phrase {
        Phrase(
            "ទឹកប្រាក់នៃគម្រោង \(Language.khmer.number(count)) មិនអាចបែងចែកមកទីនេះបានទេ ព្រោះគ្មានភាគរយបញ្ជាក់។",
            "Money of \(count) \(count == 1 ? "project" : "projects") cannot be laid here: no share is stated.")
    }

    static func matrixCountedOnce(_ count: Int) -> Phrase {
        Phrase(
            "គម្រោង \(Language.khmer.number(count)) ដែលបានបញ្ជាក់ថាដូចគម្រោងផ្សេង មិនត្រូវបានរាប់ម្ដងទៀតទេ។",
            "Projects confirmed to be the same as another and not counted again: \(count).")
    }

    static func matrixDrawn(_ day: Day) -> Phrase {
        Phrase(
            "គិតត្រឹម\(Language.khmer.day(day))។", "As of \(Language.english.day(day)).")
    }

    static func matrixMoneyOf(_ sources: String) -> Phrase {
        Phrase("ទឹកប្រាក់តាមប្រភព៖ \(sources)។", "Money by source: \(sources).")
    }

    static func matrixBefore(_ state: AlignmentMatrix.Cell.State) -> Phrase {
        Phrase("ឆ្នាំមុន៖ \(state.phrase.khmer)", "Last year: \(state.phrase.english)")
    }
}

extension AlignmentMatrix.Cell.State {
    var phrase: Phrase {
        switch self {
        case .none: Phrase("គ្មាន", "None")
        case .gap: Phrase("ខ្វះការគាំទ្រ", "Gap")
        case .single: Phrase("អ្នកគាំទ្រតែមួយ", "Single")
        case .several: Phrase("អ្នកគាំទ្រច្រើន", "Several")
        case .crowded: Phrase("អ្នកគាំទ្រច្រើនពេក", "Crowded")
        }
    }

    var meaning: Phrase {
        switch self {
        case .none: Phrase("គ្មានអាទិភាព និងគ្មានគម្រោង។", "nothing is wanted and nobody is there.")
        case .gap: Phrase("មានអាទិភាព ប៉ុន្តែគ្មានអ្នកគាំទ្រ។", "wanted, and nobody supports it.")
        case .single: Phrase("មានអ្នកគាំទ្រតែមួយ។", "one supporter.")
        case .several: Phrase("មានអ្នកគាំទ្រពីរ ឬបី។", "two or three supporters.")
        case .crowded: Phrase("មានអ្នកគាំទ្របួន ឬលើស។", "four supporters or more.")
        }
    }

    /// A word, a number and a colour; the word and the number say all.
    func badge(_ supporters: Int?, _ language: Language) -> HTML {
        let mark =
            switch self {
            case .none: ""
            case .gap: "late"
            case .single: "escalated"
            case .several: "done"
            case .crowded: "answered"
            }
        let number: HTML? = supporters.map { " \($0, language)" }
        return "<span class=\"state \(mark)\">\(phrase, language)\(number)</span>"
    }
}

extension SupportSource {
    var phrase: Phrase {
        switch self {
        case .iati: Phrase("ទិន្នន័យ IATI", "IATI data")
        case .oda: Phrase("មូលដ្ឋានទិន្នន័យ ODA", "ODA data base")
        case .ngo: Phrase("មូលដ្ឋានទិន្នន័យ NGO", "NGO data base")
        }
    }
}

extension Measure {
    var phrase: Phrase {
        switch self {
        case .actual: Phrase("បានចំណាយ", "actual")
        case .planned: Phrase("គ្រោង", "planned")
        case .committed: Phrase("បានសន្យា", "committed")
        case .budget: Phrase("ថវិកា", "budget")
        }
    }
}

extension Priority.Plan {
    var phrase: Phrase { Phrase(title.text(in: .khmer), title.text(in: .english)) }
}

extension Priority.Support {
    var phrase: Phrase {
        switch self {
        case .ongoing: Phrase("កំពុងអនុវត្ត", "Ongoing")
        case .promised: Phrase("មានការសន្យាគាំទ្រ", "With a promise of support")
        case .none: Phrase("មិនទាន់មានការសន្យាគាំទ្រ", "Not yet promised")
        }
    }
}

extension LikelyPair.Reason {
    var phrase: Phrase {
        switch self {
        case .jointFunding:
            Phrase(
                "ចំណងជើង វិស័យ ទីកន្លែង និងឆ្នាំដូចគ្នា ប៉ុន្តែរាយការណ៍ដោយអង្គភាពពីរ",
                "Same title, sector, place and years, reported by two: joint funding")
        case .reportedTwice:
            Phrase("ចំណងជើងដូចគ្នា រាយការណ៍ពីរដងដោយអង្គភាពតែមួយ", "Same title, reported twice by one organisation")
        case .part:
            Phrase(
                "គម្រោងមួយជាផ្នែកនៃគម្រោងមួយទៀត តាមលេខសម្គាល់របស់វា", "One is a part of the other, by its identifier: one sum")
        case .grant:
            Phrase(
                "អង្គភាពមួយជាអ្នកផ្ដល់ថវិកា ឬអ្នកអនុវត្តរបស់មួយទៀត", "One organisation funds or carries out the other’s project")
        }
    }
}

extension CellStatement.Refusal {
    var phrase: Phrase {
        switch self {
        case .saysNothing:
            Phrase(
                "សូមប្រាប់ថាអ្វីដែលត្រឹមត្រូវ៖ វិស័យ ទីកន្លែង ឬពាក្យពន្យល់។", "Say what would be right: the sector, the place, or in words.")
        case .tooLong(let most):
            Phrase("ពាក្យពន្យល់យ៉ាងច្រើន \(Language.khmer.number(most)) តួអក្សរ។", "At most \(most) characters.")
        case .notInProvince: Phrase("ទីកន្លែងនេះមិនស្ថិតក្នុងខេត្តទេ។", "That place is not in the province.")
        }
    }
}
