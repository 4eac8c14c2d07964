package import Dialogue

extension Reader {
    /// Inputs, actions and what became of them in one dialogue.
    package func dialogueFigures(of id: ID<PartnershipDialogue>, on today: Day) throws -> CountryFigures {
        var figures = CountryFigures()
        (figures.inputs, figures.settled) = try row(
            """
            SELECT count(*), count(c.disposition) FROM input i LEFT JOIN challenge c ON c.id = i.challenge_id
            WHERE i.dialogue_id = \(id)
            """
        ) { (try $0.next(), try $0.next()) }
        (figures.actions, figures.done, figures.late) = try row(
            """
            SELECT count(*), coalesce(sum(CASE WHEN state = 'done' THEN 1 ELSE 0 END), 0),
                coalesce(sum(CASE WHEN state NOT IN ('done', 'cannot') AND due_on < \(today) THEN 1 ELSE 0 END), 0)
            FROM action WHERE dialogue_id = \(id)
            """
        ) { (try $0.next(), try $0.next(), try $0.next()) }
        return figures
    }
}
