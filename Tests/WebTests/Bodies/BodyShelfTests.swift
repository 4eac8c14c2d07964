import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Bodies as they are searched` {
    /// What one who has looked before finds, and one who looks for the first time.
    private func agree(_ world: World, _ shelf: BodyShelf, _ what: String) async throws {
        for words in ["", "health", "ทดสอบ", "សុខាភិបាល", "Renamed", "PDH", "moru"] {
            for scope in [Scope.country, .province(World.battambang), .province(World.siemReap), .everybody] {
                for (kind, isThere) in [(nil, nil), (Body.Kind.department, true), (nil, false)] as [(Body.Kind?, Bool?)]
                {
                    let question = BodyShelf.Question(scope: scope, words: words, kind: kind, isThere: isThere)
                    let (kept, fresh) = try await world.read { reader in
                        (
                            try shelf.find(question, in: .khmer, reader),
                            try BodyShelf().find(question, in: .khmer, reader)
                        )
                    }
                    #expect(kept == fresh, "after \(what): \(words), \(scope)")
                }
            }
        }
    }

    @Test(arguments: World.engines)
    func `What was folded before is what would be folded now, after every kind of change`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        let (shelf, scope) = (BodyShelf(), Scope.province(World.battambang))
        func enter(_ khmer: String, _ english: String, _ province: Province?) async throws -> ID<Body> {
            let body = Body(
                id: ID(0), name: Bilingual(khmer, english), kind: .department, province: province)
            return try await world.act { try $0.enter(body) }
        }
        let first = try await enter("មន្ទីរសុខាភិបាល", "Health Department", World.battambang)
        try await agree(world, shelf, "one")
        let second = try await enter("មន្ទីរសុខាភិបាលខេត្ត", "Provincial Health", World.battambang)
        _ = try await enter("ក្រសួងសុខាភិបាល", "Ministry of Health", nil)
        try await agree(world, shelf, "more")
        try await world.act { writer in
            let row = try writer.bodyRow(first, for: scope)
            try writer.change(
                Body(id: first, name: Bilingual("មន្ទីរថ្មី", "Renamed"), kind: .department, province: World.battambang),
                row.details, for: scope)
        }
        try await agree(world, shelf, "a name")
        try await world.act { try $0.add(alias: "PDH", to: second, for: scope) }
        try await agree(world, shelf, "another name")
        let hashes = world.site.links.hashes
        try await world.act { try $0.change(second, to: .closed, since: "2026-11-01", for: scope, links: hashes) }
        try await agree(world, shelf, "an end")
        let merge = try await world.act {
            try $0.merge(.bodies, second.number, into: first.number, for: scope, link: hashes.body)
        }
        try await agree(world, shelf, "a merge")
        _ = try await world.act { try $0.undo(merge: merge, for: scope, links: hashes) }
        try await agree(world, shelf, "a merge taken back")
        let alias = try await world.read { try $0.bodyRow(second, for: scope).aliases[0].id }
        _ = try await world.act { try $0.remove(alias: alias, for: scope) }
        try await agree(world, shelf, "a name taken away")
        // A part of an act in a dialogue, as when a commune is met for the first time.
        let dialogue = try await world.dialogue()
        try await world.act { writer in
            _ = try writer.insert(
                Body(id: ID(0), name: Bilingual("ឃុំសុខាភិបាល", "Health Commune"), kind: .commune, province: World.battambang)
            )
            writer.note(.planChanged, about: .dialogue(dialogue.name), in: dialogue.id)
        }
        try await agree(world, shelf, "a new one")
    }

    @Test func `The list finds by any name and by sound, in the order of protocol, page by page`() async throws {
        let world = try await World()
        try await world.act { writer in
            for number in 1...60 {
                _ = try writer.insert(
                    Body(
                        id: ID(0), name: Bilingual("អង្គការជំនួយ \(number)", "Helping Hands \(number)"), kind: .ngo,
                        province: World.battambang))
            }
            let department = try writer.insert(
                Body(id: ID(0), name: Bilingual("មន្ទីរជំនួយ", "Department of Help"), kind: .department, province: nil))
            try writer.add(alias: "DoHelp", to: department, for: .country)
        }
        let officer = try await world.browser(as: "officer")

        let first = try await officer.get("/bodies?q=help", in: .english)
        #expect(first.text.contains(Phrase.shownOf(1, 50, 61).english))
        let order = first.text.matches(of: /<th scope="row"><a href="\/bodies\/\d+">([^<]+)</).map {
            String($0.output.1)
        }
        #expect(order.first == "Department of Help")
        let second = try await officer.get("/bodies?q=help&page=2", in: .english)
        #expect(second.text.contains(Phrase.shownOf(51, 61, 61).english))
        let byOther = try await officer.get("/bodies?q=dohelp", in: .english)
        #expect(byOther.text.contains("Department of Help</a>") && byOther.text.contains("<small>DoHelp</small>"))
        #expect(try await officer.get("/bodies?q=helping+hands+60", in: .english).text.contains("Helping Hands 60"))
        let strange = try await world.browser(as: "stranger").get("/bodies?q=help", in: .english)
        #expect(strange.text.contains(Phrase.shownOf(1, 1, 1).english), "another province's bodies are not there")
    }
}
