import Dialogue
import Store

/// Finds everybody the rule of a class looks at, each with what the rule says.
struct CandidateFinder {
    let reader: Reader
    let dialogue: PartnershipDialogue
    let settings: SelectionSettings
    let agenda: Agenda
    private let shelf: SupportShelf
    private let byBody: [ID<Body>: Participant]
    private let byOffice: [ID<Office>: Participant]
    private let byID: [ID<Participant>: Participant]

    init(_ reader: Reader, _ dialogue: PartnershipDialogue, _ shelf: SupportShelf) throws {
        self.reader = reader
        self.dialogue = dialogue
        self.shelf = shelf
        settings = try reader.selectionSettings(of: dialogue.province)
        agenda = try reader.agenda(of: dialogue)
        let rows = try reader.participants(of: dialogue.id)
        byBody = Dictionary(
            rows.compactMap { row in row.participant.card.body.map { ($0, row.participant) } }
        ) { first, _ in first }
        byOffice = Dictionary(
            rows.compactMap { row in row.office.map { ($0, row.participant) } }
        ) { first, _ in first }
        byID = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.participant) })
    }

    func candidates(of party: ParticipantClass) throws -> [Candidate] {
        let found =
            switch party {
            case .council: try council()
            case .departments: try departments()
            case .districtGovernors: try districtGovernors()
            case .councilAssociations: try associations()
            case .communeChiefs: try communeChiefs()
            case .partners, .society: try organisations(of: party)
            case .communities: try nominees(of: .communities)
            }
        return Candidate.ordered(found)
    }

    private var province: Province { dialogue.province }

    /// Those the Chair named, then the offices in the Council nobody has named.
    private func council() throws -> [Candidate] {
        let bodies = try reader.bodies(for: .province(province)).filter {
            $0.kind == .provincialAdministration && $0.province == province
        }
        let offices = try reader.offices(of: bodies.map(\.id)).filter { $0.office.kind != .governor }
        return try nominees(of: .council)
            + offices.map { row in
                Candidate(source: .office(row), verdict: .nominated(false), listed: byOffice[row.id])
            }
    }

    private func departments() throws -> [Candidate] {
        let bodies = try reader.bodies(for: .province(province)).filter {
            $0.kind.participantClass == .departments
        }
        let fields = try reader.fields(of: bodies.map(\.id))
        return bodies.map { body in
            Candidate(
                source: .body(body), verdict: .department(fields: fields[body.id] ?? [], agenda: agenda.sectors),
                listed: byBody[body.id])
        }
    }

    private func districtGovernors() throws -> [Candidate] {
        let offices = try reader.governorOffices(of: province)
        return try reader.districts(of: province).map { district in
            let office = offices.first { $0.office.area == district.code }
            return Candidate(
                source: .unit(district, office), verdict: .proposed(.byOffice),
                listed: office.flatMap { byOffice[$0.id] })
        }
    }

    private func associations() throws -> [Candidate] {
        let named = try nominees(of: .councilAssociations)
        let naming = Set(
            named.compactMap { one in
                if case .nominee(_, let request) = one.source { request.body } else { nil }
            })
        let bodies = try reader.bodies(for: .province(province)).filter { $0.kind == .councilAssociation }
        return named
            + bodies.filter { !naming.contains($0.id) }.map { body in
                Candidate(source: .body(body), verdict: .nominated(false), listed: byBody[body.id])
            }
    }

    private func communeChiefs() throws -> [Candidate] {
        let requirements = try reader.communeRequirements(of: dialogue.id)
        let offices = try reader.chiefOffices(of: province)
        return try reader.communes(of: province).map { commune in
            let office = offices[commune.code]
            return Candidate(
                source: .unit(commune, office),
                verdict: .communeChief(of: commune.code, requirements: requirements),
                listed: office.flatMap { byOffice[$0.id] })
        }
    }

    private func nominees(of party: ParticipantClass) throws -> [Candidate] {
        try reader.nominations(of: dialogue.id, party: party).flatMap { request in
            request.nominees.map { row in
                Candidate(
                    source: .nominee(row, request), verdict: .nominated(true),
                    listed: row.participant.flatMap { byID[$0] })
            }
        }
    }

    /// Partners (f) or society (h) of the imported support, and bodies we know that no import speaks of.
    private func organisations(of party: ParticipantClass) throws -> [Candidate] {
        let bodies = try reader.bodies(for: .province(province))
        let names = try reader.bodyNames(for: province)
        let byName = Dictionary(
            names.flatMap { known in SupportShelf.keys(known.name).map { ($0, known) } }
        ) { first, _ in first }
        let byID = Dictionary(names.map { ($0.id, $0) }) { first, _ in first }
        let called = Dictionary(bodies.map { ($0.id, $0.name) }) { first, _ in first }
        let confirmed = try reader.confirmedSupport(for: province)
        let records = try reader.records(before: dialogue)
        var met: Set<ID<Body>> = []
        let scored = try shelf.scored(
            party, for: province, agenda: agenda.sectors, year: dialogue.plan.opensOn.year, weights: settings.weights,
            reader)
        let supporting = scored.map { one in
            let known = one.known
            let organisation = known.organisation
            let body =
                confirmed[organisation.key].flatMap { byID[$0] } ?? known.keys.compactMap { byName[$0] }.first
            if let body { met.insert(body.id) }
            let isGone = body.map { !$0.isThere } ?? false
            let score = body.flatMap { records[$0.id] }.map { one.score.with($0) } ?? one.score
            return Candidate(
                source: .organisation(organisation, body: body?.id, called: body.flatMap { called[$0.id] }),
                verdict: isGone
                    ? .notProposed(.noLongerThere) : .organisation(score, minimum: settings.minimumScore),
                score: score, listed: body.flatMap { byBody[$0.id] })
        }
        let others = bodies.filter { $0.kind.participantClass == party && !met.contains($0.id) }.map { body in
            let score = score(of: records[body.id])
            return Candidate(
                source: .body(body), verdict: .organisation(score, minimum: settings.minimumScore), score: score,
                listed: byBody[body.id])
        }
        return supporting + others
    }

    /// Of a body that no import speaks of.
    private func score(of record: SupportScore.Record?) -> SupportScore {
        SupportScore(
            evidence: [], record: record ?? SupportScore.Record(), agenda: agenda.sectors,
            year: dialogue.plan.opensOn.year, weights: settings.weights)
    }
}
