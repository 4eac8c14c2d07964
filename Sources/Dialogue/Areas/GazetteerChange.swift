/// What a gazetteer file would change in the units we know.
///
/// Worked out before anything is written, so that it can be shown and confirmed, or refused as a whole.
package struct GazetteerChange: Hashable, Sendable {
    /// Units we did not know.
    package private(set) var new: [Area] = []
    /// Units with another name or kind than before.
    package private(set) var renamed: [Renaming] = []
    /// Units the file no longer has, with the day of retirement set.
    package private(set) var retired: [Area] = []
    /// Units that had been retired and are in the file again; the name is the one of the file.
    package private(set) var returned: [Area] = []
    /// How many units are as they were.
    package private(set) var unchanged = 0

    /// A unit as it was and as the file has it.
    package struct Renaming: Hashable, Sendable {
        package let old: Area
        package let new: Area
    }

    /// Why a file is not taken at all.
    package enum Refusal: Error, Hashable, Sendable {
        /// More than a third of the units we know in a province would go: the file is cut off, not the province.
        case wouldRetireTooMany(province: String, retired: Int, known: Int)
    }

    /// Compares the units known, retired ones included, with the units of a file.
    ///
    /// A unit is retired only in a province the file has units of, and only on a level the file has there: the
    /// export of one province says nothing about the others, and a list of communes nothing about villages.
    /// A code in `alsoNamed` stands in a row of the file that could not be read, and so is not retired either.
    package init(
        known: [Area], file: [Area], alsoNamed: Set<AreaCode> = [], on day: Day
    ) throws(Refusal) {
        let before = Dictionary(known.map { ($0.code, $0) }) { first, _ in first }
        let now = Set(file.map(\.code))
        for area in file { compare(area, with: before[area.code]) }
        let covered = Set(file.map(Self.cover))
        let examined = known.filter { $0.retired == nil && covered.contains(Self.cover($0)) }
        retired = examined.filter { !now.contains($0.code) && !alsoNamed.contains($0.code) }
        try Self.refuseTooMany(retired, of: examined)
        for place in retired.indices { retired[place].retired = day }
    }

    /// Whether applying it would write nothing.
    package var isEmpty: Bool {
        new.isEmpty && renamed.isEmpty && retired.isEmpty && returned.isEmpty
    }

    private mutating func compare(_ area: Area, with old: Area?) {
        guard let old else {
            new.append(area)
            return
        }
        if old.retired != nil {
            returned.append(area)
        } else if old != area {
            renamed.append(Renaming(old: old, new: area))
        } else {
            unchanged += 1
        }
    }

    private struct Cover: Hashable {
        let province: String
        let level: AreaCode.Level
    }

    private static func cover(_ area: Area) -> Cover {
        Cover(province: area.code.provinceCode, level: area.level)
    }

    private static func refuseTooMany(_ retired: [Area], of examined: [Area]) throws(Refusal) {
        let going = Dictionary(grouping: retired, by: \.code.provinceCode).mapValues(\.count)
        let living = Dictionary(grouping: examined, by: \.code.provinceCode).mapValues(\.count)
        for province in going.keys.sorted() {
            let (lost, known) = (going[province, default: 0], living[province, default: 0])
            if lost * 3 > known {
                throw .wouldRetireTooMany(province: province, retired: lost, known: known)
            }
        }
    }
}
