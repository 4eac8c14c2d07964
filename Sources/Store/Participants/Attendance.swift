package import Dialogue

extension Reader {
    /// The figures of a dialogue, class by class, as the view `counted` counts; of one forum those who belong to it and
    /// what was said under its items.
    package func attendanceByClass(
        of dialogue: ID<PartnershipDialogue>, forum: Forum = .both
    ) throws -> [ParticipantClass: Attendance] {
        let counts = try rows(
            """
            SELECT party, \(sums) FROM counted WHERE dialogue_id = \(dialogue) AND forum IN \(list: forum.tags)
                AND invited + present + unconfirmed > 0
            GROUP BY party
            """
        ) { row in
            let party = try row.next(word: ParticipantClass.self)
            var attendance = Attendance()
            attendance.invited = try row.count()
            attendance.confirmed = try row.count()
            attendance.excused = try row.count()
            attendance.present = try row.count()
            attendance.uninvited = try row.count()
            attendance.unconfirmed = try row.count()
            return (party, attendance)
        }
        var attendance = Dictionary(counts) { first, _ in first }
        try countVoices(of: dialogue, forum, into: &attendance)
        return attendance
    }

    /// Total and women of every figure the view has; until the answer it is the invitee who is counted.
    private var sums: SQL {
        let figures = ["invited", "confirmed", "excused", "present", "uninvited", "unconfirmed"]
        let sums = figures.map { figure in
            let sex = figure == "invited" || figure == "excused" ? "sex_invited" : "sex_in_room"
            return """
                coalesce(sum(\(figure)), 0), coalesce(sum(CASE WHEN \(sex) = 'female' THEN \(figure) ELSE 0 END), 0)
                """
        }
        return SQL(stringLiteral: sums.joined(separator: ", "))
    }

    /// Who spoke, and who was heard without coming: by the voices that are not protected. A protected voice is in no
    /// count of people, so that no difference of two figures leads to it.
    private func countVoices(
        of dialogue: ID<PartnershipDialogue>, _ forum: Forum, into attendance: inout [ParticipantClass: Attendance]
    ) throws {
        try each(
            """
            SELECT coalesce(c.party, i.party), coalesce(c.present, 0),
                count(DISTINCT c.participant_id) + count(DISTINCT CASE WHEN c.participant_id IS NULL THEN v.name END),
                count(DISTINCT CASE WHEN c.sex_in_room = 'female' THEN c.participant_id END)
                    + count(DISTINCT CASE WHEN c.participant_id IS NULL AND v.sex = 'female' THEN v.name END)
            FROM input i JOIN input_voice v ON v.input_id = i.id
            LEFT JOIN counted c ON c.participant_id = v.participant_id
            LEFT JOIN agenda_item a ON a.id = i.agenda_item_id
            WHERE i.dialogue_id = \(dialogue) AND NOT (\(isUnderProtection)) AND coalesce(c.party, i.party) IS NOT NULL
                AND coalesce(c.unconfirmed, 0) = 0 AND coalesce(a.forum, \(Forum.both)) IN \(list: forum.tags)
                AND coalesce(c.forum, \(Forum.both)) IN \(list: forum.tags)
            GROUP BY 1, 2
            """
        ) { row in
            let party = try row.next(word: ParticipantClass.self)
            let isPresent: Bool = try row.next()
            let count = try row.count()
            if isPresent {
                attendance[party, default: Attendance()].spoke = count
            } else {
                attendance[party, default: Attendance()].wrote = count
            }
        }
    }

    /// The figures of a whole dialogue.
    package func attendance(of dialogue: ID<PartnershipDialogue>) throws -> Attendance {
        try attendanceByClass(of: dialogue).values.sum
    }

    /// The bodies that sent somebody who came, in protocol order: the administration from the top, then partners and
    /// society; within a kind by name.
    package func bodiesPresent(at dialogue: ID<PartnershipDialogue>, forum: Forum = .both) throws -> [Body] {
        let bodies = try rows(
            """
            SELECT b.id, b.name_km, b.name_en, b.acronym, b.kind, b.province FROM body b WHERE b.id IN
                (SELECT body_id FROM counted WHERE dialogue_id = \(dialogue) AND present = 1
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
            SELECT body_id, count(*), coalesce(sum(present), 0)
            FROM counted WHERE body_id IS NOT NULL AND invited = 1 AND dialogue_id IN \(earlier)
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

extension Row {
    /// Total and women, one after the other.
    mutating func count() throws -> Attendance.Count {
        Attendance.Count(total: try next(), women: try next())
    }
}
