import Testing

@testable import Dialogue

@Suite struct `What is known of a body` {
    let today: Day = "2026-11-23"
    let body = Body(id: ID(1), name: Bilingual(khmer: "អង្គការ"), kind: .ngo)

    @Test func `It closes on a day that has come, and is there again later`() throws {
        var details = BodyDetails()
        try details.become(.closed, since: "2026-03-01", today: today)
        #expect(details.state == .closed)
        #expect(details.since == "2026-03-01")
        #expect(!details.state.isThere)
        try details.become(.active, since: today, today: today)
        #expect(details.state.isThere)
    }

    @Test func `It does not become what it is, nor on a day to come, nor once it is merged`() {
        var details = BodyDetails()
        #expect(throws: Body.Refusal.sameState) { try details.become(.active, since: today, today: today) }
        #expect(throws: Body.Refusal.dayAhead) { try details.become(.gone, since: "2026-11-24", today: today) }
        var merged = BodyDetails(mergedInto: ID(2))
        #expect(throws: Body.Refusal.merged) { try merged.become(.gone, since: today, today: today) }
        #expect(details == BodyDetails())
    }

    @Test func `What does not report is still offered, what has left is not`() {
        #expect(Body.State.allCases.filter(\.isThere) == [.active, .notReported])
    }

    @Test func `The finer kind is of its kind, and no body is a part of itself`() throws {
        try BodyDetails(subkind: .foreignNGO, parent: ID(2)).require(of: body, ancestors: [ID(2), ID(3)])
        #expect(throws: Body.Refusal.subkindOfAnother) {
            try BodyDetails(subkind: .ministry).require(of: body, ancestors: [])
        }
        #expect(throws: Body.Refusal.ownParent) { try BodyDetails(parent: ID(1)).require(of: body, ancestors: []) }
        #expect(throws: Body.Refusal.ownParent) {
            try BodyDetails(parent: ID(2)).require(of: body, ancestors: [ID(2), ID(1)])
        }
    }
}

@Suite struct `Who acts for a holder` {
    let today: Day = "2026-11-23"
    let holding = Holding(person: Person(id: ID(1), name: Bilingual(khmer: "សុខ")), from: "2026-01-01")
    let other = Person(id: ID(2), name: Bilingual(khmer: "ចាន់"))

    @Test func `Another acts from a day that has come`() throws {
        try Deputy.require(other, from: today, holding: holding, others: [], today: today)
        #expect(throws: Office.Refusal.dayAhead) {
            try Deputy.require(other, from: "2026-11-24", holding: holding, others: [], today: today)
        }
    }

    @Test func `The holder does not act for themselves, and nobody acts twice at once`() {
        #expect(throws: Office.Refusal.deputyIsHolder) {
            try Deputy.require(holding.person, from: today, holding: holding, others: [], today: today)
        }
        let there = Deputy(id: ID(1), person: other, from: "2026-02-01")
        #expect(throws: Office.Refusal.deputyThere) {
            try Deputy.require(other, from: today, holding: holding, others: [there], today: today)
        }
    }

    @Test func `It ends on a day between its first and today`() throws {
        var deputy = Deputy(id: ID(1), person: other, from: "2026-02-01")
        #expect(throws: Office.Refusal.endBeforeStart) { try deputy.end(on: "2026-01-31", today: today) }
        #expect(throws: Office.Refusal.dayAhead) { try deputy.end(on: "2026-11-24", today: today) }
        try deputy.end(on: today, today: today)
        #expect(deputy.to == today)
    }

    @Test func `An office closes only when nobody holds it, and once`() throws {
        var office = Office(id: ID(1), body: ID(1), kind: .other, title: Bilingual(khmer: "មន្ត្រី"))
        #expect(throws: Office.Refusal.stillHeld) { try office.close(on: today, holding: holding, today: today) }
        #expect(throws: Office.Refusal.dayAhead) { try office.close(on: "2026-11-24", holding: nil, today: today) }
        try office.close(on: today, holding: nil, today: today)
        #expect(office.endedOn == today)
        #expect(throws: Office.Refusal.closed) { try office.close(on: today, holding: nil, today: today) }
        #expect(throws: Office.Refusal.closed) { try office.requireOpen() }
    }
}

@Suite struct `The order of protocol` {
    @Test func `Rank goes first, then the kind of body, the kind of office and the name`() {
        let places = [
            ProtocolPlace(rank: .secretaryOfState, body: .ngo, office: .other),
            ProtocolPlace(rank: .governor, body: .provincialAdministration, office: .councilChair),
            ProtocolPlace(rank: .governor, body: .provincialAdministration, office: .governor),
            ProtocolPlace(rank: .director, body: .department, office: .director, name: [1]),
            ProtocolPlace(rank: .director, body: .department, office: .director, name: [1, 2]),
            ProtocolPlace(rank: .districtGovernor, body: .district, office: .districtGovernor),
            ProtocolPlace(rank: nil, body: .developmentPartner, subkind: .bilateral, office: .representative),
            ProtocolPlace(rank: nil, body: .developmentPartner, subkind: .multilateral, office: .representative),
            ProtocolPlace(rank: nil, body: .ngo, office: .representative),
            ProtocolPlace(rank: nil, body: .ngo, office: nil),
            ProtocolPlace(rank: nil, body: nil, office: nil),
        ]
        #expect(places.reversed().sorted() == places)
    }

    @Test func `Every kind of office has its place`() {
        #expect(Set(Office.Kind.inProtocolOrder) == Set(Office.Kind.allCases))
    }
}
