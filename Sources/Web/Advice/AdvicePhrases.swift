import Dialogue

extension Phrase {
    static let advice = Phrase("យោបល់លើសេចក្ដីព្រាង", "Advice on drafts")
    static let askAdvice = Phrase("សុំយោបល់", "Ask for advice")
    static let askAdviceMeans = Phrase(
        "អ្នកដែលត្រូវសុំ អាចអានសេចក្ដីព្រាងនេះ ទោះមិនទាន់ផ្សាយ។ ការងារបន្តដោយមិនរង់ចាំយោបល់។",
        "Whoever is asked can read the draft although it is not published. Nothing waits for the advice.")
    static let draftToShare = Phrase("សេចក្ដីព្រាង", "Draft")
    static let whomToAsk = Phrase("សុំពីនរណា", "Whom to ask")
    static let questionToAdviser = Phrase("សំណួរ", "Question")
    static let shareDraft = Phrase("ចែករំលែកសេចក្ដីព្រាង", "Share the draft")
    static let noAdviceYet = Phrase("មិនទាន់បានសុំយោបល់ទេ។", "No advice has been asked yet.")
    static let adviceWaits = Phrase("រង់ចាំយោបល់", "waits for advice")
    static let sharedDrafts = Phrase("សេចក្ដីព្រាងដែលខេត្តចែករំលែក", "Drafts that provinces share")
    static let noDraftShared = Phrase("គ្មានសេចក្ដីព្រាងរង់ចាំទេ។", "No draft waits.")
    static let yourAdvice = Phrase("យោបល់របស់អ្នក", "Your advice")
    static let giveAdvice = Phrase("ផ្ញើយោបល់", "Give the advice")
}

extension Advice.Matter {
    var phrase: Phrase {
        switch self {
        case .agenda: Phrase("សេចក្ដីព្រាងរបៀបវារៈ", "Draft of the agenda")
        case .report: Phrase("សេចក្ដីព្រាងរបាយការណ៍", "Draft of the report")
        }
    }
}

extension Advice.Refusal {
    var phrase: Phrase {
        switch self {
        case .noQuestion: Phrase("សូមសរសេរសំណួរ", "Write what you ask")
        case .noWords: Phrase("សូមសរសេរយោបល់", "Write your advice")
        case .noAdviser: .chooseFromList
        case .noDraft: Phrase("នៅដំណាក់កាលនេះ គ្មានសេចក្ដីព្រាងទេ", "There is no such draft at this stage")
        case .alreadyGiven: Phrase("បានផ្ដល់យោបល់រួចហើយ", "The advice was given already")
        }
    }

    /// Where it is shown.
    var field: String {
        switch self {
        case .noQuestion: "question"
        case .noWords, .alreadyGiven: "words"
        case .noAdviser: "adviser"
        case .noDraft: "matter"
        }
    }
}
