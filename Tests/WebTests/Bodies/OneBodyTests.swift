import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `A body in depth` {
    static let body = [("kind", "department"), ("name_km", "មន្ទីរសុខាភិបាល"), ("name_en", "Department of Health")]

    private func officer() async throws -> (World, Browser, place: String) {
        let world = try await World()
        let officer = try await world.browser(as: "officer")
        return (world, officer, try await officer.post("/bodies/add", Self.body).location)
    }

    @Test func `It is changed, and a refusal keeps what was typed and changes nothing`() async throws {
        let (world, officer, place) = try await officer()
        let before = try await world.journalLines()
        let form = [
            ("kind", "department"), ("subkind", "ministry"), ("name_km", "មន្ទីរថ្មី"), ("acronym", "PHD"),
            ("reference", "R-1"),
        ]

        let wrong = try await officer.post("\(place)/change", form)
        let good = try await officer.post("\(place)/change", form.map { $0.0 == "subkind" ? ($0.0, "unit") : $0 })

        #expect(wrong.status == 422)
        #expect(wrong.text.contains("id=\"subkind-error\""))
        #expect(wrong.text.contains("value=\"PHD\""))
        #expect(good.status == 303)
        #expect(good.location == place)
        #expect(try await world.journalLines() == before + 1)
        let page = try await officer.get(place, in: .english)
        #expect(page.status == 200)
        #expect(page.text.contains("<dd>Unit</dd>"))
        #expect(page.text.contains("<dd>PHD</dd>"))
        let khmer = try await officer.get(place, in: .khmer)
        #expect(khmer.text.contains("<h1>មន្ទីរថ្មី</h1>"))
        #expect(khmer.text.contains("<dd>អង្គភាព</dd>"))
    }

    @Test func `It is found by its other name, by an acronym and by how it sounds, until it has gone`() async throws {
        let (world, officer, place) = try await officer()
        _ = try await officer.post("\(place)/aliases", [("alias", "CRDB")])
        func finds(_ words: String) async throws -> Bool {
            try await officer.get("/bodies?\(words)").text.contains("href=\"\(place)\"")
        }

        #expect(try await finds("q=crdb"))
        #expect(try await finds("q=health"))
        #expect(try await finds("q=departement%20of%20helth"))
        #expect(try await finds("q=nothing%20like%20it") == false)
        #expect(try await finds("kind=ngo") == false)
        let away = try await officer.post("\(place)/state", [("state", "gone"), ("since", "2026-10-01")])
        #expect(away.status == 303)
        #expect(try await finds("q=crdb") == false)
        #expect(try await finds("q=crdb&state=not"))
        let again = try await officer.post("\(place)/state", [("state", "gone"), ("since", "2026-10-01")])
        #expect(again.status == 422)
        #expect(again.text.contains(Body.Refusal.sameState.phrase.khmer))
        #expect(try await world.read { try $0.bodies(for: .country) } == [])
    }

    @Test func `Who invites sees the telephone, the governor sees that it is not shown`() async throws {
        let (world, officer, place) = try await officer()
        let before = try await world.journalLines()
        let wrong = try await officer.post("\(place)/contacts", [("kind_of_contact", "phone"), ("value", "12")])
        let good = try await officer.post(
            "\(place)/contacts", [("kind_of_contact", "phone"), ("value", "012 345 678")])
        _ = try await officer.post("\(place)/contacts", [("kind_of_contact", "email"), ("value", "a@b.org")])

        #expect(wrong.status == 422)
        #expect(wrong.text.contains("value=\"12\""))
        #expect(wrong.text.contains(ContactPoint.Refusal.noPhone.phrase.khmer))
        #expect(good.status == 303)
        #expect(try await world.journalLines() == before + 2)
        #expect(try await officer.get(place).text.contains("012 345 678"))
        let governor = try await world.browser(as: "governor").get(place, in: .english)
        #expect(governor.status == 200)
        #expect(governor.text.contains("345 678") == false)
        #expect(governor.text.contains("85512345678") == false)
        #expect(governor.text.contains("a@b.org"))
        #expect(governor.text.contains(Phrase.phonesAreForInviting.english))
        #expect(try await world.browser(as: "stranger").get(place).status == 404)
        #expect(try await world.browser(as: "stranger").post("/contacts/1/remove").status == 404)
        #expect(try await world.browser(as: "governor").post("/contacts/1/remove").status == 403)
        #expect(try await officer.post("/contacts/1/remove").location == place)
        #expect(try await officer.get(place).text.contains("012 345 678") == false)
    }

    @Test func `Whoever has a known name is asked for before an office goes to them`() async throws {
        let (world, officer, place) = try await officer()
        for title in ["ប្រធានមន្ទីរ", "អនុប្រធានមន្ទីរ"] {
            _ = try await officer.post("\(place)/offices", [("title_km", title), ("kind", "other")])
        }
        _ = try await officer.post("/offices/1/fill", [("name_km", "សុខ តារា"), ("from", "2026-01-01")])
        let asked = try await officer.post("/offices/2/fill", [("name_km", "សុខតារា"), ("from", "2026-02-01")])
        let same = try await officer.post(
            "/offices/2/fill", [("name_km", "សុខតារា"), ("from", "2026-02-01"), ("person", "1")])

        #expect(asked.status == 422)
        #expect(asked.text.contains("name=\"person\" value=\"1\""))
        #expect(same.location == "/offices/2")
        #expect(try await world.read { try $0.persons(for: .country).map(\.person.name.khmer) } == ["សុខ តារា"])
        let page = try await officer.get("/persons/1", in: .english)
        #expect(page.text.contains("href=\"/offices/1\""))
        #expect(page.text.contains("href=\"/offices/2\""))
        #expect(try await world.browser(as: "stranger").get("/persons/1").status == 404)
        let other = try await officer.post(
            "/offices/2/fill", [("name_km", "សុខតារា"), ("from", "2026-03-01"), ("person", "new")])
        #expect(other.status == 303)
        #expect(try await world.read { try $0.persons(for: .country).count } == 2)
    }

    @Test func `An office is filled, acted for, laid down and closed`() async throws {
        let (world, officer, place) = try await officer()
        _ = try await officer.post("\(place)/offices", [("title_km", "ប្រធានមន្ទីរ"), ("kind", "director")])
        _ = try await officer.post("/offices/1/fill", [("name_km", "សុខ តារា"), ("from", "2026-01-01")])
        let before = try await world.journalLines()

        let deputy = try await officer.post("/offices/1/deputies", [("name_km", "ចាន់ បូផា"), ("from", "2026-02-01")])
        let ended = try await officer.post("/deputies/1/end")
        let early = try await officer.post("/offices/1/vacate", [("on", "2025-12-31")])
        let laid = try await officer.post("/offices/1/vacate", [("on", "2026-11-01")])
        let closed = try await officer.post("/offices/1/close", [("on", "2026-11-02")])

        #expect([deputy, ended, early, laid, closed].map(\.status) == [303, 303, 422, 303, 303])
        #expect(try await world.journalLines() == before + 4)
        #expect(try await officer.post("/offices/1/fill", [("name_km", "មុំ"), ("from", "2026-11-03")]).status == 422)
        let page = try await officer.get("/offices/1", in: .english)
        #expect(page.text.contains("This office was closed on 2 November 2026"))
        #expect(page.text.contains("1 January 2026 to 1 November 2026"))
        #expect(page.text.contains("1 February 2026 to 23 November 2026"))
        #expect(try await world.browser(as: "partner").get("/offices/1").status == 403)
    }

    @Test func `The list takes as many questions for many bodies as for one`() async throws {
        let (world, officer, _) = try await officer()
        let one = try await officer.get("/bodies")
        for number in 1...60 {
            try await world.act { writer in
                _ = try writer.enter(
                    Body(id: ID(0), name: Bilingual(khmer: "អង្គការ \(number)"), kind: .ngo, province: World.battambang))
            }
        }
        let many = try await officer.get("/bodies")
        let second = try await officer.get("/bodies?page=2", in: .english)

        #expect([one.status, many.status, second.status] == [200, 200, 200])
        #expect(many.text.components(of: "<th scope=\"row\">") == 50)
        #expect(second.text.components(of: "<th scope=\"row\">") == 11)
    }
}

extension String {
    /// How often `mark` is in it.
    fileprivate func components(of mark: String) -> Int { ranges(of: mark).count }
}
