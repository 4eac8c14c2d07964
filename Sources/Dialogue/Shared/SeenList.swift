/// Exactly whom or what somebody saw before they act on all of it: each by its identity, with what of it matters to the
/// act, such as the address a letter leaves for. As many are not the same ones.
package struct SeenList: Sendable {
    /// Longer lists are told apart all the same; which of them came and went is not said.
    package static let mostNamed = 500

    package let count: Int
    private let digest: String
    /// What matters of each, by identity, both as marks; empty where there are too many.
    private let marks: [String: String]

    package init(_ things: some Sequence<(identity: String, matters: String)>) {
        let all = things.sorted { ($0.identity, $0.matters) < ($1.identity, $1.matters) }
        var print = Fingerprint()
        for thing in all {
            print.add(thing.identity)
            print.add(thing.matters)
        }
        digest = print.text
        count = all.count
        let named = all.count <= Self.mostNamed ? all : []
        marks = Dictionary(named.map { (Self.mark(of: $0.identity), Self.mark(of: $0.matters)) }) { one, _ in one }
    }

    /// How a thing is called in `Changed`.
    package static func mark(of identity: String) -> String {
        var print = Fingerprint()
        print.add(identity)
        return String(print.text.prefix(8))
    }

    /// As a form carries it.
    package var text: String {
        ([digest, String(count)] + marks.sorted { $0.key < $1.key }.map { $0.key + $0.value }).joined(separator: " ")
    }

    /// Reads `text`; nothing for what no form of ours brings.
    package init?(text: String) {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count >= 2, parts[0].utf8.count == 32, let count = Int(parts[1]), count >= 0 else { return nil }
        digest = parts[0]
        self.count = count
        marks = Dictionary(
            parts.dropFirst(2).filter { $0.utf8.count == 16 }.map { (String($0.prefix(8)), String($0.suffix(8))) }
        ) { one, _ in one }
    }

    /// It is another list by now than the one that was seen. Nothing was done.
    package struct Changed: Error, Hashable, Sendable {
        package let seen: Int
        package let now: Int
        /// Which came, which went, and which are there otherwise than they were seen, by their marks; all empty where
        /// the lists are too long to say.
        package let came: Set<String>
        package let gone: Set<String>
        package let otherwise: Set<String>
    }

    /// Before anything is done, in the same transaction: is it still the list that was seen?
    package func require(_ now: SeenList) throws(Changed) {
        guard digest != now.digest || count != now.count else { return }
        let canTell = marks.count == count && now.marks.count == now.count
        let (before, after) = canTell ? (marks, now.marks) : ([:], [:])
        throw Changed(
            seen: count, now: now.count, came: Set(after.keys).subtracting(before.keys),
            gone: Set(before.keys).subtracting(after.keys),
            otherwise: Set(after.filter { before[$0.key] != nil && before[$0.key] != $0.value }.keys))
    }
}
