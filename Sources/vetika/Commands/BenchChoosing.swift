import ArgumentParser
import Dialogue
import Foundation
import Store
import Web

/// `vetika bench-choosing`: ranking all organisations against an agenda, and repairing the balance of a full hall.
struct BenchChoosing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-choosing", abstract: "Measures how participants are ranked and balanced.",
        shouldDisplay: false)

    @Option(help: "Organisations that support the country.") var organisations = 1800
    @Option(help: "Projects they have.") var projects = 15_000

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vetika-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try Store(.sqlite(path: folder.appending(path: "bench.sqlite").path), secret: Digest.random(32))
        defer { store.close() }
        let site = Site(
            store: store, links: Links(secret: [UInt8](repeating: 1, count: 32)),
            settings: Site.Settings(address: "http://localhost"))
        let name = try await fill(store)
        var ranked = 0
        let first = try await milliseconds { ranked = try await site.rankOrganisations(for: name) }
        var next: [Double] = []
        for _ in 0..<9 {
            next.append(try await milliseconds { ranked = try await site.rankOrganisations(for: name) })
        }
        let repair = Self.repair()
        print(
            "{\"rank_ms\":\(rounded(next.sorted()[4])),\"rank_after_import_ms\":\(rounded(first)),"
                + "\"ranked\":\(ranked),\"repair_ms\":\(rounded(repair.milliseconds)),\"changes\":\(repair.changes)}")
    }

    private func milliseconds(_ work: () async throws -> Void) async throws -> Double {
        let spent = try await ContinuousClock().measure(work)
        return Double(spent.components.seconds) * 1e3 + Double(spent.components.attoseconds) / 1e15
    }

    private func fill(_ store: Store) async throws -> DialogueName {
        let (organisations, projects) = (organisations, projects)
        let work = Act(by: .program, at: Instant(noonOf: "2026-11-23"))
        return try await store.act(
            work,
            returning: { writer in
                let plan = try PartnershipDialogue.Plan(
                    title: Bilingual(khmer: "គំរូ"), opensOn: "2026-12-10", endsOn: "2026-12-10",
                    startsAt: TimeOfDay(minutes: 480), endsAt: TimeOfDay(minutes: 1020), venue: Bilingual(khmer: "គំរូ"),
                    hostForum: nil)
                let item = AgendaItem(
                    id: ID(0), theme: .services, title: Bilingual(khmer: "ទឹក"), minutes: 30, sectors: [.water])
                let dialogue = try writer.plan(plan, of: .battambang, agenda: [item])
                try SampleSupport(organisations: organisations, projects: projects).write(writer)
                return dialogue.name
            })
    }

    /// A hall of 300 with too few women, young and rural people, and 600 who could come.
    private static func repair() -> (milliseconds: Double, changes: Int) {
        let districts = (1...14).compactMap { AreaCode("02" + (($0 < 10) ? "0" : "") + String($0)) }
        func person(_ index: Int, women: Int) -> Balance.Person {
            Balance.Person(
                party: ParticipantClass.allCases[index % 8], sex: index % 10 < women ? .female : .male,
                district: districts[index * 7 % 12], isRural: index % 3 == 0,
                marks: Balance.Marks(youth: index % 17 == 0, disability: index % 61 == 0))
        }
        let balance = Balance(
            people: (0..<300).map { person($0, women: 2) }, targets: .standard, districts: districts)
        let candidates = (0..<600).map { person($0 * 13 + 5, women: 6) }
        var changes = 0
        let spent = ContinuousClock().measure {
            changes = BalanceRepair(of: balance, mayLeave: Array(0..<300), candidates: candidates).changes.count
        }
        return (
            Double(spent.components.seconds) * 1e3 + Double(spent.components.attoseconds) / 1e15, changes
        )
    }
}

/// Support as a national data base would give it: made up, and only as much as ranking looks at.
private struct SampleSupport {
    let organisations: Int
    let projects: Int

    func write(_ writer: Writer) throws {
        let file: ID<FileImport> = try writer.insert(
            """
            INSERT INTO file_import (kind, file_name, sha256, staged_at, staged_by, state, settled_at, read_count,
                added, changed, unchanged, retired, rejected)
            VALUES ('support', 'bench.xml', '', \(writer.now), 'program', 'applied', \(writer.now), \(projects),
                \(projects), 0, 0, 0, 0)
            RETURNING id
            """)
        for project in 0..<projects { try write(project, of: file, writer) }
    }

    private func write(_ project: Int, of file: ID<FileImport>, _ writer: Writer) throws {
        let identifier = "XX-\(project)"
        let record: ID<SupportRecord> = try writer.insert(
            """
            INSERT INTO support_record (import_id, file_row, identifier, verdict, fingerprint, title_en, status,
                names_cambodia, dollars, last_year, source)
            VALUES (\(file), \(project), \(identifier), 'new', '', \("Project \(project)"), \(String(project % 6 + 1)),
                1, \(project % 4 == 0 ? nil : project * 137 % 3_000_000), \(2018 + project % 9), '')
            RETURNING id
            """)
        try writer.run(
            """
            INSERT INTO support_span (owner, identifier, record_id, since, until)
            VALUES ('', \(identifier), \(record), 0, \(Int64.max))
            """)
        for (position, role) in ["1", "4"].enumerated() {
            let number = (project * 31 + position * 577) % organisations
            try writer.run(
                """
                INSERT INTO record_organisation (record_id, position, role, key, reference, type, name_en)
                VALUES (\(record), \(position), \(role), \("ORG-\(number)"), \("ORG-\(number)"),
                    \(["40", "21", "22", "80"][number % 4]), \("Organisation for Progress Number \(number)"))
                """)
        }
        let sector = Sector.allCases[project % Sector.allCases.count]
        try writer.run(
            """
            INSERT INTO record_sector (record_id, position, vocabulary, code, field)
            VALUES (\(record), 0, '1', '14020', \(sector))
            """)
        guard project % 5 != 0 else { return }
        let place = project % 7 == 0 ? SupportRecord.country : Province.all[project % 25].code
        try writer.run("INSERT INTO record_place (record_id, province) VALUES (\(record), \(place))")
    }
}
