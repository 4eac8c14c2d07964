import Dialogue

extension Participant.Refusal {
    /// Why somebody cannot be checked in.
    var atTheDoor: Phrase {
        switch self {
        case .sittingNotOpen:
            Phrase(
                "មិនអាចចុះវត្តមានទេ៖ អង្គប្រជុំមិនទាន់បើក ឬរបាយការណ៍បានផ្សាយហើយ។",
                "Nobody can be checked in: the sitting is not open yet, or the report is published.")
        case .alreadyHere: Phrase("បានចុះវត្តមានរួចហើយ។", "This person has been checked in already.")
        case .notAccepted: Phrase("អ្នកនេះមិនស្ថិតក្នុងបញ្ជីដែលបានទទួលយកទេ។", "This person is not on the accepted list.")
        default: phrase
        }
    }
}

extension Participant.DoorStep {
    var phrase: Phrase {
        switch self {
        case .walkedIn: Phrase("មកដល់ដោយគ្មានការអញ្ជើញ", "Came without an invitation")
        case .standIn: Phrase("មានអ្នកមកជំនួស", "Another came in their place")
        case .inPerson: Phrase("សាមីខ្លួនមកផ្ទាល់", "Came in person")
        case .takenBack: Phrase("ដកការចុះវត្តមាន", "Arrival taken back")
        case .mended: Phrase("កែព័ត៌មាន", "Details put right")
        }
    }
}

extension Phrase {
    static let findParticipant = Phrase("ស្វែងរក", "Find")
    static let numberOrName = Phrase("លេខលើផ្លាកឈ្មោះ ឬផ្នែកនៃឈ្មោះ", "Badge number, or a part of the name")
    static let presentNow = Phrase("មានវត្តមាន", "Present")
    static let womenAmong = Phrase("ក្នុងនោះស្ត្រី", "Of whom women")
    static let invitedThere = Phrase("បានអញ្ជើញ", "Invited")
    static let hasArrived = Phrase("បានចុះវត្តមាន៖", "Checked in:")
    static let nobodyFits = Phrase(
        "រកមិនឃើញក្នុងបញ្ជីទេ។ សូមសាកល្បងលេខ ឬផ្នែកផ្សេងនៃឈ្មោះ។",
        "Nobody on the list fits. Try the number, or another part of the name.")
    static let isHere = Phrase("មានវត្តមាន", "Is here")
    static let arrives = Phrase("ចុះវត្តមាន", "Check in")
    static let standInArrives = Phrase("ចុះវត្តមានអ្នកតំណាង", "Check in the stand-in")
    static let cameInPerson = Phrase("សាមីខ្លួនមកផ្ទាល់", "Came in person")
    static let anotherComes = Phrase("មានអ្នកមកជំនួស", "Somebody else comes in their place")
    static let anotherCame = Phrase("អ្នកនេះបានមកជំនួស", "This person came in their place")
    static let whoCame = Phrase("តើអ្នកណាបានមក?", "Who came?")
    static let notInvited = Phrase("មិនបានអញ្ជើញ", "not invited")
    static let letIn = Phrase("ឱ្យចូល ដោយគ្មានការអញ្ជើញ", "Let in without an invitation")
    static let walkIn = Phrase("អ្នកមកដោយគ្មានឈ្មោះក្នុងបញ្ជី", "Somebody who is on no list")
    static let walkInMeans = Phrase(
        "បំពេញម្ដង អ្នកនោះចុះវត្តមានភ្លាម។ តំណាងសហគមន៍ក៏ចូលបានភ្លាមដែរ ហើយអភិបាលបញ្ជាក់តាមក្រោយ។",
        "Filled in once, they are checked in at once. Communities come in at once too; the Governor confirms later.")
    static let isItSomebodyKnown = Phrase("តើជាម្នាក់ក្នុងចំណោមនេះឬ?", "Is it one of these?")
    static let noneOfThese = Phrase("មិនមែនអ្នកទាំងនេះទេ គាត់ជាអ្នកផ្សេង", "None of these; it is somebody else")
    static let nameMissing = Phrase("សូមសរសេរឈ្មោះ", "Write the name")
    static let governorIsTold = Phrase(
        "អភិបាលបានទទួលដំណឹង។ រាប់ដោយឡែក រហូតដល់អភិបាលបញ្ជាក់។",
        "The Governor's desk is told. Counted apart until the Governor confirms.")
    static let unconfirmedMeans = Phrase(
        "មកដោយគ្មានការអញ្ជើញក្នុងនាមសហគមន៍៖ រាប់ដោយឡែក រហូតដល់អភិបាលបញ្ជាក់។",
        "Came uninvited for the communities: counted apart until the Governor confirms.")
    static let cameUninvitedFor = Phrase(
        "មកដល់មាត់ទ្វារដោយគ្មានការអញ្ជើញ ហើយកំពុងមានវត្តមាន", "Came to the door uninvited, and is in the room")
    static let enteredLate = Phrase("បញ្ចូលក្រោយអង្គប្រជុំ", "entered after the sitting")
    static let enteredLateNow = Phrase(
        "អង្គប្រជុំបានបញ្ចប់ហើយ។ អ្វីដែលបញ្ចូលឥឡូវនេះ នឹងត្រូវកត់សម្គាល់ថាបញ្ចូលយឺត។",
        "The sitting is over. What is entered now is marked as entered late.")
    static let mendArrival = Phrase("កែការចុះវត្តមាន", "Put the arrival right")
    static let mendDetails = Phrase("កែព័ត៌មានអ្នកមកដោយគ្មានការអញ្ជើញ", "Put the details right")
    static let keepChange = Phrase("រក្សាទុក", "Keep")
    static let takeBackArrival = Phrase("ដកការចុះវត្តមាន", "Take the arrival back")
    static let takeBackMeans = Phrase(
        "សម្រាប់អ្នកដែលបានចុះវត្តមានច្រឡំ។ ការដកនេះត្រូវបានកត់ត្រាទុក។",
        "For somebody who was checked in by mistake. It is recorded that this was done.")
    static let notArrived = Phrase("មិនទាន់បានចុះវត្តមានទេ។", "Not checked in.")
    static let doorTrail = Phrase("អ្វីដែលបានកត់ត្រានៅមាត់ទ្វារ", "What was entered at the door")
    static let stoodBefore = Phrase("ពីមុន", "Before")
    static let backToDoor = Phrase("ត្រឡប់ទៅមាត់ទ្វារ", "Back to the door")
}
