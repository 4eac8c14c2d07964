import Dialogue

extension Phrase {
    static let proposeChange = Phrase("ស្នើកែទិន្នន័យ", "Propose a change")
    static let proposeMeans = Phrase(
        "ស្ថាប័ននេះជារបស់ប្រទេស ហើយគ្រប់ខេត្តប្រើរួមគ្នា។ សំណើទៅដល់ថ្នាក់ជាតិ ដែលទទួលយក ឬបញ្ជាក់មូលហេតុ។ មុននោះ គ្មានអ្វីផ្លាស់ប្ដូរទេ។",
        "This body is the country's, and every province uses it. The proposal goes to the national side, which accepts "
            + "it or says why not. Nothing changes before.")
    static let offerToCountry = Phrase("ជូនទៅថ្នាក់ជាតិ", "Offer it to the national side")
    static let offerMeans = Phrase(
        "បើថ្នាក់ជាតិទទួលយក ស្ថាប័ននេះនឹងជារបស់ប្រទេស រួមទាំងមុខតំណែង អ្នកកាន់តំណែង និងទំនាក់ទំនងរបស់ស្ថាប័ន។ លេខរបស់បុគ្គលនៅជារបស់ខេត្តអ្នក។",
        "If the national side accepts, it becomes a body of the country, with its offices, who holds them, and how "
            + "body and offices are reached. How you reach the people themselves stays your own.")
    static let overlayOfProvince = Phrase("ទិន្នន័យរបស់ខេត្ត", "Data of the province")
    static let overlayMeans = Phrase(
        "អ្វីដែលខេត្តនាំចូល ខេត្តតែម្នាក់ឯងឃើញ។ វាអាចជូនទៅថ្នាក់ជាតិ ដើម្បីឱ្យគ្រប់ខេត្តឃើញ។",
        "What a province took in it sees alone. It can be offered to the national side, so that everybody sees it.")
    static let offerTaken = Phrase("ថ្នាក់ជាតិបានទទួល", "Taken in by the national side")
    static let takeIn = Phrase("ទទួលជាទិន្នន័យរបស់ប្រទេស", "Take it in for the country")
    static let offeredTables = Phrase("តារាងដែលខេត្តជូន", "Tables that provinces offer")

    static func offeredOn(_ day: Day) -> Phrase {
        Phrase("បានជូននៅ\(Language.khmer.day(day))", "offered on \(Language.english.day(day))")
    }

    static let reasonOfProposal = Phrase("មូលហេតុ", "Reason")
    static let reasonOfProposalMeans = Phrase("សរសេរមួយបន្ទាត់ថា អ្នកដឹងដោយរបៀបណា។", "One line: how you know.")
    static let sendProposal = Phrase("ផ្ញើសំណើ", "Send the proposal")
    static let sameAsBody = Phrase("ជាស្ថាប័នតែមួយជាមួយ", "It is the same body as")
    static let proposals = Phrase("សំណើកែទិន្នន័យរបស់ប្រទេស", "Proposals to the national side")
    static let proposalsMean = Phrase(
        "ខេត្តស្នើ ហើយថ្នាក់ជាតិសម្រេច។ ខេត្តទាំងអស់ដែលពាក់ព័ន្ធនឹងឃើញការផ្លាស់ប្ដូរលើទំព័រការងាររបស់ខ្លួន។",
        "Provinces propose, the national side decides. Every province a change touches sees it on its desk.")
    static let proposalsWaiting = Phrase("កំពុងរង់ចាំ", "Waiting")
    static let proposalsSettled = Phrase("បានសម្រេចហើយ", "Settled")
    static let noProposals = Phrase("គ្មានសំណើណាកំពុងរង់ចាំទេ។", "No proposal waits.")
    static let proposedChange = Phrase("ការកែដែលស្នើ", "Proposed change")
    static let proposalWaits = Phrase("រង់ចាំ", "waits")
    static let withdrawProposal = Phrase("ដកសំណើវិញ", "Withdraw the proposal")
    static let acceptMeans = Phrase(
        "បើទទួលយក ការកែនេះមានប្រសិទ្ធភាពភ្លាម ហើយខេត្តទាំងអស់ដែលពាក់ព័ន្ធនឹងឃើញ។",
        "If you accept, it takes effect at once, and every province it touches is told.")
    static let answerToProposal = Phrase("ចម្លើយ", "Answer")
    static let answerToProposalMeans = Phrase("ត្រូវមានមូលហេតុ បើមិនទទួលយក។", "A reason is needed to decline.")
    static let acceptProposal = Phrase("ទទួលយក", "Accept")
    static let declineProposal = Phrase("មិនទទួលយក", "Decline")
    static let nationalChanges = Phrase("អ្វីដែលថ្នាក់ជាតិបានកែ", "What the national side has changed")
    static let nationalChangesMean = Phrase(
        "សារទៅស្ថាប័នទាំងនេះរង់ចាំ រហូតដល់អ្នកបញ្ជាក់ថាបានឃើញ។",
        "E-mail to these bodies waits until you say that you have seen it.")
    static let haveSeenChanges = Phrase("បានឃើញហើយ", "I have seen this")

