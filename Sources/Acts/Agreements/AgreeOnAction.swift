package import Dialogue
import Store

/// The room agrees on an action for a challenge: what, by whom, until when, and how it will be measured.
package struct AgreeOnAction: Act {
    package let at: OfDialogue
    let challenge: Int
    let deed: Bilingual?
    let body: ID<Body>?
    let due: Day?
    let measure: Bilingual?
    let support: ActionItem.Support

    package static let facts = ActFacts("agree_on_action", by: .account(.hold), leaving: .actionAgreed, offline: true)
    package static let shape = Shape(
        Self.init, .dialogue, .number("challenge", or: StoreError.missing), .bilingual("deed", most: 1000),
        .maybe(.id("body", or: ActionItem.Refusal.bodyMissing)),
        .maybe(.day("due", or: ActionItem.Refusal.dueMissing)), .bilingual("measure", most: 1000),
        .either(.word("support"), absent: .notYet, unreadable: .notYet))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Int {
        let promise = try ActionItem.Promise(
            deed: deed, body: body, due: due, measure: measure, support: support, agreedOn: hand.today)
        let row = try hand.seenChallenge(challenge, of: dialogue.id)
        _ = try hand.writer.agree(promise, for: row.id, in: dialogue)
        return challenge
    }
}
