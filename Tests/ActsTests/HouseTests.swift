import Dialogue
import Store
import TestSupport
import Testing

@testable import Acts

@Suite struct `Doing an act` {
    @Test(arguments: World.engines) func `An object of JSON does it, once, and only through its door`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        _ = try await world.sitting()
        let house = House(world.store, links: world.links)
        let settle = try #require(ActList.named("settle_challenge"))
        let json = try JSONSource(
            #"{"year":2026,"province":"BTB","challenge":1,"disposition":"noted","response_km":"ហេតុ"}"#)
        let call = world.call("officer", key: "key-of-the-outbox")
        let before = try await world.journalLines()

        #expect(try await settle.take(house, json, call) == "1")
        #expect(try await settle.take(house, json, call) == "1")
        #expect(try await world.journalLines() == before + 1)
        await #expect(throws: StoreError.keyOfSomebodyElse) {
            _ = try await settle.take(house, json, world.call("governor", key: "key-of-the-outbox"))
        }
        await #expect(throws: Rights.Denied(deed: .hold, signedIn: true)) {
            _ = try await settle.take(house, json, world.call("planner", key: "another-key-0001"))
        }
        await #expect(throws: StoreError.missing) {
            _ = try await settle.take(house, json, world.call("stranger", key: "another-key-0002"))
        }
        await #expect(throws: StoreError.missing) {
            let link = Call(by: .link(.invitee, hash: [1]), at: world.now, key: "another-key-0003")
            _ = try await settle.take(house, json, link)
        }
        await #expect(throws: StoreError.changedMeanwhile) {
            _ = try await settle.take(house, json, world.call("officer", key: "another-key-0004", seen: "old"))
        }
        #expect(try await world.journalLines() == before + 1)
    }

    /// The answer of another act would be given, and this one not done.
    @Test(arguments: World.engines) func `The same key and the same values are another act under another name`(
        engine: Engine
    ) async throws {
        let world = try await World(engine)
        _ = try await world.sitting()
        let house = House(world.store, links: world.links)
        let source = Typed(["province": "BTB", "year": "2026"])
        let call = world.call("officer", key: "one-key-for-two-acts")
        let before = try await world.journalLines()
        _ = try await house.take(Greeting.self, source, call)
        _ = try await house.take(Farewell.self, source, call)
        _ = try await house.take(Farewell.self, source, call)
        #expect(try await world.journalLines() == before + 2)
    }

    @Test func `An act that leaves a line it does not name is refused`() async throws {
        let world = try await World()
        _ = try await world.sitting()
        let before = try await world.journalLines()
        await #expect(throws: ActMistake.otherKinds(act: "mistaken", [.taskAdded])) {
            _ = try await House(world.store, links: world.links).take(
                Mistaken.self, Typed(["province": "BTB", "year": "2026"]),
                world.call("officer", key: "a-key-0000000001"))
        }
        #expect(try await world.journalLines() == before)
    }
}

private protocol Noting: Acts.Act where Place == OfDialogue, Kept == Done {}

extension Noting {
    func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        hand.writer.note(.taskAdded, about: .count(1, .invitations), in: dialogue.id)
        return Done()
    }
}

private struct Greeting: Noting {
    let at: OfDialogue
    static let facts = ActFacts("greeting", by: .account(.hold), leaving: .taskAdded)
    static let shape = Shape(Self.init, .dialogue)
}

private struct Farewell: Noting {
    let at: OfDialogue
    static let facts = ActFacts("farewell", by: .account(.hold), leaving: .taskAdded)
    static let shape = Shape(Self.init, .dialogue)
}

private struct Mistaken: Noting {
    let at: OfDialogue
    static let facts = ActFacts("mistaken", by: .account(.hold), leaving: .taskChanged)
    static let shape = Shape(Self.init, .dialogue)
}

extension World {
    fileprivate var links: LinkHashes { site.links.hashes }

    fileprivate func call(_ name: String, key: String, seen: String? = nil) -> Call {
        let person = Self.people.first { $0.name == name } ?? Self.people[0]
        let visitor = Visitor(
            account: account(name), name: name, role: person.role, province: person.province, body: nil)
        return Call(by: .account(visitor), at: now, key: key, mark: { $0 == Seen.name ? seen : nil })
    }
}
