import Dialogue
import HTTPTypes
import Store

/// `/{province}/{year}/participants/class/{party}/all`: yes to everybody the rule of a class proposes, as far as there
/// are seats; the rest wait. Three hundred people are not ticked one by one.
enum TakeClass {
    static let routes: [Route] = [
        .post("/{province}/{year}/participants/class/{party}/all", .proposeParticipants, take)
    ]

    private static func take(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let party = try ChoosingPages.party(visit)
        let (scope, shelf) = (visit.scope, visit.site.support)
        let form = try await visit.form()
        do {
            return try await visit.act(form) { writer in
                let dialogue = try writer.dialogue(name, for: scope)
                let finder = try CandidateFinder(writer, dialogue, shelf)
                let undecided = try writer.undecided(of: party, in: dialogue.id)
                let taken = try writer.seatsTaken(in: dialogue.id)[party, default: 0]
                let candidates = new(
                    try finder.candidates(of: party), party, finder.settings, taken: taken + undecided.count)
                let free = finder.settings.free(in: party, taken: taken)
                try form.seenList.require(seen(undecided, candidates, free: free))
                let nominees = candidates.compactMap { one -> ID<Nominee>? in
                    if case .nominee(let row, _) = one.source { row.id } else { nil }
                }
                let proposals = try candidates.compactMap { one -> ParticipantProposal? in
                    if case .nominee = one.source { return nil }
                    return try one.proposal(writer, in: dialogue, because: "")
                }
                try writer.take(
                    WholeClass(party, listed: undecided, proposals: proposals, nominees: nominees), in: dialogue)
                return "/\(name)/participants?party=\(party.letter)"
            }
        } catch let refusal as Participant.Refusal {
            return try await refused(visit, refusal.phrase, .unprocessableContent)
        } catch let changed as SeenList.Changed {
            let found = try await ClassPage.find(visit)
            let rows = try await visit.read { try $0.participants(of: found.dialogue.id) }
            let names =
                found.candidates.map { (identity: $0.key, name: $0.name) }
                + rows.compactMap { row in row.calledBy.map { ("participant \(row.id)", $0) } }
            return try await refused(visit, changed.phrase(names), .conflict)
        }
    }

    /// Exactly those a yes would be said to, and whether each has a seat or waits for one: a point more or less may
    /// change that.
    private static func seen(_ listed: [ID<Participant>], _ new: [Candidate], free: Int?) -> SeenList {
        let identities = listed.map { "participant \($0)" } + new.map(\.key)
        let seats = free ?? identities.count
        return SeenList(identities.enumerated().map { ($1, $0 < seats ? "seat" : "waits") })
    }

    private static func refused(
        _ visit: Visit, _ phrase: Phrase, _ status: HTTPResponse.Status
    ) async throws -> Answer {
        let entered = Entered(Form(), faults: [("", phrase)])
        return visit.show(ClassPage.page(visit, try await ClassPage.find(visit), entered), status: status)
    }

    /// Those the rule proposes who are not on the list. Of organisations, which are many and in the order of their
    /// points, as many as there are seats: the others go on standing here, with their points.
    private static func new(
        _ candidates: [Candidate], _ party: ParticipantClass, _ settings: SelectionSettings, taken: Int
    ) -> [Candidate] {
        let all = candidates.filter { $0.verdict.isProposed && $0.listed == nil }
        guard party.selection.basis == .support, let free = settings.free(in: party, taken: taken) else { return all }
        return Array(all.prefix(free))
    }

    /// The offer on the page of the class; nothing where there is nobody to say yes to.
    static func part(_ visit: Visit, _ found: ClassPage.Found) -> HTML? {
        let language = visit.language
        let party = found.party
        let taken = found.taken[party] ?? 0
        let new = new(found.candidates, party, found.settings, taken: taken + found.undecided.count)
        let count = new.count + found.undecided.count
        guard count > 0 else { return nil }
        let free = found.settings.free(in: party, taken: taken)
        let coming = min(count, free ?? count)
        let said: Phrase = party == .communities ? .selectAll(coming) : .acceptAll(coming)
        let waiting: HTML? = coming == count ? nil : "<p>\(.othersWait(count - coming), language)</p>"
        return """
            <form class="confirm card" method="post" \
            action="/\(found.dialogue.name)/participants/class/\(party.letter)/all">\(visit.keyField)
            \(seen(found.undecided, new, free: free).field)
            <h2>\(.wholeClass, language)</h2>
            <p class="count">\(count, language)</p><p>\(.wholeClassMeans, language)</p>\(waiting)
            <div class="actions"><button>\(coming == 0 ? .letAllWait(count) : said, language)</button></div></form>
            """
    }
}
