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

    /// The dialogues of a province that opened before this one.
    package func dialogues(before dialogue: PartnershipDialogue) throws -> [ID<PartnershipDialogue>] {
        try rows(
            """
            SELECT id FROM dialogue WHERE province = \(dialogue.province) AND id <> \(dialogue.id)
                AND opens_on < \(dialogue.plan.opensOn) ORDER BY id
            """
        ) { try $0.next() }
    }

    /// What is known of bodies from dialogues, for the support score: how often they were invited and came, what they
    /// promised and kept.
    package func records(
        of dialogues: [ID<PartnershipDialogue>]
    ) throws -> [ID<PartnershipDialogue>: [ID<Body>: SupportScore.Record]] {
        var records: [ID<PartnershipDialogue>: [ID<Body>: SupportScore.Record]] = [:]
        try each(
            """
            SELECT dialogue_id, body_id, count(*), coalesce(sum(CASE WHEN arrived_at IS NOT NULL THEN 1 ELSE 0 END), 0)
            FROM participant
            WHERE body_id IS NOT NULL AND released_at IS NOT NULL AND dialogue_id IN \(list: dialogues)
            GROUP BY dialogue_id, body_id
            """
        ) { row in
            let (dialogue, body): (ID<PartnershipDialogue>, ID<Body>) = (try row.next(), try row.next())
            let (invited, attended): (Int, Int) = (try row.next(), try row.next())
            records[dialogue, default: [:]][body, default: .init()] += .init(attended: attended, invited: invited)
        }
        try each(
            """
            SELECT dialogue_id, body_id, count(*), coalesce(sum(CASE WHEN state = 'done' THEN 1 ELSE 0 END), 0)
            FROM action WHERE dialogue_id IN \(list: dialogues) GROUP BY dialogue_id, body_id
            """
        ) { row in
            let (dialogue, body): (ID<PartnershipDialogue>, ID<Body>) = (try row.next(), try row.next())
            let (promised, kept): (Int, Int) = (try row.next(), try row.next())
            records[dialogue, default: [:]][body, default: .init()] += .init(kept: kept, promised: promised)
        }
        return records
    }
}

extension SupportScore.Record {
    package static func += (left: inout Self, right: Self) {
        left = Self(
            attended: left.attended + right.attended, invited: left.invited + right.invited,
            kept: left.kept + right.kept, promised: left.promised + right.promised)
    }
}

extension Attendance.Count {
    static func += (left: inout Attendance.Count, right: Attendance.Count) {
        left.total += right.total
        left.women += right.women
    }
}
