import Dialogue
import Documents
import Exchange
import Store
import Synchronization
import TestSupport
import Testing

@testable import Web

@Suite struct `Work beside the requests that fails` {
    @Test(arguments: World.engines)
    func `A message that cannot be made holds up nobody, and waits for somebody to mend it`(
        engine: Engine
    ) async throws {
        let (world, box) = try await world(engine)
        let dialogue = try await world.invited(emails: 3)
        let broken = try await world.read { try $0.messages(of: dialogue.id).reversed()[1] }
        try await setAddress(of: broken.id, to: "no address", in: world, dialogue)

        #expect(try await world.site.emptyPost() == 2)
        var tries: [Message.State] = []
        for pause in [0, 60, 300] {
            world.clock.go(to: world.now.adding(seconds: pause))
            try await world.site.emptyPost()
            tries.append(try await world.read { try $0.message(broken.id, of: dialogue.id).state })
        }

        let start = Instant(noonOf: "2026-11-23")
        #expect(
            tries == [
                .waiting(since: start.adding(seconds: 60)), .waiting(since: start.adding(seconds: 360)),
                .failed(world.now),
            ])
        #expect(box.mails.map(\.to.address.description) == ["guest1@example.org", "guest3@example.org"])
        let officer = try await world.browser(as: "officer")
        for language in Language.allCases {
            let page = try await officer.get("/BTB/2026/messages", in: language)
            #expect(page.text.contains("<p>\(Phrase.notMade(1).text(in: language))</p>"))
            #expect(page.text.contains("<small>\(Phrase.couldNotBeMade.text(in: language))</small>"))
        }

        try await setAddress(of: broken.id, to: "guest2@example.org", in: world, dialogue)
        #expect(try await officer.post("/BTB/2026/messages/\(broken.id)/again").status == 303)
        #expect(try await world.site.emptyPost() == 1)
        #expect(box.mails.last?.to.address.description == "guest2@example.org")
        let page = try await officer.get("/BTB/2026/messages", in: .english)
        #expect(page.text.contains(Phrase.couldNotBeMade.english) == false)
    }

    @Test(arguments: World.engines)
    func `A dialogue that cannot be read stops neither the clock nor the post of the others`(
        engine: Engine
    ) async throws {
        let (world, box) = try await world(engine)
        let broken = try await world.invited(emails: 1)
        let other = try await world.invited(emails: 2)
        let rule = [("days", "3"), ("by", "clock")]
        let officer = try await world.browser(as: "officer")
        #expect(try await officer.post("/BTB/2026/invitations/reminders/rule", rule).status == 303)
        try await world.act { writer in
            try writer.run("UPDATE dialogue SET starts_at = 'dawn' WHERE id = \(broken.id)")
            writer.note(.planChanged, about: .dialogue(broken.name), in: broken.id)
        }
        world.clock.go(to: try #require(Instant("2026-11-27T02:00:00.000Z")))

        try await world.site.doChores()

        let states = try await world.read { reader in
            try [broken, other].map { try reader.messages(of: $0.id).map(\.state) }
        }
        let now = world.now
        #expect(states == [[.waiting(since: now.adding(seconds: 60))], Array(repeating: .handedOver(now), count: 4)])
        #expect(box.mails.map(\.subject).count { $0.hasPrefix("រំឭក៖") } == 2)
    }

    @Test func `It rests longer each time, at most ten minutes, and begins anew when it has worked`() {
        let setbacks = Setbacks()
        var now = Instant(noonOf: "2026-11-23")
        var rests: [Int] = []
        for _ in 0..<9 {
            let rest = setbacks.add(.messages, at: now)
            #expect(setbacks.rests(.messages, at: now.adding(seconds: rest - 1)))
            now = now.adding(seconds: rest)
            #expect(!setbacks.rests(.messages, at: now))
            #expect(!setbacks.rests(.clock, at: now))
            rests.append(rest)
        }
        #expect(rests == [5, 10, 20, 40, 80, 160, 320, 600, 600])

        setbacks.forget(.messages)

        #expect(setbacks.add(.messages, at: now) == 5)
    }

    @Test func `A letter that cannot be printed is missed alone`() async throws {
        let world = try await World()
        let room = try await world.room()
        let work = try await world.read { try $0.paperwork(of: $0.dialogue(room.name)) }
        let paper = world.site.invitationPaper(work, at: world.now)
        let rows = work.invited
        let title = paper.letter(to: rows[1], .khmer).title
        // Stands where a letter is met that Cairo refuses.
        let letters = Letters(paper: paper) { files in
            guard !files.contains(where: { $0[0].title == title }) else { throw Press.Failure.drawing }
            return files.map { Array($0[0].title.utf8) }
        }

        var printed: [[UInt8]?] = []
        try letters.each(of: rows) { _, letter, _ in printed.append(try? letter.get()) }

        let titles = rows.map { paper.letter(to: $0, .khmer).title }
        #expect(Set(titles).count == 3)
        #expect(printed == [Array(titles[0].utf8), nil, Array(titles[2].utf8)])
    }

    @Test func `A book of letters is printed without those that cannot be`() async throws {
        let world = try await World()
        let room = try await world.room()
        let rows = try await world.read { try $0.paperwork(of: $0.dialogue(room.name)) }.people
        let refused = rows[0].id
        func print(_ rows: [ParticipantRow]) throws -> [UInt8] {
            guard !rows.contains(where: { $0.id == refused }) else { throw Press.Failure.drawing }
            return rows.map { UInt8($0.participant.number) }
        }

        let (bytes, leftOut) = try BatchWork.sparing(rows, print)

        #expect(bytes == [2, 3])
        #expect(leftOut.map(\.participant) == [refused])
        #expect(throws: Press.Failure.drawing) { try BatchWork.sparing([rows[0]], print) }
    }

    @Test(arguments: World.engines)
    func `A batch says whose papers it lacks and what to do`(engine: Engine) async throws {
        let world = try await World(engine)
        let room = try await world.room()
        try await world.act { _ = try $0.askBatch(.badges, of: $0.dialogue(room.name)) }
        let batch = try #require(try await world.read { try $0.unfinishedBatches() }.first)
        let person = try await world.read { try $0.participants(of: batch.dialogue)[1] }

        try await world.act { try $0.endBatch(batch, papers: 2, leftOut: [person.id]) }

        for language in Language.allCases {
            let page = try await world.browser(as: "officer").get("/\(room.name)/batches", in: language)
            #expect(page.text.contains("<p>\(Phrase.batchLacks(1).text(in: language))</p>"))
            let name = try #require(person.participant.card.name).text(in: language)
            let link = "<a href=\"/\(room.name)/participants/\(person.id)\">\(language.number(2)) \(name)</a>"
            #expect(page.text.contains(link))
        }
    }

    private func setAddress(
        of message: ID<Message>, to address: String, in world: World, _ dialogue: PartnershipDialogue
    ) async throws {
        try await world.act { writer in
            try writer.run("UPDATE message SET address = \(address) WHERE id = \(message)")
            writer.note(.reachKept, about: .message(message), in: dialogue.id)
        }
    }

    private func world(_ engine: Engine) async throws -> (World, MailBox) {
        let box = MailBox()
        let from = try #require(EmailAddress("dialogue@battambang.example"))
        return (try await World(engine, post: Post(carrier: box, from: from)), box)
    }
}
