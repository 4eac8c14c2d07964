/// Finds the rows that are one record together: a project whose places stand one below another, as offices merge them,
/// or whose number is written again with another place and its share.
package struct SpreadRecords: Sendable {
    private let columns: [String: Int]
    private let names: [Int]
    private let lists: [Int]
    private let canSpread: Bool
    private var firsts: [String: Int] = [:]
    /// The places of each record so far, by its first row.
    private var places: [Int: Set<String>] = [:]
    /// The rows that belong to an earlier one, by that.
    private var parts: [Int: [(row: Int, cells: [String])]] = [:]
    private var later: Set<Int> = []
    /// The first row of the record above.
    private var last: Int?

    init(_ mapping: ColumnMapping, _ form: TableForm) {
        columns = mapping.columns
        names = ["number", "title_en", "title_km"].compactMap { mapping.columns[$0] }
        lists = ["provinces", "share", "district", "sector", "sub_sector", "funder", "implementer"]
            .compactMap { mapping.columns[$0] }
        canSpread = [.oda, .ngo].contains(form.kind) && !names.isEmpty
    }

    mutating func look(_ row: Int, _ cells: [String]) {
        guard canSpread, cells.contains(where: { !$0.trimmingBlanks.isEmpty }) else { return }
        let name = names.map { FoldedTitle(cells.cell($0)).text }
        let place = place(cells)
        if name.allSatisfy(\.isEmpty) {
            // A row with a place and no name goes on with the record above.
            guard let last, lists.contains(where: { !cells.cell($0).isEmpty }) else { return }
            return add(row, cells, place, to: last)
        }
        let who = ["organisation", "rid"].compactMap { columns[$0] }.map { FoldedTitle(cells.cell($0)).text }
        let key = (name + who).joined(separator: "|")
        if let first = firsts[key] {
            guard !place.isEmpty, places[first]?.contains(place) == false else { return }
            add(row, cells, place, to: first)
        } else {
            firsts[key] = row
            places[row] = [place]
            last = row
        }
    }

    private mutating func add(_ row: Int, _ cells: [String], _ place: String, to first: Int) {
        places[first, default: []].insert(place)
        parts[first, default: []].append((row, cells))
        later.insert(row)
        last = first
    }

    private func place(_ cells: [String]) -> String {
        ["provinces", "district"].compactMap { columns[$0] }.map { SharedItem.list(cells.cell($0)) }
            .map { items in items.map { FoldedTitle($0.name).text }.joined(separator: ";") }.joined(separator: "|")
            .trimmingSeparators
    }

    /// Whether the row is a part of an earlier record.
    package func isPart(_ row: Int) -> Bool { later.contains(row) }

    /// The cells of a record with those of its other rows in them, and where sums differ.
    package func whole(_ row: Int, _ cells: [String]) -> WholeRecord {
        guard let parts = parts[row] else { return WholeRecord(cells: cells, parts: [], differing: [:]) }
        let rows = [cells] + parts.map(\.cells)
        let width = rows.map(\.count).max() ?? 0
        var joined = (0..<width).map { column in
            rows.lazy.map { $0.cell(column) }.first { !$0.isEmpty } ?? ""
        }
        for column in lists where column < width {
            joined[column] = rows.map { $0.cell(column) }.filter { !$0.isEmpty }.uniqued.joined(separator: "; ")
        }
        if let provinces = columns["provinces"], provinces < width {
            joined[provinces] = rows.compactMap { shared($0, provinces) }.uniqued.joined(separator: "; ")
            if let share = columns["share"], share < width { joined[share] = "" }
        }
        var differing: [Int: [String]] = [:]
        for (key, column) in columns where TableField.isMoney(key) {
            let sums = rows.map { $0.cell(column) }.filter { !$0.isEmpty }
            if Set(sums).count > 1 { differing[column] = sums }
        }
        return WholeRecord(cells: joined, parts: parts.map(\.row), differing: differing)
    }

    /// A place with the share that stands beside it.
    private func shared(_ cells: [String], _ provinces: Int) -> String? {
        let place = cells.cell(provinces)
        guard !place.isEmpty else { return nil }
        guard let column = columns["share"], !cells.cell(column).isEmpty, !place.hasSuffix(")") else { return place }
        let share = cells.cell(column).withLatinDigits
        return "\(place) (\(share.hasSuffix("%") ? share : share + "%"))"
    }
}

/// The cells of a record with those of its other rows in them.
package struct WholeRecord: Sendable {
    let cells: [String]
    /// The other rows, by their numbers.
    let parts: [Int]
    /// The columns of money in which they do not say the same, with all they say.
    let differing: [Int: [String]]
}

extension TableQuestion {
    /// What sums are that differ in the rows of one record.
    static func parts(_ column: Int, _ heading: String, _ sums: [String]) -> TableQuestion {
        TableQuestion(
            .parts, String(column + 1), about: heading, example: sums.prefix(4).joined(separator: " · "),
            choices: [
                Choice("sum", Bilingual("បូកបញ្ចូលគ្នា", "Parts of one sum: add them up")),
                Choice("first", Bilingual("យកជួរទីមួយ", "The first row says it")),
            ])
    }
}

extension TableHabits {
    /// Several sums of one record as one, as it was answered.
    func sum(_ sums: [String], _ answer: String, _ column: Int) -> String? {
        guard answer == "sum" else { return sums.first }
        let habit = numbers[column] ?? .commas
        let sum = sums.reduce(ExactDecimal?.some(.zero)) { sum, text in
            sum.flatMap { sum in ExactDecimal(written: text, habit).flatMap { sum.adding($0) } }
        }
        return sum.map {
            habit == .commas ? $0.description : $0.description.split(separator: ".").joined(separator: ",")
        }
    }
}

extension String {
    fileprivate var trimmingSeparators: String {
        allSatisfy { $0 == "|" || $0 == ";" } ? "" : self
    }
}
