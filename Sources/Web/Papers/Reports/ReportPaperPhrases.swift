import Dialogue
import Store

extension ParticipantClass {
    /// The letter of the class in the guideline (IV.i).
    var lettered: Phrase {
        switch self {
        case .council: Phrase("ក)", "a)")
        case .departments: Phrase("ខ)", "b)")
        case .districtGovernors: Phrase("គ)", "c)")
        case .councilAssociations: Phrase("ឃ)", "d)")
        case .communeChiefs: Phrase("ង)", "e)")
        case .partners: Phrase("ច)", "f)")
        case .communities: Phrase("ឆ)", "g)")
        case .society: Phrase("ជ)", "h)")
        }
    }
}

extension Phrase {
    static let contentsOfReport = Phrase("មាតិកា", "Contents")
    static let aboutTheDialogue = Phrase("ព័ត៌មានទូទៅ", "About the dialogue")
    static let whoTookPart = Phrase("អ្នកចូលរួមតាមក្រុម", "Who took part, by class")
    static let distributionList = Phrase("បញ្ជីចែកចាយ", "Distribution list")
    static let readTheReportOnline = Phrase(
        "ស្កេនដើម្បីអានរបាយការណ៍ និងតាមដានអ្វីដែលបានសន្យា", "Scan to read the report and follow what was promised")
    static let numberOfLetter = Phrase("លេខ៖", "No.")
    static let ministerOfInterior = Phrase(
        "ឯកឧត្តមឧបនាយករដ្ឋមន្ត្រី រដ្ឋមន្ត្រីក្រសួងមហាផ្ទៃ",
        "His Excellency the Deputy Prime Minister and Minister of Interior")
    static let referenceOfLetter = Phrase("យោង", "Reference")
    static let attached = Phrase("ឧបសម្ព័ន្ធ", "Attached")
    static let reportAndAnnexes = Phrase(
        "របាយការណ៍លទ្ធផល និងឧបសម្ព័ន្ធរបស់វា ចំនួន ០១ច្បាប់", "The report on the results with its annexes, one copy")
    static let letterClose = Phrase(
        "សេចក្ដីដូចបានគោរពជម្រាបជូនខាងលើ សូមឯកឧត្តមរដ្ឋមន្ត្រី មេត្តាពិនិត្យ និងផ្ដល់អនុសាសន៍ដ៏ខ្ពង់ខ្ពស់ "
            + "ដោយក្ដីអនុគ្រោះ និងសូមមេត្តាទទួលនូវការគោរពដ៏ខ្ពង់ខ្ពស់អំពីយើងខ្ញុំ។",
        "We submit the above for Your Excellency's consideration and guidance. Please accept, Excellency, the "
            + "assurances of our highest consideration.")
    static let asInAnnexThree = Phrase("ដូចមានក្នុងឧបសម្ព័ន្ធ ៣", "As listed in Annex 3")
    static let files = Phrase("ឯកសារ-កាលប្បវត្តិ", "Files")
    static let inAll = Phrase("សរុប", "Total")
    static let inOrder = Phrase("ល.រ", "No.")
    static let raisedBy = Phrase("អ្នកលើកឡើង", "Raised by")
    static let endedAs = Phrase("លទ្ធផល", "Outcome")
    static let participationByClass = Phrase("អ្នកចូលរួមតាមក្រុម និងតាមភេទ", "Participants by class and sex")
    static let attendanceByClass = Phrase("អ្នកដែលបានចូលរួម តាមក្រុម", "Who came, by class")
    static let inputsBySector = Phrase("ចំនួនមតិតាមវិស័យ", "Inputs by sector")
    static let inputsByEnding = Phrase("ចំនួនមតិតាមលទ្ធផល", "Inputs by outcome")
    static let numberOfInputs = Phrase("ចំនួនមតិ", "Inputs")
    static let persons = Phrase("នាក់", "persons")
    static let distributionSlip = Phrase("បញ្ជីចែកចាយរបាយការណ៍", "Distribution slip of the report")
    static let recipient = Phrase("អ្នកទទួល", "Recipient")
    static let manner = Phrase("របៀបផ្ញើ", "Sent as")
    static let original = Phrase("ច្បាប់ដើម", "Original")
    static let copy = Phrase("ច្បាប់ចម្លង", "Copy")
    static let receivedOn = Phrase("ថ្ងៃទទួល", "Received on")
    static let nameAndSignature = Phrase("ឈ្មោះ និងហត្ថលេខាអ្នកទទួល", "Name and signature of the recipient")
    static let progressReport = Phrase("របាយការណ៍វឌ្ឍនភាព", "Progress report")
    static let progressByBody = Phrase("វឌ្ឍនភាពតាមស្ថាប័ន", "Progress by body")
    static let actionsByState = Phrase("ចំនួនសកម្មភាពតាមស្ថានភាព", "Actions by state")
    static let numberOfActions = Phrase("ចំនួនសកម្មភាព", "Actions")
    static let lastWord = Phrase("របាយការណ៍ចុងក្រោយរបស់ស្ថាប័ន", "What the body said last")
    static let unresolvedState = Phrase("ការលើកជូនថ្នាក់ជាតិ", "Sent to the national level")
    static let papersToPrint = Phrase("ឯកសារសម្រាប់បោះពុម្ព", "Papers")
    static let reportAsPDF = Phrase("របាយការណ៍ (PDF)", "Report (PDF)")
    static let reportAsDOCX = Phrase("របាយការណ៍ (DOCX)", "Report (DOCX)")
    static let planAsPDF = Phrase("ផែនការសកម្មភាព (PDF)", "Action plan (PDF)")
    static let progressAsPDF = Phrase("វឌ្ឍនភាព (PDF)", "Progress (PDF)")
    static let distributionAsPDF = Phrase("បញ្ជីចែកចាយ (PDF)", "Distribution slip (PDF)")

