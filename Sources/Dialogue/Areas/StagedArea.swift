/// A unit as a staged gazetteer would change it.
package struct StagedArea: Hashable, Sendable {
    package let verdict: Verdict
    /// As it would be; a retired unit as it is.
    package let area: Area
    /// As it was, where it has another name or kind now, or was retired.
    package let old: Area?

    package init(verdict: Verdict, area: Area, old: Area? = nil) {
        self.verdict = verdict
        self.area = area
        self.old = old
    }

    package enum Verdict: String, CaseIterable, Sendable {
        case new, renamed, returned, retired
    }
}

extension GazetteerChange {
    /// Every unit that would change: new ones, renamed ones, returned ones, retired ones.
    package var staged: [StagedArea] {
        new.map { StagedArea(verdict: .new, area: $0) }
            + renamed.map { StagedArea(verdict: .renamed, area: $0.new, old: $0.old) }
            + returned.map { StagedArea(verdict: .returned, area: $0) }
            + retired.map { StagedArea(verdict: .retired, area: $0) }
    }
}
