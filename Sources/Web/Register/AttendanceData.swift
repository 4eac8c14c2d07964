import Dialogue
import Exchange
import Foundation
import Store

/// `/{province}/{year}/attendance.csv` and `.json`: how many were invited, came and spoke, class by class, for
/// everybody once the report is published (docs/open-data.md).
enum AttendanceData {
    private static let figures: [(name: String, count: @Sendable (Attendance) -> Attendance.Count)] = [
        ("invited", { $0.invited }), ("confirmed", { $0.confirmed }), ("excused", { $0.excused }),
        ("present", { $0.present }), ("uninvited", { $0.uninvited }), ("unconfirmed", { $0.unconfirmed }),
        ("spoke", { $0.spoke }), ("wrote", { $0.wrote }),
    ]

    static func csv(_ visit: Visit) async throws -> Answer {
        let (dialogue, lines) = try await find(visit)
        var table = CSVWriter()
        table.write(["class"] + figures.flatMap { [$0.name, "\($0.name)_women"] })
        for (party, attendance) in lines {
            table.write(
                [party]
                    + figures.map { $0.count(attendance) }.flatMap { [String($0.total), String($0.women)] })
        }
        return .csv(table.text, name: "\(dialogue.province.short)-\(dialogue.name.yearPart)-attendance.csv")
    }

    static func json(_ visit: Visit) async throws -> Answer {
        let (dialogue, lines) = try await find(visit)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let sheet = Sheet(
            dialogue: dialogue.name.description, title: RegisterData.Words(dialogue.plan.title),
            classes: Dictionary(uniqueKeysWithValues: lines.map { ($0.party, counted($0.attendance)) }))
        return .json(String(decoding: try encoder.encode(sheet), as: UTF8.self))
    }

    /// The way here from the report.
    static func link(_ dialogue: PartnershipDialogue, _ language: Language) -> HTML? {
        guard dialogue.stage.showsReport else { return nil }
        return "<a class=\"button quiet\" href=\"/\(dialogue.name)/attendance.csv\">\(.attendanceAsCSV, language)</a>"
    }

    private struct Sheet: Encodable {
        let dialogue: String
        let title: RegisterData.Words
        let classes: [String: [String: Figure]]
    }

    private struct Figure: Encodable {
        let all: Int
        let women: Int
    }

    private static func counted(_ attendance: Attendance) -> [String: Figure] {
        Dictionary(
            uniqueKeysWithValues: figures.map { figure in
                let count = figure.count(attendance)
                return (figure.name, Figure(all: count.total, women: count.women))
            })
    }

    /// Each class somebody is counted in, and all together.
    private static func find(
        _ visit: Visit
    ) async throws -> (PartnershipDialogue, [(party: String, attendance: Attendance)]) {
        let name = try visit.dialogueName()
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name)
            guard dialogue.stage.showsReport else { throw StoreError.missing }
            let classes = try reader.attendanceByClass(of: dialogue.id)
            let lines = classes.sorted { $0.key < $1.key }.map { (party: $0.key.letter, attendance: $0.value) }
            return (dialogue, lines + [(party: "all", attendance: classes.values.sum)])
        }
    }
}

extension Phrase {
    static let attendanceAsCSV = Phrase("ចំនួនអ្នកចូលរួម (CSV)", "Attendance (CSV)")
}
