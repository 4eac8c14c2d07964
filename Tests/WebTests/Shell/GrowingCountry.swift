import Dialogue
import Store
import TestSupport

@testable import Web

/// A country in which every list grows by at least one line at a time.
struct GrowingCountry {
    let world: World
    let record: WorldRecord
    var name: DialogueName { record.name }
    private(set) var size = 0

    init(_ engine: Engine = .sqlite) async throws {
        world = try await World(engine)
        record = try await world.followingUp()
        let department = record.department
        let link = Links.hash(world.token(of: ID(1)))
        _ = try await world.act { writer in
            try writer.run("UPDATE participant SET link_hash = \(link) WHERE id = 1")
            try writer.run("UPDATE account SET body_id = \(department) WHERE name IN ('department', 'partner')")
            writer.note(.accountMade, about: .count(1, .offices), in: .accounts)
        }
    }

    /// One more of everything there can be a list of. A rule that would forbid it at this stage is not asked: the
    /// question is how pages read, not how rows come to be.
    mutating func grow() async throws {
        size += 1
        let (size, name) = (self.size, self.name)
        try await world.act { writer in
            let district = Area(
                code: try required(AreaCode("020\(size)")), kind: .district, nameKhmer: "ស្រុក \(size)",
                nameEnglish: "District \(size)")
            try writer.enter(district)
        }
        try await world.act { writer in
            try Self.enterRows(writer, writer.dialogue(name), size)
            writer.note(.planChanged, about: .dialogue(name), in: try writer.dialogue(name).id)
        }
        let batch = try await world.act { try $0.askBatch(.badges, of: $0.dialogue(name)) }
        try await world.act { try $0.endBatch($0.batch(batch, of: $0.dialogue(name).id), papers: 1) }
        for (province, year) in [(World.battambang, 2027 + size), (Province.all[size + 5], 2026)] {
            try await world.act { writer in
                let day = try required(Day("\(year)-11-20"))
                let plan = try PartnershipDialogue.Plan(
                    title: Bilingual(khmer: "កិច្ចសន្ទនា \(year)"), opensOn: day, endsOn: day,
                    startsAt: TimeOfDay(minutes: 480), endsAt: TimeOfDay(minutes: 1020),
                    venue: Bilingual(khmer: "សាលាខេត្ត"), hostForum: nil)
                _ = try writer.plan(plan, of: province, agenda: AgendaItem.standard)
            }
        }
        try await importFiles(size)
    }

    /// A body with an office and its holder, people at every standing, an item, inputs that ended in each way.
    private static func enterRows(_ writer: Writer, _ dialogue: PartnershipDialogue, _ size: Int) throws {
        let body: ID<Body> = try writer.insert(
            Body(id: ID(0), name: Bilingual(khmer: "មន្ទីរ \(size)"), kind: .department, province: dialogue.province))
        let office = try writer.insert(
            office: Office(id: ID(0), body: body, kind: .director, title: Bilingual(khmer: "ប្រធាន")), in: body)
        let first = try required(
            try writer.rows("SELECT id FROM body ORDER BY id LIMIT 1") { try $0.next(ID<Body>.self) }.first)
        let another = try writer.insert(
            office: Office(id: ID(0), body: first, kind: .other, title: Bilingual(khmer: "មុខតំណែង \(size)")), in: first)
        for place in [office, another] {
            try writer.insertHolding(
                of: place, by: Person(id: ID(0), name: Bilingual(khmer: "នាក់ \(size)")), from: "2026-01-01",
                links: Links(secret: []).hashes)
        }
        let card = try Participant.Card(name: Bilingual(khmer: "នាក់ \(size)"), sex: .female, body: body)
        _ = try writer.insert(ParticipantProposal(party: .departments, card: card), in: dialogue.id)
        _ = try writer.insert(
            ParticipantProposal(party: .departments, card: card), in: dialogue.id, standing: .accepted)
        let person = try writer.insert(
            ParticipantProposal(party: .departments, card: card, office: office), in: dialogue.id, standing: .accepted)
        let hash = Links.hash("\(person)")
        try writer.run(
            """
            UPDATE participant SET released_at = \(writer.now), arrived_at = \(writer.now), answer = 'yes',
                link_hash = \(hash) WHERE id = \(person)
            """)
        try writer.run(
            """
            INSERT INTO agenda_item (dialogue_id, position, theme, title_km, minutes)
            VALUES (\(dialogue.id), \(size + 50), \(Theme.services), \("ចំណុច \(size)"), 30)
            """)
        try enterInputs(writer, dialogue, of: person, body, size)
    }

