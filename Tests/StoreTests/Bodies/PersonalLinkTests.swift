import Dialogue
import TestSupport
import Testing

@testable import Store

/// Every kind of personal link against every way its holder can cease, at every stage that matters.
@Suite struct `Personal links end with their holder` {
    static let scope = Scope.province(World.battambang)

    /// A kind of link, by whose it is.
    enum Kind: String, CaseIterable, Sendable {
        case invitationOfOffice, requestToOffice, letterToBody, requestToBody, reportOfBody
        /// Somebody named, of the body but of no office in it.
        case guest
    }

    /// How a holder ceases to hold.
    enum Way: CaseIterable, Sendable {
        case handedOver, vacated, officeClosed, givenByImport, importTakenBack, personsTakenApart, bodiesTakenApart
        case bodyClosed, bodyClosedByImport

        /// Whose links the holder had in hand.
        var ended: Set<Kind> {
            switch self {
            case .bodyClosed, .bodyClosedByImport: Set(Kind.allCases)
            case .bodiesTakenApart: [.letterToBody, .requestToBody]
            default: Set(Kind.allCases).subtracting([.guest])
            }
        }
    }

    private struct Place: Sendable {
        let body: ID<Body>
        let office: ID<Office>
        /// An import that is to be taken back.
        var waiting: Int64 = 0
    }

    private struct Link: Sendable {
        let kind: Kind
        /// Asks for the serial that holds.
        let serial: SQL
        let path: @Sendable (_ serial: Int) -> String
    }

