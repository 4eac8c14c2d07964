package import Dialogue

extension Reader {
    package func rooms(of dialogue: ID<PartnershipDialogue>) throws -> [SittingRoom] {
        try rows(
            """
            SELECT id, name_km, name_en, seats FROM room WHERE dialogue_id = \(dialogue) AND removed = 0 ORDER BY id
            """
        ) { row in
            SittingRoom(id: try row.next(), name: try row.bilingual("room"), seats: try row.next())
        }
    }
}

extension Writer {
    package func enterRoom(_ room: SittingRoom, in dialogue: PartnershipDialogue) throws {
        try dialogue.requireShapeable()
        guard SittingRoom.sizes.contains(room.seats) else { throw SittingRoom.Refusal.seatsOutOfRange }
        let id: ID<SittingRoom> = try insert(
            """
            INSERT INTO room (dialogue_id, name_km, name_en, seats)
            VALUES (\(dialogue.id), \(room.name.khmer), \(room.name.english), \(room.seats)) RETURNING id
            """)
        note(.roomEntered, about: .room(id), in: dialogue.id)
    }

    /// Takes a room away in which nothing takes place, neither in the agenda worked on nor in the one in force.
    package func removeRoom(_ id: ID<SittingRoom>, of dialogue: PartnershipDialogue) throws {
        try dialogue.requireShapeable()
        let items = try workingAgenda(of: dialogue).items + agenda(of: dialogue).items
        guard !items.contains(where: { $0.room?.id == id }) else { throw SittingRoom.Refusal.inUse }
        let changed = try run(
            "UPDATE room SET removed = 1 WHERE id = \(id) AND dialogue_id = \(dialogue.id) AND removed = 0")
        guard changed == 1 else { throw StoreError.missing }
        note(.roomRemoved, about: .room(id), in: dialogue.id)
    }
}
