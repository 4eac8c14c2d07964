import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

/// Who sees what of a dialogue before it is published: every page of the site, as everybody, at every stage.
///
/// What is expected stands here in the words of the guideline, not in those of the table of powers:
/// - "Board of Governors in collaboration with the Secretariat shall determine agenda items" (IV.iii.a): before the
///   Board has approved it, an agenda is the province's own.
/// - "the number and profile of participants are to be determined by the provincial authority" (IV.i.g): who is on the
///   list is never anybody else's to read.
/// - "The dialogue report is to be submitted to the Ministry of Interior and copied NCDD Secretariat, CRDB/CDC …"
///   (IV.iii.c): from its publication on the national side reads how it came about; not before.
@Suite struct `Before publication` {
    private enum Thing: String, CaseIterable {
        case draftOfAgenda = "AGENDAMARK"
        case participant = "PARTICIPANTMARK"
    }

    /// Whether somebody who is not of the province may find it on any page, at a stage.
    private func isPublic(_ thing: Thing, at stage: Stage) -> Bool {
        switch thing {
        case .draftOfAgenda: stage >= .prepared
        case .participant: false
        }
    }

    private static let outsiders = ["stranger", "desk", "cdcb", "administrator", nil]

    private func pages(_ world: World, of name: DialogueName) async throws -> [(
        path: String, who: String, text: String
    )] {
        var found: [(path: String, who: String, text: String)] = []
        for who in Self.outsiders {
            let browser = try await world.browser(as: who)
            for route in Site.routes where route.method == .get {
                var path = `Every route and every role`.address(of: route)
                path = path.replacing("/BTB/2026", with: "/\(name)")
                // A live stream does not end.
                guard !path.hasSuffix("/live") && !path.hasSuffix("/stream") else { continue }
                let page = try await browser.get(path, in: .english)
                guard page.headers["content-type"]?.contains("event-stream") != true else { continue }
                found.append((path, who ?? "nobody", page.status == 200 ? page.text : ""))
            }
        }
        return found
    }

    private func look(_ world: World, _ name: DialogueName, at stage: Stage) async throws {
        for page in try await pages(world, of: name) {
            for thing in Thing.allCases where !isPublic(thing, at: stage) {
                #expect(!page.text.contains(thing.rawValue), "\(thing) on \(page.path) for \(page.who) at \(stage)")
            }
        }
    }

    @Test func `Nobody from outside the province finds on any page what is not published`() async throws {
        let world = try await World()
        let plan = try PartnershipDialogue.Plan(
            title: Bilingual("កិច្ចសន្ទនា", "Dialogue"), opensOn: "2026-12-10", endsOn: "2026-12-10",
            startsAt: TimeOfDay(minutes: 480), endsAt: TimeOfDay(minutes: 1020),
            venue: Bilingual("សាលាខេត្ត", "Provincial hall"), hostForum: nil)
        let agenda = Theme.needed.map { theme in
            AgendaItem(
                id: ID(0), theme: theme, title: Bilingual(Thing.draftOfAgenda.rawValue, Thing.draftOfAgenda.rawValue),
                minutes: 30)
        }
        let dialogue = try await world.act { try $0.plan(plan, of: World.battambang, agenda: agenda) }
        let name = dialogue.name
        let card = try Participant.Card(
            name: Bilingual(Thing.participant.rawValue, Thing.participant.rawValue), sex: .female)
        let id = try await world.act {
            try $0.add(ParticipantProposal(party: .departments, card: card), in: dialogue)
        }
        try await look(world, name, at: .planned)
        // The own secretariat finds both, so that the marks can be found at all.
        let officer = try await world.browser(as: "officer")
        #expect(try await officer.get("/\(name)/agenda").text.contains(Thing.draftOfAgenda.rawValue))
        #expect(try await officer.get("/\(name)/participants").text.contains(Thing.participant.rawValue))
        #expect(try await world.browser(as: "desk").get("/\(name)/journal").status == 404)

        try await world.act { try $0.accept([id], of: dialogue) }
        try await world.act(as: "board") { try $0.approveAgenda(of: name, for: .province(World.battambang)) }
        try await look(world, name, at: .prepared)
        #expect(try await world.browser().get("/\(name)/agenda").text.contains(Thing.draftOfAgenda.rawValue))
        try await world.release(name, count: 1)
        try await look(world, name, at: .invited)
        #expect(try await world.browser(as: "administrator").get("/\(name)/journal").status == 404)
    }

    @Test func `The national side reads the journal once the report is out`() async throws {
        let world = try await World()
        let record = try await world.reporting()
        for who in ["desk", "administrator"] {
            #expect(try await world.browser(as: who).get("/\(record.name)/journal").status == 404, "\(who)")
        }
        let after = try await World()
        let out = try await after.followingUp()
        for who in ["desk", "administrator"] {
            #expect(try await after.browser(as: who).get("/\(out.name)/journal").status == 200, "\(who)")
        }
        #expect(try await after.browser(as: "stranger").get("/\(out.name)/journal").status == 404)
    }
}
