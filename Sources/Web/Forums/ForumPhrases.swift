import Dialogue

extension Phrase {
    static let heldAlone = Phrase(
        "កិច្ចសន្ទនានេះរៀបចំដាច់ដោយឡែក។ បើរៀបចំរួមជាមួយវេទិកាដែលមានស្រាប់ សូមសរសេរឈ្មោះវេទិកានោះក្នុងផែនការ។",
        "This dialogue is held alone. If it is held together with an existing forum, name that forum in the plan.")
    static let combinedMeans = Phrase(
        "អង្គប្រជុំនេះរៀបចំរួមគ្នា។ ចំណុចរបៀបវារៈ និងអ្នកចូលរួមម្នាក់ៗ ជារបស់វេទិកាមួយ ឬទាំងពីរ។ រៀបចំរួមជាមួយ៖",
        "Two forums share this sitting: each item and each participant belongs to one or to both. Held together with:"
    )
    static let noClashes = Phrase("មិនមានការត្រួតគ្នាទេ។", "Nothing clashes.")
    static let agendaOfHost = Phrase("របៀបវារៈនៃវេទិកាម្ចាស់ផ្ទះ", "Agenda of the host forum")
    static let agendaOfDialogue = Phrase("របៀបវារៈនៃកិច្ចសន្ទនា", "Agenda of the dialogue")
    static let whoBelongsWhere = Phrase("អ្នកចូលរួម និងវេទិការបស់ពួកគេ", "Who belongs to which forum")
    static let moveTicked = Phrase("អ្នកដែលបានគូស ជារបស់", "Those ticked belong to")
    static let chooseForum = Phrase("សូមជ្រើសរើសវេទិកា", "Choose a forum")
    static let proposeForHost = Phrase("ស្នើអ្នកចូលរួមសម្រាប់វេទិការបស់យើង", "Propose somebody for our forum")
}

extension Forum.Refusal: Told {
    var field: String {
        switch self {
        case .noForum: "forum"
        case .noClass: "party"
        case .notCombined, .dialogueDecides, .nobodyChosen: ""
        }
    }

    var phrase: Phrase {
        switch self {
        case .noForum: .chooseForum
        case .noClass: .chooseClass
        case .notCombined: .heldAlone
        case .dialogueDecides:
            Phrase(
                "អ្នកចូលរួមកិច្ចសន្ទនា ត្រូវសម្រេចដោយលេខាធិការដ្ឋាន។", "Who comes to the dialogue is for its secretariat to say.")
        case .nobodyChosen: .nobodyTicked
        }
    }
}
