import Dialogue

extension Escalation.State {
    var mark: String {
        switch self {
        case .sent: "escalated"
        case .acknowledged: "on-time"
        case .answered: "answered"
        case .accepted: "done"
        }
    }

    var phrase: Phrase {
        switch self {
        case .sent: Phrase("បានលើកជូន", "Sent")
        case .acknowledged: Phrase("បានបញ្ជាក់ការទទួល", "Acknowledged")
        case .answered: Phrase("បានឆ្លើយតប", "Answered")
        case .accepted: Phrase("បានដោះស្រាយ", "Solved")
        }
    }
}

extension Escalation {
    func badges(on today: Day, _ language: Language) -> HTML {
        let late: HTML? =
            isOverdue(on: today) ? " <span class=\"state late\">\(.answerOverdue, language)</span>" : nil
        return "<span class=\"state \(state.mark)\">\(state.phrase, language)</span>\(late)"
    }
}

extension Escalation.Refusal: Told {
    var field: String {
        switch self {
        case .requestMissing: "request_km"
        case .returnReasonMissing: "back_km"
        case .answerMissing: "answer_km"
        default: ""
        }
    }

    var phrase: Phrase {
        switch self {
        case .notUnresolved:
            Phrase(
                "លើកជូនបានតែបញ្ហាប្រឈមដែលមិនអាចដោះស្រាយបាននៅថ្នាក់ខេត្តប៉ុណ្ណោះ",
                "Only a challenge settled as unresolved is sent to the national level")
        case .alreadySent: Phrase("បញ្ហាប្រឈមនេះបានលើកជូនរួចហើយ", "This challenge has been sent already")
        case .requestMissing: Phrase("សូមសរសេរសំណើជូនថ្នាក់ជាតិ", "Write what is asked of the national level")
        case .alreadyAcknowledged: Phrase("បានបញ្ជាក់ការទទួលរួចហើយ", "It has been acknowledged already")
        case .notAcknowledged: Phrase("សូមបញ្ជាក់ការទទួលជាមុនសិន", "Acknowledge it first")
        case .answerMissing: Phrase("សូមសរសេរចម្លើយ", "Write the answer")
        case .alreadyAnswered: Phrase("បានឆ្លើយតបរួចហើយ", "It has been answered already")
        case .notAnswered: Phrase("ថ្នាក់ជាតិមិនទាន់ឆ្លើយតបទេ", "The national level has not answered")
        case .alreadyAccepted: Phrase("ខេត្តបានទទួលយកចម្លើយនេះរួចហើយ", "The province has accepted this answer already")
        case .returnReasonMissing:
            Phrase("សូមសរសេរថាហេតុអ្វីចម្លើយមិនទាន់ដោះស្រាយបញ្ហា", "Write why the answer does not solve the problem")
        case .tooEarly: Phrase("អង្គប្រជុំមិនទាន់បើកទេ", "The sitting is not open yet")
        }
    }
}

