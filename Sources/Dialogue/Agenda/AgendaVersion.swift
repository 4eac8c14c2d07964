/// An agenda as the Board approved it. Versions are kept for ever and never changed.
package struct AgendaVersion: Hashable, Sendable {
    /// 1, 2, 3 … in the dialogue.
    package let number: Int
    package let approvedAt: Instant
    package let agenda: Agenda

    package init(number: Int, approvedAt: Instant, agenda: Agenda) {
        self.number = number
        self.approvedAt = approvedAt
        self.agenda = agenda
    }
}
