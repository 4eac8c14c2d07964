import ArgumentParser
import Dialogue
import Exchange
import Foundation
import Store
import Web

/// `vetika bench-post --smtp smtp://127.0.0.1:2525`: invitations of a throw-away dialogue, prepared and handed over.
struct BenchPost: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-post", abstract: "Measures the release of invitations by e-mail.", shouldDisplay: false)

    @Option(help: "How many.") var guests = 600
    @OptionGroup var options: PostOptions

    func run() async throws {
        var settings = Settings()
        let post = settings.post(options)
        try settings.finish()
        let folder = NSTemporaryDirectory() + "vetika-bench-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try Store(.sqlite(path: folder + "/bench.sqlite"), secret: Digest.random(32))
        defer { store.close() }
        let links = Links(secret: [UInt8](repeating: 1, count: 32))
        let site = Site(
            store: store, links: links, settings: Site.Settings(address: "https://vetika.example", post: post))
        let dialogue = try await prepare(store)
        _ = try await site.press
        let began = ContinuousClock.now
        try await store.act(
            Act(by: .program, at: Site.systemClock()),
            returning: { writer in
                try writer.releaseInvitations(
                    of: dialogue.name, for: .country, confirmed: try writer.seenForRelease(of: dialogue.id),
                    link: links.hashes.invitee)
            })
        let taken = try await site.emptyPost()
        let spent = ContinuousClock.now - began
        let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
        print("{\"invitations\":\(taken),\"seconds\":\(rounded(seconds))}")
    }

    /// A dialogue ready for its release.
    private func prepare(_ store: Store) async throws -> PartnershipDialogue {
        let now = Site.systemClock()
        let plan = try SampleDialogue(
            province: .battambang, opensOn: now.day.adding(days: 30), stage: .prepared
        ).plan()
        let proposals = try SampleGuests.proposals(guests, bodies: [:])
        let act = Act(by: .program, at: now)
        let dialogue = try await store.act(
            act, returning: { try $0.plan(plan, of: .battambang, agenda: SampleAgenda.items) })
        try await store.act(act, returning: { try $0.approveAgenda(of: dialogue.name, for: .country) })
        try await store.act(
            act,
            returning: { writer in
                for (number, proposal) in proposals.enumerated() {
                    let id = try writer.insert(proposal, in: dialogue.id, standing: .accepted)
                    try writer.writeReach(Reach(email: EmailAddress("guest\(number)@example.org")), of: id)
                }
                writer.note(.participantsProposed, about: .count(proposals.count, .participants), in: dialogue.id)
            })
        return dialogue
    }
}
