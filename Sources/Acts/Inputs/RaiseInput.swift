package import Dialogue
import Khmer
import Store

enum InputActs {
    static let all = [Entry(RaiseInput.self)]
}

/// An invitee raises an input through the personal link, without an account.
package struct RaiseInput: Act {
    package let at: OfInvitee
    let kind: Input.Kind
    let words: String
    let language: Language?
    let sector: Sector?
    let area: AreaCode?
    let item: ID<AgendaItem>?
    let attribution: Input.Attribution

    package static let facts = ActFacts("raise_input", by: .link(.invitee), leaving: .inputRaised, offline: true)
    package static let shape = Shape(
        Self.init, .invitee, .word("kind", or: Input.Refusal.noKind), .wordsOfInput("words"),
        .maybe(.word("language")), .maybe(.word("sector")), .maybe(.area("area", or: Input.Refusal.districtGone)),
        .maybe(.id("item", or: Input.Refusal.agendaItemGone)),
        // A choice that cannot be read protects; nobody is named by mistake.
        .either(.word("attribution"), absent: .named, unreadable: .party))

    /// The journal never says whose a protected voice is.
    package func actor(_ invitee: OfInvitee.Found, _ caller: Caller) -> Actor {
        attribution.isProtected ? .protected : .participant(invitee.participant)
    }

    package func perform(_ invitee: OfInvitee.Found, _ hand: Hand) throws -> InputNumber {
        let content = try Input.Content(
            kind: kind, words: words, language: language ?? Language(mostOf: words), sector: sector, area: area,
            agendaItem: item, attribution: attribution)
        let voice = Voice.participant(invitee.participant, invitee.party)
        return try hand.writer.raise(content, by: voice, in: invitee.dialogue, channel: .link)
    }
}

extension Field where Value == String {
    /// The words of an input, whose limits its own refusals tell.
    fileprivate static func wordsOfInput(_ name: String) -> Field {
        Field(name, [FieldNote(name, .text, most: Input.longest)]) { source, faults in
            guard let words = source.text(name) else { return faults.none(name, Input.Refusal.noWords) }
            let length = words.unicodeScalars.count
            if length > Input.longest { faults.add(name, Input.Refusal.tooLong(length, most: Input.longest)) }
            if KhmerText.looksLegacyEncoded(words) { faults.add(name, Input.Refusal.legacyFont) }
            return (words, words)
        }
    }
}

extension Field where Value == AreaCode {
    static func area(_ name: String, or why: any Error) -> Field {
        Field(name, .reference, or: why, words: \.text) { AreaCode($0) }
    }
}
