import Dialogue
import Exchange
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `What concerns safety` {
    @Test(arguments: World.engines)
    func `Is gathered by minute, written in its own chain, and shown to the administrator alone`(engine: Engine)
        async throws
    {
        let world = try await World(engine)
        let hash = await Password.hash("ពាក្យសម្ងាត់វែង")
        _ = try await world.store.act(
            Act(by: .program, at: world.now),
            returning: { writer in
                try writer.makeAccount(
                    name: "chief", password: hash, role: .governor, province: World.battambang, body: nil)
            })
        let (nobody, stranger) = (try await world.browser(), try await world.browser(as: "stranger"))
        let before = try await world.journalLines()
        for number in 0..<12 {
            _ = try await nobody.post("/sign-in", [("name", "chief"), ("password", "guess \(number)")])
        }
        _ = try await nobody.post("/sign-in", [("name", "x@y <b>"), ("password", "guess")])
        _ = try await stranger.get("/security")
        #expect(try await world.journalLines() == before, "nothing is written before the minute is over")

        await world.site.writeWatch()
        await world.site.writeWatch()

        let lines = try await world.read { try $0.securityLines(at: world.now, most: 100) }
        let told = lines.map { "\($0.line.kind.rawValue) \($0.count.times) \($0.count.account == nil)" }
        #expect(
            Set(told) == [
                "wrong_passwords 10 false", "wrong_passwords 1 true", "locked_out 2 true", "access_refused 1 false",
            ])
        #expect(try await world.journalLines() == before + 4)
        #expect(lines.allSatisfy { $0.sources.map { $0.network } == ["192.0.2.1"] })
        #expect(try await world.read { try $0.verifyJournal().broken } == nil)

        let administrator = try await world.browser(as: "administrator")
        for language in Language.allCases {
            let page = try await administrator.get("/security", in: language)
            #expect(page.status == 200)
            #expect(page.text.contains("<h1>\(Phrase.securityTitle.text(in: language))</h1>"))
            #expect(page.text.contains(JournalKind.lockedOut.phrase.text(in: language)))
            #expect(page.text.contains("<code>192.0.2.1</code>"))
            #expect(page.text.contains(">chief</td>"))
            #expect(!page.text.contains("x@y"), "what strangers type for a name may be a password")
        }
        let file = try await administrator.get("/security.csv")
        #expect(file.headers["content-disposition"] == "attachment; filename=\"security.csv\"")
        #expect(file.text.split(separator: "\r\n").count == 5)
        #expect(try await world.browser(as: "officer").get("/security.csv").status == 403)
        #expect(try await nobody.get("/security").status == 401)

        await world.site.writeWatch()
        let later = try await world.read { try $0.securityLines(at: world.now, most: 1) }
        #expect(later.first?.line.kind == .dataExported)
    }

    @Test func `Where it came from goes after its time, and the chain holds`() async throws {
        let world = try await World()
        world.site.watchbook.note(.lockedOut, nil, from: "198.51.100.1")
        await world.site.writeWatch()
        world.clock.go(to: world.now.adding(seconds: 91 * 86_400))
        #expect(try await world.read { try $0.securityLines(at: world.now, most: 9)[0].sources.isEmpty })

        world.site.watchbook.note(.lockedOut, nil, from: "198.51.100.2")
        await world.site.writeWatch()
        #expect(try await world.read { try $0.number("SELECT count(*) FROM security_source") } == 1)
        #expect(try await world.read { try $0.verifyJournal().broken } == nil)
        let page = try await world.browser(as: "administrator").get("/security", in: .english)
        #expect(page.text.contains("No longer kept"))
    }

    @Test func `Strangers write no more than a bounded number of lines and networks a minute`() {
        let watch = SecurityWatch()
        for number in 0..<5000 {
            watch.note(.wrongPasswords, ID(Int64(number % 300 + 1)), from: "198.51.\(number / 250).\(number % 250)")
        }
        let taken = watch.take()
        #expect(taken.count == SecurityWatch.mostMatters + 1)
        #expect(taken.allSatisfy { $0.sources.count <= SecurityWatch.mostNetworks + 1 })
        #expect(taken.flatMap { $0.sources }.reduce(0) { $0 + $1.times } == 5000)
        #expect(watch.take().isEmpty)
    }

    @Test func `An e-mail goes out when more happens than is usual, once an hour`() async throws {
        let box = MailBox()
        let from = try #require(EmailAddress("site@vetika.test"))
        let world = try await World(post: Post(carrier: box, from: from))
        var settings = world.site.settings
        settings.alertTo = EmailAddress("admin@vetika.test")
        let site = Site(store: world.store, links: world.site.links, settings: settings, clock: { world.now })
        func happen(_ times: Int) async {
            for _ in 0..<times { site.watchbook.note(.wrongPasswords, nil, from: "198.51.100.1") }
            await site.writeWatch()
        }

        await happen(29)
        #expect(box.mails.isEmpty)
        await happen(30)
        #expect(box.mails.map(\.to.address.description) == ["admin@vetika.test"])
        #expect(box.mails[0].text.contains("Wrong passwords or codes: 30\nhttp://vetika.test/security"))
        await happen(500)
        #expect(box.mails.count == 1)
        world.clock.go(to: world.now.adding(seconds: 3600))
        await happen(30)
        #expect(box.mails.count == 2)
    }

    @Test func `A protected voice that is read, and a new device, are written down`() async throws {
        let world = try await World()
        let watch = world.site.watchbook
        let hash = await Password.hash("ពាក្យសម្ងាត់វែង")
        let id = try await world.store.act(
            Act(by: .program, at: world.now),
            returning: { writer in
                try writer.makeAccount(
                    name: "chief", password: hash, role: .governor, province: World.battambang, body: nil)
            })
        let form = [("name", "chief"), ("password", "ពាក្យសម្ងាត់វែង")]
        let first = try await world.browser().post("/sign-in", form)
        #expect(first.status == 303)
        #expect(watch.take().map { $0.matter } == [SecurityWatch.Matter(kind: .deviceMet, account: id)])
        let marks = DeviceMarks(nil).adding("chief", world.site.links).cookie
        _ = try await world.browser().post("/sign-in", form, headers: ["Cookie": "device=\(marks)"])
        #expect(watch.take().isEmpty, "a device that is known is no news")

        let room = try await world.room()
        let raised = try await world.browser().post(
            "/k/\(room.tokens[2])/raise",
            [("kind", "service"), ("words", "ទឹក"), ("attribution", "party"), ("language", "km")])
        let number = raised.location.split(separator: "/").last ?? ""
        let officer = try await world.browser(as: "officer")
        #expect(try await officer.post("/\(room.name)/inputs/\(number)/voice").status == 200)
        let read = SecurityWatch.Matter(kind: .voicesRead, account: world.account("officer"))
        #expect(watch.take().map { $0.matter } == [read])
    }
}
