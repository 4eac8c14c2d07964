import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

/// What belongs to no dialogue, and shows in all of them.
extension EveryAct {
    func changeBodies() async throws {
        let (department, links) = (record.department, world.links)
        let name = Bilingual("មន្ទីរសុខាភិបាលថ្មី", "New Department of Health")
        try await watch.act {
            try $0.change(
                Body(id: department, name: name, kind: .department, province: World.battambang), BodyDetails(),
                for: Self.scope)
        }
        let bodies = try await twoBodies()
        try await watch.act {
            try $0.change(bodies.0, to: .inactive, since: "2026-11-20", for: Self.scope, links: links)
        }
        try await watch.act { try $0.add(alias: "PHD", to: department, for: Self.scope) }
        let alias = try await last("body_alias", BodyAlias.self)
        try await watch.act { _ = try $0.remove(alias: alias, for: Self.scope) }
        try await watch.act { try $0.add(.email, "a@health.gov.kh", to: .body(department), for: Self.scope) }
        let contact = try await last("contact_point", ContactPoint.self)
        try await watch.act { _ = try $0.remove(contact, for: Self.scope) }
        try await watch.act { try $0.settle(fields: [.health], of: department, for: Self.scope) }
        try await watch.act { try $0.confirm("agency", is: department, for: World.battambang) }
        let (kept, gone) = try await twoBodies()
        let merge = try await watch.act { writer in
            try writer.merge(.bodies, gone.number, into: kept.number, for: Self.scope, link: links.body)
        }
        try await watch.act { _ = try $0.undo(merge: merge, for: Self.scope, links: links) }
        try await watch.act { try $0.tellApart(.bodies, kept.number, gone.number, for: Self.scope) }
    }

    func propose() async throws {
        let (name, links) = (record.name, world.links)
        let body = Body(id: ID(0), name: Bilingual("ក្រសួង", "Ministry"), kind: .ministry)
        let ministry = try await watch.act(as: "desk") { try $0.enter(body, BodyDetails(), for: .country) }
        let states: [Body.State] = [.inactive, .closed, .gone]
        for state in states {
            try await watch.act {
                _ = try $0.propose(.state(state), of: ministry, because: "So they say", for: World.battambang)
            }
        }
        let waiting = try await world.read { try $0.proposals(settled: false, for: .country, most: 9).map(\.id) }
        try await watch.act { try $0.withdraw(proposal: waiting[0], for: World.battambang) }
        try await watch.act(as: "desk") { try $0.decline(proposal: waiting[1], because: "They are there") }
        try await watch.act(as: "desk") { try $0.accept(proposal: waiting[2], answer: nil, links: links) }
        try await watch.act { writer in
            let id = try writer.dialogue(name).id
            try writer.run(
                """
                INSERT INTO national_notice (change_id, dialogue_id)
                SELECT max(id), CAST(\(id) AS BIGINT) FROM national_change
                """)
            let open = SeenList(notices: try writer.nationalNotices(of: [id], unseen: true))
            try writer.seeNotices(of: name, for: Self.scope, confirmed: open)
        }
    }

    private func twoBodies() async throws -> (ID<Body>, ID<Body>) {
        var ids: [ID<Body>] = []
        for _ in 1...2 {
            let name = Browser.freshKey()
            let body = Body(
                id: ID(0), name: Bilingual("អង្គការ \(name)", name), kind: .ngo, province: World.battambang)
            ids.append(try await watch.act { try $0.enter(body) })
        }
        return (ids[0], ids[1])
    }

    func changeOffices() async throws {
        let (department, links) = (record.department, world.links)
        let title = Bilingual(khmer: "ប្រធាន")
        let office = try await watch.act { writer in
            try writer.enter(
                office: Office(id: ID(0), body: department, kind: .director, title: title),
                in: department, for: .battambang)
        }
        let holder = Person(id: ID(0), name: Bilingual(khmer: "សុខ"))
        try await watch.act { try $0.fill(office, with: holder, from: "2026-01-01", for: .battambang, links: links) }
        try await watch.act { try $0.rename(office: office, Bilingual(khmer: "នាយក"), for: Self.scope) }
        let deputy = Person(id: ID(0), name: Bilingual(khmer: "ចាន់"))
        try await watch.act { try $0.name(deputy, deputyFor: office, from: "2026-02-01", scope: Self.scope) }
        let named = try await last("deputy", Deputy.self)
        try await watch.act { _ = try $0.end(deputy: named, on: "2026-03-01", for: Self.scope) }
        try await watch.act { try $0.vacate(office, on: "2026-11-01", for: Self.scope, links: links) }
        try await watch.act { try $0.close(office: office, on: "2026-11-02", for: Self.scope, links: links) }
        let person = Person(id: ID(0), name: Bilingual(khmer: "កែវ"))
        let id = try await watch.act { try $0.enter(person, of: World.battambang, for: Self.scope) }
        let changed = Person(id: id, name: Bilingual(khmer: "កែវ មុំ"))
        try await watch.act { try $0.change(changed, for: Self.scope) }
    }

