import Dialogue

/// A question of the register as both engines understand it: what filters, sorts and pages is the data base.
extension RegisterQuestion {
    func limit(_ all: Bool) -> SQL {
        all ? "" : "LIMIT \(Self.pageSize) OFFSET \((max(1, page) - 1) * Self.pageSize)"
    }

    // MARK: Actions (alias a)

    func conditionForActions(_ dialogue: ID<PartnershipDialogue>, _ today: Day, _ cover: VoiceCover) -> SQL {
        var condition: SQL = "a.dialogue_id = \(dialogue)"
        if let state { condition = condition + " AND " + Self.isIn(state, today) }
        if let body { condition = condition + " AND a.body_id = \(body)" }
        if let words { condition = condition + " AND " + Self.actionIsCalled(words) }
        if let behind = conditionOnInputsBehind(cover) { condition = condition + " AND " + behind }
        if let ending { condition = condition + " AND " + Self.challengeOfAction(ending) }
        return condition
    }

    /// An action has the sectors and places of the inputs behind it.
    private func conditionOnInputsBehind(_ cover: VoiceCover) -> SQL? {
        guard sector != nil || area != nil else { return nil }
        var inner: SQL = "i.challenge_id = a.challenge_id"
        if let sector { inner = inner + " AND i.sector = \(sector)" }
        if let area { inner = inner + " AND " + Self.isWithin(area, cover) }
        return "EXISTS (SELECT 1 FROM input i WHERE \(inner))"
    }

    private static func isIn(_ state: State, _ today: Day) -> SQL {
        switch state {
        case .reported(let state): "a.state = \(state)"
        case .overdue: "a.due_on < \(today) AND a.state NOT IN \(list: ActionItem.State.settled)"
        }
    }

    /// A number finds the action, or those behind the input; anything else is looked for in the words.
    private static func actionIsCalled(_ words: String) -> SQL {
        if let number = ActionNumber(words) {
            return """
                a.province = \(number.province) AND a.year = \(number.year) AND a.running = \(number.running)
                """
        }
        if let number = InputNumber(words) {
            return "EXISTS (SELECT 1 FROM input i WHERE i.challenge_id = a.challenge_id AND \(isNumber(number)))"
        }
        return """
            (\(holds("a.deed_km", words)) OR \(holds("a.deed_en", words)) OR \(holds("a.measure_km", words))
                OR \(holds("a.measure_en", words)) OR EXISTS (SELECT 1 FROM challenge c WHERE c.id = a.challenge_id
                    AND (\(holds("c.title_km", words)) OR \(holds("c.title_en", words)))))
            """
    }

    private static func inputIsCalled(_ words: String) -> SQL {
        if let number = InputNumber(words) { return isNumber(number) }
        return "(\(holds("i.words", words)) OR \(holds("c.title_km", words)) OR \(holds("c.title_en", words)))"
    }

    private static func isNumber(_ number: InputNumber) -> SQL {
        "i.province = \(number.province) AND i.year = \(number.year) AND i.running = \(number.running)"
    }

    private static func challengeOfAction(_ ending: Ending) -> SQL {
        switch ending {
        case .settled(let disposition):
            """
            EXISTS (SELECT 1 FROM challenge c WHERE c.id = a.challenge_id AND c.disposition = \(disposition))
            """
        case .open:
            "EXISTS (SELECT 1 FROM challenge c WHERE c.id = a.challenge_id AND c.disposition IS NULL)"
        }
    }

    var orderOfActions: SQL {
        switch (sort, descending) {
        case (.number, false): "a.running"
        case (.number, true): "a.running DESC"
        case (.due, false): "a.due_on, a.running"
        case (.due, true): "a.due_on DESC, a.running"
        case (.state, false): "\(Self.rank(of: ActionItem.State.self, "a.state")), a.due_on, a.running"
        case (.state, true): "\(Self.rank(of: ActionItem.State.self, "a.state")) DESC, a.due_on, a.running"
        }
    }

    // MARK: Inputs (alias i, challenge c)

    func conditionForInputs(_ dialogue: ID<PartnershipDialogue>, _ today: Day, _ cover: VoiceCover) -> SQL {
        var condition: SQL = "i.dialogue_id = \(dialogue)"
        switch ending {
        case .settled(let disposition)?: condition = condition + " AND c.disposition = \(disposition)"
        case .open?: condition = condition + " AND c.disposition IS NULL"
        case nil: break
        }
        if let sector { condition = condition + " AND i.sector = \(sector)" }
        if let area { condition = condition + " AND " + Self.isWithin(area, cover) }
        if state != nil || body != nil {
            var inner: SQL = "a.challenge_id = i.challenge_id"
            if let state { inner = inner + " AND " + Self.isIn(state, today) }
            if let body { inner = inner + " AND a.body_id = \(body)" }
            condition = condition + " AND EXISTS (SELECT 1 FROM action a WHERE \(inner))"
        }
        if let words { condition = condition + " AND " + Self.inputIsCalled(words) }
        return condition
    }

    /// Inputs have no day they are due; the order of numbers stands for it.
    var orderOfInputs: SQL {
        switch (sort, descending) {
        case (.number, false), (.due, false): "i.running"
        case (.number, true), (.due, true): "i.running DESC"
        case (.state, false): "\(Self.rank(of: Challenge.Disposition.self, "c.disposition")), i.running"
        case (.state, true): "\(Self.rank(of: Challenge.Disposition.self, "c.disposition")) DESC, i.running"
        }
    }

    // MARK: Parts

    /// A district has the communes in it.
    private static func isWithin(_ area: AreaCode, _ cover: VoiceCover) -> SQL {
        "\(cover.area) LIKE \(area.description + "%")"
    }

    /// The words of a closed list in their own order, not that of letters; what has none comes first.
    private static func rank<Word: RawRepresentable<String> & CaseIterable>(of _: Word.Type, _ column: SQL) -> SQL {
        var cases: SQL = "CASE \(column)"
        for (position, word) in Word.allCases.enumerated() { cases = cases + " WHEN \(word) THEN \(position + 1)" }
        return cases + " ELSE 0 END"
    }

    /// Small letters, without zero-width spaces, and with coeng DA typed as coeng TA, which look the same.
    private static func holds(_ column: SQL, _ words: String) -> SQL {
        let looked = words.lowercased().replacing("\u{200B}", with: "")
            .replacing("\u{17D2}\u{178A}", with: "\u{17D2}\u{178F}")
        let escaped = looked.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
        return """
            replace(replace(lower(\(column)), \("\u{200B}"), ''), \("\u{17D2}\u{178A}"), \("\u{17D2}\u{178F}"))
                LIKE \("%" + escaped + "%") ESCAPE \("\\")
            """
    }
}