    @Test(arguments: World.engines, Way.allCases)
    func `What the holder had opens nothing, what is given out next does`(engine: Engine, way: Way) async throws {
        let world = try await World(engine)
        let place = try await prepare(way, in: world)
        var links: [Link] = []
        for stage in [Stage.invited, .followUp, .closed] { links += try await issue(place, at: stage, in: world) }
        for link in links { #expect(try await world.browser().get(link.path(1)).status == 200, "\(link.kind)") }
        let waiting = try await approach(way, place, in: world)
        let lines = try await world.journalLines()

        try await cease(way, place, waiting, in: world)

        #expect(try await world.journalLines() == lines + 1)
        let about = try await world.read { reader in
            try reader.row("SELECT about FROM journal WHERE dialogue_id = 0 ORDER BY seq DESC LIMIT 1") {
                try $0.next(String.self)
            }
        }
        #expect(about.hasSuffix(", \(way.ended.count * 3) links renewed"), "\(about)")
        for link in links {
            let serial = try await world.read { try $0.row(link.serial) { try $0.next(Int.self) } }
            #expect((serial > 1) == way.ended.contains(link.kind), "\(link.kind)")
            let old = try await world.browser().get(link.path(1)).status
            #expect(old == (way.ended.contains(link.kind) ? 404 : 200), "\(link.kind)")
            #expect(try await world.browser().get(link.path(serial)).status == 200, "\(link.kind)")
        }
    }

    @Test(arguments: World.engines)
    func `A changed row that leaves somebody in their office leaves their links`(engine: Engine) async throws {
        let world = try await World(engine)
        let place = try await prepare(.importTakenBack, in: world)
        let links = try await issue(place, at: .invited, in: world)
        let id = try await stage(.contacts, Self.contacts, [Self.holder("013 000 000")], in: world)
        try await world.act { try $0.applyTable(id, for: Self.scope, links: world.links) }

        #expect(try await world.read { try $0.office(place.office, for: Self.scope).holding?.from } == "2026-11-23")
        for link in links { #expect(try await world.browser().get(link.path(1)).status == 200, "\(link.kind)") }
    }

    @Test(arguments: World.engines)
    func `Nothing that waits in the post follows an earlier holder`(engine: Engine) async throws {
        let world = try await World(engine)
        let place = try await prepare(.vacated, in: world)
        let dialogue = try await world.dialogue(at: .prepared)
        let card = try Participant.Card(
            name: Bilingual(khmer: "សុខ តារា"), sex: .male, office: Bilingual(khmer: "នាយក"), body: place.body)
        let guest = try await world.act {
            try $0.add(ParticipantProposal(party: .departments, card: card, office: place.office), in: dialogue)
        }
        try await world.act { try $0.keepReach(Reach(email: EmailAddress("sok@x.org")), of: guest, in: dialogue) }
        try await world.act { try $0.accept([guest], of: dialogue) }
        try await world.release(dialogue.name, count: 1)
        #expect(try await world.read { try $0.messages(to: guest).map(\.state.isWaiting) } == [true])

        try await cease(.vacated, place, place.waiting, in: world)

        #expect(try await world.read { try $0.messages(to: guest).map(\.state.isWaiting) } == [false])
        #expect(try await world.read { try $0.invitee(guest).reach } == Reach())
        let row = try await world.read { try $0.participant(guest, of: dialogue.id) }
        #expect(row.participant.card.name == nil)
        #expect(row.participant.card.office == Bilingual(khmer: "នាយក"))
        #expect(row.participant.releasedAt != nil)
    }

    private static let contacts = ["ឈ្មោះ", "ភេទ", "តួនាទី", "ស្ថាប័ន", "ទូរសព្ទ"]
    private static let organisations = ["RID", "Org_Name_E", "TypeCode", "Status"]
    private static func holder(_ phone: String) -> [String] { ["សុខ តារា", "ប", "នាយក", "Water Department", phone] }

    private static func person(_ khmer: String) -> Person { Person(id: ID(0), name: Bilingual(khmer: khmer)) }

    private func prepare(_ way: Way, in world: World) async throws -> Place {
        if way == .bodyClosedByImport {
            let id = try await stage(
                .organisations, Self.organisations, [["K01", "Water Association", "3", "Active"]], in: world)
            try await world.act { try $0.applyTable(id, for: Self.scope, links: world.links) }
        } else {
            _ = try await enter("Water Department", in: world)
        }
        let body = try #require(try await world.read { try $0.bodyRows(for: Self.scope).first }).id
        let office = try await world.act {
            try $0.enter(
                office: Office(id: ID(0), body: body, kind: .director, title: Bilingual(khmer: "នាយក")),
                in: body, for: .battambang)
        }
        var place = Place(body: body, office: office)
        switch way {
        case .officeClosed, .givenByImport: break
        case .importTakenBack:
            let id = try await stage(.contacts, Self.contacts, [Self.holder("012 345 678")], in: world)
            try await world.act { try $0.applyTable(id, for: Self.scope, links: world.links) }
            place.waiting = id.number
        default:
            try await world.act {
                try $0.fill(
                    office, with: Self.person("សុខ តារា"), from: "2026-01-01", for: .battambang, links: world.links)
            }
        }
        return place
    }

    /// What has to be there before the holder can cease: answers the import or the merge it is about.
    private func approach(_ way: Way, _ place: Place, in world: World) async throws -> Int64 {
        switch way {
        case .givenByImport:
            return try await stage(.contacts, Self.contacts, [Self.holder("012 345 678")], in: world).number
        case .bodyClosedByImport:
            let row = ["K01", "Water Association", "3", "Closed"]
            return try await stage(.organisations, Self.organisations, [row], in: world).number
        case .personsTakenApart:
            let holder = try await world.read { try $0.office(place.office, for: Self.scope).holding?.person.id }
            let gone = try #require(holder).number
            let kept = try await world.act {
                try $0.enter(Self.person("សុខា តារា"), of: World.battambang, for: Self.scope)
            }
            return try await world.act {
                try $0.merge(.persons, gone, into: kept.number, for: Self.scope, link: world.links.body).number
            }
        case .bodiesTakenApart:
            let kept = try await enter("Another Department", in: world)
            return try await world.act {
                try $0.merge(
                    .bodies, place.body.number, into: kept.number, for: Self.scope, link: world.links.body
                ).number
            }
        default: return place.waiting
        }
    }

    private func cease(_ way: Way, _ place: Place, _ waiting: Int64, in world: World) async throws {
        let (office, body, links) = (place.office, place.body, world.links)
        try await world.act { writer in
            let day = writer.today
            switch way {
            case .handedOver:
                try writer.fill(office, with: Self.person("កែវ មុំ"), from: day, for: .battambang, links: links)
            case .vacated: try writer.vacate(office, on: day, for: Self.scope, links: links)
            case .officeClosed: try writer.close(office: office, on: day, for: Self.scope, links: links)
            case .givenByImport, .bodyClosedByImport:
                try writer.applyTable(ID(waiting), for: Self.scope, links: links)
            case .importTakenBack: try writer.undoTable(ID(waiting), for: Self.scope, links: links)
            case .personsTakenApart, .bodiesTakenApart:
                _ = try writer.undo(merge: ID(waiting), for: Self.scope, links: links)
            case .bodyClosed: try writer.change(body, to: .closed, since: day, for: Self.scope, links: links)
            }
        }
    }

    private func enter(_ name: String, in world: World) async throws -> ID<Body> {
        let name = try #require(Bilingual(khmer: nil, english: name))
        return try await world.act {
            try $0.enter(Body(id: ID(0), name: name, kind: .department, province: World.battambang))
        }
    }

    private func stage(
        _ kind: TableKind, _ headings: [String], _ rows: [[String]], in world: World
    ) async throws -> ID<FileImport> {
        let upload = TableUpload(
            file: ImportedFile(name: "list.csv", sha256: "0"), bytes: [1], form: "csv", sheet: "",
            head: TableHead(row: 1, headings: headings), sample: [])
        let source: RowSource = { each in for (place, cells) in rows.enumerated() { try each(place + 2, cells) } }
        let mapping = ColumnMapping(guessing: headings, for: kind.form)
        let id = try await world.act { try $0.receiveTable(upload, source, as: kind, province: World.battambang) }
        if try await world.read({ try $0.fileImport(id, for: .country).state }) == .received {
            try await world.act { try $0.stageTable(source, mapping, of: id, for: Self.scope) }
        }
        return id
    }

    /// One link of every kind in a dialogue of its own, each with the serial 1.
    private func issue(_ place: Place, at stage: Stage, in world: World) async throws -> [Link] {
        let dialogue = try await world.dialogue(at: .prepared).id
        let (site, hashes) = (world.site.links, world.links)
        return try await world.act { writer in
            var links: [Link] = []
            let name = Bilingual(khmer: "ចាន់ ធី")
            for (kind, card, office) in [
                (.invitationOfOffice, try Participant.Card(name: name, body: place.body), place.office),
                (.letterToBody, try Participant.Card(body: place.body), nil),
                (.guest, try Participant.Card(name: name, body: place.body), nil),
            ] as [(Kind, Participant.Card, ID<Office>?)] {
                let id = try writer.insert(
                    ParticipantProposal(party: .departments, card: card, office: office), in: dialogue,
                    standing: .accepted)
                try writer.run(
                    """
                    UPDATE participant SET released_at = \(writer.now), link_hash = \(hashes.invitee(id, 1))
                    WHERE id = \(id)
                    """)
                links.append(
                    Link(kind: kind, serial: "SELECT link_serial FROM participant WHERE id = \(id)") {
                        "/k/" + site.token(of: id, serial: $0)
                    })
            }
            for (kind, office, body) in [
                (.requestToOffice, place.office, nil), (.requestToBody, nil, place.body),
            ] as [(Kind, ID<Office>?, ID<Body>?)] {
                let id: ID<NominationRequest> = try writer.insert(
                    """
                    INSERT INTO nomination_request (dialogue_id, party, office_id, body_id, asked, due_on, made_at)
                    VALUES (\(dialogue), 'a', \(office), \(body), 3, '2026-12-01', \(writer.now)) RETURNING id
                    """)
                try writer.run(
                    "UPDATE nomination_request SET link_hash = \(hashes.nomination(id, 1)) WHERE id = \(id)")
                links.append(
                    Link(kind: kind, serial: "SELECT link_serial FROM nomination_request WHERE id = \(id)") {
                        "/n/" + site.token(ofNomination: id, serial: $0)
                    })
            }
            try writer.insertLink(of: place.body, in: dialogue, hash: hashes.body)
            let row: SQL = "dialogue_id = \(dialogue) AND body_id = \(place.body)"
            links.append(
                Link(kind: .reportOfBody, serial: "SELECT link_serial FROM body_link WHERE \(row)") {
                    "/b/" + site.token(of: place.body, in: dialogue, serial: $0)
                })
            try writer.run("UPDATE dialogue SET stage = \(stage) WHERE id = \(dialogue)")
            writer.note(.reachKept, about: .body(place.body), in: dialogue)
            return links
        }
    }
}
