/// Somebody who holds an office, or has held it.
package struct Person: Hashable, Sendable {
    package let id: ID<Person>
    package var honorific: Participant.Honorific?
    package var name: Bilingual
    package var sex: Participant.Sex?
    /// An honour of the person's own, which goes before that of the office.
    package var rank: Rank?
    /// The body one belongs to without holding an office of it.
    package var body: ID<Body>?

    /// - Parameter id: nought for somebody new.
    package init(
        id: ID<Person>, honorific: Participant.Honorific? = nil, name: Bilingual, sex: Participant.Sex? = nil,
        rank: Rank? = nil, body: ID<Body>? = nil
    ) {
        self.id = id
        self.honorific = honorific
        self.name = name
        self.sex = sex
        self.rank = rank
        self.body = body
    }

    package var isNew: Bool { id.number == 0 }

    package enum Refusal: Error, Hashable, Sendable {
        case noName
        /// Merged into another, who is the one to change.
        case merged
    }
}

/// A person in an office, from a day to the day of the hand-over.
package struct Holding: Hashable, Sendable {
    package let person: Person
    package let from: Day
    /// The day the next one took over; nothing while it lasts.
    package let to: Day?

    package init(person: Person, from: Day, to: Day? = nil) {
        self.person = person
        self.from = from
        self.to = to
    }
}

/// Somebody who acts for the holder of an office, or did, from a day on.
package struct Deputy: Hashable, Sendable {
    package let id: ID<Deputy>
    package let person: Person
    package let from: Day
    /// The last day; nothing while it lasts.
    package private(set) var to: Day?

    package init(id: ID<Deputy>, person: Person, from: Day, to: Day? = nil) {
        self.id = id
        self.person = person
        self.from = from
        self.to = to
    }

    /// Whether somebody may act for an office from a day on.
    /// - Parameter others: the deputies it has or had.
    package static func require(
        _ person: Person, from day: Day, holding: Holding?, others: [Deputy], today: Day
    ) throws(Office.Refusal) {
        guard day <= today else { throw .dayAhead }
        guard !person.isNew else { return }
        if holding?.person.id == person.id { throw .deputyIsHolder }
        if others.contains(where: { $0.person.id == person.id && $0.to == nil }) { throw .deputyThere }
    }

    package mutating func end(on day: Day, today: Day) throws(Office.Refusal) {
        guard day >= from else { throw .endBeforeStart }
        guard day <= today else { throw .dayAhead }
        to = day
    }
}
