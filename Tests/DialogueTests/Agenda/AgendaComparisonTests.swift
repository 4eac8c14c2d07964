import Testing

@testable import Dialogue

@Suite struct `What differs between two agendas` {
    private let three = [
        SampleAgenda.item(1), SampleAgenda.item(2, by: [SampleAgenda.sophea]), SampleAgenda.item(3),
    ]

    @Test func `Nothing differs from itself`() throws {
        let agenda = try SampleAgenda.agenda(three)
        #expect(AgendaComparison(from: agenda, to: agenda).isEmpty)
    }

    @Test func `A longer item moves the time of those after it`() throws {
        let longer = [SampleAgenda.item(1, minutes: 90), three[1], three[2]]
        let changes = try compare(three, longer)

        #expect(changes == [1: [.length], 2: [.retimed], 3: [.retimed]])
    }

    @Test func `Only what left its place is called moved`() throws {
        let changes = try compare(three, [three[2], three[0], three[1]])

        #expect(changes == [3: [.moved, .retimed], 1: [.retimed], 2: [.retimed]])
    }

    @Test func `What came and what went is named`() throws {
        let changes = try compare(three, [three[0], three[2], SampleAgenda.item(4)])

        #expect(changes == [4: [.added], 2: [.removed], 3: [.retimed]])
    }

    @Test func `Another presenter, another room, another name are told apart`() throws {
        var other = three
        other[0].presenters = [SampleAgenda.dara]
        other[1].room = SampleAgenda.small
        other[2].title = Bilingual(khmer: "ទឹក")

        #expect(try compare(three, other) == [1: [.presenter], 2: [.room], 3: [.wording]])
    }

    @Test func `A name put right on the list is no change of presenter`() throws {
        var other = three
        other[1].presenters = [AgendaItem.Person(id: SampleAgenda.sophea.id, name: Bilingual(khmer: "សុភា"))]

        #expect(try compare(three, other) == [:])
    }

    @Test func `Another day and another hall change the sitting itself`() throws {
        let changes = AgendaComparison(
            from: try SampleAgenda.agenda(three),
            to: try SampleAgenda.agenda(three, on: "2026-12-11", venue: "សាលាក្រុង", until: 960))

        #expect(changes.sitting == [.day, .hours, .venue])
    }

    private func compare(
        _ old: [AgendaItem], _ new: [AgendaItem]
    ) throws -> [Int64: Set<AgendaComparison.Kind>] {
        let changes = AgendaComparison(from: try SampleAgenda.agenda(old), to: try SampleAgenda.agenda(new))
        return Dictionary(uniqueKeysWithValues: changes.items.map { ($0.item?.id.number ?? 0, $0.kinds) })
    }
}

@Suite struct `Who is told of a changed agenda` {
    private let sophea = SampleAgenda.sophea.id
    private let dara = SampleAgenda.dara.id
    private let stranger = ID<Participant>(9)

    @Test func `The presenter before and the presenter after, and nobody else`() throws {
        let told = try affected(
            from: [SampleAgenda.item(1, by: [SampleAgenda.sophea]), SampleAgenda.item(2)],
            to: [SampleAgenda.item(1, by: [SampleAgenda.dara]), SampleAgenda.item(2)])

        #expect(told == [sophea: .init(sitting: false, items: [ID(1)]), dara: .init(sitting: false, items: [ID(1)])])
    }

    @Test func `Whoever is needed for an item that begins at another time`() throws {
        let told = try affected(
            from: [SampleAgenda.item(1), SampleAgenda.item(2, needs: [SampleAgenda.dara])],
            to: [SampleAgenda.item(1, minutes: 90), SampleAgenda.item(2, needs: [SampleAgenda.dara])])

        #expect(told == [dara: .init(sitting: false, items: [ID(2)])])
    }

    @Test func `Everybody invited when the place moves`() throws {
        let items = [SampleAgenda.item(1, by: [SampleAgenda.sophea])]
        let changes = AgendaComparison(
            from: try SampleAgenda.agenda(items), to: try SampleAgenda.agenda(items, venue: "សាលាក្រុង"))

        #expect(Set(changes.affected(among: [sophea, stranger]).keys) == [sophea, stranger])
    }

    @Test func `Nobody for another sector or forum, and nobody who is not invited`() throws {
        var other = SampleAgenda.item(1, by: [SampleAgenda.sophea])
        other.sectors = [.water]
        other.forum = .both
        #expect(try affected(from: [SampleAgenda.item(1, by: [SampleAgenda.sophea])], to: [other]) == [:])

        let stranger = AgendaItem.Person(id: ID(77), name: Bilingual(khmer: "ម្នាក់"))
        #expect(
            try affected(from: [SampleAgenda.item(1)], to: [SampleAgenda.item(1, minutes: 30, by: [stranger])]) == [:])
    }

    private func affected(
        from old: [AgendaItem], to new: [AgendaItem]
    ) throws -> [ID<Participant>: AgendaComparison.Concern] {
        AgendaComparison(from: try SampleAgenda.agenda(old), to: try SampleAgenda.agenda(new))
            .affected(among: [sophea, dara, stranger])
    }
}
