import Dialogue

extension RegisterQuestion.Kind {
    var phrase: Phrase {
        switch self {
        case .input: Phrase("មតិ និងចម្លើយ", "Inputs and answers")
        case .action: Phrase("សកម្មភាព", "Actions")
        }
    }
}

extension RegisterQuestion.State {
    var phrase: Phrase {
        switch self {
        case .reported(let state): state.phrase
        case .overdue: .overdue
        }
    }
}

extension RegisterQuestion.Ending {
    var phrase: Phrase {
        switch self {
        case .settled(let disposition): disposition.phrase
        case .open: .noDispositionYet
        }
    }
}

extension Phrase {
    static let decidedBy = Phrase("សម្រេចដោយ", "Decided by")
    static let register = Phrase("បញ្ជីការសន្យា", "Register of commitments")
    static let noDispositionYet = Phrase("មិនទាន់មានចម្លើយ", "No answer yet")
    static let partsOfRegister = Phrase("ផ្នែកនៃបញ្ជី", "Parts of the register")
    static let stateOfAction = Phrase("ស្ថានភាពសកម្មភាព", "State of the action")
    static let answerToInput = Phrase("ចម្លើយ", "Answer")
    static let wordsOrNumber = Phrase("ពាក្យ ឬលេខ", "Words or number")
    static let openData = Phrase("ទិន្នន័យបើក", "Open data")
    static let asCSV = Phrase("តារាង CSV", "CSV table")
    static let asJSON = Phrase("JSON", "JSON")
    static let nothingFound = Phrase(
        "រកមិនឃើញអ្វីត្រូវនឹងការចម្រោះនេះទេ។", "Nothing matches these filters.")
    static let findInput = Phrase("តើមតិរបស់អ្នកទៅជាយ៉ាងណា?", "What became of your input?")
    static let noSuchNumber = Phrase("រកមិនឃើញលេខនេះទេ", "There is no such number")
    static let noSuchNumberText = Phrase(
        "សូមពិនិត្យលេខដែលអ្នកបានទទួល។ វាមានរាងដូចជា BTB-26-014៖ ខេត្ត ឆ្នាំ និងលេខរៀង។",
        "Check the number you were given. It looks like BTB-26-014: province, year and running number.")
    static let look = Phrase("មើល", "Look it up")
    static let raised = Phrase("បានលើក", "Raised")
    static let received = Phrase("បានទទួល", "Received")
    static let receivedOnly = Phrase(
        "មតិនេះបានទទួលហើយ។ ខ្លឹមសារនឹងបង្ហាញជាសាធារណៈ ចាប់ពីពេលអង្គប្រជុំបើក។",
        "This input has been received. Its words become public when the sitting opens.")
    static let becameChallenge = Phrase("បានពិភាក្សាជាបញ្ហាប្រឈម", "Deliberated as a challenge")
    static let together = Phrase("រួមជាមួយ", "Together with")
    static let sentToNational = Phrase("បានលើកជូនថ្នាក់ជាតិ", "Sent to the national level")
    static let acknowledgedByNational = Phrase("ថ្នាក់ជាតិបានបញ្ជាក់ការទទួល", "Acknowledged by the national level")
    static let provinceAsksAgain = Phrase(
        "ខេត្តយល់ថាមិនទាន់ដោះស្រាយ ហើយស្នើម្ដងទៀត", "The province says it is not solved, and asks again")
    static let provinceAccepts = Phrase("ខេត្តទទួលយកចម្លើយ៖ បានដោះស្រាយ", "The province accepts the answer: solved")
    static let provinceWillSay = Phrase(
        "ខេត្តនឹងបញ្ជាក់ថាចម្លើយដោះស្រាយបញ្ហាឬទេ", "The province will say whether the answer solves it")
    static let answeredByNational = Phrase("ចម្លើយពីថ្នាក់ជាតិ", "Answer of the national level")
    static let willBeAnswered = Phrase(
        "មតិនេះនឹងទទួលចម្លើយ មុនពេលអង្គប្រជុំបញ្ចប់។", "It will be answered before the sitting ends.")
    static let willBeSentUp = Phrase("នឹងលើកជូនថ្នាក់ជាតិ", "To be sent to the national level")
    static let sameClass = Phrase("ក្រុមអ្នកចូលរួម", "Class of participants")
    static let shareIt = Phrase("មើលបញ្ជីទាំងមូល", "See the whole register")

    static func agreedAction(_ number: ActionNumber) -> Phrase {
        Phrase("សកម្មភាព \(number)", "Action \(number)")
    }

    static func answerDue(_ day: Day) -> Phrase {
        Phrase("ចម្លើយត្រូវមកដល់មុន\(Language.khmer.day(day))", "An answer is due by \(Language.english.day(day))")
    }
}
