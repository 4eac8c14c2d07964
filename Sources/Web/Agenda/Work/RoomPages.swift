import Acts
import Dialogue
import Store

/// `/{province}/{year}/rooms`: the rooms of the sitting and how many sit in each.
enum RoomPages {
    static let routes: [Route] = [
        .get("/{province}/{year}/rooms", .shapeAgenda, show),
        .post("/{province}/{year}/rooms", EnterRoom.self) { try await take($0, EnterRoom.self) },
        .post("/{province}/{year}/rooms/{room}/remove", RemoveRoom.self) { try await take($0, RemoveRoom.self) },
    ]

    private struct Found: Sendable {
        let dialogue: PartnershipDialogue
        let rooms: [SittingRoom]
        let confirmed: Int
    }

    private static func find(_ visit: Visit) async throws -> Found {
        let name = try visit.dialogueName()
        let scope = visit.scope
        return try await visit.read { reader in
            let dialogue = try reader.dialogue(name, for: scope)
            return Found(
                dialogue: dialogue, rooms: try reader.rooms(of: dialogue.id),
                confirmed: try reader.attendance(of: dialogue.id).confirmed.total)
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        visit.show(page(visit, try await find(visit), Entered()))
    }

    private static func take<A: Acts.Act>(_ visit: Visit, _: A.Type) async throws -> Answer {
        let name = try visit.dialogueName()
        return try await visit.take(A.self) { _ in
            "/\(name)/rooms"
        } refused: { entered in
            visit.show(page(visit, try await find(visit), entered), status: entered.status)
        }
    }

    private static func page(_ visit: Visit, _ found: Found, _ entered: Entered) -> Page {
        let language = visit.language
        let fields = Fields(entered, in: language)
        return visit.page(
            of: found.dialogue, .agenda, .rooms,
            """
            \(fields.summary)
            <h1>\(.rooms, language)</h1>
            <p>\(.roomsMean(found.confirmed), language)</p>
            \(found.rooms.isEmpty ? "<p class=\"empty\">\(.noRooms, language)</p>" : table(visit, found))
            <h2>\(.addRoom, language)</h2>
            <form method="post" action="/\(found.dialogue.name)/rooms" novalidate>\(visit.keyField)
            \(fields.bilingual("name", .nameOfRoom, required: true))
            \(fields.line("seats", .seatsOfRoom, kind: .number, required: true, range: SittingRoom.sizes))
            <div class="actions"><button>\(.addRoom, language)</button>
            <a class="button quiet" href="/\(found.dialogue.name)/agenda">\(.goBack, language)</a></div></form>
            """)
    }

    private static func table(_ visit: Visit, _ found: Found) -> HTML {
        let language = visit.language
        return """
            <table class="stack"><thead><tr><th scope="col">\(.nameOfRoom, language)</th>
            <th scope="col" class="num">\(.seatsOfRoom, language)</th>
            <th scope="col">\(.change, language)</th></tr></thead>
            <tbody>\(found.rooms.html { room in
                let few: HTML? =
                    room.seats < found.confirmed
                    ? " <span class=\"state late\">\(.fewerThanComing, language)</span>" : nil
                return """
                <tr><th scope="row">\(room.name, language)</th>
                <td class="num" data-label="\(.seatsOfRoom, language)">\(room.seats, language)\(few)</td>
                <td><form method="post" action="/\(found.dialogue.name)/rooms/\(room.id)/remove">\(visit.keyField)
                <button class="quiet" aria-label="\(.remove, language): \(room.name.text(in: language))">\
                \(.remove, language)</button></form></td></tr>
                """
            })</tbody></table>
            """
    }
}
