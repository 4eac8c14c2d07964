import Acts
import Dialogue
import Store

/// `/{province}/{year}/logistics`: rooms, meals, transport, interpretation; for how many, at what cost, and who pays.
enum LogisticsPages {
    static let routes: [Route] = [
        .get("/{province}/{year}/logistics", .prepare, show),
        .post("/{province}/{year}/logistics/add", AddArrangement.self) { visit in
            try await take(visit, AddArrangement.self)
        },
        .post("/{province}/{year}/logistics/{arrangement}/remove", RemoveArrangement.self) { visit in
            try await take(visit, RemoveArrangement.self)
        },
    ]

    struct Found: Sendable {
        let dialogue: PartnershipDialogue
        let agenda: Agenda
        let rooms: [SittingRoom]
        let arrangements: [Arrangement]
        let coming: [ParticipantClass: Int]
        let invited: Attendance
    }

    private static func find(_ visit: Visit) async throws -> Found {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return Found(
                dialogue: dialogue, agenda: try reader.workingAgenda(of: dialogue),
                rooms: try reader.rooms(of: dialogue.id), arrangements: try reader.arrangements(of: dialogue.id),
                coming: try reader.coming(to: dialogue.id), invited: try reader.attendance(of: dialogue.id))
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        visit.show(LogisticsPage(found: try await find(visit), visit: visit, entered: Entered()).page)
    }

    private static func take<A: Acts.Act>(_ visit: Visit, _: A.Type) async throws -> Answer {
        let name = try visit.dialogueName()
        return try await visit.take(A.self) { _ in
            "/\(name)/logistics"
        } refused: { entered in
            let page = LogisticsPage(found: try await find(visit), visit: visit, entered: entered).page
            return visit.show(page, status: entered.status)
        }
    }
}

extension Arrangement.Currency {
    /// «១២.០០០ រៀល», "12,000 riels"; "12.50 US dollars".
    func words(_ amount: Int, _ language: Language) -> String {
        switch self {
        case .riel: "\(language.number(amount)) \(Phrase.rielsAfter.text(in: language))"
        case .dollar:
            "\(language.number(amount / 100)).\(padded(amount % 100, to: 2)) \(Phrase.dollarsAfter.text(in: language))"
        }
    }
}
