import Testing

@testable import Dialogue

@Suite struct `An agenda against its time` {
    @Test func `Items follow one another from the start of the day`() throws {
        let slots = try agenda(minutes: [30, 60, 90]).slots

        #expect(slots.map(\.from.description) == ["08:00", "08:30", "09:30"])
        #expect(slots.map(\.to.description) == ["08:30", "09:30", "11:00"])
        #expect(slots.map(\.overrun) == [0, 0, 0])
    }

    @Test func `What passes the end of the last day runs over by so many minutes`() throws {
        let agenda = try agenda(minutes: [120, 90, 60], until: 12 * 60)

        #expect(agenda.slots.map(\.overrun) == [0, 0, 30])
        #expect(agenda.overrun == 30)
        #expect(agenda.minutesNeeded - agenda.minutesThere == 30)
    }

    @Test func `An item that begins after the end runs over by all of its minutes, and no more`() throws {
        #expect(try agenda(minutes: [300, 60], until: 12 * 60).slots.map(\.overrun) == [60, 60])
    }

    @Test func `A second day takes what no longer begins on the first`() throws {
        let slots = try agenda(minutes: [240, 60], days: 2, until: 12 * 60).slots

        #expect(slots.map(\.day) == ["2026-12-10", "2026-12-11"])
        #expect(slots[1].from.description == "08:00")
    }

    private func agenda(minutes: [Int], days: Int = 1, until: Int = 17 * 60) throws -> Agenda {
        let opens: Day = "2026-12-10"
        let plan = try PartnershipDialogue.Plan(
            title: Bilingual(khmer: "កិច្ចសន្ទនា"), opensOn: opens, endsOn: opens.adding(days: days - 1),
            startsAt: TimeOfDay(minutes: 480), endsAt: TimeOfDay(minutes: until), venue: Bilingual(khmer: "សាលា"),
            hostForum: nil)
        let items = minutes.map {
            AgendaItem(id: ID(1), theme: .services, title: Bilingual(khmer: "ចំណុច"), minutes: $0)
        }
        return Agenda(items: items, plan: plan)
    }
}

@Suite struct `The sector of a DAC code` {
    @Test(arguments: [
        ("11220", Sector.education), ("12220", .health), ("13040", .health), ("14030", .water),
        ("15110", .administration),
        ("15170", .gender), ("16010", .social), ("21020", .transport), ("22040", .digital), ("23210", .energy),
        ("31120", .agriculture), ("33210", .economy), ("41010", .environment), ("72040", .social), ("43010", .other),
        ("112", .education),
    ])
    func `Each category has one`(code: String, sector: Sector) {
        #expect(Sector(dacCode: code) == sector)
    }

    @Test(arguments: ["", "1", "12", "123456", "abc", "12a40"])
    func `What is no DAC code has none`(code: String) {
        #expect(Sector(dacCode: code) == nil)
    }
}