    static func shareFigures(_ figures: CountryFigures) -> Phrase {
        let khmer = [figures.inputs, figures.actions, figures.done].map { Language.khmer.number($0) }
        return Phrase(
            "មតិ \(khmer[0]) · សកម្មភាព \(khmer[1]) · បានសម្រេច \(khmer[2])",
            "Inputs: \(figures.inputs) · actions: \(figures.actions) · done: \(figures.done)")
    }

    static func section(_ number: Int, _ title: Phrase) -> Phrase {
        Phrase("\(Language.khmer.number(number)). \(title.khmer)", "\(number). \(title.english)")
    }

    static func annex(_ number: Int, _ title: Phrase) -> Phrase {
        Phrase("ឧបសម្ព័ន្ធ \(Language.khmer.number(number))៖ \(title.khmer)", "Annex \(number): \(title.english)")
    }

    static func submissionOf(_ title: Bilingual) -> Phrase {
        Phrase(
            "ការគោរពជូនរបាយការណ៍លទ្ធផល «\(title.text(in: .khmer))»",
            "Submission of the report on the results of the “\(title.text(in: .english))”")
    }

    static func letterHeld(_ dialogue: PartnershipDialogue, _ present: Attendance.Count) -> Phrase {
        let plan = dialogue.plan
        let khmer =
            plan.days > 1
            ? "ពី\(Language.khmer.day(plan.opensOn)) ដល់\(Language.khmer.day(plan.endsOn))"
            : "នៅ\(Language.khmer.day(plan.opensOn))"
        let english =
            plan.days > 1
            ? "from \(Language.english.day(plan.opensOn)) to \(Language.english.day(plan.endsOn))"
            : "on \(Language.english.day(plan.opensOn))"
        return Phrase(
            "តបតាមកម្មវត្ថុ និងយោងខាងលើ រដ្ឋបាល\(dialogue.province.fullName.text(in: .khmer)) សូមគោរពជម្រាបជូន"
                + "ឯកឧត្តមរដ្ឋមន្ត្រី មេត្តាជ្រាបថា «\(plan.title.text(in: .khmer))» បានប្រព្រឹត្តទៅ\(khmer) "
                + "នៅ\(plan.venue.text(in: .khmer)) ដោយមានអ្នកចូលរួមចំនួន \(Language.khmer.number(present.total)) នាក់ "
                + "(ស្រី\u{A0}\(Language.khmer.number(present.women)) នាក់)។",
            "We have the honour to inform Your Excellency that the “\(plan.title.text(in: .english))” was held "
                + "\(english) at \(plan.venue.text(in: .english)), attended by "
                + "\(Language.english.number(present.total)) persons "
                + "(women: \(Language.english.number(present.women))).")
    }

    static func letterRaised(
        inputs: Int, challenges: Int, answered: Int, agreed: Int, noted: Int, unresolved: Int
    ) -> Phrase {
        let khmer = [inputs, challenges, answered, agreed, noted, unresolved].map { Language.khmer.number($0) }
        return Phrase(
            "ក្នុងកិច្ចសន្ទនានេះ មតិចំនួន \(khmer[0]) ត្រូវបានលើកឡើង រួមជាបញ្ហាប្រឈមចំនួន \(khmer[1])។ "
                + "មតិចំនួន \(khmer[2]) បានឆ្លើយបំភ្លឺ ចំនួន \(khmer[3]) បានព្រមព្រៀងជាសកម្មភាព ចំនួន \(khmer[4]) "
                + "បានកត់ត្រាដោយមានហេតុផល និងចំនួន \(khmer[5]) មិនទាន់អាចដោះស្រាយបាននៅថ្នាក់ក្រោមជាតិ។",
            "Inputs raised: \(inputs), joined in challenges: \(challenges). Of the inputs, \(answered) were answered, "
                + "\(agreed) agreed as actions, \(noted) noted with the reason, and \(unresolved) could not be "
                + "resolved at the sub-national level.")
    }

