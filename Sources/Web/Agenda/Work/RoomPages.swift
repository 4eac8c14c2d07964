import Dialogue
import Store

/// `/{province}/{year}/rooms`: the rooms of the sitting and how many sit in each.
enum RoomPages {
    static let routes: [Route] = [
        .get("/{province}/{year}/rooms", .shapeAgenda, show),
        .post("/{province}/{year}/rooms", .shapeAgenda, enter),
        .post("/{province}/{year}/rooms/{room}/remove", .shapeAgenda, remove),
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

    private static func enter(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        var entered = Entered(form)
        let name = form.bilingual("name")
        let seats = form.number("seats")
        if name == nil { entered.refuse("name_km", SittingRoom.Refusal.noName.phrase) }
        if seats.map({ !SittingRoom.sizes.contains($0) }) ?? true {
            entered.refuse("seats", SittingRoom.Refusal.seatsOutOfRange.phrase)
        }
        entered.refuseUnfit(["name_km", "name_en"])
        guard entered.faults.isEmpty, let name, let seats else {
            return visit.show(page(visit, try await find(visit), entered), status: .unprocessableContent)
        }
        return try await step(visit, form) { writer, dialogue in
            try writer.enterRoom(SittingRoom(id: ID(0), name: name, seats: seats), in: dialogue)
        }
    }

    private static func remove(_ visit: Visit) async throws -> Answer {
        let id: ID<SittingRoom> = try visit.id("room")
        return try await step(visit, try await visit.form()) { try $0.removeRoom(id, of: $1) }
    }

    private static func step(
        _ visit: Visit, _ form: Form, _ change: @escaping @Sendable (Writer, PartnershipDialogue) throws -> Void
    ) async throws -> Answer {
        do {
            return try await visit.change(form, leadingTo: "rooms", change)
        } catch let refusal as SittingRoom.Refusal {
            return try await refused(visit, form, refusal.phrase)
        } catch let refusal as PartnershipDialogue.Refusal {
            return try await refused(visit, form, refusal.phrase)
        }
    }

    private static func refused(_ visit: Visit, _ form: Form, _ phrase: Phrase) async throws -> Answer {
        visit.show(
            page(visit, try await find(visit), Entered(form, faults: [("", phrase)])), status: .unprocessableContent)
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
