import Dialogue
import Store

/// `/{province}/{year}/participants/balance`: who they are together against what the province wants, from the proposal
/// to the room, and the fewest changes that would repair it (product §3).
enum BalancePage {
    static let routes: [Route] = [
        .get("/{province}/{year}/participants/balance", .seeParticipants, show),
        .post("/{province}/{year}/participants/balance/change", .proposeParticipants, change),
    ]

    private static func show(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let found = try await visit.read { try MeasuredBalance($0, $0.dialogue(name, for: scope)) }
        return visit.show(page(visit, found))
    }

    /// One of the changes that were proposed.
    private static func change(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let form = try await visit.form()
        let nominee: ID<Nominee>? = form.id("nominee")
        let known: ID<Participant>? = form.id("participant")
        let leaving: ID<Participant>? = form.id("leaving")
        guard
            let incoming = nominee.map(BalanceChange.Incoming.nominee) ?? known.map(BalanceChange.Incoming.participant)
        else { throw StoreError.missing }
        do {
            return try await visit.act(form) { writer in
                try writer.mend(
                    BalanceChange(incoming: incoming, leaving: leaving), in: writer.dialogue(name, for: scope))
                return "/\(name)/participants/balance"
            }
        } catch let refusal as Participant.Refusal {
            let found = try await visit.read { try MeasuredBalance($0, $0.dialogue(name, for: scope)) }
            return visit.show(page(visit, found, refusal.phrase), status: .unprocessableContent)
        }
    }

    private static func page(_ visit: Visit, _ found: MeasuredBalance, _ refusal: Phrase? = nil) -> Page {
        let language = visit.language
        let base = "/\(found.dialogue.name)/participants"
        let settle: HTML? =
            visit.may(.proposeParticipants)
            ? """
            <a class="button quiet" href="/\(found.dialogue.province.short)/choosing">\(.balanceTargets, language)</a>
            """ : nil
        let isOpen = found.dialogue.stage <= .inSession
        let drawing = BalanceDrawing(found: found, inFull: visit.may(.proposeParticipants), language: language)
        let repair: HTML? =
            isOpen && visit.may(.proposeParticipants)
            ? BalanceRepairPart(found: found, visit: visit).html : nil
        return visit.page(
            of: found.dialogue, .participants, .balance,
            """
            \(visit.refused(refusal))
            <h1>\(.balance, language)</h1><p>\(.balanceMeans, language)</p>
            <p class="actions">\(settle)
            <a class="button quiet" href="\(base)/rules">\(.rulesOfChoosing, language)</a></p>
            \(BalanceWarning(found: found, language: language).html)
            \(repair)
            \(drawing.html)
            """)
    }
}

/// The balance of a dialogue at every stage, read at one moment.
struct MeasuredBalance: Sendable {
    let dialogue: PartnershipDialogue
    let settings: SelectionSettings
    let districts: [Area]
    let rows: [BalanceRow]
    let nominees: [(NomineeRow, NominationRow)]
    /// Whether the places nominees live in are rural.
    let rural: [AreaCode: Bool]

    init(_ reader: Reader, _ dialogue: PartnershipDialogue) throws {
        self.dialogue = dialogue
        settings = try reader.selectionSettings(of: dialogue.province)
        districts = try reader.districts(of: dialogue.province)
        rows = try reader.balanceRows(of: dialogue.id)
        nominees = try reader.nominations(of: dialogue.id).flatMap { request in
            request.nominees.filter { $0.participant == nil }.map { ($0, request) }
        }
        rural = try reader.ruralAreas(Set(nominees.compactMap { $0.nominee.area ?? $1.request.area }))
    }

    func balance(of people: [Balance.Person]) -> Balance {
        Balance(people: people, targets: settings.targets, districts: districts.map(\.code))
    }

    func balance(at stage: BalanceStage) -> Balance {
        balance(of: rows.filter { stage.includes($0.participant) }.map { $0.person(at: stage) })
    }

    var chosenRows: [BalanceRow] { rows.filter(\.isChosen) }
    /// Those who come as things stand.
    var chosen: Balance { balance(of: chosenRows.map { $0.person() }) }

    /// Who could come in, the ones who wait longest first: the waiting list, those proposed, those only named.
    var pool: [(key: PoolKey, person: Balance.Person)] {
        let waiting = rows.filter { $0.participant.standing == .proposed && $0.choice.selectedAt == nil }
            .sorted { left, right in
                let (one, other) = (left.choice.waiting ?? Int.max, right.choice.waiting ?? Int.max)
                let (points, others) = (left.row.points ?? 0, right.row.points ?? 0)
                return (one, -points, left.participant.number) < (other, -others, right.participant.number)
            }
        return waiting.map { (.participant($0.row), $0.person()) }
            + nominees.map { row, request in
                let nominee = row.nominee
                let area = nominee.area ?? request.request.area
                return (
                    .nominee(row, request),
                    Balance.Person(
                        party: request.request.party, sex: nominee.sex, district: area?.district,
                        isRural: area.flatMap { rural[$0] }, marks: nominee.marks)
                )
            }
    }

    enum PoolKey: Sendable {
        case participant(ParticipantRow)
        case nominee(NomineeRow, NominationRow)
    }

    var repair: BalanceRepair {
        let chosen = chosenRows
        // A governor comes by office, and who has the invitation is not sent home.
        let mayLeave = chosen.indices.filter { place in
            chosen[place].participant.party != .districtGovernors && !chosen[place].participant.isInvited
        }
        return BalanceRepair(
            of: self.chosen, mayLeave: mayLeave, candidates: pool.map(\.person), seats: settings.seats)
    }
}
