import Dialogue
import Store

/// What became of the last dialogue, as the agenda of the next one shows it: every open action and every escalation
/// without an answer (guideline V).
struct LastAccountPart: Sendable {
    private let account: LastAccount

    init(of dialogue: PartnershipDialogue, _ reader: Reader) throws {
        account = try reader.accountOfLast(before: dialogue)
    }

    /// Nothing for the first dialogue of a province.
    func html(_ language: Language, on today: Day) -> HTML? {
        account.isEmpty ? nil : AccountPart(account: account, today: today, language: language).html
    }
}
