import Dialogue

extension Phrase {
    static let fileAndChronicle = Phrase("ឯកសារ-កាលប្បវត្តិ", "File and chronicle")
    static let letterNumberLabel = Phrase("លេខ៖", "No.")
    static let subjectLabel = Phrase("កម្មវត្ថុ៖", "Subject:")
    static let referenceLabel = Phrase("យោង៖", "Reference:")
    static let toVenerable = Phrase("សូមប្រគេនចំពោះ", "To")
    static let guidelineReference = Phrase(
        "សេចក្ដីណែនាំស្ដីពីកិច្ចសន្ទនាភាពជាដៃគូរាជធានី-ខេត្ត ខែឧសភា ឆ្នាំ២០២៤",
        "Guideline on the Capital-Provincial Partnership Dialogue, May 2024")
    static let agendaIsAttached = Phrase("របៀបវារៈមានភ្ជាប់មកជាមួយលិខិតនេះ។", "The agenda is attached.")
    static let agendaIsAttachedAndLink = Phrase(
        "របៀបវារៈមានភ្ជាប់មកជាមួយលិខិតនេះ។ ចម្លើយតប និងមតិដែលចង់លើកឡើងជាមុន អាចផ្ញើតាមរយៈតំណផ្ទាល់ខ្លួនខាងក្រោម។",
        "The agenda is attached. Your answer, and what you wish to raise beforehand, can be sent through the personal "
            + "link below.")

    /// The first sentence of a letter: up the words are humbler.
    static func letterBody(_ dialogue: PartnershipDialogue, _ courtesy: Courtesy, at time: String) -> Phrase {
        let plan = dialogue.plan
        let province = dialogue.province.fullName
        let (tells, know) =
            courtesy == .up ? ("ខ្ញុំសូមគោរពជម្រាបជូន", "មេត្តាជ្រាបថា") : ("ខ្ញុំសូមជម្រាបជូន", "ឱ្យបានជ្រាបថា")
        let inform = courtesy == .up ? "I have the honour to inform you" : "I am pleased to inform you"
        return Phrase(
            "តបតាមកម្មវត្ថុ និងយោងខាងលើ \(tells) {honorific} \(know) "
                + "រដ្ឋបាល\(province.text(in: .khmer))នឹងរៀបចំ «\(plan.title.text(in: .khmer))» "
                + "\(plan.spokenDays(.khmer)) វេលាម៉ោង\u{A0}\(time.replacing(" ", with: "\u{A0}")) "
                + "នៅ\(plan.venue.text(in: .khmer)) "
                + "ដើម្បីពិនិត្យវឌ្ឍនភាពនៃការអភិវឌ្ឍ ពិភាក្សាអំពីបញ្ហាប្រឈម និងរួមគ្នាកំណត់ដំណោះស្រាយ។",
            "With reference to the above, \(inform) that the \(province.text(in: .english)) "
                + "Administration will hold the “\(plan.title.text(in: .english))” \(plan.spokenDays(.english)) at "
                + "\(time), \(plan.venue.text(in: .english)), to review the progress of development, discuss "
                + "challenges and agree on solutions.")
    }

    // Lists.
    static let attendanceTitle = Phrase("បញ្ជីវត្តមានអ្នកចូលរួម", "Attendance sheet")
    static let signatureColumn = Phrase("ហត្ថលេខា", "Signature")
    static let officeAndBody = Phrase("មុខតំណែង និងស្ថាប័ន", "Office and body")
    static let nameColumn = Phrase("គោត្តនាម និងនាម", "Name")
    static let contentColumn = Phrase("ខ្លឹមសារ", "Item")
    static let badges = Phrase("ផ្លាកឈ្មោះ", "Name badges")
    static let listNumber = Phrase("លេខ", "No.")
    static let scanAtTheDoor = Phrase("ស្កេននៅច្រកចូល", "Scan at the door")
    static let totalOnPaper = Phrase(
        "សរុបអ្នកមានវត្តមាន៖ ................ នាក់ ក្នុងនោះស្រី៖ ................ នាក់",
        "Present: ................ of whom women: ................")

    // Slips.
    static let slip = Phrase("សន្លឹកមតិ", "Input slip")
    static let slips = Phrase("សន្លឹកមតិក្រដាស", "Paper input slips")
    static let slipName = Phrase("ឈ្មោះ៖", "Name:")
    static let slipFrom = Phrase("ស្ថាប័ន ឬភូមិ ឃុំ៖", "Body or village:")
    static let slipWords = Phrase("មតិ បញ្ហា ឬសំណើ៖", "Problem, opinion or proposal:")
    static let slipKind = Phrase("ប្រភេទ៖", "Kind:")
    static let slipShown = Phrase("សាធារណជនឃើញ៖", "The public sees:")
    static let slipForClerk = Phrase(
        "សម្រាប់លេខាធិការដ្ឋាន៖ ស្កេនដើម្បីបញ្ចូល។ លេខមតិ៖ ..............................",
        "For the secretariat: scan to enter. Number given: ..............................")

