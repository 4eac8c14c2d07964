/// Whose voice an input is. Kept apart from the input, so that what is shown never depends on hiding it well.
package enum Voice: Hashable, Sendable {
    case participant(ID<Participant>, ParticipantClass)
    /// Somebody who is on no list, as the clerk wrote the name down.
    case name(String, ParticipantClass?, Participant.Sex? = nil)

    package var party: ParticipantClass? {
        switch self {
        case .participant(_, let party): party
        case .name(_, let party, _): party
        }
    }
}

/// The voice behind an input, as much of it as a reader may see.
package enum Speaker: Hashable, Sendable {
    case named(Bilingual, body: Bilingual?)
    case body(Bilingual)
    /// The class alone; nothing where not even that was written down.
    case party(ParticipantClass?)
}
