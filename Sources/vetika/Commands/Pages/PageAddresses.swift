import Dialogue
import Store
import Web

/// Addresses of a route with values that are in the data base, found by the name of each place in it.
struct PageAddresses {
    let reader: Reader
    let links: Links
    let dialogue: PartnershipDialogue

    /// Routes that are not measured, and why.
    static let unmeasured = [
        "/{province}/{year}/live": "a stream without an end",
        "/assets/{mark}/{name}": "a constant of the program: no data base is asked",
    ]

    /// What some routes ask for beside their path.
    private static let questions = [
        "/i": "?number={number}", "/{province}/{year}/sitting/join": "?input={number}",
        "/{province}/{year}/matrix/cell": "?sector=health&column=0201",
        "/{province}/{year}/participants/why": "?q=Sample",
    ]

    func addresses(of path: String) throws -> [(address: String, mark: String)] {
        var found: [(address: String, mark: String, values: [String: String])] = [("", "", [:])]
        for part in path.split(separator: "/").map(String.init) {
            guard part.hasPrefix("{") else {
                found = found.map { ($0.address + "/" + part, $0.mark, $0.values) }
                continue
            }
            let name = String(part.dropFirst().dropLast())
            found = try found.flatMap { one in
                try values(of: name, in: path, after: one.values).enumerated().map { index, value in
                    var values = one.values
                    values[name] = value
                    return (one.address + "/" + value, one.mark + (index == 0 ? "" : " \(name) \(index)"), values)
                }
            }
        }
        var question = Self.questions[path] ?? ""
        if question.contains("{number}"), let number = try values(of: "number", in: path, after: [:]).first {
            question = question.replacing("{number}", with: number)
        }
        return found.map { (($0.address.isEmpty ? "/" : $0.address) + question, $0.mark) }
    }

    private func values(of name: String, in path: String, after before: [String: String]) throws -> [String] {
        let id = dialogue.id
        switch name {
        case "province": return [dialogue.province.short]
        case "year": return dialogue.name.description.split(separator: "/").dropFirst().map(String.init)
        case "party": return ParticipantClass.allCases.map(\.letter)
        case "kind": return path.hasPrefix("/duplicates") ? ["bodies"] : ["ngo"]
        case "token": return try token(path).map { [$0] } ?? []
        case "number":
            return try reader.rows(
                "SELECT province, year, running FROM input WHERE dialogue_id = \(id) ORDER BY running LIMIT 1"
            ) { row in
                InputNumber(province: try row.next(), year: try row.next(), running: try row.next()).description
            }
        case "identifier": return try words("SELECT identifier FROM activity ORDER BY identifier LIMIT 1")
        case "row":
            let file = before["import"].flatMap { Int($0) } ?? 0
            return path.hasPrefix("/imports")
                ? try numbers("SELECT min(id) FROM import_row WHERE import_id = \(file) HAVING min(id) > 0")
                : try numbers("SELECT min(file_row) FROM support_record WHERE import_id = \(file) HAVING min(id) > 0")
        default: return try Self.question(name, path, dialogue).map(numbers) ?? []
        }
    }

    /// The lowest identity that fits.
    private static func question(_ name: String, _ path: String, _ dialogue: PartnershipDialogue) -> SQL? {
        let (id, province) = (dialogue.id, dialogue.province)
        return switch name {
        case "participant":
            "SELECT min(id) FROM participant WHERE dialogue_id = \(id) AND standing = 'accepted' HAVING min(id) > 0"
        case "item": "SELECT min(id) FROM agenda_item WHERE dialogue_id = \(id) AND removed = 0 HAVING min(id) > 0"
        case "challenge": "SELECT min(number) FROM challenge WHERE dialogue_id = \(id) HAVING min(id) > 0"
        case "message":
            "SELECT min(id) FROM message WHERE dialogue_id = \(id) AND channel = 'email' HAVING min(id) > 0"
        case "batch": "SELECT min(id) FROM batch WHERE dialogue_id = \(id) HAVING min(id) > 0"
        case "document": "SELECT min(id) FROM agenda_document WHERE dialogue_id = \(id) HAVING min(id) > 0"
        case "escalation": "SELECT min(id) FROM escalation HAVING min(id) > 0"
        case "body" where path.contains("{year}"):
            "SELECT min(body_id) FROM body_link WHERE dialogue_id = \(id) HAVING min(body_id) > 0"
        case "body", "first":
            "SELECT min(id) FROM body WHERE province = \(province) AND kind = 'department' HAVING min(id) > 0"
        case "second":
            "SELECT max(id) FROM body WHERE province = \(province) AND kind = 'department' HAVING max(id) > 0"
        case "office": "SELECT min(id) FROM office HAVING min(id) > 0"
        case "person": "SELECT min(id) FROM person WHERE province = \(province) HAVING min(id) > 0"
        case "merge": "SELECT min(id) FROM record_merge HAVING min(id) > 0"
        case "import" where path.contains("/records/"):
            "SELECT min(import_id) FROM support_record HAVING min(import_id) > 0"
        case "import": "SELECT min(id) FROM file_import HAVING min(id) > 0"
        default: nil
        }
    }

    private func numbers(_ sql: SQL) throws -> [String] { try reader.rows(sql) { String(try $0.next(Int64.self)) } }
    private func words(_ sql: SQL) throws -> [String] { try reader.rows(sql) { try $0.next() } }

    /// The first link of its kind that still opens.
    private func token(_ path: String) throws -> String? {
        let id = dialogue.id
        switch path.split(separator: "/").first {
        case "k":
            return try reader.rowIfAny(
                """
                SELECT id, link_serial FROM participant WHERE dialogue_id = \(id) AND link_hash IS NOT NULL
                ORDER BY id LIMIT 1
                """
            ) { links.token(of: try $0.next(), serial: try $0.next()) }
        case "b":
            return try reader.rowIfAny(
                "SELECT body_id, link_serial FROM body_link WHERE dialogue_id = \(id) ORDER BY body_id LIMIT 1"
            ) { links.token(of: try $0.next(), in: id, serial: try $0.next()) }
        case "n":
            return try reader.rowIfAny(
                "SELECT id, link_serial FROM nomination_request WHERE dialogue_id = \(id) ORDER BY id LIMIT 1"
            ) { links.token(ofNomination: try $0.next(), serial: try $0.next()) }
        default: return nil
        }
    }
}