    // Buttons.
    static let asPDF = Phrase("PDF", "PDF")
    static let asWord = Phrase("Word", "Word")
    static let asExcel = Phrase("Excel", "Excel")

    // Batches.
    static let batches = Phrase("ការបោះពុម្ពជាសំណុំ", "Batches")
    static let batchesMean = Phrase(
        "លិខិតស្នាមត្រូវបានរៀបចំនៅខាងក្រោយ៖ អ្នកអាចចាកចេញពីទំព័រនេះ ហើយត្រឡប់មកវិញ។ ឯកសាររក្សាទុក ៧ ថ្ងៃ។",
        "The papers are made in the background: you may leave this page and come back. Files are kept for 7 days.")
    static let noBatchYet = Phrase("មិនទាន់មានសំណុំណាទេ។", "No batch yet.")
    static let batchKind = Phrase("ប្រភេទ", "Kind")
    static let askedAtTime = Phrase("ស្នើនៅ", "Asked for")
    static let batchState = Phrase("ស្ថានភាព", "State")
    static let batchFailed = Phrase("មិនបានសម្រេច។ សូមស្នើម្ដងទៀត។", "Failed. Please ask again.")
    static let batchExpired = Phrase("លែងរក្សាទុកហើយ។ សូមស្នើម្ដងទៀត។", "No longer kept. Please ask again.")
    static let batchUnderWay = Phrase("កំពុងរៀបចំ", "Under way")
    static let reload = Phrase("ផ្ទុកទំព័រឡើងវិញ", "Reload")
    static let fetchBatch = Phrase("ទាញយក", "Fetch")

    static func batchDone(_ done: Int, of total: Int) -> Phrase {
        Phrase(
            "កំពុងរៀបចំ \(Language.khmer.number(done)) ក្នុងចំណោម \(Language.khmer.number(total))",
            "Under way: \(done) of \(total)")
    }

    static func batchHolds(_ papers: Int) -> Phrase {
        Phrase(
            "រួចរាល់ \(Language.khmer.number(papers)) ច្បាប់", papers == 1 ? "Ready: 1 paper" : "Ready: \(papers) papers")
    }

    static func batchLacks(_ people: Int) -> Phrase {
        Phrase(
            "ខ្វះឯកសាររបស់ \(Language.khmer.number(people)) នាក់ ដែលបោះពុម្ពមិនបាន៖ ភាគច្រើនមានសញ្ញាចម្លែកក្នុងឈ្មោះ "
                + "មុខតំណែង ឬស្ថាប័ន។ សូមកែ រួចស្នើសំណុំម្ដងទៀត។",
            (people == 1 ? "The papers of 1 person are missing" : "The papers of \(people) people are missing")
                + ", because they could not be printed: mostly for a strange sign in the name, office or body. "
                + "Mend it and ask for the batch again.")
    }

