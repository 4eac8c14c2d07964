import Dialogue
import Store

/// What is copied of a dialogue and of the directory of its province: which tables, in which columns, and by how much
/// identities move with each copy.
struct CopySheet: Sendable {
    let dialogue: PartnershipDialogue
    let lines: [JournalLine]
    /// What an agenda was approved as, by its number.
    let versions: [(number: Int, at: Instant, content: String)]
    let items: [Int64]
    /// The highest identity of each table that has them.
    let spans: [String: Int64]
    let columns: [String: [String]]
    /// Bodies up to this one belong to no province.
    let lastShared: Int64

    /// Parents before what refers to them. A table without `dialogue_id` is told what of it belongs to the dialogue.
    static let tables: [(name: String, of: String)] = [
        ("room", "dialogue"), ("agenda_item", "dialogue"), ("participant", "dialogue"), ("challenge", "dialogue"),
        ("input", "dialogue"), ("input_voice", "input"), ("action", "dialogue"), ("action_report", "action"),
        ("body_link", "dialogue"), ("escalation", "dialogue"), ("report", "dialogue"), ("report_of_forum", "dialogue"),
        ("report_copy", "dialogue"), ("letter_text", "dialogue"), ("batch", "dialogue"), ("message", "dialogue"),
        ("invitee", "participant"), ("agenda_person", "participant"), ("agenda_notice", "dialogue"),
        ("agenda_document", "dialogue"), ("preparation_task", "dialogue"), ("arrangement", "dialogue"),
        ("choice", "participant"), ("decision", "participant"), ("nomination_request", "dialogue"),
        ("nominee", "nomination_request"),
    ]
    static let directory = ["body", "person", "office", "holding", "contact_point"]

    init(of name: DialogueName, _ reader: Reader) throws {
        dialogue = try reader.dialogue(name)
        let id = dialogue.id
        lines = try reader.journal(of: id, most: 1_000_000).reversed()
        versions = try reader.rows(
            "SELECT number, approved_at, content FROM agenda_version WHERE dialogue_id = \(id) ORDER BY number"
        ) { (number: try $0.next(), at: try $0.next(), content: try $0.next()) }
        items = try reader.rows("SELECT id FROM agenda_item WHERE dialogue_id = \(id)") { try $0.next() }
        var (spans, columns): ([String: Int64], [String: [String]]) = ([:], [:])
        for table in Self.tables.map(\.name) + Self.directory {
            columns[table] = try Self.columns(of: table, reader)
            guard columns[table]?.contains("id") == true else { continue }
            spans[table] = try reader.row("SELECT coalesce(max(id), 0) FROM \(SQL(stringLiteral: table))") {
                try $0.next(Int64.self)
            }
        }
        (self.spans, self.columns) = (spans, columns)
        lastShared = try reader.row("SELECT coalesce(max(id), 0) FROM body WHERE province IS NULL") { try $0.next() }
    }

    private static func columns(of table: String, _ reader: Reader) throws -> [String] {
        let sql: SQL =
            switch reader.engine {
            case .sqlite: "SELECT name FROM pragma_table_info(\(table)) ORDER BY cid"
            case .postgres:
                """
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = current_schema() AND table_name = \(table) ORDER BY ordinal_position
                """
            }
        return try reader.rows(sql) { try $0.next() }
    }

    /// The bodies, offices and people of the sample's province again, in another one, and its districts.
    func copyDirectory(to province: Province, _ writer: Writer) throws {
        let home = dialogue.province
        let moved = MovedRows(sheet: self, province: province, years: 0, number: Int(province.code) ?? 0)
        try writer.run(
            """
            INSERT INTO area (code, kind, name_km, name_en, retired_on)
            SELECT \(text: province.code) || substr(code, 3), kind, name_km, name_en, retired_on FROM area
            WHERE code > \(home.code) AND code < \(home.code + "~") AND length(code) = 4 ON CONFLICT DO NOTHING
            """)
        let bodies: SQL = "(SELECT id FROM body WHERE province = \(home))"
        let offices: SQL = "(SELECT id FROM office WHERE body_id IN \(bodies))"
        let conditions: [String: SQL] = [
            "body": "province = \(home)", "person": "province = \(home)", "office": "body_id IN \(bodies)",
            "holding": "office_id IN \(offices)", "contact_point": "body_id IN \(bodies) OR office_id IN \(offices)",
        ]
        for table in Self.directory {
            guard let condition = conditions[table] else { continue }
            try moved.insert(table, where: condition, writer)
        }
        let count = try writer.number("SELECT count(*) FROM body WHERE province = \(province)")
        writer.note(.bodyEntered, about: .count(count, .bodies), in: .country)
    }
}
