package import Dialogue
import Khmer
package import Store

/// One input is settled by itself: a challenge of its own is made for it, titled by its words.
package struct SettleAlone: Act {
    package let at: OfDialogue
    let number: InputNumber
    let disposition: Challenge.Disposition
    let response: Bilingual?

    package static let facts = ActFacts("settle_alone", by: .account(.hold), leaving: .challengeSettled, offline: true)
    package static let shape = Shape(
        Self.init, .dialogue, .input("number"), .word("disposition", or: Challenge.Refusal.noDisposition),
        .bilingual("response", most: 4000))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> InputNumber {
        let (row, itsDialogue) = try hand.writer.input(number)
        guard itsDialogue.id == dialogue.id else { throw StoreError.missing }
        guard let title = Challenge.suggestedTitle([row]) else { throw Challenge.Refusal.noTitle }
        try hand.writer.settleAlone(number, title: title, as: disposition, response: response, in: dialogue)
        return number
    }
}

extension Challenge {
    /// What inputs that are joined could be called: the first line of the first of them in each language.
    package static func suggestedTitle(_ rows: [InputRow]) -> Bilingual? {
        func words(_ language: Language) -> String? {
            rows.first { $0.input.content.language == language }.map { row in
                let line = row.input.content.words.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
                return KhmerText.truncated(line, to: 70)
            }
        }
        return Bilingual(khmer: words(.khmer), english: words(.english))
    }
}
