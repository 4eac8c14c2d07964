import Dialogue
import Store

/// Everything that led to somebody's place: the rule, who named them, each decision with its reason, the invitation.
struct DecisionTrail: Sendable {
    let row: ParticipantRow
    let decisions: [Decision]
    let choice: Choice
    let nomination: NominationRow?
    let language: Language

    var html: HTML {
        let rule = row.participant.party.selection
        return """
            <h2>\(.whyHere, language)</h2>
            <p>\(.nominator, language): \(rule.nominator.phrase, language) · \(.basis, language): \
            \(rule.basis.phrase, language) <small>(\(.guidelineSection, language) \(rule.section))</small></p>
            \(waits)
            <ol class="timeline">\(named)\(decisions.html(step))\(released)</ol>
            \(nomination?.request.consultation.map { NominationCard.consultation($0, language) })
            """
    }

    private var waits: HTML? {
        guard row.participant.standing == .proposed else { return nil }
        if let place = choice.waiting { return "<p>\(.waitsAt(place), language)</p>" }
        return choice.selectedAt == nil ? nil : "<p>\(.waitsForGovernor, language)</p>"
    }

    private var named: HTML? {
        nomination.map { request in
            """
            <li><time datetime="\(request.madeAt.day)">\(request.madeAt.day, language)</time>
            <h3>\(.namedBy, language): \(request.addressee, language)</h3></li>
            """
        }
    }

    private func step(_ decision: Decision) -> HTML {
        let reason: HTML? = decision.reason.map { "<p>\($0)</p>" }
        return """
            <li><time datetime="\(decision.at.day)">\(language.instant(decision.at))</time>
            <h3>\(decision.kind.phrase, language)</h3>\(reason)</li>

            """
    }

    private var released: HTML? {
        row.participant.releasedAt.map { at in
            let answer: HTML =
                row.participant.answer?.badge(language)
                ?? "<span class=\"state open\">\(.noAnswerYet, language)</span>"
            return """
                <li><time datetime="\(at.day)">\(language.instant(at))</time><h3>\(.invitationLeft, language)</h3>
                <p>\(answer)</p></li>
                """
        }
    }
}

extension Decision.Kind {
    var phrase: Phrase {
        switch self {
        case .proposed: Phrase("វិធានស្នើ", "Proposed by the rule")
        case .proposedAgainstRule: Phrase("ស្នើខុសពីវិធាន ដោយមានមូលហេតុ", "Proposed against the rule, with a reason")
        case .added: Phrase("បន្ថែមដោយដៃ", "Added by hand")
        case .accepted: Phrase("លេខាធិការដ្ឋានយល់ព្រម", "Accepted by the secretariat")
        case .selected: Phrase("ជ្រើសរើសជូនអភិបាលបញ្ជាក់", "Selected for the Governor to confirm")
        case .confirmed: Phrase("អភិបាលបានបញ្ជាក់", "Confirmed by the Governor")
        case .sentBack: Phrase("អភិបាលមិនបញ្ជាក់", "Not confirmed by the Governor")
        case .refused: Phrase("មិនអញ្ជើញ", "Left out")
        case .putToWait: Phrase("ដាក់ក្នុងបញ្ជីរង់ចាំ", "Put on the waiting list")
        case .movedUp: Phrase("លើកចេញពីបញ្ជីរង់ចាំ", "Moved up from the waiting list")
        case .walkedIn: Phrase("មកដល់ដោយគ្មានការអញ្ជើញ", "Came without an invitation")
        }
    }
}

extension Phrase {
    static let whyHere = Phrase("ហេតុអ្វីនៅទីនេះ?", "Why here?")
    static let whySearch = Phrase("ហេតុអ្វីមាន ឬគ្មានក្នុងបញ្ជី?", "Why on the list, or not?")
    static let whyMeans = Phrase(
        "ស្វែងរកមនុស្ស ការិយាល័យ ឬស្ថាប័ន ក្នុងចំណោមអ្នកដែលវិធានទាំងប្រាំបីមើលឃើញ។",
        "Look for a person, an office or a body among all whom the eight rules look at.")
    static let find = Phrase("ស្វែងរក", "Find")
    static let nobodyKnown = Phrase(
        "គ្មានវិធានណាស្គាល់ឈ្មោះនេះទេ។ អាចបន្ថែមដោយដៃបាន។", "No rule knows this name. They can be added by hand.")
    static let notOnList = Phrase("មិនមានក្នុងបញ្ជី", "Not on the list")
    static let ruleProposesNobodyTook = Phrase(
        "វិធានស្នើ តែមិនទាន់មានអ្នកណាដាក់ក្នុងបញ្ជីទេ។", "The rule proposes them; nobody has put them on the list yet.")
    static let namedBy = Phrase("ចាត់ឈ្មោះដោយ", "Named by")
    static let addedByHand = Phrase("លេខាធិការដ្ឋានបានបន្ថែមដោយដៃ", "Added by hand by the secretariat")
    static let noConsultation = Phrase("គ្មានកំណត់ត្រានៃការពិគ្រោះយោបល់ទេ", "There is no record of a consultation")
    static let invitationLeft = Phrase("លិខិតអញ្ជើញបានចេញ", "The invitation left")
    static let waitsForGovernor = Phrase("រង់ចាំអភិបាលបញ្ជាក់", "Waits for the Governor to confirm")
    static let confirmCommunities = Phrase("បញ្ជាក់តំណាងសហគមន៍", "Confirm the communities")
    static let confirmMeans = Phrase(
        "លេខាធិការដ្ឋានបានជ្រើសរើសអ្នកទាំងនេះ បន្ទាប់ពីអភិបាលក្រុង ស្រុក ខណ្ឌ និងមេឃុំ ចៅសង្កាត់ បានចាត់ឈ្មោះ។ អភិបាលរាជធានី-ខេត្តជាអ្នកសម្រេច។",
        "The secretariat has selected these after district governors and commune chiefs named them. The Governor "
            + "decides.")
    static let confirmTicked = Phrase("បញ្ជាក់អ្នកដែលបានគូស", "Confirm those ticked")
    static let doNotConfirm = Phrase("មិនបញ្ជាក់", "Do not confirm")
    static let nobodyToConfirm = Phrase("គ្មានអ្នកណារង់ចាំការបញ្ជាក់ទេ។", "Nobody waits to be confirmed.")
    static let waitingList = Phrase("បញ្ជីរង់ចាំ", "Waiting list")
    static let waitingMeans = Phrase(
        "ពេលមានកៅអីទំនេរ អ្នកទីមួយនៃក្រុមត្រូវលើកឡើង បើលេខាធិការដ្ឋានចុច។",
        "When a seat is free, the first of the class moves up if the secretariat presses.")
    static let nobodyOnWaitingList = Phrase("គ្មានអ្នករង់ចាំទេ។", "Nobody waits.")
    static let seatFree = Phrase("មានកៅអីទំនេរ", "A seat is free")
    static let noSeatFree = Phrase("គ្មានកៅអីទំនេរទេ", "No seat is free")
    static let putToWait = Phrase("ដាក់ក្នុងបញ្ជីរង់ចាំ", "Put on the waiting list")

    static func moveUp(_ name: String) -> Phrase { Phrase("លើក \(name) ឡើង", "Move \(name) up") }

    static func waitsAt(_ place: Int) -> Phrase {
        Phrase("រង់ចាំក្នុងបញ្ជីរង់ចាំ (\(Language.khmer.number(place)))", "On the waiting list (\(place))")
    }
}
