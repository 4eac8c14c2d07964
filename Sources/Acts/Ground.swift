package import Dialogue
package import Store

/// Where an act takes place. "Not yours" and "not there" are the same answer: `StoreError.missing`.
package protocol Ground: Sendable {
    associatedtype Found: Sendable
    func find(_ reader: Reader, _ caller: Caller) throws -> Found
}

/// A dialogue of the province somebody works for.
package struct OfDialogue: Ground {
    package let name: DialogueName

    package func find(_ reader: Reader, _ caller: Caller) throws -> PartnershipDialogue {
        guard case .account(let visitor) = caller else { throw StoreError.missing }
        return try reader.dialogue(name, for: visitor.scope)
    }
}

extension Field where Value == OfDialogue {
    /// `/{province}/{year}`; what names no possible dialogue is not there.
    package static var dialogue: Field {
        Field("at", [FieldNote("province", .text), FieldNote("year", .number)]) { source, faults in
            let (province, year) = (source.text("province") ?? "", source.text("year") ?? "")
            guard let name = DialogueName(province: province, year: year) else {
                return faults.none("year", StoreError.missing)
            }
            return (OfDialogue(name: name), name.description)
        }
    }
}

/// What an account may reach, where the act names the rows itself.
package struct OfScope: Ground {
    package func find(_ reader: Reader, _ caller: Caller) throws -> Scope {
        guard case .account(let visitor) = caller else { throw StoreError.missing }
        return visitor.scope
    }
}

extension Field where Value == OfScope {
    package static var scope: Field { Field("at", []) { _, _ in (OfScope(), "") } }
}

/// Whom a personal link invites; the link says it, nothing in the act does.
package struct OfInvitee: Ground {
    package struct Found: Sendable {
        package let participant: ID<Participant>
        package let party: ParticipantClass
        package let dialogue: PartnershipDialogue
    }

    package func find(_ reader: Reader, _ caller: Caller) throws -> Found {
        guard case .link(.invitee, let hash) = caller else { throw StoreError.missing }
        let (participant, party, dialogue) = try reader.voice(linkHash: hash)
        return Found(participant: participant, party: party, dialogue: dialogue)
    }
}

extension Field where Value == OfInvitee {
    package static var invitee: Field { Field("at", []) { _, _ in (OfInvitee(), "") } }
}
