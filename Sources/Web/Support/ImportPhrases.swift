import Dialogue

extension Phrase {
    static let importFile = Phrase("ឯកសារ", "File")
    static let importStage = Phrase("ពិនិត្យឯកសារ", "Check the file")
    static let importNone = Phrase("មិនទាន់មានការនាំចូលណាមួយទេ។", "Nothing has been imported yet.")
    static let importsEarlier = Phrase("ការនាំចូលកន្លងមក", "Imports so far")
    static let importStagedAt = Phrase("ពេលទទួលឯកសារ", "Received")
    static let importState = Phrase("ស្ថានភាព", "State")
    static let importRead = Phrase("កំណត់ត្រាបានអាន", "Records read")
    static let importChanges = Phrase("ការផ្លាស់ប្ដូរ", "Changes")
    static let importAdded = Phrase("ថ្មី", "New")
    static let importChanged = Phrase("បានផ្លាស់ប្ដូរ", "Changed")
    static let importUnchanged = Phrase("ដដែល", "Unchanged")
    static let importRejected = Phrase("មិនទទួលយក", "Left out")
    static let importProblems = Phrase("បញ្ហាក្នុងឯកសារ", "Problems in the file")
    static let importNoProblems = Phrase("ឯកសារនេះគ្មានបញ្ហាទេ។", "The file has no problems.")
    static let importPrint = Phrase("លេខសម្គាល់ឯកសារ (SHA-256)", "Fingerprint (SHA-256)")
    static let importRow = Phrase("ជួរទី", "Row")
    static let importField = Phrase("ជួរឈរ ឬធាតុ", "Column or element")
    static let importFound = Phrase("អ្វីដែលមាន", "Found")
    static let importFoundNothing = Phrase("គ្មានអ្វី", "nothing")
    static let importExpected = Phrase("អ្វីដែលត្រូវមាន", "Expected")
    static let importEffect = Phrase("លទ្ធផល", "Result")
    static let importLeftOut = Phrase("មិនទទួលយក", "left out")
    static let importTaken = Phrase("ទទួលយក", "taken")
    static let importPages = Phrase("ទំព័រ", "Pages")
    static let importPrevious = Phrase("មុន", "Previous")
    static let importNext = Phrase("បន្ទាប់", "Next")
    static let importApplyTitle = Phrase("អនុវត្តការផ្លាស់ប្ដូរ", "Apply the changes")
    static let importApplyMeans = Phrase(
        "ការផ្លាស់ប្ដូរនឹងចូលជាធរមាន។ អ្វីដែលមានពីមុននៅតែអាចអានបាន។",
        "changes will come into force. What was there before stays readable.")
    static let importUndo = Phrase("ដកការនាំចូលនេះវិញ", "Undo this import")
    static let importUndoMeans = Phrase(
        "កំណត់ត្រានីមួយៗនឹងត្រឡប់ទៅដូចមុនពេលនាំចូល ហើយអ្វីដែលថ្មីនឹងលែងចូលជាធរមាន។ ឯកសារនៅតែអាចអានបាន។",
        "Each record will say again what it said before, and what was new goes out of force. The file stays readable.")
    static let importDiscard = Phrase("បោះបង់ឯកសារនេះ", "Discard this file")
    static let importNothingNew = Phrase(
        "អ្វីៗក្នុងឯកសារនេះមានរួចហើយ។ គ្មានអ្វីត្រូវអនុវត្តទេ។",
        "Everything in this file is known already. There is nothing to apply.")
    static let importStale = Phrase(
        "ទិន្នន័យបានផ្លាស់ប្ដូរក្រោយពេលពិនិត្យឯកសារនេះ។ សូមបោះបង់វា រួចបញ្ចូលឯកសារម្ដងទៀត។ គ្មានអ្វីត្រូវបានផ្លាស់ប្ដូរទេ។",
        "The data have changed since this file was checked. Discard it and upload the file again. Nothing was changed.")
    static let importChooseFile = Phrase("សូមជ្រើសរើសឯកសារ", "Choose a file")

