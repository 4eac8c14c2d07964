import Dialogue

/// Agendas to try rules on: one day from 08:00 to 17:00 in the provincial hall.
enum SampleAgenda {
    static let sophea = AgendaItem.Person(id: ID(1), name: Bilingual("សោភា", "Sophea"))
    static let dara = AgendaItem.Person(id: ID(2), name: Bilingual("តារា", "Dara"))
    static let small = AgendaItem.Place(id: ID(1), name: Bilingual("បន្ទប់តូច", "Small room"))

    static func item(
        _ id: Int64, _ theme: Theme = .services, minutes: Int = 60, by presenters: [AgendaItem.Person] = [],
        needs expected: [AgendaItem.Person] = [], forum: Forum = .dialogue, room: AgendaItem.Place? = nil,
        parallel: Bool = false, at startsAt: String? = nil
    ) -> AgendaItem {
        AgendaItem(
            id: ID(id), theme: theme, title: Bilingual("ចំណុច\(id)", "Item \(id)"), minutes: minutes,
            presenters: presenters, expected: expected, forum: forum, room: room, isParallel: parallel,
            startsAt: startsAt.flatMap { TimeOfDay($0) })
    }

    static func agenda(
        _ items: [AgendaItem], on day: Day = "2026-12-10", days: Int = 1, venue: String = "សាលាខេត្ត",
        until: Int = 1020
    ) throws -> Agenda {
        Agenda(
            items: items,
            plan: try PartnershipDialogue.Plan(
                title: Bilingual(khmer: "កិច្ចសន្ទនា"), opensOn: day, endsOn: day.adding(days: days - 1),
                startsAt: TimeOfDay(minutes: 480), endsAt: TimeOfDay(minutes: until),
                venue: Bilingual(khmer: venue), hostForum: nil))
    }
}
