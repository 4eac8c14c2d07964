import Dialogue

/// Makes an activity of one record and notes what is wrong with it. Nothing wrong stops it.
///
/// Names of elements, codes and defaults are those of the IATI activity standard 2.03 and of 1.05 before it.
struct ActivityReader {
    private let row: Int
    private var problems: [ImportProblem] = []
    private var noted: Set<ImportProblem> = []
    /// The language of the record, for texts that state none.
    private var language = ""

    init(row: Int) {
        self.row = row
    }

    mutating func activity(_ record: XMLElement, version: String?) -> Activity {
        language = record["xml:lang"] ?? ""
        let identifier = record.first("iati-identifier")?.text.trimmingBlanks ?? ""
        if identifier.isEmpty { note("iati-identifier", "", .identifier, rejects: true) }
        var activity = Activity(identifier: identifier)
        activity.row = row
        activity.version = ownVersion(record) ?? version
        activity.reporting = record.first("reporting-org").map { organisation($0) }
        activity.titles = record.all("title").flatMap { wordings($0) }
        activity.descriptions = descriptions(record)
        activity.status = status(record)
        activity.defaultCurrency = defaultCurrency(record)
        activity.participants = record.all("participating-org").map { participant($0) }
        readDates(record, into: &activity)
        readPlaces(record, into: &activity)
        activity.sectors = sectors(record)
        activity.amounts = amounts(record, currency: activity.defaultCurrency)
        activity.problems = problems
        return activity
    }

    /// Notes a problem once, however often the record has it: 76 amounts without currency are one thing to mend.
    mutating func note(_ field: String, _ found: String, _ expected: Expectation, rejects: Bool = false) {
        let problem = ImportProblem(row: row, field: field, found: found, expected: expected, rejects: rejects)
        if noted.insert(problem).inserted { problems.append(problem) }
    }

    /// A text in its languages: `narrative` elements in 2.0x, the text itself in 1.0x.
    func wordings(_ element: XMLElement) -> [Activity.Wording] {
        let own = element["xml:lang"] ?? language
        let narratives = element.all("narrative").map { ($0["xml:lang"] ?? own, $0.text) }
        let texts = narratives.isEmpty ? [(own, element.text)] : narratives
        return texts.compactMap { language, text in
            let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").withoutControls
                .trimmingBlanks
            return plain.isEmpty ? nil : Activity.Wording(language: language, text: plain)
        }
    }

    /// A day as XML Schema writes it, with or without a time or an offset behind it.
    mutating func day(_ text: String?, _ field: String) -> Day? {
        let text = text ?? ""
        let rest = text.dropFirst(10).first
        guard rest == nil || "TZ+-".contains(rest ?? " "), let day = Day(text.prefix(10)) else {
            note(field, text, .date)
            return nil
        }
        // Years that programs write for nothing, such as 1 and 9999.
        guard (1900...2200).contains(day.year) else {
            note(field, text, .likelyDate)
            return nil
        }
        return day
    }

    private func ownVersion(_ record: XMLElement) -> String? {
        // Stores that join files write the version of each record in a name space of their own.
        record["version"] ?? record.attributes.first { $0.name.hasSuffix(":version") }?.value
    }

    private func organisation(_ element: XMLElement) -> Activity.Organisation {
        Activity.Organisation(reference: element["ref"], type: element["type"], names: wordings(element))
    }

    /// The general description, which is type 1 or has no type; any other where there is no such.
    private func descriptions(_ record: XMLElement) -> [Activity.Wording] {
        let all = record.all("description")
        let general = all.filter { ($0["type"] ?? "1") == "1" }.flatMap { wordings($0) }
        return general.isEmpty ? all.flatMap { wordings($0) } : general
    }

    private mutating func status(_ record: XMLElement) -> String? {
        let code = record.first("activity-status")?["code"]
        if Int(code ?? "").map((1...6).contains) != true {
            note("activity-status/@code", code ?? "", .code(.activityStatus))
        }
        return code
    }

    private mutating func participant(_ element: XMLElement) -> Activity.Participant {
        let words = ["funding": "1", "accountable": "2", "extending": "3", "implementing": "4"]
        let stated = element["role"] ?? ""
        let role = words[stated.lowercased()] ?? stated
        if !["1", "2", "3", "4"].contains(role) {
            note("participating-org/@role", stated, .code(.organisationRole))
        }
        return Activity.Participant(role: role, organisation: organisation(element))
    }

    private mutating func readDates(_ record: XMLElement, into activity: inout Activity) {
        for element in record.all("activity-date") {
            let text = element["iso-date"] ?? element.text.trimmingBlanks
            let day = day(text, "activity-date/@iso-date")
            let type = element["type"] ?? ""
            switch type {
            case "1", "start-planned": activity.plannedStart = activity.plannedStart ?? day
            case "2", "start-actual": activity.actualStart = activity.actualStart ?? day
            case "3", "end-planned": activity.plannedEnd = activity.plannedEnd ?? day
            case "4", "end-actual": activity.actualEnd = activity.actualEnd ?? day
            default: note("activity-date/@type", type, .code(.activityDateType))
            }
        }
        checkOrder(activity.plannedStart, activity.plannedEnd)
        checkOrder(activity.actualStart, activity.actualEnd)
    }

    private mutating func checkOrder(_ start: Day?, _ end: Day?) {
        guard let start, let end, end < start else { return }
        note("activity-date/@iso-date", "\(start) – \(end)", .endAfterStart)
    }
}
