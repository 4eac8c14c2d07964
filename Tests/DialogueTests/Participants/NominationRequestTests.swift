import Testing

@testable import Dialogue

@Suite struct `A request to name people` {
    let today: Day = "2026-11-23"

    @Test func `It asks for one to twenty, by a day that lies ahead`() throws {
        try NominationRequest.require(asked: 20, dueOn: "2026-11-24", today: today)
        #expect(throws: NominationRequest.Refusal.numberOutOfRange) {
            try NominationRequest.require(asked: 0, dueOn: "2026-12-01", today: today)
        }
        #expect(throws: NominationRequest.Refusal.numberOutOfRange) {
            try NominationRequest.require(asked: 21, dueOn: "2026-12-01", today: today)
        }
        #expect(throws: NominationRequest.Refusal.dueNotAhead) {
            try NominationRequest.require(asked: 3, dueOn: today, today: today)
        }
    }

    @Test func `Names are taken up to the number asked, each once, until the last day`() throws {
        let request = request(asked: 2, due: today)
        let first = nominee(1, "ចាន់ ធារី")
        try request.requireRoom(for: first, beside: [], on: today)
        #expect(throws: NominationRequest.Refusal.namedAlready) {
            try request.requireRoom(for: nominee(2, "ចាន់ ធារី"), beside: [first], on: today)
        }
        #expect(throws: NominationRequest.Refusal.enough(2)) {
            try request.requireRoom(for: nominee(3, "សុខ"), beside: [first, nominee(2, "វណ្ណ")], on: today)
        }
        #expect(throws: NominationRequest.Refusal.expired(today)) {
            try request.requireRoom(for: first, beside: [], on: "2026-11-24")
        }
    }

    @Test func `For communities it is answered when the consultation is on record too`() throws {
        let held = try NominationRequest.Consultation(
            heldOn: today, place: "ភូមិ", came: 30, women: 16, how: "លើកដៃ", today: today)

        #expect(request(party: .council).state(named: 1, on: today) == .answered)
        #expect(request().state(named: 1, on: today) == .open)
        #expect(request(held: held).state(named: 0, on: today) == .open)
        #expect(request(held: held).state(named: 1, on: today) == .answered)
        #expect(request().state(named: 1, on: "2027-01-01") == .expired)
    }

    @Test func `A consultation that cannot have been is refused`() {
        #expect(throws: NominationRequest.Refusal.consultationAhead) { try held(on: "2026-11-24") }
        #expect(throws: NominationRequest.Refusal.placeMissing) { try held(place: " ") }
        #expect(throws: NominationRequest.Refusal.cameMissing) { try held(came: 0, women: 0) }
        #expect(throws: NominationRequest.Refusal.moreWomenThanCame) { try held(came: 5, women: 6) }
        #expect(throws: NominationRequest.Refusal.moreWomenThanCame) { try held(came: 5, women: -1) }
        #expect(throws: NominationRequest.Refusal.howMissing) { try held(how: "") }
    }

    private func held(
        on day: Day = "2026-11-20", place: String = "ភូមិ", came: Int = 5, women: Int = 2, how: String = "លើកដៃ"
    ) throws {
        _ = try NominationRequest.Consultation(
            heldOn: day, place: place, came: came, women: women, how: how, today: today)
    }

    private func request(
        party: ParticipantClass = .communities, asked: Int = 3, due: Day = "2026-12-01",
        held: NominationRequest.Consultation? = nil
    ) -> NominationRequest {
        NominationRequest(id: ID(1), party: party, asked: asked, dueOn: due, consultation: held)
    }

    private func nominee(_ id: Int64, _ name: String) -> Nominee {
        Nominee(id: ID(id), honorific: nil, name: Bilingual(khmer: name), sex: .female)
    }
}
