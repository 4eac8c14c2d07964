import Dialogue
import Exchange
import Foundation
import Store

/// `/{province}/{year}/register.csv` and `.json`: the same selection without pages, for machines (docs/open-data.md).
/// Codes instead of words, days in ISO 8601, never a name.
enum RegisterData {
    static func csv(_ visit: Visit) async throws -> Answer {
        let (asked, found) = try await find(visit)
        var table = CSVWriter()
        switch found {
        case .actions(let finding):
            table.write(ActionRecord.columns)
            for row in finding.rows { table.write(ActionRecord(row, visit).cells) }
        case .inputs(let finding):
            table.write(InputRecord.columns)
            for row in finding.rows { table.write(InputRecord(row, visit).cells) }
        }
        let name = "\(asked.dialogue.name.province.short)-\(asked.dialogue.name.yearPart)"
        return .csv(table.text, name: "\(name)-\(asked.question.kind.rawValue)s.csv")
    }

    static func json(_ visit: Visit) async throws -> Answer {
        let (asked, found) = try await find(visit)
        switch found {
        case .actions(let finding):
            return .json(try written(asked, finding.rows.map { ActionRecord($0, visit) }))
        case .inputs(let finding):
            return .json(try written(asked, finding.rows.map { InputRecord($0, visit) }))
        }
    }

    private static func find(_ visit: Visit) async throws -> (ShowRegister.Asked, ShowRegister.Finding) {
        let name = try visit.dialogueName()
        let today = visit.today
        return try await visit.read { reader in
            let asked = try ShowRegister.Asked(visit, reader, name)
            return (asked, try ShowRegister.find(asked, reader, on: today, all: true))
        }
    }

    private struct Sheet<Item: Encodable>: Encodable {
        let dialogue: String
        let title: Words
        let stage: String
        let kind: String
        let count: Int
        let items: [Item]
    }

    private static func written(_ asked: ShowRegister.Asked, _ items: [some Encodable]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let sheet = Sheet(
            dialogue: asked.dialogue.name.description, title: Words(asked.dialogue.plan.title),
            stage: asked.dialogue.stage.rawValue, kind: asked.question.kind.rawValue, count: items.count, items: items)
        return String(decoding: try encoder.encode(sheet), as: UTF8.self)
    }

    /// Words in the languages they were written in.
    struct Words: Encodable, Sendable {
        let km: String?
        let en: String?

        init(_ words: Bilingual) {
            km = words.khmer
            en = words.english
        }

        init?(_ words: Bilingual?) {
            guard let words else { return nil }
            self.init(words)
        }
    }
}

/// An action in open data.
struct ActionRecord: Encodable, Sendable {
    let number: String
    let deed: RegisterData.Words
    let body: RegisterData.Words
    let due: String
    let measure: RegisterData.Words
    let support: String
    let state: String
    let overdue: Bool
    let settled_on: String?
    let last_report_on: String?
    let last_report: String?
    let challenge: Int
    let challenge_title: RegisterData.Words
    let inputs: [String]

    init(_ row: ActionRow, _ visit: Visit) {
        number = row.number.description
        deed = RegisterData.Words(row.item.promise.deed)
        body = RegisterData.Words(row.bodyName)
        due = row.item.promise.due.description
        measure = RegisterData.Words(row.item.promise.measure)
        support = row.item.promise.support.rawValue
        state = row.item.state.rawValue
        overdue = row.item.isOverdue(on: visit.today)
        settled_on = row.item.settledOn?.description
        last_report_on = row.lastReport?.at.day.description
        last_report = row.lastReport?.words
        challenge = row.challengeNumber
        challenge_title = RegisterData.Words(row.challengeTitle)
        inputs = row.inputs.map(\.description)
    }

    static let columns = [
        "number", "deed_km", "deed_en", "body_km", "body_en", "due", "measure_km", "measure_en", "support", "state",
        "overdue", "settled_on", "last_report_on", "last_report", "challenge", "challenge_title_km",
        "challenge_title_en", "inputs",
    ]

    var cells: [String] {
        [
            number, deed.km ?? "", deed.en ?? "", body.km ?? "", body.en ?? "", due, measure.km ?? "",
            measure.en ?? "", support, state, overdue ? "1" : "0", settled_on ?? "", last_report_on ?? "",
            last_report ?? "", String(challenge), challenge_title.km ?? "", challenge_title.en ?? "",
            inputs.joined(separator: " "),
        ]
    }
}

/// An input in open data.
struct InputRecord: Encodable, Sendable {
    let number: String
    let kind: String
    let words: String
    let language: String
    let sector: String?
    let area: String?
    let area_name: RegisterData.Words?
    let party: String?
    let raised_on: String
    let disposition: String?
    let response: RegisterData.Words?
    let challenge: Int?
    let challenge_title: RegisterData.Words?
    let actions: [String]
    let link: String

    init(_ row: RegisteredInput, _ visit: Visit) {
        number = row.number.description
        kind = row.kind.rawValue
        words = row.words
        language = row.language.rawValue
        sector = row.sector?.rawValue
        area = row.area?.description
        area_name = RegisterData.Words(row.areaName)
        party = row.party?.rawValue
        raised_on = row.raisedAt.day.description
        disposition = row.disposition?.rawValue
        response = RegisterData.Words(row.response)
        challenge = row.challengeNumber
        challenge_title = RegisterData.Words(row.challengeTitle)
        actions = row.actions.map(\.description)
        link = "\(visit.site.settings.address)/i/\(row.number)"
    }

    static let columns = [
        "number", "kind", "words", "language", "sector", "area", "area_km", "area_en", "party", "raised_on",
        "disposition", "response_km", "response_en", "challenge", "challenge_title_km", "challenge_title_en",
        "actions", "link",
    ]

    var cells: [String] {
        [
            number, kind, words, language, sector ?? "", area ?? "", area_name?.km ?? "", area_name?.en ?? "",
            party ?? "", raised_on, disposition ?? "", response?.km ?? "", response?.en ?? "",
            challenge.map(String.init) ?? "", challenge_title?.km ?? "", challenge_title?.en ?? "",
            actions.joined(separator: " "), link,
        ]
    }
}
