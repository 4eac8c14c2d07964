import Dialogue
import Testing

@Suite struct `A list somebody has seen` {
    private func list(_ things: KeyValuePairs<String, String>) -> SeenList {
        SeenList(things.map { (identity: $0.key, matters: $0.value) })
    }

    private func changed(_ seen: SeenList, _ now: SeenList) -> SeenList.Changed? {
        do {
            try seen.require(now)
            return nil
        } catch {
            return error
        }
    }

    private func marks(_ identities: String...) -> Set<String> { Set(identities.map(SeenList.mark)) }

    @Test func `Is the same in any order, and after it was carried by a form`() throws {
        let seen = try #require(SeenList(text: list(["1": "a", "2": "b"]).text))
        #expect(changed(seen, list(["2": "b", "1": "a"])) == nil)
        #expect(seen.count == 2)
        #expect(seen.text == list(["2": "b", "1": "a"]).text)
    }

    @Test func `As many others are other ones, and each is said`() throws {
        let seen = try #require(SeenList(text: list(["1": "a", "2": "b", "3": "c"]).text))
        let found = try #require(changed(seen, list(["2": "b", "3": "other", "4": "d"])))
        #expect([found.seen, found.now] == [3, 3])
        #expect([found.came, found.gone, found.otherwise] == [marks("4"), marks("1"), marks("3")])
    }

    @Test func `A long list is told apart without saying which`() throws {
        let many = SeenList((0..<600).map { ("\($0)", "") })
        let others = SeenList((1...600).map { ("\($0)", "") })
        let seen = try #require(SeenList(text: many.text))
        #expect(many.text.utf8.count == 36)
        #expect(changed(seen, many) == nil)
        let found = try #require(changed(seen, others))
        #expect([found.came, found.gone, found.otherwise] == [[], [], []])
        #expect([found.seen, found.now] == [600, 600])
    }

    @Test(arguments: ["", "3", "x 3", "0123456789abcdef0123456789abcdef -1"])
    func `What no form of ours brings is no list`(_ text: String) { #expect(SeenList(text: text) == nil) }
}
