import Dialogue
import Store

/// Everything that became of one input, read at one moment.
struct InputStory: Sendable {
    let row: InputRow
    let dialogue: PartnershipDialogue
    /// The numbers joined with it, its own left out.
    let together: [InputNumber]
    let actions: [ActionRow]
    let escalation: EscalationRow?
    /// As whom somebody settled it: the office is shown, never the person.
    let decider: Visitor?

    init(_ number: InputNumber, _ reader: Reader) throws {
        let (row, dialogue) = try reader.input(number)
        self.row = row.told(under: try reader.voiceCover(of: dialogue.id))
        self.dialogue = dialogue
        guard let challenge = row.challenge, dialogue.stage.showsInputs else {
            (together, actions, escalation, decider) = ([], [], nil, nil)
            return
        }
        together = try reader.challenge(challenge.id, of: dialogue.id).inputs.filter { $0 != number }
        actions = try reader.actions(of: challenge.id)
        escalation = try reader.escalation(of: challenge.id)
        decider = try reader.decider(of: challenge.number, in: dialogue.id)
    }

    /// The story as it happened, for whoever holds the number.
    func html(on today: Day, _ language: Language) -> HTML {
        guard dialogue.stage.showsInputs else { return received(language) }
        return """
            <blockquote lang="\(row.input.content.language.rawValue)"><p>\(row.input.content.words)</p></blockquote>
            <ol class="timeline">
            \(beginning(language))\(deliberation(language))\(ending(language))
            \(actions.html { action($0, on: today, language) })
            \(escalation.map { upwards($0, on: today, language) })
            \(next(language))
            </ol>
            """
    }

    private func received(_ language: Language) -> HTML {
        """
        <p class="notice">\(.receivedOnly, language)</p>
        <ol class="timeline"><li><time datetime="\(row.input.raisedAt.day)">\(row.input.raisedAt.day, language)</time>
        <h2>\(.received, language)</h2><p>\(about(language))</p></li></ol>
        """
    }

    private func about(_ language: Language) -> HTML {
        let sector: HTML? = row.input.content.sector.map { " · \($0.phrase, language)" }
        return "\(row.input.content.kind.phrase, language)\(sector)"
    }

    private func beginning(_ language: Language) -> HTML {
        let place: HTML? = row.areaName.map { " · \($0, language)" }
        let late: HTML? = row.input.isLate ? "<p>\(.cameAfterTheEnd, language)</p>" : nil
        let item: HTML? = row.agendaItem.map { "<p>\(.inputAgendaItem, language): \($0, language)</p>" }
        return """
            <li><time datetime="\(row.input.raisedAt.day)">\(row.input.raisedAt.day, language)</time>
            <h2>\(.raised, language)</h2><p>\(about(language))\(place)</p>\(late)
            <p>\(SpeakerName.html(row.speaker, language))</p>
            \(item)</li>

            """
    }

    private func deliberation(_ language: Language) -> HTML? {
        row.challenge.map { challenge in
            let others: HTML? =
                together.isEmpty ? nil : "<p>\(.together, language): \(InputLinks.html(together))</p>"
            return """
                <li><h2>\(.becameChallenge, language)</h2><p>\(challenge.title, language)</p>\(others)</li>

                """
        }
    }

    private func ending(_ language: Language) -> HTML? {
        guard let challenge = row.challenge, let disposition = challenge.disposition else { return nil }
        let when: HTML? = challenge.settledAt.map { "<time datetime=\"\($0.day)\">\($0.day, language)</time>" }
        let response: HTML? = challenge.response.map { "<p>\($0, language)</p>" }
        let by: HTML? = decider.map { "<p class=\"by\">\(.decidedBy, language): \($0.office(in: language))</p>" }
        return """
            <li>\(when)<h2>\(.answerToInput, language)</h2><p>\(disposition.badge(language))</p>\(response)\(by)</li>

            """
    }