    static func letterAgreed(actions: Int, unresolved: Int) -> Phrase {
        let khmer = [actions, unresolved].map { Language.khmer.number($0) }
        let more = unresolved == 0
        return Phrase(
            "អង្គប្រជុំបានព្រមព្រៀងលើសកម្មភាពចំនួន \(khmer[0]) ដូចមានក្នុងផែនការសកម្មភាព។"
                + (more ? "" : " បញ្ហាចំនួន \(khmer[1]) សូមគោរពលើកជូនថ្នាក់ជាតិ ដើម្បីមេត្តាពិនិត្យ និងសម្រេច។"),
            "The sitting agreed on actions: \(actions), as in the action plan."
                + (more ? "" : " Problems submitted to the national level for decision: \(unresolved)."))
    }

    static func cameInAll(
        _ invited: Attendance.Count, _ came: Attendance.Count, _ spoke: Attendance.Count
    ) -> Phrase {
        let khmer = [invited.total, invited.women, came.total, came.women, spoke.total, spoke.women]
            .map { Language.khmer.number($0) }
        return Phrase(
            "បានអញ្ជើញចំនួន \(khmer[0]) នាក់ (ស្រី\u{A0}\(khmer[1])) បានចូលរួមចំនួន \(khmer[2]) នាក់ (ស្រី\u{A0}\(khmer[3])) "
                + "និងបានលើកមតិចំនួន \(khmer[4]) នាក់ (ស្រី\u{A0}\(khmer[5]))។",
            "Invited: \(invited.total) (women \(invited.women)). Came: \(came.total) (women \(came.women)). "
                + "Spoke: \(spoke.total) (women \(spoke.women)).")
    }

    static func uninvitedAmongThem(_ count: Attendance.Count) -> Phrase {
        counted("ក្នុងចំណោមអ្នកដែលបានចូលរួម មកដោយគ្មានការអញ្ជើញ", "Of those who came, without an invitation", count)
    }

    static func excusedThemselves(_ count: Attendance.Count) -> Phrase {
        counted("បានសុំច្បាប់", "Excused", count)
    }

    static func cameUnconfirmed(_ count: Attendance.Count) -> Phrase {
        counted(
            "មកដោយគ្មានការអញ្ជើញក្នុងនាមសហគមន៍ ហើយអភិបាលមិនបានបញ្ជាក់ (មិនរាប់ក្នុងចំនួនខាងលើ)",
            "Came uninvited for the communities and not confirmed by the Governor (in no figure above)", count)
    }

    static func heardWithoutComing(_ count: Attendance.Count) -> Phrase {
        counted("លើកមតិជាលាយលក្ខណ៍អក្សរ ដោយមិនបានចូលរួម", "Raised in writing without coming", count)
    }

    static func underProtection(_ inputs: Int) -> Phrase {
        Phrase(
            "មតិដែលអ្នកលើកត្រូវបានការពារ៖ \(Language.khmer.number(inputs))។ អ្នកទាំងនោះមិនរាប់ក្នុងចំនួនអ្នកលើកមតិទេ។",
            "Inputs of protected voices: \(inputs). They are not counted among those who spoke.")
    }

    private static func counted(_ khmer: String, _ english: String, _ count: Attendance.Count) -> Phrase {
        let numbers = [count.total, count.women].map { Language.khmer.number($0) }
        return Phrase(
            "\(khmer)៖ \(numbers[0]) នាក់ (ស្រី\u{A0}\(numbers[1]))។",
            "\(english): \(count.total) (women \(count.women)).")
    }

    static func inputsInAll(_ inputs: Int, challenges: Int) -> Phrase {
        Phrase(
            "មតិទាំងអស់ចំនួន \(Language.khmer.number(inputs)) រួមជាបញ្ហាប្រឈមចំនួន \(Language.khmer.number(challenges))។ "
                + "មតិនីមួយៗមានលេខ និងចម្លើយរបស់ខ្លួន។",
            "Inputs: \(inputs), joined in challenges: \(challenges). Each has its number and its answer.")
    }

    static func stateOn(_ day: Day) -> Phrase {
        Phrase("គិតត្រឹម\(Language.khmer.day(day))", "As of \(Language.english.day(day))")
    }

    static func actionsOfBody(_ all: Int, done: Int) -> Phrase {
        Phrase(
            "សកម្មភាព \(Language.khmer.number(all)) បានសម្រេច \(Language.khmer.number(done))",
            "actions: \(all), done: \(done)")
    }
}
