import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Records that may be one` {
    private func enter(_ names: [(String, String?, String?)], in world: World) async throws {
        for (khmer, english, acronym) in names {
            try await world.act { writer in
                guard let name = Bilingual(khmer: khmer, english: english) else { return }
                _ = try writer.enter(
                    Body(id: ID(0), name: name, acronym: acronym, kind: .ngo, province: World.battambang))
            }
        }
    }

    @Test func `Bodies are suggested with the reason, compared, merged and come apart again`() async throws {
        let world = try await World()
        try await enter(
            [
                ("សមាគមទឹកស្អាត", "Clean Water Association", "CWA"), ("សមាគម ទឹកស្អាត", nil, nil),
                ("អង្គការព្រៃឈើ", "Forest Organisation", nil),
            ], in: world)
        let officer = try await world.browser(as: "officer")
        let before = try await world.journalLines()

        let list = try await officer.get("/duplicates", in: .english)
        let pair = try await officer.get("/duplicates/bodies/1/2", in: .khmer)
        let nothing = try await officer.post("/duplicates/bodies/1/2/merge")
        let merged = try await officer.post("/duplicates/bodies/1/2/merge", [("kept", "1")])

        #expect(list.text.contains("href=\"/duplicates/bodies/1/2\""))
        #expect(list.text.contains("/duplicates/bodies/1/3") == false)
        #expect(list.text.contains("Same name"))
        #expect(pair.text.contains("Clean Water Association"))
        #expect(pair.text.contains("ឈ្មោះដូចគ្នា"))
        #expect(nothing.status == 422)
        #expect(nothing.text.contains(Phrase.chooseKept.khmer))
        #expect(merged.location == "/merges/1")
        #expect(try await world.journalLines() == before + 1)
        #expect(try await officer.get("/bodies/2").location == "/bodies/1#merged")
        #expect(try await officer.get("/bodies/1").text.contains("href=\"/merges/1\""))
        #expect(try await officer.get("/duplicates", in: .english).text.contains("/duplicates/bodies/1/2") == false)
        #expect(try await officer.get("/merges/1", in: .english).text.contains("សមាគម ទឹកស្អាត"))

        #expect(try await officer.post("/merges/1/undo").location == "/merges/1")
        #expect(try await officer.get("/bodies/2").status == 200)
        #expect(try await officer.post("/merges/1/undo").status == 422)
        #expect(try await world.journalLines() == before + 2)
    }

    @Test func `Two that were told apart are not suggested again`() async throws {
        let world = try await World()
        try await enter([("សមាគមទឹកស្អាត", nil, nil), ("សមាគម ទឹកស្អាត", nil, nil)], in: world)
        let officer = try await world.browser(as: "officer")

        let told = try await officer.post("/duplicates/bodies/1/2/apart")

        #expect(told.location == "/duplicates?kind=bodies")
        let list = try await officer.get(told.location, in: .english)
        #expect(list.text.contains(Phrase.noDuplicates.english))
        #expect(try await officer.get("/duplicates/bodies/1/2").status == 200)
    }

    @Test func `Persons are found by name and number, whatever the order of their names`() async throws {
        let world = try await World()
        for (name, phone) in [
            ("Sok Dara", "012 345 678"), ("Dara Sok", "+855 12 345 678"), ("Chan Bopha", "011 222 333"),
        ] {
            try await world.act { writer in
                guard let name = Bilingual(khmer: nil, english: name) else { return }
                let id = try writer.enter(
                    Person(id: ID(0), name: name), of: World.battambang, for: .province(World.battambang))
                try writer.insert(.phone, ContactPoint.value(phone, of: .phone), of: .person(id))
            }
        }
        let officer = try await world.browser(as: "officer")
        let list = try await officer.get("/duplicates?kind=persons", in: .english)

        #expect(list.text.contains("href=\"/duplicates/persons/1/2\""))
        #expect(list.text.contains("/3\"") == false)
        #expect(list.text.contains("Same words in another order"))
        #expect(list.text.contains("Same telephone number"))
        #expect(try await officer.post("/duplicates/persons/1/2/merge", [("kept", "2")]).location == "/merges/1")
        #expect(try await officer.get("/persons/1").location == "/persons/2#merged")
    }

    @Test func `A stranger, a governor and nobody get none of it`() async throws {
        let world = try await World()
        try await enter([("សមាគមទឹកស្អាត", nil, nil), ("សមាគម ទឹកស្អាត", nil, nil)], in: world)
        let stranger = try await world.browser(as: "stranger")

        #expect(try await stranger.get("/duplicates/bodies/1/2").status == 404)
        #expect(try await stranger.post("/duplicates/bodies/1/2/merge", [("kept", "1")]).status == 404)
        #expect(try await stranger.get("/duplicates", in: .english).text.contains(Phrase.noDuplicates.english))
        #expect(try await world.browser(as: "governor").get("/duplicates").status == 403)
        #expect(try await world.browser().get("/duplicates").status == 401)
        #expect(try await world.read { try $0.bodyRow(ID(1), for: .country).details.mergedInto } == nil)
    }
}
