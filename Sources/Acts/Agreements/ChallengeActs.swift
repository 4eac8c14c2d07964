import Dialogue
package import Store

enum ChallengeActs {
    static let all = [
        Entry(SettleChallenge.self),
        Entry(SettleAlone.self),
        Entry(RetitleChallenge.self),
        Entry(AgreeOnAction.self),
        Entry(DropAction.self),
        Entry(ReleaseInput.self),
    ]
}

extension ChallengeRow {
    /// How it ends speaks for every input behind it, so both count; and it is this one and no other.
    package var seen: Seen { Seen(challenge, inputs) }
}

extension Hand {
    /// The challenge as it stands, if it is still what the caller saw.
    func seenChallenge(_ number: Int, of dialogue: ID<PartnershipDialogue>) throws -> ChallengeRow {
        let row = try writer.challenge(number: number, of: dialogue)
        try require(row.seen)
        return row
    }
}
