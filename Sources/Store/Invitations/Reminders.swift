package import Dialogue

extension Reader {
    package func reminding(of province: Province) throws -> Reminding {
        try rowIfAny("SELECT every_days, is_by_clock FROM reminding WHERE province = \(province)") { row in
            try Reminding(everyDays: try row.next(), isByClock: try row.next())
        } ?? .standard
    }

    /// Those who would be reminded now, in the order of their numbers.
    package func dueForReminder(of dialogue: PartnershipDialogue, on today: Day) throws -> [ParticipantRow] {
        let rule = try reminding(of: dialogue.province)
        let (invitees, asked) = (try invitees(of: dialogue.id), try lastAsked(of: dialogue.id))
        return try participants(of: dialogue.id).filter { row in
            guard let released = row.participant.releasedAt else { return false }
            return rule.isDue(
                row.participant, laterOn: invitees[row.id]?.laterOn,
                askedOn: max(asked[row.id] ?? released.day, released.day), today: today)
        }
    }

    /// Dialogues whose province lets the clock remind.
    package func dialoguesRemindedByClock() throws -> [ID<PartnershipDialogue>] {
        try rows(
            """
            SELECT d.id FROM dialogue d JOIN reminding r ON r.province = d.province
            WHERE d.stage = 'invited' AND r.is_by_clock = 1 ORDER BY d.id
            """
        ) { try $0.next(ID<PartnershipDialogue>.self) }
    }
}

extension Writer {
    package func settle(_ rule: Reminding, of province: Province) throws {
        try run("DELETE FROM reminding WHERE province = \(province)")
        try run(
            """
            INSERT INTO reminding (province, every_days, is_by_clock)
            VALUES (\(province), \(rule.everyDays), \(rule.isByClock))
            """)
        note(.remindingSettled, about: .rules(.reminders, province), in: .country)
    }

    /// Reminds all who are due, if they are those somebody has seen; by the clock nobody looks.
    package func remind(
        of dialogue: PartnershipDialogue, confirmed: SeenList?, rehearsal: Bool = false
    ) throws {
        if rehearsal {
            try Reminding.requireTimeToRehearse(for: dialogue, on: today)
        } else {
            try Reminding.requireTime(for: dialogue, on: today)
        }
        let due = try rehearsal ? dueForRehearsal(of: dialogue, on: today) : dueForReminder(of: dialogue, on: today)
        guard !due.isEmpty else { throw Reminding.Refusal.nobodyDue }
        if let confirmed { try confirmed.require(SeenList(invitees: due, try invitees(of: dialogue.id))) }
        let day = today
        try write(.reminder, to: due, of: dialogue.id, rehearsal: rehearsal) { _ in "day \(day)" }
        note(rehearsal ? .invitationsRehearsed : .remindersMade, about: .count(due.count, .reminders), in: dialogue.id)
    }
}