    private static func enterInputs(
        _ writer: Writer, _ dialogue: PartnershipDialogue, of person: ID<Participant>, _ body: ID<Body>, _ size: Int
    ) throws {
        try writer.run("UPDATE dialogue SET stage = 'in_session' WHERE id = \(dialogue.id)")
        let sitting = try writer.dialogue(dialogue.id)
        func raise(_ voice: Voice) throws -> InputNumber {
            let content = try Input.Content(
                kind: .service, words: "មតិ \(size)", language: .khmer, sector: .water, area: AreaCode("020\(size)"),
                agendaItem: nil, attribution: .named)
            return try writer.insert(content, by: voice, in: sitting, channel: .clerk)
        }
        let voice = Voice.participant(person, .departments)
        let own = Voice.participant(
            try required(try writer.participants(of: dialogue.id).first).id, .departments)
        let (agreed, unsent, sent) = (
            try writer.insertJoined([raise(voice)], into: .new(Bilingual(khmer: "ក \(size)")), in: sitting).id,
            try writer.insertJoined([raise(own)], into: .new(Bilingual(khmer: "ខ \(size)")), in: sitting).id,
            try writer.insertJoined([raise(voice)], into: .new(Bilingual(khmer: "គ \(size)")), in: sitting).id
        )
        _ = try writer.insertJoined([raise(own)], into: .existing(agreed), in: sitting)
        _ = try raise(.name("នាក់ខាងក្រៅ", .society))
        for id in [unsent, sent] {
            _ = try writer.keepSettlement(
                of: id, as: .unresolved, response: Bilingual(khmer: "ខេត្តមិនអាច"), in: sitting)
        }
        try promise(writer, dialogue, agreed, body, size)
        try writer.run(
            """
            INSERT INTO escalation (dialogue_id, challenge_id, rung, request_km, sent_on, due_on)
            VALUES (\(dialogue.id), \(sent), \(Escalation.Rung.ncdds), 'សំណើ', '2026-11-21', '2027-01-21')
            """)
        try writer.run("UPDATE dialogue SET stage = \(dialogue.stage) WHERE id = \(dialogue.id)")
    }

    /// Actions of the new body and of the first one, each reported on.
    private static func promise(
        _ writer: Writer, _ dialogue: PartnershipDialogue, _ challenge: ID<Challenge>, _ body: ID<Body>, _ size: Int
    ) throws {
        let first = try writer.rows("SELECT id FROM body ORDER BY id LIMIT 1") { try $0.next(ID<Body>.self) }
        let known = try writer.rows("SELECT id FROM action ORDER BY id LIMIT 1") { try $0.next(ID<ActionItem>.self) }
        for owner in first + [body] {
            let id = try writer.copyAction(known[0], to: challenge, of: owner)
            try writer.run(
                """
                INSERT INTO action_report (action_id, state, words, at)
                VALUES (\(id), \(ActionItem.State.onTrack), 'ល្អ', \(writer.now))
                """)
        }
        try writer.run(
            """
            INSERT INTO body_link (dialogue_id, body_id, link_hash)
            VALUES (\(dialogue.id), \(body), \(Links.hash("body \(size)")))
            """)
    }

    private func importFiles(_ size: Int) async throws {
        let source: ActivitySource = { each in
            var activity = Activity(identifier: "X-\(size)")
            activity.row = 1
            activity.titles = [.init(language: "en", text: "Title \(size)")]
            activity.source = "<iati-activity/>"
            activity.status = "2"
            activity.countries = [.init(code: "KH", share: nil)]
            activity.locations = [
                .init(names: [.init(language: "en", text: "Battambang")], administrative: [], point: nil)
            ]
            activity.participants = [
                .init(
                    role: "4",
                    organisation: .init(
                        reference: nil, type: "22", names: [.init(language: "en", text: "NGO \(size)")]))
            ]
            try each(activity)
        }
        let file = ImportedFile(name: "file", sha256: "\(size)")
        try await world.act { _ = try $0.importSupport(source, of: file) }
        try await world.act { _ = try $0.stageSupport(source, of: file, province: World.battambang) }
        let areas = try await world.read { try $0.allAreas() }
        try await world.act { writer in
            let change = try GazetteerChange(known: areas, file: areas, on: "2026-11-23")
            _ = try writer.stageAreas(change, ImportReport(), of: file)
        }
    }
}

extension Writer {
    /// The same promise once more, of another body, under the next number.
    fileprivate func copyAction(
        _ action: ID<ActionItem>, to challenge: ID<Challenge>, of body: ID<Body>
    ) throws -> ID<ActionItem> {
        try insert(
            """
            INSERT INTO action (dialogue_id, challenge_id, province, year, running, deed_km, deed_en, body_id, due_on,
                measure_km, measure_en, support, state)
            SELECT dialogue_id, \(challenge), province, year, (SELECT max(running) + 1 FROM action), deed_km, deed_en,
                \(body), due_on, measure_km, measure_en, support, state
            FROM action WHERE id = \(action) RETURNING id
            """)
    }
}

struct NotThere: Error {}

func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw NotThere() }
    return value
}
