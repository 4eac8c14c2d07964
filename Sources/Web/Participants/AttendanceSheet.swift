import Dialogue
import Store

/// `/{province}/{year}/participants/sheet`: the list on paper, to be signed at the door.
enum AttendanceSheet {
    static func show(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let scope = visit.scope
        let (dialogue, rows) = try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return (dialogue, try reader.participants(of: dialogue.id).filter { $0.participant.standing == .accepted })
        }
        let language = visit.language
        return visit.show(
            visit.page(
                of: dialogue, .participants, .attendanceSheet,
                """
                <h1>\(.attendanceSheet, language)</h1>
                <p>\(dialogue.plan.title, language)<br>\(dialogue.plan.opensOn, language) · \
                \(dialogue.plan.venue, language)</p>
                <table><thead><tr><th scope="col" class="num">\(.badgeNumber, language)</th>
                <th scope="col">\(.nameOfPerson, language)</th><th scope="col">\(.sexOfPerson, language)</th>
                <th scope="col">\(.bodyOfPerson, language)</th><th scope="col">\(.signature, language)</th></tr></thead>
                <tbody>\(rows.inProtocolOrder(language).html { line($0, language) })</tbody></table>
                """))
    }

    private static func line(_ row: ParticipantRow, _ language: Language) -> HTML {
        let card = row.participant.card
        let office: HTML? = card.name == nil ? nil : card.office.map { "<br><small>\($0, language)</small>" }
        let place: HTML? = row.areaName.map { "<br><small>\($0, language)</small>" }
        let sex: HTML? = row.participant.sexInTheRoom.map { "\($0.phrase, language)" }
        return """
            <tr><td class="num">\(row.participant.number, language)</td>
            <th scope="row">\(row.personName(language))\(office)</th><td>\(sex)</td>
            <td>\(row.bodyName, language)\(place)</td><td></td></tr>

            """
    }
}
