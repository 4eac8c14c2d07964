package import Dialogue
import Store
import Web

/// A dialogue of Battambang with a small record: two bodies, three inputs, two challenges.
///
/// BTB-26-001 (by a woman of the health department, named) and BTB-26-002 (a protected voice) are joined in the first
/// challenge, BTB-26-003 (by a name the clerk wrote down) stands in the second.
package struct WorldRecord: Sendable {
    package let name: DialogueName
    package let department: ID<Body>
    package let association: ID<Body>
    package let first: ID<Challenge>
    package let second: ID<Challenge>

    package static let openWords = "មណ្ឌលសុខភាពខ្វះទឹកស្អាត"
    package static let hiddenName = "សុខ លាក់មុខ"
    package static let typedName = "វណ្ណ ដារា"
}

extension World {
    /// The dialogue while it sits; nothing is settled.
    package func sitting() async throws -> WorldRecord {
        try await act { writer in
            let plan = try PartnershipDialogue.Plan(
                title: Bilingual("កិច្ចសន្ទនាភាពជាដៃគូ ឆ្នាំ២០២៦", "Partnership Dialogue 2026"), opensOn: "2026-11-20",
                endsOn: "2026-11-20", startsAt: TimeOfDay(minutes: 480), endsAt: TimeOfDay(minutes: 1020),
                venue: Bilingual("សាលាខេត្ត", "Provincial hall"), hostForum: nil)
            let planned = try writer.plan(plan, of: Self.battambang, agenda: [])
            try writer.run("UPDATE dialogue SET stage = \(Stage.inSession) WHERE id = \(planned.id)")
            return try writer.record(of: try writer.dialogue(planned.id))
        }
    }

    /// The same after the report: one action of the department (BTB-26-A01, due 20 December 2026), the second
    /// challenge unresolved, and a link for the department.
    package func followingUp() async throws -> WorldRecord {
        let record = try await reporting()
        try await act { writer in
            try writer.publishReport(of: record.name, for: .country) { report, language in
                try PublishedReport.kept(report, on: "2026-11-23", in: language)
            }
        }
        let links = site.links
        try await act { writer in
            try writer.beginFollowUp(of: record.name, for: .country) {
                Links.hash(links.token(of: $0, in: $1, serial: $2))
            }
        }
        return record
    }

    /// The same with everything settled and the sitting ended.
    package func reporting() async throws -> WorldRecord {
        let record = try await sitting()
        try await agree(due: "2026-12-20", in: record)
        try await act { writer in
            try writer.settle(
                record.first, as: .agreed, response: Bilingual(khmer: "នឹងខួងអណ្ដូង"),
                in: try writer.dialogue(record.name))
        }
        try await act { writer in
            try writer.settle(
                record.second, as: .unresolved, response: Bilingual("ខេត្តគ្មានសមត្ថកិច្ច", "Beyond the province"),
                in: try writer.dialogue(record.name))
        }
        try await act { try $0.endSitting(of: record.name, for: .country) }
        return record
    }

    /// Sends the second challenge to the national level.
    @discardableResult
    package func sendUp(_ record: WorldRecord) async throws -> ID<Escalation> {
        try await act { writer in
            try writer.escalate(
                record.second, request: Bilingual("សូមថវិកា", "A budget, please"), in: try writer.dialogue(record.name))
        }
    }

    /// One more action of the department for the first challenge.
    @discardableResult
    package func agree(due: Day, in record: WorldRecord) async throws -> ID<ActionItem> {
        try await act { writer in
            let promise = ActionItem.Promise(
                deed: Bilingual("ខួងអណ្ដូងទឹក", "Drill a well"), body: record.department, due: due,
                measure: Bilingual(khmer: "អណ្ដូងមួយមានទឹក"), support: .promised)
            return try writer.agree(promise, for: record.first, in: try writer.dialogue(record.name))
        }
    }

    /// The address path of the department's own page.
    package func linkOfDepartment(_ record: WorldRecord, serial: Int = 1) async throws -> String {
        let id = try await read { try $0.dialogue(record.name).id }
        return "/b/" + site.links.token(of: record.department, in: id, serial: serial)
    }
}

extension Writer {
    fileprivate func record(of dialogue: PartnershipDialogue) throws -> WorldRecord {
        let department: ID<Body> = try insert(
            Body(
                id: ID(0), name: Bilingual("មន្ទីរសុខាភិបាល", "Department of Health"), kind: .department,
                province: dialogue.province))
        let association: ID<Body> = try insert(
            Body(id: ID(0), name: Bilingual("សមាគមទឹក", "Water Association"), kind: .ngo, province: dialogue.province))
        let woman = try arrived("ចាន់ ស្រីមុំ", .female, .departments, department, in: dialogue)
        let hidden = try arrived(WorldRecord.hiddenName, .male, .communities, nil, in: dialogue)
        let inputs = [
            try insert(
                input(WorldRecord.openWords, .health, .named), by: .participant(woman, .departments), in: dialogue,
                channel: .clerk),
            try insert(
                input("We have no clean water 100%_", .water, .party), by: .participant(hidden, .communities),
                in: dialogue, channel: .clerk),
            try insert(
                input("=SUM(1)", nil, .named), by: .name(WorldRecord.typedName, .society), in: dialogue,
                channel: .clerk),
        ]
        let first = try insertJoined(
            Array(inputs[..<2]), into: .new(Bilingual("ខ្វះទឹក", "No water")), in: dialogue)
        let second = try insertJoined([inputs[2]], into: .new(Bilingual(khmer: "ថវិកា")), in: dialogue)
        return WorldRecord(
            name: dialogue.name, department: department, association: association, first: first.id, second: second.id)
    }

    private func arrived(
        _ name: String, _ sex: Participant.Sex, _ party: ParticipantClass, _ body: ID<Body>?,
        in dialogue: PartnershipDialogue
    ) throws -> ID<Participant> {
        let card = try Participant.Card(name: Bilingual(khmer: name), sex: sex, body: body)
        let id = try insert(ParticipantProposal(party: party, card: card), in: dialogue.id, standing: .accepted)
        try run("UPDATE participant SET released_at = \(now), arrived_at = \(now), answer = 'yes' WHERE id = \(id)")
        return id
    }

    private func input(
        _ words: String, _ sector: Sector?, _ attribution: Input.Attribution
    ) throws -> Input.Content {
        try Input.Content(
            kind: .service, words: words, language: words == WorldRecord.openWords ? .khmer : .english, sector: sector,
            area: nil, agendaItem: nil, attribution: attribution)
    }
}
