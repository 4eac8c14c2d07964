package import Dialogue
import Khmer

/// The keys by which names are found and taken for the same.
package enum NameKeys {
    package static func name(_ text: String, isAlias: Bool = false) -> NameCard.Name {
        NameCard.Name(folded: KhmerText.fold(text), roman: KhmerText.romanKey(text), isAlias: isAlias)
    }

    /// The name of a body as a list writes it, so that spellings of one are the same: without points, the acronym in
    /// brackets behind it, «the» before it.
    package static func body(_ text: String) -> String {
        var plain = KhmerText.fold(text)
        if plain.hasSuffix(")"), let open = plain.lastIndex(of: "("), open > plain.startIndex {
            plain = String(plain[..<open])
        }
        var letters = ""
        for sign in plain {
            if sign == "." || sign == "'" || sign == "’" { continue }
            if sign == "&" {
                letters += " and "
            } else {
                letters.append(sign.isLetter || sign.isNumber || !sign.isASCII ? sign : " ")
            }
        }
        var words = letters.split(separator: " ").map { $0 == "organization" ? "organisation" : $0 }
        if words.first == "the" { words.removeFirst() }
        return words.isEmpty ? KhmerText.fold(text) : words.joined(separator: " ")
    }

    /// An acronym as it is compared; of three letters at least.
    package static func acronym(_ text: String) -> String? {
        let letters = KhmerText.fold(text).filter { $0.isLetter || $0.isNumber }.uppercased()
        return letters.unicodeScalars.count >= 3 ? letters : nil
    }

    /// Everybody of a kind a scope may see, as they are compared.
    package static func cards(_ kind: Merge.Kind, _ reader: Reader, for scope: Scope) throws -> [NameCard] {
        let contacts = try reader.contactKeys(kind, for: scope)
        switch kind {
        case .bodies:
            return try reader.bodyRows(for: scope).map { card($0, contacts[$0.id.number]) }
        case .persons:
            return try reader.persons(for: scope).map { card($0, contacts[$0.id.number]) }
        }
    }

    package static func card(_ row: BodyRow, _ contacts: (phones: [String], emails: [String])?) -> NameCard {
        let names = [row.body.name.khmer, row.body.name.english].compactMap(\.self).map { name($0) }
        let acronyms = ([row.body.acronym] + row.aliases.map { $0.name.isAcronym ? $0.name : nil }).compactMap(\.self)
        return NameCard(
            number: row.id.number, names: names + row.aliases.map { name($0.name, isAlias: true) },
            acronyms: acronyms.compactMap(acronym), phones: contacts?.phones ?? [], emails: contacts?.emails ?? [],
            // A body of the country may be the one a province typed in; two of one province may be one.
            home: row.body.province.flatMap { Int64($0.code) })
    }

    package static func card(_ row: PersonRow, _ contacts: (phones: [String], emails: [String])?) -> NameCard {
        let names = [row.person.name.khmer, row.person.name.english].compactMap(\.self).map { name($0) }
        return NameCard(
            number: row.id.number, names: names, phones: contacts?.phones ?? [], emails: contacts?.emails ?? [],
            home: row.posts.first { $0.to == nil }?.body.number, sex: row.person.sex)
    }
}

extension String {
    /// Written in capitals and short, as acronyms are.
    fileprivate var isAcronym: Bool {
        let scalars = unicodeScalars
        return (2...12).contains(scalars.count) && scalars.allSatisfy { $0.value < 0x80 && !($0.value > 0x60) }
    }
}
