package import Dialogue

/// Inputs and actions, counted.
package struct CountryFigures: Hashable, Sendable {
    package var inputs = 0
    package var settled = 0
    package var actions = 0
    package var done = 0
    /// Open past their day.
    package var late = 0
    /// Late actions in each province.
    package var lateIn: [Province: Int] = [:]

    package init() {}

    /// With what one more dialogue of `province` has.
    package mutating func add(_ other: CountryFigures, of province: Province) {
        inputs += other.inputs
        settled += other.settled
        actions += other.actions
        done += other.done
        late += other.late
        if other.late > 0 { lateIn[province, default: 0] += other.late }
    }
}

/// What the public may see of one dialogue, counted.
package struct DialogueFigures: Hashable, Sendable {
    package let province: Province
    package let figures: CountryFigures
}

extension Reader {
    /// Of each of these dialogues, from its sitting on; of earlier ones nothing is public.
    package func publicFigures(
        of dialogues: [ID<PartnershipDialogue>], on today: Day
    ) throws -> [ID<PartnershipDialogue>: DialogueFigures] {
        guard !dialogues.isEmpty else { return [:] }
        let shown = Stage.allCases.filter(\.showsInputs).map(\.rawValue)
        let open: SQL = "a.state NOT IN \(list: ActionItem.State.settled) AND a.due_on < \(today)"
        let found = try rows(
            """
            SELECT d.id, d.province, (SELECT count(*) FROM input i WHERE i.dialogue_id = d.id),
                (SELECT count(*) FROM challenge c JOIN input i ON i.challenge_id = c.id
                 WHERE c.dialogue_id = d.id AND c.disposition IS NOT NULL),
                (SELECT count(*) FROM action a WHERE a.dialogue_id = d.id),
                (SELECT count(*) FROM action a WHERE a.dialogue_id = d.id AND a.state = 'done'),
                (SELECT count(*) FROM action a WHERE a.dialogue_id = d.id AND \(open))
            FROM dialogue d WHERE d.id IN \(list: dialogues) AND d.stage IN \(list: shown)
            """
        ) { row in
            let (id, province) = (try row.next(ID<PartnershipDialogue>.self), try row.next(Province.self))
            var figures = CountryFigures()
            figures.inputs = try row.next()
            figures.settled = try row.next()
            figures.actions = try row.next()
            figures.done = try row.next()
            figures.late = try row.next()
            return (id, DialogueFigures(province: province, figures: figures))
        }
        return Dictionary(uniqueKeysWithValues: found)
    }
}
