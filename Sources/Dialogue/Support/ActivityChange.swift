/// What importing a record does to what we keep.
package enum ActivityChange: String, Hashable, Sendable {
    case new, changed, unchanged, rejected
}

extension Activity {
    /// Compares the record with the fingerprint kept under its identifier, if one is kept.
    package func change(from kept: String?) -> ActivityChange {
        if isRejected { return .rejected }
        guard let kept else { return .new }
        return kept == fingerprint ? .unchanged : .changed
    }
}

extension ImportReport {
    /// Counts one record and takes over its problems.
    package mutating func count(_ activity: Activity, _ change: ActivityChange) {
        read += 1
        problems += activity.problems
        switch change {
        case .new: added += 1
        case .changed: changed += 1
        case .unchanged: unchanged += 1
        case .rejected: rejected += 1
        }
    }
}
