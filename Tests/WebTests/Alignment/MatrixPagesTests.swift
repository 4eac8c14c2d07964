import Dialogue
import Documents
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `The alignment matrix` {
    private func take(_ world: World, _ kind: TableKind, _ lines: [String]) async throws {
        let cells = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let upload = TableUpload(
            file: ImportedFile(name: "\(kind.kind.rawValue).csv", sha256: "0"), bytes: [1], form: "csv", sheet: "",
            head: TableHead(row: 1, headings: cells[0]), sample: [])
        let mapping = ColumnMapping(guessing: cells[0], for: kind.form)
        let source: RowSource = { each in
            for (place, row) in cells.dropFirst().enumerated() { try each(place + 2, row) }
        }
        let province = kind.isOfProvince ? World.battambang : nil
        _ = try await world.act {
            try $0.importTable(upload, source, mapping, as: kind, province: province, links: world.links)
        }
    }

    /// Two priorities, and two projects of the same title.
    private func filled() async throws -> World {
        let world = try await World()
        try await world.enterDistricts()
        _ = try await world.dialogue(at: .invited, participants: 1)
        try await take(
            world, .priorities,
            [
                "Title,Plan,Year,Sector,District,Amount (million riel)", "Clinic roof,annual,2027,Health,Banan,10",
                "Well,annual,2027,Water,Sangkae,5",
            ])
        let heads = "PRN,Title,Organisation,Sector,Battambang,Districts,Currency,2026 actual own,Finish"
        try await take(world, .oda, [heads, "1,Village clinics,Agency,Health,100,Banan,USD,2500,2028-01-01"])
        try await take(world, .ngo, [heads, "7,Village clinics,Friends,Health,100,Banan,USD,700,2028-01-01"])
        return world
    }

    @Test func `Gaps and supported cells are shown with their numbers and lead to the rows behind them`() async throws {
        let world = try await filled()
        let officer = try await world.browser(as: "officer")
        let page = try await officer.get("/BTB/2026/matrix", in: .english)
        #expect(page.status == 200)
        #expect(page.text.contains("<span class=\"state late\">Gap 0</span>"))
        #expect(page.text.contains("<span class=\"state done\">Several 2</span>"))
        #expect(page.text.contains("1 priority · 2 projects"))
        #expect(page.text.contains("Unknown place"))
        #expect(try await officer.get("/BTB/2026/matrix").text.contains("ខ្វះការគាំទ្រ"))

        let cell = try await officer.get("/BTB/2026/matrix/cell?sector=health&column=0201", in: .english)
        #expect(cell.text.contains("Clinic roof"))
        #expect(cell.text.contains("10,000,000 KHR"))
        #expect(cell.text.contains("ODA data base · actual: 2,500 USD · 2026"))
        #expect(cell.text.contains("NGO data base · actual: 700 USD · 2026"))
        #expect(cell.text.contains("oda.csv"))
        for wrong in ["sector=magic&column=0201", "sector=health&column=0301", "sector=health", ""] {
            #expect(try await officer.get("/BTB/2026/matrix/cell?\(wrong)").status == 404)
        }
    }

    @Test func `It is there as JSON, as a workbook and as PDF`() async throws {
        let world = try await filled()
        let officer = try await world.browser(as: "officer")
        let json = try await officer.get("/BTB/2026/matrix.json")
        #expect(
            json.text.contains(
                "{\"sector\":\"water\",\"place\":\"0208\",\"state\":\"gap\",\"before\":\"gap\",\"priorities\":1,"
                    + "\"promised\":0,\"costs\":[{\"currency\":\"KHR\",\"amount\":\"5000000\"}],\"projects\":0,"
                    + "\"supporters\":0,\"undivided\":0,\"money\":[]}"))
        #expect(try await officer.get("/BTB/2026/matrix.xlsx").bytes.starts(with: [0x50, 0x4B]))
        #expect(try await officer.get("/BTB/2026/matrix.pdf").text.hasPrefix("%PDF"))
    }

    @Test func `The picture has a mark, a number and a shade for each cell, and what last year's said`() async throws {
        let world = try await filled()
        let name = try #require(DialogueName(province: "BTB", year: "2026"))
        let found = try await world.read { reader in
            FoundMatrix(
                dialogue: try reader.dialogue(name), sources: try reader.alignment(of: World.battambang))
        }
        let picture = MatrixPicture(found, .english)

        let heads = picture.table.columns.map(\.title.plain)
        #expect(heads.first == "Sector")
        #expect(Array(heads.suffix(3)) == ["District not stated", "Whole country", "Unknown place"])
        let banan = try #require(heads.firstIndex(of: "Banan"))
        let sangkae = try #require(heads.firstIndex(of: "Sangkae"))
        let rows = picture.table.rows.map(\.cells)
        #expect(rows.map { $0[0].text.plain } == ["Health", "Water and sanitation"])
        #expect(rows[0][banan].text.plain == "●2")
        #expect(rows[0][sangkae].text.plain == "")
        #expect(rows[1][sangkae].text.plain == "▲1")
        #expect(rows[1][sangkae].shade == .dark)
        let later = FoundMatrix(
            dialogue: found.dialogue, sources: found.sources, from: 2029)
        #expect(MatrixPicture(later, .english).table.rows[0].cells[banan].text.plain == "– (●)")
    }

    @Test func `A likely pair is shown with its reason and counted once when it is confirmed`() async throws {
        let world = try await filled()
        let officer = try await world.browser(as: "officer")
        let pairs = try await officer.get("/BTB/2026/matrix/pairs", in: .english)
        #expect(pairs.text.contains("reported by two: joint funding"))
        let pair = [("one", "NGO-7"), ("other", "ODA-1")]
        #expect(try await officer.post("/BTB/2026/matrix/pairs", pair + [("decision", "maybe")]).status == 404)
        let board = try await world.browser(as: "board")
        #expect(try await board.post("/BTB/2026/matrix/pairs", pair + [("decision", "second")]).status == 403)
        let stranger = try await world.browser(as: "stranger")
        #expect(try await stranger.post("/BTB/2026/matrix/pairs", pair + [("decision", "second")]).status == 404)
        let lines = try await world.journalLines()
        #expect(try await officer.post("/BTB/2026/matrix/pairs", pair + [("decision", "second")]).status == 303)
        #expect(try await world.journalLines() == lines + 1)
        let page = try await officer.get("/BTB/2026/matrix", in: .english)
        #expect(page.text.contains("Single 1"))
        #expect(page.text.contains("not counted again: 1"))
        let decided = try await officer.get("/BTB/2026/matrix/pairs", in: .english).text
        #expect(decided.contains("This one is counted"))
        #expect(decided.contains("name=\"decision\" value=\"first\""), "it can be decided anew")
        #expect(!decided.contains("name=\"decision\" value=\"second\""))
    }

    @Test func `A partner corrects its own cell through its link; what was said before stays visible`() async throws {
        let world = try await filled()
        let token = try await link(world, of: "Agency")
        let partner = try await world.browser()
        let own = try await partner.get("/k/\(token)/support", in: .english)
        #expect(own.text.contains("Village clinics"))
        #expect(own.text.contains("ODA data base"))
        #expect(!own.text.contains("NGO data base"))
        let lines = try await world.journalLines()
        let mine = [("identifier", "ODA-1")]
        #expect(try await partner.post("/k/\(token)/support", mine + [("verdict", "wrong")]).status == 422)
        #expect(
            try await partner.post("/k/\(token)/support", [("identifier", "NGO-7"), ("verdict", "right")]).status == 404
        )
        #expect(try await world.journalLines() == lines)

        let said = mine + [("verdict", "wrong"), ("sector", "water"), ("district", "0208"), ("words", "Moved <there>")]
        #expect(try await partner.post("/k/\(token)/support", said).status == 303)
        #expect(try await world.journalLines() == lines + 1)
        let officer = try await world.browser(as: "officer")
        let cell = try await officer.get("/BTB/2026/matrix/cell?sector=water&column=0208", in: .english)
        #expect(cell.text.contains("Corrected by</b>"))
        #expect(cell.text.contains("Moved &lt;there&gt;"))
        let activity = try await world.read { try $0.activity("ODA-1", for: .battambang) }
        #expect(activity.sectors.map(\.field) == [.health])
        #expect(try await partner.get("/k/wrong-token/support").status == 404)
    }

    @Test func `Others are turned away`() async throws {
        let world = try await filled()
        #expect(try await world.browser(as: "stranger").get("/BTB/2026/matrix").status == 404)
        #expect(try await world.browser(as: "partner").get("/BTB/2026/matrix").status == 403)
        #expect(try await world.browser().get("/BTB/2026/matrix").status == 401)
    }

    /// The token of a participant of this body, released.
    private func link(_ world: World, of body: String) async throws -> String {
        let id = try await world.read { reader in
            try reader.row("SELECT min(id) FROM participant WHERE link_hash IS NOT NULL") {
                try $0.next(ID<Participant>.self)
            }
        }
        try await world.act { writer in
            let found: ID<Body> = try writer.insert(
                "INSERT INTO body (kind, name_en) VALUES ('development_partner', \(body)) RETURNING id")
            try writer.run("UPDATE participant SET body_id = \(found) WHERE id = \(id)")
            writer.note(.bodyEntered, about: .count(1, .offices), in: .country)
        }
        return world.token(of: id)
    }
}
