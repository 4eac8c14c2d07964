import Dialogue
import Store

/// Ten years of the country, for measuring: in each of the 25 provinces a dialogue a year, each as large as they get.
///
/// One cycle of Battambang goes through the real acts; its dialogue in follow-up is then copied row by row into every
/// other year and province, journal and all. Years that are past are closed.
struct Decade: Sendable {
    let seeder: Seeder
    /// The dialogue that is copied.
    static let sample = SampleDialogue.followedUp
    static let years = 10

    func run() async throws {
        let sheet = try await seeder.store.read { try CopySheet(of: Self.sample.name, $0) }
        for province in Province.all where province != Self.sample.province {
            try await seeder.act(.program, on: "2016-01-04") { try sheet.copyDirectory(to: province, $0) }
        }
        try await takeInTables()
        for province in Province.all {
            let isHome = province == Self.sample.province
            // Battambang's own newest are there; the others end with the year after the sample.
            let last = Self.sample.name.year + (isHome ? -1 : 1)
            var previous: ID<PartnershipDialogue>?
            for year in (last - Self.years + 1)...last {
                previous = try await copy(sheet, to: province, year, isClosed: isHome || year < last, after: previous)
            }
            if isHome, let previous { try await link(Self.sample.name, to: previous) }
        }
        try await seeder.act(.program, on: "2026-11-22") { writer in
            try Self.endCopying(writer)
            writer.note(.planChanged, about: .dialogue(Self.sample.name), in: try writer.dialogue(Self.sample.name).id)
        }
    }

    private func copy(
        _ sheet: CopySheet, to province: Province, _ year: Int, isClosed: Bool, after previous: ID<PartnershipDialogue>?
    ) async throws -> ID<PartnershipDialogue> {
        let copy = DialogueCopy(
            sheet: sheet, province: province, year: year, isClosed: isClosed, previous: previous,
            number: (Int(province.code) ?? 0) * 100 + year % 100)
        // The last line of its journal is the one this act writes.
        return try await seeder.store.act(Act(by: .program, at: copy.lastLine.at), returning: { try copy.write($0) })
    }

    private func link(_ name: DialogueName, to previous: ID<PartnershipDialogue>) async throws {
        try await seeder.act(.program, on: "2025-08-25") { writer in
            let id = try writer.dialogue(name).id
            try writer.run("UPDATE dialogue SET previous_id = \(previous) WHERE id = \(id)")
            writer.note(.planChanged, about: .dialogue(name), in: id)
        }
    }

    /// PostgreSQL counts identities beside the rows, and plans by statistics; SQLite does neither.
    private static func endCopying(_ writer: Writer) throws {
        guard writer.engine == .postgres else { return }
        let tables = try writer.rows(
            """
            SELECT table_name FROM information_schema.columns
            WHERE table_schema = current_schema() AND column_name = 'id' AND is_identity = 'YES'
            """
        ) { try $0.next(String.self) }
        for table in tables {
            try writer.each(
                """
                SELECT setval(pg_get_serial_sequence(\(table), 'id'), max(id)) FROM \(SQL(stringLiteral: table))
                HAVING max(id) > 0
                """
            ) { _ in }
        }
        try writer.run("ANALYZE")
    }
}

extension SampleDialogue {
    /// One cycle of Battambang: followed up, in session, and invited, each with 600 people.
    static let followedUp = large(on: "2025-11-25", .followUp)
    static let cycle = [followedUp, large(on: "2026-11-23", .inSession), large(on: "2027-01-26", .invited)]

    private static func large(on day: Day, _ stage: Stage) -> SampleDialogue {
        let told: [ActionItem.State?] = [.done, .done, .onTrack, .done, .cannot, .late, nil]
        return SampleDialogue(
            province: .battambang, opensOn: day, stage: stage, guests: 586, challenges: 55, inputsEach: 6,
            actionsEach: 6, reports: (0..<300).map { told[$0 % told.count] })
    }

    var name: DialogueName { DialogueName(province: province, year: opensOn.year) }
}
