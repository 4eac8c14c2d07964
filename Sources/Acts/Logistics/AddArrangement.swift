package import Dialogue
import Store

/// Something is ordered for the sitting: what, for how many, at what price, and who pays.
package struct AddArrangement: Act {
    package let at: OfDialogue
    let kind: Arrangement.Kind
    let words: Bilingual
    let party: ParticipantClass?
    let persons: Int?
    let times: Int?
    let price: Arrangement.Price
    let payer: String

    package static let facts = ActFacts(
        "add_arrangement", by: .account(.prepare), leaving: .arrangementMade, offline: true)
    package static let shape = Shape(
        Self.init, .dialogue, .word("kind", or: Arrangement.Refusal.kindMissing),
        .words("words", most: 200, or: Arrangement.Refusal.wordsMissing), .maybe(.word("party")),
        .maybe(.number("persons", or: Arrangement.Refusal.personsOutOfRange)),
        .maybe(.number("times", or: Arrangement.Refusal.timesOutOfRange)), .price,
        .text("payer", most: 200, or: Arrangement.Refusal.payerMissing))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        let one = Arrangement(
            id: ID(0), kind: kind, words: words, party: party, persons: persons, times: times ?? 1, price: price,
            payer: payer)
        try hand.writer.arrange(one, in: dialogue)
        return Done()
    }
}

extension Field where Value == Arrangement.Price {
    /// `price` as people write it, in the `currency`: riels, where it does not say.
    fileprivate static var price: Field {
        let words = Arrangement.Currency.allCases.map(\.rawValue)
        return Field("price", [FieldNote("price", .text), FieldNote("currency", .word(words), required: false)]) {
            source, faults in
            let currency = source.text("currency").flatMap(Arrangement.Currency.init) ?? .riel
            guard let amount = currency.amount(source.text("price") ?? "") else {
                return faults.none("price", Arrangement.Refusal.priceOutOfRange)
            }
            return (Arrangement.Price(amount: amount, currency: currency), "\(amount) \(currency.rawValue)")
        }
    }
}

extension Arrangement.Currency {
    /// What was typed, in riels or in cents. Khmer digits and separators are understood.
    fileprivate func amount(_ typed: String) -> Int? {
        let plain = typed.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar.value {
            case 0x17E0...0x17E9: text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0x17E0 + 0x30)))
            case 0x2C, 0x20, 0xA0: break
            default: text.unicodeScalars.append(scalar)
            }
        }
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        guard plain.utf8.count <= 12, let whole = Int(parts[0]), whole >= 0 else { return nil }
        switch (self, parts.count) {
        case (.riel, 1): return whole
        case (.dollar, 1): return whole * 100
        case (.dollar, 2):
            guard parts[1].utf8.count == 2, let cents = Int(parts[1]), cents >= 0 else { return nil }
            return whole * 100 + cents
        default: return nil
        }
    }
}
