import Dialogue
import Store
import TestSupport
import Testing

@testable import Web

extension EveryAct {
    /// Accounts as they are looked after.
    func manageAccounts() async throws {
        let who = "administrator"
        let manager = Visitor(account: world.account(who), name: who, role: .administrator, province: nil, body: nil)
        let hash = world.site.links.accountKeyHash
        let invitation = AccountInvitation(name: "one more", role: .governor, province: World.battambang)
        let id = try await watch.act(as: who) { try $0.invite(invitation, by: manager, key: hash) }
        let now = world.now
        let key = try #require(try await world.read { try $0.openKey(of: id, at: now)?.id })
        try await watch.act(as: who) { try $0.openAccount(keyHash: hash(key), password: "-") }
        try await watch.act(as: who) { try $0.change(account: id, to: .board, body: nil, office: nil, by: manager) }
        let (one, other) = (Digest.sha256("one"), Digest.sha256("other"))
        try await watch.act(as: who) { try $0.beginSession(of: id, tokenHash: one, hours: 1) }
        try await watch.act(as: who) { try $0.beginSession(of: id, tokenHash: other, hours: 1) }
        try await watch.act(as: who) { try $0.endSessions(of: id, marked: nil, but: other) }
        try await watch.act(as: who) { try $0.changePassword(of: id, to: "-", but: other) }
        try await watch.act(as: who) { try $0.keep(email: EmailAddress("a@b.test"), of: id) }
        try await watch.act(as: who) { try $0.resetPassword(of: id, by: manager, key: hash) }
        try await watch.act(as: who) { try $0.allowDevice(of: id, by: manager) }
        try await watch.act(as: who) { try $0.settleDeviceDays(nil, of: nil, by: manager.account) }
        try await watch.act(as: who) { try $0.close(account: id, by: manager) }
    }

    /// Drafts that are shared, before the next dialogue is approved.
    func share(_ name: DialogueName) async throws {
        try await watch.act { try $0.ask(.cdcb, about: .agenda, "Is it clear?", on: name, for: Self.scope) }
        try await watch.act(as: "cdcb") { try $0.advise(ID(1), "It is", as: .cdcb) }
    }
}
