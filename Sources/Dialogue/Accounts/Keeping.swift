/// Somebody would write what others keep. A province proposes such a change to the national side.
package struct NotKept: Error, Hashable, Sendable {
    package init() {}
}

/// Who writes what several read. A record that belongs to a province is that province's to write; one that belongs to
/// none is the country's, and written on the national side alone (guideline IV.ii.b, c).
extension Scope {
    /// The scope that keeps the records of a province, or those of none.
    package init(keeping home: Province?) { self = home.map(Scope.province) ?? .country }

    /// - Parameter home: the province a record belongs to; nothing for one of the country.
    package func keeps(_ home: Province?) -> Bool {
        switch self {
        case .province(let own): own == home
        case .country: home == nil
        case .everybody: false
        }
    }

    package func requireKeeping(_ home: Province?) throws(NotKept) {
        guard keeps(home) else { throw NotKept() }
    }
}
