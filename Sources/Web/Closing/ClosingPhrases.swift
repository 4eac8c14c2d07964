import Dialogue

extension Phrase {
    static let closeDialogue = Phrase("បិទកិច្ចសន្ទនា", "Close the dialogue")
    static let nextDialogue = Phrase("កិច្ចសន្ទនាលើកក្រោយ", "The next dialogue")
    static let closeAndOpenNext = Phrase("បិទ ហើយបើកលើកក្រោយ", "Close, and open the next one")

    static let sendUpBeforeClosing = Phrase(
        "មុនបិទ សូមលើកជូនថ្នាក់ជាតិ ឬកត់ត្រាថាមិនយកអនុវត្តដោយមានហេតុផល៖",
        "Before closing, send these to the national level, or settle them as not taken up, with the reason:")

    static func closingMeans(open: Int) -> Phrase {
        Phrase(
            "សកម្មភាពដែលនៅបើក (ឥឡូវនេះ \(Language.khmer.number(open))) និងសំណើដែលមិនទាន់មានចម្លើយ នឹងស្ថិតក្នុងរបៀបវារៈនៃលើកក្រោយ។ "
                + "ស្ថាប័ននៅតែអាចរាយការណ៍តាមតំណរបស់ខ្លួន។",
            "What is still open (actions now: \(open)) and questions without an answer go on the agenda of the next "
                + "dialogue. Bodies can go on reporting through their links.")
    }

    static func nextIsPlanned(_ next: PartnershipDialogue) -> Phrase {
        Phrase(
            "កិច្ចសន្ទនាលើកក្រោយបានគ្រោងរួចហើយ៖ \(next.plan.title.text(in: .khmer)) "
                + "\(Language.khmer.day(next.plan.opensOn))។",
            "The next dialogue is planned already: \(next.plan.title.text(in: .english)), "
                + "\(Language.english.day(next.plan.opensOn)).")
    }
}