    static func importChosen(_ name: String) -> Phrase {
        Phrase("ឯកសារដែលអ្នកបានជ្រើសរើស៖ \(name)", "You chose: \(name)")
    }

    static func importApply(_ count: Int) -> Phrase {
        Phrase(
            "អនុវត្តការផ្លាស់ប្ដូរ \(Language.khmer.number(count))",
            count == 1 ? "Apply 1 change" : "Apply \(Language.english.number(count)) changes")
    }

    static func importShown(_ page: PageOfMany) -> Phrase { .shownOf(page.firstShown, page.lastShown, page.count) }
}

extension ImportFailure {
    /// Who has too much for a form is told whom to ask.
    var phrase: Phrase {
        guard case .tooLarge = self else { return Phrase(words.khmer, words.english) }
        return Phrase(
            "\(words.khmer) សូមបំបែកឯកសារ ឬស្នើអ្នកគ្រប់គ្រងប្រព័ន្ធ ដែលអាចនាំចូលឯកសារធំជាងនេះ។",
            "\(words.english) Split it, or ask the administrator, who can bring in larger files.")
    }
}

extension FileImport.Refusal: Told {
    var phrase: Phrase {
        switch self {
        case .settled(.applied): Phrase("ឯកសារនេះបានអនុវត្តរួចហើយ។", "This file has been applied already.")
        case .settled(.undone): Phrase("ការនាំចូលនេះត្រូវបានដកវិញរួចហើយ។", "This import has been undone already.")
        case .settled: Phrase("ឯកសារនេះត្រូវបានបោះបង់រួចហើយ។", "This file has been discarded already.")
        case .nothingNew: .importNothingNew
        case .underWay:
            Phrase(
                "ឯកសារនេះកំពុងត្រូវបានដំណើរការនៅឡើយ។ សូមរង់ចាំបន្តិច។",
                "This file is being worked on at this moment. Please wait a little.")
        case .notStaged: Phrase("សូមបញ្ជាក់ជួរឈរជាមុនសិន។", "Say first what the columns hold.")
        case .undecided(let count):
            Phrase(
                "នៅមាន \(Language.khmer.number(count)) ជួរដែលត្រូវសម្រេចថាជាអ្វីដែលមានរួចហើយ ឬថ្មី។",
                count == 1
                    ? "1 row may be what is known already: say which it is first."
                    : "\(count) rows may be what is known already: say which they are first.")
        case .notApplied: Phrase("មានតែការនាំចូលដែលបានអនុវត្តទេ ដែលអាចដកវិញបាន។", "Only an import that was applied can be undone.")
        case .builtUpon(let file):
            Phrase(
                "ការនាំចូលក្រោយ («\(file)») បានផ្លាស់ប្ដូរកំណត់ត្រាដដែល។ សូមដកការនាំចូលនោះវិញជាមុនសិន។",
                "A later import (“\(file)”) changed the same records. Undo that one first.")
        case .inUse:
            Phrase(
                "អ្វីដែលបាននាំចូលកំពុងត្រូវបានប្រើនៅកន្លែងផ្សេង ដូច្នេះមិនអាចដកវិញបានទេ។ គ្មានអ្វីត្រូវបានផ្លាស់ប្ដូរទេ។",
                "What was brought in is used elsewhere by now, so it cannot be taken away. Nothing was changed.")
        }
    }
}

extension FileImport.State {
    var phrase: Phrase {
        switch self {
        case .received: Phrase("រង់ចាំការបញ្ជាក់ជួរឈរ", "Columns to be told apart")
        case .staged: Phrase("រង់ចាំការសម្រេច", "Waiting for a decision")
        case .applied: Phrase("បានអនុវត្ត", "Applied")
        case .discarded: Phrase("បានបោះបង់", "Discarded")
        case .undone: Phrase("បានដកវិញ", "Undone")
        }
    }

    func badge(_ language: Language) -> HTML {
        let mark =
            switch self {
            case .received, .staged: "open"
            case .applied: "done"
            case .discarded, .undone: "cannot"
            }
        return "<span class=\"state \(mark)\">\(phrase, language)</span>"
    }
}
