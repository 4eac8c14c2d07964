/// Which of the budgets of one activity are counted where revised ones stand beside original ones; the same for planned
/// disbursements. Of money that is stated twice for the same time, one figure is set aside.
///
/// IATI 2.03 (list BudgetType) knows original figures (1, also where no type is stated) and revised ones (2), each for
/// a period; it does not say what holds where the periods differ. Here a revised figure stands for the original one of
/// the same period, and for those whose periods lie within revised ones. Where revised periods cover only a part of an
/// original one, no figure can be divided: what covers more of the other stays, and it is told.
package struct RevisedPeriods: Sendable {
    package struct Figure: Sendable {
        package let isRevised: Bool
        /// The first day of the period; nothing where none is stated.
        package let start: Day?
        /// The last day; that of the start where none is stated.
        package let end: Day?

        package init(isRevised: Bool, start: Day?, end: Day?) {
            self.isRevised = isRevised
            self.start = start
            self.end = end
        }
    }

    /// The places of figures that are not counted, because others stand for the same time.
    package private(set) var aside: Set<Int> = []
    /// The places of original figures whose periods revised ones cover only in part.
    package private(set) var overlapping: [Int] = []

    package init(_ figures: [Figure]) {
        let revised = figures.indices.filter { figures[$0].isRevised }
        guard !revised.isEmpty else { return }
        for place in figures.indices where !figures[place].isRevised {
            let own = figures[place]
            let others = revised.filter { figures[$0].overlaps(own) }
            guard !others.isEmpty else { continue }
            let covered = own.days(within: others.map { figures[$0] })
            if covered < own.length { overlapping.append(place) }
            if covered * 2 >= own.length {
                aside.insert(place)
            } else {
                aside.formUnion(others.filter { figures[$0].days(within: [own]) * 2 >= figures[$0].length })
            }
        }
    }
}

extension RevisedPeriods.Figure {
    private var days: ClosedRange<Int>? {
        guard let start else { return nil }
        let first = start.days(since: Day(number: 0))
        return first...(first + max(end?.days(since: start) ?? 0, 0))
    }

    fileprivate var length: Int { days?.count ?? 1 }

    /// Periods that only touch, as those that end on the day the next begins, do not overlap. Figures without a period
    /// are of the same time as each other.
    fileprivate func overlaps(_ other: Self) -> Bool {
        guard let days, let others = other.days else { return start == nil && other.start == nil }
        guard days.overlaps(others) else { return false }
        return days.clamped(to: others).count > 1 || days.count == 1 || others.count == 1
    }

    /// How many of its days lie within any of the others.
    fileprivate func days(within others: [Self]) -> Int {
        guard let days else { return 1 }
        var covered = 0
        var next = days.lowerBound
        for other in others.compactMap(\.days).filter(days.overlaps).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let part = other.clamped(to: days)
            covered += max(part.upperBound - max(part.lowerBound, next) + 1, 0)
            next = max(next, part.upperBound + 1)
        }
        return covered
    }
}
