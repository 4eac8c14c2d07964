import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

/// Every address at which something several read is written, as a province's secretariat and on the national side.
@Suite struct `National records in the browser` {
    /// Everything every province reads, as text.
    private static let tables: [SQL] = [
        """
        SELECT id || kind || coalesce(name_km, '') || coalesce(name_en, '') || coalesce(acronym, '') || state
            || coalesce(merged_into, 0) || coalesce(reference, '') FROM body WHERE province IS NULL ORDER BY id
        """,
        "SELECT id || name FROM body_alias WHERE body_id IN (SELECT id FROM body WHERE province IS NULL) ORDER BY id",
        "SELECT id || coalesce(title_km, '') || coalesce(ended_on, '') FROM office ORDER BY id",
        "SELECT office_id || ' ' || person_id || coalesce(to_on, '') FROM holding ORDER BY id",
        "SELECT office_id || ' ' || person_id || coalesce(to_on, '') FROM deputy ORDER BY id",
        """
        SELECT id || coalesce(name_km, '') || coalesce(name_en, '') || coalesce(merged_into, 0) FROM person
        WHERE province IS NULL ORDER BY id
        """,
        "SELECT id || kind || value FROM contact_point WHERE keeper = '' ORDER BY id",
        "SELECT kind || first_id || ' ' || second_id FROM record_apart ORDER BY 1",
        "SELECT id || coalesce(undone_at, '') FROM record_merge ORDER BY id",
        "SELECT body_id || sector FROM body_field ORDER BY 1",
        "SELECT identifier || record_id FROM activity WHERE owner = '' ORDER BY 1",
        "SELECT kind || header FROM table_mapping WHERE owner = '' ORDER BY 1",
        "SELECT code || name_km || name_en FROM area ORDER BY 1",
    ]

    static func shared(_ world: World) async throws -> [[String]] {
        try await world.read { reader in try tables.map { try reader.rows($0) { try $0.next(String.self) } } }
    }

    /// What a form of any of these pages could send, so that the national side's is done.
    private static let form = [
        ("kind", "ministry"), ("name_km", "ក្រសួងផ្សេង"), ("name_en", "Some other ministry"), ("acronym", "SOM"),
        ("state", "closed"), ("since", "2026-11-01"), ("alias", "Other name"), ("title_km", "ប្រធានថ្មី"),
        ("title_en", "New head"), ("from", "2026-11-02"), ("on", "2026-11-02"), ("person", "new"), ("sex", "male"),
        ("kind_of_contact", "email"), ("value", "evil@evil.test"), ("ended", "2026-11-02"), ("sector", "health"),
    ]

    /// A ministry with everything it can have, numbered as in the address.
    private static func nation(_ world: World) async throws -> [String: String] {
        let desk = try await world.browser(as: "desk")
        func add(_ name: String) async throws -> String {
            let form = [("kind", "ministry"), ("name_km", name), ("name_en", name)]
            return String(try await desk.post("/bodies/add", form).location.split(separator: "/").last ?? "")
        }
        let (body, twin, third) = (try await add("Health"), try await add("Rivers"), try await add("Forests"))
        _ = try await desk.post("/bodies/\(body)/offices", [("title_km", "ប្រធាន"), ("kind", "other")])
        _ = try await desk.post("/bodies/\(body)/offices", [("title_km", "អនុប្រធាន"), ("kind", "representative")])
        _ = try await desk.post("/offices/1/fill", [("name_km", "សុខ"), ("sex", "male"), ("from", "2026-01-01")])
        _ = try await desk.post("/offices/1/deputies", [("name_km", "ចាន់"), ("sex", "male"), ("from", "2026-01-01")])
        _ = try await desk.post("/bodies/\(body)/aliases", [("alias", "MoH")])
        _ = try await desk.post("/bodies/\(body)/contacts", [("kind_of_contact", "email"), ("value", "info@moh.test")])
        _ = try await desk.post("/duplicates/bodies/\(twin)/\(third)/merge", [("kept", twin)])
        return [
            "body": body, "office": "1", "person": "1", "deputy": "1", "alias": "1", "contact": "1", "merge": "1",
            "kind": "bodies", "first": body, "second": twin,
        ]
    }

    private static let routes = Site.routes.filter { $0.method == .post && $0.deed == .keepBodies }

