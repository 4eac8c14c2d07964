package import Dialogue

extension Reader {
    /// The figures of a dialogue, class by class: invited, confirmed and present; who spoke is counted elsewhere.
    package func attendanceByClass(
        of dialogue: ID<PartnershipDialogue>, forum: Forum = .both
    ) throws -> [ParticipantClass: Attendance] {
        let counts = try rows(
            """
            SELECT party,
                count(*), coalesce(sum(CASE WHEN sex = 'female' THEN 1 ELSE 0 END), 0),
                coalesce(sum(CASE WHEN answer IN ('yes', 'stand_in') THEN 1 ELSE 0 END), 0),
                coalesce(sum(CASE WHEN answer IN ('yes', 'stand_in') AND room_sex = 'female' THEN 1 ELSE 0 END), 0),
                coalesce(sum(CASE WHEN arrived_at IS NOT NULL THEN 1 ELSE 0 END), 0),
                coalesce(sum(CASE WHEN arrived_at IS NOT NULL AND room_sex = 'female' THEN 1 ELSE 0 END), 0)
            FROM (SELECT party, sex, answer, arrived_at,
                    CASE WHEN answer = 'stand_in' THEN stand_in_sex ELSE sex END AS room_sex
                  FROM participant WHERE dialogue_id = \(dialogue) AND released_at IS NOT NULL
                    AND forum IN \(list: forum.tags)) invited
            GROUP BY party
            """
        ) { row in
            let party = try row.next(word: ParticipantClass.self)
            var attendance = Attendance()
            attendance.invited = Attendance.Count(total: try row.next(), women: try row.next())
            attendance.confirmed = Attendance.Count(total: try row.next(), women: try row.next())
            attendance.present = Attendance.Count(total: try row.next(), women: try row.next())
            return (party, attendance)
        }
        return Dictionary(counts) { first, _ in first }
    }

    /// The figures of a whole dialogue.
    package func attendance(of dialogue: ID<PartnershipDialogue>) throws -> Attendance {
        try attendanceByClass(of: dialogue).values.reduce(into: Attendance()) { sum, part in
            sum.invited += part.invited
            sum.confirmed += part.confirmed
            sum.present += part.present
        }
    }

    /// The bodies that sent somebody who came, in protocol order: the administration from the top, then partners and
    /// society; within a kind by name.
    package func bodiesPresent(at dialogue: ID<PartnershipDialogue>, forum: Forum = .both) throws -> [Body] {
        let bodies = try rows(
            """
            SELECT b.id, b.name_km, b.name_en, b.acronym, b.kind, b.province FROM body b WHERE b.id IN
                (SELECT body_id FROM participant WHERE dialogue_id = \(dialogue) AND arrived_at IS NOT NULL
                    AND forum IN \(list: forum.tags))
            ORDER BY b.name_km, b.name_en, b.id
            """, Body.init)
        return Body.Kind.inProtocolOrder.flatMap { kind in bodies.filter { $0.kind == kind } }
    }

    /// What is known of bodies from the province's earlier dialogues, for the support score: how often they were
    /// invited and came, what they promised and kept.
    package func records(before dialogue: PartnershipDialogue) throws -> [ID<Body>: SupportScore.Record] {
        let earlier: SQL = """
            (SELECT id FROM dialogue WHERE province = \(dialogue.province) AND id <> \(dialogue.id)
             AND opens_on < \(dialogue.plan.opensOn))
            """
        let invited = try rows(
            """
            SELECT body_id, count(*), coalesce(sum(CASE WHEN arrived_at IS NOT NULL THEN 1 ELSE 0 END), 0)
            FROM participant WHERE body_id IS NOT NULL AND released_at IS NOT NULL AND dialogue_id IN \(earlier)
            GROUP BY body_id
            """
        ) { row in (try row.next(ID<Body>.self), invited: try row.next(Int.self), attended: try row.next(Int.self)) }
        let promised = try rows(
            """
            SELECT body_id, count(*), coalesce(sum(CASE WHEN state = 'done' THEN 1 ELSE 0 END), 0)
            FROM action WHERE dialogue_id IN \(earlier) GROUP BY body_id
            """
        ) { row in (try row.next(ID<Body>.self), promised: try row.next(Int.self), kept: try row.next(Int.self)) }
        let promises = Dictionary(promised.map { ($0.0, $0) }) { first, _ in first }
        let comings = Dictionary(invited.map { ($0.0, $0) }) { first, _ in first }
        return Dictionary(
            uniqueKeysWithValues: Set(promises.keys).union(comings.keys).map { body in
                let came = comings[body]
                let kept = promises[body]
                return (
                    body,
                    SupportScore.Record(
                        attended: came?.attended ?? 0, invited: came?.invited ?? 0, kept: kept?.kept ?? 0,
                        promised: kept?.promised ?? 0)
                )
            })
    }
}

extension Attendance.Count {
    static func += (left: inout Attendance.Count, right: Attendance.Count) {
        left.total += right.total
        left.women += right.women
    }
}
