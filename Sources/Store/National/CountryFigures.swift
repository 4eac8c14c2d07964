package import Dialogue

/// What the front page counts: only what the public may see of each dialogue.
package struct CountryFigures: Hashable, Sendable {
    package var inputs = 0
    package var settled = 0
    package var actions = 0
    package var done = 0
    package var late = 0
    /// Late actions in each province.
    package var lateIn: [Province: Int] = [:]
}

extension Reader {
    /// Counts inputs and actions of every dialogue from its sitting on; late is what is open past its day.
    package func countryFigures(on today: Day, of province: Province? = nil) throws -> CountryFigures {
        var figures = CountryFigures()
        let within: SQL = province.map { "AND d.province = \($0)" } ?? ""
        let shown: SQL = "d.stage IN ('in_session', 'reporting', 'published', 'follow_up', 'closed')"
        (figures.inputs, figures.settled) = try row(
            """
            SELECT count(*), count(c.disposition) FROM input i JOIN dialogue d ON d.id = i.dialogue_id
            LEFT JOIN challenge c ON c.id = i.challenge_id WHERE \(shown) \(within)
            """
        ) { (try $0.next(), try $0.next()) }
        let perProvince = try rows(
            """
            SELECT d.province, count(*), coalesce(sum(CASE WHEN a.state = 'done' THEN 1 ELSE 0 END), 0),
                coalesce(sum(CASE WHEN a.state NOT IN ('done', 'cannot') AND a.due_on < \(today)
                    THEN 1 ELSE 0 END), 0)
            FROM action a JOIN dialogue d ON d.id = a.dialogue_id WHERE \(shown) \(within) GROUP BY d.province
            """
        ) { row in
            (
                province: try row.next(Province.self), all: try row.next(Int.self), done: try row.next(Int.self),
                late: try row.next(Int.self)
            )
        }
        for count in perProvince {
            figures.actions += count.all
            figures.done += count.done
            figures.late += count.late
            if count.late > 0 { figures.lateIn[count.province] = count.late }
        }
        return figures
    }
}
