import Dialogue
import Store
import TestSupport
import Testing

@Suite struct `Importing tables in the browser` {
    private let table = """
        Programme of Battambang;;;;
        Code;Name of work;Plan;Year;Sector
        1;"Well; deep";annual;2027;Health
        2;Road;sometime;2027;Transport
        """

    @Test func `A table is chosen, its columns confirmed, previewed, applied and undone`() async throws {
        let world = try await World()
        let browser = try await world.browser(as: "officer")
        let lines = try await world.journalLines()
        let received = try await upload(browser, "/imports/new/priorities", "plan.csv", table)
        #expect(received.status == 303)
        let columns = try await browser.get(received.location, in: .english)
        #expect(columns.text.contains("<option value=\"year\" selected>Year</option>"))
        #expect(columns.text.contains("<div>Well; deep</div>"))

        let choice = [("column_0", "number"), ("column_2", "plan"), ("column_3", "year"), ("column_4", "sector")]
        let short = try await browser.post(received.location + "/columns", Array(choice.dropLast()))
        #expect(short.status == 422)
        #expect(short.text.contains("ខ្វះជួរឈរសម្រាប់៖ វិស័យ"))
        let staged = try await browser.post(received.location + "/columns", choice + [("column_1", "title_en")])
        #expect(staged.status == 303)
        let preview = try await browser.get(staged.location, in: .english)
        #expect(preview.text.contains("Well; deep"))
        #expect(preview.text.contains("Apply 1 change"))

        let rejected = try await browser.get(staged.location + "/rejected", in: .english)
        #expect(rejected.headers["content-type"] == "text/csv; charset=utf-8")
        #expect(rejected.text.contains("2;Road;sometime;2027;Transport;\"Plan: Found «sometime»; Expected"))
        #expect(try await browser.post(staged.location + "/apply").status == 303)
        #expect(try await count(world) == 1)
        #expect(try await browser.post(staged.location + "/undo").status == 303)
        #expect(try await count(world) == 0)
        #expect(try await browser.post(staged.location + "/undo").status == 422)
        #expect(try await world.journalLines() == lines + 4)
    }

