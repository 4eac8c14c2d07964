import Testing

@testable import Dialogue

@Suite struct `How complete an agenda is` {
    @Test func `Each theme, presenter and sector that is missing is named`() throws {
        let items = [SampleAgenda.item(1, .opening, by: [SampleAgenda.sophea]), SampleAgenda.item(2, .services)]
        let state = Completeness(of: try SampleAgenda.agenda(items), clashes: 0)

        #expect(
            state.gaps == [
                .theme(.development), .theme(.alignment), .theme(.cooperation), .theme(.institutions), .theme(.closing),
                .presenter(ID(2)), .sector(ID(2)),
            ])
        #expect((state.met, state.checks.count) == (5, 12))
    }

    @Test func `A long sitting needs a pause; a pause needs no presenter`() throws {
        let work = SampleAgenda.item(1, .closing, minutes: 200, by: [SampleAgenda.sophea])
        let without = Completeness(of: try SampleAgenda.agenda([work]), clashes: 0)
        let with = Completeness(
            of: try SampleAgenda.agenda([work, SampleAgenda.item(2, .coffee, minutes: 15)]), clashes: 0)

        #expect(without.gaps.contains(.pause))
        #expect(with.gaps.allSatisfy { if case .theme = $0 { true } else { false } })
    }

    @Test func `An over-run and clashes are missing things too`() throws {
        let state = Completeness(
            of: try SampleAgenda.agenda([SampleAgenda.item(1, .coffee, minutes: 480)], until: 540), clashes: 2)

        #expect(state.gaps.suffix(2) == [.time(overrun: 420), .clash(2)])
    }
}

@Suite struct `Choosing who presents` {
    @Test func `Only somebody who will be invited can present`() throws {
        let item = SampleAgenda.item(1, by: [SampleAgenda.sophea], needs: [SampleAgenda.dara])

        try item.requireInvited(among: [ID(1), ID(2)])
        #expect(throws: AgendaItem.Refusal.notInvited(ID(2))) { try item.requireInvited(among: [ID(1)]) }
    }

    @Test func `Four presenters are too many`() {
        let people = (1...4).map { AgendaItem.Person(id: ID($0), name: Bilingual(khmer: "ម្នាក់")) }
        let item = SampleAgenda.item(1, by: people)

        #expect(throws: AgendaItem.Refusal.tooManyPresenters) {
            try item.requireInvited(among: Set(people.map(\.id)))
        }
    }

    @Test func `What the secretariat should know of a presenter follows the invitation`() throws {
        let card = try Participant.Card(name: Bilingual(khmer: "សោភា"))
        func one(
            _ standing: Participant.Standing, released: Bool = true, _ answer: Participant.Answer? = nil
        ) -> Participant {
            Participant(
                id: ID(1), number: 1, party: .departments, card: card, standing: standing,
                releasedAt: released ? Instant(noonOf: "2026-11-01") : nil, answer: answer,
                standIn: answer == .standIn ? .init(name: "ដារា", sex: nil) : nil)
        }

        #expect(PresenterState(of: one(.accepted, released: false), at: .prepared) == .waiting)
        #expect(PresenterState(of: one(.accepted, released: false), at: .invited) == .notInvitedYet)
        #expect(PresenterState(of: one(.accepted), at: .invited) == .noAnswer)
        #expect(PresenterState(of: one(.accepted, .no), at: .invited) == .declined)
        #expect(PresenterState(of: one(.accepted, .yes), at: .invited) == .confirmed)
        #expect(PresenterState(of: one(.accepted, .standIn), at: .invited) == .standIn("ដារា"))
        #expect(PresenterState(of: one(.refused), at: .invited) == .leftOut)
    }
}
