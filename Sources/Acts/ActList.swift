import Dialogue
import Store

/// An act without its type: what JSON, a command line and what a phone has kept go through.
package struct Entry: Sendable {
    package let facts: ActFacts
    package let fields: [FieldNote]
    /// Does the act once and answers what was kept of it.
    package let take: @Sendable (House, any Source, Call) async throws -> String
    /// The properties of the act that was read from a source, beside those its fields name.
    let properties: @Sendable (any Source) throws -> (said: [String], found: [String])
    /// What tells the act that was read from every other.
    let digest: @Sendable (any Source) throws -> String

    init<A: Act>(_ act: A.Type, take: @escaping @Sendable (House, any Source, Call) async throws -> String) {
        facts = A.facts
        fields = A.shape.notes
        self.take = take
        properties = { source in
            let act = try A.shape.read(source).act
            return (A.shape.properties, Mirror(reflecting: act).children.compactMap(\.label))
        }
        digest = { try A.shape.read($0).digest(of: A.facts.name) }
    }

    init<A: Act>(_ act: A.Type) {
        self.init(act) { house, source, call in try await house.take(A.self, source, call).description }
    }

    /// A heavy act is done to its end.
    init<A: SlicedAct>(sliced act: A.Type) {
        self.init(act) { house, source, call in
            let begun = try await house.begin(A.self, source, call, clock: { call.at })
            try await begun.rest?()
            return begun.kept.description
        }
    }
}

/// Every act there is.
package enum ActList {
    /// Goes up when a name of an act or of a field is changed or taken away; then what phones have kept under the old
    /// one has to be read still.
    package static let version = 1

    package static let all: [Entry] = [
        AgendaActs.all,
        ForumActs.all,
        LogisticsActs.all,
        InvitationActs.all,
        InputActs.all,
        SittingActs.all,
        ChallengeActs.all,
        FollowUpActs.all,
        EscalationActs.all,
        ImportActs.all,
    ].flatMap { $0 }

    package static func named(_ name: String) -> Entry? { all.first { $0.facts.name == name } }
}
