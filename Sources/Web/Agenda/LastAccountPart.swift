import Dialogue
import Store

/// What became of the last dialogue, as the agenda of the next one shows it: every open action and every escalation
/// without an answer (guideline V).
struct LastAccountPart: Sendable {
    init(of dialogue: PartnershipDialogue, _ reader: Reader) throws {}

    func html(_ language: Language, on today: Day) -> HTML? { nil }
}
