import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Importing in the browser` {
    private let gazetteer = """
        code,level,type_km,name_km,name_latin
        02,1,ខេត្ត,បាត់ដំបង,Battambang
        0204,2,ស្រុក,បវេល,Bavel
        02x,2,ស្រុក,អ្វី,What
        """
    private let activities = """
        <iati-activities version="2.03"><iati-activity default-currency="USD">
        <iati-identifier>X-1</iati-identifier><title><narrative xml:lang="en">Wells &amp; pumps</narrative></title>
        <activity-status code="2"/><recipient-country code="KH" percentage="40"/>
        <recipient-country code="LA" percentage="50"/>
        <transaction><transaction-type code="2"/><transaction-date iso-date="2025-01-01"/>\
        <value>1000</value></transaction>
        </iati-activity></iati-activities>
        """

    @Test func `A gazetteer is staged, shown with its problems, applied once`() async throws {
        let world = try await World()
        let browser = try await world.browser(as: "administrator")
        let staged = try await upload(browser, "/areas", "g.csv", gazetteer)
        #expect(staged.status == 303)
        let preview = try await browser.get(staged.location, in: .english)
        #expect(preview.text.contains("ស្រុកបវេល"))
        #expect(preview.text.contains("Apply 1 change"))
        let problems = try await browser.get(staged.location + "?show=problems", in: .english)
        #expect(problems.text.contains("«02x»"))
        #expect(try await world.read { try $0.districts(of: World.battambang) } == [])

        let lines = try await world.journalLines()
        let wrong = try await browser.post(staged.location + "/apply?lang=en", [("code", "000000")])
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("The code is not right, or its time is over"))
        #expect(try await world.journalLines() == lines)
        let code = try await world.code(of: "administrator")
        #expect(try await browser.post(staged.location + "/apply", [("code", code)]).status == 303)
        #expect(try await world.read { try $0.districts(of: World.battambang).map(\.code.text) } == ["0204"])
        #expect(try await browser.post(staged.location + "/apply").status == 422)
        #expect(try await browser.post(staged.location + "/discard").status == 422)
        #expect(try await world.journalLines() == lines + 1)
    }

    @Test func `A file of another kind is refused by name and leaves nothing`() async throws {
        let world = try await World()
        let browser = try await world.browser(as: "administrator")
        let lines = try await world.journalLines()
        for (address, name, text) in [
            ("/areas", "letter.pdf", "%PDF-1.7 something"), ("/support", "table.csv", gazetteer),
            ("/support", "cut.xml", String(activities.dropLast(30))),
        ] {
            let answer = try await upload(browser, address, name, text)
            #expect(answer.status == 422)
            #expect(answer.text.contains("ឯកសារដែលអ្នកបានជ្រើសរើស៖ \(name)"))
        }
        #expect(try await upload(browser, "/areas", "", "").text.contains("សូមជ្រើសរើសឯកសារ"))
        #expect(try await world.journalLines() == lines)
    }

    @Test func `Support is staged by a province, applied, and shown with the stated share`() async throws {
        let world = try await World()
        let browser = try await world.browser(as: "officer")
        let staged = try await upload(browser, "/support", "s.xml", activities)
        #expect(staged.status == 303)
        let preview = try await browser.get(staged.location, in: .english)
        #expect(preview.text.contains("percentages that sum to 100"))
        #expect(try await world.browser(as: "stranger").get(staged.location).status == 404)
        #expect(try await world.browser(as: "stranger").post(staged.location + "/apply").status == 404)

        #expect(try await browser.post(staged.location + "/apply").status == 303)
        let list = try await browser.get("/support", in: .english)
        #expect(list.text.contains("Commitment: 1,000 USD<br><b>for Cambodia: 400 USD</b>"))
        let page = try await browser.get("/support/activities/X-1", in: .english)
        #expect(page.status == 200)
        #expect(page.text.contains("Wells &amp; pumps"))
        #expect(page.text.contains("&lt;iati-identifier&gt;X-1&lt;/iati-identifier&gt;"))
        #expect(try await browser.get("/support/activities/X-2").status == 404)
        let record = try await browser.get(staged.location + "/records/1")
        #expect(record.status == 200)
        #expect(record.headers["Content-Language"] ?? record.headers["content-language"] == "km")
    }

    @Test(arguments: Language.allCases)
    func `A file larger than anybody takes gets its page, and nothing is staged`(language: Language) async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()
        let body = [UInt8](repeating: 65, count: 33 << 20)

        let answer = try await officer.send(
            "POST", "/support", body: body, type: "multipart/form-data; boundary=x", language: language)

        #expect(answer.status == 413)
        #expect(answer.text.contains("<h1>\(Phrase.tooLargeTitle.text(in: language))</h1>"))
        #expect(answer.text.contains(Phrase.tooLargeText((32 << 20) + 64 * 1024).text(in: language)))
        #expect(try await world.journalLines() == before)
    }

    @Test func `Other roles are turned away`() async throws {
        let world = try await World()
        #expect(try await world.browser(as: "officer").get("/areas").status == 403)
        #expect(try await world.browser(as: "board").get("/support").status == 403)
        #expect(try await world.browser().get("/support").status == 401)
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
