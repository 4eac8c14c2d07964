import Dialogue
import TestSupport
import Testing

@testable import Store

/// Imports of every kind that goes in slices, as one test walks them all.
enum SlicedKind: String, CaseIterable {
    case projects, priorities, activities

    private static let ofProjects = [
        "PRN", "Title", "Organisation", "Sector", "Battambang", "Currency", "2026 actual own",
    ]
    private static let ofPriorities = ["Project number", "Title", "Plan", "Year", "Sector"]

    var file: ImportedFile { ImportedFile(name: "\(rawValue).csv", sha256: "0") }

    /// A staged import of records called by these titles, the first numbered 1.
    func stage(_ world: World, _ titles: [String]) async throws -> ID<FileImport> {
        let file = file
        guard let (kind, headings) = table else {
            let all = titles.enumerated().map { place, title in
                var activity = Activity(identifier: "X-\(place + 1)")
                activity.row = place + 1
                activity.countries = [.init(code: "KH", share: nil)]
                (activity.titles, activity.source) = ([.init(language: "en", text: title)], title)
                return activity
            }
            let source: ActivitySource = { each in for one in all { try each(one) } }
            let hand = ImportHand(world.store, by: .account(world.account("officer")), key: nil, links: world.links) {
                world.now
            }
            let id = try await hand.beginSupport(of: file, province: nil)
            try await hand.stageSupport(source, in: id, answer: "")
            return id
        }
        let rows = titles.enumerated().map { place, title in
            self == .projects
                ? ["\(place + 1)", title, "Agency \(place)", "Health", "100", "USD", "1000"]
                : ["\(place + 1)", title, "annual", "2027", "Health"]
        }
        let upload = TableUpload(
            file: file, bytes: [1], form: "csv", sheet: "", head: TableHead(row: 1, headings: headings), sample: [])
        let source: RowSource = { each in for (place, cells) in rows.enumerated() { try each(place + 2, cells) } }
        let mapping = ColumnMapping(guessing: headings, for: kind.form)
        let province = kind.isOfProvince ? World.battambang : nil
        let id = try await world.act { try $0.receiveTable(upload, as: kind, province: province) }
        let hand = ImportHand(world.store, by: .account(world.account("officer")), key: nil, links: world.links) {
            world.now
        }
        try await hand.beginTable(mapping, of: id, for: try await world.keeping(id), answer: "")
        try await hand.stageTable(source, mapping, of: id, answer: "")
        return id
    }

    private var table: (TableKind, [String])? {
        switch self {
        case .projects: (.ngo, Self.ofProjects)
        case .priorities: (.priorities, Self.ofPriorities)
        case .activities: nil
        }
    }

    /// Everything readers are told of what is in force.
    func seen(_ world: World) async throws -> Seen {
        try await world.read { reader in
            Seen(
                titles: try reader.rows(
                    self == .priorities
                        ? "SELECT title_en FROM priority ORDER BY record_key"
                        : """
                        SELECT r.title_en FROM activity a JOIN support_record r ON r.id = a.record_id
                        ORDER BY a.identifier
                        """
                ) { try $0.next(String.self) },
                lines: try reader.activityLines(skipping: 0, most: 100, for: .country).map(\.record.shown),
                supporters: try reader.supportLedger(for: .country).projects.map(\.identifier),
                demand: try reader.alignment(of: World.battambang).matrix(from: 2026).sectors.map(\.rawValue),
                records: try reader.number("SELECT count(*) FROM import_record"),
                mark: try reader.supportMark())
        }
    }

    struct Seen: Equatable {
        var titles: [String]
        var lines: [String]
        var supporters: [String]
        var demand: [String]
        var records: Int
        var mark: String
    }
}

extension SupportRecord {
    fileprivate var shown: String { "\(identifier) \(title?.english ?? "")" }
}

@Suite struct `Imports in slices` {
    private static let cases = World.engines.flatMap { engine in SlicedKind.allCases.map { (engine, $0) } }

    private func hand(_ world: World, key: String? = nil) -> ImportHand {
        ImportHand(world.store, by: .account(world.account("officer")), key: key, links: world.links) { world.now }
    }

    /// Slices of two rows, with a look at the data base after each.
    private func slices(
        _ hand: ImportHand, _ id: ID<FileImport>, look: () async throws -> Void
    ) async throws -> ImportStep {
        while true {
            let step = try await hand.slice { try $0.importSlice(id, holder: hand.holder, most: 2) }.value
            guard case .went = step else { return step }
            try await look()
        }
    }

