import Dialogue

extension Phrase {
    static let invitations = Phrase("លិខិតអញ្ជើញ", "Invitations")
    static let releaseInvitations = Phrase("ចេញលិខិតអញ្ជើញ", "Release the invitations")
    static let waitingToLeave = Phrase("រង់ចាំចេញ", "Waiting to leave")
    static let checkBeforeRelease = Phrase(
        "សូមពិនិត្យម្នាក់ៗ។ ពេលចេញ អ៊ីមែលត្រូវផ្ញើភ្លាម តំណផ្ទាល់ខ្លួនប្រើបាន "
            + "ហើយការអញ្ជើញអាចដកវិញបានតែដោយមានមូលហេតុ និងជូនដំណឹងដល់សាមីខ្លួន។",
        "Check each one. Once released, e-mails leave at once and the personal links work; an invitation is then only "
            + "taken back with a reason, and the invitee is told.")
    static let invitationsLeft = Phrase("បានចេញ", "Released")
    static let nobodyWaits = Phrase(
        "គ្មានអ្នកណារង់ចាំទេ៖ សូមយល់ព្រមអ្នកចូលរួមជាមុនសិន។", "Nobody waits: accept participants first.")
    static let nothingLeftYet = Phrase("មិនទាន់មានលិខិតណាចេញទេ។", "No invitation has left yet.")
    static let seeWhoAndRelease = Phrase("មើលបញ្ជី រួចចេញ", "See who, then release")
    static let letter = Phrase("លិខិត", "Letter")
    static let allLetters = Phrase("លិខិតទាំងអស់សម្រាប់បោះពុម្ព", "All letters to print")
    static let withdrawLink = Phrase("ប្ដូរតំណ", "Replace the link")
    static let withdrawLinkMeans = Phrase(
        "តំណចាស់ឈប់ប្រើបានភ្លាម ហើយលិខិតដែលបោះពុម្ពថ្មីមានតំណថ្មី។",
        "The old link stops working at once; the letter printed from now on has a new one.")
    static let notApprovedYet = Phrase(
        "របៀបវារៈមិនទាន់បានអនុម័តដោយគណៈអភិបាលទេ៖ លិខិតមិនអាចចេញបានឡើយ។",
        "The Board has not approved the agenda yet: no invitation can leave.")
    static let withEnglish = Phrase("ជាមួយភាសាអង់គ្លេស", "With English")
    static let khmerOnly = Phrase("ភាសាខ្មែរតែប៉ុណ្ណោះ", "Khmer only")
    static let answered = Phrase("បានឆ្លើយ", "Answered")

    static func releaseTo(_ count: Int) -> Phrase {
        Phrase(
            "ចេញលិខិតទៅ \(Language.khmer.number(count)) នាក់",
            count == 1 ? "Release 1 invitation" : "Release \(Language.english.number(count)) invitations")
    }

    static func peopleWillBeInvited(_ count: Int) -> Phrase {
        Phrase("នាក់នឹងទទួលលិខិតអញ្ជើញ", count == 1 ? "person will be invited" : "people will be invited")
    }

    // What the invitee sees.
    static let invitation = Phrase("លិខិតអញ្ជើញ", "Invitation")
    static let youAreInvited = Phrase("សូមគោរពអញ្ជើញ", "You are invited")
    static let yourAnswer = Phrase("ចម្លើយរបស់អ្នក", "Your answer")
    static let willYouCome = Phrase("តើអ្នកនឹងចូលរួមទេ?", "Will you come?")
    static let sendAnswer = Phrase("ផ្ញើចម្លើយ", "Send the answer")
    static let changeAnswer = Phrase("ប្ដូរចម្លើយ", "Change the answer")
    static let answerThanks = Phrase("បានទទួលចម្លើយរបស់អ្នក។ សូមអរគុណ។", "Your answer has been received. Thank you.")
    static let answerUntilThere = Phrase(
        "អ្នកអាចប្ដូរចម្លើយបាន រហូតដល់ពេលចុះវត្តមាន។", "You may change it until you have checked in.")
    static let standInName = Phrase("ឈ្មោះអ្នកតំណាង", "Name of the stand-in")
    static let standInSex = Phrase("ភេទអ្នកតំណាង", "Sex of the stand-in")
    static let onlyForStandIn = Phrase("បំពេញតែពេលចាត់អ្នកតំណាង", "Only where you send a stand-in")
    static let chooseAnswer = Phrase("សូមជ្រើសរើសចម្លើយមួយ", "Choose an answer")
    static let standInSexMissing = Phrase("សូមជ្រើសរើសភេទអ្នកតំណាង", "Choose the sex of the stand-in")
    static let checkedIn = Phrase("អ្នកបានចុះវត្តមានហើយ", "You are checked in")
    static let raiseThroughLink = Phrase("លើកមតិ បញ្ហា ឬសំណើ", "Raise a problem or a proposal")
    static let raiseInputWhy = Phrase(
        "អ្វីដែលអ្នកលើកមានលេខ ហើយលេខនីមួយៗត្រូវបានឆ្លើយ។", "What you raise gets a number, and every number gets an answer.")
    static let publicPage = Phrase("ទំព័រសាធារណៈនៃកិច្ចសន្ទនា", "Public page of the dialogue")
    static let yourBadge = Phrase("លេខផ្លាកឈ្មោះ", "Badge number")
    static let dayOfDialogue = Phrase("ថ្ងៃ", "When")
    static let linkIsYours = Phrase(
        "តំណនេះសម្រាប់អ្នកផ្ទាល់។ សូមកុំបញ្ជូនបន្ត។", "This link is yours alone. Please do not pass it on.")
}

/// The fixed words of an official letter. English stands below the Khmer where it is wanted.
extension Phrase {
    static let nationReligionKing = Phrase("ជាតិ សាសនា ព្រះមហាក្សត្រ", "Nation Religion King")
    static let letterIsDraft = Phrase(
        "លិខិតនេះមិនទាន់ចេញទេ៖ តំណផ្ទាល់ខ្លួននឹងមាននៅពេលចេញលិខិត។",
        "Not released yet: the personal link comes with the release.")
    static let subject = Phrase("កម្មវត្ថុ", "Subject")
    static let copiesTo = Phrase("កន្លែងទទួល៖", "Copies:")
    static let scanToAnswer = Phrase(
        "ស្កេន ឬបើកតំណនេះ ដើម្បីឆ្លើយ និងលើកមតិ", "Scan or open this link to answer and to raise inputs")
    static let personalLink = Phrase("តំណផ្ទាល់ខ្លួន", "Personal link")
    static let time = Phrase("ម៉ោង", "Time")

    static func administrationOf(_ province: Province) -> Phrase {
        let name = province.fullName
        return Phrase("រដ្ឋបាល\(name.text(in: .khmer))", "\(name.text(in: .english)) Administration")
    }

    static func subjectOfLetter(_ title: Bilingual) -> Phrase {
        Phrase(
            "ការអញ្ជើញចូលរួម\(title.text(in: .khmer))", "Invitation to take part in the \(title.text(in: .english))")
    }

    static func representative(of body: Bilingual) -> Phrase {
        Phrase("តំណាង\(body.text(in: .khmer))", "The representative of \(body.text(in: .english))")
    }

    static func heldWith(_ forum: Bilingual) -> Phrase {
        Phrase(
            "កិច្ចសន្ទនានេះរៀបចំរួមជាមួយ\(forum.text(in: .khmer))។",
            "It is held together with: \(forum.text(in: .english)).")
    }
}