extension Phrase {
    static let escalations = Phrase("ការលើកជូនថ្នាក់ជាតិ", "Escalations to the national level")
    static let answerOverdue = Phrase("ហួសកាលកំណត់ឆ្លើយ", "Answer overdue")
    static let nationalDesk = Phrase("ផ្នែកទទួលបន្ទុកថ្នាក់ជាតិ", "National desk")
    static let recipientNCDDS = Phrase(
        "លេខាធិការដ្ឋាន គ.ជ.អ.ប / ក្រសួងមហាផ្ទៃ", "NCDD Secretariat / Ministry of Interior")
    static let notSentYet = Phrase("មិនទាន់បានលើកជូន", "Not sent yet")
    static let sentUp = Phrase("បានលើកជូន", "Sent to the national level")
    static let nothingUnsent = Phrase(
        "មិនមានបញ្ហាប្រឈមដែលត្រូវលើកជូនទេ។ បញ្ហាប្រឈមដែលសម្រេចថា «មិនទាន់ដោះស្រាយបាន» នឹងបង្ហាញនៅទីនេះ។",
        "There is nothing to send. Challenges settled as unresolved appear here.")
    static let nothingSent = Phrase("មិនទាន់មានការលើកជូនទេ។", "Nothing has been sent yet.")
    static let request = Phrase("សំណើជូនថ្នាក់ជាតិ", "What is asked of the national level")
    static let sendUp = Phrase("លើកជូនថ្នាក់ជាតិ", "Send to the national level")
    static let whyUnresolved = Phrase("មូលហេតុដែលមិនទាន់ដោះស្រាយបាន", "Why the room could not solve it")
    static let sentOn = Phrase("ថ្ងៃលើកជូន", "Sent")
    static let answerDueOn = Phrase("កាលកំណត់ឆ្លើយតប", "Answer due")
    static let acknowledgedOn = Phrase("ថ្ងៃបញ្ជាក់ការទទួល", "Acknowledged")
    static let answeredOn = Phrase("ថ្ងៃឆ្លើយតប", "Answered")
    static let answer = Phrase("ចម្លើយ", "Answer")
    static let acknowledge = Phrase("បញ្ជាក់ការទទួល", "Acknowledge")
    static let answerTheProvince = Phrase("ឆ្លើយតប", "Send the answer")
    static let answerShowsEverywhere = Phrase(
        "ចម្លើយនឹងបង្ហាញជាសាធារណៈលើមតិនីមួយៗដែលជាប្រភពនៃបញ្ហាប្រឈមនេះ។",
        "The answer is public at once on every input behind this challenge.")
    static let answerSolves = Phrase("ចម្លើយនេះដោះស្រាយបញ្ហា", "The answer solves the problem")
    static let answerSolvesNot = Phrase("មិនទាន់ដោះស្រាយទេ ស្នើម្ដងទៀត", "It does not; ask again")
    static let doesAnswerSolve = Phrase("តើចម្លើយនេះដោះស្រាយបញ្ហាឬទេ?", "Does the answer solve the problem?")
    static let verdictMeans = Phrase(
        "ឆ្លើយតបហើយ មិនមែនមានន័យថាដោះស្រាយហើយទេ។ បញ្ហាដែលខេត្តមិនទាន់ទទួលយកចម្លើយ បន្តទៅកិច្ចសន្ទនាលើកក្រោយ។",
        "Answered is not yet solved. Until the province accepts the answer, the problem goes on to the next dialogue.")
    static let whyNotSolved = Phrase("មូលហេតុដែលមិនទាន់ដោះស្រាយ", "Why it does not solve the problem")
    static let acceptedOn = Phrase("ថ្ងៃខេត្តទទួលយក", "Accepted by the province")
    static let answersGivenBack = Phrase("ចម្លើយដែលខេត្តមិនបានទទួលយក", "Answers the province did not accept")
    static let orNotTakenUp = Phrase("ឬកត់ត្រាថាមិនយកអនុវត្ត ដោយមានហេតុផល", "Or settle it as not taken up, with the reason")
    static let waitingForAnswer = Phrase("រង់ចាំចម្លើយ", "Waiting for an answer")
    static let answeredOnes = Phrase("បានឆ្លើយតបហើយ", "Answered")
    static let queueEmpty = Phrase("មិនមានបញ្ហាប្រឈមរង់ចាំចម្លើយទេ។", "Nothing is waiting for an answer.")
    static let challenge = Phrase("បញ្ហាប្រឈម", "Challenge")
    static let behindIt = Phrase("មតិដែលពាក់ព័ន្ធ", "Inputs behind it")

    static func sendMeans(due: Day) -> Phrase {
        Phrase(
            "សំណើនឹងផ្ញើទៅ\(recipientNCDDS.khmer)។ កាលកំណត់ឆ្លើយតប៖ \(Language.khmer.day(due))។",
            "The request goes to the \(recipientNCDDS.english). An answer is due by \(Language.english.day(due)).")
    }

    static func challengeNumber(_ number: Int) -> Phrase {
        Phrase("បញ្ហាប្រឈមទី\(Language.khmer.number(number))", "Challenge \(number)")
    }
}