    @Test(arguments: cases)
    func `Between slices nobody sees anything; after the one act everything, and the same when it is undone`(
        engine: Engine, kind: SlicedKind
    ) async throws {
        let world = try await World(engine)
        let old = try await kind.stage(world, ["A", "B", "C", "D", "E"])
        try await hand(world).begin(.apply, of: old, for: try await world.keeping(old), answer: "")
        try await world.store.leave(old, world)
        let first = try await kind.seen(world)
        #expect(first.titles == ["A", "B", "C", "D", "E"])
        let id = try await kind.stage(world, ["A", "B2", "C2", "D2", "E2", "F"])
        let staged = try await kind.seen(world)

        for (work, before, after) in [
            (ImportWork.Kind.apply, first.titles, ["A", "B2", "C2", "D2", "E2", "F"]),
            (.undo, ["A", "B2", "C2", "D2", "E2", "F"], first.titles),
        ] {
            let hand = hand(world)
            let lines = try await world.journalLines()
            let stood = try await kind.seen(world)
            try await hand.begin(work, of: id, for: try await world.keeping(id), answer: "")
            let step = try await slices(hand, id) {
                let seen = try await kind.seen(world)
                #expect(seen == stood)
                #expect(seen.titles == before)
            }
            guard case .through = step else { throw StoreError.missing }
            #expect(try await world.journalLines() == lines)
            try await hand.carryOut(id)
            #expect(try await kind.seen(world).titles == after)
            #expect(try await world.journalLines() == lines + 1)
        }
        var undone = try await kind.seen(world)
        undone.mark = staged.mark
        #expect(undone == staged)
    }

    @Test(arguments: cases)
    func `Who is killed between slices leaves nothing, and the next goes on where it was`(
        engine: Engine, kind: SlicedKind
    ) async throws {
        let world = try await World(engine)
        let id = try await kind.stage(world, ["A", "B", "C", "D", "E"])
        let before = try await kind.seen(world)
        let killed = hand(world, key: "0123456789abcdef")
        try await killed.begin(.apply, of: id, for: try await world.keeping(id), answer: "/there")
        for _ in 0..<3 { _ = try await killed.slice { try $0.importSlice(id, holder: killed.holder, most: 2) } }
        #expect(try await kind.seen(world) == before)
        #expect(try await world.read { try $0.importWork(of: id)?.done } == 4)

        try await ImportHand.takeUpAll(in: world.store, links: world.links) { world.now }
        #expect(try await kind.seen(world) == before)
        world.clock.go(to: world.now.adding(seconds: 60))
        try await ImportHand.takeUpAll(in: world.store, links: world.links) { world.now }
        #expect(try await kind.seen(world).titles == ["A", "B", "C", "D", "E"])
        #expect(try await world.read { try $0.importWork(of: id) } == nil)
        await #expect(throws: ImportWork.Lost.self) { try await killed.carryOut(id) }
        await #expect(throws: StoreError.doneBefore(answer: "/there")) {
            try await killed.begin(.apply, of: id, for: try await world.keeping(id), answer: "/there")
        }
        #expect(try await world.read { try $0.verifyJournal().broken } == nil)
    }

    @Test(arguments: cases)
    func `What is refused in the last slice leaves nothing and says so; it can be done again`(
        engine: Engine, kind: SlicedKind
    ) async throws {
        let world = try await World(engine)
        let late = try await kind.stage(world, ["A", "B", "C", "D", "E"])
        let early = try await kind.stage(world, ["A2", "B2", "C2", "D2", "E2"])
        // Only the last record is in force already, from elsewhere.
        try await world.store.bring(kind, "5", of: early, world)
        let before = try await kind.seen(world)
        let lines = try await world.journalLines()
        let hand = hand(world)
        try await hand.begin(.apply, of: late, for: try await world.keeping(late), answer: "")
        await #expect(throws: StoreError.changedMeanwhile) { try await hand.carryOut(late) }
        #expect(try await kind.seen(world) == before)
        #expect(try await world.journalLines() == lines)
        #expect(try await world.read { try $0.importWork(of: late)?.failure } == .stale)
        #expect(try await world.read { try $0.fileImport(late, for: .country).state } == .staged)
        let left = try await world.read { reader in
            let next = try reader.generation() + 1
            return try ["support_span", "import_record_span", "priority_span"].map { table in
                let table = SQL(stringLiteral: table)
                return try reader.number("SELECT count(*) FROM \(table) WHERE since = \(next) OR until = \(next)")
            }
        }
        #expect(left == [0, 0, 0])

        try await world.store.bring(kind, nil, of: early, world)
        try await hand.begin(.apply, of: late, for: try await world.keeping(late), answer: "")
        try await hand.carryOut(late)
        #expect(try await kind.seen(world).titles == ["A", "B", "C", "D", "E"])
    }

    @Test(arguments: World.engines)
    func `The same form twice is one import; another form meanwhile is refused`(engine: Engine) async throws {
        let world = try await World(engine)
        let id = try await SlicedKind.projects.stage(world, ["A", "B"])
        let (first, again) = (hand(world, key: "k"), hand(world, key: "k"))
        try await first.begin(.apply, of: id, for: .country, answer: "/there")
        await #expect(throws: StoreError.doneBefore(answer: "/there")) {
            try await again.begin(.apply, of: id, for: .country, answer: "/elsewhere")
        }
        await #expect(throws: FileImport.Refusal.underWay) {
            try await hand(world, key: "l").begin(.apply, of: id, for: .country, answer: "")
        }
        let links = world.links
        for act in [
            { try $0.discardImport(id, of: nil, for: .country) },
            { try $0.applyTable(id, for: .country, links: links) },
        ] as [@Sendable (Writer) throws -> Void] {
            await #expect(throws: FileImport.Refusal.underWay) { try await world.act(act) }
        }
        try await first.carryOut(id)
        #expect(try await world.read { try $0.activityCount(for: .battambang) } == 2)
    }

    @Test(arguments: World.engines)
    func `Two imports at once take turns, and light acts come between their slices`(engine: Engine) async throws {
        let world = try await World(engine)
        let many = (1...600).map { "Project \($0)" }
        let ids = try await [SlicedKind.projects.stage(world, many), SlicedKind.activities.stage(world, many)]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for id in ids {
                let hand = hand(world)
                try await hand.begin(.apply, of: id, for: .country, answer: "")
                group.addTask { try await hand.carryOut(id) }
            }
            var light = 0
            while try await world.read({ try $0.number("SELECT count(*) FROM import_work") }) > 0 {
                light += 1
                let number = light
                try await world.act { $0.note(.matchDecided, about: .row(number, of: ids[0]), in: .country) }
            }
            try await group.waitForAll()
        }
        #expect(try await world.read { try $0.activityCount(for: .battambang) } == 1200)
        let kinds = try await world.read { reader in
            try reader.rows("SELECT kind FROM journal WHERE dialogue_id = 0 ORDER BY seq") { try $0.next(String.self) }
        }
        let begun = try #require(kinds.firstIndex(of: JournalKind.matchDecided.rawValue))
        let applied = kinds.indices.filter {
            [JournalKind.tableApplied, .supportImported].map(\.rawValue).contains(kinds[$0])
        }
        #expect(applied.count == 2)
        #expect(kinds[begun..<(applied.max() ?? 0)].filter { $0 == JournalKind.matchDecided.rawValue }.count > 5)
    }

    @Test(arguments: World.engines)
    func `A file whose reading was broken off shows nothing and can be read again`(engine: Engine) async throws {
        let world = try await World(engine)
        let id = try await SlicedKind.priorities.stage(world, ["A", "B"])
        let killed = hand(world)
        let table = try await world.read { try $0.tableImport(id, for: .country) }
        try await killed.beginTable(table.mapping, of: id, for: try await world.keeping(id), answer: "")
        #expect(try await world.read { try $0.fileImport(id, for: .country).state } == .received)
        await #expect(throws: FileImport.Refusal.underWay) {
            try await hand(world).beginTable(table.mapping, of: id, for: try await world.keeping(id), answer: "")
        }
        world.clock.go(to: world.now.adding(seconds: 60))
        try await ImportHand.takeUpAll(in: world.store, links: world.links) { world.now }
        #expect(try await world.read { try $0.importWork(of: id)?.failure } == .brokenOff)
        let again = hand(world)
        try await again.beginTable(table.mapping, of: id, for: try await world.keeping(id), answer: "")
        try await again.stageTable(
            { try $0(2, ["1", "Z", "annual", "2027", "Health"]) }, table.mapping, of: id, answer: "")
        #expect(try await world.read { try $0.fileImport(id, for: .country).report.read } == 1)
        #expect(try await world.read { try $0.number("SELECT count(*) FROM import_row WHERE import_id = \(id)") } == 1)
    }
}

