package import Dialogue
package import Store

/// The follow-up begins: every body that has promised something gets its link.
package struct BeginFollowUp: Act {
    package let at: OfDialogue

    package static let facts = ActFacts("begin_follow_up", by: .account(.plan), leaving: .followUpBegun)
    package static let shape = Shape(Self.init, .dialogue)

    /// The bodies that would get a link, each with how much it has promised.
    package static func seen(_ actions: [ActionRow]) -> SeenList {
        let counts = Dictionary(grouping: actions, by: \.body).mapValues(\.count)
        return SeenList(counts.map { ($0.key.description, String($0.value)) })
    }

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        if dialogue.stage == .published {
            try hand.seenList.require(Self.seen(try hand.writer.actions(of: dialogue.id)))
        }
        try hand.writer.beginFollowUp(
            of: dialogue.name, for: .province(dialogue.province), hash: hand.links.body)
        return Done()
    }
}

/// The link of a body went to the wrong hands: it gets another.
package struct RenewBodyLink: Act {
    package let at: OfDialogue
    let body: ID<Body>

    package static let facts = ActFacts("renew_body_link", by: .account(.plan), leaving: .bodyLinkRenewed)
    package static let shape = Shape(Self.init, .dialogue, .id("body"))

    package func perform(_ dialogue: PartnershipDialogue, _ hand: Hand) throws -> Done {
        if let link = try hand.writer.bodyLinks(of: dialogue.id).first(where: { $0.body == body }) {
            try hand.require(Seen(link.serial))
        }
        try hand.writer.renewLink(of: body, in: dialogue, hash: hand.links.body)
        return Done()
    }
}