    func settleRules() async throws {
        try await watch.act { writer in
            var style = try writer.paperStyle(of: World.battambang)
            style.place = Bilingual("បាត់ដំបងថ្មី", "New Battambang")
            try writer.settle(style, of: World.battambang, for: Self.scope)
        }
        try await watch.act { try $0.settle(Reminding(everyDays: 2, isByClock: false), of: World.battambang) }
        try await watch.act {
            try $0.settle(SelectionSettings(seats: [.communities: 5]), of: World.battambang, for: Self.scope)
        }
    }

    func importAreas() async throws {
        try await watch.after { try await world.enterDistricts() }
        let file = ImportedFile(name: "g.csv", sha256: "00")
        for isApplied in [true, false] {
            let known = try await world.read { try $0.allAreas() }
            let code = try required(AreaCode(isApplied ? "0202" : "0203"))
            let new = Area(code: code, kind: .district, nameKhmer: "ថ្មី", nameEnglish: "New")
            let change = try GazetteerChange(known: known, file: known + [new], on: "2026-11-23")
            var report = ImportReport()
            (report.read, report.added) = (1, 1)
            let staged = (change, report)
            let id = try await watch.act { try $0.stageAreas(staged.0, staged.1, of: file) }
            guard isApplied else {
                return try await watch.act { try $0.discardImport(id, of: .areas, for: .country) }
            }
            try await watch.act { try $0.applyAreas(id, for: .country) }
            try await watch.act { try $0.undoAreas(id, for: .country) }
        }
    }

    func importSupport() async throws {
        func source(_ title: String) -> ActivitySource {
            { each in
                for identifier in ["X-1", "X-2"] {
                    var activity = Activity(identifier: identifier)
                    activity.row = 1
                    activity.titles = [.init(language: "en", text: "\(title) \(identifier)")]
                    activity.source = "<iati-activity/>"
                    activity.countries = [.init(code: "KH", share: nil)]
                    activity.locations = [
                        .init(names: [.init(language: "en", text: "Battambang")], administrative: [], point: nil)
                    ]
                    try each(activity)
                }
            }
        }
        func stage(_ title: String) async throws -> ID<FileImport> {
            let (source, file) = (source(title), ImportedFile(name: title, sha256: title))
            return try await watch.act { try $0.stageSupport(source, of: file, province: nil) }
        }
        let first = try await stage("one")
        try await watch.act { try $0.applySupport(first, for: .country) }
        let second = try await stage("two")
        try await watch.act { try $0.applySupport(second, for: .country) }
        try await watch.act { try $0.undoSupport(second, for: .country) }
        let third = try await stage("three")
        try await watch.act { try $0.discardImport(third, of: .support, for: .country) }
    }

    func importTables() async throws {
        let headings = ["Project number", "Title", "Plan", "Year", "Sector", "District", "Amount (million riel)"]
        let links = world.links
        let mapping = ColumnMapping(guessing: headings, for: TableKind.priorities.form)
        let source: RowSource = { each in try each(3, ["1", "Well", "annual", "2027", "Health", "", "10"]) }
        for isApplied in [true, false] {
            let upload = TableUpload(
                file: ImportedFile(name: "plan.csv", sha256: "\(isApplied)"), bytes: [1, 2], form: "csv", sheet: "",
                head: TableHead(row: 2, headings: headings), sample: [["a"]])
            let id = try await watch.act {
                try $0.receiveTable(upload, source, as: .priorities, province: World.battambang)
            }
            guard isApplied else {
                return try await watch.act { try $0.discardImport(id, of: nil, for: Self.scope) }
            }
            try await watch.act { try $0.stageTable(source, mapping, of: id, for: Self.scope) }
            try await watch.act { try $0.applyTable(id, for: Self.scope, links: links) }
            try await watch.act { try $0.undoTable(id, for: Self.scope, links: links) }
        }
    }
}
