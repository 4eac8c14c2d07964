/// What an act was about. The journal keeps `words`, which never change once written; a page reads them back, so that
/// nobody is shown an identity for a name.
package indirect enum JournalSubject: Hashable, Sendable {
    case dialogue(DialogueName)
    case input(InputNumber)
    case action(ActionNumber)
    /// With how it was settled, and the inputs it was about.
    case challenge(Int, Challenge.Disposition?, [InputNumber])
    case one(Thing, Int64)
    /// A row of a file that was imported.
    case row(Int, of: ID<FileImport>)
    /// Rows of such a file about which somebody decided together.
    case matches(Int, of: ID<FileImport>)
    /// Who comes in, and who gives way to them.
    case exchange(ID<Participant>, for: ID<Participant>)
    /// A task of preparation that the guideline asks for; one of the secretariat's own is `one(.task)`.
    case step(GuidelineStep)
    /// A document as it was attached, by the hash of its content.
    case content(of: ID<AgendaDocument>, hash: String)
    case area(AreaCode)
    /// The communes of a district that an item of the agenda needs.
    case communes(of: AreaCode, for: ID<AgendaItem>)
    /// A project by the identifier of its own data base.
    case project(String)
    case projects(String, String)
    /// An organisation as support data name it.
    case supporter(String)
    /// Two records: the one that went, and the one that stays.
    case records(Merge.Kind, Int64, Int64)
    case rules(Rules, Province)
    case count(Int, Counted)
    case nominators(Int, ParticipantClass)
    /// So many of a class at once.
    case members(Int, of: ParticipantClass)
    /// How many messages the mail server took, how many are tried again, and how many were given up.
    case posted(taken: Int, later: Int, never: Int)
    /// How often something happened, and whose account it was about, where it was one's.
    case times(Int, ID<Account>?)
    case actor(Actor)
    /// The same act made so many personal links anew, because whoever had them no longer answers for them.
    case renewing(JournalSubject, links: Int)

    /// What a line names by its identity alone. The words are kept.
    package enum Thing: String, CaseIterable, Sendable {
        case participant, body, account, office, person, room, document, task, nomination, nominee, message
        case arrangement, batch, proposal
        case fileImport = "import"
        /// Written by earlier versions for the communes of an item that were asked for no longer.
        case requirement
    }

    /// What a line counts. The words are kept.
    package enum Counted: String, CaseIterable, Sendable {
        case participants, invitations, messages, notices, reminders, offices, bodies
        case marks
    }

    /// Rules that a province sets for itself. The words are kept.
    package enum Rules: String, CaseIterable, Sendable {
        case papers, reminders, choosing
    }
}

extension JournalSubject {
    /// What came of messages that were tried, by the state each has now.
    package static func posted(_ states: [Message.State]) -> Self {
        var (taken, later, never) = (0, 0, 0)
        for state in states {
            switch state {
            case .handedOver: taken += 1
            case .failed: never += 1
            default: later += 1
            }
        }
        return .posted(taken: taken, later: later, never: never)
    }

    package static func participant(_ id: ID<Participant>) -> Self { .one(.participant, id.number) }
    package static func proposal(_ id: ID<Proposal>) -> Self { .one(.proposal, id.number) }
    package static func body(_ id: ID<Body>) -> Self { .one(.body, id.number) }
    package static func account(_ id: ID<Account>) -> Self { .one(.account, id.number) }
    package static func office(_ id: ID<Office>) -> Self { .one(.office, id.number) }
    package static func person(_ id: ID<Person>) -> Self { .one(.person, id.number) }
    package static func room(_ id: ID<SittingRoom>) -> Self { .one(.room, id.number) }
    package static func document(_ id: ID<AgendaDocument>) -> Self { .one(.document, id.number) }
    package static func task(_ id: ID<PreparationTask>) -> Self { .one(.task, id.number) }
    package static func nomination(_ id: ID<NominationRequest>) -> Self { .one(.nomination, id.number) }
    package static func nominee(_ id: ID<Nominee>) -> Self { .one(.nominee, id.number) }
    package static func message(_ id: ID<Message>) -> Self { .one(.message, id.number) }
    package static func arrangement(_ id: ID<Arrangement>) -> Self { .one(.arrangement, id.number) }
    package static func batch(_ id: ID<Batch>) -> Self { .one(.batch, id.number) }
    package static func fileImport(_ id: ID<FileImport>) -> Self { .one(.fileImport, id.number) }
}
