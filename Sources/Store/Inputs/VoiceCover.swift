package import Dialogue

/// Of inputs (alias i): whose voice the public may know by its class alone, because they chose so or because they named
/// no body to stand for them.
let isUnderProtection: SQL = """
    i.attribution = 'party' OR (i.attribution = 'body' AND NOT EXISTS (SELECT 1 FROM input_voice w
        JOIN participant q ON q.id = w.participant_id WHERE w.input_id = i.id AND q.body_id IS NOT NULL))
    """

extension Reader {
    /// What may be told of the protected voices of a dialogue, as things stand.
    package func voiceCover(of dialogue: ID<PartnershipDialogue>) throws -> VoiceCover {
        VoiceCover(
            try rows(
                """
                SELECT party, substr(area, 1, 4), count(*) FROM counted
                WHERE dialogue_id = \(dialogue) AND present = 1 GROUP BY party, substr(area, 1, 4)
                """
            ) { row in
                let party = try row.next(word: ParticipantClass.self)
                let area = try row.next(String?.self).flatMap { AreaCode($0) }
                return VoiceCover.Group(party: party, district: area?.district, present: try row.next())
            })
    }
}

extension InputRow {
    /// The same as the public may see it.
    package func told(under cover: VoiceCover) -> InputRow {
        guard case .party(let party) = speaker else { return self }
        let told = cover.told(party, input.content.area)
        var row = self
        row.speaker = .party(told.party)
        if told.area != input.content.area { row.areaName = nil }
        return row
    }
}

/// The class and the area of an input (alias i) as open data tells them; what is not told is not found by it either.
extension VoiceCover {
    var party: SQL {
        "CASE WHEN (\(isUnderProtection)) AND i.party NOT IN \(list: classes.map(\.rawValue).sorted() + [""]) "
            + "THEN NULL ELSE i.party END"
    }

    var area: SQL {
        var told: SQL = "1 = 0"
        for (party, areas) in districts.sorted(by: { $0.key < $1.key }) where !areas.isEmpty {
            told = told + " OR (i.party = \(party) AND i.area IN \(list: areas.sorted()))"
        }
        return "CASE WHEN (\(isUnderProtection)) AND NOT (\(told)) THEN NULL ELSE i.area END"
    }
}