    private static func address(_ route: Route, _ values: [String: String]) -> String {
        route.path.split(separator: "/").map { part in
            part.hasPrefix("{") ? values[String(part.dropFirst().dropLast())] ?? "1" : String(part)
        }.reduce("") { $0 + "/" + $1 }
    }

    @Test func `No form of a province's secretariat changes a record of the country`() async throws {
        let world = try await World()
        let values = try await Self.nation(world)
        let before = try await Self.shared(world)
        #expect(before.prefix(7).allSatisfy { !$0.isEmpty })
        for name in ["officer", "stranger"] {
            let browser = try await world.browser(as: name)
            for route in Self.routes {
                let form = Self.form + [("kept", values["body"] ?? "")]
                let page = try await browser.post(Self.address(route, values), form)
                #expect(try await Self.shared(world) == before, "\(route.path) as \(name): \(page.status)")
                #expect(page.status != 500, "\(route.path)")
            }
        }
    }

    @Test func `Each of these forms is done on the national side`() async throws {
        for route in Self.routes {
            let world = try await World()
            let values = try await Self.nation(world)
            let before = try await Self.shared(world)
            let desk = try await world.browser(as: "desk")
            var form = Self.form + [("kept", values["body"] ?? "")]
            if route.path.hasSuffix("/offices") { form[0].1 = "other" }
            var values2 = values
            // An office that is closed has no holder.
            if route.path.hasSuffix("/close") { values2["office"] = "2" }
            let page = try await desk.post(Self.address(route, values2), form)
            #expect(page.status == 303, "\(route.path): \(page.status)")
            #expect(try await Self.shared(world) != before, "\(route.path)")
        }
    }

    @Test func `The forms of the country's records are not shown to a province, and say whose they are`() async throws {
        let world = try await World()
        let values = try await Self.nation(world)
        let body = "/bodies/\(values["body"] ?? "")"
        let officer = try await world.browser(as: "officer")
        let page = try await officer.get(body, in: .english)
        #expect(page.status == 200)
        #expect(!page.text.contains("\(body)/change"))
        #expect(!page.text.contains("/offices/1/fill"))
        #expect(!page.text.contains("/contacts/1/remove"))
        #expect(page.text.contains("\(body)/propose"))
        #expect(page.text.contains("Add a contact for your province"))
        for path in ["\(body)/change", "/offices/1/fill", "/offices/1/deputies", "/persons/1/change", "\(body)/fields"]
        {
            let refused = try await officer.get(path, in: .english)
            #expect(refused.status == 403, "\(path)")
            #expect(refused.text.contains("Others keep this record"), "\(path)")
        }
        let khmer = try await officer.get("\(body)/change", in: .khmer)
        #expect(khmer.text.contains("អ្នកដទៃជាអ្នករក្សាទិន្នន័យនេះ"))
    }

    @Test func `A province proposes, the desk accepts, the province sees it`() async throws {
        let world = try await World()
        let values = try await Self.nation(world)
        let body = "/bodies/\(values["body"] ?? "")"
        let (officer, desk) = (try await world.browser(as: "officer"), try await world.browser(as: "desk"))
        let wrong = try await officer.post(
            "\(body)/propose/add_contact", [("kind_of_contact", "email"), ("value", "no address"), ("reason", "")])
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("id=\"reason-error\""))
        #expect(wrong.text.contains("value=\"no address\""))
        let sent = try await officer.post(
            "\(body)/propose/add_contact",
            [("kind_of_contact", "email"), ("value", "new@moh.test"), ("reason", "Their letter")])
        #expect(sent.status == 303)
        #expect(try await desk.get("/desk").text.contains("href=\"/proposals\""))
        let stranger = try await world.browser(as: "stranger")
        #expect(try await stranger.get(sent.location).status == 404)
        #expect(try await officer.post("\(sent.location)/accept").status == 403)
        #expect(try await desk.post("\(sent.location)/decline", [("answer", "")]).status == 422)
        #expect(try await desk.post("\(sent.location)/accept", [("answer", "")]).status == 303)
        let seen = try await officer.get(sent.location, in: .english)
        #expect(seen.text.contains("Accepted"))
        #expect(try await stranger.get(body).text.contains("new@moh.test"))
    }
}
