/// Two people of one list in one office that leads a body: which of them holds it is asked, and the others belong to
/// the body without it.
package struct OfficeHolders: Sendable {
    private var places: [String: [(row: Int, name: String, office: String)]] = [:]
    private var order: [String] = []
    private let answers: TableAnswers

    package init(_ answers: TableAnswers) { self.answers = answers }

    /// The row as it is taken: without the office where another holds it.
    package mutating func take(_ read: ReadRow) -> ReadRow {
        guard read.key != nil, let office = read.contents["office"], let place = Self.place(read.contents, office)
        else {
            return read
        }
        let name = read.contents["name_km"] ?? read.contents["name_en"] ?? ""
        let body = read.contents["body"] ?? ""
        if places[place] == nil { order.append(place) }
        places[place, default: []].append((read.row, name, "\(office) · \(body)"))
        guard let answer = answers[Self.key(place)], answer != Self.all, answer != String(read.row) else { return read }
        return read.without(["office", "office_kind", "office_area"])
    }

    private static let all = "all"
    private static func key(_ place: String) -> String { "\(TableQuestion.Subject.holder.rawValue) \(place)" }

    private static func place(_ contents: RowContents, _ office: String) -> String? {
        guard contents["office_kind"] != nil || OfficeTitle.leads(office) else { return nil }
        if let area = contents["office_area"] { return "\(contents["office_kind"] ?? "") \(area)" }
        guard let body = contents["body_id"] ?? contents["body_new"] else { return nil }
        return "\(contents["office_kind"] ?? FoldedTitle(office).text) \(body)"
    }

    package var questions: [TableQuestion] {
        order.compactMap { place in
            guard let holders = places[place], holders.count > 1, answers[Self.key(place)] == nil else { return nil }
            let each = holders.map { holder in
                TableQuestion.Choice(
                    String(holder.row),
                    Bilingual("\(holder.name) (ជួរទី \(holder.row.khmerDigits))", "\(holder.name) (row \(holder.row))"))
            }
            let both = TableQuestion.Choice(
                Self.all, Bilingual("ទាំងអស់គ្នា៖ មានតំណែងច្រើនឈ្មោះដូចគ្នា", "All of them: there are several such offices"))
            return TableQuestion(.holder, place, about: holders[0].office, choices: each + [both])
        }
    }
}
