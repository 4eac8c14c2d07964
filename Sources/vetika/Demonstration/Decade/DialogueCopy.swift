import Dialogue
import Store

/// The sample dialogue once more, in another province and year, with its journal.
struct DialogueCopy: Sendable {
    let sheet: CopySheet
    let province: Province
    let year: Int
    let isClosed: Bool
    let previous: ID<PartnershipDialogue>?
    let number: Int

    private var sample: PartnershipDialogue { sheet.dialogue }
    private var years: Int { year - sample.name.year }
    private var name: DialogueName { DialogueName(province: province, year: year) }
    private var rows: MovedRows { MovedRows(sheet: sheet, province: province, years: years, number: number) }

    /// With which its journal ends: that of the sample, or that it was closed.
    var lastLine: MadeLine {
        guard isClosed else { return moved(sheet.lines[sheet.lines.count - 1]) }
        let day = sample.plan.opensOn.adding(days: 290)
        return MadeLine(
            at: Instant(noonOf: day.adding(years: years)), actor: .program, kind: .dialogueClosed,
            about: .dialogue(name))
    }

    func write(_ writer: Writer) throws -> ID<PartnershipDialogue> {
        let id = try insertDialogue(writer)
        let lines = isClosed ? sheet.lines : sheet.lines.dropLast()
        let hashes = try writer.beginChain(of: id, with: lines.map(moved))
        for table in CopySheet.tables {
            var given: [String: SQL] = ["dialogue_id": "\(integer: id.number)"]
            if table.name == "report" { given["journal_hash"] = try sealed(hashes, writer) }
            try rows.insert(table.name, where: belonging(to: table.of), writer, giving: given)
        }
        for table in ["input_count", "action_count"] {
            try writer.run(
                """
                INSERT INTO \(SQL(stringLiteral: table)) (province, year, last)
                SELECT \(text: province.code), \(integer: Int64(year)), last FROM \(SQL(stringLiteral: table))
                WHERE province = \(sample.province) AND year = \(sample.name.year) ON CONFLICT DO NOTHING
                """)
        }
        try insertVersions(of: id, writer)
        let last = lastLine
        writer.note(last.kind, about: last.about, in: id)
        return id
    }

    private func belonging(to parent: String) -> SQL {
        let id = sample.id
        return switch parent {
        case "input": "input_id IN (SELECT id FROM input WHERE dialogue_id = \(id))"
        case "action": "action_id IN (SELECT id FROM action WHERE dialogue_id = \(id))"
        case "participant": "participant_id IN (SELECT id FROM participant WHERE dialogue_id = \(id))"
        case "nomination_request": "request_id IN (SELECT id FROM nomination_request WHERE dialogue_id = \(id))"
        default: "dialogue_id = \(id)"
        }
    }

    private func insertDialogue(_ writer: Writer) throws -> ID<PartnershipDialogue> {
        let day = sample.plan.opensOn.adding(years: years)
        let plan = try SampleDialogue(province: province, opensOn: day, stage: .closed).plan()
        let stage: Stage = isClosed ? .closed : sample.stage
        return try writer.insert(
            """
            INSERT INTO dialogue (province, year, ordinal, title_km, title_en, opens_on, ends_on, starts_at,
                day_ends_at, venue_km, venue_en, stage, previous_id)
            VALUES (\(province), \(year), 1, \(plan.title.khmer), \(plan.title.english), \(plan.opensOn),
                \(plan.endsOn), \(plan.startsAt), \(plan.endsAt), \(plan.venue.khmer), \(plan.venue.english), \(stage),
                \(previous))
            RETURNING id
            """)
    }

    /// What the report of the copy was sealed with: its own journal at the same line.
    private func sealed(_ hashes: [[UInt8]], _ writer: Writer) throws -> SQL {
        let seq = try writer.rowIfAny("SELECT seq FROM report WHERE dialogue_id = \(sample.id)") { row in
            try row.next(Int.self)
        }
        guard let seq, hashes.indices.contains(seq - 1) else { return "journal_hash" }
        return "CAST(\(hashes[seq - 1]) AS \(SQL(stringLiteral: writer.engine.bytes)))"
    }

    private func insertVersions(of id: ID<PartnershipDialogue>, _ writer: Writer) throws {
        let more = rows.moved("agenda_item", by: number)
        for version in sheet.versions {
            var content = version.content.replacing(
                sample.plan.opensOn.description, with: sample.plan.opensOn.adding(years: years).description)
            for item in sheet.items {
                content = content.replacing(
                    "\"id\":\(item),\"isParallel\"", with: "\"id\":\(item + more),\"isParallel\"")
            }
            try writer.run(
                """
                INSERT INTO agenda_version (dialogue_id, number, approved_at, content)
                VALUES (\(id), \(version.number), \(version.at.adding(years: years)), \(content))
                """)
        }
    }
}

/// A line of the journal once more.
extension DialogueCopy {
    private func moved(_ line: JournalLine) -> MadeLine {
        MadeLine(
            at: line.at.adding(years: years), actor: moved(Actor(line.actor) ?? .program), kind: line.kind,
            about: JournalSubject(words: line.about).map(moved) ?? .dialogue(name))
    }

    private func moved(_ actor: Actor) -> Actor {
        switch actor {
        case .participant(let id): .participant(ID(id.number + rows.moved("participant", by: number)))
        case .body(let id):
            .body(
                id.number > sheet.lastShared && province != sample.province
                    ? ID(id.number + rows.moved("body", by: province.number)) : id)
        case .nominator(let id): .nominator(ID(id.number + rows.moved("nomination_request", by: number)))
        default: actor
        }
    }

    private func moved(_ subject: JournalSubject) -> JournalSubject {
        switch subject {
        case .dialogue: .dialogue(name)
        case .input(let number): .input(moved(number))
        case .action(let number):
            .action(ActionNumber(province: province, year: number.year + years, running: number.running))
        case .challenge(let challenge, let disposition, let inputs):
            .challenge(challenge, disposition, inputs.map(moved))
        case .one(let thing, let id): Self.tables[thing].map { .one(thing, id + rows.moved($0, by: number)) } ?? subject
        default: subject
        }
    }

    private func moved(_ input: InputNumber) -> InputNumber {
        InputNumber(province: province, year: input.year + years, running: input.running)
    }

    private static let tables: [JournalSubject.Thing: String] = [
        .participant: "participant", .room: "room", .document: "agenda_document", .task: "preparation_task",
        .nomination: "nomination_request", .nominee: "nominee", .message: "message", .arrangement: "arrangement",
        .batch: "batch",
    ]
}

extension Day {
    /// The same day so many years later; the sample has no 29 February.
    func adding(years: Int) -> Day { Day("\(year + years)\(description.dropFirst(4))") ?? self }
}

extension Instant {
    func adding(years: Int) -> Instant {
        let text = description
        return Instant("\((Int(text.prefix(4)) ?? 0) + years)\(text.dropFirst(4))") ?? self
    }
}
