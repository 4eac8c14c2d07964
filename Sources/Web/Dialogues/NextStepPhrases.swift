import Dialogue

extension Phrase {
    static func opensLongBefore(_ day: Day, today: Day) -> Phrase {
        let days = day.days(since: today)
        return Phrase(
            "កិច្ចសន្ទនានេះគ្រោងបើកនៅ\(Language.khmer.day(day)) គឺនៅសល់ \(Language.khmer.number(days)) ថ្ងៃទៀត។ "
                + "តើអ្នកចង់បើកអង្គប្រជុំនៅថ្ងៃនេះមែនទេ?",
            "This dialogue is planned for \(Language.english.day(day)), in \(Language.english.number(days)) days. "
                + "Do you really open the sitting today?")
    }
    static let toCheckIn = Phrase("ចុះវត្តមាន", "Check-in")
    static let toEscalations = Phrase("ការលើកជូនថ្នាក់ជាតិ", "Sent to the national level")
    static let linksOfBodies = Phrase("តំណរបស់ស្ថាប័នទទួលខុសត្រូវ", "Links of the responsible bodies")
    static let nextStep = Phrase("ជំហានបន្ទាប់", "Next step")
    static let notPossibleNow = Phrase("ពេលនេះធ្វើមិនទាន់បានទេ", "This is not possible now")
    static let readAndApprove = Phrase("អាន និងអនុម័តរបៀបវារៈ", "Read and approve the agenda")
    static let boardDecides = Phrase(
        "គណៈអភិបាលសម្រេចលើរបៀបវារៈ មុនពេលអញ្ជើញអ្នកចូលរួម។", "The Board decides the agenda before anybody is invited.")
    static let planningTeamShapes = Phrase(
        "អ្នករៀបចំវេទិកាម្ចាស់ផ្ទះរួមគ្នាជាមួយលេខាធិការដ្ឋាន៖ ចំណុច និងអ្នកចូលរួមរបស់វេទិកាអ្នក។",
        "Your forum shares this sitting: shape its items and propose its participants.")
    static let agendaGoesToBoard = Phrase(
        "នៅពេលរបៀបវារៈរួចរាល់ គណៈអភិបាលនឹងអនុម័ត។ អ្នកចូលរួមអាចស្នើឡើងពេលនេះបាន។",
        "When the agenda is ready, the Board approves it. Participants can be proposed already.")
    static let toInvitations = Phrase("ទៅលិខិតអញ្ជើញ", "To the invitations")
    static let releaseWhenReady = Phrase(
        "របៀបវារៈបានអនុម័តហើយ។ សូមពិនិត្យបញ្ជីអ្នកចូលរួម រួចចេញលិខិតអញ្ជើញ។",
        "The agenda is approved. Check the participants, then release the invitations.")
    static let openSitting = Phrase("បើកអង្គប្រជុំ", "Open the sitting")
    static let openSittingWhen = Phrase(
        "លិខិតអញ្ជើញបានចេញហើយ។ បើកអង្គប្រជុំ នៅពេលពិធីបើកចាប់ផ្ដើម។",
        "Invitations are out. Open the sitting when the opening ceremony begins.")
    static let toSitting = Phrase("ទៅអង្គប្រជុំ", "To the sitting")
    static let everyInputNeedsEnd = Phrase(
        "មតិនីមួយៗត្រូវមានលទ្ធផល មុនផ្សាយរបាយការណ៍។", "Every input needs a disposition before the report is published.")
    static let toReport = Phrase("ទៅរបាយការណ៍", "To the report")
    static let publishWhenRight = Phrase(
        "របាយការណ៍បានធ្វើចេញពីកំណត់ត្រា។ សូមអានវា រួចផ្សាយ។", "The report is made from the record. Read it, then publish.")
    static let toFollowUp = Phrase("ចាប់ផ្ដើមតាមដាន", "Begin the follow-up")
    static let followUpGivesLinks = Phrase(
        "ស្ថាប័នទទួលខុសត្រូវនីមួយៗនឹងទទួលតំណសម្រាប់រាយការណ៍វឌ្ឍនភាព។",
        "Each responsible body gets a link through which it reports.")
    static let toClosing = Phrase("បិទ និងគ្រោងលើកក្រោយ", "Close, and plan the next")
    static let closingOpensNext = Phrase(
        "កិច្ចសន្ទនាលើកក្រោយនឹងចាប់ផ្ដើមដោយរបាយការណ៍វឌ្ឍនភាពនៃលើកនេះ។", "The next dialogue opens with the account of this one.")
}
