package import Dialogue
package import Store

/// Something ticked in a list, with what stood beside it when the list was made: `17:refused`. The value of the box
/// says both, so that a list of hundreds is as good as a form of one.
package struct Ticked<Thing>: Hashable, Sendable {
    package let id: ID<Thing>
    /// Nothing asks for no check, as a call without a mark does.
    package let seen: String?

    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard let id = parts.first.flatMap({ ID<Thing>(text: String($0)) }) else { return nil }
        self.id = id
        seen = parts.count == 2 ? String(parts[1]) : nil
    }

    package static func value(_ id: ID<Thing>, _ seen: some RawRepresentable<String>) -> String {
        "\(id):\(seen.rawValue)"
    }

    /// In the act: is it still what was ticked?
    package func require(_ now: (some RawRepresentable<String>)?) throws(StoreError) {
        guard let seen, seen != now?.rawValue else { return }
        throw .changedMeanwhile
    }
}

extension Field {
    /// One of the things that were ticked.
    static func ticked<Thing>(_ name: String) -> Field where Value == Ticked<Thing> {
        Field(name, .reference, or: StoreError.missing, words: \.id.description) { Ticked<Thing>($0) }
    }
}
