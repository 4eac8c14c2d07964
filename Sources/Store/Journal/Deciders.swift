package import Dialogue

extension Reader {
    /// Who last settled a challenge, as the journal has it; nobody while it is open.
    package func decider(of challenge: Int, in dialogue: ID<PartnershipDialogue>) throws -> Visitor? {
        let actor = try rowIfAny(
            """
            SELECT actor FROM journal
            WHERE dialogue_id = \(dialogue) AND kind = \(JournalKind.challengeSettled)
                AND about LIKE \("challenge \(challenge) %")
            ORDER BY seq DESC LIMIT 1
            """
        ) { try $0.next(String.self) }
        guard case .account(let id) = actor.flatMap(Actor.init) else { return nil }
        return try rowIfAny(
            "SELECT id, name, role, province, body_id FROM account WHERE id = \(id)", Visitor.init)
    }
}
