import Dialogue
import Testing

@Suite struct `Which of projects that are one counts` {
    private func notCounted(_ decisions: [(String, String, PairDecision)], among projects: String) -> Set<String> {
        let pairs = decisions.map { (PairOfProjects(one: $0.0, other: $0.1), $0.2) }
        return PairDecision.notCounted(
            Dictionary(uniqueKeysWithValues: pairs), among: projects.map { String($0) })
    }

    @Test func `The one that was not chosen is left out; of two different projects none is`() {
        #expect(notCounted([("a", "b", .first)], among: "abc") == ["b"])
        #expect(notCounted([("a", "b", .second)], among: "abc") == ["a"])
        #expect(notCounted([("a", "b", .different)], among: "abc") == [])
    }

    @Test func `Of a chain only its end counts`() {
        #expect(notCounted([("a", "b", .second), ("b", "c", .second)], among: "abc") == ["a", "b"])
    }

    @Test func `Of a ring one counts all the same`() {
        let ring: [(String, String, PairDecision)] = [("a", "b", .second), ("b", "c", .second), ("a", "c", .first)]
        #expect(notCounted(ring, among: "abc") == ["b", "c"])
    }

    @Test func `A project that is gone stands for nothing`() {
        #expect(notCounted([("a", "b", .second)], among: "a") == [])
    }
}
