import Dialogue

extension Challenge.Disposition {
    var meaning: Phrase {
        switch self {
        case .answered: Phrase("នេះជាមូលហេតុ ឬរបៀបដោះស្រាយ", "Here is why, or how")
        case .agreed: Phrase("ក្លាយជាសកម្មភាពមួយ ឬច្រើន", "It becomes one action or more")
        case .noted: Phrase("មិនយកអនុវត្ត ដោយមានហេតុផល", "It is not taken up, for a reason")
        case .unresolved:
            Phrase(
                "ខេត្តដោះស្រាយមិនបាន ត្រូវលើកជូនថ្នាក់ជាតិ",
                "The province cannot; it goes to the national level")
        }
    }
}

extension Challenge.Refusal: Told {
    /// The field of the settling form it speaks of.
    var field: String {
        switch self {
        case .responseMissing: "response_km"
        case .noDisposition, .noAction, .hasFollowUp: "disposition"
        case .noTitle: "title_km"
        default: ""
        }
    }

    var phrase: Phrase {
        switch self {
        case .noDisposition: .chooseDisposition
        case .responseMissing(.noted): Phrase("សូមសរសេរហេតុផល", "Write the reason")
        case .responseMissing(.unresolved):
            Phrase("សូមសរសេរថាហេតុអ្វីខេត្តដោះស្រាយមិនបាន", "Write why the province cannot resolve it")
        case .responseMissing: Phrase("សូមសរសេរចម្លើយ", "Write the answer")
        case .noAction:
            Phrase("ត្រូវមានសកម្មភាពយ៉ាងហោចមួយជាមុនសិន", "Add at least one action first")
        case .reportAlreadyPublished:
            Phrase("របាយការណ៍បានផ្សាយហើយ មិនអាចផ្លាស់ប្ដូរទេ", "The report is published; this is no longer changed")
        case .sittingNotOpen: Phrase("អង្គប្រជុំមិនទាន់បើកទេ", "The sitting is not open yet")
        case .noInputs: Phrase("គ្មានមតិនៅក្នុងបញ្ហាប្រឈមនេះទេ", "There is no input in this challenge")
        case .noTitle: Phrase("សូមសរសេរចំណងជើង", "Write a title")
        case .hasFollowUp:
            Phrase(
                "បញ្ហាប្រឈមនេះមានសកម្មភាព ឬបានលើកជូនថ្នាក់ជាតិហើយ មិនអាចបញ្ចប់តាមរបៀបនេះទេ",
                "It has actions, or was sent to the national level; it cannot end this way")
        }
    }
}

extension ActionItem.Refusal: Told {
    /// The field of the form of a new action it speaks of.
    var field: String {
        switch self {
        case .deedMissing: "deed_km"
        case .bodyMissing: "body"
        case .dueMissing, .dueNotLater: "due"
        case .measureMissing: "measure_km"
        case .sittingNotOpen, .reportAlreadyPublished, .challengeSettledOtherwise, .lastOfAgreed, .alreadyDone,
            .wordsMissing, .takingBackUnexplained, .notReportable, .wordsTooLong, .followUpNotBegun:
            ""
        }
    }
}