extension Store {
    /// Another hand does what is begun.
    fileprivate func leave(_ id: ID<FileImport>, _ world: World) async throws {
        let now = world.now.adding(seconds: 60)
        try await ImportHand.takeUpAll(in: self, links: world.links) { now }
        #expect(try await read { try $0.fileImport(id, for: .country).state } == .applied)
    }

    /// Puts one record of a staged import in force by hand, or takes it away again.
    fileprivate func bring(_ kind: SlicedKind, _ key: String?, of id: ID<FileImport>, _ world: World) async throws {
        _ = try await slice(Act(by: .program, at: world.now)) { writer in
            let records = kind == .activities ? "support_span" : "import_record_span"
            let table = SQL(stringLiteral: records)
            guard let key else { return _ = try writer.run("DELETE FROM \(table)") }
            if kind == .activities {
                try writer.run(
                    """
                    INSERT INTO support_span SELECT '', identifier, id, 0, \(Spans.end) FROM support_record
                    WHERE import_id = \(id) AND identifier = \("X-" + key)
                    """)
            } else {
                let name = kind == .projects ? "ngo" : "priorities"
                let owner = kind == .projects ? "" : World.battambang.code
                try writer.run(
                    """
                    INSERT INTO import_record_span SELECT \(name), \(owner), record_key, id, 0, \(Spans.end)
                    FROM import_row WHERE import_id = \(id) AND file_row = \((Int(key) ?? 0) + 1)
                    """)
            }
        }
    }
}

extension World {
    /// The scope that settles an import.
    fileprivate func keeping(_ id: ID<FileImport>) async throws -> Scope {
        Scope(keeping: try await read { try $0.fileImport(id, for: .country).province })
    }
}
