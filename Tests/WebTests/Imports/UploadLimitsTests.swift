import Dialogue
import Dispatch
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `A file that is too much for a form` {
    @Test(arguments: Language.allCases)
    func `Is refused in the reader's words, says whom to ask, and leaves nothing`(language: Language) async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()
        let wide = "Name," + String(repeating: "x,", count: 300) + "\n"

        let page = try await upload(officer, "/imports/new/contacts?lang=\(language.rawValue)", wide)

        #expect(page.status == 422)
        #expect(page.text.contains(ImportFailure.tooLarge(.columns(300)).sentence(in: language)))
        #expect(page.text.contains(ImportFailure.tooLarge(.columns(300)).phrase.text(in: language)))
        #expect(try await world.journalLines() == before)
    }

    @Test func `Is told in whole megabytes`() {
        #expect(ImportFailure.tooLarge(.bytes(32 << 20)).words.english == "The file is too large: at most 32 MB.")
        #expect(ImportFailure.tooLarge(.unpacked(100)).words.khmer == "ឯកសារធំពេកពេលពន្លា៖ យ៉ាងច្រើន ១០០ បៃ។")
    }

    @Test func `Waits with few others; who comes then is told to come again`() async throws {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()
        let files = world.site.files
        let gate = DispatchSemaphore(value: 0)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<9 { group.addTask { try? await files.work { gate.wait() } } }
            while files.begun < 9 { await Task.yield() }

            let page = try? await upload(officer, "/imports/new/contacts", "Name\nx\n")

            #expect(page?.status == 503)
            #expect(page?.headers["retry-after"] == "5")
            for _ in 0..<9 { gate.signal() }
        }
        #expect(try await world.journalLines() == before)
    }

    private func upload(_ browser: Browser, _ address: String, _ text: String) async throws -> Browser.Page {
        let mark = "----boundary"
        let body = """
            --\(mark)\r\nContent-Disposition: form-data; name="key"\r\n\r\n\(Browser.freshKey())\r\n--\(mark)\r\n\
            Content-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/plain\r\n\r\n\
            \(text)\r\n--\(mark)--\r\n
            """
        return try await browser.send(
            "POST", address, body: Array(body.utf8), type: "multipart/form-data; boundary=\(mark)")
    }
}
