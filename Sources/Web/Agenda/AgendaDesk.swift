import Dialogue
import Store

/// All that the pages of an agenda show, read in one look.
struct AgendaDesk: Sendable {
    let dialogue: PartnershipDialogue
    /// The agenda in force; what is worked on, before the first approval.
    let agenda: Agenda
    let account: LastAccountPart
    let documents: [AgendaDocument]
    /// What only those inside the province see.
    let inside: Inside?

    struct Inside: Sendable {
        let working: Agenda
        let changes: AgendaComparison
        let clashes: [Clash]
        let states: [ID<Participant>: PresenterState]
        let factor: SecondFactor?
        let versions: Int
        let waitingNotices: Int
        /// Whom the change that waits would concern, and by which way they would hear of it.
        let concerned: SeenList
    }

    /// - Parameter visitor: nobody for a page that everybody reads.
    init(of dialogue: PartnershipDialogue, for visitor: Visitor?, _ reader: Reader) throws {
        self.dialogue = dialogue
        agenda = try reader.agenda(of: dialogue)
        account = try LastAccountPart(of: dialogue, reader)
        documents = try reader.agendaDocuments(of: dialogue.id)
        guard let visitor, visitor.scope.covers(dialogue.province) else {
            inside = nil
            return
        }
        let working = try reader.workingAgenda(of: dialogue)
        let clashes = working.clashes(
            forums: try reader.forums(of: dialogue.id), rooms: try reader.rooms(of: dialogue.id))
        let changes = AgendaComparison(from: agenda, to: working)
        inside = Inside(
            working: working, changes: changes, clashes: clashes,
            states: try reader.presenterStates(of: dialogue), factor: try reader.secondFactor(of: visitor.account),
            versions: try reader.countAgendaVersions(of: dialogue.id),
            waitingNotices: try reader.waitingNotices(of: dialogue.id),
            concerned: changes.isEmpty ? SeenList([]) : try reader.seenForChange(of: dialogue))
    }

    /// Whether something waits for the Board.
    var hasChanges: Bool { inside.map { dialogue.stage != .planned && !$0.changes.isEmpty } ?? false }
}