    @Test func `New bodies are taken in together, or the table is discarded although nothing is decided`() async throws
    {
        let world = try await World()
        let browser = try await world.browser(as: "officer")
        let contacts = "ឈ្មោះ,ស្ថាប័ន\nសុខ តារា,មន្ទីរសុខាភិបាល\nចាន់ បូផា,អង្គការថ្មី\n"
        func staged() async throws -> String {
            let received = try await upload(browser, "/imports/new/contacts", "contacts.csv", contacts)
            if try await !browser.get(received.location).text.contains("/matches/together") {
                _ = try await browser.post(
                    received.location + "/columns", [("column_0", "name_km"), ("column_1", "body")])
            }
            return received.location
        }
        let first = try await staged()
        let page = try await browser.get(first, in: .english)
        #expect(page.text.contains("Take in 2 new bodies"))
        #expect(page.text.contains("<br><small>Department or unit</small>"))
        #expect(!page.text.contains(first + "/apply"))
        #expect(try await browser.post(first + "/apply").status == 422)
        #expect(try await browser.post(first + "/discard").status == 303)

        let second = try await staged()
        let stranger = try await world.browser(as: "stranger")
        let lines = try await world.journalLines()
        // As many, but of the file that was read before: other rows are other rows.
        let seen = [("which", "new_bodies"), ("list", try #require(try await browser.get(second).hidden("list")))]
        let stale = try await browser.post(
            second + "/matches/together?lang=en", [("which", "new_bodies"), ("list", SeenList([("9 new x", "")]).text)])
        #expect(stale.status == 409)
        #expect(stale.text.contains("You saw 1, there are 2 now. New: 2 ("))
        #expect(try await browser.post(second + "/matches/together", [("which", "all"), seen[1]]).status == 404)
        #expect(try await stranger.post(second + "/matches/together", seen).status == 404)
        #expect(try await world.journalLines() == lines)
        let taken = try await browser.post(second + "/matches/together", seen)
        #expect(taken.location == second)
        #expect(try await world.journalLines() == lines + 1)
        let shown = [("list", try #require(try await browser.get(second).hidden("list")))]
        let match = try await world.read { reader in
            try reader.row("SELECT import_id, file_row, target FROM import_match ORDER BY import_id DESC, file_row") {
                (id: try $0.next(ID<FileImport>.self), row: try $0.next(Int.self), target: try $0.next(String.self))
            }
        }
        for decision in [ImportMatch.Decision.other, .same] {
            try await world.act {
                try $0.decideMatch(
                    row: match.row, target: match.target, decision, of: match.id, for: .province(World.battambang))
            }
            guard decision == .other else { continue }
            let refused = try await browser.post(second + "/apply?lang=en", shown)
            #expect(refused.status == 409)
            #expect(refused.text.contains("This is how it stands now; look again."))
        }
        #expect(try await browser.post(second + "/apply", shown).status == 303)
        #expect(try await world.read { try $0.bodyRows(for: .province(World.battambang)).count } == 2)
    }

    @Test func `While it is worked on, the page says how far it is and offers nothing; afterwards what came of it`()
        async throws
    {
        let world = try await World()
        let browser = try await world.browser(as: "officer")
        let address = try await upload(browser, "/imports/new/priorities", "plan.csv", table).location
        let choice = [("column_0", "number"), ("column_1", "title_en"), ("column_2", "plan"), ("column_3", "year")]
        _ = try await browser.post(address + "/columns", choice + [("column_4", "sector")])
        let id = try #require(ID<FileImport>(text: String(address.split(separator: "/").last ?? "")))
        let killed = ImportHand(world.store, by: .account(world.account("officer")), key: nil, links: world.links) {
            world.now
        }
        try await killed.begin(.apply, of: id, for: .battambang, answer: address)

        let page = try await browser.get(address, in: .english)
        #expect(page.text.contains("<progress max=\"2\" value=\"0\""))
        #expect(page.text.contains("0 of 2 rows are done"))
        #expect(try await browser.get(address).text.contains("រួចរាល់ ០ ជួរ ក្នុងចំណោម ២"))
        for way in ["apply", "undo", "discard"] { #expect(!page.text.contains("\(address)/\(way)")) }
        for way in ["apply", "discard", "columns"] {
            let refused = try await browser.post("\(address)/\(way)", choice + [("column_4", "sector")])
            #expect(refused.status == 422)
            #expect(refused.text.contains("ឯកសារនេះកំពុងត្រូវបានដំណើរការនៅឡើយ"))
        }
        #expect(try await count(world) == 0)

        world.clock.go(to: world.now.adding(seconds: 60))
        try await ImportHand.takeUpAll(in: world.store, links: world.links) { world.now }
        #expect(try await count(world) == 1)
        let after = try await browser.get(address, in: .english).text
        #expect(!after.contains("<progress"))
        #expect(after.contains("\(address)/undo"))
    }

    @Test func `What came to nothing says why`() async throws {
        let world = try await World()
        let browser = try await world.browser(as: "officer")
        let choice = [("column_0", "number"), ("column_1", "title_en"), ("column_2", "plan"), ("column_3", "year")]
        var addresses: [String] = []
        for name in ["a.csv", "b.csv"] {
            let address = try await upload(browser, "/imports/new/priorities", name, table).location
            if addresses.isEmpty { _ = try await browser.post(address + "/columns", choice + [("column_4", "sector")]) }
            addresses.append(address.split(separator: "?").first.map(String.init) ?? "")
        }
        #expect(try await browser.post(addresses[1] + "/apply").status == 303)
        let stale = try await browser.post(addresses[0] + "/apply")
        #expect(stale.status == 409)
        let page = try await browser.get(addresses[0], in: .english).text
        #expect(page.contains("The changes were not applied.\nThe data have changed since this file was checked."))
        #expect(try await count(world) == 1)
    }

    @Test func `What a table leaves open is asked on its page, and answered before it is applied`() async throws {
        let world = try await World()
        let browser = try await world.browser(as: "officer")
        let open = "Title,Plan,Year,Sector,Amount,Currency,Colour\nWell,annual,2027,Health,12.500,USD,red\n"
        let received = try await upload(browser, "/imports/new/priorities", "plan.csv", open)
        let columns = ["title_en", "plan", "year", "sector", "amount", "currency"].enumerated().map {
            ("column_\($0)", $1)
        }
        let staged = try await browser.post(received.location + "/columns", columns)
        let page = try await browser.get(staged.location, in: .english)
        #expect(page.text.contains("To answer: 1"))
        #expect(page.text.contains("In the column “Amount”, which number is “12.500”?"))
        #expect(page.text.contains("Columns left out: «Colour»"))
        #expect(page.text.contains("<input type=\"radio\" name=\"answer_0\" value=\"dots\">"))
        #expect(!page.text.contains("/apply"))
        #expect(try await browser.get(staged.location).text.contains("ក្នុងជួរឈរ «Amount» តើ «12.500» ជាចំនួនអ្វី?"))
        #expect(try await browser.post(received.location + "/apply").status == 422)

        let (stranger, board) = (try await world.browser(as: "stranger"), try await world.browser(as: "board"))
        let lines = try await world.journalLines()
        let none = try await browser.post(received.location + "/questions", [("question_0", "numbers 5")])
        #expect(none.status == 422)
        #expect(none.text.contains("សូមជ្រើសរើសចម្លើយយ៉ាងតិចមួយ។"))
        let answer = [("question_0", "numbers 5"), ("answer_0", "dots")]
        #expect(try await stranger.post(received.location + "/questions", answer).status == 404)
        #expect(try await board.post(received.location + "/questions", answer).status == 403)
        #expect(try await world.journalLines() == lines)
        #expect(try await browser.post(received.location + "/questions", answer).status == 303)
        #expect(try await world.journalLines() == lines + 1)
        let answered = try await browser.get(staged.location, in: .english)
        #expect(answered.text.contains("12500"))
        #expect(answered.text.contains("Apply 1 change"))
        #expect(try await browser.post(received.location + "/apply").status == 303)
        #expect(try await count(world) == 1)
    }

    @Test func `A file that is no table, or none, is refused and leaves nothing`() async throws {
        let world = try await World()
        let browser = try await world.browser(as: "officer")
        let lines = try await world.journalLines()
        for (name, text, sentence) in [
            ("", "", "សូមជ្រើសរើសឯកសារ"), ("a.xlsx", "PK\u{3}\u{4}rest", "សៀវភៅបញ្ជី Excel នេះខូច"),
            ("other.csv", "a,b\n1,2\n", "ក្បាលតារាងខ្វះជួរឈរ"),
        ] {
            let answer = try await upload(browser, "/imports/new/priorities", name, text)
            #expect(answer.status == 422)
            #expect(answer.text.contains(sentence))
        }
        #expect(try await world.journalLines() == lines)
    }

    @Test func `Others are turned away, another province finds nothing, both languages are there`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        let received = try await upload(officer, "/imports/new/priorities", "plan.csv", table)
        #expect(try await world.browser(as: "board").get("/imports").status == 403)
        #expect(try await world.browser().get("/imports").status == 401)
        #expect(try await world.browser(as: "stranger").get(received.location).status == 404)
        #expect(try await world.browser(as: "stranger").get(received.location + "/rejected").status == 404)
        #expect(try await world.browser(as: "administrator").get("/imports/new/priorities").status == 404)
        #expect(try await officer.get("/imports").text.contains("អាទិភាព និងគម្រោងស្នើ"))
        #expect(try await officer.get("/imports", in: .english).text.contains("Priorities and proposals"))
    }

    private func count(_ world: World) async throws -> Int {
        try await world.read { try $0.number("SELECT count(*) FROM priority") }
    }

    private func upload(_ browser: Browser, _ address: String, _ name: String, _ text: String) async throws
        -> Browser.Page
    {
        let mark = "----boundary"
        let body = """
            --\(mark)\r\nContent-Disposition: form-data; name="key"\r\n\r\n\(Browser.freshKey())\r\n--\(mark)\r\n\
            Content-Disposition: form-data; name="file"; filename="\(name)"\r\nContent-Type: text/plain\r\n\r\n\
            \(text)\r\n--\(mark)--\r\n
            """
        return try await browser.send(
            "POST", address, body: Array(body.utf8), type: "multipart/form-data; boundary=\(mark)")
    }
}
