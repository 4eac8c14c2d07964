import Dialogue
import Store

/// Somebody the rule of a class looks at: what it says, and whether they are on the list already.
struct Candidate: Sendable {
    enum Source: Sendable {
        /// As the support data name it; the body we know it as, and how we call it.
        case organisation(SupportOrganisation, body: ID<Body>?, called: Bilingual?)
        case body(Body)
        /// An office that is there, or will be made for the unit when it is proposed.
        case unit(Area, OfficeRow?)
        case office(OfficeRow)
        case nominee(NomineeRow, NominationRow)
    }

    let source: Source
    let verdict: Verdict
    var score: SupportScore?
    /// Who they are on the list, where they are.
    let listed: Participant?

    /// What a form sends for them; the same from page to page.
    var key: String {
        switch source {
        case .organisation(let organisation, _, _): "organisation \(organisation.key)"
        case .body(let body): "body \(body.id)"
        case .unit(let area, _): "unit \(area.code)"
        case .office(let row): "office \(row.id)"
        case .nominee(let row, _): "nominee \(row.id)"
        }
    }

    var name: Bilingual {
        switch source {
        case .organisation(let organisation, _, let ours): ours ?? organisation.name
        case .body(let body): body.name
        case .unit(let area, let office): office?.holding?.person.name ?? area.fullName
        case .office(let row): row.holding?.person.name ?? row.office.title
        case .nominee(let row, _): row.nominee.name
        }
    }

    /// What is said below the name.
    var detail: Bilingual? {
        switch source {
        case .organisation, .body: nil
        case .unit(_, let office): office?.office.title
        case .office(let row): row.holding == nil ? nil : row.office.title
        case .nominee(_, let request): request.addressee
        }
    }

    /// Every name they may be looked for by.
    var names: [String] {
        var all = [name, detail]
        if case .organisation(let organisation, _, _) = source { all.append(organisation.name) }
        return all.compactMap(\.self).flatMap { [$0.khmer, $0.english] }.compactMap(\.self)
    }

    /// Proposed before the others, by points, else as they came.
    static func ordered(_ candidates: [Candidate]) -> [Candidate] {
        // Numbers are cheap to move about; candidates are not.
        let ranks = candidates.enumerated().map { place, one in
            (isProposed: one.verdict.isProposed, points: one.score?.points ?? 0, place: place)
        }
        return ranks.sorted { one, other in
            if one.isProposed != other.isProposed { return one.isProposed }
            return one.points == other.points ? one.place < other.place : one.points > other.points
        }.map { candidates[$0.place] }
    }
}

extension Candidate {
    /// How they come on the list.
    func proposal(_ writer: Writer, in dialogue: PartnershipDialogue, because reason: String) throws
        -> ParticipantProposal
    {
        let overriding = verdict.isProposed ? nil : reason
        switch source {
        case .organisation(let organisation, let known, _):
            let body =
                try known ?? writer.insert(Body(id: ID(0), name: organisation.name, kind: organisation.kind))
            return ParticipantProposal(
                party: organisation.kind.participantClass, card: try Participant.Card(body: body), score: score,
                overriding: overriding)
        case .body(let body):
            return ParticipantProposal(
                party: body.kind.participantClass, card: try Participant.Card(body: body.id), overriding: overriding)
        case .unit(let area, _):
            let office =
                area.level == .commune
                ? try writer.chiefOffice(of: area, in: dialogue.province)
                : try writer.districtOffices(of: dialogue.province).first { $0.office.area == area.code }
            guard let office else { throw StoreError.missing }
            return try Self.proposal(of: office, overriding: overriding)
        case .office(let row):
            return try Self.proposal(of: row, overriding: overriding)
        case .nominee:
            // Named people are taken up with their nomination.
            throw StoreError.missing
        }
    }

    private static func proposal(of row: OfficeRow, overriding: String?) throws -> ParticipantProposal {
        let party: ParticipantClass =
            switch row.office.kind {
            case .districtGovernor: .districtGovernors
            case .communeChief: .communeChiefs
            default: .council
            }
        return ParticipantProposal(party: party, card: try row.card, office: row.id, overriding: overriding)
    }
}