    // Settings.
    static let paperSettings = Phrase("ទម្រង់លិខិតស្នាម", "Papers of the province")
    static let paperSettingsMean = Phrase(
        "ទម្រង់នេះប្រើសម្រាប់លិខិត របាយការណ៍ និងឯកសារទាំងអស់ដែលបោះពុម្ពចាប់ពីពេលនេះ។ {honorific} ជាកន្លែងដាក់គោរមងារ។",
        "Every letter, report and list printed from now on looks like this. {honorific} stands for what the addressee "
            + "is called.")
    static let letterheadLines = Phrase("ក្បាលលិខិត (មួយបន្ទាត់ម្ដង)", "Letterhead, a line each")
    static let letterMark = Phrase("អក្សរកាត់ក្រោយលេខលិខិត", "Mark after the number of a letter")
    static let reportMark = Phrase("អក្សរកាត់ក្រោយលេខរបាយការណ៍", "Mark after the number of a report")
    static let placeOfDate = Phrase("ទីកន្លែងក្នុងបន្ទាត់កាលបរិច្ឆេទ", "Place in the date line")
    static let signatureTitle = Phrase("មុខតំណែងអ្នកចុះហត្ថលេខា", "Title of the signer")
    static let signerName = Phrase("ឈ្មោះអ្នកចុះហត្ថលេខា", "Name of the signer")
    static let sealSpace = Phrase("កន្លែងចុះហត្ថលេខា និងត្រា (មិល្លីម៉ែត្រ)", "Room for signature and seal (millimetres)")
    static let colourOfPapers = Phrase("ពណ៌ផ្លាកឈ្មោះ និងរូបភាព", "Colour of badges and pictures")
    static let upOpening = Phrase("ពាក្យផ្ដើម ជូនថ្នាក់លើ", "Opening, to a higher rank")
    static let upClosing = Phrase("ពាក្យបញ្ចប់ ជូនថ្នាក់លើ", "Closing, to a higher rank")
    static let levelOpening = Phrase("ពាក្យផ្ដើម ជូនថ្នាក់ស្មើ ឬក្រោម", "Opening, to the same or a lower rank")
    static let levelClosing = Phrase("ពាក្យបញ្ចប់ ជូនថ្នាក់ស្មើ ឬក្រោម", "Closing, to the same or a lower rank")
    static let copiesOfLetter = Phrase("កន្លែងទទួល (មួយបន្ទាត់ម្ដង)", "Copies, a line each")
    static let preview = Phrase("មើលជាមុន", "Preview")
    static let previewOfLetter = Phrase("រូបភាពលិខិតតាមអ្វីដែលបានបំពេញ", "The letter as it is filled in")
    static let fillIn = Phrase("សូមបំពេញ", "Fill this in")
    static let twoPages = Phrase(
        "លិខិតនេះលើសមួយទំព័រ៖ សូមកាត់បន្ថយអត្ថបទ។", "The letter does not fit on one page: please shorten it.")
    static let letterTextTitle = Phrase("អត្ថបទលិខិតអញ្ជើញ", "Text of the letters")
    static let letterTextMeans = Phrase(
        "អ្វីដែលទុកទទេ ប្រព័ន្ធសរសេរជំនួស។ លេខលិខិតទុកទទេ សម្រាប់បំពេញដោយដៃ។",
        "What is left empty is written by the program. Without a number, dots are left for the registry.")
    static let letterNumberField = Phrase("លេខលិខិត", "Number of the letter")
    static let letterDated = Phrase("កាលបរិច្ឆេទលិខិត", "Date of the letter")
    static let lunarLineField = Phrase("បន្ទាត់ចន្ទគតិ", "Lunar date line")
    static let letterSubject = Phrase("កម្មវត្ថុ", "Subject")
    static let letterReference = Phrase("យោង", "Reference")
    static let letterBodyField = Phrase("ខ្លឹមសារលិខិត", "Body of the letter")
    static let badDate = Phrase("កាលបរិច្ឆេទមិនត្រឹមត្រូវ", "This is no date")
}

extension PartnershipDialogue.Plan {
    /// «នៅថ្ងៃទី…», «ពីថ្ងៃទី… ដល់ថ្ងៃទី…», as a sentence goes on.
    fileprivate func spokenDays(_ language: Language) -> String {
        let (first, last) = (language.day(opensOn), language.day(endsOn))
        switch language {
        case .khmer: return days > 1 ? "ពី\(first) ដល់\(last)" : "នៅ\(first)"
        case .english: return days > 1 ? "from \(first) to \(last)" : "on \(first)"
        }
    }
}

extension Batch.Kind {
    var phrase: Phrase {
        switch self {
        case .letterFiles: Phrase("លិខិតម្នាក់មួយឯកសារ (ZIP)", "Letters, a file each (ZIP)")
        case .letterBook: Phrase("លិខិតទាំងអស់ក្នុងឯកសារតែមួយ (PDF)", "All letters in one PDF")
        case .badges: Phrase("ផ្លាកឈ្មោះទាំងអស់ (PDF)", "All badges (PDF)")
        }
    }
}

extension Batch.Refusal {
    var phrase: Phrase {
        switch self {
        case .nothingToPrint: Phrase("មិនទាន់មានអ្វីសម្រាប់បោះពុម្ពទេ", "There is nothing to print yet")
        case .underWay: Phrase("សំណុំនេះកំពុងរៀបចំរួចហើយ", "This batch is being made already")
        }
    }
}

extension PaperStyle.Refusal {
    var phrase: Phrase {
        switch self {
        case .letterheadMissing: Phrase("សូមបំពេញក្បាលលិខិត", "Fill in the letterhead")
        case .tooManyLines(let most):
            Phrase("មិនលើសពី \(Language.khmer.number(most)) បន្ទាត់", "No more than \(most) lines")
        case .sealSpaceOutOfRange:
            Phrase("កន្លែងត្រាត្រូវស្ថិតនៅចន្លោះ ១៨ និង ៤៥ មិល្លីម៉ែត្រ", "The room for the seal is 18 to 45 millimetres")
        case .lineTooLong: Phrase("បន្ទាត់ណាមួយវែងពេក", "A line is too long")
        }
    }
}
