import Testing

@testable import Dialogue

@Suite struct `Clashes of a sitting` {
    private let sophea = SampleAgenda.sophea
    private let small = SampleAgenda.small

    @Test func `One after the other in one hall, nothing clashes`() throws {
        let items = [SampleAgenda.item(1, by: [sophea]), SampleAgenda.item(2, by: [sophea])]
        #expect(try SampleAgenda.agenda(items).clashes(forums: [:]) == [])
    }

    @Test func `Items side by side begin together and take the time of the longer`() throws {
        let agenda = try SampleAgenda.agenda([
            SampleAgenda.item(1, minutes: 60), SampleAgenda.item(2, minutes: 90, room: small, parallel: true),
            SampleAgenda.item(3),
        ])

        #expect(agenda.slots.map(\.from.description) == ["08:00", "08:00", "09:30"])
        #expect(agenda.minutesNeeded == 150)
        #expect(agenda.clashes(forums: [:]) == [])
    }

    @Test func `The same person in two rooms at once`() throws {
        let one = SampleAgenda.item(1, by: [sophea])
        let other = SampleAgenda.item(2, needs: [sophea], room: small, parallel: true)

        #expect(try SampleAgenda.agenda([one, other]).clashes(forums: [:]) == [.person(sophea, one, other)])
    }

    @Test func `Two items at once in one hall`() throws {
        let one = SampleAgenda.item(1)
        let other = SampleAgenda.item(2, parallel: true)

        #expect(try SampleAgenda.agenda([one, other]).clashes(forums: [:]) == [.room(nil, one, other)])
    }

    @Test func `No minute to go from one room to the other`() throws {
        let one = SampleAgenda.item(1, by: [sophea])
        let other = SampleAgenda.item(2, by: [sophea], room: small)

        #expect(try SampleAgenda.agenda([one, other]).clashes(forums: [:]) == [.noTimeToWalk(sophea, one, other)])
        let pause = SampleAgenda.item(3, .coffee, minutes: 15)
        #expect(try SampleAgenda.agenda([one, pause, other]).clashes(forums: [:]) == [])
    }

    @Test func `A promised time that what comes before has overrun`() throws {
        let late = SampleAgenda.item(2, at: "08:30")

        #expect(
            try SampleAgenda.agenda([SampleAgenda.item(1), late]).clashes(forums: [:]) == [.late(late, minutes: 30)])
    }

    @Test func `A promised time leaves a gap before it rather than begin early`() throws {
        let agenda = try SampleAgenda.agenda([SampleAgenda.item(1), SampleAgenda.item(2, at: "10:00")])
        #expect(agenda.slots.map(\.from.description) == ["08:00", "10:00"])
    }

    @Test func `Both forums at once, while some belong to both`() throws {
        let one = SampleAgenda.item(1)
        let host = SampleAgenda.item(2, forum: .host, room: small, parallel: true)
        let agenda = try SampleAgenda.agenda([one, host])

        #expect(agenda.clashes(forums: [ID(1): .both, ID(2): .host]) == [.bothForums(one, host, people: 1)])
        #expect(agenda.clashes(forums: [ID(1): .dialogue, ID(2): .host]) == [])
    }

    @Test func `More people than seats`() throws {
        let room = SittingRoom(id: small.id, name: small.name, seats: 1)
        let item = SampleAgenda.item(1, by: [sophea], needs: [SampleAgenda.dara], room: small)

        #expect(
            try SampleAgenda.agenda([item]).clashes(forums: [:], rooms: [room]) == [.seats(room, expected: 2)])
    }
}

@Suite struct `Two conveners of one sitting` {
    @Test func `The planning team changes its own items and shared ones, never the dialogue's`() throws {
        try Convener.planningTeam.requireOwn(.host)
        try Convener.planningTeam.requireOwn(.both)
        #expect(throws: AgendaItem.Refusal.ofOtherForum(.dialogue)) {
            try Convener.planningTeam.requireOwn(.dialogue)
        }
        #expect(Forum.allCases.allSatisfy { Convener.secretariat.mayChange($0) })
    }

    @Test func `Other roles convene nothing`() {
        #expect(Role.allCases.filter { Convener($0) != nil } == [.secretariat, .planningTeam])
    }

    @Test func `Each forum reads its own items and the shared ones, at the times of the whole`() throws {
        let agenda = try SampleAgenda.agenda([
            SampleAgenda.item(1), SampleAgenda.item(2, forum: .host), SampleAgenda.item(3, forum: .both),
        ])

        #expect(agenda.slots(of: .dialogue).map(\.item.id.number) == [1, 3])
        #expect(agenda.slots(of: .host).map(\.from.description) == ["09:00", "10:00"])
        #expect(agenda.slots(of: .both).count == 3)
    }
}