    static func seenOn(_ day: Day) -> Phrase {
        Phrase("បានឃើញនៅ\(Language.khmer.day(day))", "seen on \(Language.english.day(day))")
    }

    /// That letters to somebody went elsewhere the last time.
    static func addressWas(_ address: String) -> Phrase {
        Phrase("អាសយដ្ឋានបានប្ដូរ៖ លើកមុនគឺ \(address)", "Address changed: the last letter went to \(address)")
    }
}

extension Proposal.Kind {
    var phrase: Phrase {
        switch self {
        case .rename: Phrase("ប្ដូរឈ្មោះ", "Change the name")
        case .addContact: Phrase("បន្ថែមទំនាក់ទំនង", "Add a contact for everybody")
        case .removeContact: Phrase("ដកទំនាក់ទំនង", "Remove a contact")
        case .merge: Phrase("បញ្ចូលជាស្ថាប័នតែមួយជាមួយ", "Make it one with")
        case .state: Phrase("ស្ថានភាព", "Whether it is still there")
        case .adopt: Phrase("ធ្វើជាស្ថាប័នរបស់ប្រទេស", "Make it a body of the country")
        }
    }

    /// Where a refusal is shown.
    var field: String {
        switch self {
        case .rename: "name_km"
        case .addContact: "value"
        case .removeContact: "contact"
        case .merge: "other"
        case .state: "state"
        case .adopt: "reason"
        }
    }
}

extension Proposal.Verdict {
    var phrase: Phrase {
        switch self {
        case .accepted: Phrase("បានទទួលយក", "Accepted")
        case .declined: Phrase("មិនទទួលយក", "Declined")
        case .withdrawn: Phrase("បានដកវិញ", "Withdrawn")
        }
    }
}

extension Proposal.Refusal {
    var phrase: Phrase {
        switch self {
        case .noReason: Phrase("សូមសរសេរមូលហេតុ", "Say why")
        case .noAnswer: Phrase("សូមសរសេរមូលហេតុដែលមិនទទួលយក", "Say why it is declined")
        case .settled: Phrase("សំណើនេះបានសម្រេចរួចហើយ", "It has been settled already")
        case .alreadyProposed: Phrase("សំណើដូចគ្នានេះកំពុងរង់ចាំរួចហើយ", "The same is proposed already and waits")
        case .nothingNew: Phrase("វាជាដូច្នេះរួចហើយ", "It is so already")
        case .withItself: Phrase("សូមជ្រើសស្ថាប័នមួយទៀត", "Choose another body")
        }
    }
}

extension NationalChange.Kind {
    var phrase: Phrase {
        switch self {
        case .renamed: Phrase("ឈ្មោះថ្មី", "New name")
        case .contactAdded: Phrase("ទំនាក់ទំនងថ្មី", "New contact")
        case .contactRemoved: Phrase("ទំនាក់ទំនងដែលលែងប្រើ", "Contact removed")
        case .merged: Phrase("បញ្ចូលជាស្ថាប័នតែមួយ", "Two became one")
        case .mergeUndone: Phrase("បំបែកវិញជាពីរ", "One became two again")
        case .state: Phrase("ស្ថានភាព", "State")
        case .office: Phrase("អ្នកកាន់តំណែង", "Holder of an office")
        }
    }
}
