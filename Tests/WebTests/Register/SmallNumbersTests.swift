import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Small numbers` {
    private static let areas = ["0201", "0208"].compactMap { AreaCode($0) }

    /// Five of the communities from each of two districts and two more from the second, one partner, five of society;
    /// everybody has come.
    private func room(_ engine: Engine) async throws -> (World, PartnershipDialogue, [ParticipantRow]) {
        let world = try await World(engine)
        try await world.enterDistricts()
        let name = try await world.dialogue(at: .prepared).name
        let groups: [(ParticipantClass, AreaCode?, Int)] = [
            (.communities, Self.areas[0], 5), (.communities, Self.areas[1], 7), (.partners, nil, 1),
            (.society, Self.areas[0], 5),
        ]
        for (party, area, count) in groups {
            for number in 1...count {
                let card = try Participant.Card(
                    name: Bilingual("មនុស្ស \(party.letter)\(number)", "Somebody"),
                    sex: number == 1 ? .female : .male, area: area)
                let id = try await world.act {
                    try $0.add(ParticipantProposal(party: party, card: card), in: $0.dialogue(name))
                }
                try await world.act { try $0.accept([id], of: $0.dialogue(name)) }
            }
        }
        try await world.release(name, count: 18)
        try await world.act { try $0.openSitting(of: name, for: .country) }
        let dialogue = try await world.read { try $0.dialogue(name) }
        let rows = try await world.read { try $0.participants(of: dialogue.id) }
        for row in rows { try await world.act { try $0.arrive(row.id, of: dialogue) } }
        return (world, dialogue, rows)
    }

    private func raise(
        _ world: World, _ row: ParticipantRow, _ area: AreaCode?, _ attribution: Input.Attribution = .party,
        in dialogue: PartnershipDialogue
    ) async throws -> InputNumber {
        let content = try Input.Content(
            kind: .service, words: "មតិ", language: .khmer, sector: nil, area: area, agendaItem: nil,
            attribution: attribution)
        return try await world.act {
            try $0.raise(content, by: .participant(row.id, row.participant.party), in: dialogue, channel: .clerk)
        }
    }

    @Test(arguments: World.engines)
    func `A class or a district with fewer than five people is told nowhere`(engine: Engine) async throws {
        let (world, dialogue, rows) = try await room(engine)
        let partner = try #require(rows.first { $0.participant.party == .partners })
        let villager = try #require(rows.first { $0.participant.party == .communities })
        let hidden = try await raise(world, partner, Self.areas[0], in: dialogue)
        let shown = try await raise(world, villager, nil, in: dialogue)
        let named = try await raise(world, partner, Self.areas[1], .named, in: dialogue)
        let visitor = try await world.browser()

        let story = try await visitor.get("/i/\(hidden)", in: .english).text
        #expect(!story.contains(ParticipantClass.partners.phrase.english) && !story.contains("Banan"))
        #expect(story.contains(Phrase.protectedVoice.english))
        #expect(try await visitor.get("/i/\(shown)", in: .english).text.contains("Local communities"))
        let open = try await visitor.get("/i/\(named)", in: .english).text
        #expect(open.contains("Somebody") && open.contains("Sangkae"))

        let csv = try await visitor.get("/\(dialogue.name)/register.csv?kind=input").text
        func cells(_ number: InputNumber) throws -> [String] {
            let line = try #require(csv.components(separatedBy: "\r\n").first { $0.hasPrefix("\(number),") })
            return line.components(separatedBy: ",")
        }
        #expect(try cells(hidden)[5...8] == ["", "", "", ""])
        #expect(try cells(shown)[8] == "g")
        #expect(try cells(named)[5] == "0208" && cells(named)[8] == "f")
        let json = try await visitor.get("/\(dialogue.name)/register.json?kind=input").text
        #expect(json.components(separatedBy: "\"party\":\"f\"").count == 2)
        // Nor is it found by what is not told.
        let banan = try await visitor.get("/\(dialogue.name)/register.csv?kind=input&district=0201").text
        #expect(!banan.contains("\(hidden)"))
        #expect(try await visitor.get("/\(dialogue.name)/register?kind=input").text.contains("value=\"0201\"") == false)
    }

    /// Whoever of those who fit has spoken: nothing that the public can read changes.
    @Test(arguments: World.engines)
    func `Whose a protected voice is changes nothing that is public`(engine: Engine) async throws {
        let (world, dialogue, rows) = try await room(engine)
        for row in [rows[0], rows[6], rows[12], rows[13]] {
            _ = try await raise(world, row, row.participant.card.area, .named, in: dialogue)
        }
        let number = try await raise(world, rows[0], rows[0].participant.card.area, in: dialogue)
        let cover = try await world.read { try $0.voiceCover(of: dialogue.id) }
        var told: [String: Set<String>] = [:]
        var fitting: [String: Int] = [:]
        for row in rows {
            let (party, area) = (row.participant.party, row.participant.card.area)
            try await world.act { writer in
                let input: SQL = "(SELECT id FROM input WHERE running = \(number.running))"
                try writer.run("UPDATE input_voice SET participant_id = \(row.id) WHERE input_id = \(input)")
                try writer.run("UPDATE input SET party = \(party), area = \(area) WHERE running = \(number.running)")
                writer.note(.voiceRead, about: .input(number), in: dialogue.id)
            }
            let label = "\(cover.told(party, area))"
            told[label, default: []].insert(try await everything(world, dialogue, number))
            fitting[label, default: 0] += 1
        }
        #expect(told.count == 3)
        for (label, pages) in told {
            #expect(pages.count == 1, "\(label)")
            #expect(fitting[label, default: 0] >= 5, "\(label)")
        }
    }

    /// All that the public can read about the inputs and the people of a dialogue.
    private func everything(
        _ world: World, _ dialogue: PartnershipDialogue, _ number: InputNumber
    ) async throws -> String {
        let visitor = try await world.browser()
        let base = "/\(dialogue.name)"
        var all = ""
        let queries = ["", "&district=02", "&district=0201", "&district=0208", "&sort=-number"]
        let paths = queries.flatMap { query in
            ["csv", "json"].flatMap { kind in
                ["\(base)/register.\(kind)?kind=input\(query)", "\(base)/register.\(kind)?kind=action\(query)"]
            }
        }
        for path in paths { all += try await visitor.get(path).text }
        let today: Day = "2026-12-10"
        let (record, story, choices) = try await world.read { reader in
            (
                try reader.reportRecord(of: dialogue), try InputStory(number, reader),
                try reader.registerChoices(of: dialogue.id).areas.map(\.0.text)
            )
        }
        all += story.html(on: today, .english).text + choices.joined()
        let inputs = ReportInputs(record: record, language: .english).blocks
        let participation = ReportParticipation(record: record, language: .english).blocks
        let annex = ReportAnnexes(record: record, language: .english).present
        for part in participation + inputs + annex { all += "\(part)" }
        return all
    }
}