    private func action(_ row: ActionRow, on today: Day, _ language: Language) -> HTML {
        let promise = row.item.promise
        let said: HTML? = row.lastReport.map { report in
            """
            <p class="by">\(.lastReportWas, language), \(report.at.day, language): \
            <span lang="\(Language(mostOf: report.words).rawValue)">\(report.words)</span></p>
            """
        }
        return """
            <li><h2>\(.agreedAction(row.number), language)</h2><p>\(promise.deed, language)</p>
            <p>\(row.bodyName, language) · \(.due, language): \(promise.due, language)</p>
            <p>\(row.item.badges(on: today, language))</p>\(said)</li>

            """
    }

    private func upwards(_ row: EscalationRow, on today: Day, _ language: Language) -> HTML {
        let escalation = row.escalation
        let sent: HTML = """
            <li><time datetime="\(escalation.sentOn)">\(escalation.sentOn, language)</time>
            <h2>\(.sentToNational, language)</h2><p>\(.recipientNCDDS, language)</p>
            <p>\(escalation.request, language)</p></li>

            """
        let acknowledged: HTML? = escalation.acknowledgedOn.map { day in
            """
            <li><time datetime="\(day)">\(day, language)</time><h2>\(.acknowledgedByNational, language)</h2></li>

            """
        }
        let answered: HTML =
            escalation.answer.map { answer in
                """
                <li><time datetime="\(answer.on)">\(answer.on, language)</time>
                <h2>\(.answeredByNational, language)</h2><p>\(answer.words, language)</p></li>

                """
            }
                ?? """
                <li class="todo"><h2>\(.answeredByNational, language)</h2>\
                <p>\(.answerDue(escalation.dueOn), language)</p>
                <p>\(escalation.badges(on: today, language))</p></li>

                """
        return """
            \(sent)\(acknowledged)\(row.returns.html { givenBack($0, language) })\(answered)
            \(verdict(escalation, language))
            """
    }

    /// An answer that did not solve the problem, and what the province said of it.
    private func givenBack(_ back: Escalation.Return, _ language: Language) -> HTML {
        """
        <li><time datetime="\(back.answer.on)">\(back.answer.on, language)</time>
        <h2>\(.answeredByNational, language)</h2><p>\(back.answer.words, language)</p></li>
        <li><time datetime="\(back.on)">\(back.on, language)</time>
        <h2>\(.provinceAsksAgain, language)</h2><p>\(back.reason, language)</p></li>

        """
    }

    /// Answered is not yet solved: the province says so.
    private func verdict(_ escalation: Escalation, _ language: Language) -> HTML? {
        if let day = escalation.acceptedOn {
            return """
                <li><time datetime="\(day)">\(day, language)</time><h2>\(.provinceAccepts, language)</h2></li>

                """
        }
        guard escalation.answer != nil else { return nil }
        return "<li class=\"todo\"><h2>\(.provinceWillSay, language)</h2></li>"
    }

    /// What is still to come, where nothing above says so.
    private func next(_ language: Language) -> HTML? {
        switch row.disposition {
        case nil: "<li class=\"todo\"><h2>\(.answerToInput, language)</h2><p>\(.willBeAnswered, language)</p></li>"
        case .unresolved? where escalation == nil:
            "<li class=\"todo\"><h2>\(.willBeSentUp, language)</h2></li>"
        default: nil
        }
    }
}

/// Whose voice it is, as far as the public may see.
enum SpeakerName {
    static func html(_ speaker: Speaker, _ language: Language) -> HTML {
        switch speaker {
        case .named(let name, let body):
            let of: HTML? = body.map { ", \($0, language)" }
            return "\(name, language)\(of)"
        case .body(let body): return "\(body, language)"
        case .party(let party?): return "\(.sameClass, language): \(party.phrase, language)"
        case .party(nil): return "\(.protectedVoice, language)"
        }
    }
}