extension Phrase {
    static let challenges = Phrase("បញ្ហាប្រឈម", "Challenges")
    static let sittingTitle = Phrase("អង្គប្រជុំ", "The sitting")
    static let notJoinedYet = Phrase("មតិមិនទាន់បូកបញ្ចូល", "Inputs not joined yet")
    static let withoutDisposition = Phrase("មតិមិនទាន់មានលទ្ធផល", "Inputs without a disposition")
    static let everythingJoined = Phrase("មតិទាំងអស់បានបូកបញ្ចូលក្នុងបញ្ហាប្រឈមហើយ។", "Every input is in a challenge.")
    static let tickWhatBelongsTogether = Phrase(
        "គូសមតិដែលនិយាយពីរឿងតែមួយ", "Tick the inputs that say the same")
    static let joinTicked = Phrase("បូកបញ្ចូលមតិដែលបានគូស", "Join what is ticked")
    static let joinInputs = Phrase("បូកបញ្ចូលជាបញ្ហាប្រឈម", "Join into a challenge")
    static let joiningKeeps = Phrase(
        "មតិនីមួយៗរក្សាលេខ និងពាក្យរបស់ខ្លួន ហើយទទួលលទ្ធផលរបស់បញ្ហាប្រឈម។",
        "Each input keeps its number and words, and ends as the challenge ends.")
    static let joinInto = Phrase("បូកបញ្ចូលទៅក្នុង", "Join into")
    static let newChallenge = Phrase("បញ្ហាប្រឈមថ្មី", "A new challenge")
    static let challengeTitle = Phrase("ចំណងជើងបញ្ហាប្រឈមថ្មី", "Title of the new challenge")
    static let changeTitle = Phrase("កែ ឬបកប្រែចំណងជើង", "Change or translate the title")
    static let titleOfChallenge = Phrase("ចំណងជើង", "Title")
    static let challengeTitleHint = Phrase(
        "ស្នើចេញពីពាក្យនៃមតិ សូមកែឱ្យខ្លី និងច្បាស់",
        "Suggested from the words; make it short and clear")
    static let challengeTitleMissing = Phrase(
        "សូមសរសេរចំណងជើង ឬជ្រើសរើសបញ្ហាប្រឈមដែលមានស្រាប់", "Write a title, or choose a challenge that is there")
    static let tickFirst = Phrase("សូមត្រឡប់ទៅគូសមតិយ៉ាងហោចមួយ", "Go back and tick one input at least")
    static let itemNow = Phrase("កំពុងពិភាក្សា", "Under discussion now")
    static let endSitting = Phrase("បញ្ចប់អង្គប្រជុំ", "End the sitting")
    static let everyInputHasEnd = Phrase(
        "មតិទាំងអស់មានលទ្ធផលហើយ។ បន្ទាប់មក របាយការណ៍នឹងត្រូវធ្វើចេញពីកំណត់ត្រា។",
        "Every input has a disposition. Next, the report is made from the record.")
    static let inputJoinedMeanwhile = Phrase(
        "មាននរណាម្នាក់បានបូកបញ្ចូលមតិក្នុងបញ្ហាប្រឈមមុនអ្នក។ លទ្ធផលរបស់វាបង្ហាញនៅទីនេះ។",
        "Somebody joined it into a challenge before you. How it stands now is shown here.")
    static let challengeGone = Phrase(
        "មតិទាំងអស់ត្រូវបានដកចេញពីបញ្ហាប្រឈមនេះ ហើយបញ្ហាប្រឈមនេះលែងមានទៀត។ អ្វីដែលអ្នកបានសរសេរនៅខាងក្រោម។",
        "Its inputs have all been taken out, and this challenge is no longer there. What you wrote stands below.")
    static let challengeChangedMeanwhile = Phrase(
        "បញ្ហាប្រឈមដែលអ្នកជ្រើសបានផ្លាស់ប្ដូរ ក្រោយពេលអ្នកបើកទំព័រនេះ។ សូមពិនិត្យម្ដងទៀតមុននឹងបូកបញ្ចូល។",
        "The challenge you chose has changed since you opened this page. Please look again before you join.")
    static let settleAlone = Phrase("ដោះស្រាយមតិនេះតែឯង", "Settle this input alone")
    static let joinOrAgree = Phrase("បូកបញ្ចូល ឬព្រមព្រៀងលើសកម្មភាព", "Join it, or agree on actions")
    static let settle = Phrase("កត់ត្រាលទ្ធផល", "Record how it ends")
    static let howItEnds = Phrase("លទ្ធផល", "How it ends")
    static let responseOfRoom = Phrase("ចម្លើយ ដំណោះស្រាយ ឬហេតុផល", "Answer, solution or reason")
    static let responseHint = Phrase(
        "ពាក្យនេះនឹងបង្ហាញលើមតិនីមួយៗ និងក្នុងរបាយការណ៍", "Shown on every input, and in the report")
    static let chooseDisposition = Phrase("សូមជ្រើសរើសលទ្ធផល", "Choose how it ends")
    static let inputsBehind = Phrase("មតិក្នុងបញ្ហាប្រឈមនេះ", "Inputs in this challenge")
    static let takeOut = Phrase("ដកចេញវិញ", "Take out again")
    static let actionsAgreed = Phrase("សកម្មភាពដែលបានព្រមព្រៀង", "Actions agreed")
    static let noActionsAgreedYet = Phrase("មិនទាន់មានសកម្មភាពទេ។", "There are no actions yet.")
    static let addAction = Phrase("បន្ថែមសកម្មភាព", "Add an action")
    static let dropAction = Phrase("លុបសកម្មភាព", "Drop the action")
    static let deedOfAction = Phrase("សកម្មភាព", "What will be done")
    static let responsibleBody = Phrase("ស្ថាប័នទទួលខុសត្រូវ", "Responsible body")
    static let dueOfAction = Phrase("កាលកំណត់", "Due")
    static let measureOfAction = Phrase("របៀបវាស់លទ្ធផល", "How it will be measured")
    static let supportOfAction = Phrase("ស្ថានភាពនៃការគាំទ្រ", "State of support")
    static let noBodiesYet = Phrase(
        "មិនទាន់មានស្ថាប័នក្នុងប្រព័ន្ធទេ។ សូមបញ្ចូលស្ថាប័នជាមុនសិន។", "There are no bodies yet. Enter the body first.")
    static let toBodies = Phrase("ទៅបញ្ជីស្ថាប័ន", "To the bodies")
}
