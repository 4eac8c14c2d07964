import Dialogue
import Store

extension ActionItem.State {
    /// The class of the style sheet.
    var mark: String {
        switch self {
        case .open: "open"
        case .onTrack: "on-time"
        case .late: "late"
        case .done: "done"
        case .cannot: "cannot"
        }
    }

    var phrase: Phrase {
        switch self {
        case .open: Phrase("មិនទាន់រាយការណ៍", "No report yet")
        case .onTrack: Phrase("កំពុងដំណើរការតាមផែនការ", "On track")
        case .late: Phrase("យឺតយ៉ាវ", "Late")
        case .done: Phrase("បានសម្រេច", "Done")
        case .cannot: Phrase("មិនអាចអនុវត្តបាន", "Cannot be done")
        }
    }

    func badge(_ language: Language) -> HTML { "<span class=\"state \(mark)\">\(phrase, language)</span>" }
}

extension ActionItem {
    /// What was reported, and beside it that the day has passed, which nobody has to report.
    func badges(on today: Day, _ language: Language) -> HTML {
        guard isOverdue(on: today), state != .late else { return state.badge(language) }
        return "\(state.badge(language)) <span class=\"state late\">\(.overdue, language)</span>"
    }
}

extension ActionItem.Support {
    var phrase: Phrase {
        switch self {
        case .ongoing: Phrase("កំពុងទទួលបានការគាំទ្រ", "Support is under way")
        case .promised: Phrase("បានសន្យាគាំទ្រ", "Support is promised")
        case .notYet: Phrase("មិនទាន់មានការគាំទ្រ", "No support yet")
        }
    }
}

extension ActionItem.Refusal {
    var phrase: Phrase {
        switch self {
        case .deedMissing: Phrase("សូមសរសេរសកម្មភាព", "Write what will be done")
        case .bodyMissing: Phrase("សូមជ្រើសរើសស្ថាប័នទទួលខុសត្រូវមួយ", "Choose the one responsible body")
        case .dueMissing: Phrase("សូមជ្រើសរើសកាលកំណត់", "Choose the date it is due")
        case .measureMissing: Phrase("សូមសរសេររបៀបវាស់លទ្ធផល", "Write how one will see that it is done")
        case .dueNotLater(let day):
            Phrase(
                "កាលកំណត់ត្រូវនៅក្រោយ\(Language.khmer.day(day))",
                "The due date must be after \(Language.english.day(day))")
        case .alreadyDone: Phrase("សកម្មភាពនេះបានរាយការណ៍ថាសម្រេចហើយ", "This action has been reported as done")
        case .takingBackUnexplained:
            Phrase("សូមសរសេរមូលហេតុដែលដកការរាយការណ៍ថាសម្រេចវិញ", "Write why it is not done after all")
        case .wordsMissing(.cannot):
            Phrase("សូមសរសេរមូលហេតុដែលមិនអាចអនុវត្តបាន", "Write a line that says why it cannot be done")
        case .wordsMissing: Phrase("សូមសរសេរមូលហេតុនៃការយឺតយ៉ាវ", "Write a line that says why it is late")
        case .wordsTooLong(let length, let most):
            Phrase(
                "វែងពេក៖ \(Language.khmer.number(length)) តួអក្សរ។ យ៉ាងច្រើន \(Language.khmer.number(most)) តួអក្សរ។",
                "Too long: \(Language.english.number(length)) characters; at most \(Language.english.number(most)).")
        case .notReportable: Phrase("សូមជ្រើសរើសស្ថានភាព", "Choose a state")
        case .followUpNotBegun:
            Phrase(
                "ការតាមដានមិនទាន់ចាប់ផ្ដើមទេ។ សូមរាយការណ៍ម្ដងទៀតនៅពេលក្រោយ។",
                "The follow-up has not begun yet. Report again later.")
        case .sittingNotOpen: Phrase("អង្គប្រជុំមិនទាន់បើកទេ", "The sitting is not open yet")
        case .reportAlreadyPublished:
            Phrase(
                "របាយការណ៍បានផ្សាយហើយ ផែនការសកម្មភាពមិនអាចកែប្រែបានទេ",
                "The report is published; the action plan no longer changes")
        case .challengeSettledOtherwise:
            Phrase(
                "បញ្ហាប្រឈមនេះបានបញ្ចប់ដោយគ្មានសកម្មភាព។ សូមកែចម្លើយជាមុនសិន។",
                "The challenge was settled without an action. Settle it otherwise first.")
        case .lastOfAgreed:
            Phrase(
                "បញ្ហាប្រឈមដែលបានព្រមព្រៀង ត្រូវមានសកម្មភាពយ៉ាងហោចមួយ",
                "A challenge settled as agreed keeps one action at least")
        }
    }
}

extension Phrase {
    static let isItDone = Phrase("តើសកម្មភាពនេះសម្រេចហើយមែនទេ?", "Is this action done?")
    static let doneIsPublic = Phrase(
        "សាធារណជនឃើញភ្លាម។ អាចដកវិញបានក្នុងរយៈពេល ១៤ ថ្ងៃ ដោយមានមូលហេតុ។",
        "Everybody sees it at once. It can be taken back within 14 days, with a reason.")
    static let yesItIsDone = Phrase("បាទ/ចាស សម្រេចហើយ", "Yes, it is done")
    static let takeBackDone = Phrase("មិនទាន់សម្រេចទេ ដកការរាយការណ៍វិញ", "It is not done after all")
    static let takeBackDoneHow = Phrase(
        "សូមសរសេរមូលហេតុ រួចជ្រើសស្ថានភាពពិត។ ការរាយការណ៍មុននៅតែបង្ហាញក្នុងប្រវត្តិ។",
        "Write why, and choose how it really stands. The earlier report stays in the history.")
    static let reportedMeanwhile = Phrase(
        "មានអ្នកបានរាយការណ៍អំពីសកម្មភាពនេះ ក្រោយពេលអ្នកបើកទំព័រនេះ។ អ្វីដែលអ្នកបានសរសេរនៅដដែល។ "
            + "បើផ្ញើម្ដងទៀត វានឹងបន្ថែមពីក្រោយរបាយការណ៍នោះ។",
        "Somebody has reported on this action since you opened this page. What you wrote is still there; "
            + "if you send it again, it comes after theirs.")
    static let linkRenewedMeanwhile = Phrase(
        "តំណនេះត្រូវបានប្ដូរថ្មីរួចហើយ ក្រោយពេលអ្នកបើកទំព័រនេះ។ តំណថ្មីនោះមិនត្រូវបានប្ដូរទេ។",
        "This link has been renewed since you opened this page. The new one was left as it is.")
    static let action = Phrase("សកម្មភាព", "Action")
    static let actions = Phrase("សកម្មភាព", "Actions")
    static let number = Phrase("លេខ", "Number")
    static let due = Phrase("កាលកំណត់", "Due")
    static let measure = Phrase("របៀបវាស់លទ្ធផល", "Measure")
    static let supportState = Phrase("ការគាំទ្រ", "Support")
    static let stateNow = Phrase("ស្ថានភាព", "State")
    static let overdue = Phrase("ហួសកាលកំណត់", "Past its day")
    static let fromInputs = Phrase("ចេញពីមតិ", "From input")
    static let followUp = Phrase("ការតាមដាន", "Follow-up")
    static let beginFollowUp = Phrase("ចាប់ផ្ដើមតាមដាន", "Begin the follow-up")
    static let links = Phrase("តំណរបស់ស្ថាប័ន", "Links of the bodies")
    static let linksHint = Phrase(
        "ស្ថាប័ននីមួយៗរាយការណ៍តាមតំណរបស់ខ្លួន ដោយមិនចាំបាច់មានគណនី។ សូមបោះពុម្ព ឬផ្ញើតំណនេះទៅស្ថាប័នសាមី។",
        "Each body reports through its own link and needs no account. Print the page or forward the link to the body.")
    static let printSheet = Phrase("ទំព័រសម្រាប់បោះពុម្ព", "Page to print")
    static let renewLink = Phrase("ដកតំណចាស់ ហើយបង្កើតថ្មី", "Withdraw and make a new one")
    static let nobodyPromised = Phrase("មិនមានសកម្មភាពក្នុងកិច្ចសន្ទនានេះទេ។", "This dialogue agreed on no actions.")
    static let openOf = Phrase("នៅសល់", "Still open")
    static let yourActions = Phrase("សកម្មភាពរបស់ស្ថាប័នអ្នក", "The actions of your body")
    static let nothingToReport = Phrase(
        "ស្ថាប័នរបស់អ្នកមិនមានសកម្មភាពត្រូវរាយការណ៍ទេ។", "Your body has no actions to report on.")
    static let noBody = Phrase(
        "គណនីនេះមិនទាន់ភ្ជាប់នឹងស្ថាប័នណាមួយទេ។ សូមទាក់ទងលេខាធិការដ្ឋាន។",
        "This account is not tied to a body yet. Ask the secretariat.")
    static let howIsIt = Phrase("តើដំណើរការយ៉ាងដូចម្ដេច?", "How is it going?")
    static let oneLine = Phrase("ពន្យល់មួយបន្ទាត់", "One line to explain")
    static let oneLineHint = Phrase(
        "ត្រូវសរសេរ បើយឺតយ៉ាវ ឬមិនអាចអនុវត្តបាន", "Needed when it is late or cannot be done")
    static let reported = Phrase("សូមអរគុណ។ របាយការណ៍បានរក្សាទុកហើយ។", "Thank you. The report is kept.")
    static let reportsSoFar = Phrase("របាយការណ៍ពីមុន", "Reports so far")
    static let lastReportWas = Phrase("របាយការណ៍ចុងក្រោយ", "Last report")
    static let everybodySees = Phrase(
        "អ្វីដែលអ្នករាយការណ៍ នឹងបង្ហាញជាសាធារណៈក្នុងបញ្ជីការសន្យា។",
        "What you report is public in the register of commitments.")
    static let reportUntilBegun = Phrase(
        "ការរាយការណ៍នឹងបើក នៅពេលការតាមដានចាប់ផ្ដើម។", "Reporting opens when the follow-up begins.")
    static let reportThroughLink = Phrase(
        "សូមរាយការណ៍វឌ្ឍនភាព តាមតំណ ឬ QR នេះ។ មិនចាំបាច់មានគណនីទេ។",
        "Please report progress through this link or QR code. No account is needed.")
    static let scanToReport = Phrase("ស្កេនដើម្បីរាយការណ៍", "Scan to report")
    static let printHint = Phrase("បោះពុម្ពទំព័រនេះពីកម្មវិធីរុករក", "Print this page from the browser")

    static func followUpWill(_ bodies: Int, _ actions: Int) -> Phrase {
        Phrase(
            "ស្ថាប័នចំនួន \(Language.khmer.number(bodies)) នឹងទទួលតំណសម្រាប់រាយការណ៍"
                + "លើសកម្មភាពចំនួន \(Language.khmer.number(actions))។",
            "Links will be made for bodies: \(bodies), to report on actions: \(actions).")
    }

    static func actionsOf(_ name: DialogueName) -> Phrase {
        Phrase(
            "សកម្មភាពដែលបានព្រមព្រៀងក្នុង\(Phrase.dialogueOf(name).khmer)",
            "Agreed in the \(Phrase.dialogueOf(name).english.lowercased())")
    }
}
